"""Stretches of the calendar: a day, week, month, quarter … with its days and its TIMEX3 value."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from checker.values.tables import rows

__all__ = [
    "Stretch", "century", "day", "decade", "half", "holiday", "month", "overnight", "quarter", "season", "shifted",
    "undated", "week", "weekend", "year",
]  # fmt: skip

_HOLIDAYS: dict[str, str] = {re.sub(r"[’']", "'", name).lower(): rule for name, rule in rows("holidays")}
_RULE = re.compile(
    r"(?:(?P<month>\d\d)-(?:(?P<weekday>\d)#(?P<nth>-?\d)|(?P<day>\d\d))|E(?P<easter>[+-]\d+))(?:>(?P<after>\d))?"
)
# First and last month-day of a season in the northern hemisphere, as news use them: meteorological start,
# astronomical end. A winter is that of the year in which it begins.
_SEASONS = {"SP": (3, 1, 6, 21), "SU": (6, 1, 9, 22), "FA": (9, 1, 12, 21), "WI": (12, 1, 3, 20)}
#: Part of a stretch that "early", "mid" and "late" leave: generous, as they overlap in use.
_PARTS = {"START": (0.0, 0.45), "MID": (0.25, 0.75), "END": (0.55, 1.0)}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of days: `unit` is D, W, WE, M, Q, H (half), S (season), Y, E (decade), C; None leaves an end open."""

    unit: str
    value: str
    first: date | None = None
    last: date | None = None
    mod: str = ""

    def part(self, mod: str) -> Stretch:
        """The early, middle or late part of the stretch."""
        if mod not in _PARTS or not self.first or not self.last:
            return replace(self, mod=mod)
        length = (self.last - self.first).days
        low, high = _PARTS[mod]
        return replace(
            self,
            mod=mod,
            first=self.first + timedelta(int(low * length)),
            last=self.first + timedelta(round(high * length)),
        )

    def until(self, day: date | None) -> Stretch:
        """The days of the stretch up to a day, if it is in it: "earlier this week"."""
        inside = day and self.first and self.last and self.first <= day <= self.last
        return replace(self, last=day, mod="START") if inside else replace(self, mod="START")

    def since(self, day: date | None) -> Stretch:
        """The days of the stretch from a day on, if it is in it: "later this week"."""
        inside = day and self.first and self.last and self.first <= day <= self.last
        return replace(self, first=day, mod="END") if inside else replace(self, mod="END")


def undated(unit: str, value: str) -> Stretch:
    """A stretch that is not resolved: "XXXX-WXX-5" for some Friday."""
    return Stretch(unit, value)


def day(when: date) -> Stretch:
    return Stretch("D", when.isoformat(), when, when)


def overnight(when: Stretch) -> Stretch:
    """The night that begins on a day, which goes on into the next."""
    return replace(when, last=when.first and _moved(when.first, 1))


def week(when: date) -> Stretch:
    """The ISO week of a day."""
    iso = when.isocalendar()
    monday = _moved(when, -when.weekday())
    return Stretch("W", f"{iso.year:04d}-W{iso.week:02d}", monday, monday and _moved(monday, 6))


def weekend(when: date) -> Stretch:
    """The weekend of the ISO week of a day; Friday night belongs to it for nobody's calendar, so it does not here."""
    whole = week(when)
    saturday = whole.first and _moved(whole.first, 5)
    return Stretch("WE", f"{whole.value}-WE", saturday, whole.last)


def month(year: int, number: int) -> Stretch:
    if not (1 <= year <= 9999 and 1 <= number <= 12):
        return undated("M", f"XXXX-{number:02d}" if 1 <= number <= 12 else "XXXX-XX")
    return Stretch(
        "M", f"{year:04d}-{number:02d}", date(year, number, 1), date(year, number, monthrange(year, number)[1])
    )


def quarter(year: int, number: int) -> Stretch:
    if not (1 <= year <= 9999 and 1 <= number <= 4):
        return undated("Q", f"XXXX-Q{number}" if 1 <= number <= 4 else "XXXX-QX")
    return Stretch("Q", f"{year:04d}-Q{number}", month(year, 3 * number - 2).first, month(year, 3 * number).last)


