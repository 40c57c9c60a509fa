"""What the finders see of a clipping: its sentences, values and names, found once and shared."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from checker.model import Clipping, Span, Value
from checker.text.sentences import sentences
from checker.text.words import Token, sentence_tokens
from checker.values.find import find_values
from checker.values.names import Name, find_names

__all__ = ["Reading", "read_clipping"]


@dataclass(frozen=True)
class Reading:
    """A clipping's sentences, values and names, each in text order; what stands in a skipped span is left out."""

    clipping: Clipping
    sentences: tuple[Span, ...]
    values: tuple[Value, ...]
    names: tuple[Name, ...]

    @cached_property
    def _value_starts(self) -> list[int]:
        return [v.start for v in self.values]

    @cached_property
    def _name_starts(self) -> list[int]:
        return [n.start for n in self.names]

    @cached_property
    def tokens(self) -> tuple[tuple[Token, ...], ...]:
        """The tokens of each sentence."""
        text = self.clipping.text
        return tuple(sentence_tokens(text, span.start, span.end) for span in self.sentences)

    def tokens_of(self, sentence: Span) -> tuple[Token, ...]:
        """The tokens of one of the sentences."""
        return self.tokens[bisect_left(self.sentences, sentence)]

    def values_in(self, span: Span) -> tuple[Value, ...]:
        starts = self._value_starts
        return self.values[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    def names_in(self, span: Span) -> tuple[Name, ...]:
        starts = self._name_starts
        return self.names[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def read_clipping(clipping: Clipping) -> Reading:
    """Find the sentences, values and names of a clipping."""
    text = clipping.text
    skipped = _Skipped(clipping.skip)
    values = find_values(text, published=clipping.published.last)
    return Reading(
        clipping,
        tuple(part for s in sentences(text) for part in skipped.outside(text, s)),
        tuple(v for v in values if not skipped.touching(v.start, v.end)),
        tuple(n for n in find_names(text) if not skipped.touching(n.start, n.end)),
    )


class _Skipped:
    """The skipped spans of a clipping, which stand in order and apart."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._ends = [s.end for s in spans]

    def touching(self, start: int, end: int) -> list[Span]:
        first = last = bisect_right(self._ends, start)
        while last < len(self._spans) and self._spans[last].start < end:
            last += 1
        return list(self._spans[first:last])

    def outside(self, text: str, sentence: Span) -> list[Span]:
        """What is left of a sentence beside them: a dateline or a credit costs itself only."""
        parts: list[Span] = []
        at = sentence.start
        for span in self.touching(sentence.start, sentence.end):
            parts.append(Span(at, span.start))
            at = span.end
        parts.append(Span(at, sentence.end))
        return [_trimmed(text, part) for part in parts if part.of(text).strip()]


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
