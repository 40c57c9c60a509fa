"""Sentences of a text, with their offsets kept.

sentencex (Wikimedia's splitter) finds the boundaries; two of its known faults are mended here: a piece that starts with
a lower-case letter, or with a weekday or month after "a.m."/"p.m.", belongs to the piece before.
"""

from __future__ import annotations

import re

import sentencex

from checker.model import Span

__all__ = ["sentences"]

_GOES_ON = re.compile(r"[a-z]")
_AFTER_CLOCK = re.compile(r"\b[ap]\.m\.\s*$")
_DAY_OR_MONTH = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b"
)
_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*|\r\n[^\S\n]*\r\n\s*")
#: A sentence is cut there at the latest, so that a line of megabytes stays a matter of linear time.
LONGEST = 4_000


def sentences(text: str) -> list[Span]:
    """The sentences of a text in order, without surrounding white space; a blank line always ends one."""
    found: list[Span] = []
    start = 0
    for gap in _PARAGRAPH.finditer(text):
        found += _of_paragraph(text, start, gap.start())
        start = gap.end()
    found += _of_paragraph(text, start, len(text))
    return found


def _of_paragraph(text: str, start: int, end: int) -> list[Span]:
    found: list[Span] = []
    for chunk in range(start, end, 100_000):
        found += _of_chunk(text, chunk, min(end, chunk + 100_000))
    return found


def _of_chunk(text: str, start: int, end: int) -> list[Span]:
    spans: list[Span] = []
    paragraph = text[start:end]
    if not paragraph.strip():
        return spans
    at = 0
    for piece in _pieces(paragraph):
        at = paragraph.index(piece, at)
        first, last = at + len(piece) - len(piece.lstrip()), at + len(piece.rstrip())
        at += len(piece)
        if first >= last:
            continue
        before = paragraph[spans[-1].start - start : spans[-1].end - start] if spans else ""
        joined = before and (
            _GOES_ON.match(paragraph, first)
            or (_AFTER_CLOCK.search(before) and _DAY_OR_MONTH.match(paragraph, first))
        )
        if joined:
            spans[-1] = Span(spans[-1].start, start + last)
        else:
            spans.append(Span(start + first, start + last))
    return [part for span in spans for part in _cut(text, span)]


def _pieces(paragraph: str) -> list[str]:
    """The pieces of a paragraph; the whole of it where the splitter breaks down, as it may beside a no-break space."""
    try:
        return list(sentencex.segment("en", paragraph))
    except BaseException as broken:  # a panic of the Rust code derives from nothing narrower
        if type(broken).__name__ != "PanicException":
            raise
        return [paragraph]


def _cut(text: str, span: Span) -> list[Span]:
    parts = []
    start = span.start
    while span.end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        parts.append(Span(start, cut))
        start = cut
    parts.append(Span(start, span.end))
    return parts
