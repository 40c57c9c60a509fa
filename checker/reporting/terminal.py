"""The run in words for a terminal: the conflicts with their quotes, what has moved on, and how much there was."""

from __future__ import annotations

from collections.abc import Callable

import click

from checker.model import Fact, Report, Status
from checker.reporting.sheet import Quote, Sheet
from checker.reporting.untrusted import one_line
from checker.reporting.wording import in_words, plural

__all__ = ["terminal_text"]

_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}
_LISTED = 20  # updates and open questions given a line each

Paint = Callable[..., str]


def terminal_text(report: Report, *, colour: bool = False, counts: bool = True) -> str:
    """The report as lines for a terminal; without `counts` only what a reader should look at."""
    sheet = Sheet(report)
    paint: Paint = click.style if colour else _unpainted
    blocks = [_conflict(sheet, fact, paint) for fact in sheet.facts(Status.CONFLICT)]
    for status, heading in ((Status.UPDATE, "Moved on"), (Status.UNCLEAR, "To watch")):
        if facts := sheet.facts(status):
            blocks.append(_listed(sheet, heading, facts, paint))
    if counts:
        blocks.append(_counts(sheet, paint))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _unpainted(text: str, **style: object) -> str:
    return text


def _conflict(sheet: Sheet, fact: Fact, paint: Paint) -> str:
    sides = sheet.sides(fact)
    rows = [(in_words(quote.claim.value), quote) for side in sides for quote in sheet.quotes(side.claims)]
    deviant = sheet.quotes(sides[-1].claims)[0]
    lines = [
        f"{one_line(str(deviant.place))}: {paint(fact.severity, fg=_COLOURS.get(fact.severity), bold=True)} "
        f"{paint(one_line(sheet.title(fact)), bold=True)} [{fact.fingerprint or fact.id}]"
    ]
    if fact.message:
        lines.append(f"  {one_line(fact.message)}")
    said_width = max(len(one_line(said, 30)) for said, _ in rows)
    name_width = max(len(one_line(quote.clipping.outlet.name, 24)) for _, quote in rows)
    for said, quote in rows:
        name = one_line(quote.clipping.outlet.name, 24)
        lines.append(
            f"    {one_line(said, 30):<{said_width}}  {name:<{name_width}}  {_quoted(quote, paint)}"
            f"  {paint(one_line(str(quote.place)), dim=True)}"
        )
    return "\n".join(lines)


def _quoted(quote: Quote, paint: Paint) -> str:
    """The words with a little of the sentence around them."""
    before, after = quote.before[-48:], quote.after[:48]
    if len(quote.before) > len(before):
        before = "…" + before.partition(" ")[2]
    if len(quote.after) > len(after):
        after = after.rpartition(" ")[0] + "…"
    # Spaces at the seams are kept by cleaning each part with its edge.
    return f"“{_edge(before, left=True)}{paint(one_line(quote.words), bold=True)}{_edge(after)}”"


def _edge(text: str, *, left: bool = False) -> str:
    line = one_line(text)
    if left:
        return f"{line} " if line and text[-1:].isspace() else line
    return f" {line}" if line and text[:1].isspace() else line


def _listed(sheet: Sheet, heading: str, facts: list[Fact], paint: Paint) -> str:
    lines = [paint(f"{heading}:", bold=True)]
    for fact in facts[:_LISTED]:
        place = sheet.quotes(fact.claims)[0].place
        said = fact.message or " / ".join(side.words for side in sheet.sides(fact))
        lines.append(f"  {one_line(sheet.title(fact))}: {one_line(said, 200)}  {paint(one_line(str(place)), dim=True)}")
    if len(facts) > _LISTED:
        lines.append(f"  … and {len(facts) - _LISTED} more (in the Markdown report: -o md=FILE)")
    return "\n".join(lines)


def _counts(sheet: Sheet, paint: Paint) -> str:
    report = sheet.report
    number = {status: len(sheet.facts(status)) for status in Status}
    several = len(report.facts) - number[Status.SINGLE]
    colour = "red" if number[Status.CONFLICT] else "green"
    verdicts = ", ".join(
        (
            paint(plural(number[Status.CONFLICT], "conflict"), fg=colour, bold=True),
            plural(number[Status.UPDATE], "update"),
            f"{number[Status.UNCLEAR]} unclear",
            f"{number[Status.AGREE]} agreed",
            f"{number[Status.COMPATIBLE]} compatible",
        )
    )
    return (
        f"Read {plural(len(report.clippings), 'clipping')} from {plural(len(sheet.outlets), 'outlet')}: "
        f"{plural(len(report.claims), 'claim')}, {plural(several, 'fact')} told more than once, "
        f"{number[Status.SINGLE]} told by one outlet alone.\n{verdicts}"
    )
