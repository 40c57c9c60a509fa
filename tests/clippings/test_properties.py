"""Whatever is written, reading does not raise, and every character of a text leads back to where it stands."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.clippings import read
from checker.clippings.dates import read_stamps
from checker.clippings.furniture import furniture_of
from checker.clippings.outlets import Outlets
from checker.model import Clipping, Span

PLAIN = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=120)
MARKED = st.lists(
    st.sampled_from(
        [
            "*",
            "**",
            "_",
            "[",
            "]",
            "(",
            ")",
            "](http://x)",
            "[[",
            "]]",
            "|",
            "\n",
            "\r\n",
            "\n\n",
            "# ",
            "> ",
            "- ",
            "1. ",
            "<!--",
            "-->",
            "&amp;",
            "&",
            ";",
            "\\",
            "`",
            "![",
            "<b>",
            "nine",
            " ",
            "“safe”",
            "é",
            "😀",
            "שלום",
            "\u00a0",
            "e\u0301",
            "2024",
            "---",
            "===",
            "3 days ago",
            "Coast Post",
            "subscribe now",
            "(AP) - ",
            "\x00",
            "\u2028",
        ]
    ),
    max_size=40,
).map("".join)


def read_bytes(data: bytes, name: str) -> list[Clipping]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        return read([path])[0]


def check_pieces(clipping: Clipping, content: str) -> None:
    for text_start, file_start, length in clipping.pieces:
        assert clipping.text[text_start : text_start + length] == content[file_start : file_start + length]
        if length:
            place = clipping.place(Span(text_start, text_start + length))
            assert content[place.start : place.end] == clipping.text[text_start : text_start + length]
            assert content.startswith(clipping.text[text_start : text_start + length], place.start)
    assert list(clipping.pieces) == sorted(clipping.pieces)
    assert all(0 <= s.start < s.end <= len(clipping.text) for s in clipping.skip)
    assert all(a.end <= b.start for a, b in zip(clipping.skip, clipping.skip[1:], strict=False))


@settings(max_examples=100)
@given(body=st.one_of(PLAIN, MARKED), name=st.sampled_from(["a.md", "a.txt"]), ends=st.sampled_from(["\n", "\r\n"]))
def test_every_piece_leads_back(body: str, name: str, ends: str) -> None:
    content = ends.join(["---", "outlet: Coast Post", 'title: "Ferry \\"Aurora\\""', "---", "", "# Head", "", body])
    for clipping in read_bytes(content.encode("utf-8"), name):
        check_pieces(clipping, content)


@settings(max_examples=100)
@given(body=PLAIN.filter(lambda t: "\n" not in t))
def test_page_bodies_are_verbatim(body: str) -> None:
    content = f"Coast Post\n23-05-2024\n- Local\n- Coast Post\nFerry aground\nNine {body} are safe.\n"
    (clipping,) = read_bytes(content.encode("utf-8"), "a.txt")
    check_pieces(clipping, content)
    assert clipping.text == f"Ferry aground\n\nNine {body} are safe."


@settings(max_examples=100)
@given(
    data=st.one_of(st.binary(max_size=300), MARKED.map(str.encode)),
    name=st.sampled_from(["a.md", "a.txt", "a.jsonl", "a"]),
)
def test_never_raises(data: bytes, name: str) -> None:
    for clipping in read_bytes(data, name):
        assert clipping.text


@given(text=st.one_of(PLAIN, MARKED, st.from_regex(r"\A[\d/.: -]{0,30}\Z")))
def test_lines_of_any_kind(text: str) -> None:
    read_stamps(text)
    Outlets()(text)
    furniture_of(text, "", 0)


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "](",
        "<!--",
        "![a](",
        "[a](b",
        "*a",
        "_",
        "&",
        "<a ",
        "> ",
        "- a\n",
        "#\n",
        "=\n",
        "\n",
        "a. ",
        "subscribe now. ",
        "By A",
        "(AP",
        "| A",
        "3 days ago\n",
        "A\n23-05-2024\n- B\n- A\n",
        "1",
        "A ",
        '"',
        "\\",
        "\r",
        "©",
        "a|b/",
    ],
)
def test_time_grows_with_the_length(unit: str) -> None:
    """Ten times the text may take thirty times as long: room for a busy machine, none for a square."""

    def seconds(length: int) -> float:
        data = ("Coast\n\n" + unit * (length // len(unit))).encode()
        start = time.process_time()
        read_bytes(data, "a.md")
        return time.process_time() - start

    short = max(min(seconds(8_000), seconds(8_000)), 0.003)
    assert min(seconds(80_000), seconds(80_000)) < 30 * short
