"""Readers of single days: "Nov. 6", "2024-05-01", "last Friday", "Saturday night", "the day before last Tuesday"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from checker.values.times import calendar
from checker.values.times.calendar import Stretch
from checker.values.times.grammar import Found
from checker.values.times.reading import Context, Reading
from checker.values.times.tense import AHEAD, BACK
from checker.values.times.vocabulary import DAYPARTS, MODS, MONTHS, WEEKDAYS, number_of, squeezed
from checker.values.times.years import year_of

__all__ = ["ADVERB_END", "READERS", "dated", "part_of_day", "stretch_of_date"]

_UNKNOWN_DAY = calendar.undated("D", "XXXX-XX-XX")
_PART_MINUTES = {"MO": (0, 720), "AF": (720, 1080), "EV": (1020, 1440), "NI": (1080, 1440)}


def dated(found: Found, stretch: Stretch, kind: str = "DATE", mod: str = "") -> Reading:
    """The reading of a whole expression as a stretch of days."""
    return Reading(found.start, found.end, kind, stretch.value, stretch, mod or stretch.mod)


def part_of_day(found: Found, day: Stretch, part: str, mod: str = "") -> Reading:
    """The reading of "Friday morning": a day and one of its parts, "early morning" with its modifier."""
    words = squeezed(part).replace("very ", "").replace("same ", "")
    for prefix, prefix_mod in (
        ("early ", "START"),
        ("late ", "END"),
        ("mid-", "MID"),
        ("mid ", "MID"),
        ("predawn ", "START"),
    ):
        if words.startswith(prefix):
            words, mod = words[len(prefix) :], prefix_mod
    code = DAYPARTS.get(words, "NI")
    return Reading(found.start, found.end, "TIME", f"{day.value}T{code}", day, mod, _PART_MINUTES[code])


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_ATTACKS = re.compile(
    r"\s+(?:[Tt]error(?:ist)?|[Aa]ttacks?|hijack\w+|survivors?|victims|families|[Cc]ommission|[Mm]emorial)\b"
)
_ENDED = re.compile(r"\b(?:ended|since|dated)\s+$")


def stretch_of_date(month: int, day: int, year: int | None, context: Context, found: Found) -> Stretch | None:
    """The day of a month; without a year that which clause and publication day suggest; None if it cannot be."""
    if year is not None:
        made = _made(year, month, day)
        return calendar.day(made) if made else None
    if not _made(2024, month, day):
        return None
    if (month, day) == (9, 11) and _ATTACKS.match(context.after(found.end)):
        return calendar.day(date(2001, 9, 11))
    if context.published is None:
        return calendar.undated("D", f"XXXX-{month:02d}-{day:02d}")
    base = context.published
    choices = [made for at in (base.year - 1, base.year, base.year + 1) if (made := _made(at, month, day))]
    if not choices:
        return calendar.undated("D", f"XXXX-{month:02d}-{day:02d}")
    nearest = min(choices, key=lambda choice: (abs((choice - base).days), choice))
    if _ENDED.search(context.before(found)) and nearest > base:
        return calendar.day(max((choice for choice in choices if choice <= base), default=nearest))
    way = BACK if squeezed(found["rel"]) in ("last", "this past") else context.direction(found)
    if squeezed(found["rel"]) in ("last", "this past") and nearest > base:
        return calendar.day(max((choice for choice in choices if choice <= base), default=nearest))
    if way == BACK and nearest > base:
        back = [choice for choice in choices if choice <= base]
        nearest = back[-1] if back and (nearest - base).days > 120 else nearest
    elif way == AHEAD and nearest < base and (base - nearest).days > 90:
        ahead = [choice for choice in choices if choice >= base]
        nearest = ahead[0] if ahead else nearest
    return calendar.day(nearest)


def _iso(found: Found, context: Context) -> Reading | None:
    if found["mark"] == "." and len(found["month"] + found["day"]) < 3:
        return None
    made = _made(int(found["year"]), int(found["month"]), int(found["day"]))
    if made is None or made.year < 1000:
        return None
    if not found["hour"]:
        return dated(found, calendar.day(made))
    hour, minute = int(found["hour"]), int(found["minute"])
    if hour > 23 or minute > 59:
        return None
    at = 60 * hour + minute
    zone = {"Z": "UTC"}.get(found["zone"], found["zone"])
    return Reading(
        found.start,
        found.end,
        "TIME",
        f"{made.isoformat()}T{hour:02d}:{minute:02d}",
        calendar.day(made),
        minute=(at, at),
        zone=zone,
    )


def _numeric(found: Found, context: Context) -> Reading | None:
    mark = found["mark"]
    if mark != found["mark2"] or (len(found["year"]) == 2 and mark != "/"):
        return None
    year = year_of(found["year"], context, found.start)
    a, b = int(found["a"]), int(found["b"])
    if year is None or year < 1000:
        return None
    month_first, day_first = _made(year, a, b), _made(year, b, a)
    if mark == ".":
        month_first = None
    if month_first and day_first and month_first != day_first:
        # Either order may be meant: the range holds both, the spelling is the American one.
        near = [
            made for made in (month_first, day_first) if context.published and abs((made - context.published).days) < 4
        ]
        if len(near) == 1:  # the day of the news itself
            return dated(found, calendar.day(near[0]))
        low, high = sorted((month_first, day_first))
        return dated(found, Stretch("D", month_first.isoformat(), low, high))
    made = month_first or day_first
    return dated(found, calendar.day(made)) if made else None


def _date(found: Found, context: Context) -> list[Reading]:
    month = MONTHS[squeezed(found["month"] or found["month2"] or found["month3"] or found["month4"]).rstrip(".")]
    day = number_of(found["day"] or found["day2"] or found["day3"] or found["day4"])
    written = found["year"] or found["year3"] or found["short"] or found["short2"]
    year = year_of(written, context, found.start) if written else None
    if day is None or (written and year is None and not written[:1].isalpha()):
        return []
    further = _FURTHER.match(context.text, found.end) if found["day"] and not written else None
    listed = [*_NTH.finditer(context.text, *further.span("listed")), further] if further else []
    if further and not _ascending([day, *(int(nth["day"]) for nth in listed)]):
        further, listed = None, []
    if further and further["year"]:
        year = int(further["year"])
    stretch = stretch_of_date(month, day, year, context, found)
    if stretch is None:
        return []
    readings = [dated(found, stretch, mod=MODS.get(squeezed(found["half"]), ""))]
    for nth in listed:
        if second := stretch_of_date(month, int(nth["day"]), year, context, found):
            readings.append(Reading(nth.start("day"), nth.end(), "DATE", second.value, second))
    return readings


_NTH = re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?")
# "April 24 [and 25]", "May 2-[5, 2024]", "May 2[, 3 and 5]": what follows must not be a figure of something else.
_FURTHER = re.compile(
    r"(?P<listed>(?:, \d{1,2}(?:st|nd|rd|th)?)*)(?: ?[-–] ?|,? (?:and|to|through|or) )"
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?P<year>(?:19|20)\d\d))?"
    r"(?![\w%]|[.,:/-]\d| ?(?:[ap]\.?m\b|percent\b|per\b|million\b)| (?!(?:was|is|has)\b)[a-z]+s\b"
    r"| (?:people|men|women|children|of|more|others?)\b)"
)


def _ascending(days: list[int]) -> bool:
    return all(before < after for before, after in pairwise(days))


def _days(found: Found, context: Context) -> list[Reading]:
    """The list or range of days before a month, "3 to 5 June", "the 12th and 13th of May", one by one."""
    if after := _DAY_AFTER.match(context.after(found.end)):  # "the 3-5 March 4 loss"
        start = found.start + found.text.rindex(found["month"])
        parts = {"month": found["month"], "day": after["day"]}
        return _date(replace(found, start=start, end=found.end + after.end(), parts=parts), context)
    last = found.start + len(found["days"])
    pieces = list(_PIECE.finditer(context.text, found.start, last))
    tail = _PIECE.match(context.text, last)
    assert tail is not None
    parts = {"day2": tail["day"], "month2": found["month"], "year": found["year"], "weekday": tail["weekday"] or ""}
    if not _ascending([int(piece["day"]) for piece in (*pieces, tail)]) or _FIGURE.search(context.before(found)):
        return _date(Found("date", last, found.end, found.text[last - found.start :], parts), context)
    # What the clause says of the list it says of its last day.
    readings = _date(Found("date", found.start, found.end, found.text, parts), context)
    if not readings:
        return []
    whole = readings[0]
    month = MONTHS[squeezed(found["month"]).rstrip(".")]
    days = []
    for piece in pieces:
        if whole.first is None:
            stretch: Stretch | None = calendar.undated("D", f"XXXX-{month:02d}-{int(piece['day']):02d}")
        else:
            stretch = stretch_of_date(month, int(piece["day"]), whole.first.year, context, found)
        if stretch:
            days.append(Reading(*piece.span(), "DATE", stretch.value, stretch))
    return [*days, replace(whole, start=last)]


_DAY_AFTER = re.compile(r"\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?![:.,]\d)")
_PIECE = re.compile(r"(?:(?P<weekday>[A-Z][a-z]+)\.?,? )?(?:[Tt]he )?(?P<day>\d{1,2})(?:st|nd|rd|th)?")
#: Before a figure that counts or is part of a larger one: "about 5 to 10 March workers".
_FIGURE = re.compile(r"[\d$£€][.,:-]?$|\b(?:about|some|nearly|over|than|only|aged?|ages|up to) $", re.IGNORECASE)


def _weekday_ord(found: Found, context: Context) -> Reading | None:
    day = number_of(found["day"])
    weekday = WEEKDAYS[squeezed(found["weekday"]).rstrip(".")] - 1
    base = context.published
    if base is None or day is None:
        return None
    for shift in (0, -1, 1, -2, 2):
        month = calendar.shifted(base, "M", shift)
        made = month and month.first and _made(month.first.year, month.first.month, day)
        if made and made.weekday() == weekday:
            return dated(found, calendar.day(made))
    return None


def weekday_near(base: date, weekday: int, way: int) -> date | None:
    """The nearest such weekday (0 is Monday) at or before (`way` < 1) or at or after a day."""
    shift = (weekday - base.weekday()) % 7
    try:
        return base + timedelta(shift if way > 0 else shift - 7 if shift else 0)
    except OverflowError:
        return None


def _weekday(found: Found, context: Context) -> Reading | None:
    weekday = WEEKDAYS[squeezed(found["weekday"])] - 1
    rel, week, half = squeezed(found["rel"]), squeezed(found["week"]), squeezed(found["half"])
    stretch = _day_of_week(weekday, rel, week, found, context)
    if (further := _WEEKS_OFF.match(context.text, found.end)) and not (rel or week or found["part"]):
        base, way = context.published, -1 if further["before"] else 1
        near = base and weekday_near(base, weekday, way)
        away = 14 if near == base and way < 0 else 7
        moved = near and calendar.shifted(near, "D", way * away)
        return dated(replace(found, end=further.end()), moved or calendar.undated("D", f"XXXX-WXX-{weekday + 1}"))
    mod = MODS.get(half.removesuffix(" on"), "")
    if found["part"]:
        return part_of_day(found, stretch, found["part"], mod)
    return dated(found, stretch, mod=mod)


#: What an adverb ends at: no noun follows that it would belong to.
ADVERB_END = r"(?=\s*(?:[.,;:?!)\"”’—–]|--|$)|\s+(?:and|as|at|but|by|in|on|to|when|with)\b)"
# "Friday [before last]", "Monday [week]".
_WEEKS_OFF = re.compile(rf" (?:(?P<before>before last)|week){ADVERB_END}")
_SOME = re.compile(r"\b(?:a|one|any|another|some)\s+$", re.IGNORECASE)


def _day_of_week(weekday: int, rel: str, week: str, found: Found, context: Context) -> Stretch:
    base = context.published
    unresolved = calendar.undated("D", f"XXXX-WXX-{weekday + 1}")
    if rel in (
        "the following",
        "following",
        "the same",
        "the previous",
        "previous",
        "the preceding",
        "that same",
        "that",
        "the next",
    ):
        named = context.last_named("D", found.start)
        if named and named.first:
            if rel in ("the following", "following", "the next"):
                base, way, strict = named.first, 1, True
            elif "previous" in rel or "preceding" in rel:
                base, way, strict = named.first, -1, True
            else:
                base, way, strict = named.first, -1, False
            if strict and base.weekday() == weekday:
                made = calendar.shifted(base, "W", way)
                return calendar.shifted(base, "D", 7 * way) or unresolved if made else unresolved
            near = weekday_near(base, weekday, way)
            return calendar.day(near) if near else unresolved
    if base is None or _SOME.search(context.before(found)):
        return unresolved
    if week:
        shift = {"last week": -1, "next week": 1, "the following week": 1}.get(week, 0)
        monday = calendar.shifted(base, "W", shift)
        return (monday and monday.first and calendar.shifted(monday.first, "D", weekday)) or unresolved
    if rel in ("last", "the last", "past", "the past", "this past", "the previous", "previous"):
        way, strict = -1, True
    elif rel in (
        "next",
        "coming",
        "the coming",
        "this coming",
        "upcoming",
        "the upcoming",
        "the next",
        "the following",
        "following",
    ):
        way, strict = 1, True
    else:
        direction = context.direction(found)
        ahead = direction == AHEAD or (rel == "this" and direction != BACK)
        way, strict = (1 if ahead else -1), False
    if strict and base.weekday() == weekday:
        return calendar.shifted(base, "D", 7 * way) or unresolved
    near = weekday_near(base, weekday, way)
    return calendar.day(near) if near else unresolved


def _from_day(found: Found, context: Context) -> Reading | None:
    word = squeezed(found["day"] or found["on"] or found["day2"])
    if word in WEEKDAYS:
        at: Stretch | None = _day_of_week(WEEKDAYS[word] - 1, squeezed(found["rel"]), "", found, context)
    else:
        at = calendar.shifted(context.published, "D", {"today": 0, "tomorrow": 1, "yesterday": -1}[word])
    if found["count2"] and (_RATE.search(context.before(found)) or (found["on"] and context.direction(found) != AHEAD)):
        start = found.end - len(word)  # "£5 a week on Monday", "for a week today"
        if re.match(rf"\s+{_PART}", context.after(found.end)):
            return None
        return dated(replace(found, start=start), at or _UNKNOWN_DAY)
    base = at.first if at else None
    count = {"a week": 7, "two weeks": 14, "a fortnight": 14}.get(squeezed(found["count"] or found["count2"]), 1)
    moved = calendar.shifted(base, "D", -count if squeezed(found["way"]) == "before" else count)
    return dated(found, moved or _UNKNOWN_DAY)


_PART = r"(?:morning|afternoon|evening|night)"
#: Before "a week" that does not tell how far a day is away.
_RATE = re.compile(
    r"(?:[\d%]\S*|\b(?:for|of|in|than|over|after|within|past|last|about|almost|nearly|once|twice|lasts?|lasted|took|takes?|all"
    r"|million|hours|days|nights|times|games|spent|spend|been|away|just|only|with)) $",
    re.IGNORECASE,
)
_ON = re.compile(r"\bon $", re.IGNORECASE)
_DAY_ENDS = re.compile(r"\s*(?:[.,;:)]|of this month|and\b|when\b|$)")


def _on_day(found: Found, context: Context) -> Reading | None:
    """ "On the 25th": of the month last named, or the nearest one."""
    day = number_of(found["day"])
    if day is None or not _ON.search(context.before(found, 4)) or not _DAY_ENDS.match(context.after(found.end)):
        return None
    named = context.last_named("M D", found.start)
    base = named.first if named else context.published
    made = base and _made(base.year, base.month, day)
    return dated(found, calendar.day(made) if made else calendar.undated("D", f"XXXX-XX-{day:02d}"))


def _week_of(found: Found, context: Context) -> Reading | None:
    day = number_of(found["day"] or found["day2"])
    month = MONTHS[squeezed(found["month"] or found["month2"]).rstrip(".")]
    year = int(found["year"]) if found["year"] else None
    stretch = stretch_of_date(month, day or 0, year, context, found)
    if stretch is None:
        return None
    further = _FURTHER.match(context.text, found.end) if found["month"] else None
    whole = replace(found, end=further.end()) if further else found
    if squeezed(found["unit"]) == "weekend":
        return dated(whole, calendar.weekend(stretch.first) if stretch.first else calendar.undated("WE", "XXXX-WXX-WE"))
    return dated(whole, calendar.week(stretch.first) if stretch.first else calendar.undated("W", "XXXX-WXX"))


READERS = {
    "iso": _iso, "numeric": _numeric, "date": _date, "days": _days, "weekday_ord": _weekday_ord, "weekday": _weekday,
    "from_day": _from_day, "on_day": _on_day, "week_of": _week_of,
}  # fmt: skip
