"""How long ago a day is, by its words alone."""

from __future__ import annotations

import pytest

from checker.model import Value
from checker.values.relations import Relation, relation
from checker.values.times.offsets import seconds_ago

ROWS = [
    ("three years ago", "last year", Relation.DIFFERENT),
    ("two years ago", "last year", Relation.WIDER),
    ("two years ago", "three years ago", Relation.DIFFERENT),
    ("about a year ago", "last summer", Relation.WIDER),
    ("yesterday", "today", Relation.WIDER),
    ("yesterday", "two days ago", Relation.WIDER),
    ("yesterday", "tomorrow", Relation.DIFFERENT),
    ("yesterday", "last month", Relation.WIDER),
    ("yesterday", "six weeks ago", Relation.DIFFERENT),
    ("next month", "next month", Relation.SAME),
]


@pytest.mark.parametrize(("a", "b", "expected"), ROWS)
def test_how_two_undated_days_stand(a: str, b: str, expected: Relation) -> None:
    one, other = (Value("date", 0, len(text), text) for text in (a, b))
    assert relation(one, other) is expected
    assert relation(other, one) is expected


@pytest.mark.parametrize("text", ["Friday", "in June", "years ago", "long ago", "a while ago", "three quarters ago"])
def test_what_does_not_say_how_long_ago(text: str) -> None:
    assert seconds_ago(text) is None
