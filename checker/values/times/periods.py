"""Readers of longer stretches: months, weeks, quarters, years, seasons, decades, centuries."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from checker.values.times import calendar
from checker.values.times.calendar import Stretch
from checker.values.times.days import dated, year_of
from checker.values.times.grammar import Found
from checker.values.times.reading import Context, Reading
from checker.values.times.tense import AHEAD
from checker.values.times.vocabulary import DECADES, MODS, MONTHS, SEASONS, number_of, squeezed

__all__ = ["READERS"]

_BACK = re.compile(r"last|past|previous|preceding|prior|latest|just-ended|recent")
_ON = re.compile(r"next|coming|following|ensuing")
_UNITS = {"week": "W", "weekend": "WE", "month": "M", "quarter": "Q", "half": "H", "year": "Y", "decade": "E", "century": "C"}
_OPEN = {"W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "H": "XXXX-HX", "Y": "XXXX", "E": "XXX", "C": "XX"}


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


def _month(found: Found, context: Context) -> Reading | None:
    number = MONTHS[squeezed(found["month"]).rstrip(".")]
    rel = squeezed(found["rel"])
    year = year_of(found["year"], context, found.start) if found["year"] else None
    if year is None and context.published:
        year = _year_of_month(number, rel, found, context)
    stretch = calendar.month(year, number) if year else calendar.undated("M", f"XXXX-{number:02d}")
    return dated(found, _part(stretch, found["mod"], context), mod=_mod(found["mod"]))


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
            return at.year + (number < at.month) if "following" in rel else at.year - (number > at.month and "previous" in rel)
    named_year = context.last_named("Y", found.start, reach=120)
    if named_year and named_year.first and named_year.first.year < base.year - 1 and context.named_in_sentence(found.start) == named_year:
        return named_year.first.year
    back = (base.month - number) % 12
    if re.search(r"\bsince\s+$", context.before(found)):
        return same_or_back
    way = context.direction(found)
    if way == AHEAD:
        return same_or_on if not 0 < back <= 3 else same_or_back  # not so far ahead without "next"
    return same_or_back


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
    told = rel in ("that", "the same", "same", "that same", "the following", "following", "the previous", "previous", "the preceding", "the prior", "the ensuing")
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
        named = context.last_named("Q M D", found.start) if unit in ("Q", "M") else context.last_named("Y", found.start, 100)
        base = named.first if named else base
    elif rel in ("the past", "past") and unit in ("W", "M", "Y", "E"):
        shift = -1
        if unit == "E":
            return Reading(found.start, found.end, "DURATION", "P10Y", unit="decade")
    elif rel in ("the latest", "latest") and unit == "Q":
        return dated(found, _latest_quarter(context, found.start))
    elif rel not in ("this", "the current", "the present", "current", "this very", "a year ago this"):
        shift = 1 if _ON.search(rel) else -1 if _BACK.search(rel) else 0
    stretch = calendar.shifted(base, unit, shift) or calendar.undated(unit, _OPEN[unit])
    return dated(found, _part(stretch, half, context), mod=_mod(half))


def _the_unit(found: Found, context: Context, unit: str, rel: str) -> Reading | None:
    """ "The quarter", "the year", "the week": the one that the text speaks of."""
    if unit in ("E", "C") and rel == "the":
        return None
    full = squeezed(found["full"])
    if rel != "the":
        return Reading(found.start, found.end, "DURATION", {"W": "P1W", "M": "P1M", "Q": "P1Q", "Y": "P1Y", "E": "P10Y"}.get(unit, "P1Y"))
    if unit == "Q":
        ended = _ended_quarter(found, context)
        return dated(found, ended or _latest_quarter(context, found.start))
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


_ENDED = re.compile(r"\s+(?:that )?(?:ended|ending|ends|to) (?P<month>[A-Z][a-z]+)\.? ?(?P<day>\d{1,2})?(?:, (?P<year>\d{4}))?")


def _ended_quarter(found: Found, context: Context) -> Stretch | None:
    """The quarter of "the quarter ended July 31": three months to that day, called by the calendar quarter of its middle."""
    ended = _ENDED.match(context.after(found.end, 40))
    number = MONTHS.get(ended["month"].lower()) if ended else None
    if ended is None or number is None or context.published is None:
        return None
    base = context.published
    year = int(ended["year"]) if ended["year"] else base.year if number <= base.month + 1 else base.year - 1
    last = calendar.month(year, number)
    middle = calendar.shifted(last.last, "M", -1)
    named = middle and calendar.shifted(middle.first, "Q", 0)
    start = calendar.shifted(last.first, "M", -2)
    return replace(named, first=start.first, last=last.last) if named and start else None


def _latest_quarter(context: Context, start: int) -> Stretch:
    """The quarter that the text last named, else the last one that had ended when it was published."""
    named = context.current_quarter(start)
    return named or calendar.shifted(context.published, "Q", -1) or calendar.undated("Q", "XXXX-QX")


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


def _quarter(found: Found, context: Context) -> Reading | None:
    number = {"final": 4, "last": 4, "opening": 1}.get(squeezed(found["number"])) or number_of(found["number"])
    unit = "Q" if squeezed(found["unit"]) == "quarter" else "H"
    if unit == "H" and number == 4:
        number = 2
    when = squeezed(found["when"])
    year_words = found["year"] or found["owner"] or (when if when.isdigit() else "")
    if unit == "H" and not year_words and squeezed(found["det"]) not in ("the", "in"):
        return None
    year = year_of(year_words, context, found.start) if year_words else None
    if re.fullmatch(r"(?:fiscal|financial) year|the year", squeezed(found["year"])):
        year = None
    if year is None:
        year = _year_of_quarter(number or 1, unit, found, context)
        if year is not None and (re.search(r"year.(?:ago|earlier)", when) or when in ("comparable", "corresponding", "same")):
            named = context.last_named("Q H", found.start)
            year = named.first.year - 1 if named and named.first and number_of(named.value[-1]) == number else year - 1
    if year is None or not number:
        return dated(found, calendar.undated(unit, f"XXXX-{unit}{number}"))
    return dated(found, (calendar.quarter if unit == "Q" else calendar.half)(year, number))


def _year_of_quarter(number: int, unit: str, found: Found, context: Context) -> int | None:
    base = context.published
    if base is None:
        return None
    made = (calendar.quarter if unit == "Q" else calendar.half)(base.year, number)
    if made.first is None or made.last is None:
        return None
    if made.first > base:
        # Far ahead it is last year's unless the clause says otherwise; a coming one is close or announced.
        near = (made.first - base).days < 45 and context.direction(found) >= 0
        return base.year if near or context.direction(found) == AHEAD else base.year - 1
    if (base - made.last).days > 130 and context.direction(found) == AHEAD:
        return base.year + 1
    return base.year


def _quarters(found: Found, context: Context) -> list[Reading]:
    """ "The first and second quarters": two values, with the noun on the second."""
    readings = []
    middle = found.start + found.text.index(found["number"]) + len(found["number"])
    second = found.start + found.text.index(found["number2"], middle - found.start)
    for name, start, end in (("number", found.start, middle), ("number2", second, found.end)):
        parts = {"number": found[name], "unit": "quarter", "year": found["year"]}
        one = _quarter(Found("quarter", start, end, found.text, parts), context)
        if one:
            readings.append(one)
    return readings


def _quarter_code(found: Found, context: Context) -> Reading | None:
    code = found["number"] or found["number2"]
    unit = "Q" if "Q" in code else "H"
    number = int(re.sub(r"\D", "", code))
    if not found["year"] and not found["year2"] and (code[0] == "H" or code[-1] == "H"):
        return None
    if unit == "H" and number > 2:
        return None
    written = found["year"] or found["year2"]
    year = year_of(written, context, found.start) if written else _year_of_quarter(number, unit, found, context)
    if year is None:
        return dated(found, calendar.undated(unit, f"XXXX-{unit}{number}"))
    return dated(found, (calendar.quarter if unit == "Q" else calendar.half)(year, number))


def _period(found: Found, context: Context) -> Reading | None:
    """ "The latest period", "the 1988 quarter", "the corresponding period last year"."""
    when = squeezed(found["when"])
    latest = context.current_quarter(found.start)
    if latest is None and squeezed(found["unit"] or found["unit2"] or found["unit3"]) == "period":
        if not (when.isdigit() or found["year"] or found["ago2"] or found["owner"]):
            return None
    base = latest or _latest_quarter(context, found.start)
    written = when if when.isdigit() else found["year"] or found["owner"] or found["ago2"]
    if base.first is None:
        return dated(found, calendar.undated("Q", "XXXX-QX"))
    year = base.first.year
    if written:
        year = year_of(written, context, found.start) or year
        if written == found["ago2"]:
            year = base.first.year - 1
    elif "year" in when or found["ago"]:
        year = base.first.year - 1 if not _is_back(base, context) else base.first.year
    elif when in ("same", "comparable", "corresponding", "like"):
        year = year - 1 if not _is_back(base, context) else year
    elif when in ("previous", "preceding"):
        return dated(found, calendar.shifted(base.first, base.unit, -1) or base)
    maker = calendar.quarter if base.unit == "Q" else calendar.half
    return dated(found, maker(year, int(base.value[-1])))


def _is_back(base: Stretch, context: Context) -> bool:
    """Whether a stretch is already that of the year before."""
    return bool(context.published and base.last and (context.published - base.last).days > 300)


def _year_ago(found: Found, context: Context) -> Reading | None:
    """ "Year-earlier", "the year-ago quarter": the quarter (or day, or month) of the comparison, a year before."""
    if squeezed(found["unit"]) != "year":
        return None
    noun = squeezed(found["noun"])
    if found["number"]:
        parts = {"number": found["number"], "unit": "quarter", "when": "year-ago"}
        return _quarter(replace(found, parts=parts), context)
    units = "Q H" if noun in ("quarter", "period", "half") else "M" if noun == "month" else "Q H D M Y"
    base = context.last_named(units, found.start)
    start = found.start + (len(found["det"]) if squeezed(found["det"]) not in ("the", "a") or not noun else 0)
    whole = replace(found, start=start)
    if base is None and context.published:
        base = calendar.shifted(context.published, "Q", -1) if noun in ("quarter", "period") else calendar.year(context.published.year)
    if base is None or base.first is None:
        return dated(whole, calendar.undated("Q" if noun == "quarter" else "Y", "XXXX-QX" if noun == "quarter" else "XXXX"))
    return dated(whole, year_back(base, context) or calendar.undated("Y", "XXXX"))


def year_back(base: Stretch, context: Context) -> Stretch | None:
    """A stretch a year before another; one that lies a year back already stays."""
    if base.first is None:
        return None
    if _is_back(base, context) and base.unit in ("Q", "H"):
        return base
    year = base.first.year - 1
    if base.unit == "Q":
        return calendar.quarter(year, int(base.value[-1]))
    if base.unit == "H":
        return calendar.half(year, int(base.value[-1]))
    if base.unit == "M":
        return calendar.month(year, base.first.month)
    if base.unit == "D":
        try:
            return calendar.day(base.first.replace(year=year))
        except ValueError:
            return calendar.month(year, base.first.month)
    return calendar.year(year)


def _fiscal(found: Found, context: Context) -> Reading | None:
    year = year_of(found["year"], context, found.start)
    if year is None:
        return None
    return dated(found, _part(calendar.year(year), found["mod"], context), mod=_mod(found["mod"]))


def _year(found: Found, context: Context) -> Reading | None:
    mod = {"post": "AFTER", "pre": "BEFORE"}.get(squeezed(found["mod"]), "") or _mod(found["mod"])
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
        stretch = replace(stretch, first=None, last=stretch.last if mod == "ON_OR_BEFORE" else date(max(1, number - 1), 12, 31))
    elif mod == "AFTER":
        stretch = replace(stretch, last=None)
    else:
        stretch = _part(stretch, found["mod"], context)
    return dated(found, stretch, mod=mod or ("APPROX" if found["hedge"] else ""))


def _spelt_year(found: Found, context: Context) -> Reading | None:
    year = year_of(found["year"], context, found.start)
    if year is None or (squeezed(found["year"]) == "two thousand" and not found["the"] and not re.search(r"\b(?:in|of|by|since|until) $", context.before(found))):
        return None
    if re.match(r"\s+\w+s\b", context.after(found.end)) and not found["the"] and not squeezed(found["year"]).startswith("nineteen"):
        return None
    return dated(found, _part(calendar.year(year), found["mod"], context), mod=_mod(found["mod"]))


def _decade(found: Found, context: Context) -> Reading | None:
    mod = squeezed(found["mod"] or found["mod2"])
    if found["word"]:
        number = 190 + DECADES[squeezed(found["word"])]
    elif found["short"]:
        number = 190 + int(re.sub(r"\D", "", found["short"])) // 10
        if int(re.sub(r"\D", "", found["short"])) < 20 and not found["short"].startswith(("'", "’")):
            return None
    else:
        digits = int(found["digits"][:4])
        if digits % 10:
            return None
        number = digits // 10
        if digits % 100 == 0 and not mod and digits != 2000:
            return dated(found, calendar.century(digits // 100))
    return dated(found, calendar.decade(number).part(MODS.get(mod, "")), mod=MODS.get(mod, ""))


def _century(found: Found, context: Context) -> Reading | None:
    number = number_of(found["number"])
    if not number or number > 30:
        return None
    mod = MODS.get(squeezed(found["mod"] or found["half"]), "")
    return dated(found, calendar.century(number - 1).part(mod), mod=mod)


def _season(found: Found, context: Context) -> Reading | None:
    code = SEASONS[squeezed(found["season"])]
    rel, word = squeezed(found["rel"]), squeezed(found["season"])
    if not _is_season(found, context, rel, word):
        return None
    half = found["half"] or found["mod"]
    year = year_of(found["year"], context, found.start) if found["year"] else None
    base = context.published
    if year is None and base:
        made = calendar.season(base.year, code)
        year = base.year
        assert made.first is not None and made.last is not None
        if code == "WI" and base.month < 3:
            year -= 1
            made = calendar.season(year, code)
            assert made.first is not None and made.last is not None
        if rel in ("last", "this past", "the last", "past", "the past", "previous", "the previous") and made.last >= base:
            year -= 1
        elif rel in ("next", "coming", "this coming", "the coming", "the next", "upcoming") and made.first <= base:
            year += 1
        elif rel in ("", "the", "a") and made.first > base and context.direction(found) != AHEAD:
            year -= 1
        elif rel in ("", "the") and made.last < base and context.direction(found) == AHEAD:
            year += 1
    if year is None:
        return dated(found, calendar.undated("S", f"XXXX-{code}"))
    return dated(found, _part(calendar.season(year, code), half, context), mod=_mod(half))


def _is_season(found: Found, context: Context, rel: str, word: str) -> bool:
    """Whether "fall", "spring" are the season: not "the fall of the wall", "to fall", "in spring water"."""
    if found["year"] or (rel and rel not in ("the", "a", "that", "same")):
        return True
    before = squeezed(context.before(found)).rsplit(" ", 1)[-1]
    if word in ("fall", "spring"):
        after = context.after(found.end)
        if rel == "the":
            return before in ("in", "during", "by", "until", "through", "since", "of", "for") and not re.match(r"\s+(?:of|in|from)\b", after)
        return not rel and bool(found["half"] or found["mod"] or before in ("in", "by", "until", "since", "during"))
    return rel not in ("a", "that")


READERS = {
    "month": _month, "relative": _relative, "ends": _ends, "quarter": _quarter, "quarters": _quarters, "quarter_code": _quarter_code,
    "period": _period, "year_ago": _year_ago, "fiscal": _fiscal, "year": _year, "spelt_year": _spelt_year, "decade": _decade,
    "century": _century, "season": _season,
}  # fmt: skip
