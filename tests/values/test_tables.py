"""The tables of the values hold together: no name twice, no word with two meanings, factors that can be read."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

import pytest

from checker.values.tables import rows


def surfaces(name: str, columns: range) -> list[str]:
    """Every word of some columns, once a row."""
    found = []
    for row in rows(name):
        found += sorted({word for column in columns if column < len(row) for word in row[column].split()})
    return found


@pytest.mark.parametrize(("name", "column"), [("units", 0), ("currencies", 0), ("number_words", 0), ("cues", 0)])
def test_a_name_stands_once(name: str, column: int) -> None:
    assert [word for word, count in Counter(row[column] for row in rows(name)).items() if count > 1] == []


@pytest.mark.parametrize(("name", "columns"), [("units", range(3, 5)), ("currencies", range(1, 3))])
def test_a_word_means_one_unit(name: str, columns: range) -> None:
    assert [word for word, count in Counter(surfaces(name, columns)).items() if count > 1] == []


def test_factors_are_positive_numbers_or_left_open() -> None:
    assert [row[0] for row in rows("units") if row[2] != "-" and not Decimal(row[2]) > 0] == []


def test_hedges_have_known_effects() -> None:
    assert {row[2] for row in rows("hedges")} <= {"min", "max", "over", "under", "near", "exact"}
