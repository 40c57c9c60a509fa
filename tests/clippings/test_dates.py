"""Dates as pages write them: one value, many wordings; beside them lines that are no dates."""

from __future__ import annotations

from datetime import date

import pytest

from checker.clippings.dates import Age, age_days, read_stamps
from checker.model import Days

DAYS = {
    date(2025, 5, 23): [
        "23-05-2025",
        "05/23/2025",
        "2025-05-23",
        "2025/05/23",
        "23.05.2025",
        "23 May 2025",
        "May 23, 2025",
        "23rd May, 2025",
        "Fri, 23 May 2025 at 09:56 IST",
        "Published: May 23,2025 10:04 AM",
        "2025-05-23T22:10:00+09:00",
        "2025-05-23T22:10:00Z",
        "FRIDAY, MAY 23, 2025, 7:41 PM",
        "8:44AM BST 23 May 2025",
        "Last updated at 13:42 GMT, 23 May 2025",
        "POSTED: 1052 GMT (1852 HKT), May 23, 2025",
        "On Fri, 23/05/2025-13:42",
        "05/23/25 08:23 PM ET",
    ],
    date(2025, 6, 5): ["05.06.2025", "6/5/2025 8:00 AM PDT", "5 June 2025 | 4:00am"],
}
NO_DATES = [
    "",
    "May",
    "Friday",
    "2025",
    "12",
    "14:05",
    "The talks resumed on 23 May 2025",
    "23 May 2025: talks resume",
    "May Day 2025",
    "Room 23-05-2025B",
    "1.2.3.4.5",
    "3 days before",
    "x" * 500,
]
IMPOSSIBLE = ["31-02-2025", "2025-02-30", "30 February 2025", "99/99/9999", "00-00-2025", "2025-13-01", "31/06/2024"]
AGES = {
    Age(3, "day"): ["3 days ago", "three days ago", "3d", "Updated 3 days ago"],
    Age(5, "hour"): ["5 hours ago", "5h", "5 hrs. ago"],
    Age(1, "hour"): ["an hour ago", "1 hr ago"],
    Age(5, "minute"): ["5 min. ago", "5 minutes ago", "Updated 5 mins ago"],
    Age(2, "week"): ["2 weeks ago", "2w"],
    Age(1, "month"): ["a month ago", "1mo"],
    Age(1, "yesterday"): ["yesterday", "Yesterday"],
    Age(0, "today"): ["today", "just now"],
    Age(30, "day", more=True): ["30+ days ago"],
}
RETRIEVED = date(2025, 5, 31)
#: Days before the retrieval, oldest and youngest: an age counts whole units.
RANGES = [
    ("3 days ago", date(2025, 5, 27), date(2025, 5, 28)),
    ("1 day ago", date(2025, 5, 29), date(2025, 5, 30)),
    ("5 hours ago", date(2025, 5, 30), date(2025, 5, 31)),
    ("30 hours ago", date(2025, 5, 29), date(2025, 5, 30)),
    ("5 minutes ago", date(2025, 5, 30), date(2025, 5, 31)),
    ("yesterday", date(2025, 5, 30), date(2025, 5, 30)),
    ("today", date(2025, 5, 31), date(2025, 5, 31)),
    ("2 weeks ago", date(2025, 5, 10), date(2025, 5, 17)),
    ("3 months ago", date(2025, 1, 31), date(2025, 2, 28)),
    ("a year ago", date(2023, 5, 31), date(2024, 5, 31)),
    ("last week", date(2025, 5, 18), date(2025, 5, 30)),
    ("last month", date(2025, 4, 1), date(2025, 4, 30)),
    ("30+ days ago", None, date(2025, 5, 1)),
]


@pytest.mark.parametrize(("day", "line"), [(d, line) for d, lines in DAYS.items() for line in lines])
def test_day(day: date, line: str) -> None:
    assert [s.day for s in read_stamps(line)] == [day]


@pytest.mark.parametrize("line", NO_DATES)
def test_no_date(line: str) -> None:
    assert read_stamps(line) == ()


@pytest.mark.parametrize("line", IMPOSSIBLE)
def test_impossible(line: str) -> None:
    assert [s.impossible for s in read_stamps(line)] == [True]


@pytest.mark.parametrize(("age", "line"), [(a, line) for a, lines in AGES.items() for line in lines])
def test_age(age: Age, line: str) -> None:
    assert [s.age for s in read_stamps(line)] == [age]


@pytest.mark.parametrize(("line", "first", "last"), RANGES)
def test_age_days(line: str, first: date | None, last: date) -> None:
    (stamp,) = read_stamps(line)
    assert stamp.age
    assert age_days(stamp.age, Days(RETRIEVED, RETRIEVED)) == Days(first, last)


def test_order_of_day_and_month_stays_open() -> None:
    (stamp,) = read_stamps("05-06-2025")
    assert stamp.day is None
    assert stamp.numbers == (5, 6, 2025)
    assert not stamp.impossible


def test_year_may_be_missing() -> None:
    assert [s.yearless for s in read_stamps("May 23")] == [(5, 23)]
    assert [s.impossible for s in read_stamps("Feb 31")] == [True]


def test_posted_and_updated_are_told_apart() -> None:
    posted, updated = read_stamps("First Posted: 10/21/19 07:15 PM ET Updated: 11/30/19 08:05 AM ET")
    assert (posted.day, posted.updated) == (date(2019, 10, 21), False)
    assert (updated.day, updated.updated) == (date(2019, 11, 30), True)


def test_ages_beyond_the_calendar_stay_open() -> None:
    (stamp,) = read_stamps("9999 years ago")
    assert stamp.age
    assert age_days(stamp.age, Days(RETRIEVED, RETRIEVED)) == Days()
