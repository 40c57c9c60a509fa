"""Amounts of a unit of time and the TIMEX3 value of a duration."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from checker.values.numbers import EXACT, read_numeral
from checker.values.times.vocabulary import UNITS, squeezed

__all__ = ["HALF", "NAMES", "ONE", "Amount", "duration_value", "read_amount", "unit_of"]

ONE, HALF = Decimal(1), Decimal("0.5")

#: Unit code → the unit's name, singular.
NAMES = {
    "S": "second", "MI": "minute", "H": "hour", "D": "day", "WE": "weekend", "W": "week", "FN": "fortnight",
    "M": "month", "Q": "quarter", "Y": "year", "E": "decade", "C": "century", "L": "millennium",
}  # fmt: skip
# Unit code → TIMEX3 form, and how many of that form's unit one of it is.
_FORMS = {
    "S": ("PT{}S", 1), "MI": ("PT{}M", 1), "H": ("PT{}H", 1), "D": ("P{}D", 1), "WE": ("P{}WE", 1), "W": ("P{}W", 1),
    "FN": ("P{}W", 2), "M": ("P{}M", 1), "Q": ("P{}Q", 1), "Y": ("P{}Y", 1), "E": ("P{}Y", 10),
    "C": ("P{}Y", 100), "L": ("P{}L", 1),
}  # fmt: skip
_VAGUE_FORMS = {"E": "PXE", "C": "PXC", "L": "PXL", "FN": "PXW"}
# A fraction of a unit is written in the next smaller one where that is usual.
_SMALLER = {"Y": ("M", 12), "H": ("MI", 60), "MI": ("S", 60), "D": ("H", 24)}
# Vague numbers → the range that they stand for.
_FEW: dict[str, tuple[int, int | None]] = {
    "a few": (2, 9), "few": (2, 9), "several": (3, 9), "a couple": (2, 2), "a couple of": (2, 2), "couple of": (2, 2),
    "a number of": (2, None), "a handful of": (2, 9), "multiple": (2, None), "multi": (2, None), "many": (3, None),
    "countless": (10, None),
}  # fmt: skip
_PARTS = {
    "half": HALF, "quarter": HALF / 2, "three quarters": HALF * 3 / 2, "third": ONE / 3, "two thirds": 2 * ONE / 3,
}  # fmt: skip
_SHARE = re.compile(
    r"(?:(?:an?|one)[ -])?(?P<part>half|quarter|third|three[ -]quarters|two[ -]thirds)(?:[ -]of)?(?: an?)?"
)
_SCALE = re.compile(r"hundred|thousand|million|dozen")


class Amount(NamedTuple):
    """How many: `value` is None for a vague number, `low` and `high` are the range that it stands for (None: open)."""

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None

    @classmethod
    def of(cls, value: Decimal) -> Amount:
        return cls(value, value, value)

    def plus(self, extra: Decimal) -> Amount:
        """The amount with a part added: "two" and a half."""
        return self if self.value is None else Amount.of(EXACT.add(self.value, extra))


def unit_of(word: str) -> str:
    """The code of a unit's word: "years", "hr", "centuries"."""
    folded = squeezed(word)
    return UNITS.get(folded) or UNITS[folded.removesuffix("s")]


def read_amount(words: str) -> Amount:
    """The amount of "two", "2 1/2", "half a", "several"."""
    folded = squeezed(words)
    if folded in _FEW:
        least, most = _FEW[folded]
        low, high = Decimal(least), None if most is None else Decimal(most)
        return Amount(low if low == high else None, low, high)
    if share := _SHARE.fullmatch(folded):
        return Amount.of(_PARTS[share["part"].replace("-", " ")])
    first = folded.split(" ")[0]
    if folded in ("one more", "just a") or (first in ("a", "an", "another") and not _SCALE.search(folded)):
        return Amount.of(ONE)
    start = len(first) + 1 if first in ("a", "an") else 0
    numeral = read_numeral(folded, start) if folded[start:] else None
    if numeral is None:
        return Amount(None, None, None)
    if numeral.value is None:
        return Amount(None, numeral.low, numeral.high)
    return Amount.of(numeral.value)


def duration_value(amount: Decimal | None, unit: str) -> str:
    """The TIMEX3 value of an amount of a unit: P2D, P2Y6M for two and a half years, PXD for a vague one."""
    form, factor = _FORMS[unit]
    if amount is None:
        return _VAGUE_FORMS.get(unit) or form.format("X")
    amount = EXACT.multiply(amount, Decimal(factor))
    whole = int(amount)
    part = EXACT.subtract(amount, Decimal(whole))
    if not part:
        return form.format(whole)
    if unit in _SMALLER:
        smaller, size = _SMALLER[unit]
        rest = round(EXACT.multiply(part, Decimal(size)), 6)  # a third of an hour
        if rest == rest.to_integral_value():
            return _joined(whole, unit, int(rest), smaller)
    return form.format(f"{round(amount, 3).normalize(EXACT):f}")


def _joined(count: int, unit: str, rest: int, smaller: str) -> str:
    """The TIMEX3 value of "two hours and 30 minutes"; zero of the larger unit leaves the smaller one."""
    tail = _FORMS[smaller][0].format(rest)
    if not count:
        return tail
    head = _FORMS[unit][0].format(count)
    return head + (tail.removeprefix("PT") if "T" in head else tail.removeprefix("P"))
