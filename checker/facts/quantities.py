"""How many, where one near-copy has no figure: "an armed man" for "two armed men", "no sheds" for "three sheds"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from checker.facts.copies import Twins
from checker.facts.gaps import COUNTED, Contradiction, Gap, sides
from checker.model import Span
from checker.text.words import Token
from checker.values.nouns import singular

__all__ = ["miscounted"]

NONE, ONE, MANY = "none", "one", "several"
#: Words that say how many without a figure, and how the first of them may be told.
_WORDS = {
    "no": NONE, "a": ONE, "an": ONE, "one": ONE, "single": ONE, "lone": ONE, "sole": ONE, "several": MANY, "many": MANY,
    "few": MANY, "numerous": MANY, "some": MANY, "various": MANY, "both": MANY,
}  # fmt: skip
_APART = ({ONE, MANY}, {NONE, MANY})
_BEFORE = frozenset(("a", "an", "the", "one", "only", "just"))
_NOT_MANY = frozenset(("0", "1", "half", "hundred", "thousand", "million", "billion", "trillion"))
#: Tags of the words between a number and its noun, and of this.
_NOMINAL = "VvNW"
#: Words from the number on among which its noun stands.
REACH = 3


def miscounted(pair: Twins, gap: Gap) -> Contradiction | None:
    """One thing for several of the same, or none for some: the noun must be the same, and tell the difference too."""
    one, other = (_amount(words) for words in sides(pair, gap))
    if not one or not other or {one, other} not in _APART:
        return None
    found = _noun(pair, gap, one, other)
    if not found:
        return None
    spans = [
        Span(side.tokens[at[0]].start, side.tokens[at[1] + found - 1].end)
        for side, at in ((pair.a, gap.a), (pair.b, gap.b))
    ]
    return Contradiction(COUNTED, (spans[0], one), (spans[1], other))


def _amount(words: Sequence[Token]) -> str:
    """How many some words say, where they say no more than that."""
    if not words or any(t.text not in _BEFORE for t in words[:-1]):
        return ""
    last = words[-1].text
    if words[-1].tag == "X":
        return MANY if last not in _NOT_MANY and (last.isalpha() or last.isdigit()) else ""
    return _WORDS.get(last, "")


def _noun(pair: Twins, gap: Gap, number: str, other: str) -> int:
    """How many words behind a gap the noun of its number stands, where that is one thing, and several; else 0."""
    denied = NONE in (number, other)
    words = zip(pair.a.tokens[gap.a[1] :], pair.b.tokens[gap.b[1] :], strict=False)
    for ahead, (x, y) in enumerate(islice(words, REACH), 1):
        if x.tag not in _NOMINAL or y.tag not in _NOMINAL:
            return 0
        if denied and x.text == y.text:
            return ahead
        if x.text != y.text:
            single, several = (x.text, y.text) if number == ONE else (y.text, x.text)
            return ahead if not denied and singular(several) == single else 0
    return 0
