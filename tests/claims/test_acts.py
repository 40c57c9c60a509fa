"""Who did what to whom: one act in the active and the passive, and what tells two acts apart."""

from __future__ import annotations

import pytest
from support.claims import frame_at

from checker.claims.acts import WHO
from checker.facts.bearers import two_acts

#: Two sentences, a word of each one's verb, and whether they tell of one act.
ROWS = [
    ("The family paid the ransom.", "family paid", "No ransom was paid.", "No ransom was paid", True),
    ("The alarm went off.", "went off", "The alarm did not go off.", "did not go off", True),
    ("Police arrested the driver.", "arrested", "The driver had not been arrested.", "had not been arrested", True),
    ("The driver, Ivo Brandt, was arrested.", "was arrested", "Brandt was not arrested.", "was not arrested", True),
    ("The family paid the ransom.", "family paid", "The family paid the bill.", "family paid", False),
    ("The driver was arrested.", "was arrested", "The guard was not arrested.", "was not arrested", False),
    ("The fish hall was damaged.", "was damaged", "The flower hall was not damaged.", "was not damaged", False),
    ("The lorry driver was arrested.", "was arrested", "The driver of the car was not arrested.", "was not arrested",
     False),
    ("The board approved the sale.", "approved", "Regulators did not approve the sale.", "did not approve", False),
    ("He was convicted of fraud.", "was convicted", "He was not convicted of theft.", "was not convicted", False),
    ("He served in the navy.", "served", "He did not serve in Orrin.", "did not serve", False),
    ("He denied that he had sent the photo.", "had sent", "He did not send the photo.", "did not send", False),
    ("The photo could have been sent.", "could have been sent", "The photo was not sent.", "was not sent", False),
    ("He asked whether the sale was approved.", "was approved", "The sale was not approved.", "was not approved",
     False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "verb", "other", "its_verb", "one"), ROWS)
def test_one_act_or_two(text: str, verb: str, other: str, its_verb: str, one: bool) -> None:
    before = "Ana Ruiz and Ivo Brandt spoke. " if text.startswith("He ") else ""
    a, b = frame_at(before + text, verb), frame_at(before + other, its_verb)
    assert (not a.answers.isdisjoint(b.answers) and not two_acts(a, b)) is one


@pytest.mark.parametrize(
    ("text", "name", "does"),
    [
        ("Ana Ruiz chaired the inquiry.", "Ana Ruiz", True),
        ("The inquiry will be headed by the former minister Ana Ruiz.", "Ana Ruiz", True),
        ("It was Ana Ruiz who led the inquiry.", "Ana Ruiz", True),
        ("Ana Ruiz was heard by the inquiry.", "Ana Ruiz", False),
        ("The inquiry heard Ana Ruiz.", "Ana Ruiz", False),
        ("Ana Ruiz sat by the door.", "Ana Ruiz", False),
    ],
)
def test_who_does_something(text: str, name: str, does: bool) -> None:
    assert any(answer.startswith(f"{WHO}lead ") for answer in frame_at(text, name).answers) is does
