"""Quotations that two near-copies give word for word, but for one: what was said is one thing, however it is edited.

Outside quotation marks one word for another is mostly editing. Inside them the outlets differ on what was said.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from rapidfuzz import fuzz

from checker.facts.copies import Copied, Twins, around, is_negation
from checker.facts.gaps import MEANT, QUOTED, Contradiction, Gap, sides, span_of
from checker.text.words import Token

__all__ = ["misquoted", "quoted"]

#: So many of the nearest words on both sides of the place must be alike, and so many words with a meaning stand there.
VERBATIM, WORDS = 5, 3
#: Words spelled as alike as this are forms, or spellings, of one.
FORMS = 70
_BRACKETS = frozenset("()[]")
_OPENING, _CLOSING, _STRAIGHT = "“", "”", '"'


def misquoted(pair: Twins, gap: Gap, texts: Mapping[str, str]) -> Contradiction | None:
    """A word of a quotation for another that says something else: "if we get the oil", "if we get the harbour".

    Two that differ in several words are translations, or heard in two ways.
    """
    one, other = (_said(side) for side in sides(pair, gap))
    if not (one and other) or sum(around(pair, gap.a, gap.b)) < VERBATIM or _one_word(one, other):
        return None
    if any(map(is_negation, (*one, *other))) or not _quoted_gap(pair, gap, texts) or _freely(pair, gap, texts):
        return None
    spans = span_of(pair.a, gap.a), span_of(pair.b, gap.b)
    norms = [" ".join(t.text for t in tokens) for tokens in sides(pair, gap)]
    return Contradiction(QUOTED, (spans[0], norms[0]), (spans[1], norms[1]))


def _said(tokens: Sequence[Token]) -> list[Token]:
    """The words of a stretch that say something; none where it is long, a figure or a name stands in it."""
    if any(t.tag == "X" for t in tokens):
        return []
    found = [t for t in tokens if t.tag in MEANT]
    return found if len(found) <= WORDS else []


def _one_word(one: list[Token], other: list[Token]) -> bool:
    """Whether words may be one in two forms or spellings, or names, which are told apart elsewhere."""
    if {t.tag for t in one} == {t.tag for t in other} == {"N"}:
        return True
    return any(fuzz.ratio(x.text, y.text) >= FORMS or x.stem == y.stem for x in one for y in other)


def _quoted_gap(pair: Twins, gap: Gap, texts: Mapping[str, str]) -> bool:
    return all(_inside(side, at, texts[side.clipping]) for side, at in ((pair.a, gap.a), (pair.b, gap.b)))


def _inside(side: Copied, at: tuple[int, int], text: str) -> bool:
    """Whether the words from one on, up to another, and the words beside them stand in one quotation."""
    first, last = max(0, at[0] - 1), min(at[1], len(side.tokens) - 1)
    start, end = side.tokens[first].start, side.tokens[max(last, first)].end
    if not _BRACKETS.isdisjoint(text[start:end]):
        return False  # an editor's word
    inside = span_of(side, at)
    return quoted(text, inside.start) and quoted(text, inside.end)


def quoted(text: str, at: int) -> bool:
    """Whether a place of a text stands in quotation marks, which a paragraph may leave open."""
    begun = text.rfind("\n\n", 0, at) + 1
    opened, closed = text.rfind(_OPENING, begun, at), text.rfind(_CLOSING, begun, at)
    return opened > closed or text.count(_STRAIGHT, begun, at) % 2 == 1


def _freely(pair: Twins, gap: Gap, texts: Mapping[str, str]) -> bool:
    """Whether the quotation has other words with a meaning at another place as well."""
    for (i, j), (k, m) in pairwise(pair.pairs):
        other = Gap((i + 1, k), (j + 1, m))
        if other == gap or not all(any(t.tag in MEANT for t in tokens) for tokens in sides(pair, other)):
            continue
        if other.a[0] < gap.a[1] and gap.a[0] < other.a[1]:
            continue  # a part of the same gap: "and" stands in both
        if _quoted_gap(pair, other, texts):
            return True
    return False
