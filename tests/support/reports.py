"""Reports made by hand, so that an output form can be tested without the stages before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from checker.model import Claim, Clipping, Days, Fact, Link, Outlet, Place, Problem, Report, Slot, Span, Status, Value

__all__ = ["claim", "clipping", "fact", "ferry_report"]


def clipping(name: str, outlet: str, title: str, body: str, published: Days = Days()) -> Clipping:
    """A clipping whose file is a heading and the body."""
    text = f"{title}\n\n{body}"
    file = f"# {text}"
    starts = (0, *(i + 1 for i, c in enumerate(file) if c == "\n"))
    return Clipping(
        id=name, path=f"clippings/{name}.md", outlet=Outlet(outlet.casefold(), outlet), title=title, text=text,
        published=published, body=len(title) + 2, pieces=((0, 2, len(text)),), line_starts=starts,
    )


def claim(source: Clipping, words: str, value: Value, slots: dict[str, str] | None = None, **fields: object) -> Claim:
    """A claim at the first place of some words."""
    start = source.text.index(words)
    sentence_end = source.text.find(".", start) + 1 or len(source.text)
    sentence_start = max(source.text.rfind(". ", 0, start) + 2, source.text.rfind("\n", 0, start) + 1)
    if source.text.rfind(". ", 0, start) < 0:
        sentence_start = source.text.rfind("\n", 0, start) + 1
    made = Claim(
        id=f"{source.id}-{start}", clipping=source.id, rule="ferry", value=replace(value, start=start, text=words),
        span=Span(start, start + len(words)), sentence=Span(sentence_start, sentence_end),
        slots={name: Slot(text, norm=text.casefold()) for name, text in (slots or {}).items()},
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def count(number: int, unit: str) -> Value:
    return Value("count", 0, 0, "", Decimal(number), Decimal(number), Decimal(number), unit)


def fact(status: Status, claims: list[Claim], outlets: tuple[str, ...], **fields: object) -> Fact:
    links = tuple(
        Link(claims[0].id, other.id, 0.9, (("measure", "words", 0.95, 0.8),)) for other in claims[1:]
    )
    identifier = "-".join(c.id for c in claims)
    made = Fact(
        id=f"fact-{identifier}", rule="ferry", claims=tuple(claims), links=links,
        fingerprint=f"f{sum(map(ord, identifier)):06x}", status=status, outlets=outlets, origins=len(outlets),
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def ferry_report() -> Report:
    """A ferry runs aground: a conflict on the passengers, an update, two agreements, one outlet alone."""
    gull = clipping(
        "gull", "Harbour Gull", "Ferry runs aground off Skarnes",
        "The ferry had 212 passengers aboard. It left on Friday. Two people were hurt. The captain is 58.",
        Days(date(2024, 3, 9), date(2024, 3, 9)),
    )
    post = clipping(
        "post", "Coast Post", "Passengers taken off stranded ferry",
        "Rescuers took off all 221 passengers. The ship left the quay on 8 March. Three people were hurt.",
        Days(date(2024, 3, 10), date(2024, 3, 10)),
    )
    bell = clipping(
        "bell", "The Bell", "Stranded ferry is towed free", "All 212 passengers are safe. It had sailed on Friday.",
        Days(date(2024, 3, 9), date(2024, 3, 10)),
    )
    aboard = [
        claim(source, words, count(number, "passenger"), {"measure": "passengers"})
        for source, words, number in ((gull, "212", 212), (post, "221", 221), (bell, "212", 212))
    ]
    friday = Value("date", 0, 0, "", first=date(2024, 3, 8), last=date(2024, 3, 8))
    left = [
        claim(source, words, friday, {"event": "departure"})
        for source, words in ((gull, "Friday"), (post, "8 March"), (bell, "Friday"))
    ]
    hurt = [
        claim(source, words, count(number, "person"), {"measure": "hurt"})
        for source, words, number in ((gull, "Two people", 2), (post, "Three people", 3))
    ]
    age = claim(gull, "58", Value("age", 0, 0, "", Decimal(58), Decimal(58), Decimal(58), "year"), {"who": "captain"})
    three, two = ("coast post", "harbour gull", "the bell"), ("coast post", "harbour gull")
    facts = (
        fact(Status.AGREE, left, three, title="Departure of the ferry"),
        fact(
            Status.CONFLICT, aboard, three, title="Passengers aboard", severity="error", between="outlets",
            rung="clash", message="212 passengers in Harbour Gull and The Bell, 221 in Coast Post.",
            confidence=0.9,
        ),
        fact(Status.UPDATE, hurt, two, title="People hurt", message="The number rose from 2 to 3."),
        fact(Status.SINGLE, [age], ("harbour gull",), title="Age of the captain"),
    )
    problems = (Problem("C101", Place("clippings/lost.md"), "no such file or folder", "check the path's spelling"),)
    return Report((gull, post, bell), (*aboard, *left, *hurt, age), facts, problems)
