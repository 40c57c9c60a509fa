"""Whose moment it is: the deed or event that the words of a day's or an hour's clause tell.

Without a parser, the governing verb of the clause and the nouns of events in it stand for the deed. A verb that says
only that something came about ("struck", "happened", "was held") leaves the deed to those nouns; where there is none
("It struck at noon"), the event that the article is about is meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from checker.claims.sentence import SentenceReading
from checker.text.concepts import concept_of
from checker.text.words import verb_shape

__all__ = ["SAYING", "deeds_of", "main_event", "said_then"]

#: Concepts that name what can happen on a day.
EVENTS = frozenset(
    "#quake #aftershock #fire #flood #storm #crash #explosion #shooting #attack #strike #robbery #fall #protest #war "
    "#riot #outage #cut #restore #repair #capture #escape #confiscate #intercept #release #launch #charge #convict "
    "#plead #sentence #trial #lawsuit #testify #acquit #appeal #murder #arson #rape #confess #death #injury #rescue "
    "#evacuate #missing #begin #end #arrive #leave #announce #election #resign #appoint #talks #meeting #deal #buy "
    "#sell #win #match #recover #investigate #legal #ban #marry #visit #publish #retire #divorce return born call sign "
    "agre found #tenure primari premier inaugur surrend".split()
)
#: What an article can be about: what befalls a place or people, not what is done about it.
NEWS = frozenset(
    "#quake #fire #flood #storm #crash #explosion #shooting #attack #strike #robbery #protest #war #riot #outage #cut "
    "#election #match #trial #lawsuit #murder".split()
)
#: Verbs that say only that something came about, was planned, or led to something; "broke out" does too.
LIGHT = frozenset({"#cut out"}) | frozenset(
    "#happen hold set slate schedul take make do get go come #trigger continu follow plan expect includ use see put "
    "becom keep give remain measur locat said regist record feel #begin erupt".split()
)
#: Words that make another deed of a verb: who checks out does not check in.
PARTICLES = frozenset(("out", "off"))
#: The moment at which somebody said so is not that of what was said.
SAYING = "say"
_SAYING_VERBS = frozenset("said says told announced added reported".split())
#: What comes after an event is told beside it, but has moments of its own.
AFTER, OF = "#aftershock", "#quake"


def main_event(headline: Iterable[str], body: Iterable[str]) -> str:
    """The event that an article is about: the concept of its headline, else the commonest one of its body."""
    told = Counter(concept for concept in headline if concept in NEWS)
    told = told or Counter(concept for concept in body if concept in NEWS)
    return min(told, key=lambda concept: (-told[concept], concept)) if told else ""


def deeds_of(
    reading: SentenceReading, verb: int, first: int, last: int, main: str
) -> tuple[str, frozenset[str]]:
    """The concept that stands for the deed of a moment, and all that may.

    Args:
        reading: the sentence.
        verb: the token that governs the moment; -1 where none does.
        first: the moment's first token.
        last: its last token.
        main: what the article is about, for a clause that names no event.
    """
    if said_then(reading, first):
        return SAYING, frozenset({SAYING})
    clause = reading.clause[first]
    told = _told(reading, clause, first, last)
    if (then := _introduced(reading, last)) >= 0:
        told |= {concept: far for concept, far in _told(reading, then, first, last).items() if concept not in told}
    if named := _of_noun(reading, last):
        return named, frozenset(told) | {named}
    governing = reading.concepts[verb] if verb >= 0 else ""
    here = verb >= 0 and (reading.clause[verb] == clause or not told)
    deed = governing if here else ""
    if deed and verb + 1 < len(reading.tokens):
        behind = reading.tokens[verb + 1]
        if behind.text in PARTICLES:
            deed += f" {behind.text}"
        elif behind.tag in "Wv" and reading.concepts[verb + 1] in EVENTS:
            deed = reading.concepts[verb + 1]  # "caught fire"
    if deed in LIGHT:
        deed = ""
    if not told and not deed:
        told = _told(reading, clause - 1, first, last) if _shares_subject(reading, clause) else {}
        told |= _antecedent(reading, clause)
    if governing == "#happen" and NEWS.isdisjoint(told) and main:
        told[main] = 0
    if AFTER in told:
        told.pop(OF, None)
    deed = deed or min(told, key=lambda concept: (concept in LIGHT, told[concept], concept), default=governing)
    return deed, frozenset(told) | frozenset({deed} - {""})


def said_then(reading: SentenceReading, first: int) -> bool:
    """Whether a moment, of which `first` is the first token, is that at which somebody said so."""
    return any(token.text in _SAYING_VERBS for token in reading.tokens[max(0, first - 2) : first])


def _of_noun(reading: SentenceReading, last: int) -> str:
    """The event whose moment stands right before it: "Friday's arrest", "the September quake"."""
    for i in range(last + 1, min(last + 4, len(reading.tokens))):
        if reading.tokens[i].tag not in "WvN-":
            break
        if reading.concepts[i] in EVENTS and reading.tokens[i].tag != "N":
            return reading.concepts[i]
        _, hyphen, participle = reading.tokens[i].text.rpartition("-")
        if hyphen and verb_shape(participle) == "past":
            return concept_of(participle)  # "a 2012 voter-approved levy"
    return ""


def _introduced(reading: SentenceReading, last: int) -> int:
    """The clause that tells what is due at a moment right before it: "on Monday when", "on Monday, in which"; or -1."""
    behind = reading.tokens[last + 1 : last + 4]
    for i, token in enumerate(behind, last + 1):
        if token.text in ("when", "which"):
            return reading.clause[i]
        if token.text != "," and token.tag != "P":
            break
    return -1


def _told(reading: SentenceReading, clause: int, first: int, last: int) -> dict[str, int]:
    """The events that a clause names, with how far from the moment."""
    told: dict[str, int] = {}
    for i, concept in reading.content:
        if reading.clause[i] == clause and concept in EVENTS and not first <= i <= last:
            far = first - i if i < first else i - last
            told[concept] = min(far, told.get(concept, far))
    return told


def _start(reading: SentenceReading, clause: int) -> int:
    return next((i for i, number in enumerate(reading.clause) if number == clause), 0)


def _shares_subject(reading: SentenceReading, clause: int) -> bool:
    """Whether a clause goes on about the one before: "…, and fled on Monday", "at 17:06 (1336 GMT)"."""
    opening = reading.tokens[_start(reading, clause)]
    return clause > 0 and (opening.tag in "CV" or opening.text == "(")


def _antecedent(reading: SentenceReading, clause: int) -> dict[str, int]:
    """The event right before "which" or "that": "the quake, which struck"."""
    start = _start(reading, clause)
    if not start or reading.tokens[start].tag != "M":
        return {}
    return {c: 0 for c in reading.concepts[max(0, start - 3) : start] if c in EVENTS}
