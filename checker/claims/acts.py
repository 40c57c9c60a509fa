"""Who did what to whom, of yes and no: a deed and what it is done to, in the active and the passive.

"The family paid the ransom" and "no ransom was paid" are of one act, as are "the alarm went off" and "the alarm did not
go off": the verb's object, or of a verb without one its subject, says which.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.claims.deeds import PARTICLES
from checker.claims.sentence import SentenceReading, is_reduced
from checker.claims.topics import complement_at, concept_at, topic_at
from checker.model import Value
from checker.text.concepts import concept_of, has_opposite, opposite_of
from checker.text.words import verb_shape
from checker.values.names import Name

__all__ = ["MARKS", "WHO", "Act", "act_of", "doer_of"]

#: How a clause says which of several like acts is meant: who did it, which of them, to which thing, for what.
MARKS = ("by", "by which", "which", "what for")
#: Words behind which it is not the outlet that says so: "denied that he had sent it", "whether he will run".
_LEFT_OPEN = frozenset("whether if deny denies denied denying unless imply implies implied implying suggesting".split())
_POSSIBLE = frozenset("could may might can should".split())
#: Forms of "be" that make a passive of a participle.
_BE = frozenset("is are was were be been being get got".split())
#: What begins the question who did something.
WHO = "who "
#: Verbs that say of a body or a meeting who leads it.
_LEADING = frozenset(concept_of(word) for word in ("lead", "head", "chair", "run"))
#: Tokens of a title between "by" and a name.
_TITLE = 6
_NONE = frozenset(("no", "none", "neither"))
#: Prepositions behind a deed and before what it was for, or where: "convicted of fraud", "served in the navy".
_FOR = {word: word for word in ("of", "for", "with", "on", "as")} | dict.fromkeys(("in", "at", "near", "inside"), "at")
_WHEN = frozenset(("date", "time", "duration", "set"))
#: Tokens between a verb and its object that are passed over: determiners and adverbs.
_PASSED = 4


class Act(NamedTuple):
    """What a yes or no is told of: the deed with what it is done to, and the marks of it that the clause tells."""

    answers: frozenset[str] = frozenset()
    marks: frozenset[tuple[str, str]] = frozenset()


def act_of(reading: SentenceReading, value: Value, first: int, last: int, doer: int, subject: str) -> Act:
    """The act that a yes or no is told of; an empty one where it is not found, or left open.

    Args:
        reading: the sentence.
        value: what is affirmed or denied.
        first: the first token of its verb group.
        last: the verb, or the last word of its phrase.
        doer: the noun that is the verb's subject; -1 where none is found.
        subject: the person whom a pronoun of the clause stands for, or who is named before.
    """
    tokens = reading.tokens
    if _is_left_open(reading, first, last):
        return Act()
    if tokens[last].text in PARTICLES and last > first:
        last -= 1
    if is_reduced(tokens, last) and any(i < last and reading.clause[i] == reading.clause[last] for i in reading.verbs):
        return Act()  # "a photo sent out by someone"
    passive = verb_shape(tokens[last].text) == "past" and any(t.text in _BE for t in tokens[first:last])
    he = _pronoun(reading, value, first, subject)
    patient = -1 if passive else _object(reading, last)
    marks: set[tuple[str, str]] = set()
    if patient >= 0:
        done_to = {_named(reading, patient)}
        if by := _named(reading, doer) if doer >= 0 else he:
            marks.add(("by", by))
    elif tokens[first].text in _NONE:
        patient = _object(reading, first)  # "no ransom was paid"
        done_to = {_named(reading, patient)} if patient >= 0 else set()
    else:
        patient = doer
        done_to = {_named(reading, doer), *_apposed(reading, doer, first)} if doer >= 0 else {he}
    if patient >= 0:
        marks.update(_told_of(reading, patient))
    if 0 <= doer != patient:
        marks.update((f"by {how}", word) for how, word in _told_of(reading, doer))
    marks.update(_told_for(reading, last))
    return Act(frozenset(f"{value.unit} {thing}" for thing in done_to if thing), frozenset(marks))


def _is_left_open(reading: SentenceReading, first: int, last: int) -> bool:
    """Whether a deed is told as what somebody denies, what may be, or what was before: who was freed had been held."""
    tokens = reading.tokens
    if any(token.text in _LEFT_OPEN for token in tokens[:first]):
        return True
    group = [token.text for token in tokens[first:last]]
    if not _POSSIBLE.isdisjoint(group) or ("would" in group and "have" in group):
        return True
    return tokens[first].text == "had" and has_opposite(reading.concepts[last])


def doer_of(reading: SentenceReading, first: int, last: int) -> Act:
    """The act whose doer a name is: "*Ana Ruiz* chaired the inquiry", "the inquiry was chaired by *Ana Ruiz*".

    Args:
        reading: the sentence.
        first: the first token of the name.
        last: its last token.
    """
    verb, patient = _done_by(reading, first)
    if verb < 0:
        verb, patient = _doing(reading, last)
    if verb < 0 or patient < 0 or not reading.concepts[verb]:
        return Act()
    deed = opposite_of(reading.concepts[verb])[0]
    who = f"{WHO}{'lead' if deed in _LEADING else deed} {_named(reading, patient)}"
    return Act(frozenset((who,)), frozenset(_told_of(reading, patient)))


def _done_by(reading: SentenceReading, first: int) -> tuple[int, int]:
    """The passive verb whose "by" a name stands behind, and its subject; -1 where there are none."""
    tokens = reading.tokens
    at = first - 1
    while at > 0 and at >= first - _TITLE and (tokens[at].tag in "DWNvO" or tokens[at].text in (",", ".")):
        at -= 1
    if at < 1 or tokens[at].text != "by" or verb_shape(tokens[at - 1].text) != "past":
        return -1, -1
    verb = at - 1
    auxiliary = verb > 0 and (tokens[verb - 1].tag == "A" or tokens[verb - 1].text.endswith("ly"))
    return (verb, topic_at(reading, verb)) if auxiliary else (-1, -1)


def _doing(reading: SentenceReading, last: int) -> tuple[int, int]:
    """The verb that stands right behind a name, and its object; -1 where there are none."""
    tokens = reading.tokens
    at = last + 1
    while at < len(tokens) and at <= last + _PASSED and (tokens[at].tag == "A" or tokens[at].text in ("who", "that")):
        at += 1
    if at >= len(tokens) or at not in reading.verbs or tokens[at - 1].text in _BE:
        return -1, -1
    return at, _object(reading, at)


def _pronoun(reading: SentenceReading, value: Value, verb: int, subject: str) -> str:
    """The last name of the person whom a pronoun in a verb's clause, or in the one whose subject it shares, means."""
    clause = reading.clause
    near = (p for p in reading.pronouns if p.start < value.start and clause[verb] - clause[reading.at(p.start)] < 2)
    return subject.split()[-1] if subject and any(near) else ""


