"""Aggregator pages: plain text, one block an article.

    Outlet
    3 days ago
    - Category
    - Outlet
    Headline
    Body, in one or more paragraphs.

A page is known by that shape alone: a date right above dashed lines, or an outlet's name above and in them, mark where
a block starts. What stands before the first block is the page's own header.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from checker.clippings.dates import read_stamps
from checker.clippings.draft import Draft, Field, Source
from checker.clippings.outlets import outlet_key
from checker.model import Problem
from checker.problems import problem

__all__ = ["is_page", "read_page"]

_DASHED = re.compile(r"[-–—•*]\s+(\S.*)")
_LONGEST_NAME = 80
_MOST_DASHED = 6
_DATE_LIKE = re.compile(r"\d|\bago\b|\b(?:yesterday|today|just now)\b", re.I)
#: Words before the first block that a page's header may have; more than that is text that no block claims.
_HEADER_WORDS = 60
#: Words between two blocks that may be the page's own ("Advertisement"); more than that is a block without a header.
_STRAY_WORDS = 12


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank, without the white space around it, and the number of blank lines before it."""

    text: str
    start: int
    end: int
    gap: int

    @property
    def dashed(self) -> str:
        """What stands after the dash of a dashed line; "" of any other."""
        match = _DASHED.fullmatch(self.text) if len(self.text) <= _LONGEST_NAME else None
        return match.group(1) if match else ""

    @property
    def short(self) -> bool:
        return len(self.text) <= _LONGEST_NAME and self.text[-1] not in ".!?:;,"


@dataclass(frozen=True, slots=True)
class _Header:
    """The lines of a block's header by their index, from `first` to before `stop`; -1 where a line is missing."""

    first: int
    outlet: int
    date: int
    dashed: range
    stop: int
    whole: bool = False


def is_page(source: Source) -> bool:
    """Whether a text has at least one whole block header."""
    return bool(_headers(_lines(source)))


def read_page(source: Source) -> tuple[list[Draft], list[Problem]]:
    """The articles of a page in order; a block that lacks its headline or its header is named by its line."""
    lines = _lines(source)
    headers = _headers(lines)
    drafts: list[Draft] = []
    problems: list[Problem] = []
    top = lines[: headers[0].first] if headers else []
    words = sum(len(line.text.split()) for line in top)
    if words > _HEADER_WORDS:
        problems.append(problem("C202", source.place(top[0].start, top[-1].end), words=words))
    for number, header in enumerate(headers):
        stop = headers[number + 1].first if number + 1 < len(headers) else len(lines)
        draft, lacks = _block(source, lines, header, stop)
        if draft:
            drafts.append(draft)
        else:
            last = max(header.stop, header.first + 1) - 1
            place = source.place(lines[header.first].start, lines[last].end)
            problems.append(problem("C201", place, block=lines[header.first].text[:_LONGEST_NAME], lacks=lacks))
    return drafts, problems


def _lines(source: Source) -> list[_Line]:
    found: list[_Line] = []
    gap = 0
    for start, end in source.lines():
        raw = source.text[start:end]
        text = raw.strip()
        if text:
            first = start + len(raw) - len(raw.lstrip())
            found.append(_Line(text, first, first + len(text), gap))
        gap = 0 if text else gap + 1
    return found


def _headers(lines: Sequence[_Line]) -> list[_Header]:
    """The block headers of a page in order; none if not one of them is whole."""
    found: list[_Header] = []
    topless: list[_Header] = []
    after = 0  # the first line that no header has taken yet
    at = 0
    while at < len(lines):
        stop = at
        while stop < len(lines) and lines[stop].dashed:
            stop += 1
        if 0 < stop - at <= _MOST_DASHED:
            header = _header(lines, range(at, stop), after)
            if header:
                found.append(header)
                after = stop
            elif at >= after and lines[at].gap:
                topless.append(_Header(at, -1, -1, range(at, stop), stop))
        at = max(stop, at + 1)
    whole = [h for h in found if h.whole]
    if not whole:
        return []
    # Dashed lines with a category or an outlet of other blocks are a header that lost its top; any others are a list.
    known = {outlet_key(lines[i].dashed) for h in whole for i in h.dashed}
    found += [h for h in topless if any(outlet_key(lines[i].dashed) in known for i in h.dashed)]
    outlets = {outlet_key(lines[h.outlet].text) for h in whole}
    gap = min((lines[h.first].gap for h in whole if h.first > 0), default=0)
    return _with_headless(lines, _with_bare(lines, found, outlets, gap), gap)


