"""What near-copies tell of a story's open claims: which stand at one place, and contradictions in other words.

A near-copy shows a contradiction in words that no finder knows. Each becomes a claim of both sentences.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from checker.facts.contradictions import contradiction
from checker.facts.copies import NEAR, Copied, Copy, Twins, alike, around, copies
from checker.facts.gaps import KINDS, Contradiction, Gap
from checker.facts.likeness import family
from checker.facts.values import differ
from checker.model import Claim, Frame, Span, Value

__all__ = ["near_copies"]

#: Words of a substitution at most: what is longer is told another way.
LONGEST = 8
Pair = frozenset[str]  # of two claims' ids


def near_copies(
    claims: Sequence[Claim], near: Sequence[Twins], texts: Mapping[str, str]
) -> tuple[list[Claim], dict[Pair, Copy]]:
    """What near-copies tell of the open claims of one rule and story.

    Args:
        claims: the open claims; those that near-copies have added before are found again.
        near: the near-copies among their sentences.
        texts: of their clippings, by id.

    Returns:
        The claims that near-copies add, two for each contradiction that no two claims tell yet, and the pairs of claims
        that stand at one place of near-copies.
    """
    told = [c for c in claims if c.value.unit not in KINDS]
    found = {frozenset((c.a.id, c.b.id)): c for c in copies(near, told) if c.sure}
    words = [c for c in told if family(c.kind) == "statement"]
    if not words:
        return [], found
    added: dict[str, Claim] = {}
    for pair, told_apart in list(_untold(near, found.values(), texts)):
        for key in [k for k, c in found.items() if _within(c, pair, told_apart)]:
            del found[key]  # of several words of one category, no two stand against each other
        one = _claim(pair.a, told_apart.a, told_apart, texts, words[0].rule)
        other = _claim(pair.b, told_apart.b, told_apart, texts, words[0].rule)
        added |= {one.id: one, other.id: other}
        found[frozenset((one.id, other.id))] = Copy(one, other, NEAR, NEAR, pair.share)
    # The same words may stand at the place in further copies.
    for copy in copies(near, added.values()):
        if copy.sure:
            found.setdefault(frozenset((copy.a.id, copy.b.id)), copy)
    return [added[identifier] for identifier in sorted(added)], found


def _untold(
    near: Sequence[Twins], known: Iterable[Copy], texts: Mapping[str, str]
) -> Iterator[tuple[Twins, Contradiction]]:
    """The contradictions of near-copies in words on which no two claims differ."""
    told: dict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
    for copy in known:
        # Of a name that nothing tells what it names, the words around say whether it matters who speaks.
        if differ(copy.a.value, copy.b.value) and not (copy.telling and copy.a.value.unit == "name"):
            told[copy.a.clipping, copy.b.clipping].append((copy.a.span, copy.b.span))
            told[copy.b.clipping, copy.a.clipping].append((copy.b.span, copy.a.span))
    for pair in near:
        between = told[pair.a.clipping, pair.b.clipping]
        for gaps in _gaps(pair):
            found = next(filter(None, (contradiction(pair, gap, texts) for gap in gaps)), None)
            if found and (found.several or not any(_touch(found, x, y) for x, y in between)):
                yield pair, found


def _touch(told: Contradiction, a: Span, b: Span) -> bool:
    return told.a[0].touches(a) and told.b[0].touches(b)


def _within(copy: Copy, pair: Twins, told: Contradiction) -> bool:
    if (copy.a.clipping, copy.b.clipping) == (pair.b.clipping, pair.a.clipping):
        return _touch(told, copy.b.span, copy.a.span)
    return (copy.a.clipping, copy.b.clipping) == (pair.a.clipping, pair.b.clipping) and _touch(
        told, copy.a.span, copy.b.span
    )


def _claim(
    side: Copied, told: tuple[Span, str], of: Contradiction, texts: Mapping[str, str], rule: str
) -> Claim:
    span, norm = told
    text = span.of(texts[side.clipping])
    key = "\n".join((side.clipping, rule, of.kind, str(span.start), text))
    return Claim(
        id=hashlib.sha256(key.encode()).hexdigest()[:12],
        clipping=side.clipping,
        rule=rule,
        value=Value("text", span.start, span.end, text, unit=of.kind, norm=norm),
        span=span,
        sentence=side.span,
        frame=Frame(),
    )


def _gaps(pair: Twins) -> Iterator[list[Gap]]:
    """The gaps with words alike, or a sentence's end, on both sides; each as a whole, and up to a mark."""
    ends = (-1, -1), (len(pair.a.tokens), len(pair.b.tokens))
    matched = [ends[0], *_solid(pair, {*pair.pairs, *ends}), ends[1]]
    for (i, j), (k, m) in pairwise(matched):
        whole = Gap((i + 1, k), (j + 1, m))
        if k - i > 1 or m - j > 1:
            yield [gap for gap in dict.fromkeys((whole, _to_border(pair, whole))) if _of_one_place(pair, gap)]


def _of_one_place(pair: Twins, gap: Gap) -> bool:
    longest = max(gap.a[1] - gap.a[0], gap.b[1] - gap.b[0])
    return longest <= LONGEST and alike(*around(pair, gap.a, gap.b), pair.share)


def _to_border(pair: Twins, gap: Gap) -> Gap:
    """The words of a gap up to where the clause ends on either side: behind it, one outlet goes on in its own words."""
    at = [
        (first, next((i for i in range(first + 1, last) if side.ends(i)), last))
        for side, (first, last) in ((pair.a, gap.a), (pair.b, gap.b))
    ]
    return Gap(at[0], at[1])


def _solid(pair: Twins, found: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """The matched words without those of no meaning that stand alone between two gaps: "and", "the"."""
    return [
        (i, j)
        for i, j in pair.pairs
        if (i - 1, j - 1) in found or (i + 1, j + 1) in found or pair.a.tokens[i].tag in "VvNWX"
    ]
