"""The year that words name: "1998", "'98", "nineteen ninety-six", "last year"."""

from __future__ import annotations

import re

from checker.values.times.reading import Context
from checker.values.times.vocabulary import number_of, squeezed

__all__ = ["year_of"]


def year_of(words: str, context: Context, start: int) -> int | None:
    """The year that "1998", "'98", "nineteen ninety-six", "last year" or "the same year" names."""
    folded = squeezed(words).replace("’", "'")
    digits = folded.lstrip("'")
    if digits.isascii() and digits.isdigit():
        number = int(digits)
        return number if len(digits) == 4 else _two_digits(number, context)
    if folded.endswith(" year") or folded.endswith("ago") or folded.endswith("earlier"):
        return _relative_year(folded, context, start)
    return _spelt(folded)


def _two_digits(number: int, context: Context) -> int:
    """The year of two digits: the one within 20 years ahead or 80 back of the publication; else as POSIX has it."""
    if context.published is None:
        return number + (1900 if number >= 69 else 2000)
    near = context.published.year
    found = near - near % 100 + number
    return found - 100 if found > near + 20 else found


def _relative_year(folded: str, context: Context, start: int) -> int | None:
    base = context.published
    named = context.last_named("Y M D Q S H", start)
    if folded.startswith(("that", "the same", "the following", "the previous", "the year")) and named and named.first:
        shift = 1 if "following" in folded else -1 if "previous" in folded else 0
        return named.first.year + shift
    if base is None:
        return None
    return base.year + (
        -1
        if folded.startswith(("last", "the previous", "a year"))
        else 1
        if "next" in folded or "following" in folded
        else 0
    )


def _spelt(folded: str) -> int | None:
    words = [word for word in re.split(r"[ ‐‑-]", folded) if word not in ("and", "oh")]
    if words[:2] == ["two", "thousand"]:
        rest = number_of(" ".join(words[2:])) if len(words) > 2 else 0
        return None if rest is None else 2000 + rest
    century, rest = number_of(words[0]), number_of(" ".join(words[1:]))
    return None if century is None or rest is None or rest > 99 else 100 * century + rest