def _header(lines: Sequence[_Line], dashed: range, after: int) -> _Header | None:
    """The header that a run of dashed lines belongs to, if a date or the outlet's name stands above it."""
    above = dashed.start - 1 if dashed.start - 1 >= after else -1
    second = above - 1 if above - 1 >= after else -1
    names = {outlet_key(lines[i].dashed) for i in dashed}
    named = second >= 0 and lines[second].short and outlet_key(lines[second].text) in names
    if above >= 0 and read_stamps(lines[above].text):
        if named or (second >= 0 and lines[second].short and (second == 0 or lines[second].gap)):
            return _Header(second, second, above, dashed, dashed.stop, whole=True)
        return _Header(above, -1, above, dashed, dashed.stop)
    if named and len(lines[above].text) <= _LONGEST_NAME:
        # A date line that no date can be read from; one with figures in it shows the shape all the same.
        return _Header(second, second, above, dashed, dashed.stop, whole=bool(_DATE_LIKE.search(lines[above].text)))
    if above >= 0 and lines[above].short and outlet_key(lines[above].text) in names:
        return _Header(above, above, -1, dashed, dashed.stop)
    return None


def _with_bare(lines: Sequence[_Line], headers: Sequence[_Header], outlets: set[str], gap: int) -> list[_Header]:
    """Add the blocks whose header is an outlet and a date alone: a known outlet, or one set apart as blocks are."""
    taken = {line for h in headers for line in range(h.first, h.stop)}
    bare = [
        _Header(n, n, n + 1, range(0), n + 2)
        for n in range(len(lines) - 1)
        if lines[n].short
        and (n == 0 or lines[n].gap)
        and n not in taken
        and n + 1 not in taken
        and (lines[n].gap >= gap >= 2 or outlet_key(lines[n].text) in outlets)
        and read_stamps(lines[n + 1].text)
    ]
    return sorted([*headers, *bare], key=lambda h: h.first)


def _with_headless(lines: Sequence[_Line], headers: Sequence[_Header], gap: int) -> list[_Header]:
    """Add the blocks that have no header at all, on a page that sets its blocks apart by two blank lines or more."""
    if gap < 2:
        return list(headers)
    found: list[_Header] = []
    for number, header in enumerate(headers):
        found.append(header)
        stop = headers[number + 1].first if number + 1 < len(headers) else len(lines)
        starts = [n for n in range(header.stop + 2, stop) if lines[n].gap >= gap]
        for start, end in pairwise([*starts, stop]):
            if sum(len(line.text.split()) for line in lines[start:end]) > _STRAY_WORDS:
                found.append(_Header(start, -1, -1, range(0), start))
    return found


def _block(source: Source, lines: Sequence[_Line], header: _Header, stop: int) -> tuple[Draft | None, str]:
    """The article of the lines from a header to before `stop`, or what it lacks."""
    if header.stop == header.first:
        return None, "an outlet and a date"
    if header.stop >= stop:
        return None, "a headline and a text"
    draft = Draft(source, lines[header.first].start)
    if header.outlet >= 0:
        line = lines[header.outlet]
        draft.outlet = Field(line.text, line.start, line.end)
    elif header.dashed:
        line = lines[header.dashed[-1]]
        draft.outlet = Field(line.dashed, line.end - len(line.dashed), line.end)
    if header.date >= 0:
        line = lines[header.date]
        draft.published = Field(line.text, line.start, line.end)
    headline = lines[header.stop]
    draft.title_at = [(headline.start, headline.end, "")]
    if header.stop + 1 < stop:
        draft.body = [(lines[header.stop + 1].start, lines[stop - 1].end, "")]
    return draft, ""
