"""Near-copies: sentences of two articles that are largely one text, and which claims stand at one place of it.

Outlets print one agency's sentence with a word put for another. Where what stands around two claims is the same text,
they are of one thing, however little their own words tell of it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz.distance import LCSseq

from checker.model import Claim, Span
from checker.text.concepts import concept_of
from checker.text.words import Token, is_content, tokens

__all__ = ["Copy", "copies", "doubts_of_copy"]

#: Pairs of neighbouring words that two sentences must share to be looked at.
SHARED = 2
#: A pair of neighbouring words in more sentences of a story than this is a phrase of it, no sign of a copy.
COMMON = 60
#: Words on each side that must run on alike, the share of the content, and the words of content in common.
BESIDE, ALIKE, CONTENT = 2, 0.6, 4
_NEGATIONS = frozenset("not no never cannot without nobody none nothing neither nor".split())


@dataclass(frozen=True, slots=True)
class Copy:
    """Two claims at one place of two sentences that are largely the same.

    `left` and `right` count the words that run on alike beside the two claims, `share` is how much of the shorter
    sentence's content the other has, `words` how many words of content that is.
    """

    a: Claim
    b: Claim
    left: int
    right: int
    share: float
    words: int
    negated: bool = False  # whether one of the sentences has a negation more, the two claims left out

    @property
    def sure(self) -> bool:
        """Whether the two sentences are one text around the claims."""
        return min(self.left, self.right) >= BESIDE and self.share >= ALIKE and self.words >= CONTENT


@dataclass(frozen=True, slots=True)
class _Sentence:
    clipping: str
    span: Span
    tokens: Sequence[Token]
    keys: tuple[str, ...]  # what each token is compared by
    content: Sequence[int]
    claims: Sequence[Claim]


def copies(claims: Iterable[Claim], texts: Mapping[str, str]) -> Iterator[Copy]:
    """The pairs of comparable claims of two clippings that stand at one place of near-copies."""
    sentences = _sentences(claims, texts)
    for one, other in _candidates(sentences):
        yield from _counterparts(sentences[one], sentences[other])


def _sentences(claims: Iterable[Claim], texts: Mapping[str, str]) -> list[_Sentence]:
    by_sentence: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for claim in claims:
        by_sentence[claim.clipping, claim.sentence].append(claim)
    found = []
    for (clipping, span), members in sorted(by_sentence.items(), key=lambda row: row[0]):
        words = [t for t in tokens(texts[clipping], span.start, span.end) if t.tag != "U"]
        keys = tuple(concept_of(t.text) if is_content(t) else t.text for t in words)
        content = [i for i, t in enumerate(words) if t.tag in "VvNWX"]
        found.append(_Sentence(clipping, span, words, keys, content, members))
    return found


def _candidates(sentences: Sequence[_Sentence]) -> list[tuple[int, int]]:
    """The pairs of sentences of two clippings that share neighbouring words."""
    by_words: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        keys = [sentence.keys[i] for i in sentence.content]
        for pair in sorted(set(zip(keys, keys[1:], strict=False))):
            by_words[pair].append(number)
    shared: Counter[tuple[int, int]] = Counter()
    for members in by_words.values():
        if 1 < len(members) <= COMMON:
            shared.update(combinations(members, 2))
    return sorted(
        pair
        for pair, number in shared.items()
        if number >= SHARED and sentences[pair[0]].clipping != sentences[pair[1]].clipping
    )


def _counterparts(a: _Sentence, b: _Sentence) -> Iterator[Copy]:
    blocks = [block for block in LCSseq.opcodes(a.keys, b.keys) if block.tag == "equal"]
    matched = {
        i: j
        for block in blocks
        for i, j in zip(range(block.src_start, block.src_end), range(block.dest_start, block.dest_end), strict=True)
    }
    words = sum(i in matched for i in a.content)
    share = words / max(1, min(len(a.content), len(b.content)))
    pairs = sorted(matched.items())
    for x in a.claims:
        for y in b.claims:
            if x.rule != y.rule or x.kind != y.kind or x.value.unit != y.value.unit:
                continue
            one, other = _within(a.tokens, x), _within(b.tokens, y)
            place = _one_place(one, other, pairs)
            if place:
                left = place[0] if one[0] or other[0] else BESIDE  # both sentences begin with it
                ends = one[1] == len(a.tokens) - 1 and other[1] == len(b.tokens) - 1
                right = BESIDE if ends else place[1]
                negated = _negations(a.tokens, one) != _negations(b.tokens, other)
                yield Copy(x, y, left, right, share, words, negated)


def _negations(words: Sequence[Token], but: tuple[int, int]) -> int:
    return sum(
        (t.text in _NEGATIONS or t.text.endswith("n't")) and not but[0] <= i <= but[1] for i, t in enumerate(words)
    )


def _within(words: Sequence[Token], claim: Claim) -> tuple[int, int]:
    inside = [i for i, t in enumerate(words) if t.start < claim.span.end and claim.span.start < t.end]
    return (inside[0], inside[-1]) if inside else (-1, -1)


def _one_place(
    one: tuple[int, int], other: tuple[int, int], pairs: Sequence[tuple[int, int]]
) -> tuple[int, int] | None:
    """How many words run on alike before and behind two stretches; None where they stand at two places."""
    before = [(i, j) for i, j in pairs if i < one[0] and j < other[0]]
    behind = [(i, j) for i, j in pairs if i > one[1] and j > other[1]]
    crossing = [(i, j) for i, j in pairs if (i < one[0] and j >= other[0]) or (i > one[1] and j <= other[1])]
    if crossing or one[0] < 0 or other[0] < 0:
        return None
    left = _run(before, one[0], other[0], -1)
    right = _run(behind, one[1], other[1], 1)
    return left, right


def _run(pairs: Sequence[tuple[int, int]], i: int, j: int, step: int) -> int:
    """How many matched words follow each other from the place on; one word more or less at the place is let pass."""
    found = set(pairs)
    length = 0
    skipped = 0
    i, j = i + step, j + step
    while True:
        if (i, j) in found:
            length += 1
            i, j = i + step, j + step
            continue
        if skipped or length:
            return length
        skipped = 1
        if (i + step, j) in found:
            i += step
        elif (i, j + step) in found:
            j += step
        else:
            return length


def doubts_of_copy(copy: Copy) -> tuple[str, ...]:
    """What speaks against setting two values at one place of near-copies against each other."""
    if copy.a.kind == "polarity" and copy.negated:
        return ("negation",)
    return ()
