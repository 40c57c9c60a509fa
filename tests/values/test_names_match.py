"""Names of two texts: which can mean the same bearer, and which of several texts do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.name_match import SAME, link_names, same_name, spelled_apart
from checker.values.names import find_names

SAME_BEARER = [
    ("equal", "Ana Lopez", "Ana Lopez"),
    ("the other order", "Mizuhara Taro", "Taro Mizuhara"),
    ("an honorific", "Mr. Holloway", "Peter Holloway"),
    ("an office", "President Frost", "Alan Frost"),
    ("a surname", "Lopez", "Ana Lopez"),
    ("a middle initial", "Peter J. Holloway", "Peter Holloway"),
    ("an initial for a given name", "P. Holloway", "Peter Holloway"),
    ("a generation on one side", "Peter Holloway Jr.", "Peter Holloway"),
    ("a short given name", "Bill Fenwick", "William Fenwick"),
    ("a further given name", "Ana Maria Lopez", "Ana Lopez"),
    ("accents", "Éva Kovács", "Eva Kovacs"),
    ("a surname spelt another way", "Abdelaziz Boutefilka", "Abdelaziz Bouteflika"),
    ("a name from another script", "Qaddafi", "Gaddafi"),
    ("initials of a country", "U.S.", "United States"),
    ("another name of a country", "Britain", "United Kingdom"),
    ("a people", "Japanese", "Japan"),
    ("a club without its town", "Falcons", "Kansas City Falcons"),
    ("initials of a body", "WFC", "World Fisheries Council"),
    ("a company's form", "Brightwell Inc.", "Brightwell"),
    ("British spelling", "Harbour Theatre", "Harbor Theater"),
    ("a place without its kind", "Qeshm", "Qeshm Island"),
    ("an article", "the Harbor Theater", "Harbor Theater"),
]
OTHER_BEARER = [
    ("two given names", "Ana Lopez", "Luis Lopez"),
    ("two surnames", "Ana Lopez", "Ana Keller"),
    ("father and son", "Peter Holloway Jr.", "Peter Holloway Sr."),
    ("two initials", "P. Holloway", "Anna Holloway"),
    ("two countries alike", "Iran", "Iraq"),
    ("two countries, one in the other's name", "Guinea", "Papua New Guinea"),
    ("two towns", "Austin", "Boston"),
    ("two directions", "North Harbor Bank", "South Harbor Bank"),
    ("two numbers", "Channel 4", "Channel 5"),
    ("a company and its product", "Brightwell", "Brightwell Reader"),
    ("known surnames alike", "Anna Clark", "Anna Clarkson"),
    ("a man and a woman", "Daniel Marsh", "Danielle Marsh"),
    ("nothing", "", "Ana Lopez"),
]


@pytest.mark.parametrize(("a", "b"), [row[1:] for row in SAME_BEARER], ids=[row[0] for row in SAME_BEARER])
def test_same_bearer(a: str, b: str) -> None:
    assert same_name(a, b) >= SAME


@pytest.mark.parametrize(("a", "b"), [row[1:] for row in OTHER_BEARER], ids=[row[0] for row in OTHER_BEARER])
def test_other_bearer(a: str, b: str) -> None:
    assert same_name(a, b) < SAME


def test_types_veto() -> None:
    (person,) = [n for n in find_names("Then Carla Houston spoke.")]
    (place,) = [n for n in find_names("It rained in Houston.")]
    assert same_name(person, place) == 0


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_compare_alike_both_ways(a: str, b: str) -> None:
    score = same_name(a, b)
    assert 0 <= score <= 1
    assert score == same_name(b, a)


WORDS = st.lists(st.sampled_from("ana luis lopez maria j p jr bank north de keller bill william".split()), max_size=5)


@given(WORDS.map(" ".join), WORDS.map(" ".join))
def test_any_two_names_compare_alike_both_ways(a: str, b: str) -> None:
    score = same_name(a, b)
    assert 0 <= score <= 1
    assert score == same_name(b, a)


def across(*texts: str) -> list[list[str]]:
    """The names of several texts by bearer, as "number of text:name"."""
    found = [find_names(text) for text in texts]
    groups: dict[int, list[str]] = {}
    for at, (names, shared) in enumerate(zip(found, link_names(found), strict=True)):
        for name in names:
            groups.setdefault(shared[name.entity], []).append(f"{at}:{name.text}")
    return [groups[number] for number in sorted(groups)]


ACROSS = [
    ("a surname alone", ["Then Ana Lopez spoke.", "Then Mrs. Lopez left."], [["0:Ana Lopez", "1:Lopez"]]),
    (
        "two bearers, each in full",
        ["Then Ana Lopez spoke.", "Then Luis Lopez left.", "Then Ana Lopez came."],
        [["0:Ana Lopez", "2:Ana Lopez"], ["1:Luis Lopez"]],
    ),
    (
        "a surname that two bear stays apart",
        ["Then Ana Lopez spoke.", "Then Luis Lopez left.", "Then Mr. Lopez came."],
        [["0:Ana Lopez"], ["1:Luis Lopez"], ["2:Lopez"]],
    ),
    (
        "a surname that one bears in most texts",
        ["Then Ana Lopez spoke."] * 3 + ["Then Luis Lopez left.", "Then Mrs. Lopez came."],
        [["0:Ana Lopez", "1:Ana Lopez", "2:Ana Lopez", "4:Lopez"], ["3:Luis Lopez"]],
    ),
    ("nothing", ["", ""], []),
]


@pytest.mark.parametrize(("texts", "expected"), [row[1:] for row in ACROSS], ids=[row[0] for row in ACROSS])
def test_bearers_are_linked_across_texts(texts: list[str], expected: list[list[str]]) -> None:
    assert across(*texts) == expected


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("jonas kovalin", "jonas kovalyn", True),
        ("tessa marlowe", "tesa marlowe", True),
        ("jonas kovalin", "jonas brandt", False),
        ("paolo monte", "paolo delmonte", False),  # del Monte, written in one word
        ("ana ruiz", "ana ruizova", False),
    ],
)
def test_two_spellings_of_one_name(one: str, other: str, apart: bool) -> None:
    assert spelled_apart(one, other) == spelled_apart(other, one) == apart
