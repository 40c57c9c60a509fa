"""The run as Markdown for review in a pull request: the verdict in the first screen, then the evidence.

Sorted and without time stamps, so that the diff of two reports is the news. What does not fit into `LIMIT` characters
is cut from the end of its section, with a count; conflicts stand first and are the last to go.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from checker.model import Clipping, Days, Fact, Link, Place, Report, Span, Status
from checker.reporting.sheet import Quote, Sheet, Side, plainness
from checker.reporting.untrusted import bold, link_target, markdown
from checker.reporting.wording import days_text, in_words, plural

__all__ = ["LIMIT", "markdown_report"]

LIMIT = 60_000  # characters: what the comment of a pull request takes, with room for a line around it
_COLUMNS = 8  # outlets in the table of who says what
_ROWS = 40  # facts in it
_LISTED = 60  # facts in a folded list
_CLOSING = 200  # characters kept for the line that counts what was cut
_SIGNS = {"error": "✗ error", "warning": "! warning", "info": "· note"}
_BETWEEN = {
    "outlets": "",
    "speakers": "The outlets quote different speakers: it is they who disagree. ",
    "itself": "One outlet contradicts itself. ",
}


def markdown_report(report: Report, *, folder: PurePath | None = None) -> str:
    """The report as Markdown; links to clippings are relative to `folder`, where the report will stand."""
    sheet, link = Sheet(report), _Links(folder)
    conflicts, updates, unclear = (sheet.facts(s) for s in (Status.CONFLICT, Status.UPDATE, Status.UNCLEAR))
    agreed, single = sheet.facts(Status.AGREE, Status.COMPATIBLE), sheet.facts(Status.SINGLE)
    page = _Page()
    page.add("# Consistency report")
    page.add(_verdict(sheet))
    page.add(_headlines(sheet, conflicts))
    page.section("## Problems", "problem", [f"- {markdown(str(problem))}" for problem in report.problems])
    page.add(_matrix(sheet, [*conflicts, *updates, *unclear, *agreed]))
    page.section("## Conflicts", "conflict", (_conflict(sheet, link, fact) for fact in conflicts), gap="\n\n")
    page.section("## Moved on", "update", (_told(sheet, link, fact) for fact in updates), gap="\n\n")
    page.section("## To watch", "open question", (_told(sheet, link, fact) for fact in unclear), gap="\n\n")
    page.folded("## Agreed", "fact", [_line(sheet, fact) for fact in agreed])
    page.folded("## Only one outlet says so", "fact", [_line(sheet, fact) for fact in single],
                note="No conflicts: nobody else speaks of them.")
    page.folded("## Sources", "clipping", [_source(link, clipping) for clipping in _by_outlet(report.clippings)])
    return page.text()


class _Page:
    """Blocks of Markdown, as long as there is room."""

    def __init__(self) -> None:
        self._blocks: list[str] = []
        self._room = LIMIT

    def text(self) -> str:
        return "\n\n".join(self._blocks) + "\n"

    def add(self, block: str) -> bool:
        if not block or len(block) + 2 > self._room:
            return False
        self._blocks.append(block)
        self._room -= len(block) + 2
        return True

    def section(self, heading: str, noun: str, items: Iterable[str], gap: str = "\n") -> None:
        """A heading and as many items as fit; how many did not is said."""
        items = list(items)
        if items:
            shown = self._fitting(items, len(heading) + _CLOSING)
            self.add(f"{heading}\n\n{gap.join([*shown, *_cut(len(items) - len(shown), noun)])}")

    def folded(self, heading: str, noun: str, items: Sequence[str], note: str = "") -> None:
        """A section that opens on a click."""
        if items:
            shown = self._fitting(items[:_LISTED], len(heading) + len(note) + _CLOSING)
            listed = "\n".join([*shown, *_cut(len(items) - len(shown), noun)])
            summary = f"<summary>{plural(len(items), noun)}</summary>"
            intro = f"{heading}\n\n{note}\n\n" if note else f"{heading}\n\n"
            self.add(f"{intro}<details>{summary}\n\n{listed}\n\n</details>")

    def _fitting(self, items: Sequence[str], around: int) -> list[str]:
        room, shown = self._room - around, []
        for item in items:
            room -= len(item) + 2
            if room < 0:
                break
            shown.append(item)
        return shown


def _cut(number: int, noun: str) -> list[str]:
    return [f"… and {plural(number, f'more {noun}')}: the JSON report has all of them."] if number else []


class _Links:
    """Links to a line of a clipping."""

    def __init__(self, folder: PurePath | None) -> None:
        self._folder = folder.as_posix() if folder else "."

    def __call__(self, place: Place) -> str:
        path = PurePath(place.path).as_posix()
        shown = markdown(f"{path}:{place.line}" if place.line else path, limit=200)
        if path == "-" or posixpath.isabs(path) != posixpath.isabs(self._folder):
            return shown
        # Without "plain" GitHub shows a Markdown file rendered, where a line has no address.
        plain = "?plain=1" if path.lower().endswith((".md", ".markdown")) else ""
        return f"[{shown}]({link_target(posixpath.relpath(path, self._folder))}{plain}#L{place.line or 1})"


def _verdict(sheet: Sheet) -> str:
    number = {status: len(sheet.facts(status)) for status in Status}
    agreed = number[Status.AGREE] + number[Status.COMPATIBLE]
    said = [plural(number[Status.CONFLICT], "conflict"), plural(number[Status.UPDATE], "update")]
    if number[Status.UNCLEAR]:
        said.append(f"{number[Status.UNCLEAR]} to watch")
    said.append(f"{plural(agreed, 'fact')} agreed")
    clippings = sheet.report.clippings
    read = [plural(len(clippings), "clipping"), plural(len(sheet.outlets), "outlet")]
    known = [c.published for c in clippings if c.published]
    firsts, lasts = [d.first for d in known if d.first], [d.last for d in known if d.last]
    if firsts and lasts and min(firsts) <= max(lasts):
        read.append("published " + days_text(Days(min(firsts), max(lasts))))
    problems = len(sheet.report.problems)
    read.append(f"inputs: {plural(problems, 'problem')}" if problems else "inputs complete")
    return f"**{', '.join(said)}** · {' · '.join(read)}"


def _headlines(sheet: Sheet, conflicts: Sequence[Fact]) -> str:
    if not conflicts:
        return ""
    rows = []
    for fact in conflicts[:_ROWS]:
        first, *rest = sheet.sides(fact)
        differs = "; ".join(f"{_names(sheet, side)}: {markdown(side.words, 60)}" for side in rest)
        title = f"[{markdown(sheet.title(fact), 120)}](#{_anchor(fact)})"
        rows.append([_SIGNS.get(fact.severity, ""), title,
                     f"{markdown(first.words, 60)} ({_names(sheet, first)})", differs])
    left = len(conflicts) - len(rows)
    more = ["", f"… and {plural(left, 'more conflict')} below."] if left else []
    return "\n".join([_table(["", "Fact", "Says", "Differs"], rows), *more])


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown already: `markdown` has escaped their pipes."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _names(sheet: Sheet, side: Side) -> str:
    return ", ".join(markdown(sheet.outlets[key].name, 40) for key in side.outlets)


def _anchor(fact: Fact) -> str:
    return fact.fingerprint or fact.id


def _matrix(sheet: Sheet, facts: Sequence[Fact]) -> str:
    """Facts that two outlets tell against the outlets; words that they share are left to the list of what agrees."""
    agreed = (Status.AGREE, Status.COMPATIBLE)
    told = [f for f in facts if len(f.outlets) > 1 and not (f.status in agreed and plainness(f) > 1)]
    if not told:
        return ""
    keys = sheet.busiest_outlets[:_COLUMNS]
    rows = []
    for fact in told[:_ROWS]:
        cells = sheet.row(fact)
        row = [markdown(sheet.title(fact), 80)]
        for key in keys:
            cell = cells.get(key)
            words = f"{markdown(cell.words, 60)} {cell.mark}".strip() if cell else "·"
            row.append(f"**{words}**" if cell and cell.mark == "≠" else words)
        rows.append(row)
    legend = ["`≠` conflict", "`≈` compatible, less exact", "`→` earlier or later word", "`·` not mentioned"]
    for shown, total, noun in ((len(rows), len(told), "fact"), (len(keys), len(sheet.outlets), "outlet")):
        if shown < total:
            legend.append(f"{shown} of {plural(total, noun)} shown")
    table = _table(["Fact", *(markdown(sheet.outlets[key].name, 40) for key in keys)], rows)
    return f"## Who says what\n\n{table}\n\n{' · '.join(legend)}"


def _conflict(sheet: Sheet, link: _Links, fact: Fact) -> str:
    sign = _SIGNS.get(fact.severity, "").split()[0]
    why = f"{_BETWEEN.get(fact.between, '')}{markdown(fact.message) or 'The values cannot all be right.'}"
    parts = [
        f'### <a id="{_anchor(fact)}"></a>{sign} {markdown(sheet.title(fact), 160)}',
        _evidence(sheet, link, fact),
        f"**Why it is flagged:** {why} Confidence {fact.confidence:.2f}, rule `{fact.rule}`.",
        _joins(sheet, fact),
        f"To see how it came about: `check explain {_anchor(fact)} PATHS`",
    ]
    return "\n\n".join(part for part in parts if part)


def _evidence(sheet: Sheet, link: _Links, fact: Fact) -> str:
    rows = []
    for side in sheet.sides(fact):
        for quote in sheet.quotes(side.claims):
            rows.append([
                markdown(in_words(quote.claim.value), 60),
                markdown(quote.clipping.outlet.name, 60),
                _quoted(quote),
                _published(quote.clipping),
                link(quote.place),
            ])
    return _table(["Says", "Outlet", "Quote", "Published", "Where"], rows)


def _quoted(quote: Quote) -> str:
    speaker = f" (said by {markdown(quote.claim.said_by, 60)})" if quote.claim.said_by else ""
    return f"“{bold(quote.before, quote.words, quote.after)}”{speaker}"


def _published(clipping: Clipping) -> str:
    days = days_text(clipping.published)
    written = markdown(clipping.published_as, 40)
    if days and written and clipping.published.first != clipping.published.last:
        return f"{days} (“{written}”)"
    return days or (f"“{written}”" if written else "undated")


def _joins(sheet: Sheet, fact: Fact) -> str:
    """What made the claims one fact, folded."""
    known = {claim.id for claim in fact.claims}
    lines = [f"- {_join(sheet, fact, link)}" for link in fact.links if {link.a, link.b} <= known]
    if not lines:
        return ""
    return f"<details><summary>Why these are taken for the same fact</summary>\n\n{chr(10).join(lines)}\n\n</details>"


def _join(sheet: Sheet, fact: Fact, link: Link) -> str:
    words = {claim.id: sheet.quote(claim) for claim in fact.claims}
    ends = []
    for identifier in (link.a, link.b):
        quote = words[identifier]
        ends.append(f"{markdown(quote.clipping.outlet.name, 40)} “{markdown(quote.words, 60)}”")
    reasons = ", ".join(
        f"{markdown(slot)} {score:.2f}" + (f" by {markdown(comparer)} (needs {needed:.2f})" if needed else "")
        for slot, comparer, score, needed in link.reasons
    )
    by = "decided by a person" if link.decided else f"score {link.score:.2f}"
    return f"{ends[0]} and {ends[1]}: {by}" + (f"; {reasons}" if reasons else "")


def _told(sheet: Sheet, link: _Links, fact: Fact) -> str:
    """An update or an open question: what it is, and every wording of it."""
    head = f'<a id="{_anchor(fact)}"></a>**{markdown(sheet.title(fact), 160)}**'
    message = f": {markdown(fact.message)}" if fact.message else ""
    return f"{head}{message}\n\n{_evidence(sheet, link, fact)}"


def _line(sheet: Sheet, fact: Fact) -> str:
    said = "; ".join(f"{markdown(side.words, 60)} ({_names(sheet, side)})" for side in sheet.sides(fact))
    return f"- {markdown(sheet.title(fact), 160)}: {said}"


def _source(link: _Links, clipping: Clipping) -> str:
    extras = [f"wire: {markdown(clipping.wire, 40)}"] if clipping.wire else []
    extras += [clipping.form] if clipping.form != "full" else []
    about = f"{markdown(clipping.outlet.name, 60)}, {_published(clipping)}: {markdown(clipping.title, 160)}"
    return "- " + " · ".join([about, link(clipping.place(Span(0, 1))), *extras])


def _by_outlet(clippings: Iterable[Clipping]) -> list[Clipping]:
    return sorted(clippings, key=lambda c: (c.outlet.name, c.path, c.place(Span(0, 1)).start, c.id))
