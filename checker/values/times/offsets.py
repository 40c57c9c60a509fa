"""How long ago a day is that nothing dates: "three years ago", "last summer", "yesterday" of an undated text."""

from __future__ import annotations

import re

from checker.values.conversion import SECONDS_OF
from checker.values.times.amounts import NAMES, read_amount, unit_of
from checker.values.times.vocabulary import squeezed

__all__ = ["seconds_ago"]

_AGO = re.compile(r"(?:about |around |some |nearly |almost )?(.+?)[ -]([a-z]+?) (?:ago|from now)", re.IGNORECASE)
_NEXT_TO = re.compile(
    r"(?:just |early |late |earlier |later )*(last|this past|this|next)"
    r" (day|week|month|year|winter|spring|summer|fall|autumn)",
    re.IGNORECASE,
)
_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_WAYS = {"last": (-2, 0), "this past": (-2, 0), "this": (-1, 1), "next": (0, 2)}
_SEASONS = frozenset(("winter", "spring", "summer", "fall", "autumn"))
#: Two articles of one story may be printed a day apart, and either tells its days from its own.
_SLACK = 1.0 * SECONDS_OF["day"]


def seconds_ago(text: str) -> tuple[float, float] | None:
    """The seconds, negative before now, between which the day of an expression lies; None where it does not say.

    As wide as the unit leaves open: "three years ago" is two and a half to three and a half, "last year" up to two.
    """
    words = squeezed(text)
    if words in _DAYS:
        at = float(_DAYS[words] * SECONDS_OF["day"])
        return at - _SLACK, at + _SLACK
    if near := _NEXT_TO.fullmatch(words):
        low, high = _WAYS[near[1]]
        size = SECONDS_OF["year" if near[2] in _SEASONS else near[2]]
        return low * size - _SLACK, high * size + _SLACK
    match = _AGO.fullmatch(words)
    unit = _unit(match[2]) if match else None
    amount = read_amount(match[1]).value if match else None
    if match is None or unit is None or amount is None or not 0 < amount < 1000:
        return None
    way = 1 if words.endswith("from now") else -1
    size = SECONDS_OF[unit]
    slack = max(0.5 * size, _SLACK)
    at = way * float(amount) * size
    return at - slack, at + slack


def _unit(word: str) -> str | None:
    """The unit of a word, where it is of a fixed length."""
    try:
        unit = NAMES[unit_of(word)]
    except KeyError:
        return None
    return unit if unit in SECONDS_OF else None