def half(year: int, number: int) -> Stretch:
    if not (1 <= year <= 9999 and 1 <= number <= 2):
        return undated("H", f"XXXX-H{number}" if 1 <= number <= 2 else "XXXX-HX")
    return Stretch("H", f"{year:04d}-H{number}", month(year, 6 * number - 5).first, month(year, 6 * number).last)


def season(year: int, code: str) -> Stretch:
    if not 1 <= year <= 9998:
        return undated("S", f"XXXX-{code}")
    m1, d1, m2, d2 = _SEASONS[code]
    return Stretch("S", f"{year:04d}-{code}", date(year, m1, d1), date(year + (m2 < m1), m2, d2))


def year(number: int) -> Stretch:
    if not 1 <= number <= 9999:
        return undated("Y", "XXXX")
    return Stretch("Y", f"{number:04d}", date(number, 1, 1), date(number, 12, 31))


def decade(number: int) -> Stretch:
    """The ten years whose first three digits are `number`: 199 is the 1990s."""
    if not 1 <= number <= 999:
        return undated("E", "XXX")
    return Stretch("E", f"{number:03d}", date(10 * number, 1, 1), date(10 * number + 9, 12, 31))


def century(number: int) -> Stretch:
    """The hundred years whose first two digits are `number`: 19 is the 20th century."""
    if not 0 <= number <= 98:
        return undated("C", "XX")
    return Stretch("C", f"{number:02d}", date(max(1, 100 * number), 1, 1), date(100 * number + 99, 12, 31))


def shifted(when: date | None, unit: str, count: int) -> Stretch | None:
    """The stretch of that unit which lies `count` of them after the one that holds a day; None outside the calendar."""
    if when is None or abs(count) > 10_000_000:
        return None
    if unit in ("D", "W", "WE"):
        moved = _moved(when, count if unit == "D" else 7 * count)
        return None if moved is None else {"D": day, "W": week, "WE": weekend}[unit](moved)
    if unit in ("M", "Q"):
        size = 1 if unit == "M" else 3
        index = (when.year * 12 + when.month - 1) // size + count
        at_year, number = divmod(index, 12 // size)
        found = (month if unit == "M" else quarter)(at_year, number + 1)
    elif unit == "H":
        at_year, number = divmod(2 * when.year + (when.month > 6) + count, 2)
        found = half(at_year, number + 1)
    elif unit == "E":
        found = decade(when.year // 10 + count)
    elif unit == "C":
        found = century(when.year // 100 + count)
    else:
        found = year(when.year + count)
    return found if found.first else None


def holiday(name: str, in_year: int) -> date | None:
    """The day of a holiday in a year, or None for a name that is not in the table."""
    rule = _RULE.fullmatch(_HOLIDAYS.get(re.sub(r"\s+", " ", re.sub(r"[’']", "'", name)).lower(), ""))
    if rule is None or not 1600 <= in_year <= 9990:
        return None
    if rule["easter"]:
        found = _easter(in_year) + timedelta(int(rule["easter"]))
    elif rule["day"]:
        found = date(in_year, int(rule["month"]), int(rule["day"]))
    else:
        number, weekday, nth = int(rule["month"]), int(rule["weekday"]) - 1, int(rule["nth"])
        if nth > 0:
            start = date(in_year, number, 1)
            found = start + timedelta((weekday - start.weekday()) % 7 + 7 * (nth - 1))
        else:
            end = date(in_year, number, monthrange(in_year, number)[1])
            found = end - timedelta((end.weekday() - weekday) % 7 + 7 * (-nth - 1))
    return found + timedelta(int(rule["after"] or 0))


def _easter(in_year: int) -> date:
    """Western Easter by the algorithm of Meeus, Jones and Butcher."""
    a, b, c = in_year % 19, in_year // 100, in_year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * i) // 451
    number, at = divmod(h + i - 7 * m + 114, 31)
    return date(in_year, number, at + 1)


def _moved(when: date, days: int) -> date | None:
    try:
        return when + timedelta(days)
    except OverflowError:
        return None
