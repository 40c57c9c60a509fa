"""What a sentence affirms or denies, however it is told: by a verb, a phrase, a denied noun, an adjective."""

from __future__ import annotations

import pytest
from support.claims import open_claims_of

from checker.facts.values import comparable
from checker.model import Value
from checker.values.relations import Relation, relation


def told(text: str) -> list[Value]:
    return [c.value for c in open_claims_of(text) if c.kind == "polarity"]


def only(text: str) -> Value:
    found = told(text)
    assert len(found) == 1, [v.text for v in found]
    return found[0]


SAME = [
    ("The men burned the barn.", "The men set fire to the barn."),
    ("The gale damaged the roof.", "The gale caused serious damage."),
    ("Nobody was hurt.", "There were no injuries."),
    ("The roof was not damaged.", "There was no sign of damage."),
    ("The roof was not damaged.", "The roof is intact."),
    ("Ana Ruiz refused to comment.", "Ana Ruiz left them without comment."),
    ("Ana Ruiz would not comment.", "Ana Ruiz declined to comment."),
    ("The inquiry is under way.", "The inquiry is ongoing."),
    ("Ivo Brandt was remanded in custody.", "Ivo Brandt was denied bail."),
    ("Ivo Brandt pleaded not guilty.", "Ivo Brandt denied the charges."),
    ("Ivo Brandt pleaded not guilty.", "Ivo Brandt entered a not guilty plea."),
    ("Ivo Brandt was charged.", "Ivo Brandt was accused."),
    ("The mayor resigned.", "The mayor stepped down."),
    ("The driver was rushed to hospital.", "The driver was taken to a nearby hospital."),
    ("The rule is illegal.", "The rule is not legal."),
    ("The envoy has yet to sign.", "The envoy has not signed."),
    ("The envoy was unable to sign.", "The envoy failed to sign."),
    ("No one else was hurt.", "Nobody was hurt."),
    ("None of the guards was hurt.", "Nobody was hurt."),
    ("Ana Ruiz remained silent.", "Ana Ruiz declined to comment."),
    ("Police locked down the street.", "Police sealed off the street."),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_deed_in_other_words(a: str, b: str) -> None:
    one, other = told(a)[-1], told(b)[-1]
    assert comparable(one, other)
    assert relation(one, other) is Relation.SAME


DENIED = [
    ("The gale caused damage.", "The gale caused no damage."),
    ("The men set fire to the barn.", "The men did not set fire to the barn."),
    ("The envoy testified.", "The envoy refused to testify."),
    ("Ivo Brandt was granted bail.", "Ivo Brandt was denied bail."),
    ("The jury found him guilty.", "The jury found him not guilty."),
    ("The ferry is full.", "The ferry is empty."),
    ("The firm raised the fee.", "The firm lowered the fee."),
    ("The two fires are related.", "The two fires are unrelated."),
]


@pytest.mark.parametrize(("yes", "no"), DENIED)
def test_what_denies_each_other(yes: str, no: str) -> None:
    one, other = only(yes), only(no)
    assert comparable(one, other)
    assert relation(one, other) is Relation.DIFFERENT


NOTHING = [
    "Ana Ruiz said no to it.",
    "The dog was no taller than a cat.",
    "Ana Ruiz is no longer the mayor.",
    "There is no doubt.",
    "A legal guardian was there.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_neither_affirms_nor_denies(text: str) -> None:
    assert told(text) == []


SPANS = [
    ("The men then set fire to the barn.", "set fire"),
    ("The gale caused no damage there.", "caused no damage"),
    ("There were no serious injuries.", "no serious injuries"),
    ("The inquiry is still under way.", "is still under way"),
    ("Ana Ruiz declined to comment.", "declined to comment"),
    ("The rule is not legal.", "is not legal"),
    ("No one else was hurt.", "No one else was hurt"),
    ("Not a single person was hurt.", "Not a single person was hurt"),
    ("The suit is without merit.", "without merit"),
]


@pytest.mark.parametrize(("text", "words"), SPANS)
def test_the_words_are_those_that_say_so(text: str, words: str) -> None:
    assert only(text).text == words


LOOK_ALIKES = [
    ("The clerk set the table.", "#fire"),
    ("The clerk put fire wood in the shed.", "#fire"),
    ("The quake caused a stir. Damage was small.", "#damage"),
    ("It was not without damage.", "no"),
    ("Ivo Brandt denied it.", "remand"),
    ("The firm was charged with repairs, crews said.", "#fire"),
    ("What they did not do is ask.", "no"),
    ("The envoy is yet another guest who signed.", "no"),
]


@pytest.mark.parametrize(("text", "not_told"), LOOK_ALIKES)
def test_what_only_looks_like_it(text: str, not_told: str) -> None:
    assert not_told not in {x for v in told(text) for x in (v.unit, v.norm)}


def test_a_denial_holds_for_a_list_of_verbs() -> None:
    found = told("Ana Ruiz could not confirm or comment.")
    assert [(v.unit, v.norm) for v in found] == [("#confirm", "no"), ("comment", "no")]
