"""Dates, clock times, durations and sets of a text, with their TIMEX3 value and the days that they stand for.

`grammar` finds where expressions stand, `near_misses` drops what only looks like one, a reader for each form
understands it against its `Context`, and `joins` makes one of neighbours such as a clock time and its day.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from checker.model import Timex, Value
from checker.values.times import clock, days, deictics, distances, durations, holidays, periods, quarters, sets
from checker.values.times.grammar import Found, scan
from checker.values.times.joins import join
from checker.values.times.near_misses import is_near_miss
from checker.values.times.reading import Context, Reading

__all__ = ["find_times"]

Reader = Callable[[Found, Context], "Reading | list[Reading] | None"]

_READERS: dict[str, Reader] = {
    form: reader
    for module in (days, deictics, holidays, periods, quarters, durations, distances, sets, clock)
    for form, reader in module.READERS.items()
}
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
        for one in read if isinstance(read, list) else [read] if read else []:
            reading = join(one, found.form, readings, context)
            context.name(reading)
            readings.append((reading, found.form))
    return [_value(reading, text) for reading, _ in readings]


def _value(reading: Reading, text: str) -> Value:
    return Value(
        kind=_KINDS[reading.type],
        start=reading.start,
        end=reading.end,
        text=text[reading.start : reading.end],
        value=reading.amount,
        low=reading.low,
        high=reading.high,
        unit=reading.unit,
        hedge=reading.hedge,
        role=reading.role,
        first=reading.first,
        last=reading.last,
        minute=reading.minute,
        zone=reading.zone,
        timex=Timex(reading.type, reading.value, reading.mod),
    )
