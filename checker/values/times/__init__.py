"""Dates, clock times, durations and sets of a text, with their TIMEX3 value and the days that they stand for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from checker.model import Timex, Value
from checker.values.times import clock, days, deictics, distances, durations, holidays, periods, quarters, sets
from checker.values.times.grammar import Found, scan
from checker.values.times.near_misses import is_near_miss
from checker.values.times.reading import Context, Reading

__all__ = ["find_times"]

Reader = Callable[[Found, Context], "Reading | list[Reading] | None"]

_READERS: dict[str, Reader] = {
    form: reader
    for module in (days, deictics, holidays, periods, quarters, durations, distances, sets, clock)
    for form, reader in module.READERS.items()
}
_DAY_FORMS = frozenset(("date", "weekday", "deictic", "holiday", "iso", "numeric", "weekday_ord", "on_day"))
_CLOCK_FORMS = frozenset(("clock", "clock_part", "clock_zone"))
_CLOCK_THEN_DAY = re.compile(r"\.?\)?(?:,| local time,?)?\s+(?:on )?(?:the )?")
_DAY_THEN_CLOCK = re.compile(r",?\s+(?:at |around |about |at about |at around |by |, )?|, at ")
_PART_OF_DAY = re.compile(r"\s+(?:of|on)\s+|,?\s+")
_KINDS = {"DATE": "date", "TIME": "time", "DURATION": "duration", "SET": "set"}


def find_times(text: str, published: date | None = None) -> list[Value]:
    """The temporal values of a text in order, none over another.

    Args:
        text: any text; never raises on its content.
        published: the day that "Friday" and "last week" are read against; without it they keep an open TIMEX3 value
            (XXXX-WXX-5) and no days.
    """
    context = Context(text, published)
    readings: list[tuple[Reading, str]] = []
    for found in scan(text):
        if (readings and found.start < readings[-1][0].end) or is_near_miss(found, context):
            continue
        read = _READERS[found.form](found, context)
        for reading in read if isinstance(read, list) else [read] if read else []:
            reading = _with_day(reading, found.form, readings, context)
            context.name(reading)
            readings.append((reading, found.form))
    return [_value(reading, text) for reading, _ in readings]


def _with_day(reading: Reading, form: str, readings: list[tuple[Reading, str]], context: Context) -> Reading:
    """A clock time joined with the day beside it, or placed on the day that the text last named."""
    last, last_form = readings[-1] if readings else (None, "")
    between = context.text[last.end : reading.start] if last and reading.start - last.end < 24 else None
    if last and between is not None:
        if (
            form in _DAY_FORMS
            and reading.type == "DATE"
            and last_form in _CLOCK_FORMS
            and _CLOCK_THEN_DAY.fullmatch(between)
        ):
            readings.pop()
            day = last.value[last.value.rindex("T") :]
            _date_the_clock_before(last, reading, readings, context)
            return replace(last, end=reading.end, value=reading.value + day, stretch=reading.stretch)
        if (
            form in _CLOCK_FORMS
            and last_form in _DAY_FORMS
            and last.type in ("DATE", "TIME")
            and _DAY_THEN_CLOCK.fullmatch(between)
        ):
            readings.pop()
            return replace(
                reading, start=last.start, value=last.value.split("T")[0] + reading.value, stretch=last.stretch
            )
        if (
            form in _DAY_FORMS
            and reading.type == "DATE"
            and last_form == "daypart"
            and last.type == "TIME"
            and _PART_OF_DAY.fullmatch(between)
        ):
            readings.pop()
            return replace(
                last, end=reading.end, value=f"{reading.value}T{last.value.split('T')[1]}", stretch=reading.stretch
            )
    if form in _CLOCK_FORMS:
        # The day is a guess then, so it goes into the value's spelling but not into its range.
        named = context.last_named("D", reading.start)
        day_value = named.value if named else context.published.isoformat() if context.published else "XXXX-XX-XX"
        return replace(reading, value=day_value + reading.value)
    return reading


_SAME_TIME = re.compile(r"\.?,?\s*[(/]\s*")


def _date_the_clock_before(
    clock_time: Reading, day: Reading, readings: list[tuple[Reading, str]], context: Context
) -> None:
    """Give the day of "9:10 a.m. (0540 GMT) Monday" to the first of the two times as well."""
    if not readings or readings[-1][1] not in _CLOCK_FORMS or readings[-1][0].stretch:
        return
    other, form = readings[-1]
    if _SAME_TIME.fullmatch(context.text[other.end : clock_time.start]):
        value = day.value + other.value[other.value.rindex("T") :]
        readings[-1] = (replace(other, value=value, stretch=day.stretch), form)


def _value(reading: Reading, text: str) -> Value:
    low, high = reading.low, reading.high
    return Value(
        kind=_KINDS[reading.type],
        start=reading.start,
        end=reading.end,
        text=text[reading.start : reading.end],
        value=reading.amount,
        low=low,
        high=high,
        unit=reading.unit,
        hedge=reading.hedge,
        first=reading.first,
        last=reading.last,
        minute=reading.minute,
        zone=reading.zone,
        timex=Timex(reading.type, reading.value, reading.mod),
    )
