"""What the quantity finders pass among themselves before a figure is settled."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from checker.values.numbers import EXACT, Numeral

__all__ = ["Draft"]


@dataclass(slots=True)
class Draft:
    """A figure under construction: its words with the unit's; `digits_end` is where the number ends.

    `form`, `step`, `scale` and `digits` are the numeral's. `unit` of a count is the singular of the counted noun,
    `counted` the same with its modifiers; `after` is where the unit or noun ends. A draft that is `doubtful` (a bare
    year, a number after a capitalised word, a time's) is dropped unless a neighbour takes it into a range or a score.
    """

    start: int
    end: int
    digits_end: int
    value: Decimal | None
    form: str
    step: Decimal
    scale: Decimal
    digits: bool
    kind: str = "count"
    unit: str = ""
    counted: str = ""
    low: Decimal | None = None
    high: Decimal | None = None
    hedge: str = ""
    effect: str = ""
    doubtful: bool = False
    role: str = ""
    way: str = ""
    norm: str = ""
    prefixed: bool = False  # the currency stands before the figure
    after: int = -1
    alternatives: list[Draft] = field(default_factory=list)

    @classmethod
    def of(cls, numeral: Numeral) -> Draft:
        """The draft of a bare numeral."""
        start, end, value, form, step, scale, digits, low, high = numeral
        return cls(start, end, end, value, form, step, scale, digits, low=low, high=high, after=end)

    def multiply(self, factor: int) -> None:
        """Scale the figure: a letter or a word after it stands for a thousand, million …"""
        if self.value is not None:
            self.value = EXACT.multiply(self.value, Decimal(factor))
        self.step, self.scale = EXACT.multiply(self.step, Decimal(factor)), EXACT.multiply(self.scale, Decimal(factor))
