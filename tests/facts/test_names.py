"""One spelling for each bearer of a name in a story."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts.names import alike, canonical, may_be_one

JOINED = [
    ("brandt", "ivo brandt"),
    ("brandt ivo", "ivo brandt"),
    ("orlan savings bank", "savings bank"),
]


@pytest.mark.parametrize(("short", "full"), JOINED)
def test_a_part_of_a_name_is_its_bearer(short: str, full: str) -> None:
    chosen = canonical([short, full])
    assert chosen[short] == chosen[full]


APART = [
    ("ivo brandt", "ana brandt"),
    ("ivo brandt", "ivo brenner"),
    ("vellin", "orlan"),
    ("north vellin", "south vellin"),
]


@pytest.mark.parametrize(("a", "b"), APART)
def test_two_bearers_keep_their_names(a: str, b: str) -> None:
    chosen = canonical([a, b])
    assert chosen[a] != chosen[b]


def test_a_surname_of_two_stands_for_neither() -> None:
    chosen = canonical(["ivo brandt", "ana brandt", "brandt"])
    assert chosen["brandt"] == "brandt"


def test_the_longest_form_is_chosen() -> None:
    assert set(canonical(["brandt", "ivo brandt", "ivo karl brandt"]).values()) == {"ivo karl brandt"}


SOME = ("ivo", "ana", "brandt", "vellin", "orlan bank", "ana brandt", "ivo brandt", "")
NAMES = st.lists(st.sampled_from(SOME), max_size=6)


@given(st.permutations(SOME))
def test_order_does_not_matter(names: list[str]) -> None:
    assert canonical(names) == canonical(SOME)


@given(NAMES)
def test_every_name_has_one_spelling_that_is_its_own(names: list[str]) -> None:
    chosen = canonical(names)
    assert chosen.keys() == set(names)
    assert all(chosen[full] == full for full in chosen.values())


@given(st.text(max_size=20), st.text(max_size=20))
def test_likeness_is_a_symmetric_share(a: str, b: str) -> None:
    assert 0.0 <= alike(a, b) <= 1.0
    assert alike(a, b) == alike(b, a)
    assert alike(a, a) == 1.0


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        ("quarry blvd", "quarry boulevard", True),
        ("orra hwy", "orra highway", True),
        ("parker colo", "parker colorado", True),
        ("quarry blvd", "quarry building", False),
        ("orra hwy", "orra hill", False),
        ("ann ruiz", "anton ruiz", True),
        ("tom ruiz", "thelma ruiz", False),
    ],
)
def test_a_word_of_a_name_may_be_cut_short(one: str, other: str, may_be: bool) -> None:
    assert may_be_one(one, other) is may_be_one(other, one) is may_be
