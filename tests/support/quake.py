"""A made-up quake as three outlets tell it: what agrees, and five changes that contradict."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from checker import check
from checker.model import Fact, Status
from checker.reporting.result import Result

__all__ = ["ARTICLES", "CHANGES", "Articles", "Change", "alarms", "changed", "run", "said", "with_paragraph"]

#: Outlet → (title, paragraphs).
Articles = Mapping[str, tuple[str, tuple[str, ...]]]

ARTICLES: Articles = {
    "Harbour Ledger": (
        "Quake hits Varenholt",
        (
            "A 6.1-magnitude earthquake struck the hill town of Varenholt on Wednesday morning, killing 14 people and "
            "injuring 63 others, the rescue service said.",
            "The epicentre was 24 kilometres north of Varenholt, at a depth of nine kilometres.",
            "Among the dead was Mira Tollens, 34, a teacher who was buried under a wall of her school.",
            "The government set aside $3.2 million for emergency relief.",
            "Schools in the valley will reopen on Monday.",
        ),
    ),
    "Coast Radio": (
        "Varenholt earthquake: rescuers search the ruins",
        (
            "The 6.1-magnitude quake that struck Varenholt on Wednesday killed 14 people, the rescue service said. "
            "A further 63 people were injured.",
            "The epicentre was 24 kilometres north of Varenholt.",
            "The teacher Mira Tollens, 34, died under a wall of her school.",
            "The government set aside $3.2 million for emergency relief.",
            "Schools in the valley will reopen on Monday, the education ministry said.",
        ),
    ),
    "The Orlan Post": (
        "School in ruins after Varenholt quake",
        (
            "Rescuers said 14 people were killed and 63 injured when a quake of magnitude 6.1 struck Varenholt on "
            "Wednesday morning.",
            "The epicentre lay 24 kilometres north of Varenholt.",
            "The teacher Mira Tollens, 34, was killed when a wall of her school fell on her.",
            "The government has set aside $3.2 million for emergency relief.",
            "Schools in the valley will reopen on Monday.",
        ),
    ),
}


class Change(NamedTuple):
    """One outlet's words changed so that it contradicts the two others; `values` are those of the fact then."""

    outlet: str
    old: str
    new: str
    values: frozenset[str]


CHANGES = {
    "toll": Change("Coast Radio", "killed 14 people", "killed 17 people", frozenset(("14", "17"))),
    "age": Change("The Orlan Post", "Tollens, 34,", "Tollens, 43,", frozenset(("34", "43"))),
    "distance": Change(
        "Harbour Ledger", "was 24 kilometres", "was 42 kilometres", frozenset(("24 kilometres", "42 kilometres"))
    ),
    "weekday": Change("Coast Radio", "reopen on Monday", "reopen on Tuesday", frozenset(("Monday", "Tuesday"))),
    "money": Change(
        "The Orlan Post",
        "set aside $3.2 million",
        "set aside $2.3 million",
        frozenset(("$3.2 million", "$2.3 million")),
    ),
}


def with_paragraph(articles: Articles, outlet: str, paragraph: str) -> Articles:
    title, paragraphs = articles[outlet]
    return {**articles, outlet: (title, (*paragraphs, paragraph))}


def changed(articles: Articles, change: Change) -> Articles:
    title, paragraphs = articles[change.outlet]
    assert sum(p.count(change.old) for p in paragraphs) == 1
    return {**articles, change.outlet: (title, tuple(p.replace(change.old, change.new) for p in paragraphs))}


def run(folder: Path, articles: Articles, **options: object) -> Result:
    """The report on the articles as files of a folder, published on the day after the quake."""
    for outlet, (title, paragraphs) in articles.items():
        head = f"---\noutlet: {outlet}\npublished: 2024-09-12\ntitle: '{title}'\n---\n"
        name = outlet.lower().replace(" ", "-")
        (folder / f"{name}.md").write_text(head + "\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return check([folder], **options)  # type: ignore[arg-type]


def alarms(report: Result) -> list[Fact]:
    return [fact for fact in report.facts if fact.status in (Status.CONFLICT, Status.UPDATE)]


def said(fact: Fact) -> frozenset[str]:
    """The different values of a fact, as written."""
    return frozenset(claim.value.text for claim in fact.claims)
