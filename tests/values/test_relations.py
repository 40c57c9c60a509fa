"""How two typed values stand to each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from checker.model import Timex, Value
from checker.values.relations import Relation, relation


def figure(low: str | None, high: str | None, kind: str = "count", unit: str = "", text: str = "") -> Value:
    ends = [None if n is None else Decimal(n) for n in (low, high)]
    written = ends[0] if ends[0] is not None else ends[1]
    return Value(kind, 0, 1, text or f"{low}..{high}", written, ends[0], ends[1], unit)


def days(first: date | None, last: date | None, text: str = "") -> Value:
    return Value("date", 0, 1, text or f"{first}/{last}", first=first, last=last)


def clock(low: int, high: int, zone: str = "", day: date | None = None) -> Value:
    return Value("time", 0, 1, f"{low}", minute=(low, high), zone=zone, first=day, last=day)


def some_day(month_day: str) -> Value:
    return Value("date", 0, 1, month_day, timex=Timex("DATE", f"XXXX-{month_day}"))


def at(text: str, low: int, high: int, day: date | None = None) -> Value:
    return Value("time", 0, 1, text, minute=(low, high), first=day, last=day)


def around(text: str, low: int, high: int, day: date | None = None) -> Value:
    return replace(at(text, low, high, day), timex=Timex("TIME", "XXXX-XX-XXT00:00", "APPROX"))


def words(norm: str, kind: str = "text") -> Value:
    return Value(kind, 0, 1, norm, norm=norm)


KM, MILES = figure("58", "58", "measure", "kilometre"), figure("36", "36", "measure", "mile")
BOTH = Value(
    "measure", 0, 1, "58 km (36 miles)", Decimal(58), Decimal(58), Decimal(58), "kilometre", alternatives=(MILES,)
)
FRIDAY, SATURDAY = date(2026, 5, 22), date(2026, 5, 23)

ROWS = [
    ("the same figure", figure("12", "12"), figure("12", "12"), Relation.SAME),
    ("another figure", figure("12", "12"), figure("15", "15"), Relation.DIFFERENT),
    ("a bound below", figure("12", None), figure("15", "15"), Relation.WIDER),
    ("a bound above it", figure("20", None), figure("15", "15"), Relation.DIFFERENT),
    ("the bound itself", figure("12", None), figure("12", "12"), Relation.WIDER),
    ("rounded", figure("1950", "2050"), figure("1987", "1987"), Relation.WIDER),
    (
        "two rates",
        figure("24", "24", "percent", "percent"),
        figure("25", "25", "percent", "percent"),
        Relation.DIFFERENT,
    ),
    ("two currencies", figure("2", "2", "money", "EUR"), figure("2", "2", "money", "USD"), Relation.UNKNOWN),
    ("a minister, of whatever", words("transport minister"), words("minister"), Relation.UNKNOWN),
    ("a head, and its deputy", words("deputy director"), words("director"), Relation.DIFFERENT),
    ("two counted nouns", figure("12", "12", unit="home"), figure("12", "12", unit="house"), Relation.SAME),
    ("two units of one dimension", KM, MILES, Relation.WIDER),
    ("two units, one with both", BOTH, MILES, Relation.SAME),
    ("one day", days(FRIDAY, FRIDAY), days(FRIDAY, FRIDAY), Relation.SAME),
    ("two days", days(FRIDAY, FRIDAY), days(SATURDAY, SATURDAY), Relation.DIFFERENT),
    ("a day of a range", days(FRIDAY, FRIDAY), days(date(2026, 5, 18), date(2026, 5, 24)), Relation.WIDER),
    (
        "a month without its year",
        days(date(2005, 2, 1), date(2005, 2, 28), "February"),
        days(date(2003, 2, 1), date(2003, 2, 28), "February"),
        Relation.WIDER,
    ),
    (
        "the same weekday of two weeks",
        days(FRIDAY, FRIDAY, "Friday"),
        days(date(2026, 5, 15), date(2026, 5, 15), "Friday"),
        Relation.UNKNOWN,
    ),
    (
        "two ages from which a rule holds",
        figure("21", None, "age", "year"),
        figure("18", None, "age", "year"),
        Relation.DIFFERENT,
    ),
    ("an age over a bound", figure("21", None, "age", "year"), figure("34", "34", "age", "year"), Relation.WIDER),
    ("an open range", days(FRIDAY, None), days(SATURDAY, SATURDAY), Relation.WIDER),
    ("weekdays as written", days(None, None, "Friday"), days(None, None, "on Friday"), Relation.SAME),
    ("other weekdays as written", days(None, None, "Friday"), days(None, None, "Thursday"), Relation.DIFFERENT),
    ("a weekday and its date", days(None, None, "Friday"), days(FRIDAY, FRIDAY), Relation.SAME),
    ("a weekday and another date", days(None, None, "Friday"), days(SATURDAY, SATURDAY), Relation.UNKNOWN),
    (
        "a weekday and another's date",
        days(None, None, "Friday"),
        days(SATURDAY, SATURDAY, "Saturday"),
        Relation.DIFFERENT,
    ),
    ("months as written", days(None, None, "in June"), days(None, None, "in July"), Relation.DIFFERENT),
    ("a vague date", days(None, None, "soon"), days(FRIDAY, FRIDAY), Relation.WIDER),
    ("one clock time", clock(540, 540), clock(540, 540), Relation.SAME),
    ("two clock times", clock(540, 540), clock(545, 545), Relation.DIFFERENT),
    ("around nine", clock(530, 550), clock(540, 540), Relation.WIDER),
    ("zones that are one time", clock(540, 540, "UTC"), clock(660, 660, "+02:00"), Relation.SAME),
    ("zones over midnight", clock(1410, 1410, "UTC"), clock(30, 30, "+01:00"), Relation.SAME),
    ("a zone and local time", clock(540, 540, "UTC"), clock(540, 540), Relation.UNKNOWN),
    ("a land's zone and local time", clock(540, 540, "+01:00"), clock(540, 540), Relation.SAME),
    ("a land's zone and another local time", clock(540, 540, "+01:00"), clock(600, 600), Relation.UNKNOWN),
    ("an hour of either half", at("8:45", 525, 525), at("8.45pm", 1245, 1245), Relation.SAME),
    ("an hour of the morning", at("8.45am", 525, 525), at("8.45pm", 1245, 1245), Relation.DIFFERENT),
    ("an hour of a day of 24", at("08:45", 525, 525), at("8.45pm", 1245, 1245), Relation.DIFFERENT),
    ("one clock, two days", clock(540, 540, day=FRIDAY), clock(540, 540, day=SATURDAY), Relation.DIFFERENT),
    ("one clock, two weekdays", at("9 p.m. Friday", 1260, 1260), at("9 p.m. Monday", 1260, 1260), Relation.DIFFERENT),
    ("nights of two weekdays", at("Thursday night", 1080, 1440), at("Friday night", 1080, 1440), Relation.DIFFERENT),
    ("one night", at("Thursday night", 1080, 1440), at("late on Thursday night", 1080, 1440), Relation.SAME),
    ("a night and a weekday's", at("that night", 1080, 1440), at("Friday night", 1080, 1440), Relation.SAME),
    ("the ends of one day", at("Monday morning", 0, 720), at("Monday evening", 1020, 1440), Relation.DIFFERENT),
    ("parts that only touch", at("the morning", 0, 720), at("the afternoon", 720, 1080), Relation.DIFFERENT),
    ("parts that overlap", at("the evening", 1020, 1440), at("the night", 1080, 1440), Relation.WIDER),
    ("noon and afternoon", at("noon", 720, 720), at("the afternoon", 720, 1080), Relation.WIDER),
    ("the small hours", at("Sunday night", 1080, 1440), at("3 a.m. Monday", 180, 180), Relation.WIDER),
    ("the next noon", at("Sunday night", 1080, 1440), at("noon on Monday", 720, 720), Relation.DIFFERENT),
    (
        "the small hours of dated days",
        at("Friday night", 1080, 1440, FRIDAY),
        at("early Saturday", 0, 720, SATURDAY),
        Relation.WIDER,
    ),
    (
        "a night of two weeks",
        at("Friday night", 1080, 1440, FRIDAY),
        at("Friday night", 1080, 1440, date(2026, 5, 15)),
        Relation.UNKNOWN,
    ),
    ("midnight of either day", at("midnight on Friday", 0, 0), at("early on Saturday", 0, 720), Relation.WIDER),
    ("around midnight, before it", around("around midnight", 0, 15), at("11.50pm", 1430, 1430), Relation.WIDER),
    ("around midnight, after it", around("around midnight", 0, 15), at("0.10am", 10, 10), Relation.WIDER),
    ("around midnight, too early", around("around midnight", 0, 15), at("11.30pm", 1410, 1410), Relation.DIFFERENT),
    (
        "around midnight of a day",
        around("around midnight on Friday", 0, 15, FRIDAY),
        at("11.50pm on Friday", 1430, 1430, FRIDAY),
        Relation.WIDER,
    ),
    (
        "shortly before midnight of two days",
        at("shortly before midnight on Friday", 1410, 1440, FRIDAY),
        at("11.45pm on Saturday", 1425, 1425, SATURDAY),
        Relation.DIFFERENT,
    ),
    ("days of some year", some_day("05-22"), some_day("05-23"), Relation.DIFFERENT),
    ("a day of some year and its date", some_day("05-22"), days(FRIDAY, FRIDAY, "May 22, 2026"), Relation.SAME),
    ("a weekday and a day of some year", days(None, None, "Friday"), some_day("05-22"), Relation.WIDER),
    ("yes and no", words("yes", "polarity"), words("no", "polarity"), Relation.DIFFERENT),
    ("yes and yes", words("yes", "polarity"), words("yes", "polarity"), Relation.SAME),
    ("a name and its longer form", words("ruiz", "name"), words("ana ruiz", "name"), Relation.SAME),
    ("two names", words("jonas holm", "name"), words("ana ruiz", "name"), Relation.DIFFERENT),
    ("a spelling", words("harbour office"), words("harbor office"), Relation.SAME),
]


@pytest.mark.parametrize(("a", "b", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_relation(a: Value, b: Value, expected: Relation) -> None:
    assert expected == relation(a, b)
    assert expected == relation(b, a)
