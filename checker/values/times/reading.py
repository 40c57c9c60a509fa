"""What the readers of the forms share: the result they give and the text's temporal context that they read against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from checker.values.times import calendar, tense
from checker.values.times.calendar import Stretch
from checker.values.times.grammar import Found

__all__ = ["Context", "Reading"]

#: How far back a quarter or a day that was named still is what "a year earlier" or "the next day" starts from.
_MEMORY = 600

#: How far back the quarter stands that a report speaks of.
_REPORT = 3000


@dataclass(frozen=True, slots=True)
class Reading:
    """An expression understood: TIMEX3 type, value and modifier, and the days, minutes or amount it stands for."""

    start: int
    end: int
    type: str
    value: str
    stretch: Stretch | None = None  # of a date or time: its days
    mod: str = ""
    minute: tuple[int, int] | None = None
    zone: str = ""
    amount: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    hedge: str = ""
    role: str = ""

    @property
    def first(self) -> date | None:
        return self.stretch.first if self.stretch else None

    @property
    def last(self) -> date | None:
        return self.stretch.last if self.stretch else None


class Context:
    """The text around the expressions: its publication day, and what was last named where."""

    def __init__(self, text: str, published: date | None) -> None:
        self.text = text
        self.published = published
        self._named: list[tuple[Stretch, int]] = []  # resolved dates in order, with where they end

    def name(self, reading: Reading) -> None:
        """Remember a date that later expressions may start from."""
        stretch = reading.stretch
        if stretch and stretch.first and reading.type in ("DATE", "TIME"):
            if reading.type == "TIME" and stretch.last and stretch.last != stretch.first:
                stretch = calendar.day(stretch.last)  # a story goes on in the morning after a night
            self._named.append((stretch, reading.end))

    def direction(self, found: Found) -> int:
        return tense.direction(self.text, found.start, found.end)

    def before(self, found: Found, reach: int = 24) -> str:
        """The characters before an expression."""
        return self.text[max(0, found.start - reach) : found.start]

    def after(self, end: int, reach: int = 24) -> str:
        """The characters after a place."""
        return self.text[end : end + reach]

    def last_named(self, units: str, start: int, reach: int = _MEMORY) -> Stretch | None:
        """The latest stretch of one of the units (letters, apart by spaces) that was named within reach."""
        stretch, _ = self.place_named(units, start, reach)
        return stretch

    def place_named(self, units: str, start: int, reach: int = _MEMORY) -> tuple[Stretch | None, int]:
        """The same, and where the expression that named it ends."""
        wanted = units.split()
        for stretch, end in reversed(self._named[-12:]):
            if start - end > reach:
                break
            if stretch.unit in wanted:
                return stretch, end
        return None, 0

    def current_quarter(self, start: int) -> Stretch | None:
        """The quarter or half that the text reports on: the last one named that is not of the year before."""
        for stretch, end in reversed(self._named[-40:]):
            if start - end > _REPORT:
                return None
            old = self.published and stretch.last and (self.published - stretch.last).days > 250
            if stretch.unit in ("Q", "H") and not old:
                return stretch
        return None

    def named_in_sentence(self, start: int) -> Stretch | None:
        """The latest stretch that was named in the same sentence."""
        if not self._named:
            return None
        stretch, end = self._named[-1]
        return stretch if start - end < 300 and tense.same_sentence(self.text, end, start) else None
