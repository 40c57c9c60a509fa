"""What holds of the temporal values of any text."""

from __future__ import annotations

import re
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.values.times import find_times

PIECES = st.sampled_from(
    (
        "May|Sept. 9|Friday|February 30|2019|99/99/9999|the third quarter|a year earlier|two|and a half|hours|weeks ago"
        "|the next day|every|10 p.m.|25:61|last|this|the|of|-|–|,|.|\n|\r\n|\u00a0|\u2009|\u202f|’s|'98|🎉"
        "|e\u0301|שלום|½|0|00|9999-12-31|0001-01-01|century|decade|99th century|1,000,000 years ago"
        "|999999 centuries later|tomorrow|midnight|GMT|Easter 0001|in the 1990s"
    ).split("|")
)
TEXTS = st.one_of(
    st.text(max_size=80), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES, max_size=14).map("".join)
)
DAYS = st.none() | st.dates() | st.sampled_from([date.min, date.max])


@settings(max_examples=300)
@given(text=TEXTS, published=DAYS)
def test_any_text_gives_values_in_order_with_exact_offsets(text: str, published: date | None) -> None:
    end = 0
    for value in find_times(text, published):
        assert value.start >= end
        assert text[value.start : value.end] == value.text != ""
        assert value.kind in ("date", "time", "duration", "set")
        assert value.timex is not None
        assert value.timex.value
        assert value.first is None or value.last is None or value.first <= value.last
        assert value.minute is None or 0 <= value.minute[0] <= value.minute[1] <= 1440
        end = value.end


@settings(max_examples=100)
@given(before=st.text(max_size=20), after=st.text(max_size=20))
def test_what_stands_around_a_date_moves_only_its_offset(before: str, after: str) -> None:
    text = f"{before}\n\non 3 March 2019.\n\n{after}"
    found = [value for value in find_times(text) if value.text == "3 March 2019"]
    assert [(value.start, value.first) for value in found] == [(len(before) + 5, date(2019, 3, 3))]


@settings(max_examples=200)
@given(day=st.dates(min_value=date(1000, 1, 1), max_value=date(2199, 12, 31)))
def test_a_written_date_is_that_day(day: date) -> None:
    for text in (f"on {day:%B} {day.day}, {day.year}", f"on {day.day} {day:%B} {day.year}", day.isoformat()):
        (found,) = find_times(text)
        assert (found.first, found.last) == (day, day), text


@given(day=st.integers(30, 99), year=st.integers(1900, 2100))
def test_a_day_that_does_not_exist_is_no_date(day: int, year: int) -> None:
    assert find_times(f"on February {day}, {year}") == []


@settings(max_examples=100)
@given(
    published=st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)),
    weekday=st.sampled_from(["Monday", "Friday", "Sunday"]),
)
def test_a_past_weekday_lies_in_the_week_before(published: date, weekday: str) -> None:
    (found,) = find_times(f"He left on {weekday}.", published)
    assert found.first is not None
    assert 0 <= (published - found.first).days < 7
    assert f"{found.first:%A}" == weekday


@pytest.mark.parametrize(
    "piece",
    [
        "Friday ",
        "a year ",
        "1990-",
        "two to three ",
        "the the ",
        "May\n",
        "more than ",
        "1,",
        " ",
        "every ",
        "at 10 p.m. on ",
        "'98 ",
    ],
)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def seconds(count: int) -> float:
        text = piece * count
        begun = time.perf_counter()
        find_times(text, date(2026, 5, 20))
        return time.perf_counter() - begun

    seconds(10)
    once = min(seconds(4000) for _ in range(3))
    twice = min(seconds(8000) for _ in range(3))
    assert twice < 5 * once + 0.05


def test_five_megabytes_in_one_line_are_read() -> None:
    text = (
        "The port closed on 3 March 2019, said the mayor and his two aides in the hall by the sea. " * 2000
        + "x" * 4_800_000
    )
    assert len(find_times(text)) == 2000
    assert not re.search("\n", text)
