"""Values as people read them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from checker.model import Days, Value
from checker.reporting.wording import days_text, in_words, overlap, plural, sameness

DAY = date(2024, 10, 15)


def figure(
    kind: str, low: str | None, high: str | None, unit: str = "", value: str | None = None, **more: str
) -> Value:
    low_high = [Decimal(n) if n is not None else None for n in (value, low, high)]
    return Value(kind, 0, 1, "as written", *low_high, unit, **more)  # type: ignore[arg-type]


def on(first: str, last: str, kind: str = "date") -> Value:
    return Value(kind, 0, 1, "as written", first=date.fromisoformat(first), last=date.fromisoformat(last))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("24%", figure("percent", "24", "24", "percent", "24")),
        ("down 5%", figure("percent", "5", "5", "percent", "5", way="down")),
        ("212 passengers", figure("count", "212", "212", "passenger")),
        ("1 passenger", figure("count", "1", "1", "passenger")),
        ("3 people", figure("count", "3", "3", "person")),
        ("2 countries", figure("count", "2", "2", "country")),
        ("2 fishermen", figure("count", "2", "2", "fisherman")),
        ("2 germans", figure("count", "2", "2", "german")),
        ("at least 12 homes", figure("count", "12", None, "home", "12", hedge="at least")),
        ("at most 12 homes", figure("count", None, "12", "home")),
        ("24 to 99", figure("count", "24", "99")),
        ("about 2,000", figure("count", "1950", "2050", "", "2000", hedge="about")),
        ("44 billion USD", figure("money", "44e9", "44e9", "USD", "44e9")),
        ("1.7 million GBP", figure("money", "1700000", "1700000", "GBP")),
        ("1,234,567", figure("count", "1234567", "1234567")),
        ("6.1 magnitude", figure("measure", "6.1", "6.1", "magnitude")),
        ("3rd", figure("ordinal", "3", "3", value="3")),
        ("11th", figure("ordinal", "11", "11", value="11")),
        ("58 years", figure("age", "58", "58", "year")),
        ("23 May 2025", on("2025-05-23", "2025-05-23")),
        ("15–17 June 2025", on("2025-06-15", "2025-06-17")),
        ("June 2025", on("2025-06-01", "2025-06-30")),
        ("1–29 June 2025", on("2025-06-01", "2025-06-29")),
        ("2025", on("2025-01-01", "2025-12-31")),
        ("1990–1999", on("1990-01-01", "1999-12-31")),
        ("30 May – 2 June 2025", on("2025-05-30", "2025-06-02")),
        ("31 December 2024 – 1 January 2025", on("2024-12-31", "2025-01-01")),
        ("18:00", Value("time", 0, 1, "6 p.m.", minute=(1080, 1080))),
        ("18:00 UTC", Value("time", 0, 1, "6 p.m.", minute=(1080, 1080), zone="UTC")),
        ("did not attend", Value("polarity", 0, 1, "did not attend", norm="no")),
        ("up to 140 km/h", Value("measure", 0, 1, "140 km/h", hedge="up to")),
        ("15 October 2024, 18:00", Value("time", 0, 1, "6 p.m.", first=DAY, last=DAY, minute=(1080, 1080))),
        ("as written", Value("count", 0, 1, "as written")),
        ("1E+400", figure("count", "1E400", "1E400")),
    ],
)
def test_in_words(words: str, value: Value) -> None:
    assert words == in_words(value)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("", Days()),
        ("from 1 May 2025", Days(date(2025, 5, 1))),
        ("until 1 May 2025", Days(None, date(2025, 5, 1))),
    ],
)
def test_open_days(words: str, days: Days) -> None:
    assert words == days_text(days)


@pytest.mark.parametrize(
    ("both", "a", "b"),
    [
        (True, figure("count", "12", None), figure("count", "15", "15")),
        (False, figure("count", "12", None), figure("count", "9", "9")),
        (False, figure("percent", "24", "24", "percent"), figure("percent", "25", "25", "percent")),
        (False, figure("measure", "24", "24", "mile"), figure("measure", "24", "30", "kilometre")),
        (True, on("2025-05-23", "2025-05-23"), on("2025-05-19", "2025-05-25")),
        (False, on("2025-05-23", "2025-05-23"), on("2025-05-24", "2025-05-24")),
        (False, Value("polarity", 0, 1, "came", norm="yes"), Value("polarity", 0, 1, "stayed away", norm="no")),
    ],
)
def test_overlap(both: bool, a: Value, b: Value) -> None:
    assert both == overlap(a, b) == overlap(b, a)


def test_the_same_in_other_words() -> None:
    assert sameness(figure("count", "12", "12", "home")) == sameness(figure("count", "12", "12", "home", value="12"))


@pytest.mark.parametrize(("words", "number"), [("1 conflict", 1), ("0 conflicts", 0), ("1,200 conflicts", 1200)])
def test_plural(words: str, number: int) -> None:
    assert words == plural(number, "conflict")
