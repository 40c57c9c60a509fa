"""Markdown and plain text: front matter, title, and the marks that are no words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker.clippings import read
from checker.model import Clipping, Days, Problem, Span

HEAD = "---\noutlet: Coast Post\npublished: 2024-03-05\n---\n"


def read_text(folder: Path, text: str, name: str = "a.md") -> tuple[Clipping, list[Problem]]:
    path = folder / name
    path.write_bytes(text.encode("utf-8"))
    (clipping,), problems = read([path])
    return clipping, problems


def test_keys(tmp_path: Path) -> None:
    clipping, problems = read_text(
        tmp_path,
        '---\noutlet: "The Coast Post"\npublished: 2024-03-05\ntitle: Ferry aground\n'
        "url: https://coastpost.example/ferry\nauthor: Ann Loe\ncheck: {skip: [talks]}\n"
        "---\n\nThe ferry ran aground, and all are safe.\n",
    )
    assert problems == []
    assert (clipping.outlet.key, clipping.outlet.name) == ("coastpost", "The Coast Post")
    assert clipping.published == Days(date(2024, 3, 5), date(2024, 3, 5))
    assert (clipping.title, clipping.url, clipping.byline) == (
        "Ferry aground",
        "https://coastpost.example/ferry",
        "Ann Loe",
    )
    assert clipping.text.startswith("Ferry aground\n\nThe ferry ran")


def test_obsidian_web_clipper(tmp_path: Path) -> None:
    clipping, problems = read_text(
        tmp_path,
        '---\ntitle: "Ferry \\"Aurora\\" aground"\nsource: "https://www.coastpost.co.uk/2024/ferry"\n'
        'author:\n  - "[[Ann Loe]]"\n  - "[[Bo Ray]]"\npublished: 2024-03-05\ncreated: 2024-03-09\ndescription: "x"\n'
        'tags:\n  - "clippings"\n---\nThe ferry ran aground.',
    )
    assert problems == []
    assert clipping.title == 'Ferry "Aurora" aground'
    assert clipping.outlet.key == "coastpost"
    assert clipping.byline == "Ann Loe, Bo Ray"
    assert clipping.published == Days(date(2024, 3, 5), date(2024, 3, 5))
    start = clipping.text.index("Aurora")
    place = clipping.place(Span(start, start + 6))
    assert (place.line, place.column) == (2, 17)


def test_values_stay_text(tmp_path: Path) -> None:
    clipping, _ = read_text(tmp_path, "---\noutlet: NO\ntitle: 1:30\npublished: 2024-03-05\n---\nText of it.")
    assert (clipping.outlet.name, clipping.title) == ("NO", "1:30")


def test_an_age_counts_from_the_day_it_was_clipped(tmp_path: Path) -> None:
    clipping, problems = read_text(
        tmp_path, "---\noutlet: P\npublished: 2 days ago\ncreated: 2024-03-09\n---\nText of it."
    )
    assert problems == []
    assert clipping.published == Days(date(2024, 3, 6), date(2024, 3, 7))


def test_an_instant_is_of_its_zone_and_of_the_outlets(tmp_path: Path) -> None:
    text = "---\noutlet: {}\npublished: 2024-03-05T22:30:00Z\n---\nText of it."
    assert read_text(tmp_path, text.format("NHK"))[0].published == Days(date(2024, 3, 5), date(2024, 3, 6))
    assert read_text(tmp_path, text.format("Coast Post"))[0].published == Days(date(2024, 3, 5), date(2024, 3, 5))


#: name: (text, title, body)
TITLES = {
    "heading": ("# Ferry aground\n\nNine are safe.", "Ferry aground", "Nine are safe."),
    "second-level heading": ("## Ferry aground\n\nNine are safe.", "Ferry aground", "Nine are safe."),
    "underlined heading": ("Ferry aground\n=====\n\nNine are safe.", "Ferry aground", "Nine are safe."),
    "heading after a kicker": (
        "BREAKING\n\n# Ferry aground\n\nNine are safe.",
        "Ferry aground",
        "BREAKING\n\n\n\nNine are safe.",
    ),
    "heading with marks": ("# **Ferry** [aground](http://x.example)\n\nNine.", "Ferry aground", "Nine."),
    "first line without full stop": ("Ferry aground\n\nNine are safe.", "Ferry aground", "Nine are safe."),
    "no title": ("Nine are safe. The ferry is not.\n\nMore.", "", "Nine are safe. The ferry is not.\n\nMore."),
    "date for a heading": (
        "# Updated: March 5, 2024 20:09 GMT\n\nFerry aground\n\nNine.",
        "Ferry aground",
        "Updated: March 5, 2024 20:09 GMT\n\n\n\nNine.",
    ),
}


@pytest.mark.parametrize(("text", "title", "body"), TITLES.values(), ids=TITLES.keys())
def test_title(tmp_path: Path, text: str, title: str, body: str) -> None:
    clipping, _ = read_text(tmp_path, HEAD + text)
    assert (clipping.title, clipping.text[clipping.body :]) == (title, body)


def test_heading_that_repeats_the_title_is_left_out(tmp_path: Path) -> None:
    clipping, _ = read_text(tmp_path, HEAD[:-4] + "title: Ferry aground\n---\n# Ferry aground\n\nNine are safe.")
    assert clipping.text == "Ferry aground\n\nNine are safe."


MARKS = [
    ("**Nine** of *ten* are __safe__", "Nine of ten are safe"),
    ('[Nine](http://x.example/a_(b) "t") are safe', "Nine are safe"),
    ("[[Places/Dover|Dover]] and [[Calais]]", "Dover and Calais"),
    ("![A photo](http://x.example/a.jpg)Nine are safe", "Nine are safe"),
    ("[![A photo](a.jpg)](b.html)Nine are safe", "Nine are safe"),
    ("> Nine are safe\n> so far", "Nine are safe\nso far"),
    ("- Nine are safe\n* Ten\n+ Two\n1. One", "Nine are safe\nTen\nTwo\nOne"),
    ("Nine <!-- or ten -->are safe", "Nine are safe"),
    ("Nine <b>are</b> safe<br/>now", "Nine are safenow"),
    ("AT&amp;T lost 9&nbsp;km &mdash; of cable", "AT&T lost 9 km — of cable"),
    (r"5 \* 3 and 2\. place", "5 * 3 and 2. place"),
    ("Nine are safe.[^1]", "Nine are safe."),
    ("See <https://x.example/a>.", "See ."),
    ("~~Eight~~ ==Nine== `x`", "Eight Nine x"),
    ("## Rescue\n\nNine", "Rescue\n\nNine"),
    # near misses: these are words
    ("5 * 3 * 2 is 30", "5 * 3 * 2 is 30"),
    ("snake_case_name stays", "snake_case_name stays"),
    ("the minister [sic] (see below) left", "the minister [sic] (see below) left"),
    ("a < b and c > d", "a < b and c > d"),
    ("#harbourstrike is on", "#harbourstrike is on"),
    ("1987. That was the year", "1987. That was the year"),
    ("R&D; fell", "R&D; fell"),
    ("-5 degrees", "-5 degrees"),
    ("<!-- never closed", "<!-- never closed"),
]


@pytest.mark.parametrize(("marked", "plain"), MARKS)
def test_marks(tmp_path: Path, marked: str, plain: str) -> None:
    clipping, _ = read_text(tmp_path, HEAD + "# Head\n\n" + marked)
    assert clipping.text[clipping.body :] == plain


def test_plain_text_has_no_marks(tmp_path: Path) -> None:
    clipping, problems = read_text(tmp_path, "Ferry aground\n\nNine *are* safe.\n", "a.txt")
    assert clipping.text == "Ferry aground\n\nNine *are* safe."
    assert {p.code for p in problems} == {"C301", "C302"}


def test_byte_order_mark_and_windows_line_ends(tmp_path: Path) -> None:
    text = "---\r\noutlet: Coast Post\r\npublished: 2024-03-05\r\n---\r\n# Ferry aground\r\n\r\nNine are *safe*.\r\n"
    path = tmp_path / "a.md"
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    (clipping,), problems = read([path])
    assert problems == []
    start = clipping.text.index("safe")
    place = clipping.place(Span(start, start + 4))
    assert text[place.start : place.end] == "safe"
    assert (place.line, place.column) == (7, 11)


def test_date_from_the_pages_own_line(tmp_path: Path) -> None:
    clipping, problems = read_text(
        tmp_path, "---\noutlet: P\n---\n# Head\n\nTuesday, March 5, 2024 9:53 PM\n\nNine are safe."
    )
    assert problems == []
    assert (clipping.published, clipping.published_as) == (
        Days(date(2024, 3, 5), date(2024, 3, 5)),
        "Tuesday, March 5, 2024 9:53 PM",
    )


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://p.example/2024/03/05/ferry", 5),
        ("https://p.example/news/2024/mar/05/ferry", 5),
        ("https://p.example/ferry-20240305", 5),
        ("https://p.example/2024/33/05/ferry", None),
        ("https://p.example/ferry-4711", None),
    ],
)
def test_date_from_the_address(tmp_path: Path, address: str, day: int | None) -> None:
    clipping, problems = read_text(tmp_path, f"---\noutlet: P\nurl: {address}\n---\n# Head\n\nNine are safe.")
    assert [p.code for p in problems] == ["C307" if day else "C302"]
    assert clipping.published == (Days(date(2024, 3, day - 1), date(2024, 3, day)) if day else Days())


def test_form(tmp_path: Path) -> None:
    assert read_text(tmp_path, HEAD + "# Ferry aground")[0].form == "headline"
    assert read_text(tmp_path, HEAD + "# Ferry aground\n\n" + "Nine are safe. " * 5)[0].form == "excerpt"
    assert read_text(tmp_path, HEAD + "# Ferry aground\n\n" + "Nine are safe. " * 50)[0].form == "full"
    assert read_text(tmp_path, HEAD + "# Ferry aground\n\n" + "Nine are safe. " * 50 + "…")[0].form == "excerpt"
