"""Near-copies: sentences of two articles that are largely one text, and which claims stand at one place of it.

Outlets print one agency's sentence with a word put for another. Where what stands around two claims is the same text,
they are of one thing, however little their own words tell of it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from rapidfuzz.distance import LCSseq

from checker.claims.predicates import DECLINING
from checker.facts.bearers import two_bearers, two_days, two_topics
from checker.facts.names import may_be_one, nested
from checker.facts.values import figured
from checker.model import Claim, Frame, Span, Value
from checker.text.concepts import concept_of
from checker.text.words import Token, is_content, sentence_tokens
from checker.values.names_lexicon import fold, lexicon

__all__ = [
    "FIGURES", "MOSTLY", "NEAR", "Copied", "Copy", "Twins", "alike", "around", "copies", "counted_by", "doubts_of_copy",
    "is_negation", "negations", "tells", "twins",
]  # fmt: skip

#: Pairs of neighbouring words that two sentences must share to be looked at.
SHARED = 2
#: A pair of neighbouring words in more sentences of a story than this is a phrase of it, no sign of a copy.
COMMON = 60
#: How much of the shorter sentence's content two near-copies share, and how many words of content.
ALIKE, CONTENT = 0.45, 3
#: So many of the words near a place must be alike on each side; one is enough where the sentences are mostly one.
NEAR, BESIDE, MOSTLY = 4, 2, 0.6
_NEGATIONS = DECLINING | frozenset("not no never cannot without nobody none nothing neither nor".split())
#: Marks behind which something else begins, and how many words alike before a place make such a mark tell.
_BORDERS, BEFORE_BORDER = frozenset(",;:.!?—–\"”)"), 3
#: Words around two claims within which a negation more turns them round.
REACH = 10


@dataclass(frozen=True, slots=True)
class Copied:
    """A sentence that is looked for elsewhere: its words, what each is compared by, and which have a meaning.

    `borders` are the words behind which a mark stands.
    """

    clipping: str
    span: Span
    tokens: Sequence[Token]
    keys: tuple[str, ...]
    content: Sequence[int]
    borders: frozenset[int] = frozenset()

    def ends(self, at: int) -> bool:
        """Whether the sentence, or what a mark sets apart in it, ends before a word."""
        return at == len(self.tokens) or at - 1 in self.borders

    def is_clause(self, first: int, behind: int) -> bool:
        """Whether marks, or the sentence's ends, set words from one on, up to another, apart from all others."""
        return first < behind and (not first or self.ends(first)) and self.ends(behind)


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

    `left` and `right` count the words alike near the two claims.
    """

    a: Claim
    b: Claim
    left: int
    right: int
    share: float = 1.0  # of the shorter sentence's content
    telling: bool = False  # of names: whether they are who told it to the outlet
    negated: bool = False  # of yes or no: whether one of the sentences has a negation more, the two claims left out

    @property
    def sure(self) -> bool:
        """Whether the two sentences are one text on both sides of the claims."""
        if alike(self.left, self.right, self.share):
            return self.a.kind != "polarity" or min(self.left, self.right) >= BESIDE
        # One word of a name is another: what stands before them, and the given name, is the same.
        if self.a.kind != "name" or not {*self.a.value.norm.split()} & {*self.b.value.norm.split()}:
            return False
        given = self.a.value.unit == "person" and self.a.value.norm.split()[0] == self.b.value.norm.split()[0]
        return self.left >= (BESIDE if given and self.share >= MOSTLY else NEAR)


def alike(left: int, right: int, share: float) -> bool:
    """Whether so many words alike before and behind a place, in sentences that share so much, make it one place."""
    least, most = sorted((left, right))
    return least >= BESIDE or (least > 0 and least + most >= 2 * BESIDE and share >= MOSTLY)


def twins(sentences: Iterable[tuple[str, Span]], texts: Mapping[str, str]) -> list[Twins]:
    """The near-copies among some sentences, each of them a clipping and a span of its text."""
    wanted = sorted(set(sentences))
    if len({clipping for clipping, _ in wanted}) < 2:
        return []
    read = [_read(clipping, span, texts[clipping]) for clipping, span in wanted]
    return [found for i, j in _candidates(read) if (found := _compared(read[i], read[j]))]


def _read(clipping: str, span: Span, text: str) -> Copied:
    words: list[Token] = []
    borders: set[int] = set()
    for token in sentence_tokens(text, span.start, span.end):
        if token.tag != "U":
            words.append(token)
        elif token.text in _BORDERS:
            borders.add(len(words) - 1)
    keys = tuple([_concept(t.text) if is_content(t) else t.text for t in words])
    content = [i for i, t in enumerate(words) if t.tag in "VvNWX"]
    return Copied(clipping, span, words, keys, content, frozenset(borders))


@lru_cache(maxsize=50_000)
def _concept(word: str) -> str:
    return concept_of(fold(word))


def _candidates(sentences: Sequence[Copied]) -> list[tuple[int, int]]:
    """The pairs of sentences of two clippings that share neighbouring words."""
    by_words: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        keys = [sentence.keys[i] for i in sentence.content]
        for pair in set(pairwise(keys)):
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
    at: dict[str, tuple[int, int]] = {}  # of the claims, among the words of their sentences
    for pair in near:
        ones, others = by_sentence[pair.a.clipping, pair.a.span], by_sentence[pair.b.clipping, pair.b.span]
        if not ones or not others:
            continue
        for claims_of, side in ((ones, pair.a), (others, pair.b)):
            for claim in claims_of:
                if claim.id not in at:
                    at[claim.id] = _within(side.tokens, claim)
        for x in ones:
            for y in others:
                unit = x.value.unit == y.value.unit or x.kind == "duration"  # "hours" for "minutes"
                if x.value.kind == y.value.kind and unit and x.rule == y.rule:
                    found = _copy(pair, x, y, at[x.id], at[y.id])
                    if found:
                        yield found


def _copy(pair: Twins, x: Claim, y: Claim, one: tuple[int, int], other: tuple[int, int]) -> Copy | None:
    """Two claims whose words stand at `one` and `other` of two sentences, where those are one place of them."""
    words, others = pair.a.tokens, pair.b.tokens
    if one[0] < 0 or other[0] < 0 or _crossed(pair, one[0], other[0]) or _crossed(pair, one[1] + 1, other[1] + 1):
        return None
    # Figures stand behind one another: "14 dlrs a barrel, up one dlr".
    left, right = around(pair, (one[0], one[1] + 1), (other[0], other[1] + 1), x.kind not in FIGURES)
    telling = x.kind == "name" and (tells(words, *one) or tells(others, *other))
    negated = x.kind == "polarity" and negations(words, *one) != negations(others, *other)
    return Copy(x, y, left, right, pair.share, telling, negated)


def _crossed(pair: Twins, a: int, b: int) -> bool:
    """Whether a word before `a` is the same as one from `b` on, or the other way round; words alike are in order."""
    at = bisect_left(pair.pairs, (a,))
    return (at > 0 and pair.pairs[at - 1][1] >= b) or (at < len(pair.pairs) and pair.pairs[at][1] < b)


_REPORTS = frozenset("say said says told tell report reported reports according".split())


def tells(words: Sequence[Token], first: int, last: int) -> bool:
    """Whether some words of a sentence are who told it to the outlet: an agency, a station."""
    return any(t.text in _REPORTS for t in (*words[max(0, first - 3) : first], *words[last + 1 : last + 3]))


def around(pair: Twins, a: tuple[int, int], b: tuple[int, int], clauses: bool = True) -> tuple[int, int]:
    """How many of the nearest words before and behind two stretches (first, behind the last) are the same.

    Where both sentences begin or end with the stretch, that is enough on that side; "of the" alone is little. So it is
    where both have a mark there, or one ends, behind words enough that are the same, if `clauses` may be copies.
    """
    pairs = pair.pairs
    first, last = bisect_left(pairs, (a[0] - NEAR,)), bisect_left(pairs, (a[0],))
    before = [i for i, j in pairs[first:last] if b[0] - NEAR <= j < b[0]]
    first, last = bisect_left(pairs, (a[1],)), bisect_left(pairs, (a[1] + NEAR,))
    behind = [i for i, j in pairs[first:last] if b[1] <= j < b[1] + NEAR]
    left, right = (
        len(near) if any(i in pair.a.content for i in near) else min(1, len(near)) for near in (before, behind)
    )
    left = left if a[0] or b[0] else BESIDE
    ends = (a[1], b[1]) == (len(pair.a.tokens), len(pair.b.tokens))
    clause = clauses and left >= BEFORE_BORDER and pair.a.ends(a[1]) and pair.b.ends(b[1])
    return left, (BESIDE if ends else max(right, BESIDE) if clause else right)


def negations(words: Sequence[Token], first: int, last: int) -> int:
    """The negations around some words of a sentence."""
    return sum(map(is_negation, (*words[max(0, first - REACH) : first], *words[last + 1 : last + 1 + REACH])))


def is_negation(token: Token) -> bool:
    return token.text in _NEGATIONS or token.text.endswith("n't")


def _within(words: Sequence[Token], claim: Claim) -> tuple[int, int]:
    inside = [i for i, t in enumerate(words) if t.start < claim.span.end and claim.span.start < t.end]
    return (inside[0], inside[-1]) if inside else (-1, -1)


def doubts_of_copy(copy: Copy, spoken: Mapping[str, Collection[str]]) -> tuple[str, ...]:
    """What speaks against setting two values at one place of near-copies against each other.

    Args:
        copy: the two claims.
        spoken: the folded names that each clipping mentions anywhere, by its id.
    """
    one, other = copy.a.value, copy.b.value
    frames = copy.a.frame or Frame(), copy.b.frame or Frame()
    if copy.negated or (copy.a.kind in ("name", "text") and frames[0].negated != frames[1].negated):
        return ("negation",)  # "the van overturned", "the car did not"
    if copy.a.kind == "polarity" and two_topics(*frames):
        return ("subject",)
    if two_bearers(copy.a, copy.b):
        return ("bearer",)
    if two_days(copy.a, copy.b):
        return ("two days",)
    if copy.a.kind == "polarity" and copy.a.modality != copy.b.modality and not HELD.isdisjoint(
        (copy.a.modality, copy.b.modality)
    ):
        return ("modality",)
    if copy.a.kind == "polarity" and all(f.subject for f in frames) and not may_be_one(*(f.subject for f in frames)):
        return ("subject",)
    if copy.a.kind in ("ordinal", "date", "time") and frames[0].scope != frames[1].scope:
        return ("scope",)
    if copy.a.kind in FIGURES and figured(one) != figured(other):
        return ("vague",)  # but "hundreds" are no "dozens"
    if copy.a.kind in ("date", "time") and counted_by(copy.a, copy.b):
        return ("moment",)
    if copy.a.kind != "name":
        return ()
    if other.norm in spoken[copy.a.clipping] and one.norm in spoken[copy.b.clipping]:
        return ("mentioned",)
    if one.unit == "person":
        return ()
    if copy.telling:
        return ("speaker",)
    one_thing = may_be_one(one.norm, other.norm) or nested(one.norm, other.norm) or _demonym(one) != _demonym(other)
    return ("part of the name",) if one_thing else ()


def counted_by(a: Claim, b: Claim) -> bool:
    """Whether two moments are those up to which two desks counted: "had burned 900 hectares by Monday"."""
    return all(claim.frame and claim.frame.before == "by" and claim.modality == "happened" for claim in (a, b))


#: What has not come about yet, or may not.
HELD = frozenset(("planned", "possible"))
#: Kinds whose values are compared as numbers: without one ("dozens", "for years") nothing can differ.
FIGURES = frozenset(("duration", "count", "money", "percent", "measure"))


def _demonym(value: Value) -> bool:
    known = lexicon().known.get(fold(value.text))
    return bool(known and known.demonym)
