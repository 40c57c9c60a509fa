"""Every typed value of a text: quantities and times, each character in one value at most."""

from __future__ import annotations

from datetime import date

from checker.model import Value
from checker.values.quantities import find_quantities
from checker.values.times import find_times

__all__ = ["find_values"]


def find_values(text: str, published: date | None = None) -> list[Value]:
    """The values of a text in order.

    Args:
        text: any text; never raises on its content.
        published: the day that "Friday" and "last week" are read against; without it they stay unresolved.
    """
    found = sorted([*find_times(text, published), *find_quantities(text)], key=lambda v: (v.start, -v.end))
    kept: list[Value] = []
    for value in found:
        if kept and value.start < kept[-1].end:
            if value.end - value.start > kept[-1].end - kept[-1].start:
                kept[-1] = value
            continue
        kept.append(value)
    return kept
