"""Readers of days and parts of a day told from now or from the story: "today", "the next day", "this morning"."""

from __future__ import annotations

import re
from dataclasses import replace

from checker.values.tables import cue
from checker.values.times import calendar
from checker.values.times.calendar import Stretch
from checker.values.times.days import ADVERB_END, dated, part_of_day
from checker.values.times.grammar import Found
from checker.values.times.reading import Context, Reading
from checker.values.times.tense import AHEAD
from checker.values.times.vocabulary import DAYPARTS, squeezed

__all__ = ["READERS"]

_UNKNOWN_DAY = calendar.undated("D", "XXXX-XX-XX")
_DEICTIC = {"today": 0, "tonight": 0, "tonite": 0, "this day": 0, "yesterday": -1, "tomorrow": 1,
            "the day before yesterday": -2, "the day after tomorrow": 2}  # fmt: skip
_ADVERBIAL = re.compile(r"\s*(?:[.,;:?!)\"”’—–]|--|$|(?:in|at|on|when|and|but|by|with|to|as)\b)")
_NO_NIGHT = re.compile(rf"\s+(?:{cue('overnight')})\b", re.I)
_STAYING = re.compile(rf"\b(?:{cue('staying')})\b[^.;:!?]*$", re.I)
#: "The early hours", and what else they are called.
_SMALL = frozenset(("early", "small", "wee", "predawn", "pre-dawn"))
_SMALL_HOURS = (0, 360)
_BEFORE_LAST = re.compile(rf" before last{ADVERB_END}")
_IN = re.compile(r"\b(?:in|during|through|into|throughout|of)\s+$", re.IGNORECASE)


def _deictic(found: Found, context: Context) -> Reading | None:
    word = squeezed(found["word"])
    if word == "overnight":
        return _overnight(found, context)
    if word == "the other day":
        return Reading(found.start, found.end, "DATE", "PAST_REF")
    if word in _DEICTIC:
        stretch = calendar.shifted(context.published, "D", _DEICTIC[word])
    else:
        stretch = _told_day(word, found, context)
        if stretch is None:
            return None
    stretch = stretch or _UNKNOWN_DAY
    mod = {"early": "START", "earlier": "START", "late": "END", "later": "END", "mid": "MID"}.get(
        squeezed(found["half"]), ""
    )
    part = found["part"] or found["part2"] or ("night" if word in ("tonight", "tonite") else "")
    return part_of_day(found, stretch, part, mod) if part else dated(found, stretch, mod=mod)


def _overnight(found: Found, context: Context) -> Reading | None:
    """The night before the day of the news, or the one after it for what is to come; of a stay, some night."""
    if _NO_NIGHT.match(context.after(found.end)):
        return None
    shift = 0 if context.direction(found) == AHEAD else -1
    night = calendar.shifted(context.published, "D", shift) or _UNKNOWN_DAY
    if _STAYING.search(context.before(found, 40)):
        return part_of_day(found, Stretch("D", night.value), "night")
    return part_of_day(found, calendar.overnight(night), "night")


def _told_day(word: str, found: Found, context: Context) -> Stretch | None:
    """ "The next day", "a day earlier": a day of the narrative."""
    shift = 0
    if re.search(r"\b(?:following|next|after|later)$|\b(?:following|next)\b", word):
        shift = 1
    elif re.search(r"\b(?:previous|preceding|before|earlier)\b", word):
        shift = -1
    if word.endswith((" before", " after")) and not _ADVERBIAL.match(context.after(found.end)):
        return None
    named = context.last_named("D", found.start)
    if named is None:
        if word.endswith("earlier") and context.published:
            return calendar.shifted(context.published, "D", -1)
        return None if word.startswith("that") or "same" in word else _UNKNOWN_DAY
    return calendar.shifted(named.first, "D", shift) or _UNKNOWN_DAY


def _daypart(found: Found, context: Context) -> Reading | None:
    which = squeezed(found["which"])
    mod = {"early": "START", "earlier": "START", "late": "END", "later": "END"}.get(squeezed(found["half"]), "")
    if which in ("every", "each"):
        code = DAYPARTS.get(squeezed(found["part"]), "NI")
        return Reading(found.start, found.end, "SET", f"XXXX-XX-XXT{code}")
    part = found["part"] or "night"
    small = squeezed(found["small"]).removesuffix(" hours")
    if small:
        part = small if small in ("morning", "evening") else "early morning"
    if which == "the" and (further := _BEFORE_LAST.match(context.text, found.end)):
        before_last = calendar.shifted(context.published, "D", -2)
        return part_of_day(replace(found, end=further.end()), before_last or _UNKNOWN_DAY, part, mod)
    if found["bare"]:
        part = found["bare"].replace("-", " ")
    if (
        which == "the"
        and not found["small"]
        and not _IN.search(context.before(found))
        and not re.match(r"\s+of\s", context.after(found.end))
    ):
        return None
    base = calendar.shifted(context.published, "D", 0)
    if which == "this" or squeezed(found["of"]) == "this morning":
        stretch = base
    elif which == "last":
        stretch = calendar.shifted(context.published, "D", -1)
    else:
        shift = {"the next": 1, "the following": 1, "the previous": -1}.get(which, 0)
        of_event = which == "the" and re.match(r"\s+of\s+(?:the|a|an|his|her|its|their)\b", context.after(found.end))
        if of_event:
            return part_of_day(found, _UNKNOWN_DAY, part, mod)
        named = context.last_named("D", found.start)
        stretch = calendar.shifted(named.first, "D", shift) if named else None
    if stretch is None and base:
        # The publication day is a guess, so it goes into the value's spelling but not into its range.
        stretch = Stretch("D", base.value)
    reading = part_of_day(found, stretch or _UNKNOWN_DAY, part, mod)
    return replace(reading, minute=_SMALL_HOURS) if small in _SMALL else reading


READERS = {"deictic": _deictic, "daypart": _daypart}
