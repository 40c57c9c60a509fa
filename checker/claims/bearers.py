"""Which of several like things a clause is about: "the driver *of the Audi*", "schools *in Ansty*", "*a second* man".

Two clauses that name two of them tell two facts, however like their other words are.
"""

from __future__ import annotations

from bisect import bisect_left

from checker.claims.sentence import SentenceReading
from checker.claims.topics import complement_at
from checker.model import Value

__all__ = ["bearers_of"]

#: Prepositions before the name of the place that a clause is about.
_PLACE = frozenset(("in", "at", "across", "inside", "near"))
#: Words before a noun that say which of several it is.
_ORDER = frozenset("second third fourth fifth another other older elder younger upper lower".split())
#: Words before the noun among which they stand.
_BEFORE = 3


def bearers_of(reading: SentenceReading, value: Value, first: int, topic: int) -> frozenset[tuple[str, str]]:
    """The names and words that say so in a value's clause, each with how: "in", "of", "before", "order".

    Args:
        reading: the sentence.
        value: the value; a name that it holds tells nothing of it.
        first: its first token.
        topic: the token of the noun that the clause is about; -1 where none is found.
    """
    tokens, clause = reading.tokens, reading.clause
    found = set()
    for name in reading.names:
        at = bisect_left(reading.starts, name.start)
        if at >= len(tokens) or clause[at] != clause[first] or (name.start < value.end and value.start < name.end):
            continue
        before = at - 1 - (at > 0 and tokens[at - 1].tag == "D")
        if before >= 0 and tokens[before].text in _PLACE:
            found.add(("in", name.full or name.norm))
    at = complement_at(reading, topic)
    if at >= 0 and at != first:
        found.add(("of", tokens[at].text if tokens[at].tag == "N" else reading.concepts[at]))
    for i in range(topic - 1, max(-1, topic - 1 - _BEFORE), -1):
        if tokens[i].text in _ORDER and not value.start <= tokens[i].start < value.end:
            found.add(("order", tokens[i].text))
        elif tokens[i].tag == "N":
            found.add(("before", tokens[i].text))
        elif tokens[i].tag not in "Wv":
            break
    return frozenset(found)
