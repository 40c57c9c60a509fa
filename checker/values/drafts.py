"""What the quantity finders pass among themselves before a figure is settled."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

__all__ = ["Draft"]


@dataclass(slots=True)
class Draft:
    """A figure under construction; `start` to `end` are its words with the unit's, `digits_end` where the number ends.

    `form`, `step`, `scale` and `digits` are the numeral's. `unit` of a count is the singular of the counted noun, `counted` the
    same with its modifiers. A draft that is `doubtful` (a bare year, a number after a capitalised word) is dropped unless a
    neighbour takes it into a range or a score.
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
    norm: str = ""
    prefixed: bool = False  # the currency stands before the figure
    after: int = -1  # where the unit or the counted noun ends
    alternatives: list[Draft] = field(default_factory=list)
