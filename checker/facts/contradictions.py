"""Whether what one near-copy puts for the words of another contradicts them, and in which words.

A negation put in or taken out, a word for its opposite, a name for a name, words of one category for others. Synonyms,
added detail, titles, shorter names and other spellings can all be right: they stay silent.
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.facts.copies import MOSTLY, Copied, Twins, is_negation, negations, tells
from checker.facts.gaps import DENIAL, MEANT, OPPOSITE, RENAMED, WORDS, Contradiction, Gap, sides, span_of
from checker.facts.names import may_be_one, nested
from checker.facts.quantities import miscounted
from checker.facts.quotations import misquoted
from checker.model import Span
from checker.text.concepts import contrast_at, opposite_of, within
from checker.values.names_lexicon import (
    CALENDAR,
    DIRECTION,
    FUNCTION,
    GIVEN,
    HONORIFIC,
    MODIFIER,
    OFFICE,
    ORG,
    ORG_SUFFIX,
    ORG_WORD,
    ROLE,
    fold,
    lexicon,
)

__all__ = ["contradiction"]

_YES_NO = ("yes", "no")
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "non-")
_DEGREES = frozenset(("more", "less", "fewer", "most", "least"))
#: Verbs that deny only what they are told to do: "failed to agree", but "the failed bank".
_FAILING = ("fail", "refus", "declin")
#: Words behind a negation that make it none: "not only", "no doubt", "no fewer than".
_NO_DENIAL = frozenset("only just doubt less fewer more later longer one".split())
#: Tags of words that a name may have or lack beside it, and words that join its parts.
_BESIDE_NAMES = "DPO"
_PARTICLES = frozenset("de la le du des of the al von van der el del di da".split())
#: Words that are no name of their own: "Governor", "Mr", "Monday".
_NO_NAME = FUNCTION | CALENDAR | HONORIFIC | OFFICE | ROLE | MODIFIER


def contradiction(pair: Twins, gap: Gap, texts: Mapping[str, str]) -> Contradiction | None:
    """What the words of a gap contradict each other in; None where both sides can be right, or figures differ."""
    if pair.share >= MOSTLY and (found := _nobody(pair, gap) or miscounted(pair, gap)):
        return found
    if any(t.tag == "X" for side in sides(pair, gap) for t in side):
        return None
    if pair.share >= MOSTLY:
        found = _denied(pair, gap) or _opposed(pair, gap)
        if found:
            return found
    return _renamed(pair, gap, texts) or _recategorised(pair, gap) or misquoted(pair, gap, texts)


# Negations and opposites


def _denied(pair: Twins, gap: Gap) -> Contradiction | None:
    """The same words with a negation more: "was not closed" for "was closed"."""
    counts = [sum(map(is_negation, side)) for side in sides(pair, gap)]
    meant = _meant(pair.a, gap.a)
    if sum(counts) != 1 or not _one_deed(pair, gap, counts[0]) or _elsewhere(pair, gap):
        return None
    if _no_denial(pair.a, gap.a) or _no_denial(pair.b, gap.b) or _of_norm(pair, gap):
        return None
    if any(token.text == "but" for side in sides(pair, gap) if not any(map(is_negation, side)) for token in side):
        return None  # "without the hall", "but the hall is shut"
    if any(side.is_clause(*at) for side, at in ((pair.a, gap.a), (pair.b, gap.b))):
        return None  # "We do not do this lightly," said …
    one, other = _with_next(pair.a, gap.a, not meant), _with_next(pair.b, gap.b, not meant)
    return Contradiction(DENIAL, (one, _YES_NO[counts[0]]), (other, _YES_NO[counts[1]]))


def _one_deed(pair: Twins, gap: Gap, a_denies: int) -> bool:
    """Whether a gap's words with a meaning are the same on both sides.

    What is affirmed may have adjectives more: who has a clear plan does not have no plan. The other way round both can
    be right.
    """
    denied, affirmed = _meant(pair.a, gap.a), _meant(pair.b, gap.b)
    side, at = pair.b, gap.b
    if not a_denies:
        denied, affirmed, side, at = affirmed, denied, pair.a, gap.a
    if denied == affirmed:
        return True
    more = affirmed[len(denied) :]
    words = side.tokens
    if affirmed[: len(denied)] != denied or not any(t.tag in "AVv" for t in words[slice(*at)]):
        return False
    return all(words[i].tag in "Wv" and words[i - 1].tag in "DWv" for i in range(*at) if side.keys[i] in more)


_NORMS = frozenset("should must ought".split())


def _of_norm(pair: Twins, gap: Gap) -> bool:
    """Whether it is denied that something should be at all, and told what else should be: "… used for the roof"."""
    a, b = pair.a, pair.b
    for side, (first, last) in ((a, gap.a), (b, gap.b)):
        if not any(t.text.removesuffix("n't") in _NORMS for t in side.tokens[max(0, first - 1) : last]):
            return False
    i, j = gap.a[1], gap.b[1]
    while not (a.ends(i) or b.ends(j)) and a.keys[i] == b.keys[j]:
        i, j = i + 1, j + 1
    return a.ends(i) != b.ends(j)


#: Who is nobody, and who is somebody: the words of a gap that are no more than the subject of the same clause.
_NOBODY = ("no one", "no-one", "nobody", "none")
_SOMEBODY = frozenset("someone somebody some several many dozens".split())
_OF_SUBJECT = "APDR"


def _nobody(pair: Twins, gap: Gap) -> Contradiction | None:
    """Nobody for somebody: "no one else was hurt", "two of them were hurt"."""
    one, other = _subject(pair.a, gap.a), _subject(pair.b, gap.b)
    if one is None or other is None or one == other:
        return None
    spans = [_with_next(side, at, bare=True) for side, at in ((pair.a, gap.a), (pair.b, gap.b))]
    return Contradiction(DENIAL, (spans[0], _YES_NO[one]), (spans[1], _YES_NO[other]))


def _subject(side: Copied, at: tuple[int, int]) -> bool | None:
    """Whether a gap is a subject that is nobody; None where it is no such subject, or more than that."""
    inside = side.tokens[slice(*at)]
    words = [t.text for t in inside]
    nobody = " ".join(words[:2]) in _NOBODY or " ".join(words[:1]) in _NOBODY
    if not inside or not (nobody or words[0] in _SOMEBODY or inside[0].tag == "X"):
        return None
    if any(t.tag not in _OF_SUBJECT and t.text not in ("else", "other", "others", "people") for t in inside[1:]):
        return None
    return None if not nobody and any(map(is_negation, inside)) else nobody


def _meant(side: Copied, at: tuple[int, int]) -> list[str]:
    """The words with a meaning, without adverbs and what negates."""
    return [
        side.keys[i]
        for i in range(*at)
        if side.tokens[i].tag in MEANT and not side.tokens[i].text.endswith("ly") and not is_negation(side.tokens[i])
    ]


def _no_denial(side: Copied, at: tuple[int, int]) -> bool:
    behind = side.tokens[at[0] + 1 : at[1] + 1]
    return any(
        is_negation(t)
        and (following.text in _NO_DENIAL or (t.text.startswith(_FAILING) and following.text != "to"))
        for t, following in zip(side.tokens[slice(*at)], behind, strict=False)
    )


def _elsewhere(pair: Twins, gap: Gap) -> bool:
    """Whether the sentences differ in another negation as well: "did not say it was" for "said it was not"."""
    one, other = (gap.a[0], gap.a[1] - 1), (gap.b[0], gap.b[1] - 1)
    return negations(pair.a.tokens, *one) != negations(pair.b.tokens, *other)


def _with_next(side: Copied, at: tuple[int, int], bare: bool) -> Span:
    """The words of a gap; with the next one with a meaning, which a negation is of, where the gap has none."""
    last = at[1] - 1
    if bare:
        last = next((i for i in range(at[1], min(at[1] + 3, len(side.tokens))) if i in side.content), last)
    first = min(at[0], last)
    return Span(side.tokens[first].start, side.tokens[max(first, last)].end)


def _opposed(pair: Twins, gap: Gap) -> Contradiction | None:
    """A word and its opposite, beside equal words and as many negations."""
    if _elsewhere(pair, gap) or len({sum(map(is_negation, side)) for side in sides(pair, gap)}) > 1:
        return None
    shared = {*pair.a.keys[slice(*gap.a)]} & {*pair.b.keys[slice(*gap.b)]}
    one, other = _telling(pair.a, gap.a, shared), _telling(pair.b, gap.b, shared)
    if len(one) != 1 or len(other) != 1:
        return None
    x, y = pair.a.tokens[one[0]], pair.b.tokens[other[0]]
    if not _opposites(x.text, y.text, pair.a.keys[one[0]], pair.b.keys[other[0]]):
        return None
    return Contradiction(OPPOSITE, (Span(x.start, x.end), x.text), (Span(y.start, y.end), y.text))


def _telling(side: Copied, at: tuple[int, int], shared: set[str]) -> list[int]:
    return [
        i
        for i in range(*at)
        if side.keys[i] not in shared and (side.tokens[i].tag in MEANT or side.tokens[i].text in _DEGREES)
    ]


def _opposites(word: str, other: str, key: str, other_key: str) -> bool:
    (group, side), (other_group, other_side) = opposite_of(key), opposite_of(other_key)
    if group == other_group and side != other_side:
        return True
    short, long = sorted((word, other), key=len)
    return len(short) > 3 and any(long == prefix + short for prefix in _PREFIXES)


# Words of one category


def _recategorised(pair: Twins, gap: Gap) -> Contradiction | None:
    """Words of one category for others that exclude them: "fraud" for "bribery and extortion"."""
    (one, span), (other, other_span) = _category(pair.a, gap.a), _category(pair.b, gap.b)
    if not one or not other or len({category for category, _ in one | other}) != 1:
        return None
    if any(word in within(category, x) or x in within(category, word) for category, word in one for _, x in other):
        return None
    norms = [" and ".join(sorted(word for _, word in words)) for words in (one, other)]
    return Contradiction(WORDS, (span, norms[0]), (other_span, norms[1]))


def _category(side: Copied, at: tuple[int, int]) -> tuple[frozenset[tuple[str, str]], Span]:
    """The words of a gap that exclude others of their category, and where they stand with what goes before them."""
    words = [t.text for t in side.tokens[: at[1]]]
    found: dict[int, tuple[str, str]] = {}
    for i in range(*at):
        hit = contrast_at(words, i) if i not in found else None
        if hit:
            found |= dict.fromkeys(range(i, i + hit[1]), hit[0])
    if not found:
        return frozenset(), Span(0, 0)
    first = min(found)
    while first > at[0] and side.tokens[first - 1].tag in MEANT:
        first -= 1
    return frozenset(found.values()), Span(side.tokens[first].start, side.tokens[max(found)].end)


# Names


def _renamed(pair: Twins, gap: Gap, texts: Mapping[str, str]) -> Contradiction | None:
    """A name for another name."""
    one, other = _name(pair.a, gap.a), _name(pair.b, gap.b)
    if one is None or other is None or _in_capitals(pair.a) or _in_capitals(pair.b):
        return None
    # What both names share stands outside the gap: "Lake" of Lake Orra and Lake Ennis.
    at = dict(pair.pairs)
    while at.get(one[0] - 1) == other[0] - 1 and _runs_on(pair.a, one[0]) and _runs_on(pair.b, other[0]):
        one, other = (one[0] - 1, one[1]), (other[0] - 1, other[1])
    goes_on = one[1] < len(pair.a.tokens) and at.get(one[1]) == other[1] and pair.a.tokens[one[1]].tag == "N"
    names = _folded(pair.a, one), _folded(pair.b, other)
    if may_be_one(*names) or nested(*names) or (goes_on and not _told_by_first_word(*names)):
        return None
    if tells(pair.a.tokens, one[0], one[1] - 1) or tells(pair.b.tokens, other[0], other[1] - 1):
        # Two may say the same, but not in the same words; an agency is who told it to the outlet.
        if any(map(_body, names)) or not all(_quotes(side, texts) for side in (pair.a, pair.b)):
            return None
    if _both_known(*names, fold(texts[pair.a.clipping]), fold(texts[pair.b.clipping])):
        return None
    return Contradiction(RENAMED, (span_of(pair.a, one), names[0]), (span_of(pair.b, other), names[1]))


def _name(side: Copied, at: tuple[int, int]) -> tuple[int, int] | None:
    """Where the one name of a gap stands; None where there is none, or more than a name."""
    first, last = at
    while first < last and (side.tokens[first].tag in _BESIDE_NAMES or side.tokens[first].text in _PARTICLES):
        first += 1
    while first < last and side.tokens[last - 1].tag in _BESIDE_NAMES:
        last -= 1
    inside = side.tokens[first:last]
    if not inside or inside[-1].tag != "N" or (first == 0 and len(inside) == 1):
        return None  # the first word of a sentence has a capital anyway
    flags = lexicon().flags
    if all(
        not flags.get(fold(t.text), 0) & _NO_NAME if t.tag == "N" else t.text in _PARTICLES for t in inside
    ):
        return first, last
    return None


def _runs_on(side: Copied, at: int) -> bool:
    """Whether the word before a name may belong to it."""
    if not at:
        return False
    before, word = side.tokens[at - 1], side.tokens[at]
    return before.tag == "N" and word.start - before.end == 1 and not lexicon().flags.get(before.text, 0) & CALENDAR


def _in_capitals(side: Copied) -> bool:
    """Whether a sentence is a headline with Each Word So, where no name can be told from a word."""
    return all(side.tokens[i].tag in "NX" for i in side.content)


def _folded(side: Copied, at: tuple[int, int]) -> str:
    return fold(" ".join(t.text for t in side.tokens[slice(*at)]))


def _told_by_first_word(one: str, other: str) -> bool:
    """Whether the first words of names that end alike tell their bearers apart: given names, "Upper", "Lower"."""
    flags = lexicon().flags
    first, of_other = flags.get(one.split()[0], 0), flags.get(other.split()[0], 0)
    return bool(first & of_other & GIVEN or first & of_other & DIRECTION)


def _body(name: str) -> bool:
    """Whether a folded name is that of an agency, a station or another body, as far as the tables know."""
    flags, known = lexicon().flags, lexicon().known.get(name)
    words = (flags.get(word, 0) for word in name.split())
    return bool(known and known.type == "org") or any(word & (ORG | ORG_WORD | ORG_SUFFIX) for word in words)


def _quotes(side: Copied, texts: Mapping[str, str]) -> bool:
    return not set('"“”').isdisjoint(side.span.of(texts[side.clipping]))


def _both_known(one: str, other: str, text: str, other_text: str) -> bool:
    """Whether both articles know both names, or one of them tells that a place lies in the other."""
    if one in other_text and other in text:
        return True
    return any(f"{x} {y}" in told for told in (text, other_text) for x, y in ((one, other), (other, one)))
