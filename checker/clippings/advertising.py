"""Advertising in the middle of articles: sentences that speak to the reader of what the site offers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import re2

from checker.model import Span

__all__ = ["advertising"]

_UNIT = re.compile(r"[^.!?]*(?:[.!?](?![\s\"'”’)\]])[^.!?]*)*[.!?]*[\"'”’)\]]*\s*")
_GOES_ON = re.compile(r"\s+(?=[\"'“‘«A-Z])")
#: What the sentences of a box must weigh together, within a paragraph and as a line of their own.
_NEEDED, _NEEDED_ALONE = 4, 3
_WORDS_ALONE = 30
#: Words that stand before the first cue, or after the last, and still belong to the box.
_WORDS_BEFORE, _WORDS_AFTER = 8, 3


@dataclass(frozen=True, slots=True)
class _Cue:
    start: int
    end: int
    weight: int
    reader: bool


@cache
def _table() -> tuple[Any, tuple[tuple[Any, int, bool], ...]]:
    """One pattern for all cues that speak to the reader, and each cue's own with its weight."""
    text = files("checker.clippings").joinpath("data/advertising.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    whole = re2.compile("(?i)" + "|".join(rf"\b(?:{p})" for kind, _, p in rows if kind == "reader"))
    return whole, tuple((re2.compile(rf"(?i)\b(?:{p})"), int(w), kind == "reader") for kind, w, p in rows)


def advertising(text: str, lines: Iterable[tuple[int, int]]) -> list[Span]:
    """The spans of a text's lines that advertise: whole sentences, or their part up to where the article goes on."""
    found: list[Span] = []
    whole, cues = _table()
    if not whole.search(text):
        return found
    for start, end in lines:
        line = text[start:end]
        if whole.search(line):
            found += [Span(start + s.start, start + s.end) for s in _in_line(line, cues)]
    return found


def _in_line(line: str, table: tuple[tuple[Any, int, bool], ...]) -> list[Span]:
    cues = [
        _Cue(m.start(), m.end(), weight, reader) for pattern, weight, reader in table for m in pattern.finditer(line)
    ]
    cues.sort(key=lambda c: (c.start, c.end))
    boxes: list[list[tuple[Span, list[_Cue]]]] = [[]]
    at = 0
    for unit in _UNIT.finditer(line):
        if unit.start() == unit.end():
            continue
        inside: list[_Cue] = []
        while at < len(cues) and cues[at].start < unit.end():
            inside.append(cues[at])
            at += 1
        if inside:
            boxes[-1].append((Span(unit.start(), unit.end()), inside))
        elif boxes[-1]:
            boxes.append([])
    alone = len(line.split()) <= _WORDS_ALONE
    spans = []
    for box in boxes:
        inside = [cue for _, several in box for cue in several]
        weight = sum(cue.weight for cue in inside)
        if weight >= (_NEEDED_ALONE if alone else _NEEDED) and any(cue.reader for cue in inside):
            spans.append(_extent(line, box))
    return spans


def _extent(line: str, box: list[tuple[Span, list[_Cue]]]) -> Span:
    """From the first sentence of a box, or its first cue if that stands late, to where the article goes on."""
    (first, opening), (last, closing) = box[0], box[-1]
    start, end = first.start, last.end
    if len(line[start : opening[0].start].split()) > _WORDS_BEFORE:
        start = opening[0].start
    last_cue = max(cue.end for cue in closing)
    going_on = _GOES_ON.match(line, last_cue)
    if going_on and len(line[last_cue:end].split()) > _WORDS_AFTER:
        end = last_cue
    while end > start and line[end - 1].isspace():
        end -= 1
    return Span(start, end)
