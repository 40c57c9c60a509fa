"""The words around a value, with a gap in its place: a name for a fact that no rule has a name for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from checker.model import Claim, Clipping

__all__ = ["surroundings"]

_WORDS = 6  # at most, on each side of the value
#: Where a phrase ends: at a mark, then what makes a mark of several uses a break. Of every sentence asked: a pattern
#: that begins with one set of characters is searched for four times as fast as alternatives are.
_BREAK = re.compile(
    r"[;!?()\[\]“”\"–—,:.\n-]"
    r"(?:(?<=[^,:.\n-])|(?<=[,:])(?!\d)|(?<=\s-)(?<!\s-\s-)\s|(?<=\.)\s(?=[A-Z])|(?<=\n)\n)"
)
# Words that no phrase ends in; a gap after one of them is fine.
_OPENING = frozenset("a an the this these those its his her their".split())
_LINKING = frozenset(
    "and or but nor of in on at by to from for with about into over after before that which who as than when while "
    "were was is are be been has have had will would".split()
)
_UNFINISHED = _OPENING | _LINKING


def surroundings(claims: Sequence[Claim], clippings: Mapping[str, Clipping]) -> str:
    """A phrase of the shortest sentence, as "Crews took … residents from the floods"; "" without clippings."""
    known = [claim for claim in claims if claim.clipping in clippings]
    if len(known) < 2:
        return _phrase(clippings[known[0].clipping].text, known[0]) if known else ""
    text_of = {claim.id: clippings[claim.clipping].text for claim in known}
    shortest = min(known, key=lambda c: (c.sentence.end - c.sentence.start, c.sentence.of(text_of[c.id]), c.span))
    return _phrase(text_of[shortest.id], shortest)


def _without_hedge(words: list[str], hedge: str) -> list[str]:
    """The words before a value without the "at least" or "about" that they end in: it belongs to the value."""
    if not hedge:
        return words
    size = len(hedge.split())
    return words[:-size] if [word.lower() for word in words[-size:]] == hedge.lower().split() else words


def _phrase(text: str, claim: Claim) -> str:
    span, sentence = claim.span, claim.sentence
    before = _BREAK.split(text[min(sentence.start, span.start) : span.start])[-1]
    after = _BREAK.split(text[span.end : max(sentence.end, span.end)] + " ", 1)[0]
    words_before = _without_hedge(before.split(), claim.value.hedge)
    cut = len(words_before) > _WORDS
    words_before = words_before[-_WORDS:]
    words_after = after.rstrip(" .").split()[:_WORDS]
    while words_after and words_after[-1].lower() in _UNFINISHED:
        words_after.pop()
    while cut and len(words_before) > 1 and words_before[0].lower() in _LINKING:
        words_before.pop(0)
    # A hyphen or a sign that touches the value goes on touching the gap.
    gap = ("" if before[-1:].strip() else " ") + "…" + ("" if after[:1].strip() else " ")
    if words_before or words_after:
        return f"{' '.join(words_before)}{gap}{' '.join(words_after)}".strip()
    # Set off by commas, as an age is: what stands before the comma.
    named = _BREAK.split(text[claim.sentence.start : claim.span.start].rstrip(" ,("))[-1].split()[-_WORDS:]
    while len(named) > 1 and named[0].lower() in _LINKING:
        named.pop(0)
    if named:
        return f"{' '.join(named)}, …"
    told = text[claim.span.end : max(claim.sentence.end, claim.span.end)].strip(" .").split()[:_WORDS]
    while told and told[-1].lower() in _UNFINISHED:
        told.pop()
    return f"…{'' if told[0][:1] in ',;:)' else ' '}{' '.join(told)}" if told else ""
