"""The words of temporal expressions, from `data/times.tsv`, `holidays.tsv` and `zones.tsv`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from checker.values.tables import rows

__all__ = [
    "ADVERBS", "CARDINALS", "DAYPARTS", "DECADES", "HEDGES", "HOLIDAY_NAMES", "MODS", "MONTHS", "ORDINALS",
    "REFERENCES", "SEASONS", "UNITS", "WEEKDAYS", "ZONES", "alternatives", "number_of", "squeezed", "table",
]  # fmt: skip

_ROWS = rows("times")


def table(role: str) -> dict[str, str]:
    """Word → value for the words of a role."""
    return {word: value for kind, word, value in _ROWS if kind == role}


MONTHS = {word.lower(): int(value) for role in ("month", "month_short") for word, value in table(role).items()}
WEEKDAYS = {word.lower(): int(value) for role in ("weekday", "weekday_short") for word, value in table(role).items()}
SEASONS = table("season")
UNITS = table("unit")
DAYPARTS = table("daypart")
MODS = table("mod")
HEDGES = table("hedge")
REFERENCES = table("reference")
ADVERBS = table("adverb")
CARDINALS = {word: int(value) for word, value in table("cardinal").items()}
ORDINALS = {word: int(value) for word, value in table("ordinal").items()}
DECADES = {word: int(value) for word, value in table("decade").items()}
ZONES = dict(rows("zones"))
HOLIDAY_NAMES = [name for name, _ in rows("holidays")]

_SPACES = re.compile(r"[\s\u00a0\u2009\u202f]+")


def squeezed(words: str) -> str:
    """The words in lower case with single spaces between them."""
    return _SPACES.sub(" ", words).strip().lower()


def alternatives(words: Iterable[str]) -> str:
    """The words as alternatives of a pattern, the longest first; a space in a word stays a space of the grammar."""
    escaped = sorted(
        {re.escape(word).replace("\\ ", " ").replace("\\-", "-") for word in words}, key=lambda w: (-len(w), w)
    )
    return "|".join(word.replace("'", "['’]") for word in escaped)


def number_of(words: str) -> int | None:
    """The whole number that digits or words stand for: "12", "third", "31st", "twenty-four"; None for anything else."""
    folded = squeezed(words).replace(",", "")
    digits = re.match(r"\d{1,9}", folded, re.ASCII)
    if digits:
        return int(digits[0])
    if folded in ORDINALS:
        return ORDINALS[folded]
    total = 0
    for word in re.split(r"[ ‐‑-]", folded):
        if word not in CARDINALS:
            return None
        total += CARDINALS[word]
    return total
