"""What one article puts for the words of another in a near-copy, where the two cannot both be right.

A near-copy shows a contradiction in words that no finder knows: a name for a name, a negation put in or taken out, a
word for its opposite. Each becomes a claim of both sentences. Synonyms, added detail and shorter names stay silent.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from checker.facts.copies import (
    MOSTLY,
    NEAR,
    Copied,
    Copy,
    Twins,
    alike,
    around,
    copies,
    is_negation,
    negations,
    nested,
    twins,
)
from checker.facts.likeness import family
from checker.facts.names import alike as one_bearer
from checker.facts.values import differ
from checker.model import Claim, Frame, Span, Value
from checker.text.concepts import contrast_at, opposite_of, within
from checker.text.words import Token
from checker.values.name_match import SAME
from checker.values.names_lexicon import (
    CALENDAR,
    DIRECTION,
    FUNCTION,
    GIVEN,
    HONORIFIC,
    MODIFIER,
    OFFICE,
    ROLE,
    fold,
    lexicon,
)

__all__ = ["near_copies"]

#: What a claim that a near-copy adds is of.
DENIAL, OPPOSITE, RENAMED, WORDS = "denial", "opposite", "other name", "other words"
ADDED = frozenset((DENIAL, OPPOSITE, RENAMED, WORDS))
#: Words of a substitution at most: what is longer is told another way.
LONGEST = 8
#: Names spelled as alike as this are one name.
SPELLING = 75
_YES_NO = ("yes", "no")
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "non-")
#: Words before a name that it may have or lack.
_BESIDE_NAMES = "DPO"
_NO_NAME = FUNCTION | CALENDAR | HONORIFIC | OFFICE | ROLE | MODIFIER
_PARTICLES = frozenset("de la le du des of the al von van der el del di da".split())
_REPORTS = frozenset("say said says told tell report reported reports according".split())


#: What a contradiction is of, and of either side its words and what they stand for.
_Told = tuple[str, tuple[Span, str], tuple[Span, str]]


@dataclass(frozen=True, slots=True)
class _Gap:
    """The words of two near-copies between two places where they run on alike."""

    a: tuple[int, int]  # first, behind the last
    b: tuple[int, int]


def near_copies(claims: Sequence[Claim], texts: Mapping[str, str]) -> tuple[list[Claim], dict[frozenset[str], Copy]]:
    """What near-copies tell of the open claims of one rule and story.

    Args:
        claims: the open claims; those that near-copies have added before are found again.
        texts: of their clippings, by id.

    Returns:
        The claims that near-copies add, two for each contradiction that no two claims tell yet, and the pairs of claims
        that stand at one place of near-copies, by their ids.
    """
    told = [c for c in claims if c.value.unit not in ADDED]
    near = twins({(c.clipping, c.sentence) for c in told}, texts)
    found = {frozenset((c.a.id, c.b.id)): c for c in copies(near, told) if c.sure}
    words = [c for c in told if family(c.kind) == "statement"]
    if not words:
        return [], found
    added: dict[str, Claim] = {}
    for pair, (unit, *sides) in _untold(near, found.values(), texts):
        one, other = (
            _claim(side, span, unit, norm, texts, words[0].rule)
            for side, (span, norm) in zip((pair.a, pair.b), sides, strict=True)
        )
        added |= {one.id: one, other.id: other}
        found[frozenset((one.id, other.id))] = Copy(one, other, NEAR, NEAR, pair.share)
    # The same words may stand at the place in further copies.
    found |= {key: c for c in copies(near, added.values()) if c.sure and (key := frozenset((c.a.id, c.b.id))) not in found}
    return [added[identifier] for identifier in sorted(added)], found


def _untold(
    near: Sequence[Twins], known: Iterable[Copy], texts: Mapping[str, str]
) -> Iterator[tuple[Twins, _Told]]:
    """The contradictions of near-copies in words on which no two claims differ."""
    told: dict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
    for copy in known:
        if differ(copy.a.value, copy.b.value):
            told[copy.a.clipping, copy.b.clipping].append((copy.a.span, copy.b.span))
            told[copy.b.clipping, copy.a.clipping].append((copy.b.span, copy.a.span))
    for pair in near:
        for gap in _gaps(pair):
            found = _told(pair, gap, texts)
            if found is None:
                continue
            _, (one, _), (other, _) = found
            if not any(one.touches(x) and other.touches(y) for x, y in told[pair.a.clipping, pair.b.clipping]):
                yield pair, found


def _claim(side: Copied, span: Span, unit: str, norm: str, texts: Mapping[str, str], rule: str) -> Claim:
    text = span.of(texts[side.clipping])
    key = "\n".join((side.clipping, rule, unit, str(span.start), text))
    return Claim(
        id=hashlib.sha256(key.encode()).hexdigest()[:12],
        clipping=side.clipping,
        rule=rule,
        value=Value("text", span.start, span.end, text, unit=unit, norm=norm),
        span=span,
        sentence=side.span,
        frame=Frame(),
    )


def _gaps(pair: Twins) -> Iterator[_Gap]:
    """The gaps with words alike, or a sentence's end, on both sides."""
    matched = [(-1, -1), *_solid(pair), (len(pair.a.tokens), len(pair.b.tokens))]
    for (i, j), (k, m) in zip(matched, matched[1:], strict=False):
        gap = _Gap((i + 1, k), (j + 1, m))
        if 1 < max(k - i, m - j) <= LONGEST + 1 and alike(*around(pair, gap.a, gap.b), pair.share):
            yield gap


