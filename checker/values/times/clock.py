"""Readers of clock times: "10 p.m.", "0737 GMT", "noon", "4 in the morning"."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.values.times import durations
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
    return None if _goes_on(found, context) and not found["hedge"] else _told(found, context)


def _goes_on(found: Found, context: Context) -> bool:
    """Whether the figure begins before the expression."""
    return bool(re.search(r"[\d:.,$£€/+-]$", context.before(found, 1)))


def _told(found: Found, context: Context) -> Reading | None:
    if found["noon"]:
        hour, minute = (0 if squeezed(found["noon"]) == "midnight" else 12), 0
        if re.match(r"-", context.after(found.end, 1)):
            return None
    else:
        hour_words = found["hour"] or found["hour2"] or found["hour3"] or found["hour5"]
        number = number_of(hour_words) if hour_words else None
        minute = int(found["minute"] or found["minute2"] or found["minute3"] or 0)
        if found["hour6"]:
            number, minute = _spoken(found, context)
        if number is None:
            return None
        hour = number
    half = found["half"].lower()[:1]
    part = squeezed(found["part"]).replace("early ", "")
    if found["hour2"] and not half and not part and not found["zone"] and not _is_time(found, context):
        return None
    if half or (part and hour <= 12 and squeezed(found["hour6"]) not in _NOONS):
        if not 1 <= hour <= 12 and not (half and hour < 24):
            return None
        afternoon = half == "p" or part in ("afternoon", "evening") or (part == "night" and 5 < hour < 12)
        if half and hour > 12:
            return None if half == "a" else _at(found, context, hour, minute)
        hour = hour % 12 + (12 if afternoon else 0)
    return _at(found, context, hour, minute)


#: The first time of a range.
_LOW = re.compile(r"(?P<hour>\d{1,2})(?:[:.](?P<minute>\d\d))?[\s-]?(?P<half>[ap])?", re.I)


def _clock_range(found: Found, context: Context) -> list[Reading]:
    """ "11am-3pm", "between 9 and 10pm": two times, of which the second tells the half and the zone of the first."""
    start = found.start + len(found["between"])
    end = start + len(found["low"])
    at = end + len(found["gap"])
    high = Found("clock", at, found.end, found.text[at - found.start :], found.parts)
    last = None if _goes_on(found, context) else _told(high, context)
    if last is None or (found["hour2"] and not _is_time(found, context)):
        return []
    minute = _minute_before(60 * int(last.value[1:3]) + int(last.value[4:]), found)
    if minute is None:
        return [last]
    if found["noon"] and last.minute == (0, 0):
        last = replace(last, value="T24:00", minute=(1440, 1440))
    first = Reading(start, end, "TIME", f"T{minute // 60:02d}:{minute % 60:02d}", minute=(minute, minute))
    return [replace(first, zone=last.zone), last]


def _minute_before(high: int, found: Found) -> int | None:
    """The minute at which a range begins that ends at another; None where its first figure is no hour."""
    low = _LOW.match(found["low"])
    if low is None:
        return 0 if squeezed(found["low"]) == "midnight" else 720
    hour, minute = int(low["hour"]), int(low["minute"] or 0)
    if found["hour2"] and not low["half"]:
        return 60 * hour + minute if low["minute"] and hour < 24 and minute < 60 else None
    paired = found["between"] or not (found["noon"] or "and" in found["gap"].lower())
    if not 1 <= hour <= 12 or minute > 59 or not (low["half"] or paired):
        return None
    halves = [60 * (hour % 12) + minute, 60 * (hour % 12) + minute + 720]
    if low["half"]:
        return halves[low["half"].lower() == "p"]
    return max([half for half in halves if half < (high or 1440)] or halves)


#: Minutes that the hour is told by beside numbers, "ten past seven": "a quarter to nine", "half six".
_SPOKEN = {"quarter": 15, "half": 30}
_NOONS = {"noon": 12, "midday": 12, "midnight": 24}
_HOUR_BEFORE = re.compile(r"\b(?:at|until|till|before|after|since|it (?:was|is)|it['’]s)\s$", re.I)
_HOUR_ENDS = re.compile(
    r"(?:[.,;:!?)\"”’]|\s?[-–—]+)*(?:\s*$|[.,;:!?)\"”’—–]|\s(?:[A-Z—–-]|(?:in|on|at|by|when|as|and|but|or|while|after|before|for|with|that"
    r"|from|to|local|last|this|the|yesterday|today|tomorrow|tonight|near|outside|inside)\b))"
)


def _spoken(found: Found, context: Context) -> tuple[int | None, int]:
    """Hour and minute of "ten to nine", "half six"; no hour where it is a range or a share."""
    side, words = squeezed(found["side"]), squeezed(found["spoken"] or "half").removeprefix("a ")
    at = squeezed(found["hour6"])
    hour = _NOONS.get(at) or number_of(at) or 0
    minute = _SPOKEN.get(words) or number_of(words.removesuffix(" minutes")) or 0
    if not (1 <= hour <= 12 or at in _NOONS) or (side == "to" and words == "half"):
        return None, 0
    if not (words == "quarter" or (side == "past" and not words[0].isdigit())):
        timed = squeezed(found["hedge"]).endswith(("after", "before")) or _HOUR_BEFORE.search(context.before(found))
        if not timed or not (found["part"] or _HOUR_ENDS.match(context.after(found.end))):
            return None, 0
    return ((hour - 1) or 12, 60 - minute) if side == "to" else (hour % 24, minute)


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
    before, after = SLACK.get(mod, (0, 0))
    if hour == minute == 0 and before and not after:
        hour = 24  # "just before midnight on Saturday" ends that day
    at = 60 * hour + minute
    zone = _ZONES.get(squeezed(found["zone"]), "")
    end = found.end
    if (
        context.text[end : end + 1] == "."
        and found["half"].endswith(("m", "M"))
        and "." in found["half"]
        and not re.match(r"\.\s+[A-Z]", context.after(end))
    ):
        end += 1
    if found["zone"] and "(" in found.text and context.text[end : end + 1] == ")":
        end += 1
    return Reading(
        found.start,
        end,
        "TIME",
        f"T{hour:02d}:{minute:02d}",
        mod=mod,
        minute=(max(0, at - before), min(1440, at + after)),
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


_DAY_AFTER = re.compile(r"\s(?:on\s)?(?:\w+day|today|tomorrow|(?:last|this|to)\s?night)\b", re.I)


def _clock_hours(found: Found, context: Context) -> Reading | list[Reading] | None:
    """ "0700hrs", "at 1900 hours"; elsewhere as many hours."""
    sure = found["hour"].startswith("0") or _DAY_AFTER.match(context.after(found.end))
    if not (sure or re.search(r"\b(?:at|until|till|since)\s$", context.before(found), re.I)):
        return durations.READERS["duration"](found, context)
    return None if _goes_on(found, context) else _at(found, context, int(found["hour"]), int(found["minute"]))


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


READERS = {
    "clock_hours": _clock_hours, "clock_pair": _clock_pair, "clock_range": _clock_range, "clock": _clock,
    "clock_part": _clock_part, "clock_zone": _clock_zone,
}  # fmt: skip
