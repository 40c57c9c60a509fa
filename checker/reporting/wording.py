"""Values and days in words for people, and whether two values look alike to them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from checker.model import Days, Value

__all__ = ["days_text", "in_words", "overlap", "plural", "sameness"]

_LARGE = ((Decimal(10) ** 12, "trillion"), (Decimal(10) ** 9, "billion"), (Decimal(10) ** 6, "million"))
# Not strftime: that follows the locale.
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)
_IRREGULAR = {
    "person": "people", "child": "children", "foot": "feet", "wife": "wives", "knife": "knives", "thief": "thieves",
    "life": "lives", "human": "humans", "german": "germans", "roman": "romans", "sheep": "sheep",
}  # fmt: skip
_TEMPORAL = frozenset({"date", "set", "time"})
_WORDS = frozenset({"name", "polarity", "score", "text"})


def plural(number: int, noun: str, several: str = "") -> str:
    """ "1 conflict", "2 conflicts"."""
    return f"{number:,} {noun if number == 1 else several or noun + 's'}"


def days_text(days: Days) -> str:
    """A range of days: "23 May 2025", "15–17 June 2025", "June 2025", "from 1 May 2025"; "" for one without ends."""
    first, last = days.first, days.last
    if first and last:
        if first == last:
            return _day(first)
        if first.day == 1 and last < date.max and (last + timedelta(days=1)).day == 1:
            whole = _whole(first, last)
            if whole:
                return whole
        if (first.year, first.month) == (last.year, last.month):
            return f"{first.day}–{_day(last)}"
        start = _day(first).removesuffix(f" {last.year}")
        return f"{start} – {_day(last)}"
    if first:
        return f"from {_day(first)}"
    return f"until {_day(last)}" if last else ""


def _whole(first: date, last: date) -> str:
    """A whole month or whole years, "" for less; the days are the first and the last of months."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if first.month == 1 and last.month == 12:
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    return ""


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def in_words(value: Value) -> str:
    """What a value stands for: a figure or day in its normal form ("24%", "at least 12 homes", "23 May 2025"), else its
    words.
    """
    if value.kind in _WORDS:
        return value.text
    if value.kind == "measure" and any(c.isdigit() for c in value.text):
        # "140 km/h" reads better than the name of its unit.
        return f"{value.hedge} {value.text}".strip()
    if value.kind == "time" and value.minute:
        return _clock(value)
    if value.kind in _TEMPORAL:
        return days_text(value.days) or value.text
    if value.kind == "ordinal" and value.value is not None:
        return _ordinal(value.value)
    figure = _figure(value)
    return f"{value.way} {_with_unit(figure, value)}".strip() if figure else value.text


def _clock(value: Value) -> str:
    low, high = value.minute or (0, 0)
    ends = [f"{minute // 60 % 24:02}:{minute % 60:02}" for minute in sorted({low, high})]
    day = days_text(value.days)
    return ", ".join(part for part in (day, f"{'–'.join(ends)} {value.zone}".strip()) if part)


def _figure(value: Value) -> str:
    low, high = value.low, value.high
    if low is None and high is None:
        return _number(value.value) if value.value is not None else ""
    if high is None:
        return f"at least {_number(low)}"
    if low is None:
        return f"at most {_number(high)}"
    if low == high:
        return _number(low)
    if value.value is not None and low <= value.value <= high:
        return f"about {_number(value.value)}" if value.hedge else _number(value.value)
    return f"{_number(low)} to {_number(high)}"


def _number(number: Decimal | None) -> str:
    if number is None:
        return ""
    if not number.is_finite() or abs(number.adjusted()) > 30:
        return str(number)
    for size, name in _LARGE:
        if abs(number) >= size:
            short = number / size
            if short == round(short, 3):
                return f"{_plain(short)} {name}"
    return _plain(number)


#: Digits after the point that a written figure has at most; what has more comes of a division.
LONG = 8


def _plain(number: Decimal) -> str:
    text = f"{number:,f}"
    if len(text.partition(".")[2]) > LONG:  # a share such as a third: no more of it than a reader can use
        text = f"{number:,.3f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _ordinal(number: Decimal) -> str:
    text = _plain(number)
    if text[-2:] in {"11", "12", "13"}:
        return f"{text}th"
    return text + {"1": "st", "2": "nd", "3": "rd"}.get(text[-1], "th")


def _with_unit(figure: str, value: Value) -> str:
    if value.unit == "percent":
        return f"{figure}%"
    if not value.unit:
        return figure
    one = figure.endswith(" 1") or figure == "1"
    counted = value.kind in {"count", "duration", "age"} and not one
    return f"{figure} {_several(value.unit) if counted else value.unit}"


def _several(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if not noun[-1:].isalpha() or noun.endswith("s"):
        return noun
    if noun.endswith("man"):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return noun + ("es" if noun.endswith(("ch", "sh", "x", "z")) else "s")


def sameness(value: Value) -> tuple[object, ...]:
    """What two values share that stand on one side of a table: equal where they say the same."""
    if value.kind in _WORDS:
        return (value.norm or value.text.casefold(),)
    if value.kind in _TEMPORAL:
        return (value.first, value.last, value.minute) if value.days or value.minute else (value.text.casefold(),)
    if value.low is None and value.high is None and value.value is None:
        return (value.text.casefold(),)
    return (value.low, value.high, value.unit)


def overlap(a: Value, b: Value) -> bool:
    """Whether both values can be right, as far as their ranges tell."""
    if sameness(a) == sameness(b):
        return True
    if a.minute and b.minute and a.kind == b.kind == "time":
        return a.minute[0] <= b.minute[1] and b.minute[0] <= a.minute[1] and a.days.overlaps(b.days)
    if a.days and b.days:
        return a.days.overlaps(b.days)
    if a.unit != b.unit or {a.kind, b.kind} & {*_WORDS, *_TEMPORAL}:
        return False
    if (a.low is None and a.high is None) or (b.low is None and b.high is None):
        return False
    above = a.low is not None and b.high is not None and a.low > b.high
    below = a.high is not None and b.low is not None and a.high < b.low
    return not (above or below)