def _solid(pair: Twins) -> list[tuple[int, int]]:
    """The matched words without those of no meaning that stand alone between two gaps: "and", "the"."""
    found = set(pair.pairs)
    return [
        (i, j)
        for i, j in pair.pairs
        if (i - 1, j - 1) in found or (i + 1, j + 1) in found or pair.a.tokens[i].tag in "VvNWX"
    ]


def _told(pair: Twins, gap: _Gap, texts: Mapping[str, str]) -> _Told | None:
    """What a gap contradicts itself in, with the words and the value of either side; None where both can be right."""
    if any(t.tag == "X" for side in _sides(pair, gap) for t in side):
        return None
    if pair.share >= MOSTLY:
        told = _denied(pair, gap) or _opposed(pair, gap)
        if told:
            return told
    return _renamed(pair, gap, texts) or _recategorised(pair, gap)


def _sides(pair: Twins, gap: _Gap) -> tuple[Sequence[Token], Sequence[Token]]:
    return pair.a.tokens[slice(*gap.a)], pair.b.tokens[slice(*gap.b)]


def _denied(pair: Twins, gap: _Gap) -> _Told | None:
    """The same words with a negation more: "was not closed" for "was closed"."""
    sides = [(pair.a, gap.a), (pair.b, gap.b)]
    counts = [sum(is_negation(t) for t in side.tokens[slice(*at)]) for side, at in sides]
    if sum(counts) != 1 or _words(*sides[0]) != _words(*sides[1]) or _elsewhere(pair, gap):
        return None
    if any(_no_denial(side, at) for side, at in sides):
        return None
    bare = not _words(*sides[0])
    one, other = (_with_next(side, at, bare) for side, at in sides)
    return DENIAL, (one, _YES_NO[counts[0]]), (other, _YES_NO[counts[1]])


def _no_denial(side: Copied, at: tuple[int, int]) -> bool:
    """Whether a negation is none of what is told: "not only", "no doubt", "no less than", "not just"."""
    return any(
        is_negation(t) and side.tokens[i].text in ("only", "just", "doubt", "less", "fewer", "more", "later", "longer", "one")
        for i, t in enumerate(side.tokens[at[0] : min(at[1], len(side.tokens) - 1)], at[0] + 1)
    )


