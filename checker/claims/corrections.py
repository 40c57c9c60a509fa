"""What a clipping takes back: a value that it says an earlier text had wrong makes no claim, and is noted as corrected.

"An earlier version of this article said that 12 people died; nine did": the clipping claims nine, and nobody can hold
12 against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from checker.claims.reading import Reading
from checker.model import Claim, Frame, Span, Value
from checker.values.relations import Relation, relation

__all__ = ["corrected"]

_TEXT = "(?:article|story|report|post|piece|page|dispatch|item|headline|text|column)"
_SAID = "(?:said|stated|reported|gave|put|misstated|described|listed)"
_WRONG = "(?:originally|previously|initially|earlier|first|incorrectly|wrongly|mistakenly|erroneously)"
#: Says what an earlier text said, up to a turn; what stands before it is right, but for what it says "not" of.
_EARLIER = re.compile(
    r"\b(?:earlier|previous|original|initial|prior|first) (?:version|edition|draft)s? of (?:this|the|our|that) "
    rf"{_TEXT}\b"
    rf"|\b(?:earlier|previous|original|initial|prior) {_TEXT} (?:{_WRONG} )?{_SAID}\b"
    rf"|\b(?:this|our) (?:earlier )?{_TEXT} (?:had )?{_WRONG} {_SAID}\b",
    re.IGNORECASE,
)
_TURN = re.compile(
    r";|\bbut\b|\bwhen (?:it|he|she|they|the|in fact)\b|\bin fact\b|\bactually\b|\bthe (?:correct|right)\b|\bshould\b"
    r"|, (?:it|he|she|they) (?:is|was|are|were)\b",
    re.IGNORECASE,
)
#: Says that something is put right here: what it was comes behind "from" or "not".
_CORRECTS = re.compile(r"\bcorrections? ?[:–—]|\bcorrect(?:s|ed|ing)\b|\brevis(?:es|ed|ing)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|instead of|rather than) (?:(?:the|an?|on|at|in|by) )?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom (?:(?:the|an?) )?$", re.IGNORECASE)
_REACH = 24  # characters before a value where such a word may begin

#: A word may be said of many things in one text; only of these does an equal value say that the same is corrected.
_FIGURES = frozenset(
    ("count", "percent", "money", "measure", "ordinal", "age", "score", "duration", "date", "time")
)
#: Of these an equal value of one clipping is hardly another thing's.
_TELLING = frozenset(("money", "measure", "age", "score", "date", "time"))


def corrected(reading: Reading, claims: Sequence[Claim]) -> list[Claim]:
    """The claims without those taken back; those of the value put in their place know what it `corrects`."""
    text = reading.clipping.text
    if not (_EARLIER.search(text) or _CORRECTS.search(text)):  # nearly all clippings
        return list(claims)
    spans = [span for sentence in reading.sentences for span in _withdrawn(text, sentence, reading.values_in(sentence))]
    if not spans:
        return list(claims)
    old = [claim for claim in claims if any(span.touches(claim.span) for span in spans)]
    gone = {id(claim) for claim in old}
    standing = [claim for claim in claims if id(claim) not in gone]
    corrects = [(claim.value, right) for claim in old if claim.kind in _FIGURES for right in _right(claim, standing)]
    return [replace(c, corrects=found) if (found := _wrong(c, corrects)) else c for c in standing]


def _withdrawn(text: str, sentence: Span, values: Sequence[Value]) -> Iterable[Span]:
    """What a sentence takes back: the words of its values, or all that it says an earlier text said."""
    said = sentence.of(text)
    earlier = _EARLIER.search(said)
    if earlier:
        turn = _TURN.search(said, earlier.end())
        yield Span(sentence.start + earlier.end(), sentence.start + turn.start() if turn else sentence.end)
    if earlier or _CORRECTS.search(said):
        for value in values:
            before = text[max(sentence.start, value.start - _REACH) : value.start]
            if _NOT.search(before) or (not earlier and (value.role == "from" or _FROM.search(before))):
                yield Span(value.start, value.end)


def _right(old: Claim, standing: Iterable[Claim]) -> list[Claim]:
    """The claims that hold what is right instead: of the same sentence, else of the same thing."""
    others = [c for c in standing if c.rule == old.rule and _excludes(old.value, c.value)]
    here = [c for c in others if c.sentence == old.sentence]
    return here or [c for c in others if _thing(c) & _thing(old)]


def _wrong(claim: Claim, corrects: Iterable[tuple[Value, Claim]]) -> tuple[Value, ...]:
    """The values that a claim puts right: it says what the right claim says, of the same thing as far as is told."""
    found = [
        _as(claim.value, old)
        for old, right in corrects
        if relation(claim.value, _as(claim.value, right.value)) is Relation.SAME
        and (claim.sentence == right.sentence or claim.kind in _TELLING or _may_be_one(claim, right))
    ]
    return tuple(dict.fromkeys(found))


def _excludes(old: Value, new: Value) -> bool:
    figures = old.kind in _FIGURES and new.kind in _FIGURES
    return figures and relation(_as(new, old), _as(old, new)) is Relation.DIFFERENT


def _as(other: Value, value: Value) -> Value:
    """A bare figure in the kind and unit of the other value: "of magnitude 6.1, not 6.4"."""
    bare = value.kind == "count" and not value.unit and other.value is not None
    return replace(value, kind=other.kind, unit=other.unit) if bare else value


def _may_be_one(claim: Claim, right: Claim) -> bool:
    return not _thing(right) or bool(_thing(claim) & _thing(right))


def _thing(claim: Claim) -> frozenset[str]:
    """What a claim is of: what it counts and what it says of it, or the slots that a pattern has filled."""
    if claim.frame is None:
        return frozenset(f"{name} {slot.norm or slot.text.lower()}" for name, slot in claim.slots.items())
    frame: Frame = claim.frame
    return frozenset((frame.head, frame.role)) - {""}
