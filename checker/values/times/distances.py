"""Readers of days that are told by their distance: "two years ago", "three days later", "a year earlier"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from checker.values.times import calendar
from checker.values.times.amounts import HALF, Amount, read_amount, unit_of
from checker.values.times.calendar import Stretch
from checker.values.times.days import dated
from checker.values.times.durations import lasting, mod_of
from checker.values.times.grammar import Found
from checker.values.times.quarters import year_back
from checker.values.times.reading import Context, Reading
from checker.values.times.vocabulary import squeezed

__all__ = ["READERS"]

_AHEAD = ("later", "after", "hence", "from now", "from today", "afterward", "afterwards")
#: Counted from the publication; the others from what the text last named.
_FROM_NOW = ("ago", "from now", "from today", "hence", "back")
#: These need an end of clause after them, or what follows is what they count from: "two days after the attack".
_FROM_EVENT = ("before", "after", "back", "previously", "hence", "beforehand", "afterward", "afterwards")
_CLAUSE_END = re.compile(r"\s*(?:[\"”’)]?\s*(?:[.,;:)\n]|$|--|—|–))")
# Unit → the calendar's unit and how many of it make one.
_CALENDAR_UNITS = {"FN": ("W", 2), "E": ("Y", 10), "C": ("Y", 100), "L": ("Y", 1000)}
_OPEN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}


def _ago(found: Found, context: Context) -> Reading | None:
    way, unit = squeezed(found["way"]), unit_of(found["unit"])
    amount = read_amount(found["count"])
    if found["half"] or found["half2"]:
        amount = amount.plus(HALF)
    if way in _FROM_EVENT and not _CLAUSE_END.match(context.after(found.end)):
        end = found.start + len(found.text[: -len(found["way"])].rstrip())
        return lasting(found, context, amount, unit, end=end)
    ahead = way in _AHEAD
    if way == "ago" and amount.value and (today := _TODAY.match(context.after(found.end))):
        return _to_the_day(found, context, amount.value, unit, today.end())
    if amount.value is None:
        return Reading(found.start, found.end, "DATE", "FUTURE_REF" if ahead else "PAST_REF", mod=mod_of(found))
    if amount.value == 1 and unit == "Y" and not ahead:
        return _year_before(found, context, way)
    base = context.published if way in _FROM_NOW else _told_base(found, context, unit, ahead)
    if unit in ("H", "MI", "S"):
        return _hours(found, context, amount, unit, base if way in _FROM_NOW else None, ahead)
    return _moved(found, base, amount.value, unit, ahead)


def _to_the_day(found: Found, context: Context, amount: Decimal, unit: str, length: int) -> Reading | None:
    """ "Ten years ago today"."""
    unit, size = _CALENDAR_UNITS.get(unit, (unit, 1))
    whole = replace(found, end=found.end + length)
    base, count = context.published, int(min(amount * size, Decimal(10_000)))
    if base is None or unit not in _DAYS | _MONTHS or amount % 1:
        return dated(whole, calendar.undated("D", _OPEN["D"]))
    if unit in _DAYS:
        return dated(whole, calendar.shifted(base, "D", -count * _DAYS[unit]) or calendar.undated("D", _OPEN["D"]))
    month = calendar.shifted(base, "M", -count * _MONTHS[unit])
    day = month and month.first and calendar.shifted(month.first, "D", base.day - 1)
    same = day and month and day.first and month.last and day.first <= month.last
    return dated(whole, day if day and same else month or calendar.undated("D", _OPEN["D"]))


_TODAY = re.compile(r"\s+today\b(?!['’]s)", re.IGNORECASE)
_DAYS = {"D": 1, "W": 7}
_MONTHS = {"M": 1, "Y": 12}


def _told_base(found: Found, context: Context, unit: str, ahead: bool) -> date | None:
    """The day that "two days later" counts from; "earlier" without one counts from the publication."""
    named = context.last_named("D" if unit in ("D", "W") else "D M Y Q W S", found.start)
    if named:
        return named.first
    return None if ahead else context.published


def _hours(found: Found, context: Context, amount: Amount, unit: str, base: date | None, ahead: bool) -> Reading:
    """ "Three hours ago": the days that it may be, as the hour of the publication is not known."""
    assert amount.value is not None
    days = min(int(amount.value) // 24 if unit == "H" else 0, 10_000)
    stretch = calendar.shifted(base, "D", days if ahead else -days)
    if stretch is None or stretch.first is None or stretch.last is None:
        return lasting(found, context, amount, unit)
    other = calendar.shifted(stretch.first, "D", 1 if ahead else -1)
    edge = other.first if other else None
    low, high = (stretch.first, edge) if ahead else (edge, stretch.last)
    value = f"{stretch.value}TXX:XX"
    return Reading(found.start, found.end, "TIME", value, replace(stretch, first=low, last=high), mod_of(found))


def _moved(found: Found, base: date | None, amount: Decimal, unit: str, ahead: bool) -> Reading:
    unit, size = _CALENDAR_UNITS.get(unit, (unit, 1))
    steps = amount * size
    if steps % 1 and unit == "Y":
        unit, steps = "M", steps * 12
    count = int(min(steps, Decimal(10_000)))
    stretch = calendar.shifted(base, unit, count if ahead else -count)
    if stretch is None:
        stretch = calendar.undated(unit, _OPEN[unit])
    elif mod_of(found):
        stretch = _widened(stretch, unit, count)
    return dated(found, stretch, mod=mod_of(found))


def _widened(stretch: Stretch, unit: str, count: int) -> Stretch:
    """The days around a stretch that "about ten years ago" may mean: a tenth of the distance on either side."""
    slack = max(1, count // 10)
    before, after = calendar.shifted(stretch.first, unit, -slack), calendar.shifted(stretch.last, unit, slack)
    return replace(stretch, first=before.first if before else None, last=after.last if after else None)


def _year_before(found: Found, context: Context, way: str) -> Reading:
    """ "A year ago": beside a quarter (or, with "earlier", a month or a day) the same one of the year before."""
    named = context.last_named("Q H" if way == "ago" else "Q H M D Y", found.start, 900)
    if named is not None and named.unit in ("M", "D") and not context.named_in_sentence(found.start):
        named = None
    stretch = year_back(named, context) if named else calendar.shifted(context.published, "Y", -1)
    return dated(found, stretch or calendar.undated("Y", "XXXX"), mod=mod_of(found))


def _few_ago(found: Found, context: Context) -> Reading | None:
    """ "Years ago", "weeks later"."""
    way = squeezed(found["way"])
    if way in _FROM_EVENT and not _CLAUSE_END.match(context.after(found.end)):
        return None
    return Reading(found.start, found.end, "DATE", "FUTURE_REF" if way in _AHEAD else "PAST_REF")


READERS = {"ago": _ago, "few_ago": _few_ago}
