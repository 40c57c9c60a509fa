"""What a clause is about: the noun that is its verb's subject, whatever stands between them."""

from __future__ import annotations

import pytest

from checker.claims.sentence import read_sentence
from checker.claims.topics import concept_at, topic_at
from checker.model import Span
from checker.text.concepts import concept_of
from checker.text.words import tokens

#: A sentence, a word of the verb, and the noun that it is of; "" where that is a pronoun, or not known.
ROWS = [
    ("The driver, aged 52, was arrested at the scene.", "arrested", "driver"),
    ("Guards said the tired driver was being questioned and had not been arrested.", "arrested", "driver"),
    ("Sales at the old mill rose last year.", "rose", "sales"),
    ("The number of hands at the old mill fell.", "fell", "hands"),
    ("The third round of talks, held at the mill, lasted six hours.", "lasted", "talks"),
    ("The vessel, a car carrier built in 1994, ran into trouble.", "ran", "vessel"),
    ("The bridge, which was closed in May, collapsed on Friday.", "closed", "bridge"),
    ("The bridge, which was closed in May, collapsed on Friday.", "collapsed", "bridge"),
    ("On Friday the mayor resigned.", "resigned", "mayor"),
    ("Workers joined the walkout, which started on Thursday.", "started", "walkout"),
    ("The council will close the school, leaving pupils without a place.", "leaving", "council"),
    ("The mayor said late on Tuesday that the brigade has sent divers.", "sent", "brigade"),
    ("She resigned on Friday.", "resigned", ""),
    ("Inquiries into what caused the fire are ongoing.", "ongoing", ""),
]


@pytest.mark.parametrize(("text", "verb", "noun"), ROWS)
def test_the_noun_that_a_clause_is_about(text: str, verb: str, noun: str) -> None:
    found = tokens(text)
    reading = read_sentence(Span(0, len(text)), found, (), ())
    at = next(i for i, token in enumerate(found) if token.text == verb)
    assert concept_at(reading, topic_at(reading, at)) == (concept_of(noun) if noun else "")
