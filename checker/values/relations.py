"""How two values stand to each other: the same, one within or overlapping the other, or different."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from enum import IntEnum
from functools import lru_cache
from itertools import product

from rapidfuzz.fuzz import token_sort_ratio

from checker.model import Days, Value
from checker.text.concepts import within
from checker.values.conversion import SECONDS_OF, in_seconds, readings
from checker.values.name_match import SAME, same_name, spelled_apart
from checker.values.times.offsets import seconds_ago

__all__ = ["Relation", "relation"]


class Relation(IntEnum):
    """In order of distance."""

    SAME = 0
    WIDER = 1  # one is hedged, vaguer or a range that overlaps the other: both can be right
    UNKNOWN = 2  # nothing to compare them by: another currency, a weekday of some week
    DIFFERENT = 3


#: Names and phrases this close are spellings of one.
SPELLING = 92.0
#: Kinds whose values are words: they have no bounds and no other readings.
_WORDS = frozenset(("name", "text", "polarity"))
_TEMPORAL = frozenset({"date", "time", "set"})
_WEEKDAY = re.compile(r"\b(mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I)
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})\b", re.I)
#: A day of some year, as TIMEX3 writes it.
_IN_A_YEAR = re.compile(r"XXXX-(\d\d-\d\d)")
#: Said of the day of writing; another outlet's day may be the one before or after, by its time zone or its night.
_THIS_DAY = re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b", re.I)
_TOLD = re.compile(r"\d|(?:SP|SU|FA|WI)$")  # of "XXXX" and "XXXX-XX-XX" nothing is
_MIDNIGHT = re.compile(r"\bmidnight\b", re.I)  # the end of one day or the start of the next, as the outlet has it
#: What tells the half of the day; a zone or a nought before the hour does too.
_HALF = re.compile(r"[ap]\.?m\b|morning|afternoon|evening|night|noon|midday|early hours|\b0\d|dawn|dusk", re.I)
#: Minutes.
DAY = 1440
HEDGED = 45
NIGHT, DAWN = (1080, DAY), DAY + 360
_WEEKDAYS = ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun")


def relation(a: Value, b: Value) -> Relation:
    """How two values of one fact stand to each other; symmetric. Their readings in other units count as well."""
    if a.kind == b.kind and a.kind in _WORDS:
        return _of_words(a, b)
    of_a, of_b = readings(a), readings(b)
    if len(of_a) == len(of_b) == 1:
        return _relation(a, b)
    found = {_relation(x, y) for x, y in product(of_a, of_b)}
    # One reading that fits is enough; where none does, one pair of readings that can be compared decides.
    fitting = found & {Relation.SAME, Relation.WIDER}
    return min(fitting) if fitting else max(found)


def _relation(a: Value, b: Value) -> Relation:
    if a.kind in _TEMPORAL and b.kind in _TEMPORAL:
        return _of_times(a, b)
    if a.kind == "duration" and b.kind == "duration":
        if not (_bounded(a) and _bounded(b)):
            return _of_words(a, b)
        return _of_figures(a, b) if a.unit == b.unit else _of_durations(a, b)
    if _bounded(a) and _bounded(b):
        return _of_figures(a, b)
    if a.kind != b.kind:
        return Relation.UNKNOWN
    return _of_words(a, b)


def _bounded(value: Value) -> bool:
    return value.low is not None or value.high is not None


def _of_figures(a: Value, b: Value) -> Relation:
    # What is counted is a matter of identity, decided before; other units must be the same to be compared.
    if a.unit != b.unit and not (a.kind in ("count", "age") and b.kind in ("count", "age")):
        return Relation.UNKNOWN
    if {a.way, b.way} == {"up", "down"}:
        return Relation.DIFFERENT
    if (a.low, a.high) == (b.low, b.high) or (a.value is not None and a.value == b.value and not _bounds(a, b)):
        return Relation.SAME
    if a.kind == b.kind == "age" and _open_alike(a, b):
        return Relation.SAME if a.value == b.value else Relation.DIFFERENT
    if _overlap(a.low, a.high, b.low, b.high) or _rounded(a, b):
        return Relation.WIDER
    return Relation.DIFFERENT


def _of_durations(a: Value, b: Value) -> Relation:
    """Durations told in two units: "two months" and "eight weeks" can be one, "24 hours" is a day."""
    one, other = in_seconds(a), in_seconds(b)
    if one is None or other is None:
        return Relation.UNKNOWN
    if a.value is not None and b.value is not None and a.low == a.high and b.low == b.high:
        if abs(a.value * SECONDS_OF[a.unit] - b.value * SECONDS_OF[b.unit]) < Decimal("0.5"):
            return Relation.SAME
    return Relation.WIDER if _overlap(*one, *other) else Relation.DIFFERENT


#: A round figure stands for those that round to it, as far as this share of it: 43,000 for 43,350, but not 100,000
#: for 120,000.
ROUNDING = Decimal("0.025")


def _rounded(a: Value, b: Value) -> bool:
    """Whether one figure is the other, rounded to its last written place; only large figures are rounded unsaid."""
    if a.value is None or b.value is None or a.kind not in ("count", "money", "measure"):
        return False
    small, large = sorted((abs(a.value), abs(b.value)))
    if large < 100 or large - small > ROUNDING * large:
        return False
    return any(_rounds_to(x, y) for x, y in ((a.value, b.value), (b.value, a.value)))


def _rounds_to(round_one: Decimal, exact: Decimal) -> bool:
    exponent = round_one.normalize().as_tuple().exponent
    if not isinstance(exponent, int) or exponent < 2:
        return False
    return abs(exact - round_one) <= Decimal(5) * Decimal(10) ** (exponent - 1)


def _bounds(a: Value, b: Value) -> bool:
    """Whether one of two equal figures is a bound and the other is not: "more than 20" against "20"."""
    return (a.low is None or a.high is None) != (b.low is None or b.high is None)


def _open_alike(a: Value, b: Value) -> bool:
    """Whether two values are open at one and the same end: an age from or up to which a rule holds."""
    return (a.low is None) != (a.high is None) and (a.low is None, a.high is None) == (b.low is None, b.high is None)


def _overlap(
    low: Decimal | None, high: Decimal | None, other_low: Decimal | None, other_high: Decimal | None
) -> bool:
    return not (
        (high is not None and other_low is not None and high < other_low)
        or (other_high is not None and low is not None and other_high < low)
    )


def _of_times(a: Value, b: Value) -> Relation:
    if not (a.minute and b.minute):
        return _of_days(a, b) if a.days and b.days else _of_dates_as_written(a, b)
    spans = _in_one_zone(a, b)
    if spans is None:
        # "6am", "06:00 BST" are most likely of one place; GMT is told beside the local time, and other hours may be so.
        spans = _until_dawn(a, 0), _until_dawn(b, 0)
        universal = 0 in (_minutes_east(a.zone), _minutes_east(b.zone))
        if universal or _of_clocks(*spans, (0,)) is Relation.DIFFERENT:
            return Relation.UNKNOWN
    halves = (0, DAY // 2, -DAY // 2) if _of_either_half(a) != _of_either_half(b) else (0,)
    of_clocks = _of_clocks(*spans, [day + half for day in (-DAY, 0, DAY) for half in halves])
    of_days = _of_days(a, b) if a.days and b.days else _of_dates_as_written(a, b)
    if of_days is Relation.WIDER:  # of the days nothing tells, or both fit
        return of_clocks
    apart = _days_apart(a, b)
    if apart is None or of_days is Relation.UNKNOWN:
        return max(of_clocks, of_days)
    if abs(apart) <= 1 and (_of_either_day(a) or _of_either_day(b)):
        return of_clocks
    # Clocks of days that are known lie on one line: the night of Friday goes on in the early hours of Saturday.
    return _of_clocks(*spans, [apart * DAY + half for half in halves])


def _of_either_half(value: Value) -> bool:
    """Whether an hour may be before noon or after it: "at twenty past one", "8:45"."""
    low, high = value.minute or (0, DAY)
    return high - low <= HEDGED and high <= DAY // 2 + 60 and not (value.zone or _HALF.search(value.text))


def _of_either_day(value: Value) -> bool:
    """Whether a time is midnight or shortly after it, which is that of the day before as well."""
    return bool(value.minute and value.minute[0] < 60 and _MIDNIGHT.search(value.text))


def _of_days(a: Value, b: Value) -> Relation:
    if (a.first, a.last) == (b.first, b.last):
        return Relation.SAME
    if a.days.overlaps(b.days):
        return Relation.WIDER
    if a.text.lower() == b.text.lower() and not any(c.isdigit() for c in a.text):
        # Which February is the reader's guess; two Fridays are days of two weeks, and of two things.
        return Relation.WIDER if _MONTH.fullmatch(a.text) else Relation.UNKNOWN
    if _next_to(a.days, b.days) and (_THIS_DAY.search(a.text) or _THIS_DAY.search(b.text)):
        return Relation.WIDER
    return Relation.DIFFERENT


def _next_to(a: Days, b: Days) -> bool:
    """Whether two ranges of days follow each other without a gap."""
    return any(x.last and y.first and (y.first - x.last).days == 1 for x, y in ((a, b), (b, a)))


def _days_apart(a: Value, b: Value) -> int | None:
    """By how many days one day is after the other, by their dates or else, within a week, by their names."""
    if a.first and a.first == a.last and b.first and b.first == b.last:
        return (b.first - a.first).days
    one, other = _weekday(a), _weekday(b)
    return (_WEEKDAYS.index(other) - _WEEKDAYS.index(one) + 3) % 7 - 3 if one and other else None


def _in_one_zone(a: Value, b: Value) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The minutes of two times on one clock; None where one is of a zone and the other is not said to be."""
    shifts = _minutes_east(a.zone), _minutes_east(b.zone)
    if (shifts[0] is None or shifts[1] is None) and (a.zone or "local") != (b.zone or "local"):
        return None
    one, other = (_until_dawn(value, shift or 0) for value, shift in zip((a, b), shifts, strict=True))
    return one, other


