"""Aggregator pages: blocks by their shape, their dates, and what of a block is broken."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from checker.clippings import read
from checker.model import Clipping, Days, Problem, Span

PAGE = """Latest on the #harbourstrike


Harbour Gazette
2 days ago
- Business
- Harbour Gazette
Dockers to vote on a new offer
The dockers' union will put a new pay offer to a vote on Thursday. Its chair met the port's owners on Wednesday.


Coast Post
4 days ago
- Local
- Coast Post
Strike enters its third week
About 400 dockers walked out again.

The port said 12 ships were waiting.


The Harbour Gazette
14-03-2024
- Business
- The Harbour Gazette
Port closed by strike
All four gates of the port were shut on Thursday.
"""
Reader = Callable[..., tuple[list[Clipping], list[Problem]]]


@pytest.fixture
def read_page(tmp_path: Path) -> Reader:
    def reader(text: str, retrieved: date | None = None) -> tuple[list[Clipping], list[Problem]]:
        path = tmp_path / "page.txt"
        path.write_bytes(text.encode("utf-8"))
        return read([path], retrieved=retrieved)

    return reader


def test_blocks(read_page: Reader) -> None:
    clippings, problems = read_page(PAGE, date(2024, 3, 22))
    assert problems == []
    assert [c.title for c in clippings] == [
        "Dockers to vote on a new offer",
        "Strike enters its third week",
        "Port closed by strike",
    ]
    assert [c.outlet.key for c in clippings] == ["harbourgazette", "coastpost", "harbourgazette"]
    assert [c.outlet.name for c in clippings] == ["Harbour Gazette", "Coast Post", "Harbour Gazette"]
    assert [c.published for c in clippings] == [
        Days(date(2024, 3, 19), date(2024, 3, 20)),
        Days(date(2024, 3, 17), date(2024, 3, 18)),
        Days(date(2024, 3, 14), date(2024, 3, 14)),
    ]
    assert [c.published_as for c in clippings] == ["2 days ago", "4 days ago", "14-03-2024"]
    second = clippings[1]
    assert second.text == (
        "Strike enters its third week\n\nAbout 400 dockers walked out again.\n\nThe port said 12 ships were waiting."
    )
    assert second.text[second.body :].startswith("About 400")


def test_places_lead_back_to_the_file(read_page: Reader) -> None:
    clippings, _ = read_page(PAGE)
    start = clippings[1].text.index("12 ships")
    place = clippings[1].place(Span(start, start + 8))
    assert PAGE[place.start : place.end] == "12 ships"
    assert PAGE.splitlines()[place.line - 1][place.column - 1 :].startswith("12 ships")


def test_without_the_day_it_was_retrieved_ages_are_bounded_and_open(read_page: Reader) -> None:
    clippings, problems = read_page(PAGE)
    # Dated from below: the page is at least four days younger than its dated article (Monday 18 March). The first
    # article was written on a Wednesday or a Thursday: on Wednesday 20 at the earliest, so the page is of 22 March.
    assert [c.published for c in clippings] == [
        Days(date(2024, 3, 20), None),
        Days(date(2024, 3, 17), None),
        Days(date(2024, 3, 14), date(2024, 3, 14)),
    ]
    assert [(p.code, p.place.line) for p in problems] == [("C306", 5), ("C306", 13)]


def test_ages_alone_say_nothing_of_the_day(read_page: Reader) -> None:
    clippings, problems = read_page(PAGE.replace("14-03-2024", "9 days ago"))
    assert {c.published for c in clippings} == {Days()}
    assert {p.code for p in problems} == {"C306"}


@pytest.mark.parametrize(
    ("other", "expect"),
    [
        ("23-05-2025", Days(date(2025, 6, 5), date(2025, 6, 5))),
        ("05/23/2025", Days(date(2025, 5, 6), date(2025, 5, 6))),
        ("04-05-2025", Days()),
        ("23 May 2025", Days()),
    ],
)
def test_order_of_day_and_month_by_the_other_dates(read_page: Reader, other: str, expect: Days) -> None:
    page = PAGE.replace("2 days ago", "05-06-2025").replace("4 days ago", other).replace("14-03-2024", "1 March 2025")
    clippings, problems = read_page(page)
    assert clippings[0].published == expect
    assert ("C304" in {p.code for p in problems}) == (not expect)


def test_order_of_day_and_month_by_what_cannot_be_yet(read_page: Reader) -> None:
    page = PAGE.replace("2 days ago", "05-06-2025").replace("4 days ago", "today").replace("14-03-2024", "1 March 2025")
    clippings, problems = read_page(page, date(2025, 5, 31))
    assert clippings[0].published == Days(date(2025, 5, 6), date(2025, 5, 6))
    assert problems == []


#: What is done to the page; the problems as (code, line); the titles that are read.
BROKEN = {
    "whole": (("", ""), [], 3),
    "no headline and no text": (
        (
            "Strike enters its third week\nAbout 400 dockers walked out again.\n\n"
            "The port said 12 ships were waiting.\n",
            "",
        ),
        [("C201", 12)],
        2,
    ),
    "no date line": (("Coast Post\n4 days ago\n- Local", "Coast Post\n- Local"), [("C302", 12)], 3),
    "a date line that is none": (("4 days ago", "the other day"), [("C305", 13)], 3),
    "an impossible date": (("14-03-2024", "31-02-2024"), [("C303", 23)], 3),
    "no outlet line": (("Coast Post\n4 days ago", "4 days ago"), [], 3),
    "no category": (("- Local\n", ""), [], 3),
    "no dashed lines": (("- Local\n- Coast Post\n", ""), [], 3),
    "no top, known outlet": (
        ("Coast Post\n4 days ago\n- Local\n- Coast Post", "- Local\n- Harbour Gazette"),
        [("C302", 12)],
        3,
    ),
    "headline only": (("All four gates of the port were shut on Thursday.\n", ""), [], 3),
    "no header": (
        ("Coast Post\n4 days ago\n- Local\n- Coast Post\n", ""),
        [("C201", 12)],
        2,
    ),
    "no top, known category": (("Coast Post\n4 days ago\n- Local\n", "- Business\n"), [("C302", 12)], 3),
    "nothing but outlet and date": (
        ("Coast Post\n4 days", "Coast Post\n5 days ago\n\n\nCoast Post\n4 days"),
        [("C201", 12)],
        3,
    ),
    "blank lines within": (("\n", "\n\n"), [], 3),
    "one blank line between": (("\n\n\n", "\n\n"), [], 3),
    "no blank line between": (("\n\n\n", "\n"), [], 3),
    "page's own line between": (("\n\n\nCoast", "\n\n\nAdvertisement\n\n\nCoast"), [], 3),
    "Windows line ends": (("\n", "\r\n"), [], 3),
}


@pytest.mark.parametrize(("change", "expect", "count"), BROKEN.values(), ids=BROKEN.keys())
def test_broken_blocks(read_page: Reader, change: tuple[str, str], expect: list[tuple[str, int]], count: int) -> None:
    old, new = change
    clippings, problems = read_page(PAGE.replace(old, new) if old else PAGE, date(2024, 3, 22))
    assert [(p.code, p.place.line) for p in problems] == expect
    assert len(clippings) == count
    assert sum("gates" in c.text for c in clippings) + (expect == [] and count == 3) >= 1
    assert all("Coast Post" not in c.text for c in clippings)


def test_lists_in_a_body_start_no_block(read_page: Reader) -> None:
    page = PAGE.replace("The port said", "The demands:\n- Shorter shifts\n- Higher pay\n\nThe port said")
    clippings, problems = read_page(page, date(2024, 3, 22))
    assert problems == []
    assert len(clippings) == 3
    assert "Shorter shifts" in clippings[1].text


def test_text_before_the_first_block_is_named(read_page: Reader) -> None:
    _, problems = read_page("A stray paragraph of an article. " * 20 + "\n\n" + PAGE, date(2024, 3, 22))
    assert [(p.code, p.place.line) for p in problems] == [("C202", 1)]


def test_a_text_without_the_shape_is_no_page(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text(
        "Ferry late\n\n3 days ago the ferry was late.\n\n- Rain\n- Wind\nSo it goes on.\n"
    )
    clippings, _ = read([tmp_path])
    assert [c.title for c in clippings] == ["Ferry late"]
