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

from checker.model import Claim, Span, Value
from checker.text.concepts import concept_of
from checker.text.words import Token, is_content, tokens
from checker.values.names_lexicon import fold, lexicon

__all__ = ["BESIDE", "Copied", "Copy", "Twins", "copies", "doubts_of_copy", "negations", "twins"]

#: Pairs of neighbouring words that two sentences must share to be looked at.
SHARED = 2
#: A pair of neighbouring words in more sentences of a story than this is a phrase of it, no sign of a copy.
COMMON = 60
#: Words on each side that must run on alike, the share of the content, and the words of content in common.
BESIDE, ALIKE, CONTENT = 2, 0.45, 4
#: One word on one side is enough where so many on the other, and so much of the content, are alike.
LONG, MOSTLY = 3, 0.6
_NEGATIONS = frozenset(
    "not no never cannot without nobody none nothing neither nor refuse refuses refused refusing fail fails failed failing "
    "decline declines declined declining".split()
)
#: Words around two claims within which a negation more turns them round.
REACH = 10


@dataclass(frozen=True, slots=True)
class Copied:
    """A sentence that is looked for elsewhere: its words, what each is compared by, and which have a meaning."""

    clipping: str
    span: Span
    tokens: Sequence[Token]
    keys: tuple[str, ...]
    content: Sequence[int]


@dataclass(frozen=True, slots=True)
class Twins:
    """Two sentences that are largely one text: which words of them are the same, in order.

    `share` is how much of the shorter one's content the other has.
    """

    a: Copied
    b: Copied
    pairs: Sequence[tuple[int, int]]
    share: float


@dataclass(frozen=True, slots=True)
class Copy:
    """Two claims at one place of near-copies.

    `left` and `right` count the words that run on alike beside the two claims.
    """

    a: Claim
    b: Claim
    left: int
    right: int
    share: float = 1.0  # of the shorter sentence's content
    negated: bool = False  # whether one of the sentences has a negation more, the two claims left out

    @property
    def sure(self) -> bool:
        """Whether the two sentences are one text on both sides of the claims."""
        least, most = sorted((self.left, self.right))
        return least >= BESIDE or (least > 0 and most >= LONG and self.share >= MOSTLY and self.a.kind != "polarity")


def twins(sentences: Iterable[tuple[str, Span]], texts: Mapping[str, str]) -> list[Twins]:
    """The near-copies among some sentences, each of them a clipping and a span of its text."""
    read = [_read(clipping, span, texts[clipping]) for clipping, span in sorted(set(sentences))]
    return [found for i, j in _candidates(read) if (found := _compared(read[i], read[j]))]


def _read(clipping: str, span: Span, text: str) -> Copied:
    words = [t for t in tokens(text, span.start, span.end) if t.tag != "U"]
    keys = tuple(concept_of(t.text) if is_content(t) and t.tag != "N" else fold(t.text) for t in words)
    return Copied(clipping, span, words, keys, [i for i, t in enumerate(words) if t.tag in "VvNWX"])


def _candidates(sentences: Sequence[Copied]) -> list[tuple[int, int]]:
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


def _compared(a: Copied, b: Copied) -> Twins | None:
    blocks = [block for block in LCSseq.opcodes(a.keys, b.keys) if block.tag == "equal"]
    pairs = [
        pair
        for block in blocks
        for pair in zip(
            range(block.src_start, block.src_end), range(block.dest_start, block.dest_end), strict=True
        )
    ]
    content = set(a.content)
    words = sum(i in content for i, _ in pairs)
    share = words / max(1, min(len(a.content), len(b.content)))
    return Twins(a, b, pairs, share) if share >= ALIKE and words >= CONTENT else None


def copies(near: Iterable[Twins], claims: Iterable[Claim]) -> Iterator[Copy]:
    """The pairs of comparable claims that stand at one place of near-copies."""
    by_sentence: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for claim in claims:
        by_sentence[claim.clipping, claim.sentence].append(claim)
    for pair in near:
        for x in by_sentence[pair.a.clipping, pair.a.span]:
            for y in by_sentence[pair.b.clipping, pair.b.span]:
                if x.rule == y.rule and x.kind == y.kind and x.value.unit == y.value.unit:
                    found = _copy(pair, x, y)
                    if found:
                        yield found


def _copy(pair: Twins, x: Claim, y: Claim) -> Copy | None:
    words, others = pair.a.tokens, pair.b.tokens
    one, other = _within(words, x), _within(others, y)
    if one[0] < 0 or other[0] < 0:
        return None
    if any((i < one[0]) != (j < other[0]) or (i > one[1]) != (j > other[1]) for i, j in pair.pairs):
        return None
    matched = frozenset(pair.pairs)
    left = _run(matched, one[0], other[0], -1) if one[0] or other[0] else BESIDE  # both sentences begin with it
    ends = one[1] == len(words) - 1 and other[1] == len(others) - 1
    right = BESIDE if ends else _run(matched, one[1], other[1], 1)
    return Copy(x, y, left, right, pair.share, negations(words, *one) != negations(others, *other))


def negations(words: Sequence[Token], first: int, last: int) -> int:
    """The negations around some words of a sentence."""
    return sum(map(is_negation, (*words[max(0, first - REACH) : first], *words[last + 1 : last + 1 + REACH])))


def is_negation(token: Token) -> bool:
    return token.text in _NEGATIONS or token.text.endswith("n't")


def _within(words: Sequence[Token], claim: Claim) -> tuple[int, int]:
    inside = [i for i, t in enumerate(words) if t.start < claim.span.end and claim.span.start < t.end]
    return (inside[0], inside[-1]) if inside else (-1, -1)


def _run(matched: frozenset[tuple[int, int]], i: int, j: int, step: int) -> int:
    """How many words follow each other alike from a place on; two words more beside the place are let pass."""
    i, j = i + step, j + step
    more = next((skip for skip in _SKIPPED if (i + step * skip[0], j + step * skip[1]) in matched), (0, 0))
    i, j = i + step * more[0], j + step * more[1]
    length = 0
    while (i, j) in matched:
        length += 1
        i, j = i + step, j + step
    return length


#: Words of either side that are let pass, the fewest first.
_SKIPPED = ((0, 0), (1, 0), (0, 1), (1, 1), (2, 0), (0, 2))


def doubts_of_copy(copy: Copy) -> tuple[str, ...]:
    """What speaks against setting two values at one place of near-copies against each other."""
    if copy.a.kind == "polarity" and copy.negated:
        return ("negation",)
    one, other = copy.a.value, copy.b.value
    if copy.a.kind == "name" and one.unit != "person" and (nested(one.norm, other.norm) or _demonym(one) != _demonym(other)):
        return ("part of the name",)
    return ()


#: Countries and regions are known this surely, cities less (`Known.weight`).
COUNTRY = 3


def nested(one: str, other: str) -> bool:
    """Whether one of two folded names of places may lie in the other: a city and a country."""
    known = lexicon().known
    if one not in known or other not in known:
        return False
    return (known[one].weight >= COUNTRY) != (known[other].weight >= COUNTRY)


def _demonym(value: Value) -> bool:
    known = lexicon().known.get(fold(value.text))
    return bool(known and known.demonym)
