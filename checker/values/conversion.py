"""A measure in other units: its readings, so that "35 miles" and "56 km" can be compared."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from checker.model import Value
from checker.values.units import base_unit, convert

__all__ = ["readings"]

#: A bare figure is taken as rounded when its unit changes: to half its last digit that is not zero, at most this share.
_ROUNDED = Decimal("0.025")


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
    return replace(value, value=figures[0], low=figures[1], high=figures[2], unit=base, alternatives=())


def _rounding(value: Value) -> tuple[Decimal | None, Decimal | None]:
    """The range of a value, widened by its rounding where it was written bare."""
    if value.value is None or value.low != value.high or not value.value:
        return value.low, value.high
    exponent = value.value.normalize().as_tuple().exponent
    half = Decimal(1).scaleb(int(exponent)) / 2
    width = min(half, abs(value.value) * _ROUNDED)
    return value.value - width, value.value + width
