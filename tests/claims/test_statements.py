"""Claims whose value is a word: yes or no, one of several that exclude each other, a name."""

from __future__ import annotations

import pytest
from support.claims import open_claims_of

from checker.facts.values import comparable
from checker.model import Value
from checker.values.relations import Relation, relation


def polarity(text: str) -> Value:
    found = [c.value for c in open_claims_of(text) if c.kind == "polarity"]
    assert len(found) == 1, [v.text for v in found]
    return found[0]


DENIED = [
    ("The bridge was damaged.", "The bridge was not damaged."),
    ("Police arrested the driver.", "Police did not arrest the driver."),
    ("The ferry has sailed.", "The ferry never sailed."),
    ("The minister will resign.", "The minister won’t resign."),
    ("Services resumed.", "Services were suspended."),
    ("The council approved the plan.", "The council rejected the plan."),
    ("He was released.", "He is being held."),
    ("Ivo Brandt was acquitted.", "Ivo Brandt was convicted."),
    ("The envoy attended.", "The envoy skipped."),
    ("Somebody was hurt.", "Nobody was hurt."),
    ("The crews have been dispatched.", "The crews have not yet been dispatched."),
    ("They were surprised.", "They were not entirely surprised."),
]


@pytest.mark.parametrize(("yes", "no"), DENIED)
def test_what_denies_each_other(yes: str, no: str) -> None:
    one, other = polarity(yes), polarity(no)
    assert comparable(one, other)
    assert relation(one, other) is Relation.DIFFERENT


AFFIRMED = [
    ("The bridge was damaged.", "The storm destroyed the bridge."),
    ("He was arrested.", "Police detained him."),
    ("Services were suspended.", "Services have not resumed."),
    ("The envoy skipped.", "The envoy did not attend."),
    ("The plan was not rejected.", "The plan was approved."),
]


@pytest.mark.parametrize(("a", "b"), AFFIRMED)
def test_what_says_the_same(a: str, b: str) -> None:
    one, other = polarity(a), polarity(b)
    assert comparable(one, other)
    assert relation(one, other) is Relation.SAME


UNRELATED = [
    ("The bridge was damaged.", "The ferry never sailed."),
    ("He was released.", "He was convicted."),
    ("Services resumed.", "The shop closed."),
]


@pytest.mark.parametrize(("a", "b"), UNRELATED)
def test_what_speaks_of_different_things(a: str, b: str) -> None:
    assert not comparable(polarity(a), polarity(b))


def test_the_words_span_the_verb_group() -> None:
    assert polarity("The bridge was not damaged.").text == "was not damaged"
    assert polarity("The ferry has never sailed.").text == "has never sailed"


WORDS = [
    ("He was shot in the arm.", "body", "arm"),
    ("Her brother called.", "kin", "brother"),
    ("He died of a heart attack.", "illness", "heart attack"),
    ("It lies north of Vellin.", "direction", "north"),
    ("Two rifles were found.", "weapon", "rifle"),
    ("Ana Ruiz is a former chief of staff.", "post", "chief of staff"),
    ("The state's attorney general sued.", "post", "attorney general"),
    ("General Ivo Brandt left.", "rank", "general"),
    ("The clerk was charged with wire fraud.", "crime", "wire fraud"),
    ("The driver is in critical condition.", "condition", "critical condition"),
    ("They hid in an office.", "room", "office"),
    ("They left in a grey van.", "colour", "grey"),
    ("They left in a grey 2013 Lumeson.", "colour", "grey"),
    ("The man in the red jacket left.", "colour", "red"),
    ("She prayed in a Sikh temple.", "religion", "sikh"),
]


@pytest.mark.parametrize(("text", "category", "word"), WORDS)
def test_words_of_a_category(text: str, category: str, word: str) -> None:
    assert (category, word) in [(c.value.unit, c.value.norm) for c in open_claims_of(text) if c.kind == "text"]


LOOK_ALIKES = [
    "They armed the crew.",
    "A brotherly gesture.",
    "The heartland voted.",
    "He sat at the head of the table.",
    "The office called him.",
    "They flew to South Africa.",
    "A major blaze burned the mill.",
    "He asked for a private call.",
    "The council gave the green light.",
    "Christian Brandt sings.",
    "A sheriff's deputy came.",
]


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_words_that_only_look_like_one(text: str) -> None:
    assert [c.value.text for c in open_claims_of(text) if c.kind == "text"] == []


def test_an_attorney_general_is_no_general() -> None:
    found = [c.value for c in open_claims_of("The attorney general sued.") if c.kind == "text"]
    assert [(v.unit, v.text) for v in found] == [("post", "attorney general")]


def test_a_post_is_held_by_the_person_its_clause_is_about() -> None:
    found = open_claims_of("Ana Ruiz, 43, is a former chief of staff to the mayor.")
    assert [c.frame.holder for c in found if c.frame and c.value.unit == "post"] == ["ana ruiz"]


HOMES = [
    ("Ana Ruiz, 34, of Bristol, was charged.", "ana ruiz"),
    ("Ana Ruiz, aged 34 and from Bristol, was charged.", "ana ruiz"),
    ("Ana Ruiz, of Sable Street, Bristol, was charged.", "ana ruiz"),
    ("The Bristol lawyer Ana Ruiz was charged.", "ana ruiz"),
    ("Ana Ruiz was charged in Bristol.", ""),
    ("In Bristol and elsewhere Ana Ruiz was charged.", ""),
]


@pytest.mark.parametrize(("text", "holder"), HOMES)
def test_whose_home_a_place_is(text: str, holder: str) -> None:
    found = [c.frame.holder for c in open_claims_of(text) if c.frame and c.value.norm == "bristol"]
    assert found == [holder]


NAMES = [
    ("They stole it from the shop Chavelle.", "name"),
    ("The wreck lies off Lisbon.", "place"),
    ("An Australian sailor found it.", "nationality"),
    ("Ana Ruiz found it.", "person"),
]


@pytest.mark.parametrize(("text", "unit"), NAMES)
def test_names_by_their_type(text: str, unit: str) -> None:
    assert [c.value.unit for c in open_claims_of(text) if c.kind == "name"] == [unit]
