"""Readers of longer stretches: weeks, months, years, seasons, decades, centuries."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from checker.values.times import calendar
from checker.values.times.calendar import Stretch
from checker.values.times.days import dated
from checker.values.times.grammar import Found
from checker.values.times.quarters import ended_quarter, latest_quarter
from checker.values.times.reading import Context, Reading
from checker.values.times.tense import AHEAD
from checker.values.times.vocabulary import DECADES, MODS, MONTHS, SEASONS, WEEKDAYS, number_of, squeezed
from checker.values.times.years import year_of

__all__ = ["READERS"]

_BACK = re.compile(r"last|past|previous|preceding|prior|latest|just-ended|recent")
_ON = re.compile(r"next|coming|following|ensuing")
_UNITS = {
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "half": "H",
    "year": "Y",
    "decade": "E",
    "century": "C",
}
_OPEN = {
    "W": "XXXX-WXX",
    "WE": "XXXX-WXX-WE",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "H": "XXXX-HX",
    "Y": "XXXX",
    "E": "XXX",
    "C": "XX",
}


def _mod(words: str) -> str:
    return MODS.get(squeezed(words).removesuffix(" on").removesuffix(" in"), "")


def _part(stretch: Stretch, words: str, context: Context) -> Stretch:
    """The part of a stretch that "early", "later", "mid", "the end of" leaves."""
    folded = squeezed(words).removesuffix(" on").removesuffix(" in")
    if folded == "earlier":
        return stretch.until(context.published)
    if folded in ("later", "the rest of", "the remainder of"):
        return stretch.since(context.published)
    return stretch.part(MODS.get(folded, ""))


_OUTRIGHT = re.compile(r"\b(?:will|shall|is to|are to)\b[^.;,]{0,60}$")


def _month(found: Found, context: Context) -> Reading | None:
    number = MONTHS[squeezed(found["month"]).rstrip(".")]
    rel = squeezed(found["rel"])
    year = year_of(found["year"], context, found.start) if found["year"] else None
    if year is None and context.published:
        year = _year_of_month(number, rel, found, context)
    stretch = calendar.month(year, number) if year else calendar.undated("M", f"XXXX-{number:02d}")
    part = "the end of" if found["end"] else found["mod"]
    return dated(found, _part(stretch, part, context), mod=_mod(part))


_ATTRIBUTE = re.compile(r"\b(?:the|a|its|his|her|their)\s+$", re.IGNORECASE)


def _year_of_month(number: int, rel: str, found: Found, context: Context) -> int:
    base = context.published
    assert base is not None
    same_or_back = base.year if number <= base.month else base.year - 1
    same_or_on = base.year if number >= base.month else base.year + 1
    if rel in ("last", "the last", "past", "this past", "the past"):
        return base.year if number < base.month else base.year - 1
    if rel in ("next", "coming", "this coming", "the coming", "upcoming", "the next"):
        return base.year if number > base.month else base.year + 1
    if rel == "this":
        return base.year
    if rel in ("the following", "following", "that", "the same", "the previous"):
        named = context.last_named("D M Y", found.start)
        if named and named.first:
            at = named.first
            return (
                at.year + (number < at.month)
                if "following" in rel
                else at.year - (number > at.month and "previous" in rel)
            )
    back = (base.month - number) % 12
    if re.search(r"\bsince\s+$", context.before(found)):
        return same_or_back
    way = context.direction(found)
    if way != AHEAD and (framed := _framing_year(found, context)) and framed < base.year - 1:
        return framed
    if way == AHEAD and _ATTRIBUTE.search(context.before(found)) and re.match(r"\s+[a-z]", context.after(found.end)):
        return same_or_on if back > 6 else same_or_back  # "spoke of the March election": the nearer one
    if way == AHEAD:  # not so far ahead without "next", if it is not said outright
        far = 0 < back <= 3 and not _OUTRIGHT.search(context.before(found))
        return same_or_back if far else same_or_on
    return same_or_back


# "In 2019, the firm moved in March": the year is that of the sentence. "Born in 1974, he died in March" it is not.
_FRONTED = re.compile(r"(?:^|[.!?\n])[\"'”’)]{0,2}\s*[\"“‘']?(?:(?:Back |Late |Early )?[Ii]n|During|Throughout) \S+$")
_AT_ONCE = re.compile(r",? (?:and )?in ")
_CLAUSE = re.compile(r"[,;:()—–]|\b(?:and|but|or|when|while|before|after|until|who|which|that)\b")


def _framing_year(found: Found, context: Context) -> int | None:
    """The year that the sentence began with, or that the clause named before."""
    named, end = context.place_named("Y", found.start, 120)
    if named is None or named.first is None or context.named_in_sentence(found.start) != named:
        return None
    apart = _CLAUSE.search(context.text, end, found.start) and not _AT_ONCE.fullmatch(context.text, end, found.start)
    fronted = _FRONTED.search(context.text, max(0, end - 30), end)
    return None if apart and not fronted else named.first.year


def _relative(found: Found, context: Context) -> Reading | None:
    """ "Last week", "earlier this year", "the following month", "the end of the quarter", "that week"."""
    rel = squeezed(found["rel"] or found["rel2"] or found["rel3"] or found["rel4"])
    unit_word = squeezed(found["unit"] or found["unit2"] or found["unit3"] or found["unit4"])
    if unit_word == "season":
        return None
    unit = _UNITS[unit_word]
    half = found["half"]
    if rel in ("before", "after", "ahead"):
        shift = {"before": -1, "after": 1, "ahead": 1}[rel]
        named = context.last_named("D W M Q Y", found.start)
        if re.match(r"\s+\w", context.after(found.end, 3)):
            return None
        stretch = calendar.shifted(named.first if named and rel != "ahead" else context.published, unit, shift)
        return dated(found, stretch or calendar.undated(unit, _OPEN[unit]))
    if rel in ("before last", "after next"):
        stretch = calendar.shifted(context.published, unit, -2 if rel == "before last" else 2)
        return dated(found, stretch or calendar.undated(unit, _OPEN[unit]))
    if found["end"]:
        half = "the end of"
    told = rel in (
        "that",
        "the same",
        "same",
        "that same",
        "the following",
        "following",
        "the previous",
        "previous",
        "the preceding",
        "the prior",
        "the ensuing",
    )
    if rel in ("the", "past", "coming") and not half:
        return _the_unit(found, context, unit, rel)
    base = context.published
    shift = 0
    if told:
        named = context.last_named("D W M Q Y S", found.start)
        if named and named.first:
            base = named.first
        elif rel not in ("the following", "following", "the previous", "previous", "the same"):
            base = None
        shift = 1 if _ON.search(rel) else -1 if _BACK.search(rel) else 0
    elif rel == "the":
        named = (
            context.last_named("Q M D", found.start)
            if unit in ("Q", "M")
            else context.last_named("Y", found.start, 100)
        )
        base = named.first if named else base
    elif rel in ("the past", "past") and unit in ("W", "M", "Y", "E"):
        shift = -1
        if unit == "E":
            return Reading(found.start, found.end, "DURATION", "P10Y", unit="decade")
    elif rel in ("the latest", "latest") and unit == "Q":
        return dated(found, latest_quarter(context, found.start))
    elif rel not in ("this", "the current", "the present", "current", "this very", "a year ago this"):
        shift = 1 if _ON.search(rel) else -1 if _BACK.search(rel) else 0
    if unit == "WE" and rel == "this" and base and base.weekday() < 4 and context.direction(found) != AHEAD:
        shift = -1  # said early in the week of the one that is over
    stretch = calendar.shifted(base, unit, shift) or calendar.undated(unit, _OPEN[unit])
    return dated(found, _part(stretch, half, context), mod=_mod(half))


def _the_unit(found: Found, context: Context, unit: str, rel: str) -> Reading | None:
    """ "The quarter", "the year", "the week": the one that the text speaks of."""
    if unit in ("E", "C") and rel == "the":
        return None
    full = squeezed(found["full"])
    if rel != "the":
        return Reading(
            found.start,
            found.end,
            "DURATION",
            {"W": "P1W", "M": "P1M", "Q": "P1Q", "Y": "P1Y", "E": "P10Y"}.get(unit, "P1Y"),
        )
    if unit == "Q":
        ended = ended_quarter(found, context)
        return dated(found, ended or latest_quarter(context, found.start))
    if unit in ("WE", "W"):
        base = context.published
        way = context.direction(found)
        shift = -1 if unit == "WE" and way != AHEAD and base and base.weekday() < 5 else 0
        stretch = calendar.shifted(base, unit, shift) or calendar.undated(unit, _OPEN[unit])
        return dated(found, stretch)
    if unit == "Y" and re.match(r"\s+(?:ended|ending|ends|that ended|to|through)\b", context.after(found.end)):
        return Reading(found.start, found.end, "DURATION", "P1Y")
    if unit == "Y" and not full:
        named = context.last_named("Y", found.start, 300)
        return dated(found, named or calendar.shifted(context.published, "Y", 0) or calendar.undated("Y", "XXXX"))
    if unit == "Y" and full in ("fiscal", "school", "academic"):
        return Reading(found.start, found.end, "DURATION", "P1Y")
    stretch = calendar.shifted(context.published, unit, 0) or calendar.undated(unit, _OPEN[unit])
    return dated(found, stretch)


def _ends(found: Found, context: Context) -> Reading | None:
    unit = _UNITS[squeezed(found["unit"] or found["unit2"])]
    written = found["year"] or found["year2"]
    if written:
        made: date | None = date(int(written), 12, 31)
    else:
        shift = {"last": -1, "next": 1}.get(squeezed(found["which"]), 0)
        stretch = calendar.shifted(context.published, unit, shift)
        made = stretch.last if stretch else None
    if made is None:
        return dated(found, calendar.undated("D", "XXXX-12-31" if unit == "Y" else "XXXX-XX-XX"))
    return dated(found, calendar.day(made))


def _year(found: Found, context: Context) -> Reading | None:
    part = "the end of" if found["end"] else found["mod"]
    mod = {"post": "AFTER", "pre": "BEFORE"}.get(squeezed(found["mod"]), "") or _mod(part)
    if found["after"]:
        mod = "ON_OR_BEFORE" if "earlier" in found["after"] or "before" in found["after"] else "ON_OR_AFTER"
    number = int(found["year"])
    stretch = calendar.year(number)
    if found["span"]:
        written = found["span"][1:]
        last = int(written) if len(written) == 4 else number - number % 100 + int(written)
        if last <= number or last > number + 150:
            return None
        stretch = replace(stretch, last=date(last, 12, 31))
        mod = ""
    elif mod == "ON_OR_AFTER":
        stretch = replace(stretch, last=None)
    elif mod in ("ON_OR_BEFORE", "BEFORE"):
        stretch = replace(
            stretch, first=None, last=stretch.last if mod == "ON_OR_BEFORE" else date(max(1, number - 1), 12, 31)
        )
    elif mod == "AFTER":
        stretch = replace(stretch, last=None)
    else:
        stretch = _part(stretch, part, context)
    return dated(found, stretch, mod=mod or ("APPROX" if found["hedge"] else ""))


def _spelt_year(found: Found, context: Context) -> Reading | None:
    year = year_of(found["year"], context, found.start)
    if year is None or (
        squeezed(found["year"]) == "two thousand"
        and not found["the"]
        and not re.search(r"\b(?:in|of|by|since|until) $", context.before(found))
    ):
        return None
    if (
        re.match(r"\s+\w+s\b", context.after(found.end))
        and not found["the"]
        and not squeezed(found["year"]).startswith("nineteen")
    ):
        return None
    return dated(found, _part(calendar.year(year), found["mod"], context), mod=_mod(found["mod"]))


def _decade(found: Found, context: Context) -> Reading | list[Reading] | None:
    mod = squeezed(found["mod"] or found["mod2"])
    digits = found["digits"]
    if digits and int(digits[:4]) % 10:
        return _year_owning(found, int(digits[:4]))
    if digits and int(digits[:4]) % 100 == 0 and digits[:4] != "2000":
        return dated(found, calendar.century(int(digits[:2])).part(MODS.get(mod, "")), mod=MODS.get(mod, ""))
    short = found["short"].lstrip("'’")
    if short and int(short[:2]) < 20 and short == found["short"]:
        return None
    number = int(digits[:3]) if digits else 190 + (DECADES[squeezed(found["word"])] if found["word"] else int(short[0]))
    first = dated(found, calendar.decade(number).part(MODS.get(mod, "")), mod=MODS.get(mod, ""))
    if not (second := _SECOND_DECADE.match(context.text, found.end)):
        return first
    number = number - number % 10 + int(second["digit"])
    also = calendar.decade(number)
    return [first, Reading(second.start("told"), second.end(), "DATE", also.value, also)]


#: "The 1960s [and '70s]".
_SECOND_DECADE = re.compile(r",? (?:and|or|to) (?P<told>['’]?(?P<digit>\d)0['’]?s)\b")


def _year_owning(found: Found, year: int) -> Reading | None:
    """The year of "1997's best play"."""
    if found.text != found["digits"] or not found.text.endswith(("'s", "’s")):
        return None
    return Reading(found.start, found.start + 4, "DATE", str(year), calendar.year(year))


def _century(found: Found, context: Context) -> Reading | list[Reading] | None:
    number, last = number_of(found["number"]), number_of(found["number2"])
    if not number or number > 30 or (last or 0) > 30:
        return None
    mod = MODS.get(squeezed(found["mod"] or found["half"]), "")
    first = dated(found, calendar.century(number - 1).part(mod), mod=mod)
    if not last:
        return first
    at = found.start + found.text.rindex(found["number2"])
    whole = calendar.century(last - 1)
    end = found.start + found.text.index(found["number"]) + len(found["number"])
    return [replace(first, end=end), Reading(at, found.end, "DATE", whole.value, whole)]


_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1, "final": -1}


def _nth_of(found: Found, context: Context) -> Reading | None:
    """ "The first Monday in May", "the last week of April"."""
    parts = {"month": found["month"], "year": found["year"]}
    month = _month(Found("month", found.start, found.end, found.text, parts), context)
    nth, unit = _NTH[squeezed(found["nth"])], squeezed(found["unit"])
    if month is None or month.first is None or month.last is None:
        return dated(found, calendar.undated("D", "XXXX-XX-XX")) if month else None
    if unit == "week":
        # Seven days from an end of the month, or the calendar's week there.
        start = month.first.toordinal() + 7 * (nth - 1) if nth > 0 else month.last.toordinal() - 6
        low, high = max(start - 2, month.first.toordinal()), min(start + 8, month.last.toordinal())
        middle = calendar.week(date.fromordinal(start + 3))
        return dated(found, replace(middle, first=date.fromordinal(low), last=date.fromordinal(high)))
    weekday = 6 if unit == "weekend" else WEEKDAYS[unit]
    end = month.first if nth > 0 else month.last
    shift = (weekday - end.isoweekday()) % 7 + 7 * (nth - 1) if nth > 0 else -((end.isoweekday() - weekday) % 7)
    day = calendar.shifted(end, "D", shift)
    if day is None or day.first is None or day.first > month.last:
        return None
    return dated(found, calendar.weekend(day.first) if unit == "weekend" else day)


def _season(found: Found, context: Context) -> Reading | None:
    code = SEASONS[squeezed(found["season"])]
    rel, word = squeezed(found["rel"]), squeezed(found["season"])
    if not _is_season(found, context, rel, word):
        return None
    half = found["half"] or found["mod"]
    year = year_of(found["year"], context, found.start) if found["year"] else None
    base = context.published
    if year is None and base:
        year = _year_of_season(code, rel, base, context.direction(found))
    if year is None:
        return dated(found, calendar.undated("S", f"XXXX-{code}"))
    return dated(found, _part(calendar.season(year, code), half, context), mod=_mod(half))


def _year_of_season(code: str, rel: str, base: date, way: int) -> int:
    """The year of a season said without one; a winter is that of the year in which it begins."""
    year = base.year - 1 if code == "WI" and base.month < 3 else base.year
    made = calendar.season(year, code)
    begun, over = not made.first or made.first <= base, bool(made.last and made.last < base)
    if rel in ("last", "this past", "the last", "past", "the past", "previous", "the previous"):
        return year if over else year - 1
    if rel in ("next", "coming", "this coming", "the coming", "the next", "upcoming"):
        return year + 1 if begun else year
    if rel in ("", "the", "a"):
        if not begun and way != AHEAD:
            return year - 1
        if over and way == AHEAD:
            return year + 1
    return year


def _is_season(found: Found, context: Context, rel: str, word: str) -> bool:
    """Whether "fall", "spring" are the season: not "the fall of the wall", "to fall", "in spring water"."""
    if found["year"] or (rel and rel not in ("the", "a", "that", "same")):
        return True
    before = squeezed(context.before(found)).rsplit(" ", 1)[-1]
    if word in ("fall", "spring"):
        after = context.after(found.end)
        if rel == "the":
            return before in ("in", "during", "by", "until", "through", "since", "of", "for") and not re.match(
                r"\s+(?:of|in|from)\b", after
            )
        return not rel and bool(found["half"] or found["mod"] or before in ("in", "by", "until", "since", "during"))
    return rel not in ("a", "that")


READERS = {
    "month": _month, "relative": _relative, "ends": _ends, "year": _year, "spelt_year": _spelt_year, "decade": _decade,
    "century": _century, "season": _season, "nth_of": _nth_of,
}  # fmt: skip
