"""Slots that mean the same score high, look-alikes low, whatever their wording."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts.comparers import COMPARERS, compare
from checker.model import Days, Slot
from checker.rulebook import vocabulary

JUNE = Days(date(2026, 6, 1), date(2026, 6, 30))
FIRST_WEEK = Days(date(2026, 6, 1), date(2026, 6, 7))
JULY = Days(date(2026, 7, 1), date(2026, 7, 31))


def slot(norm: str, *parts: tuple[str, str], days: Days = Days(), forms: tuple[str, ...] = ()) -> Slot:
    return Slot(norm, norm=norm, parts=parts, days=days, forms=forms)


# (comparer, one, other, whether a rule's usual threshold lets them be one)
ROWS = [
    ("person", slot("ana ruiz"), slot("ruiz ana"), True),
    ("person", slot("ana ruiz"), slot("ruiz"), True),
    ("person", slot("ana maria ruiz"), slot("ana ruiz"), True),
    ("person", slot("a ruiz"), slot("ana ruiz"), True),
    ("person", slot("mohammed al-sayed"), slot("mohamed al-sayed"), True),
    ("person", slot("ana ruiz"), slot("ana holm"), False),
    ("person", slot("ana ruiz"), slot("jonas holm"), False),
    ("person", slot("ana ruiz"), slot(""), False),
    ("people", slot("ana ruiz; jonas holm"), slot("holm; ruiz"), True),
    ("people", slot("ana ruiz; jonas holm"), slot("ana ruiz; eva lind"), False),
    ("place", slot("geneva"), slot("geneva"), True),
    ("place", slot("new york"), slot("new york city"), True),
    ("place", slot("geneva"), slot("genoa"), False),
    ("place", slot("united states", forms=("usa",)), slot("usa"), True),
    ("org", slot("acme steel"), slot("acme"), True),
    ("org", slot("acme steel"), slot("nova steel"), False),
    ("goods", slot("car"), slot("imported car"), True),
    ("goods", slot("car"), slot("car part"), False),
    ("goods", slot("steel"), slot("aluminum"), False),
    ("goods", slot("reciprocal"), slot("baseline"), False),
    ("words", slot("budget of the city"), slot("the city budget"), True),
    ("words", slot("city budget"), slot("rail strike"), False),
    ("phrase", slot("city budget"), slot("city budgets"), True),
    ("exact", slot("a"), slot("a"), True),
    ("exact", slot("a"), slot("b"), False),
    ("days", slot("june", days=JUNE), slot("first week", days=FIRST_WEEK), True),
    ("days", slot("june", days=JUNE), slot("july", days=JULY), False),
    ("days", slot("Friday"), slot("friday"), True),
    (
        "event",
        slot("talks", ("word", "negotiations"), days=FIRST_WEEK),
        slot("talks", ("word", "meetings"), days=FIRST_WEEK),
        True,
    ),
    ("event", slot("talks", ("topic", "trade")), slot("talks", ("topic", "trade"), ("manner", "high-level")), True),
    ("event", slot("talks", days=JUNE), slot("talks", days=JULY), False),
    ("event", slot("talks", ("place", "oslo")), slot("talks", ("place", "lima")), False),
    ("event", slot("summit"), slot("hearing"), False),
    ("event", slot("talks", ("topic", "trade")), slot("talks", ("topic", "wage")), False),
    ("event", slot("talks", ("topic", "trade")), slot("talks", ("manner", "ministerial")), True),
    ("event", slot("summit", ("name", "group of seven")), slot("talks", ("name", "group of seven")), True),
    ("event", slot("talks", ("order", "before")), slot("talks", ("order", "next")), False),
    ("event", slot("talks", ("people", "ana ruiz")), slot("talks", ("people", "eva lind")), False),
]


@pytest.mark.parametrize(("comparer", "a", "b", "same"), ROWS)
def test_slots(comparer: str, a: Slot, b: Slot, same: bool) -> None:
    score = compare(comparer, a, b)
    assert same == (score >= 0.6), score
    assert score == compare(comparer, b, a)


def test_figures_in_a_phrase_do_not_count() -> None:
    assert compare("words", slot("the 24% rate"), slot("the 25% rate")) == 1.0


def test_registry_is_the_vocabulary() -> None:
    assert tuple(COMPARERS) == vocabulary.COMPARERS


@given(st.sampled_from(sorted(COMPARERS)), st.text(max_size=40), st.text(max_size=40))
def test_scores_are_symmetric_shares(comparer: str, a: str, b: str) -> None:
    score = compare(comparer, slot(a), slot(b))
    assert 0.0 <= score <= 1.0
    assert score == compare(comparer, slot(b), slot(a))
