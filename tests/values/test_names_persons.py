"""Words that stand for a named person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.names import find_names
from checker.values.persons import find_references


def shown(text: str) -> list[str]:
    """The references of a text as "word = whom"."""
    return [f"{r.text} = {r.full}" for r in find_references(text, find_names(text))]


FOUND = [
    ("a role right before the name", "Then actress Nadia Brool spoke.", ["actress = nadia brool"]),
    (
        "a role that the text gave",
        "Then actress Nadia Brool spoke. Later the actress left.",
        ["actress = nadia brool", "actress = nadia brool"],
    ),
    (
        "a role behind the name",
        "Joan Pell, the chief negotiator, spoke. The negotiator left.",
        ["negotiator = joan pell", "negotiator = joan pell"],
    ),
    (
        "a role by a verb",
        "Joan Pell was a senator. The senator left.",
        ["senator = joan pell", "senator = joan pell"],
    ),
    (
        "a role like the one given",
        "Then Congressman Alan Frost spoke. Later the lawmaker left.",
        ["Congressman = alan frost", "lawmaker = alan frost"],
    ),
    ("the only woman named", "Then Nadia Brool met Alan Frost. The woman left.", ["woman = nadia brool"]),
    ("a pronoun", "Nadia Brool spoke. Then she left.", ["she = nadia brool"]),
    (
        "pronouns by sex",
        "Nadia Brool met Alan Frost. She left and he stayed.",
        ["She = nadia brool", "he = alan frost"],
    ),
    ("a relative", "They met Alan Frost, who left.", ["who = alan frost"]),
    (
        "spoken of before being named",
        "A climber has died. Alan Frost, a climber from Wales, fell.",
        ["climber = alan frost", "climber = alan frost"],
    ),
]
NONE = [
    ("nobody is named", "The actress left. She was ill."),
    ("another person", "Alan Frost spoke. A woman left."),
    ("the wrong sex", "Alan Frost spoke. Then she left."),
    ("a stranger stands between", "Alan Frost spoke. A woman came in. She left."),
    ("a place", "It rained in Paris. Then he left."),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in FOUND], ids=[row[0] for row in FOUND])
def test_references_are_linked(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize("text", [row[1] for row in NONE], ids=[row[0] for row in NONE])
def test_what_is_unclear_is_not_linked(text: str) -> None:
    assert shown(text) == []


def test_two_of_one_role_are_not_told_apart() -> None:
    text = "Then senator Alan Frost met senator Joan Pell. So the senator left."
    assert shown(text) == ["senator = alan frost", "senator = joan pell"]


PIECES = [
    "Nadia Brool",
    "Alan Frost",
    "he",
    "she",
    "who",
    "the",
    "actress",
    "a",
    "man",
    ". ",
    ", ",
    " ",
    " ",
    "\n",
    "é",
    "🙂",
    "was",
]


@given(st.lists(st.sampled_from(PIECES), max_size=50).map("".join))
def test_spans_are_exact(text: str) -> None:
    names = find_names(text)
    numbers = {n.entity for n in names}
    for reference in find_references(text, names):
        assert text[reference.start : reference.end] == reference.text
        assert reference.entity in numbers


@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    find_references(text, find_names(text))