def _elsewhere(pair: Twins, gap: _Gap) -> bool:
    """Whether the rest of the two sentences differs in its negations: "did not say it was" for "said it was not"."""
    return negations(pair.a.tokens, gap.a[0], gap.a[1] - 1) != negations(pair.b.tokens, gap.b[0], gap.b[1] - 1)


def _words(side: Copied, at: tuple[int, int]) -> list[str]:
    """The words with a meaning, without adverbs."""
    return [
        side.keys[i]
        for i in range(*at)
        if side.tokens[i].tag in "VvNW" and not side.tokens[i].text.endswith("ly") and not is_negation(side.tokens[i])
    ]


def _with_next(side: Copied, at: tuple[int, int], bare: bool) -> Span:
    """The words of a gap; with the next one with a meaning, which a negation is of, where the gap has none."""
    last = at[1] - 1
    if bare:
        last = next((i for i in range(at[1], min(at[1] + 3, len(side.tokens))) if i in side.content), last)
    first = min(at[0], last)
    return Span(side.tokens[first].start, side.tokens[max(first, last)].end)


def _opposed(pair: Twins, gap: _Gap) -> _Told | None:
    """A word and its opposite, as many negations on both sides."""
    one, other = ([i for i in range(*at) if side.tokens[i].tag in "VvNWO"] for side, at in ((pair.a, gap.a), (pair.b, gap.b)))
    shared = {pair.a.keys[i] for i in one} & {pair.b.keys[i] for i in other}
    one = [i for i in one if pair.a.keys[i] not in shared and opposite_of(pair.a.keys[i])[0] and _tells(pair.a.tokens[i])]
    other = [i for i in other if pair.b.keys[i] not in shared and _tells(pair.b.tokens[i])]
    if len(one) != 1 or len(other) != 1:
        return None
    if _elsewhere(pair, gap) or len({sum(map(is_negation, side)) for side in _sides(pair, gap)}) > 1:
        return None
    x, y = pair.a.tokens[one[0]], pair.b.tokens[other[0]]
    if not _opposites(x, y, pair.a.keys[one[0]], pair.b.keys[other[0]]):
        return None
    return OPPOSITE, (Span(x.start, x.end), x.text), (Span(y.start, y.end), y.text)


def _tells(token: Token) -> bool:
    return token.tag != "O" or token.text in ("more", "less", "fewer", "most", "least")


def _opposites(x: Token, y: Token, key: str, other: str) -> bool:
    (group, side), (group_of_other, other_side) = opposite_of(key), opposite_of(other)
    if group == group_of_other and side != other_side:
        return True
    short, long = sorted((x.text, y.text), key=len)
    return len(short) > 3 and any(long == prefix + short for prefix in _PREFIXES)


def _recategorised(pair: Twins, gap: _Gap) -> _Told | None:
    """Words of one category for others that exclude them: "fraud" for "bribery and extortion"."""
    sides = ((pair.a, gap.a), (pair.b, gap.b))
    (one, span), (other, other_span) = (_category(side, at) for side, at in sides)
    if len({category for category, _ in one | other}) != 1 or not one or not other:
        return None
    for category, word in one:
        if any(word in within(category, x) or x in within(category, word) for _, x in other):
            return None
    norms = [" ".join(sorted(word for _, word in words)) for words in (one, other)]
    return WORDS, (span, norms[0]), (other_span, norms[1])


def _category(side: Copied, at: tuple[int, int]) -> tuple[frozenset[tuple[str, str]], Span]:
    """The words of a gap that exclude others of their category, and where they stand with what goes before them."""
    words = [t.text for t in side.tokens]
    found: dict[int, tuple[str, str]] = {}
    for i in range(*at):
        hit = contrast_at(words[: at[1]], i) if i not in found else None
        if hit:
            found |= dict.fromkeys(range(i, i + hit[1]), hit[0])
    if not found:
        return frozenset(), Span(0, 0)
    first, last = min(found), max(found)
    while first > at[0] and side.tokens[first - 1].tag in "NWvV":
        first -= 1
    return frozenset(found.values()), Span(side.tokens[first].start, side.tokens[last].end)