def _apposed(reading: SentenceReading, noun: int, verb: int) -> Iterator[str]:
    """The last name of whom a noun is told of: "the driver, Josef Malnig, was not arrested"."""
    for name in reading.names:
        beside = reading.at(name.start) - noun in (1, 2) and name.end <= reading.tokens[verb].start
        if noun < verb and name.type == "person" and beside:
            yield _last_word(name)


def _object(reading: SentenceReading, verb: int) -> int:
    """The noun of the phrase that stands right behind a verb as its object; -1 where none does."""
    tokens = reading.tokens
    at = verb + 1
    while at + 1 < len(tokens) and at <= verb + _PASSED and (
        tokens[at].tag in "DX" or tokens[at].text.endswith("ly") or (tokens[at].tag == "V" and at > verb + 1)
    ):
        at += 1  # "the winning goal"
    head = -1
    while at < len(tokens) and tokens[at].tag in "WNv-" and reading.clause[at] == reading.clause[verb]:
        head = at
        at += 1
    return head


def _told_of(reading: SentenceReading, noun: int) -> Iterator[tuple[str, str]]:
    """What tells which thing a noun means: "the *flower* hall", "the *car's* driver", "the driver *of the lorry*"."""
    tokens = reading.tokens
    if (of := complement_at(reading, noun)) >= 0:
        yield "which", _named(reading, of)
    if reading.name_at(tokens[noun]):
        return
    at = noun - 1
    while at >= 0 and tokens[at].tag in "WvN":
        yield "which", _named(reading, at)
        at -= 1


def _told_for(reading: SentenceReading, verb: int) -> Iterator[tuple[str, str]]:
    """What a deed was for, or where it was done: "cleared *of assault*"; not when."""
    tokens = reading.tokens
    if verb + 2 < len(tokens) and tokens[verb + 1].text in _FOR:
        at = verb + 1 + (verb_shape(tokens[verb + 2].text) == "ing")  # "of supplying cocaine"
        head = _object(reading, at)
        if head >= 0 and not any(v.kind in _WHEN and v.start <= tokens[head].start < v.end for v in reading.values):
            yield "what for", f"{_FOR[tokens[verb + 1].text]} {_named(reading, head)}"


def _named(reading: SentenceReading, noun: int) -> str:
    """A noun's concept, or the last word of the name that it belongs to."""
    name = reading.name_at(reading.tokens[noun])
    if name:
        return _last_word(name)
    return concept_at(reading, noun) or concept_of(reading.tokens[noun].text)


def _last_word(name: Name) -> str:
    return (name.full or name.norm).split()[-1]
