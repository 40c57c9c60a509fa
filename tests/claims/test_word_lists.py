"""The lists of deeds and roles name concepts by their names, and other words by their stems."""

from __future__ import annotations

import pytest

from checker.claims import deeds, roles
from checker.facts import likeness
from checker.text.concepts import concept_of, concepts
from checker.text.words import stem

WORDS = (
    "marry marriage visit publish retire divorce employ hide delay ban suspension fund salary rain student colleague "
    "co-worker return record sign serve found agree premiere driver patient member employee tourist visitor"
).split()
LISTS = {
    "events": deeds.EVENTS,
    "news": deeds.NEWS,
    "light verbs": deeds.LIGHT,
    "words for people": likeness.PEOPLE,
    "what befell them": likeness.BEFALLEN,
    "deeds of which there are many": likeness.MANY,
    **roles.ROLE_WORDS,
}
#: Stems that no word is left with, since their words have a concept.
STEMS = frozenset(stem(word) for word in WORDS if concept_of(word)[0] == "#")
NAMES = frozenset(f"#{name}" for name in concepts())


@pytest.mark.parametrize("name", LISTS)
def test_every_concept_is_known(name: str) -> None:
    assert [word for word in LISTS[name] if word[0] == "#" and word.split()[0] not in NAMES] == []


@pytest.mark.parametrize("name", LISTS)
def test_no_word_of_a_concept_stands_by_itself(name: str) -> None:
    """A word that has a concept never comes as its stem, so a list that holds the stem would not find it."""
    assert [w for w in LISTS[name] if w[0] != "#" and (w in STEMS or concept_of(w)[0] == "#")] == []
