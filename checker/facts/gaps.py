"""Where two near-copies part: the words of either between places where they are alike, and what these contradict in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.facts.copies import Copied, Twins
from checker.model import Span
from checker.text.words import Token

__all__ = [
    "COUNTED", "DENIAL", "KINDS", "MEANT", "OPPOSITE", "QUOTED", "RENAMED", "WORDS", "Contradiction", "Gap", "sides",
    "span_of",
]  # fmt: skip

DENIAL, OPPOSITE, RENAMED, WORDS = "denial", "opposite", "other name", "other words"
QUOTED, COUNTED = "words of a quotation", "number"
#: What a contradiction can be of: the unit of its values.
KINDS = frozenset((DENIAL, OPPOSITE, RENAMED, WORDS, QUOTED, COUNTED))
#: Tags of words with a meaning.
MEANT = "VvNW"


@dataclass(frozen=True, slots=True)
class Gap:
    """Words of two near-copies between places where they are alike: of each the first, and behind the last."""

    a: tuple[int, int]
    b: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What two near-copies contradict each other in; of either side the words, and what they stand for."""

    kind: str
    a: tuple[Span, str]
    b: tuple[Span, str]

    @property
    def several(self) -> bool:
        """Whether a side holds several words of a category."""
        return self.kind == WORDS and " and " in f"{self.a[1]}{self.b[1]}"


def sides(pair: Twins, gap: Gap) -> tuple[Sequence[Token], Sequence[Token]]:
    """The words of a gap."""
    return pair.a.tokens[slice(*gap.a)], pair.b.tokens[slice(*gap.b)]


def span_of(side: Copied, at: tuple[int, int]) -> Span:
    """Where the words from one on, up to another, stand in the text."""
    return Span(side.tokens[at[0]].start, side.tokens[at[1] - 1].end)
