"""Readers of holidays: "Christmas Eve", "last Thanksgiving", "Easter week"."""

from __future__ import annotations

from checker.values.times import calendar
from checker.values.times.days import dated, part_of_day
from checker.values.times.grammar import Found
from checker.values.times.reading import Context, Reading
from checker.values.times.tense import AHEAD, BACK
from checker.values.times.vocabulary import squeezed
from checker.values.times.years import year_of

__all__ = ["READERS"]


def _holiday(found: Found, context: Context) -> Reading | None:
    name, rel = found["name"], squeezed(found["rel"])
    year = year_of(found["year"], context, found.start) if found["year"] else None
    if rel == "every":
        return Reading(found.start, found.end, "SET", _yearless(name))
    if year is None and context.published:
        year = _holiday_year(name, rel, found, context)
    made = calendar.holiday(name, year) if year else None
    if made is None:
        return dated(found, calendar.undated("D", _yearless(name)))
    if found["week"]:
        return dated(found, calendar.week(made))
    if found["part"]:
        return part_of_day(found, calendar.day(made), found["part"])
    return dated(found, calendar.day(made))


def _yearless(name: str) -> str:
    """XXXX-12-25 for a holiday on a fixed day, XXXX-XX-XX for any other."""
    days = {made.isoformat()[4:] for year in (2021, 2022) if (made := calendar.holiday(name, year))}
    return f"XXXX{min(days)}" if len(days) == 1 else "XXXX-XX-XX"


def _holiday_year(name: str, rel: str, found: Found, context: Context) -> int:
    base = context.published
    assert base is not None
    made = [day for at in (base.year - 1, base.year, base.year + 1) if (day := calendar.holiday(name, at))]
    if not made:
        return base.year
    back = [day for day in made if day < base] or made[:1]
    ahead = [day for day in made if day > base] or made[-1:]
    if rel in ("last", "this past"):
        return back[-1].year
    if rel == "next":
        return ahead[0].year
    way = context.direction(found)
    nearest = min(made, key=lambda day: (abs((day - base).days), day))
    if way == AHEAD and nearest < base and (base - nearest).days > 20:
        return ahead[0].year
    if way == BACK and nearest > base and (nearest - base).days > 20:
        return back[-1].year
    return nearest.year


READERS = {"holiday": _holiday}
