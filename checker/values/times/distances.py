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
from checker.values.times.durations import effect_of, lasting, mod_of
from checker.values.times.grammar import Found
from checker.values.times.quarters import year_back
from checker.values.times.reading import Context, Reading
from checker.values.times.vocabulary import CARDINALS, squeezed

__all__ = ["READERS"]

_AHEAD = ("later", "after", "hence", "from now", "from today", "afterward", "afterwards")
#: Counted from the publication; the others from what the text last named.
_FROM_NOW = ("ago", "from now", "from today", "hence", "back")
#: These need an end of clause after them, or what follows is what they count from: "two days after the attack".
_FROM_EVENT = ("before", "after", "back", "previously", "hence", "beforehand", "afterward", "afterwards")
_CLAUSE_END = re.compile(r"\s*(?:[\"”’)]?\s*(?:[.,;:)\n]|$|--|—|–))")
# Unit → the calendar's unit and how many of it make one.
_CALENDAR_UNITS = {"FN": ("W", 2), "E": ("Y", 10), "C": ("Y", 100), "L": ("Y", 1000)}
#: Comparatives that are said of no distance: "higher than a year ago".
_COMPARATIVE = re.compile(r"(?!(?:more|less|fewer) than$).*(?:er than|as)$|above|below|beyond|topp|surpass|exceed")
# Where "more than" and "over" compare two states or belong to a verb: "7 points more than", "took over two years ago".
_COMPARED = re.compile(
    rf"(?:[\d%][\w,%-]*|\b(?:{'|'.join(CARDINALS)}|hundred|thousand|million|billion|percent|cent))(?:\s+[a-z]+)?\s+$"
    r"|\b(?:cost\w*|pay\w*|paid|earn\w*|worth|spen[dt]\w*|sold|sells?|mak\w+|made|produc\w+|much|many|far|even|slightly"
    r"|is|are|was|were|been?)\s+$",
    re.IGNORECASE,
)
_VERB_OVER = re.compile(
    r"\b(?:t(?:ake|ook|aking)\w*|(?:hand|turn|cross|pull|roll|knock|mov|chang|switch|start|sign|spill|pass)\w*|f[ae]ll\w*|r[au]n\w*"
    r"|came|comes?|went|goes|go|is|are|was|were|all)\s+$",
    re.IGNORECASE,
)
#: Effects of hedges that move the end of a stretch away from the day that it is told from, and towards it.
_FARTHER, _NEARER = ("min", "over", "near"), ("max", "under", "near")
_HOLDS = {("Y", "M"): 12, ("W", "D"): 7, ("D", "H"): 24, ("H", "MI"): 60}
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
    if found["larger"]:
        amount, unit = _with_larger(found, amount, unit)
    if way == "ago" and amount.value and (today := _TODAY.match(context.after(found.end))):
        return _to_the_day(found, context, amount.value, unit, today.end())
    if amount.value is None:
        return Reading(found.start, found.end, "DATE", "FUTURE_REF" if ahead else "PAST_REF", mod=mod_of(found))
    if amount.value == 1 and unit == "Y" and not ahead:
        return _year_before(found, context, way)
    base = context.published if way in _FROM_NOW else _told_base(found, context, unit, ahead)
    if unit in ("H", "MI", "S"):
        return _hours(found, context, amount, unit, base if way in _FROM_NOW else None, ahead)
    return _moved(found, context, base, amount.value, unit, ahead)


def _with_larger(found: Found, rest: Amount, unit: str) -> tuple[Amount, str]:
    """The distance of "a year and six months ago" in months; the larger unit alone where it holds no fixed number."""
    larger, larger_unit = read_amount(found["larger"]), unit_of(found["larger_unit"])
    size = _HOLDS.get((larger_unit, unit))
    if size is None or larger.value is None or rest.value is None:
        return larger, larger_unit
    return Amount.of(larger.value * size + rest.value), unit


def _effect(found: Found, context: Context) -> str:
    """The effect of the hedge of a distance, where it is one and no comparison."""
    words, effect, at = effect_of(found, context)
    before = context.text[max(0, at - 24) : at]
    unhedged = "near" if mod_of(found) else ""
    if effect == "exact" or _COMPARATIVE.match(words):
        return unhedged
    if (words.endswith("than") and _COMPARED.search(before)) or (words == "over" and _VERB_OVER.search(before)):
        return unhedged
    return effect


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
    if base and _effect(found, context) == "max":
        low, high = (base, high) if ahead else (low, base)
    value = f"{stretch.value}TXX:XX"
    return Reading(found.start, found.end, "TIME", value, replace(stretch, first=low, last=high), mod_of(found))


def _moved(found: Found, context: Context, base: date | None, amount: Decimal, unit: str, ahead: bool) -> Reading:
    unit, size = _CALENDAR_UNITS.get(unit, (unit, 1))
    steps = amount * size
    if steps % 1 and unit == "Y":
        unit, steps = "M", steps * 12
    count = int(min(steps, Decimal(10_000)))
    stretch = calendar.shifted(base, unit, count if ahead else -count)
    if stretch is None:
        stretch = calendar.undated(unit, _OPEN[unit])
    else:
        stretch = _widened(stretch, unit, count, _effect(found, context), base, ahead)
    return dated(found, stretch, mod=mod_of(found))


def _widened(stretch: Stretch, unit: str, count: int, effect: str, base: date | None, ahead: bool) -> Stretch:
    """The days that a hedged distance from a day may mean: "about ten years ago" a tenth more or less, "more than
    ten years ago" any day before, "less than a month ago" any day since.
    """
    if not effect:
        return stretch
    slack = max(1, count // 10)
    before, after = calendar.shifted(stretch.first, unit, -slack), calendar.shifted(stretch.last, unit, slack)
    first, last = before.first if before else None, after.last if after else None
    low, high = (_NEARER, _FARTHER) if ahead else (_FARTHER, _NEARER)
    if effect not in low:
        first = stretch.first
    elif effect in ("min", "max"):
        first = None if effect == "min" else base
    if effect not in high:
        last = stretch.last
    elif effect in ("min", "max"):
        last = None if effect == "min" else base
    if base and effect == "under":  # not beyond the day that it counts from
        first, last = (first and max(first, base), last) if ahead else (first, last and min(last, base))
    return replace(stretch, first=first, last=last)


def _year_before(found: Found, context: Context, way: str) -> Reading:
    """ "A year ago": beside a quarter (or, with "earlier", a month or a day) the same one of the year before."""
    named = context.last_named("Q H" if way == "ago" else "Q H M D Y", found.start, 900)
    if named is not None and named.unit in ("M", "D") and not context.named_in_sentence(found.start):
        named = None
    stretch = year_back(named, context) if named else calendar.shifted(context.published, "Y", -1)
    effect = _effect(found, context)
    if stretch and not named and effect in ("min", "max"):
        stretch = _widened(stretch, "Y", 1, effect, context.published, False)
    return dated(found, stretch or calendar.undated("Y", "XXXX"), mod=mod_of(found))


def _few_ago(found: Found, context: Context) -> Reading | None:
    """ "Years ago", "weeks later"."""
    way = squeezed(found["way"])
    if way in _FROM_EVENT and not _CLAUSE_END.match(context.after(found.end)):
        return None
    return Reading(found.start, found.end, "DATE", "FUTURE_REF" if way in _AHEAD else "PAST_REF")


READERS = {"ago": _ago, "ago_of_two": _ago, "few_ago": _few_ago}
