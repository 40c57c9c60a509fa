"""What a clause is about: the noun that is its verb's subject, "the driver" of "the driver, aged 52, was arrested"."""

from __future__ import annotations

from checker.claims.sentence import SAID, SentenceReading, is_reduced
from checker.text.concepts import concept_of
from checker.text.words import Token

__all__ = ["complement_at", "concept_at", "topic_at"]

#: Words between a subject and its verb that belong to the verb: "was not yet", "has also been".
_OF_VERB = frozenset("not n't never also still already yet now then both all to be been being only just".split())
#: Nouns that only say how much there is of what stands behind "of".
_AMOUNTS = frozenset(
    "number total majority dozen dozens hundreds thousands group pair half third quarter part rest most some all one "
    "both each many several series couple round rounds".split()
)
#: Words that join a verb to the one before it.
_JOINS = frozenset("and or but".split())
#: Verbs back that a clause without a subject of its own may share one with.
_BACK = 3


def topic_at(reading: SentenceReading, verb: int) -> int:
    """The token of the head noun of a verb's subject; -1 where that is a pronoun, or none is found.

    Args:
        reading: the verb's sentence.
        verb: the token of the verb, or any of its group ("had not been arrested").
    """
    return _topic(reading, verb, _BACK) if verb >= 0 else -1


def concept_at(reading: SentenceReading, topic: int) -> str:
    """The concept of such a noun; "" where it is a name, or there is none."""
    if topic < 0 or reading.name_at(reading.tokens[topic]):
        return ""
    return reading.concepts[topic] or concept_of(reading.tokens[topic].text)


def complement_at(reading: SentenceReading, noun: int) -> int:
    """The token behind "of" that tells which thing a noun means: "the driver *of the lorry*"; -1 for none."""
    tokens = reading.tokens
    if noun < 0 or noun + 2 >= len(tokens) or tokens[noun + 1].text != "of":
        return -1
    at = noun + 2 + (tokens[noun + 2].tag == "D")
    return at if at < len(tokens) and tokens[at].tag in "WNv" else -1


def _topic(reading: SentenceReading, verb: int, back: int) -> int:
    tokens, clause = reading.tokens, reading.clause
    end = verb
    while end and (tokens[end - 1].tag in "AO" or tokens[end - 1].text in _OF_VERB or _is_adverb(tokens[end - 1])):
        end -= 1
    start = end
    while start and clause[start - 1] == clause[end]:
        start -= 1
    if end and tokens[end - 1].text in _JOINS:  # "was questioned and had not been arrested"
        start = end
    start, end = _within(reading, start, end)
    if end < 0:
        return -1
    opens = start < end and tokens[start].tag == "M"
    head = _first_noun(reading, start + opens, end)
    if head >= 0:
        return head
    if opens and end - start <= 1:  # "the driver, who was arrested"
        return start - 1 - (start > 1 and tokens[start - 1].text == ",")
    if end - start > 1 or not back:  # a pronoun, or something that is not understood
        return -1
    earlier = [i for i in reading.verbs if i < start]
    return _topic(reading, earlier[-1], back - 1) if earlier else -1


def _within(reading: SentenceReading, start: int, end: int) -> tuple[int, int]:
    """The stretch before a verb where its subject stands: behind a verb of saying, without what commas set apart.

    Behind another verb ("inquiries into what caused the fire are …") the subject may be anything: then it ends at -1.
    """
    tokens, segment = reading.tokens, reading.segment
    if start < end - 1 and tokens[end - 1].text == ",":
        aside = segment[end - 2]
        at = end - 2
        while at > start and segment[at - 1] == aside and tokens[at].text != ",":
            at -= 1
        if at > start + 1:
            end = at
    for i in range(end - 1, start - 1, -1):
        if tokens[i].text == "that" or tokens[i].text in SAID:
            return i + 1, end
        if tokens[i].tag == "V" and not is_reduced(tokens, i):
            return 0, -1
    return start, end


def _first_noun(reading: SentenceReading, start: int, end: int) -> int:
    """The head of the first noun phrase of a stretch that no preposition takes; -1 where there is none."""
    tokens = reading.tokens
    at, taken = start, False
    held = -1  # the last noun behind a preposition: "In Orrin firefighters …"
    while at < end:
        token = tokens[at]
        if token.tag == "R":
            return -1
        if token.tag == "P":
            taken = True
        elif token.tag in "D":
            taken = taken and at > start and tokens[at - 1].tag == "P"
        elif token.text == ",":
            taken = False
        elif token.tag in "WNvXV":
            run = at
            while run < end and (tokens[run].tag in "WNvXV" or tokens[run].text in ("-", "'s", "’s")):
                run += 1
            head = next((i for i in range(run - 1, at - 1, -1) if tokens[i].tag in "WNv"), -1)
            amount = head < 0 or tokens[head].text in _AMOUNTS
            if not taken and amount and run < end and tokens[run].text == "of":
                return _first_noun(reading, run + 1, end)
            if not taken and head >= 0:
                return head
            if taken and head >= 0 and run == end and reading.name_at(tokens[at]) and not reading.name_at(tokens[head]):
                held = head
            at = run
            continue
        at += 1
    return held


def _is_adverb(token: Token) -> bool:
    return token.text.endswith("ly") and token.tag in "WOv"
