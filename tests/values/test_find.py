"""Times and quantities together: no overlaps, exact spans, any text, linear time."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.model import Value
from checker.values.find import find_values, merged
from checker.values.quantities import find_quantities

DAY = date(2026, 3, 2)

#: What tears offsets apart: emoji, combining marks, right-to-left, CRLF, every blank, quotes and dashes.
NASTY = st.sampled_from(
    [
        "🌊",
        "é",
        "e\u0301",
        "שלום",
        "\u202e",
        "\r\n",
        "\u00a0",
        "\u202f",
        "\u2009",
        "“",
        "’",
        "—",
        "–",
        "−",
        "\u2011",
        "½",
        "٣",
    ]
)
WORDS = st.sampled_from(
    (
        "12 3,400 £ $ € 2m 1.7 million two half a third second percent % km mph 3-2 to from between and at least"
        " about aged 44 , . ( ) - : / people homes per share May 2026 Friday 10:30 dozens hundred one in five years old"
        " 6.1 magnitude °C 25:61 99/99/9999 February 30"
    ).split(" ")
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.one_of(WORDS, NASTY), max_size=40).map(" ".join),
    st.lists(st.one_of(WORDS, NASTY), max_size=40).map("".join),
)


@settings(max_examples=300)
@given(TEXTS)
def test_any_text_is_read_and_spans_are_exact(text: str) -> None:
    values = find_values(text, DAY)
    end = 0
    for value in values:
        assert end <= value.start < value.end <= len(text)
        assert value.text == text[value.start : value.end]
        if value.low is not None and value.high is not None:
            assert value.low <= value.high
        value.to_dict()
        end = value.end


@settings(max_examples=100)
@given(TEXTS)
def test_what_stands_before_a_paragraph_moves_its_values_and_no_more(text: str) -> None:
    alone = [(v.kind, v.start, v.value, v.unit) for v in find_quantities(text)]
    moved = [(v.kind, v.start - 9, v.value, v.unit) for v in find_quantities("🌊 naïve\n\n"[:9] + text)]
    assert [v for v in moved if v[1] > 60] == [v for v in alone if v[1] > 60]


@pytest.mark.parametrize(
    "piece",
    [
        "In 2026 about 1,200 of 3,400 homes (35%) were lost, a £1.7m ($2.2m) bill. ",
        "9 ", "9", "1,000,", "1-", "1/", "one ", "one hundred ", "twenty-", "a b c ", "$", "1 and ", "5 to ", "(1 ",
        "2 of the ", "3 very ", "No. 3 ", "+1 ", "12 é ",
    ],
)  # fmt: skip
def test_reading_time_grows_with_the_text(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        best = 9.0
        for _ in range(2):
            start = time.process_time()
            find_quantities(text)
            best = min(best, time.process_time() - start)
        return best

    small, large = seconds(3_000), seconds(12_000)
    assert large < 12 * small + 0.05  # four times the text; quadratic work would take sixteen times as long


def test_a_line_of_megabytes_is_read() -> None:
    line = (
        "The river rose again in the night and the ferries stayed in port while crews looked on from the quays, " * 20
    )
    text = (line + "as 1,200 homes—35%—were lost. ") * 2_400
    start = time.perf_counter()
    assert len(text) > 5_000_000
    assert len(find_quantities(text)) == 4_800
    assert time.perf_counter() - start < 60


def _value(kind: str, start: int, end: int) -> Value:
    return Value(kind, start, end, "x" * (end - start))


MERGES = {
    "a date takes its year from the counts": ([("date", 0, 10)], [("count", 6, 10)], ["date"]),
    "a quarter takes its ordinal": ([("date", 0, 13)], [("ordinal", 0, 5)], ["date"]),
    "a rate keeps its period": ([("set", 16, 21)], [("measure", 0, 21)], ["measure"]),
    "an age stands over a duration": ([("duration", 0, 12)], [("age", 6, 12)], ["age"]),
    "neighbours both stand": ([("date", 0, 5)], [("count", 6, 8)], ["date", "count"]),
    "a time over two figures": ([("date", 0, 20)], [("count", 0, 2), ("count", 10, 12)], ["date"]),
}


@pytest.mark.parametrize(("times", "quantities", "kinds"), list(MERGES.values()), ids=list(MERGES))
def test_times_and_quantities_share_no_character(
    times: list[tuple[str, int, int]], quantities: list[tuple[str, int, int]], kinds: list[str]
) -> None:
    found = merged([_value(*t) for t in times], [_value(*q) for q in quantities])
    assert [value.kind for value in found] == kinds
