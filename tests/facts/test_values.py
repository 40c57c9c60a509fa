"""What matching asks of two values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import product

import pytest

from checker import find_values
from checker.facts.values import agree, comparable, differ, equal, figured, ratio, specific
from checker.model import Value

DAY = date(2024, 3, 5)


def value(text: str) -> Value:
    found = find_values(text, published=DAY)
    assert len(found) == 1, (text, found)
    return found[0]


COMPARABLE = [
    ("12 homes", "31 villages", True),
    ("$5 million", "$7 million", True),
    ("$5 million", "€5 million", False),
    ("30 metres", "5 miles", True),
    ("30 metres", "30 tonnes", False),
    ("30%", "30 homes", False),
    ("in June", "on 7 March 2024", True),
    ("at 7:30 a.m.", "in June", False),
    ("for 40 minutes", "in June", False),
    ("12 homes", "twelfth", False),
]


@pytest.mark.parametrize(("a", "b", "expected"), COMPARABLE)
def test_what_can_be_compared(a: str, b: str, expected: bool) -> None:
    assert comparable(value(a), value(b)) is expected
    assert comparable(value(b), value(a)) is expected


STAND = [
    ("12 homes", "twelve homes", "equal"),
    ("12 homes", "21 homes", "differ"),
    ("at least 12 homes", "15 homes", "agree"),
    ("at least 12 homes", "9 homes", "differ"),
    ("about 1,200 homes", "1,187 homes", "agree"),
    ("1,200 homes", "1,300 homes", "differ"),
    ("$3.2 million", "$3,200,000", "equal"),
    ("$3.2 million", "$2.3 million", "differ"),
    ("24 kilometres", "15 miles", "agree"),
    ("24 kilometres", "42 kilometres", "differ"),
    ("in June 2024", "on 7 June 2024", "agree"),
    ("on 7 June 2024", "on 8 June 2024", "differ"),
    ("24 hours", "a day", "equal"),
    ("60 minutes", "one hour", "equal"),
    ("a fortnight", "two weeks", "equal"),
    ("two months", "eight weeks", "agree"),
    ("a year", "14 months", "agree"),
    ("more than a year", "16 months", "agree"),
    ("three months", "about three weeks", "differ"),
    ("ten days", "a week", "differ"),
    ("half an hour", "45 minutes", "differ"),
    ("at least two years", "16 months", "differ"),
    ("a .44 caliber gun", "a 44 Magnum", "equal"),
    ("a .22 rifle", "a .38 revolver", "differ"),
]


@pytest.mark.parametrize(("a", "b", "how"), STAND)
def test_how_two_values_stand(a: str, b: str, how: str) -> None:
    one, other = value(a), value(b)
    assert (equal(one, other), agree(one, other), differ(one, other)) == (
        how == "equal", how in ("equal", "agree"), how == "differ"
    )


def test_words_are_compared_within_their_category() -> None:
    north, brother = (Value("text", 0, 5, w, unit=u, norm=w) for u, w in (("direction", "north"), ("kin", "brother")))
    assert not comparable(north, brother)
    assert comparable(north, Value("text", 0, 5, "south", unit="direction", norm="south"))


def test_how_many_times_one_is_the_other() -> None:
    assert ratio(value("12 homes"), value("36 homes")) == 3.0
    assert ratio(value("36 homes"), value("12 homes")) == 3.0
    assert ratio(value("in June"), value("in July")) == 1.0


def test_how_many_times_one_duration_is_the_other() -> None:
    assert ratio(value("two years"), value("24 months")) == 1.0
    assert ratio(value("two weeks"), value("two days")) == 7.0


FIGURED = [
    ("$120-130 million", True), ("15 to 20 homes", True), ("fifteen to twenty homes", True),
    ("two to three weeks", True), ("12 homes", True), ("more than 12 homes", True), ("dozens of homes", False),
    ("several hundred homes", False), ("tens of thousands of homes", False), ("several weeks", False),
    ("a day or two", False),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FIGURED)
def test_a_range_between_two_figures_is_no_vague_value(text: str, expected: bool) -> None:
    assert figured(value(text)) is expected


MORE_TELLING = [("2,143 homes", "2,000 homes"), ("37 homes", "two homes"), ("on 7 June 2024", "in June 2024")]


@pytest.mark.parametrize(("more", "less"), MORE_TELLING)
def test_a_long_figure_tells_more(more: str, less: str) -> None:
    assert specific(value(more)) > specific(value(less))


def test_how_telling_is_a_share() -> None:
    for digits, kind in product(("2", "20", "2143", "9" * 40), ("count", "money", "percent")):
        assert 0.0 < specific(Value(kind, 0, 1, "", value=Decimal(digits))) <= 1.0
