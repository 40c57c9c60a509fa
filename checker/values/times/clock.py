"""Readers of clock times: "10 p.m.", "0737 GMT", "noon", "4 in the morning"."""

from __future__ import annotations

import re

from checker.values.times.grammar import Found
from checker.values.times.reading import Context, Reading
from checker.values.times.vocabulary import ZONES, number_of, squeezed

__all__ = ["HEDGE_MODS", "READERS", "SLACK"]

_ZONES = {squeezed(name): offset for name, offset in ZONES.items()}
HEDGE_MODS = {
    "about": "APPROX", "around": "APPROX", "approximately": "APPROX", "roughly": "APPROX", "nearly": "LESS_THAN",
    "almost": "LESS_THAN", "shortly after": "AFTER", "just after": "AFTER", "soon after": "AFTER",
    "shortly before": "BEFORE", "just before": "BEFORE",
}  # fmt: skip
#: Minutes around a time that a hedge stands for: before and after.
SLACK = {"APPROX": (15, 15), "LESS_THAN": (15, 0), "AFTER": (0, 30), "BEFORE": (30, 0)}


def _clock(found: Found, context: Context) -> Reading | None:
    if re.search(r"[\d:.,$£€/+-]$", context.before(found, 1)) and not found["hedge"]:
        return None
    if found["noon"]:
        hour, minute = (0 if squeezed(found["noon"]) == "midnight" else 12), 0
        if re.match(r"-", context.after(found.end, 1)):
            return None
    else:
        hour_words = found["hour"] or found["hour2"] or found["hour3"] or found["hour5"] or found["hour6"]
        number = number_of(hour_words)
        minute = int(found["minute"] or found["minute2"] or found["minute3"] or 0)
        if number is None:
            return None
        hour = number
        if spoken := squeezed(found["spoken"]).removeprefix("a "):
            before = spoken == "quarter to"
            hour, minute = (hour - before) or 12, _SPOKEN[spoken]
    half = found["half"].lower()[:1]
    part = squeezed(found["part"]).replace("early ", "")
    if found["hour2"] and not half and not part and not found["zone"] and not _is_time(found, context):
        return None
    if half or (part and hour <= 12):
        if not 1 <= hour <= 12 and not (half and hour < 24):
            return None
        afternoon = half == "p" or part in ("afternoon", "evening") or (part == "night" and 5 < hour < 12)
        if half and hour > 12:
            return None if half == "a" else _at(found, context, hour, minute)
        hour = hour % 12 + (12 if afternoon else 0)
    return _at(found, context, hour, minute)


#: Minutes that the hour is told by: "ten past seven", "a quarter to nine".
_SPOKEN = {
    "half past": 30, "quarter past": 15, "quarter to": 45, "five past": 5, "ten past": 10, "twenty past": 20,
    "twenty-five past": 25,
}  # fmt: skip
_SCORE = re.compile(
    r"\b(?:score|win|won|beat|lost|lead|led|ratio|odds|verse|chapter|John|Matthew|Luke|Mark|Psalms?|Genesis|in|of)\s$"
)


def _is_time(found: Found, context: Context) -> bool:
    """Whether "6:00" is a clock time rather than a race's, a ratio or a verse."""
    return not (
        _SCORE.search(context.before(found))
        or re.match(r"\s*(?:\.\d|:\d|minutes|seconds|ratio|split)", context.after(found.end))
    )


def _at(found: Found, context: Context, hour: int, minute: int) -> Reading | None:
    if hour == 24 and minute == 0:
        hour = 0
    if not (0 <= hour <= 23 and 0 <= minute <= 59):
        return None
    mod = HEDGE_MODS.get(squeezed(found["hedge"]), "")
    at = 60 * hour + minute
    before, after = SLACK.get(mod, (0, 0))
    zone = _ZONES.get(squeezed(found["zone"]), "")
    end = found.end
    if (
        context.text[end : end + 1] == "."
        and found["half"].endswith(("m", "M"))
        and "." in found["half"]
        and not re.match(r"\.\s+[A-Z]", context.after(end))
    ):
        end += 1
    return Reading(
        found.start,
        end,
        "TIME",
        f"T{hour:02d}:{minute:02d}",
        mod=mod,
        minute=(max(0, at - before), min(1439, at + after)),
        zone=zone,
    )


def _clock_part(found: Found, context: Context) -> Reading | None:
    hour = number_of(found["hour"])
    if hour is None or not 1 <= hour <= 12 or re.search(r"[\d$£€.,:-]$|\b(?:of|the)\s$", context.before(found, 4)):
        return None
    if "," in found.text:
        return None
    part = squeezed(found["part"])
    if " at " in squeezed(found.text) and part != "night":
        return None
    afternoon = part in ("afternoon", "evening") or (part == "night" and 5 < hour < 12)
    return _at(found, context, hour % 12 + (12 if afternoon else 0), int(found["minute"] or 0))


def _clock_zone(found: Found, context: Context) -> Reading | None:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if re.search(r"[\d$£€.,:]$", context.before(found, 1)) or (
        not found["minute"] and len(found["hour"]) < 2 and hour > 12
    ):
        return None
    return _at(found, context, hour, minute)


def _clock_pair(found: Found, context: Context) -> list[Reading]:
    """ "1353 (1023 GMT)": a time without a colon, known for one by the same time of a zone after it."""
    local = Found("clock", found.start, found.start + 4, found["local"], {})
    start = found.start + found.text.index("(") + 1
    other = Found("clock_zone", start, found.end, found.text[start - found.start :], found.parts)
    times = (
        _at(local, context, int(found["local"][:2]), int(found["local"][2:])),
        _at(other, context, int(found["hour"]), int(found["minute"])),
    )
    return [reading for reading in times if reading]


READERS = {"clock_pair": _clock_pair, "clock": _clock, "clock_part": _clock_part, "clock_zone": _clock_zone}
