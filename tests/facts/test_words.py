"""Claims of words as facts: what is said again, names whose kind one article does not tell, how many are shown."""

from __future__ import annotations

from datetime import date

import pytest

from checker.claims import extract
from checker.facts import align
from checker.facts.salience import EACH, SHOWN
from checker.facts.values import comparable
from checker.model import Clipping, Days, Fact, Outlet, Value
from checker.rulebook import load_rules

RULEBOOK = load_rules()[0]
TITLE = "Fire at the Ostrand depot"


def facts(*bodies: str, title: str = TITLE) -> list[Fact]:
    day = Days(date(2024, 9, 12), date(2024, 9, 12))
    texts = [
        Clipping(f"c{i}", f"{i}.md", Outlet(f"o{i}", f"O{i}"), title, f"{title}\n\n{body}", day, body=len(title) + 2)
        for i, body in enumerate(bodies)
    ]
    claims = extract(texts, RULEBOOK)[0]
    return [f for f in align(claims, texts, RULEBOOK)[0] if len({c.clipping for c in f.claims}) > 1]


def named(found: list[Fact], name: str) -> list[list[str]]:
    return [[c.clipping for c in f.claims] for f in found if f.claims[0].value.norm == name]


def test_a_name_said_again_stands_in_one_fact() -> None:
    found = facts(
        "The fire in Bristol began in a shed of the depot. The fire in Bristol burned the sheds of the depot.",
        "The fire in Bristol began in a shed of the depot.",
    )
    assert [sorted(clippings) for clippings in named(found, "bristol")] == [["c0", "c0", "c1"]]


def test_another_value_does_not_join_what_is_said_again() -> None:
    found = facts(
        "The fire in Bristol began in a shed of the depot. The fire in Cardiff burned the sheds of the depot.",
        "The fire in Bristol began in a shed of the depot.",
    )
    assert all("cardiff" not in {c.value.norm for c in f.claims} for f in found)


UNITS = [
    ("name", "place", True),
    ("person", "org", True),
    ("place", "place", True),
    ("place", "nationality", False),
]


@pytest.mark.parametrize(("one", "other", "expected"), UNITS)
def test_equal_names_of_two_kinds(one: str, other: str, expected: bool) -> None:
    a, b = (Value("name", 0, 7, "Chavell", unit=unit, norm="chavell") for unit in (one, other))
    assert comparable(a, b) is expected
    assert not comparable(a, Value("name", 0, 7, "Lumeson", unit="event", norm="lumeson"))


BOTH_RIGHT = [
    (
        "Ana Ruiz, 34, was charged with arson on Monday, two days after the sheds burned.",
        "A court in Orrin heard that Ana Ruiz is also charged with insurance fraud over the depot.",
    ),
    (
        "Ivo Brandt, who slept in the shed, was in critical condition when the crews found him.",
        "Doctors said on Tuesday that the guard Ivo Brandt is now in fair condition.",
    ),
    (
        "The fire burned a corner of the largest shed, and crews from two towns put it out.",
        "By noon little was left of the entrance, where the fire was hottest.",
    ),
]


@pytest.mark.parametrize(("one", "other"), BOTH_RIGHT)
def test_two_words_that_can_both_be_right_stand_apart(one: str, other: str) -> None:
    joined = [{c.value.norm for c in f.claims if c.kind == "text"} for f in facts(one, other)]
    assert all(len(words) < 2 for words in joined)


def test_no_more_is_shown_than_a_reader_wants() -> None:
    rooms = "kitchen bedroom bathroom basement cellar attic garage lobby corridor hallway stairwell balcony".split()
    deeds = "burned smoked collapsed flooded rattled".split()
    body = " ".join(f"The {room} of the depot {deed} on the left side." for room in rooms for deed in deeds)
    assert len(facts(body, body)) <= SHOWN + 2 * EACH


def differences(*bodies: str) -> list[list[str]]:
    found = facts(*bodies)
    return [sorted(c.value.norm for c in f.claims) for f in found if any(link.strict for link in f.links)]


DEEDS = [
    (
        "The mayor of Orrin said late on Tuesday that the brigade has sent divers to the flooded depot.",
        "By then the brigade, two guards complained, had not sent divers to the flooded depot in Orrin.",
        True,
    ),
    (  # sent to another place
        "The mayor of Orrin said late on Tuesday that the brigade has sent divers to the flooded depot.",
        "By then the brigade, two guards complained, had not sent a doctor or food to Orrin.",
        False,
    ),
    (  # what may be does not deny what is
        "The mayor of Orrin said late on Tuesday that the brigade has sent divers to the flooded depot.",
        "By then the brigade, two guards complained, might not send divers to the flooded depot in Orrin.",
        False,
    ),
]


@pytest.mark.parametrize(("one", "other", "expected"), DEEDS)
def test_yes_and_no_of_one_deed_in_other_words(one: str, other: str, expected: bool) -> None:
    assert (["no", "yes"] in differences(one, other)) is expected


HOMES = [
    ("Bristol", "Swindon", True),
    ("Bristol", "England", False),  # one may lie in the other
    ("Bristol", "Upper Lemmington", False),  # a place that nobody knows may be a part of the town
]


@pytest.mark.parametrize(("one", "other", "expected"), HOMES)
def test_one_person_lives_in_one_town(one: str, other: str, expected: bool) -> None:
    found = differences(
        f"Ana Ruiz, 34, of {one}, was charged with arson on Monday after the sheds of the depot burned.",
        f"Ana Ruiz, 34, of {other}, had guarded the sheds, and police named her as the arsonist.",
    )
    assert ([one.lower(), other.lower()] in found or [other.lower(), one.lower()] in found) is expected
