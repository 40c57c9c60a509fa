"""What matching asks of two values: comparable at all, in agreement, how far apart, how telling."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from checker.model import Value
from checker.text.concepts import OFFICES
from checker.values.conversion import SECONDS_OF
from checker.values.numbers import anchors, read_numeral
from checker.values.relations import Relation, relation

__all__ = ["IN_UNITS", "agree", "akin", "category", "comparable", "differ", "equal", "figured", "ratio", "specific"]

#: Minutes.
HOUR = 60
_MOMENTS = frozenset(("date", "time"))
_MEASURED = frozenset(("percent", "money", "measure", "ordinal", "age", "score", "duration"))


#: Kinds whose values have units, of which some cannot be turned into others.
IN_UNITS = frozenset(("money", "measure", "percent"))


def comparable(a: Value, b: Value) -> bool:
    """Whether two values are of one kind and unit, so that they can agree or differ at all."""
    return akin(a, b) and not (a.kind in IN_UNITS and relation(a, b) is Relation.UNKNOWN)


def akin(a: Value, b: Value) -> bool:
    """Whether two values are comparable as far as their kinds tell, which is quick to see; units are not converted."""
    if a.kind in _MOMENTS and b.kind in _MOMENTS:
        if _vague(a) or _vague(b):
            return False
        # A clock time and a day without one have nothing in common to compare.
        return bool((a.minute and b.minute) or (a.minute is None and b.minute is None) or (_day(a) and _day(b)))
    if a.kind != b.kind:
        return False
    if a.kind == "name" and a.unit != b.unit:
        # One of the articles does not tell what it names: "the Casa Lume shop", "at Casa Lume".
        return a.norm == b.norm and "nationality" not in (a.unit, b.unit)
    if a.kind in ("polarity", "text", "name", "score"):
        return category(a) == category(b)
    return True


def category(value: Value) -> str:
    """Of words, the category in which they exclude each other: a rank may be put for a post."""
    return "post" if value.unit in OFFICES else value.unit


#: A part of some day, which the words around may tell: "he died in the night".
_SOME_DAY = re.compile(r"(?:(?:the|that|in|at|during) )*(?:night|morning|afternoon|evening)", re.I)


def _vague(value: Value) -> bool:
    """ "Now", "recently" and "in the night" are no days."""
    return bool(value.timex and value.timex.value.endswith("_REF")) or _some_day(value.text)


@lru_cache(maxsize=10_000)  # a day is compared with all others of a story
def _some_day(text: str) -> bool:
    return bool(_SOME_DAY.fullmatch(text))


def _day(value: Value) -> bool:
    return bool(value.first and value.last and (value.last - value.first).days < 2)


def agree(a: Value, b: Value) -> bool:
    """Whether two comparable values can both be right."""
    return relation(a, b) <= Relation.WIDER


def equal(a: Value, b: Value) -> bool:
    """Whether two values are the same, not only both possible."""
    return relation(a, b) is Relation.SAME


def differ(a: Value, b: Value) -> bool:
    """Whether two values cannot both be right; False where nothing tells."""
    return relation(a, b) is Relation.DIFFERENT


def figured(value: Value) -> bool:
    """Whether a value gives a figure, or the two ends of a range in figures: "15 to 20", and not "dozens"."""
    if value.value is not None:
        return True
    if value.low is None or value.high is None:
        return False
    numerals = (read_numeral(value.text, start) for start in anchors(value.text))
    return sum(numeral is not None and numeral.value is not None for numeral in numerals) > 1


def ratio(a: Value, b: Value) -> float:
    """How many times the greater figure is the lesser; 1 for values that are no figures."""
    one, other = _size(a, b.unit), _size(b, a.unit)
    if not one or not other:
        return 1.0
    return float(max(one, other) / min(one, other))


def _size(value: Value, unit: str) -> Decimal | None:
    """A value's figure, in seconds where the other value's unit of time is another."""
    if value.value is None:
        return None
    return abs(value.value) * (SECONDS_OF.get(value.unit, 1) if value.unit != unit else 1)


def specific(value: Value) -> float:
    """How much a value tells, 0..1: a long figure is rarely shared by chance, "two" often is."""
    if value.kind in ("date", "time"):
        if value.minute:
            # "In the evening" tells no more than a day.
            return 0.8 if value.minute[1] - value.minute[0] <= HOUR else 0.6
        return 0.6 if value.first and value.last and (value.last - value.first).days < 3 else 0.3
    if value.kind in ("name", "text"):
        return 0.7
    if value.value is None:
        return 0.2
    digits = len(value.value.normalize().as_tuple().digits)
    big = abs(value.value) >= 20
    return min(1.0, 0.25 + 0.2 * (digits - 1) + (0.15 if big else 0) + (0.15 if value.kind in _MEASURED else 0))
