"""Whether two values can both be right: ranges against ranges, days against days."""

from __future__ import annotations

from decimal import Decimal

from checker.facts.names import alike
from checker.model import Value
from checker.text.concepts import within
from checker.values.name_match import SAME

__all__ = ["agree", "comparable", "equal", "ratio", "specific"]

_FIGURES = frozenset(("count", "percent", "money", "measure", "ordinal", "age", "score", "duration"))
_MEASURED = frozenset(("percent", "money", "measure", "ordinal", "age", "score", "duration"))


def comparable(a: Value, b: Value) -> bool:
    """Whether two values are of one kind and unit, so that they can agree or differ at all."""
    if a.kind != b.kind:
        return False
    if a.kind in ("polarity", "text", "name"):
        return a.unit == b.unit
    if a.kind in ("money", "measure", "percent", "score"):
        return a.unit == b.unit or any(x.unit == b.unit for x in a.alternatives) or any(x.unit == a.unit for x in b.alternatives)
    return True


def agree(a: Value, b: Value) -> bool:
    """Whether two comparable values can both be right."""
    if a.kind == "score":  # two figures in one, without a range
        return a.norm == b.norm
    if a.kind in _FIGURES:
        if a.kind in ("money", "measure") and a.unit != b.unit:
            pairs = [(x, b) for x in a.alternatives if x.unit == b.unit] + [(a, x) for x in b.alternatives if x.unit == a.unit]
            return any(_overlap(x, y) for x, y in pairs)
        return _overlap(a, b)
    if a.kind in ("date", "time", "set"):
        if a.first and b.first and a.last and b.last:
            if not a.days.overlaps(b.days):
                return False
            if a.minute and b.minute:
                return a.minute[0] <= b.minute[1] and b.minute[0] <= a.minute[1]
            return True
        if a.minute and b.minute:
            return a.minute[0] <= b.minute[1] and b.minute[0] <= a.minute[1]
        return bool(a.timex and b.timex and a.timex.value == b.timex.value) or a.text.lower() == b.text.lower()
    if a.kind == "name":
        return alike(a.norm, b.norm) >= SAME
    if a.kind == "text":
        return a.norm in within(b.unit, b.norm) or b.norm in within(a.unit, a.norm)
    return a.norm == b.norm


def equal(a: Value, b: Value) -> bool:
    """Whether two values are the same, not only both possible."""
    if a.kind in _FIGURES and a.kind != "score":
        return (a.low, a.high, a.value) == (b.low, b.high, b.value) or (a.value is not None and a.value == b.value)
    if a.kind in ("date", "time", "set"):
        return (a.first, a.last, a.minute) == (b.first, b.last, b.minute) if a.first or a.minute else agree(a, b)
    return a.norm == b.norm


def _bounds(value: Value) -> tuple[Decimal, Decimal]:
    low = value.low if value.low is not None else (value.value if value.high is None and value.value is not None else Decimal("-Infinity"))
    high = value.high if value.high is not None else (value.value if value.low is None and value.value is not None else Decimal("Infinity"))
    return low, high


def _overlap(a: Value, b: Value) -> bool:
    if a.kind == "duration" and a.unit != b.unit and a.timex and b.timex:
        return a.timex.value == b.timex.value
    (a_low, a_high), (b_low, b_high) = _bounds(a), _bounds(b)
    return a_low <= b_high and b_low <= a_high


def ratio(a: Value, b: Value) -> float:
    """How many times the greater figure is the lesser; 1 for values that are no figures."""
    if a.value is None or b.value is None or not a.value or not b.value:
        return 1.0
    return float(max(abs(a.value), abs(b.value)) / min(abs(a.value), abs(b.value)))


def specific(value: Value) -> float:
    """How much a value tells, 0..1: a long figure is rarely shared by chance, "two" often is."""
    if value.kind in ("date", "time"):
        if value.minute:
            return 0.8
        return 0.6 if value.first and value.last and (value.last - value.first).days < 3 else 0.3
    if value.kind in ("name", "text"):
        return 0.7
    if value.value is None:
        return 0.2
    digits = len(value.value.normalize().as_tuple().digits)
    big = abs(value.value) >= 20
    return min(1.0, 0.25 + 0.2 * (digits - 1) + (0.15 if big else 0) + (0.15 if value.kind in _MEASURED else 0))
