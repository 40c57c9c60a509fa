"""Readers of quarters, halves and fiscal years, and of the comparison with the year before."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.values.times import calendar
from checker.values.times.calendar import Stretch
from checker.values.times.days import dated
from checker.values.times.grammar import Found
from checker.values.times.reading import Context, Reading
from checker.values.times.tense import AHEAD
from checker.values.times.vocabulary import MODS, MONTHS, number_of, squeezed
from checker.values.times.years import year_of

__all__ = ["READERS", "ended_quarter", "latest_quarter", "year_back"]

_ENDED = re.compile(
    r"\s+(?:that )?(?:ended|ending|ends|to) (?P<month>[A-Z][a-z]+)\.? ?(?P<day>\d{1,2})?(?:, (?P<year>\d{4}))?"
)


def latest_quarter(context: Context, start: int) -> Stretch:
    """The quarter that the text last named, else the last one that had ended when it was published."""
    named = context.current_quarter(start)
    return named or calendar.shifted(context.published, "Q", -1) or calendar.undated("Q", "XXXX-QX")


def ended_quarter(found: Found, context: Context) -> Stretch | None:
    """The quarter of "the quarter ended July 31": three months to that day, called by the quarter of its middle."""
    ended = _ENDED.match(context.after(found.end, 40))
    number = MONTHS.get(ended["month"].lower()) if ended else None
    if ended is None or number is None or context.published is None:
        return None
    base = context.published
    year = int(ended["year"]) if ended["year"] else base.year if number <= base.month + 1 else base.year - 1
    last = calendar.month(year, number)
    middle = calendar.shifted(last.last, "M", -1)
    named = middle and calendar.shifted(middle.first, "Q", 0)
    start = calendar.shifted(last.first, "M", -2)
    return replace(named, first=start.first, last=last.last) if named and start else None


def _quarter(found: Found, context: Context) -> Reading | None:
    if found["det"] and re.search(r"-quarter\b", found.text, re.IGNORECASE):  # the article is that of what follows
        start = len(found.text) - len(found.text[len(found["det"]) :].lstrip())
        found = replace(found, start=found.start + start)
    number = {"final": 4, "last": 4, "opening": 1}.get(squeezed(found["number"])) or number_of(found["number"])
    unit = "Q" if squeezed(found["unit"]) == "quarter" else "H"
    if unit == "H" and number == 4:
        number = 2
    when = squeezed(found["when"])
    year_words = found["year"] or found["owner"] or (when if when.isdigit() else "")
    if unit == "H" and not year_words and squeezed(found["det"]) not in ("the", "in"):
        return None
    year = year_of(year_words, context, found.start) if year_words else None
    if re.fullmatch(r"(?:fiscal|financial) year|the year", squeezed(found["year"])):
        year = None
    if year is None:
        year = _year_of_quarter(number or 1, unit, found, context)
        if year is not None and (
            re.search(r"year.(?:ago|earlier)", when) or when in ("comparable", "corresponding", "same")
        ):
            named = context.last_named("Q H", found.start)
            year = named.first.year - 1 if named and named.first and number_of(named.value[-1]) == number else year - 1
    if year is None or not number:
        return dated(found, calendar.undated(unit, f"XXXX-{unit}{number}"))
    return dated(found, (calendar.quarter if unit == "Q" else calendar.half)(year, number))


def _year_of_quarter(number: int, unit: str, found: Found, context: Context) -> int | None:
    base = context.published
    if base is None:
        return None
    made = (calendar.quarter if unit == "Q" else calendar.half)(base.year, number)
    if made.first is None or made.last is None:
        return None
    if made.first > base:
        # Far ahead it is last year's unless the clause says otherwise; a coming one is close or announced.
        near = (made.first - base).days < 45 and context.direction(found) >= 0
        return base.year if near or context.direction(found) == AHEAD else base.year - 1
    if (base - made.last).days > 130 and context.direction(found) == AHEAD:
        return base.year + 1
    return base.year


def _quarters(found: Found, context: Context) -> list[Reading]:
    """ "The first and second quarters": two values, with the noun on the second."""
    readings = []
    middle = found.start + found.text.index(found["number"]) + len(found["number"])
    second = found.start + found.text.index(found["number2"], middle - found.start)
    for name, start, end in (("number", found.start, middle), ("number2", second, found.end)):
        parts = {"number": found[name], "unit": "quarter", "year": found["year"]}
        one = _quarter(Found("quarter", start, end, found.text, parts), context)
        if one:
            readings.append(one)
    return readings


def _quarter_code(found: Found, context: Context) -> Reading | None:
    code = found["number"] or found["number2"]
    unit = "Q" if "Q" in code else "H"
    number = int(re.sub(r"\D", "", code))
    if not found["year"] and not found["year2"] and (code[0] == "H" or code[-1] == "H"):
        return None
    if unit == "H" and number > 2:
        return None
    written = found["year"] or found["year2"]
    year = year_of(written, context, found.start) if written else _year_of_quarter(number, unit, found, context)
    if year is None:
        return dated(found, calendar.undated(unit, f"XXXX-{unit}{number}"))
    return dated(found, (calendar.quarter if unit == "Q" else calendar.half)(year, number))


def _period(found: Found, context: Context) -> Reading | None:
    """ "The latest period", "the 1988 quarter", "the corresponding period last year"."""
    when = squeezed(found["when"])
    latest = context.current_quarter(found.start)
    if latest is None and squeezed(found["unit"] or found["unit2"] or found["unit3"]) == "period":
        if not (when.isdigit() or when == "latest" or found["year"] or found["ago2"] or found["owner"]):
            return None
    base = latest or latest_quarter(context, found.start)
    written = when if when.isdigit() else found["year"] or found["owner"] or found["ago2"]
    if base.first is None:
        return dated(found, calendar.undated("Q", "XXXX-QX"))
    year = base.first.year
    if written:
        year = year_of(written, context, found.start) or year
        if written == found["ago2"]:
            year = base.first.year - 1
    elif "year" in when or found["ago"]:
        year = base.first.year - 1 if not _is_back(base, context) else base.first.year
    elif when in ("same", "comparable", "corresponding", "like"):
        year = year - 1 if not _is_back(base, context) else year
    elif when in ("previous", "preceding"):
        return dated(found, calendar.shifted(base.first, base.unit, -1) or base)
    maker = calendar.quarter if base.unit == "Q" else calendar.half
    return dated(found, maker(year, int(base.value[-1])))


def _is_back(base: Stretch, context: Context) -> bool:
    """Whether a stretch is already that of the year before."""
    return bool(context.published and base.last and (context.published - base.last).days > 300)


def _year_ago(found: Found, context: Context) -> Reading | None:
    """ "Year-earlier", "the year-ago quarter": the quarter (or day, or month) of the comparison, a year before."""
    if squeezed(found["unit"]) != "year":
        return None
    noun = squeezed(found["noun"])
    if found["number"]:
        parts = {"number": found["number"], "unit": "quarter", "when": "year-ago"}
        return _quarter(replace(found, parts=parts), context)
    units = "Q H" if noun in ("quarter", "period", "half") else "M" if noun == "month" else "Q H D M Y"
    base = context.last_named(units, found.start)
    whole = found
    if squeezed(found["det"]) not in ("the", "a") or not noun:
        whole = replace(found, start=found.start + found.text.index(found["same"] or found["unit"]))
    if base is None and context.published:
        base = (
            calendar.shifted(context.published, "Q", -1)
            if noun in ("quarter", "period")
            else calendar.year(context.published.year)
        )
    if base is None or base.first is None:
        return dated(
            whole, calendar.undated("Q" if noun == "quarter" else "Y", "XXXX-QX" if noun == "quarter" else "XXXX")
        )
    return dated(whole, year_back(base, context) or calendar.undated("Y", "XXXX"))


def year_back(base: Stretch, context: Context) -> Stretch | None:
    """A stretch a year before another; one that lies a year back already stays."""
    if base.first is None:
        return None
    if _is_back(base, context) and base.unit in ("Q", "H"):
        return base
    year = base.first.year - 1
    if base.unit == "Q":
        return calendar.quarter(year, int(base.value[-1]))
    if base.unit == "H":
        return calendar.half(year, int(base.value[-1]))
    if base.unit == "M":
        return calendar.month(year, base.first.month)
    if base.unit == "D":
        try:
            return calendar.day(base.first.replace(year=year))
        except ValueError:
            return calendar.month(year, base.first.month)
    return calendar.year(year)


def _fiscal(found: Found, context: Context) -> Reading | None:
    year = year_of(found["year"], context, found.start)
    if year is None or (found["year"].isdigit() and len(found["year"]) == 2 and not found["fiscal"].startswith("FY")):
        return None
    mod = MODS.get(squeezed(found["mod"]), "")
    return dated(found, calendar.year(year).part(mod), mod=mod)


READERS = {
    "quarter": _quarter, "quarters": _quarters, "quarter_code": _quarter_code, "period": _period, "year_ago": _year_ago,
    "fiscal": _fiscal,
}  # fmt: skip
