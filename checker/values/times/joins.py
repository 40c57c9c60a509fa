"""Neighbours that are one time: "10 p.m. Wednesday", "Tuesday at noon", "the morning of May 5", "8:45 last night"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from checker.values.times import calendar
from checker.values.times.calendar import Stretch
from checker.values.times.clock import HEDGE_MODS, SLACK
from checker.values.times.reading import Context, Reading
from checker.values.times.vocabulary import number_of, squeezed

__all__ = ["join"]

_DAY_FORMS = frozenset(("date", "weekday", "deictic", "holiday", "iso", "numeric", "weekday_ord", "on_day", "days"))
_CLOCK_FORMS = frozenset(("clock", "clock_part", "clock_zone", "clock_pair"))
_CLOCK_THEN_DAY = re.compile(r"\.?(?:,| local time,?)?\s+(?:on |of )?(?:the )?")
_PARENTHESIS_THEN_DAY = re.compile(r"\.?\),?\s+(?:on )?(?:the )?")
_DAY_THEN_CLOCK = re.compile(r",?\s+(?:at |around |about |at about |at around |by |, )?|, at ")
_PART_THEN_DAY = re.compile(r"\s+(?:of|on)\s+|,?\s+")
_CLOCK_THEN_PART = re.compile(r"\.?,?\s+(?:on |in |of )?(?:the )?")
#: The hour alone, which only the part of the day beside it tells to be one: "shortly after 9 on Saturday night".
_HOUR_THEN_PART = re.compile(
    r"\b(?P<way>(?:at|by|until|before|after|from|since) )?(?P<told>(?P<hedge>(?:about|around|shortly after|just after|"
    r"shortly before|just before) )?(?P<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
    r"(?:\.(?P<minute>[0-5]\d))?),? (?P<on>on )?(?:the )?$",
    re.I,
)
#: Parts of the day whose hours are those after noon.
_AFTER_NOON = {"AF": range(1, 7), "EV": range(4, 12), "NI": range(6, 12)}
_PART = re.compile(r"T(MO|AF|EV|NI)$")
#: What tells the half of the day already.
_HALF = re.compile(
    r"[ap]\.?m\b|\b(?:in the|at) (?:morning|afternoon|evening|night)\b|\b(?:noon|midnight|midday)\b", re.I
)
_SAME_TIME = re.compile(r"\.?,?\s*[(/]\s*")
_NEAR = 24

Read = tuple[Reading, str]


def join(reading: Reading, form: str, readings: list[Read], context: Context) -> Reading:
    """The reading joined with the one before it, which is then taken from `readings`, or itself.

    A clock time that no day stands beside is placed on the day last named: a guess, so it goes into the value's
    spelling but not into the range of days.
    """
    last, last_form = readings[-1] if readings else (None, "")
    if last and reading.start - last.end < _NEAR:
        between = context.text[last.end : reading.start]
        if form in _YEARLESS and last_form in _YEARLESS and (way := _RANGE.fullmatch(between)):
            _date_range(reading, readings, context, _APART if way["pair"] else timedelta.max)
        if {form, last_form} == {"weekday", "date"} and between == " (" and context.text.startswith(")", reading.end):
            weekday, dated = (reading, last) if form == "weekday" else (last, reading)
            if weekday.first and dated.first and weekday.first.weekday() == dated.first.weekday():
                readings.pop()
                whole = replace(_on(last, dated) if last.type == "TIME" else dated, start=last.start)
                return replace(whole, end=reading.end + 1)
        if form in _DAY_FORMS and reading.type == "DATE":
            if last_form in _CLOCK_FORMS and _CLOCK_THEN_DAY.fullmatch(between):
                readings.pop()
                _date_same_time(last, reading, readings, context)
                return replace(_on(last, reading), end=reading.end)
            if last_form in _CLOCK_FORMS and _PARENTHESIS_THEN_DAY.fullmatch(between):
                _date_same_time(last, reading, readings, context, upto=-1)
                readings[-1] = (_on(last, reading), last_form)
            if last_form == "daypart" and last.type == "TIME" and _PART_THEN_DAY.fullmatch(between):
                readings.pop()
                return replace(_on(last, reading), end=reading.end)
        if last_form in _CLOCK_FORMS and _PART.search(reading.value) and _CLOCK_THEN_PART.fullmatch(between):
            timed = _in_part(last, context.text[last.start : last.end], reading)
            if timed:
                readings.pop()
                return replace(_on(timed, reading), end=reading.end)
        if form in _CLOCK_FORMS and last_form in _DAY_FORMS | {"daypart"} and last.type in ("DATE", "TIME"):
            timed = _in_part(reading, context.text[reading.start : reading.end], last)
            if timed and _DAY_THEN_CLOCK.fullmatch(between):
                readings.pop()
                return replace(_on(timed, last), start=last.start)
    if _PART.search(reading.value):
        return _with_hour(reading, context, last.end if last else 0)
    if form in _CLOCK_FORMS:
        named = context.last_named("D", reading.start)
        day = named.value if named else context.published.isoformat() if context.published else "XXXX-XX-XX"
        return replace(reading, value=day + reading.value)
    return reading


#: Forms that a year may or may not stand in, and what makes a range or a pair of two.
_YEARLESS = frozenset(("date", "days", "month"))
_RANGE = re.compile(r" ?[-‐‑–] ?| (?:(?P<pair>and|or)|to|until|till|through) (?:the )?")
#: How far back the first of a pair may lie: "December and January 2024", but not "June and March 2024".
_APART = timedelta(120)
_YEAR = re.compile(r"(?:\b\d{4}|['’]\d\d|\byear)$")


def _date_range(reading: Reading, readings: list[Read], context: Context, apart: timedelta) -> None:
    """Give the year of "between June and August 2024" to the first of the two as well, "December" the one before."""
    last, form = readings[-1]
    words = context.text[last.start : last.end], context.text[reading.start : reading.end]
    if _YEAR.search(words[0]) or not _YEAR.search(words[1]) or not (last.first and reading.last and last.stretch):
        return
    for year in (reading.last.year, reading.last.year - 1):
        moved = _in_year(last.stretch, year)
        if moved and moved.first and moved.first <= reading.last:
            if year == reading.last.year or reading.last - moved.first < apart:
                readings[-1] = (replace(last, value=moved.value[:4] + last.value[4:], stretch=moved), form)
            return


def _in_year(stretch: Stretch, year: int) -> Stretch | None:
    """A day or a month, or what "early" leaves of it, in another year."""
    assert stretch.first
    if stretch.unit == "M":
        return calendar.month(year, stretch.first.month).part(stretch.mod)
    try:
        return calendar.day(stretch.first.replace(year=year))
    except ValueError:
        return None


def _in_part(time: Reading, words: str, day: Reading) -> Reading | None:
    """A clock time in the part of a day that stands beside it, "8:45" of "last night"; None where it is not in it."""
    part = _PART.search(day.value)
    if part is None or time.minute is None:
        return time
    low, high = time.minute
    told = int(time.value[-5:-3])
    if part[1] in _AFTER_NOON and told in _AFTER_NOON[part[1]] and not _HALF.search(words):
        return replace(time, value=f"T{told + 12:02d}{time.value[-3:]}", minute=(low + 720, high + 720))
    if day.minute and not day.minute[0] - 60 <= low <= day.minute[1] + 60:
        return None  # the small hours of "Sunday night" are Monday's
    return time


def _with_hour(part: Reading, context: Context, start: int) -> Reading:
    """A part of a day with the hour before it that nothing else tells to be one: "at 6 on Friday evening"."""
    match = _HOUR_THEN_PART.search(context.text, max(start, part.start - 2 * _NEAR), part.start)
    if match is None or not (match["way"] or match["hedge"]):
        return part
    if not (match["on"] or match["hedge"] or match["way"].lower() == "at "):
        return part  # "after 3 Tuesday night games"
    hour, minute = number_of(match["hour"]) or 0, int(match["minute"] or 0)
    if not 1 <= hour <= 12:
        return part
    mod = HEDGE_MODS.get(squeezed(match["hedge"] or ""), "")
    before, after = SLACK.get(mod, (0, 0))
    at = 60 * hour + minute
    time = Reading(
        match.start("told"), part.end, "TIME", f"T{hour:02d}:{minute:02d}", mod=mod, minute=(at - before, at + after)
    )
    timed = _in_part(time, "", part)
    return _on(timed, part) if timed else part


def _on(time: Reading, day: Reading) -> Reading:
    """A time of day on a day."""
    value = day.value.partition("T")[0] + time.value[time.value.rindex("T") :]
    return replace(time, value=value, stretch=day.stretch)


def _date_same_time(
    time: Reading, day: Reading, readings: list[Read], context: Context, upto: int | None = None
) -> None:
    """Give the day of "9:10 a.m. (0540 GMT) Monday" to the first of the two times as well."""
    before = readings[:upto]
    if not before or before[-1][1] not in _CLOCK_FORMS or before[-1][0].stretch:
        return
    other, form = before[-1]
    if _SAME_TIME.fullmatch(context.text[other.end : time.start]):
        readings[len(before) - 1] = (_on(other, day), form)
