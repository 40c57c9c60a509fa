"""Records: one article a line, and its places in the line as it is escaped there."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from checker.clippings import read
from checker.model import Days, Span

RECORD = {
    "outlet": "Coast Post",
    "published": "2024-03-05",
    "title": 'The "Aurora" aground',
    "text": "Nine — no, ten — are\nsafe 😀 now.",
}


def test_places_in_escaped_text(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(
        "\n" + json.dumps(RECORD) + "\n" + json.dumps(RECORD | {"title": "Second"}, ensure_ascii=False) + "\n"
    )
    (first, second), problems = read([path])
    assert problems == []
    assert first.title == RECORD["title"]
    assert first.text == f"{RECORD['title']}\n\n{RECORD['text']}"
    assert first.published == Days(date(2024, 3, 5), date(2024, 3, 5))
    content = path.read_text()
    for clipping, line in ((first, 2), (second, 3)):
        for word in ("ten", "safe", "now"):
            start = clipping.text.index(word)
            place = clipping.place(Span(start, start + len(word)))
            assert content[place.start : place.end] == word
            assert place.line == line


def test_lone_surrogates_are_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"title": "Ferry \\ud800 aground", "text": "Nine \\udc00 are safe."}')
    (clipping,), _ = read([path])
    clipping.text.encode("utf-8")
    assert clipping.title == "Ferry \ufffd aground"


def test_other_keys_and_kinds_of_values(tmp_path: Path) -> None:
    path = tmp_path / "a.ndjson"
    path.write_text(
        '{"id": 7, "tags": ["a", {"b": null}], "headline": "Ferry aground", "body": "Nine.", '
        '"source": "Coast Post", "date": "5 March 2024"}'
    )
    (clipping,), problems = read([path])
    assert problems == []
    assert (clipping.title, clipping.outlet.key, clipping.published.first) == (
        "Ferry aground",
        "coastpost",
        date(2024, 3, 5),
    )