def _until_dawn(value: Value, shift: int) -> tuple[int, int]:
    """The minutes of a time less the shift of its zone; a night goes on in the small hours of the next day.

    "Around midnight" begins as long before it as it ends after it, on the day before.
    """
    low, high = value.minute or (0, DAY)
    if value.timex and value.timex.mod == "APPROX" and _of_either_day(value):
        low = -high
    return low - shift, (DAWN if (low, high) == NIGHT else high) - shift


def _of_clocks(one: tuple[int, int], other: tuple[int, int], shifts: Sequence[int]) -> Relation:
    """How two stretches of minutes stand to each other, the second moved by one of the shifts."""
    moved = [(other[0] + shift, other[1] + shift) for shift in shifts]
    if one in moved:
        return Relation.SAME
    return Relation.WIDER if any(_meet(one, span) for span in moved) else Relation.DIFFERENT


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two stretches share a moment; morning and afternoon, which only touch, do not, noon and afternoon do."""
    if one[0] < one[1] and other[0] < other[1]:
        return one[0] < other[1] and other[0] < one[1]
    return one[0] <= other[1] and other[0] <= one[1]


def _minutes_east(zone: str) -> int | None:
    """The offset of a zone that is written as one; None where it is local or not said."""
    if zone in ("UTC", "GMT", "Z"):
        return 0
    match = re.fullmatch(r"([+-])(\d\d):?(\d\d)", zone)
    if match is None:
        return None
    return (int(match[2]) * 60 + int(match[3])) * (-1 if match[1] == "-" else 1)


def _of_dates_as_written(a: Value, b: Value) -> Relation:
    """Dates of which one stays open, as they are written: weekday with weekday, month with month.

    Two open weekdays of a story can differ; a known day and an open weekday may be of two weeks. Of "soon" and "Friday"
    both can be right.
    """
    written = [_day_of_month(v) for v in (a, b)]
    if written[0] and written[1]:
        return Relation.SAME if written[0] == written[1] else Relation.DIFFERENT
    days = [_weekday(v) for v in (a, b)]
    if days[0] and days[1] and days[0] != days[1]:
        told = all(_WEEKDAY.search(v.text) for v in (a, b)) or not (a.days or b.days)
        return Relation.DIFFERENT if told else Relation.UNKNOWN
    if days[0] and days[1]:
        return Relation.SAME
    months = [_month(v) for v in (a, b)]
    if months[0] and months[1] and months[0] != months[1]:
        return Relation.DIFFERENT
    far = [seconds_ago(v.text) for v in (a, b) if not v.days]
    if len(far) == 2 and far[0] and far[1] and a.text.lower() != b.text.lower():
        return Relation.WIDER if far[0][0] < far[1][1] and far[1][0] < far[0][1] else Relation.DIFFERENT
    if a.timex and b.timex and a.timex == b.timex and _TOLD.search(a.timex.value):
        return Relation.SAME
    return Relation.SAME if a.text.lower() == b.text.lower() else Relation.WIDER


def _weekday(value: Value) -> str:
    if value.first and value.first == value.last:
        return _WEEKDAYS[value.first.weekday()]
    match = _WEEKDAY.search(value.text)
    return match[1].lower() if match else ""


def _day_of_month(value: Value) -> str:
    """ "05-22" of a day whose month and number are known, with its year or without."""
    if value.first and value.first == value.last:
        return value.first.strftime("%m-%d")
    match = _IN_A_YEAR.match(value.timex.value) if value.timex else None
    return match[1] if match else ""


def _month(value: Value) -> int:
    if value.first and value.last and (value.first.year, value.first.month) == (value.last.year, value.last.month):
        return value.first.month
    match = _MONTH.search(value.text)
    return _MONTHS.index(match[1].lower()) + 1 if match else 0


def _of_words(a: Value, b: Value) -> Relation:
    one, other = a.norm or a.text.lower(), b.norm or b.text.lower()
    if one == other:
        return Relation.SAME
    if a.kind != "polarity" and a.text and a.text.lower() == b.text.lower():
        return Relation.SAME
    if a.kind == "polarity":
        return Relation.DIFFERENT
    if a.kind == "name":
        return _of_names(one, other, "person" in (a.unit, b.unit))
    if a.kind == "text" and (_sort_of(one, other) or _sort_of(other, one)):
        return Relation.UNKNOWN
    if a.kind == "text" and a.unit and a.unit == b.unit:
        inside = one in within(b.unit, other) or other in within(a.unit, one)
        return Relation.WIDER if inside else Relation.DIFFERENT
    return Relation.SAME if token_sort_ratio(one, other) >= SPELLING else Relation.DIFFERENT


def _sort_of(words: str, general: str) -> bool:
    """Whether words may tell more exactly what others tell: a minister may be the transport minister, or another."""
    return words.endswith(f" {general}") and words.split()[0] not in _NOT_QUITE


_NOT_QUITE = frozenset("deputy vice assistant acting former ex junior under".split())


@lru_cache(maxsize=50_000)  # a story names the same few people and places again and again
def _of_names(one: str, other: str, person: bool) -> Relation:
    """Names of one bearer are the same; two spellings of one are not: one of the outlets has it wrong."""
    if person and spelled_apart(one, other):
        return Relation.DIFFERENT
    if set(one.split()) <= set(other.split()) or set(other.split()) <= set(one.split()):
        return Relation.SAME
    short, long = sorted((_letters(one), _letters(other)), key=len)
    if short and long.startswith(short):
        return Relation.SAME
    return Relation.SAME if same_name(one, other) >= SAME else Relation.DIFFERENT


def _letters(name: str) -> str:
    return "".join(c for c in name if c.isalnum())
