"""Measures in other units: what reads alike, and what stays apart."""

from __future__ import annotations

import pytest

from checker.model import Value
from checker.values.conversion import readings
from checker.values.quantities import find_quantities


def overlap(a: str, b: str) -> bool:
    """Whether the first figures of two texts have readings in one unit whose ranges meet."""
    return any(
        x.unit == y.unit and _meet(x, y)
        for x in readings(find_quantities(a)[0])
        for y in readings(find_quantities(b)[0])
    )


def _meet(a: Value, b: Value) -> bool:
    return (a.low is None or b.high is None or a.low <= b.high) and (b.low is None or a.high is None or b.low <= a.high)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("35 miles away", "56 km away"),
        ("58 km (36 miles) away", "36 miles away"),
        ("about 2,000 feet up", "some 600 metres up"),
        ("a 28C day of heat", "a day of 82 degrees Fahrenheit"),
        ("500 hectares", "5 square kilometres"),
        ("more than 10 miles", "20 km"),
    ],
)
def test_the_same_measure_in_other_units_meets(a: str, b: str) -> None:
    assert overlap(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("35 miles away", "60 km away"),
        ("35 miles", "35 km"),
        ("10 gallons", "10 litres"),
        ("5 kg", "5 km"),
        ("$5", "€5"),
    ],
)
def test_another_measure_does_not(a: str, b: str) -> None:
    assert not overlap(a, b)


def test_a_count_has_one_reading() -> None:
    (value,) = find_quantities("12 homes")
    assert readings(value) == (value,)
