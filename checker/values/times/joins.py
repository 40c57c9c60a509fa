"""Neighbours that are one time: "10 p.m. Wednesday", "Tuesday at noon", "the morning of May 5"."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.values.times.reading import Context, Reading

__all__ = ["join"]

_DAY_FORMS = frozenset(("date", "weekday", "deictic", "holiday", "iso", "numeric", "weekday_ord", "on_day"))
_CLOCK_FORMS = frozenset(("clock", "clock_part", "clock_zone", "clock_pair"))
_CLOCK_THEN_DAY = re.compile(r"\.?(?:,| local time,?)?\s+(?:on )?(?:the )?")
_PARENTHESIS_THEN_DAY = re.compile(r"\.?\),?\s+(?:on )?(?:the )?")
_DAY_THEN_CLOCK = re.compile(r",?\s+(?:at |around |about |at about |at around |by |, )?|, at ")
_PART_THEN_DAY = re.compile(r"\s+(?:of|on)\s+|,?\s+")
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
        if form in _CLOCK_FORMS and last_form in _DAY_FORMS and last.type in ("DATE", "TIME"):
            if _DAY_THEN_CLOCK.fullmatch(between):
                readings.pop()
                return replace(_on(reading, last), start=last.start)
    if form in _CLOCK_FORMS:
        named = context.last_named("D", reading.start)
        day = named.value if named else context.published.isoformat() if context.published else "XXXX-XX-XX"
        return replace(reading, value=day + reading.value)
    return reading


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