def _renamed(pair: Twins, gap: _Gap, texts: Mapping[str, str]) -> _Told | None:
    """A name for another name."""
    one, other = _name(pair.a, gap.a), _name(pair.b, gap.b)
    if one is None or other is None or _in_capitals(pair.a) or _in_capitals(pair.b):
        return None
    # What both names share stands outside the gap: "Lake" of Lake Orra and Lake Ennis.
    at = dict(pair.pairs)
    while one[0] and at.get(one[0] - 1) == other[0] - 1 and pair.a.tokens[one[0] - 1].tag == "N":
        one, other = (one[0] - 1, one[1]), (other[0] - 1, other[1])
    goes_on = one[1] < len(pair.a.tokens) and at.get(one[1]) == other[1] and pair.a.tokens[one[1]].tag == "N"
    words = [fold(" ".join(t.text for t in side.tokens[slice(*at)])) for side, at in ((pair.a, one), (pair.b, other))]
    if _one_name(*words) or nested(*words):
        return None
    if goes_on and not all(_given(w) for w in words):
        if not all(lexicon().flags.get(w, 0) & DIRECTION for w in words):
            return None
    if any(_speaks(side, at) for side, at in ((pair.a, one), (pair.b, other))):
        return None
    told = [fold(texts[side.clipping]) for side in (pair.a, pair.b)]
    if words[0] in told[1] and words[1] in told[0]:
        return None  # both articles know both
    if any(f"{x}, {y}" in text or f"{y}, {x}" in text for text in told for x, y in [words]):
        return None  # a place within the other
    spans = [
        Span(side.tokens[at[0]].start, side.tokens[at[1] - 1].end) for side, at in ((pair.a, one), (pair.b, other))
    ]
    return RENAMED, (spans[0], words[0]), (spans[1], words[1])


def _name(side: Copied, at: tuple[int, int]) -> tuple[int, int] | None:
    """Where the one name of a gap stands; None where there is none, or more than a name."""
    first, last = at
    while first < last and (side.tokens[first].tag in _BESIDE_NAMES or side.tokens[first].text in _PARTICLES):
        first += 1
    while first < last and side.tokens[last - 1].tag in _BESIDE_NAMES:
        last -= 1
    inside = side.tokens[first:last]
    if not inside or inside[0].tag != "N" or inside[-1].tag != "N":
        return None
    flags = lexicon().flags
    for i, token in enumerate(inside):
        if token.tag != "N" and token.text not in _PARTICLES:
            return None
        if token.tag == "N" and (flags.get(fold(token.text), 0) & _NO_NAME or (first + i == 0 and len(inside) == 1)):
            return None
    return first, last


def _in_capitals(side: Copied) -> bool:
    """Whether a sentence is a headline with Each Word So, where no name can be told from a word."""
    return all(side.tokens[i].tag in "NX" for i in side.content)


def _given(word: str) -> bool:
    return bool(lexicon().flags.get(word.split()[0], 0) & GIVEN)


def _speaks(side: Copied, at: tuple[int, int]) -> bool:
    """Whether a name is who told it to the outlet: an agency, a station."""
    near = side.tokens[max(0, at[0] - 3) : at[0]] + list(side.tokens[at[1] : at[1] + 2])
    return any(t.text in _REPORTS for t in near)


def _one_name(one: str, other: str) -> bool:
    known = lexicon().known
    if one in known and other in known:
        if known[one].norm == known[other].norm or known[one].demonym != known[other].demonym:
            return True
    if set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split()):
        return True
    if fuzz.ratio(one, other) >= SPELLING or one_bearer(one, other) >= SAME:
        return True
    short, long = sorted((one, other), key=len)
    return short.replace(".", "").replace(" ", "") in ("".join(w[0] for w in long.split()), "".join(w[0] for w in long.split() if w not in ("of", "the", "and")))
