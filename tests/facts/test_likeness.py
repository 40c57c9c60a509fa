"""How alike two frames are."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts.likeness import FEATURES, cosine, family, features, weigh, within_reach
from checker.facts.sides import Side
from checker.model import Claim, Days, Span, Value

side = partial(Side, Claim("a", "ledger", "figures", Value("count", 0, 2, "12"), Span(0, 2), Span(0, 9)))
FRAME = side(
    head="#home",
    mods=frozenset(("wooden",)),
    role="#home",
    verb="#damage",
    before="destroyed",
    left=("#damage", "storm"),
    right=("vellin",),
    bag={"#damage": 0.9, "storm": 0.7, "vellin": 0.5},
    wide={"storm": 1.0, "vellin": 0.5},
    names={"vellin": 0.6},
    sentence=frozenset(("#damage", "storm", "vellin", "quay")),
    rare=frozenset(("quay", "vellin")),
)
OTHER = side(
    head="#vehicle",
    mods=frozenset(("parked",)),
    role="#vehicle",
    verb="#robbery",
    before="stole",
    left=("#robbery", "thief"),
    right=("orlan",),
    bag={"#robbery": 0.9, "thief": 0.7},
    wide={"thief": 1.0},
    names={"orlan": 0.6},
    sentence=frozenset(("#robbery", "thief", "orlan", "garage")),
)
KINDS = ["count", "percent", "money", "measure", "age", "date", "time", "polarity", "name", "text"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_frame_is_like_itself_and_unlike_another(kind: str) -> None:
    same, apart = weigh(features(FRAME, FRAME), kind), weigh(features(FRAME, OTHER), kind)
    assert same > 0.5 > apart


LESS_ALIKE = {
    "another holder": (replace(FRAME, holder="ana brandt"), replace(FRAME, holder="ivo brandt")),
    "another landmark": (replace(FRAME, landmark="vellin"), replace(FRAME, landmark="orlan")),
    "another event": (
        replace(FRAME, event=Days(date(1987, 1, 1), date(1987, 12, 31))),
        replace(FRAME, event=Days(date(2003, 1, 1), date(2003, 12, 31))),
    ),
    "the news and the past": (FRAME, replace(FRAME, event=Days(date(1987, 1, 1), date(1987, 12, 31)))),
    "another scope": (replace(FRAME, scope=frozenset(("total",))), replace(FRAME, scope=frozenset(("each",)))),
    "other words around": (FRAME, replace(FRAME, bag=OTHER.bag, left=OTHER.left, right=OTHER.right)),
}


@pytest.mark.parametrize("name", LESS_ALIKE)
def test_what_makes_two_figures_less_alike(name: str) -> None:
    one, other = LESS_ALIKE[name]
    assert weigh(features(one, other), "count") < weigh(features(one, one), "count")


FRAMES = st.builds(
    side,
    head=st.sampled_from(["", "#home", "#person", "#man", "lantern"]),
    mods=st.frozensets(st.sampled_from("ab"), max_size=2),
    role=st.sampled_from(["", "#death", "#injury"]),
    verb=st.sampled_from(["", "#damage", "sail"]),
    left=st.lists(st.sampled_from("abc"), max_size=3).map(tuple),
    right=st.lists(st.sampled_from("abc"), max_size=3).map(tuple),
    before=st.sampled_from(["", "of", "in"]),
    sentence=st.frozensets(st.sampled_from("abcd"), max_size=4),
    rare=st.frozensets(st.sampled_from("abcd"), max_size=4),
    landmark=st.sampled_from(["", "vellin", "orlan"]),
    lead=st.booleans(),
    bag=st.dictionaries(st.sampled_from("abcd"), st.floats(0.01, 1.0), max_size=4),
    names=st.dictionaries(st.sampled_from(["ivo", "ana"]), st.floats(0.01, 1.0), max_size=2),
    holder=st.sampled_from(["", "ivo", "ana"]),
    scope=st.frozensets(st.sampled_from(["total", "each"]), max_size=1),
    event=st.sampled_from([None, Days(date(1987, 1, 1), date(1987, 12, 31))]),
    negated=st.booleans(),
)


@given(FRAMES, FRAMES, st.integers(1, 9))
def test_features_are_symmetric_shares(a: Side, b: Side, crowd: int) -> None:
    row, back = features(a, b, crowd), features(b, a, crowd)
    assert tuple(row) == FEATURES
    for name in FEATURES:
        assert 0.0 <= row[name] <= 1.0 + 1e-9
        assert math.isclose(row[name], back[name], abs_tol=1e-9)


@given(FRAMES, FRAMES, st.sampled_from(KINDS), st.integers(1, 9), st.floats(0, 1), st.floats(0.01, 0.99))
def test_what_is_out_of_reach_is_less_alike(
    a: Side, b: Side, kind: str, crowd: int, standing: float, least: float
) -> None:
    one = replace(a, crowd=crowd, standing={0: standing})
    row = features(one, b, crowd, standing)
    found = within_reach(one, [b], kind, least)
    assert weigh(row, kind) < least or found == [(b, row["context"])] or not shares_anything(a, b)


def shares_anything(a: Side, b: Side) -> bool:
    return a.role == b.role or bool(a.sentence & b.sentence or a.names.keys() & b.names.keys())


def test_most_pairs_are_out_of_reach() -> None:
    assert within_reach(FRAME, [FRAME], "count", 0.25)
    assert not within_reach(FRAME, [OTHER], "count", 0.25)


@given(FRAMES, FRAMES, st.sampled_from(KINDS))
def test_likeness_is_a_probability(a: Side, b: Side, kind: str) -> None:
    assert 0.0 < weigh(features(a, b), kind) < 1.0


def test_a_crowd_makes_a_role_tell_less() -> None:
    assert features(FRAME, FRAME, crowd=1)["sole"] > features(FRAME, FRAME, crowd=4)["sole"] > 0


GENERAL = [
    ("#person", "#death", "#climber", "#death", 1.0),
    ("#person", "#death", "trekker", "#death", 1.0),
    ("#person", "#death", "trekker", "#robbery", 0.0),
    ("#worker", "#death", "#climber", "#death", 0.0),
    ("#person", "#death", "#climber", "#injury", 0.0),
]


@pytest.mark.parametrize(("head", "role", "other", "its_role", "same"), GENERAL)
def test_a_general_word_stands_for_a_special_one(head: str, role: str, other: str, its_role: str, same: float) -> None:
    """Ten people killed and ten climbers killed can be the same ten; ten killed and ten hurt cannot."""
    assert features(side(head=head, role=role), side(head=other, role=its_role))["same head"] == same


def test_cosine() -> None:
    assert cosine({"a": 1.0}, {"a": 0.5}) == pytest.approx(1.0)
    assert cosine({"a": 1.0}, {"b": 1.0}) == 0.0
    assert cosine({}, {"a": 1.0}) == 0.0


def test_every_kind_has_a_family_with_weights() -> None:
    assert {family(kind) for kind in KINDS} == {"figure", "moment", "statement"}
