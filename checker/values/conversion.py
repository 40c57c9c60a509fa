"""A measure in other units: its readings, so that "35 miles" and "56 km" can be compared."""

from __future__ import annotations

from decimal import Decimal

from checker.model import Value
from checker.values.units import base_unit, convert

__all__ = ["SECONDS_OF", "in_seconds", "readings"]

#: A bare figure is taken as rounded when its unit changes: to half its last digit that is not zero, at most this share.
_ROUNDED = Decimal("0.025")

#: Unit of a duration → how many seconds one is; a month is the twelfth part of a year.
SECONDS_OF = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800, "fortnight": 1_209_600,
    "month": 2_629_800, "year": 31_557_600, "decade": 315_576_000, "century": 3_155_760_000,
}  # fmt: skip
#: How far a duration may be off that is told in a unit of its own: half a unit, of which few are a third.
_HALF, _THIRD = Decimal("0.5"), Decimal(1) / 3


def in_seconds(value: Value) -> tuple[Decimal | None, Decimal | None] | None:
    """The seconds that a duration stands for, as wide as its unit leaves open; None for units of no fixed length.

    "Two months" is as long as 45 to 75 days, so that "eight weeks" fits it; "a week" is not told of ten days.
    """
    size = SECONDS_OF.get(value.unit)
    if size is None:
        return None
    low, high = value.low, value.high
    return (
        None if low is None else (low - min(_HALF, abs(low) * _THIRD)) * size,
        None if high is None else (high + min(_HALF, abs(high) * _THIRD)) * size,
    )


def readings(value: Value) -> tuple[Value, ...]:
    """The value, what the text says it is in another unit, and each of them in the base unit of its dimension.

    A converted figure is a range as wide as what was written leaves open: "35 miles" is 55.5 to 57.1 km, since 34.5 to
    35.5 miles are written so. Units without a fixed ratio (gallons, tons) and money have no other reading.
    """
    if value.kind != "measure" and not value.alternatives:
        return (value,)
    said = (value, *value.alternatives)
    converted = (_in_base(reading) for reading in said)
    return (*said, *(reading for reading in converted if reading is not None))


def _in_base(value: Value) -> Value | None:
    base = base_unit(value.unit) if value.kind == "measure" else ""
    if not base or base == value.unit:
        return None
    low, high = _rounding(value)
    figures = [None if figure is None else convert(figure, value.unit, base) for figure in (value.value, low, high)]
    return value.changed(value=figures[0], low=figures[1], high=figures[2], unit=base, alternatives=())


def _rounding(value: Value) -> tuple[Decimal | None, Decimal | None]:
    """The range of a value, widened by its rounding where it was written bare."""
    if value.value is None or value.low != value.high or not value.value:
        return value.low, value.high
    exponent = value.value.normalize().as_tuple().exponent
    half = Decimal(1).scaleb(int(exponent)) / 2
    width = min(half, abs(value.value) * _ROUNDED)
    return value.value - width, value.value + width
