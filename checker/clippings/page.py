"""Aggregator pages: plain text, one block an article.

    Outlet
    3 days ago
    - Category
    - Outlet
    Headline
    Body, in one or more paragraphs.

A page is known by that shape alone. Dashed lines under a date, or an outlet's name before and after them, mark where a
block starts; what stands before the first block is the page's own header.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class _Header:
    """The lines of a block's header by their numbers, from `first` to before `stop`; -1 where a line is missing."""

    first: int
    outlet: int
    date: int
    dashed: tuple[int, ...]
    stop: int
    sure: bool = False


def is_page(source: Source) -> bool:
    """Whether a text has at least one whole block header."""
    return bool(_headers(_stripped(source)))


def read_page(source: Source) -> tuple[list[Draft], list[Problem]]:
    """The articles of a page in order; a block that has no headline is named by its line."""
    lines = source.lines()
    shown = _stripped(source)
    headers = _headers(shown)
    drafts: list[Draft] = []
    problems: list[Problem] = []
    preamble = sum(len(line.split()) for line in shown[: headers[0].first]) if headers else 0
    if preamble > _HEADER_WORDS:
        problems.append(problem("C202", source.place(*_bounds(lines, 0, headers[0].first)), words=preamble))
    for number, header in enumerate(headers):
        stop = headers[number + 1].first if number + 1 < len(headers) else len(lines)
        draft, fault = _block(source, lines, shown, header, stop)
        drafts += [draft] if draft else []
        problems += [fault] if fault else []
    return drafts, problems


def _stripped(source: Source) -> list[str]:
    return [source.text[start:end].strip() for start, end in source.lines()]


def _bounds(lines: list[tuple[int, int]], first: int, stop: int) -> tuple[int, int]:
    return lines[first][0], lines[stop - 1][1]


def _headers(shown: list[str]) -> list[_Header]:
    """The block headers of a page in order; none if not one of them is whole."""
    found: list[_Header] = []
    after = 0  # the first line that no header has taken yet
    number = 0
    while number < len(shown):
        stop = number
        while stop < len(shown) and len(shown[stop]) <= _LONGEST_NAME and _DASHED.fullmatch(shown[stop]):
            stop += 1
        header = _header(shown, range(number, stop), after) if 0 < stop - number <= _MOST_DASHED else None
        if header:
            found.append(header)
            after = stop
        number = max(stop, number + 1)
    outlets = {outlet_key(shown[h.outlet]) for h in found if h.sure}
    if not outlets:
        return []
    whole = [h for h in found if h.outlet >= 0 or h.date >= 0 or outlet_key(_name(shown[h.dashed[-1]])) in outlets]
    return _with_bare(shown, whole)


def _header(shown: list[str], dashed: range, after: int) -> _Header | None:
    """The header that a run of dashed lines may belong to."""
    lines = tuple(dashed)
    above = dashed.start - 1 if dashed.start - 1 >= after and shown[dashed.start - 1] else -1
    second = above - 1 if above - 1 >= after and shown[above - 1] else -1
    names = {outlet_key(_name(shown[i])) for i in dashed}
    if above >= 0 and read_stamps(shown[above]):
        starts_block = second >= 0 and (second == 0 or not shown[second - 1])
        if second >= 0 and _short(shown[second]) and (starts_block or outlet_key(shown[second]) in names):
            return _Header(second, second, above, lines, dashed.stop, sure=True)
        return _Header(above, -1, above, lines, dashed.stop)
    if second >= 0 and _short(shown[second]) and outlet_key(shown[second]) in names:
        # A date line that no date can be read from; one with figures in it shows the shape all the same.
        return _Header(second, second, above, lines, dashed.stop, sure=bool(_DATE_LIKE.search(shown[above])))
    if above >= 0 and _short(shown[above]) and outlet_key(shown[above]) in names:
        return _Header(above, above, -1, lines, dashed.stop)
    # Dashed lines that start a paragraph and have text right under them: a header that lost its top.
    if above < 0 and len(lines) > 1 and dashed.stop < len(shown) and shown[dashed.stop]:
        return _Header(dashed.start, -1, -1, lines, dashed.stop)
    return None


def _with_bare(shown: list[str], headers: list[_Header]) -> list[_Header]:
    """Add the blocks whose header has an outlet and a date but no dashed lines."""
    taken = {line for h in headers for line in range(h.first, h.stop)}
    bare = [
        _Header(n, n, n + 1, (), n + 2)
        for n in range(len(shown) - 2)
        if _short(shown[n])
        and (n == 0 or not shown[n - 1])
        and shown[n + 2]
        and n not in taken
        and n + 1 not in taken
        and read_stamps(shown[n + 1])
        and not read_stamps(shown[n])
    ]
    return sorted([*headers, *bare], key=lambda h: h.first)


def _short(line: str) -> bool:
    return 0 < len(line) <= _LONGEST_NAME and line[-1] not in ".!?:;,"


def _name(dashed: str) -> str:
    match = _DASHED.fullmatch(dashed)
    return match.group(1) if match else dashed


def _block(
    source: Source, lines: list[tuple[int, int]], shown: list[str], header: _Header, stop: int
) -> tuple[Draft | None, Problem | None]:
    """The article of the lines from a header to before `stop`, or the problem that it has none."""
    headline = next((n for n in range(header.stop, stop) if shown[n]), stop)
    if headline == stop:
        place = source.place(*_bounds(lines, header.first, header.stop))
        return None, problem("C201", place, block=shown[header.first], lacks="a headline and a text")
    draft = Draft(source, lines[header.first][0])
    name_line = header.outlet if header.outlet >= 0 or not header.dashed else header.dashed[-1]
    if name_line >= 0:
        name = _name(shown[name_line])
        start = source.text.index(name, lines[name_line][0])
        draft.outlet = Field(name, start, start + len(name))
    if header.date >= 0:
        draft.published = Field(shown[header.date], *_trimmed(source, *lines[header.date]))
    draft.title_at = [(*_trimmed(source, *lines[headline]), "")]
    if headline + 1 < stop:
        body = _trimmed(source, lines[headline + 1][0], lines[stop - 1][1])
        draft.body = [(*body, "")] if body[0] < body[1] else []
    return draft, None


def _trimmed(source: Source, start: int, end: int) -> tuple[int, int]:
    text = source.text
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
