"""Every typed value of a text: quantities and times, each character in one value at most."""

from __future__ import annotations

from datetime import date

from checker.model import Value
from checker.values.quantities import find_quantities
from checker.values.times import find_times

__all__ = ["find_values", "merged"]


def find_values(text: str, published: date | None = None) -> list[Value]:
    """The values of a text in order.

    Args:
        text: any text; never raises on its content.
        published: the day that "Friday" and "last week" are read against; without it they stay unresolved.
    """
    return merged(find_times(text, published), find_quantities(text))


def merged(times: list[Value], quantities: list[Value]) -> list[Value]:
    """Times and quantities as one list in order; both lists are in order, and neither overlaps itself.

    Where two overlap the time stands ("2007" of "March 2007", "third" of "the third quarter"), unless the quantity says
    more: an age ("22-year-old" with the duration in it) or a rate ("500,000 barrels a day").
    """
    kept: list[Value] = []
    waiting = iter(quantities)
    quantity = next(waiting, None)
    for time in times:
        while quantity is not None and quantity.end <= time.start:
            _keep(kept, quantity)
            quantity = next(waiting, None)
        stands = True
        while quantity is not None and quantity.start < time.end:
            if _says_more(quantity, time):
                stands = False
                _keep(kept, quantity)
            quantity = next(waiting, None)
        if stands:
            _keep(kept, time)
    while quantity is not None:
        _keep(kept, quantity)
        quantity = next(waiting, None)
    return kept


def _keep(kept: list[Value], value: Value) -> None:
    if not kept or kept[-1].end <= value.start:
        kept.append(value)


def _says_more(quantity: Value, time: Value) -> bool:
    if quantity.kind == "age" and time.kind == "duration":
        return True
    contains = quantity.start <= time.start and time.end <= quantity.end
    return contains and quantity.end - quantity.start > time.end - time.start
