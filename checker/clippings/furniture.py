"""What of a clipping's text is no article: page dates, bylines, datelines, credits, advertising, links elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import re2

from checker.clippings.advertising import advertising
from checker.clippings.credits import agencies, byline_of, is_credit, names_contributors, photo_credits
from checker.clippings.dates import Stamp, read_stamps
from checker.model import Span

__all__ = ["Furniture", "furniture_of"]

_LINE = re.compile(r"\S(?:[^\r\n]*\S)?")
_DIGIT = re.compile(r"\d")
#: A date line may stand at the head of the article or at its end.
_TOP, _END = 10, 4
_LONGEST_LINE = 300
_SHORTEST_PARAGRAPH = 50
_SENTENCE_ENDS = ".!?\"”’'"
_CREDIT_MARK = re.compile(r"[|/(\[]")
_GLUED_DATE = re.compile(
    r"(?<=[a-zA-Z])(?:January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY"
    r"|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\s\d{1,2},\s?\d{4}$"
)


@dataclass(frozen=True, slots=True)
class Furniture:
    """The spans that make no claims, and what they say: the page's dates, the byline, the agency the text is by."""

    skip: tuple[Span, ...] = ()
    stamps: tuple[Stamp, ...] = ()
    stamped_as: str = ""
    byline: str = ""
    wire: str = ""


@cache
def _page_lines() -> tuple[Any, Any]:
    """The patterns of data/furniture.tsv: of whole lines, and of the openings of short ones."""
    table = files("checker.clippings").joinpath("data/furniture.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
    whole = "|".join(f"(?:{p})" for extent, p in rows if extent == "line")
    opening = "|".join(f"(?:{p})" for extent, p in rows if extent == "open")
    return re2.compile(f"(?i)(?:{whole})"), re2.compile(f"(?i)(?:{opening})")


def furniture_of(text: str, title: str, body: int, byline: str = "") -> Furniture:
    """What of a clipping's text makes no claims; `byline` is the one that its metadata gives."""
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text)]
    skip: list[Span] = []
    stamps: list[Stamp] = []
    stamped_as = ""
    named = byline
    wire = agencies().wire(byline) if byline else ""
    whole, opening = _page_lines()
    datelined = False
    contributors = names_contributors(text)
    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        outer = number < _TOP or number >= len(lines) - _END
        if start < body:
            glued = _GLUED_DATE.search(line)
            skip += [Span(start + glued.start(), end)] if glued else []
            continue
        if len(line) <= _LONGEST_LINE:
            written = read_stamps(line) if _DIGIT.search(line) else ()
            if written:
                skip.append(Span(start, end))
                if outer and (not stamps or all(s.updated for s in stamps)):
                    stamps += written
                    stamped_as = stamped_as or line
                continue
            author = byline_of(line) if outer else ""
            ends = line[-1] in _SENTENCE_ENDS
            if (
                author
                or line == title
                or is_credit(line)
                or (not ends and (whole.fullmatch(line) or opening.match(line)))
                or (contributors and names_contributors(line))
            ):
                skip.append(Span(start, end))
                named = named or author
                wire = wire or (agencies().wire(line) if author or len(line) <= 60 else "")
                continue
        if not datelined and len(line) > _SHORTEST_PARAGRAPH:
            datelined = True
            dateline = agencies().dateline.match(text, start, min(end, start + 140))
            if dateline and dateline.end() < end:
                skip.append(Span(start, dateline.end()))
                wire = wire or agencies().wire(dateline["agency"] or "")
        if _CREDIT_MARK.search(line):
            skip += photo_credits(text, start, end)
    if not wire:
        of_agency = agencies().copyright.search(text, max(body, len(text) - 1_000))
        wire = agencies().wire(of_agency["agency"]) if of_agency else ""
    skip += advertising(text, [line for line in lines if line[0] >= body])
    return Furniture(_joined(skip), tuple(stamps), stamped_as, named, wire)


def _joined(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in order, those that touch made one."""
    joined: list[Span] = []
    for span in sorted(s for s in spans if s.start < s.end):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)
