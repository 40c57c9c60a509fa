"""Readers of what recurs ("every Monday", "twice a week", "daily") and of vague references ("now", "recently")."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.values.times.amounts import ONE, duration_value, read_amount, unit_of
from checker.values.times.grammar import Found
from checker.values.times.reading import Context, Reading
from checker.values.times.vocabulary import ADVERBS, DAYPARTS, MONTHS, REFERENCES, SEASONS, WEEKDAYS, squeezed

__all__ = ["READERS"]

# Nothing may follow "the future" and "the past" that they belong to: "the future of the company".
_AFTER_FUTURE = re.compile(r"\s*(?:[.,;:?!\"'”’)]|(?:and|in|to|when|is|if)\b|$)")
_AFTER_PAST = re.compile(
    r"\s*(?:[.,;:?!\"'”’)]|(?:and|is|was|as|when|that|but|by|with|to|or|it|he|she|they|we|I|you)\b|$)"
)
_NO_NOW = re.compile(r"\s+(?:of|when|that)\b")
_FLOW = re.compile(r"(?:electric\w*|ocean|alternating|direct|strong)\s$")


def _set(found: Found, context: Context) -> Reading | None:
    every = Decimal(2) if squeezed(found["other"]) in ("other", "second") else ONE
    if found["count"]:
        every = read_amount(found["count"]).value or every
    if found["month"]:
        value = f"XXXX-{MONTHS[squeezed(found['month']).rstrip('.')]:02d}"
    elif found["season"]:
        value = f"XXXX-{SEASONS[squeezed(found['season'])]}"
    elif found["part"]:
        value = f"XXXX-XX-XXT{DAYPARTS[squeezed(found['part'])]}"
    else:
        unit = unit_of(found["unit"])
        value = "XXXX-WXX-WE" if unit == "WE" and every == 1 else duration_value(every, unit)
    return Reading(found.start, found.end, "SET", value)


def _times_a(found: Found, context: Context) -> Reading | None:
    return Reading(found.start, found.end, "SET", duration_value(ONE, unit_of(found["unit"])))


def _weekdays(found: Found, context: Context) -> Reading | None:
    weekday = WEEKDAYS[squeezed(found["weekday"] or found["weekday2"] or found["weekday3"])]
    part = found["part"] or found["part2"] or found["part3"]
    suffix = f"T{DAYPARTS[squeezed(part)]}" if part else ""
    return Reading(found.start, found.end, "SET", f"XXXX-WXX-{weekday}{suffix}")


def _adverb(found: Found, context: Context) -> Reading | None:
    word = squeezed(found["word"])
    if found.text[:1].isupper() and (
        context.before(found, 2)[-1:] == " " or re.match(r"\s+[A-Z]", context.after(found.end, 3))
    ):
        return None  # a name: "the Daily News"
    if word == "quarterly" and re.match(r"\s+[a-z]", context.after(found.end)):
        return None  # a kind of dividend or report rather than a rhythm
    return Reading(found.start, found.end, "SET", ADVERBS[word])


def _reference(found: Found, context: Context) -> Reading | None:
    word, after = squeezed(found["word"]), context.after(found.end)
    if (
        (word in ("the future", "the present") and not _AFTER_FUTURE.match(after))
        or (word == "the past" and not _AFTER_PAST.match(after))
        or (word == "at the moment" and _NO_NOW.match(after))
        or (word == "current" and (_FLOW.search(context.before(found)) or re.match(r"s\b|\s+account\b", after)))
    ):
        return None
    start = found.start + (len("in ") if word.startswith("in ") else 0)
    return Reading(start, found.end, "DATE", REFERENCES[word])


READERS = {"set": _set, "times_a": _times_a, "weekdays": _weekdays, "adverb": _adverb, "reference": _reference}
