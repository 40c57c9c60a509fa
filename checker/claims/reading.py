"""What the finders see of a clipping: its sentences, values and names, found once and shared."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from checker.model import Clipping, Span, Value
from checker.text.sentences import sentences
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

    def values_in(self, span: Span) -> tuple[Value, ...]:
        starts = self._value_starts
        return self.values[bisect_left(starts, span.start) : bisect_left(starts, span.end)]

    def names_in(self, span: Span) -> tuple[Name, ...]:
        starts = self._name_starts
        return self.names[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def read_clipping(clipping: Clipping) -> Reading:
    """Find the sentences, values and names of a clipping."""
    text = clipping.text

    def kept(start: int, end: int) -> bool:
        return not any(s.start < end and start < s.end for s in clipping.skip)

    spans = tuple(part for s in sentences(text) for part in _outside(s, clipping))
    values = find_values(text, published=clipping.published.last)
    return Reading(
        clipping,
        spans,
        tuple(v for v in values if kept(v.start, v.end)),
        tuple(n for n in find_names(text) if kept(n.start, n.end)),
    )


def _outside(sentence: Span, clipping: Clipping) -> list[Span]:
    """What is left of a sentence beside the skipped spans: a dateline or a credit costs itself only."""
    parts: list[Span] = []
    at = sentence.start
    for skipped in (s for s in clipping.skip if s.touches(sentence)):
        parts.append(Span(at, skipped.start))
        at = skipped.end
    parts.append(Span(at, sentence.end))
    return [p for p in (_trimmed(clipping.text, p) for p in parts) if p.start < p.end]


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text) if span.start < span.end else ""
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
