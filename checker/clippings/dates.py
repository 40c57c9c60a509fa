"""Dates as pages and front matter write them: "3 days ago", "23-05-2025", "Fri, 23 May 2025 at 09:56 IST".

A line is a date only if every word of it belongs to one; what day it names may still hang on the day it was retrieved
(an age), on the order of day and month (05-06-2025), or on the year (23 May).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from checker.model import Days

__all__ = ["Age", "Stamp", "age_days", "read_stamps", "year_of"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
_UNITS = {
    "s": "minute", "m": "minute", "min": "minute", "h": "hour", "hr": "hour", "d": "day", "w": "week", "wk": "week",
    "mo": "month", "mth": "month", "y": "year", "yr": "year", "second": "minute", "sec": "minute", "minute": "minute",
    "hour": "hour", "day": "day", "week": "week", "month": "month", "year": "year",
}  # fmt: skip
_UNIT = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mths?|years?|yrs?)\b\.?"
_WORD_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip

_TOKEN = re.compile(
    rf"""
      (?P<iso>\b(?P<iy>(?:19|20)\d\d)(?P<is>[-/.])(?P<im>\d{{1,2}})(?P=is)(?P<id>\d{{1,2}})(?!\d))
    | (?P<numeric>\b(?P<na>\d{{1,2}})(?P<ns>[-/.])(?P<nb>\d{{1,2}})(?P=ns)(?P<ny>\d{{4}}|\d\d)(?!\d))
    | (?P<age>\b(?P<count>\d{{1,4}}(?P<more>\+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)
        (?:\s*(?P<unit>{_UNIT})(?:\s*(?:ago|earlier|old)\b)|(?P<short>mo|[smhdwy])\b(?:\s*ago\b)?))
    | (?P<word>\b(?:yesterday|today|just\ now|now|last\ week|last\ month)\b)
    | (?P<time>T?\d{{1,2}}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?\s*(?:[ap]\.?m\b\.?)?|\b\d{{1,2}}\s*[ap]\.?m\b\.?
        |\b\d{{4}}(?=\ ?(?:gmt|utc|bst|hkt|sgt|ist|jst|e[sd]?t)\b))
    | (?P<zone>(?:\b|(?<=\d))(?:gmt|utc|bst|[ecmp][sd]?t|ist|jst|kst|hkt|sgt|msk|cest|cet|eest|eet|wib|ae[sd]t|nz[sd]t
        |uk|z)\b)
    | (?P<offset>[+-]\d\d?:?\d{{1,2}}\b)
    | (?P<month>\b(?:{_MONTH})\b\.?)
    | (?P<weekday>\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?)
    | (?P<year>\b(?:19|20)\d\d(?!\d))
    | (?P<day>\b\d{{1,2}}(?:st|nd|rd|th)?(?!\w))
    | (?P<label>\b(?:first|originally|last|date|article|time|story|on|at|as\ of|of|the
        |publi(?:shed|cation)|posted|downloaded|retrieved|update|updated|modified|edited|created|released|issued|local)\b)
    | (?P<mark>[\s,;:|·•()\[\]/.–—-]+)
    """,
    re.X | re.I,
)
#: Zones of the United States, where the month comes first; CST and MST are other countries' too.
_AMERICAN = re.compile(r"(?:\b|\d)(?:E[SD]?T|CD?T|MD?T|P[SD]?T)\b")
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Age:
    """How old something was when the page was retrieved: `count` whole units, or more if `more`."""

    count: int
    unit: str  # minute, hour, day, week, month, year, today, last week, last month
    more: bool = False


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date as written; exactly one of its readings is filled, or none if the day does not exist.

    `numbers` are two parts whose order is open, with the year; `yearless` is (month, day) without a year.
    """

    day: date | None = None
    age: Age | None = None
    numbers: tuple[int, int, int] | None = None
    yearless: tuple[int, int] | None = None
    month_first: bool | None = None  # a numeric date that only one order can read
    updated: bool = False

    @property
    def impossible(self) -> bool:
        return self.day is None and self.age is None and self.numbers is None and self.yearless is None


def read_stamps(line: str) -> tuple[Stamp, ...]:
    """The dates of a line that holds nothing but dates, times and their labels; else none."""
    line = line.strip()
    if not line or len(line) > _LONGEST:
        return ()
    stamps: list[Stamp] = []
    parts: dict[str, int] = {}
    updated = False
    at = 0
    while at < len(line):
        token = _TOKEN.match(line, at)
        if token is None or token.end() == at:
            return ()
        at = token.end()
        kind = token.lastgroup  # of nested groups the outer one, as it closes last
        text = token.group().lower()
        if kind == "label" and text in ("updated", "update", "modified", "edited"):
            _close(parts, stamps, updated)
            updated = True
        elif kind == "label" and text in ("published", "posted", "created", "issued"):
            _close(parts, stamps, updated)
            updated = False
        elif kind == "iso":
            stamps.append(Stamp(day=_day(token["iy"], token["im"], token["id"]), updated=updated))
        elif kind == "numeric":
            stamps.append(_numeric(int(token["na"]), int(token["nb"]), token["ny"], token["ns"], updated))
        elif kind == "age":
            stamps.append(Stamp(age=_age(token), updated=updated))
        elif kind == "word":
            stamps.append(Stamp(age=_word_age(text), updated=updated))
        elif kind in ("month", "day", "year"):
            number = _MONTHS.index(text[:3]) + 1 if kind == "month" else int(re.sub(r"\D", "", text))
            if kind in parts:
                _close(parts, stamps, updated)
            parts[kind] = number
    _close(parts, stamps, updated)
    if _AMERICAN.search(line):
        return tuple(_month_first(s) for s in stamps)
    return tuple(stamps)


def _month_first(stamp: Stamp) -> Stamp:
    """A stamp whose open order is that of the United States, as its time zone says."""
    if stamp.numbers is None:
        return stamp
    month, day, year = stamp.numbers
    return Stamp(day=_day(year, month, day), month_first=True, updated=stamp.updated)


def _close(parts: dict[str, int], stamps: list[Stamp], updated: bool) -> None:
    """Make a date of a month and a day, with or without a year, that were met."""
    if "month" in parts and "day" in parts:
        if "year" in parts:
            stamps.append(Stamp(day=_day(parts["year"], parts["month"], parts["day"]), updated=updated))
        elif parts["day"] <= monthrange(2024, parts["month"])[1] and parts["day"]:
            stamps.append(Stamp(yearless=(parts["month"], parts["day"]), updated=updated))
        else:
            stamps.append(Stamp(updated=updated))
    parts.clear()


def _day(year: str | int, month: str | int, day: str | int) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _numeric(a: int, b: int, year_text: str, mark: str, updated: bool) -> Stamp:
    year = int(year_text) if len(year_text) == 4 else year_of(int(year_text))
    day_first, month_first = _day(year, b, a), _day(year, a, b)
    if mark == "." or month_first is None or a == b:  # 05.06.2025 is written day first wherever it is written so
        order = None if mark == "." or a == b else False
        return Stamp(day=day_first, month_first=order if day_first else None, updated=updated)
    if day_first is None:
        return Stamp(day=month_first, month_first=True, updated=updated)
    return Stamp(numbers=(a, b, year), updated=updated)


def year_of(two_digits: int) -> int:
    """The year that two digits stand for, as POSIX reads them: 69–99 are 1969–1999."""
    return two_digits + (1900 if two_digits >= 69 else 2000)


def _age(token: re.Match[str]) -> Age:
    count = token["count"].lower().rstrip("+")
    unit = (token["unit"] or token["short"]).lower().rstrip(".")
    name = _UNITS.get(unit) or _UNITS[unit.rstrip("s")]
    number = _WORD_NUMBERS.get(count)
    return Age(number if number is not None else int(count), name, bool(token["more"]))


def _word_age(text: str) -> Age:
    if text == "yesterday":
        return Age(1, "yesterday")
    if text in ("today", "now", "just now"):
        return Age(0, "today")
    return Age(1, text)


def age_days(age: Age, retrieved: Days) -> Days:
    """The days that something of this age was published on, given the days that it may have been retrieved on.

    An age counts whole units, so "3 days ago" is three to four days before; an open end stays open.
    """
    first = _back(retrieved.first, age, older=True)
    last = _back(retrieved.last, age, older=False)
    return Days(None if age.more else first, last)


def _back(day: date | None, age: Age, *, older: bool) -> date | None:
    if day is None:
        return None
    count = age.count + older
    try:
        match age.unit:
            case "today":
                return day
            case "yesterday":
                return day - timedelta(days=1)
            case "minute":
                return day - timedelta(days=-(-count // 1440) if older else age.count // 1440)
            case "hour":
                # The hour of the retrieval is not known: it may be the day's first or its last.
                return day - timedelta(days=-(-count // 24) if older else age.count // 24)
            case "day":
                return day - timedelta(days=count)
            case "week":
                return day - timedelta(days=7 * count)
            case "last week":
                return day - timedelta(days=13 if older else 1)
            case "last month":
                return _months_back(day.replace(day=1), 1) if older else day.replace(day=1) - timedelta(days=1)
            case "month":
                return _months_back(day, count)
            case _:
                return _months_back(day, 12 * count)
    except (OverflowError, ValueError):
        return None


def _months_back(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
