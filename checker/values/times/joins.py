"""Neighbours that are one time: "10 p.m. Wednesday", "Tuesday at noon", "the morning of May 5", "8:45 last night"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from checker.values.tables import cue
from checker.values.times import calendar, durations
from checker.values.times.calendar import Stretch
from checker.values.times.clock import HEDGE_MODS, SLACK
from checker.values.times.reading import Context, Reading
from checker.values.times.vocabulary import number_of, squeezed

__all__ = ["join"]

_DAY_FORMS = frozenset(("date", "weekday", "deictic", "holiday", "iso", "numeric", "weekday_ord", "on_day", "days"))
_CLOCK_FORMS = frozenset(("clock", "clock_part", "clock_zone", "clock_pair", "clock_range", "clock_hours"))
_CLOCK_THEN_DAY = re.compile(r"\.?(?:,| local time,?)?\s+(?:on |of )?(?:the )?")
_PARENTHESIS_THEN_DAY = re.compile(r"\.?\),?\s+(?:on )?(?:the )?")
_DAY_THEN_CLOCK = re.compile(r",?\s+(?:at |around |about |at about |at around |by |from |between |, )?|, at ")
_PART_THEN_DAY = re.compile(r"\s+(?:of|on)\s+|,?\s+")
_CLOCK_THEN_PART = re.compile(r"\.?,?\s+(?:on |in |of )?(?:the )?")
_HEDGE = r"(?P<hedge>(?:about|around|shortly after|just after|shortly before|just before) )?"
_HOUR = r"(?P<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:\.(?P<minute>[0-5]\d))?"
#: Hours and minutes that the day beside them tells to be a time: "at 18.30 on Saturday", "at 0703".
_MINUTES = r"(?P<hour>\d{1,2}(?=\.)|0\d)\.?(?P<minute>[0-5]\d)"
_ENDS = (
    r"(?=[.,;:!?)\"”’]+(?:\s|$)|\s*$|\s(?:when|where|after|before|and|but|as|while|because|on|outside|near|with|for|from|to"
    r"|in(?! the (?:morning|afternoon|evening)))\b)"
)
#: The hour alone, which only the part of the day beside it tells to be one: "shortly after 9 on Saturday night".
_HOUR_THEN_PART = re.compile(
    rf"\b(?P<way>(?:at|by|until|before|after|from|since) )?(?P<told>{_HEDGE}{_HOUR}),? (?P<on>on )?(?:the )?$", re.I
)
_HOUR_THEN_DAY = re.compile(
    rf"\b(?P<way>(?:at|until|till|before|after|since) )(?P<told>{_HEDGE}{_MINUTES}),? (?P<on>on )?(?:the )?$", re.I
)
_DIGIT = re.compile(r"\d")
_PART_THEN_HOUR = re.compile(rf",? at (?P<told>{_HEDGE}{_HOUR}){_ENDS}", re.I)
_DAY_THEN_HOUR = re.compile(rf",? at (?P<told>{_HEDGE}{_MINUTES}){_ENDS}", re.I)
#: In a sentence with one of these "at 5.30" is a price or a rate.
_PRICED = re.compile(rf"[$£€¥%]|\b(?:{cue('market')})\b", re.I)
#: Parts of the day whose hours are those after noon.
_AFTER_NOON = {"AF": range(1, 7), "EV": range(4, 12), "NI": range(6, 12)}
_PART = re.compile(r"T(MO|AF|EV|NI)$")
#: What tells the half of the day already.
_HALF = re.compile(
    r"[ap]\.?m\b|\b(?:in the|at) (?:morning|afternoon|evening|night)\b|\b(?:noon|midnight|midday)\b", re.I
)
#: Nights whose small hours are surely those of the next day; of "Sunday night" they may be of Sunday itself.
_ONE_NIGHT = re.compile(r"last night|overnight", re.I)
#: Hours after midnight, with their half told and without.
_SMALL = (range(6), (12, 1, 2, 3, 4))
_NIGHT_AND_DAY = re.compile(r",?\s+(?:(?:on|of|from)\s+|(?P<into>(?:into|to)\s+))?(?:the\s+)?", re.I)
_SAME_TIME = re.compile(r"\.?,?\s*[(/]\s*")
_DURATION_FORMS = frozenset(durations.READERS)
_DURATION_THEN_REST = re.compile(r"(?:,?\s+and|,)?\s+")
_SAME_DAY = re.compile(r"\.?\s?[-–]\s?|\.?\s(?:to|until|till|and)\s")
_NEAR = 24

Read = tuple[Reading, str]


def join(reading: Reading, form: str, readings: list[Read], context: Context) -> Reading:
    """The reading joined with the one before it, which is then taken from `readings`, or itself.

    A clock time that no day stands beside is placed on the day last named: a guess, so it goes into the value's
    spelling but not into the range of days.
    """
    last, last_form = readings[-1] if readings else (None, "")
    if reading.type == "DURATION":
        return _with_rest(reading, form, readings, context)
    if last and last.type != "DURATION" and reading.start - last.end < _NEAR:
        between = context.text[last.end : reading.start]
        if form in _YEARLESS and last_form in _YEARLESS and (way := _RANGE.fullmatch(between)):
            _date_range(reading, readings, context, _APART if way["pair"] else timedelta.max)
        if {form, last_form} == {"weekday", "date"} and between == " (" and context.text.startswith(")", reading.end):
            weekday, dated = (reading, last) if form == "weekday" else (last, reading)
            if weekday.first and dated.first and weekday.first.weekday() == dated.first.weekday():
                readings.pop()
                whole = replace(_on(last, dated) if last.type == "TIME" else dated, start=last.start)
                return replace(whole, end=reading.end + 1)
        if form in _DAY_FORMS and reading.type == "DATE":
            if last_form in _CLOCK_FORMS and _CLOCK_THEN_DAY.fullmatch(between):
                readings.pop()
                _date_same_time(last, reading, readings, context)
                return replace(_on(last, reading), end=reading.end)
            if last_form in _CLOCK_FORMS and _PARENTHESIS_THEN_DAY.fullmatch(between):
                _date_same_time(last, reading, readings, context, upto=-1)
                readings[-1] = (_on(last, reading), last_form)
            if last_form == "daypart" and last.type == "TIME" and _PART_THEN_DAY.fullmatch(between):
                readings.pop()
                return replace(_on(last, reading), end=reading.end)
        night = form in _DAY_FORMS and last_form in _DAY_FORMS and _overnight(last, between, reading, context)
        if night or (last_form == "daypart" and _of_one_part(last, between, reading)):
            readings.pop()
            return night or replace(_on(last, reading), end=reading.end)
        if last_form in _CLOCK_FORMS and _PART.search(reading.value) and _CLOCK_THEN_PART.fullmatch(between):
            timed = _in_part(last, context.text[last.start : last.end], reading, context)
            if timed:
                readings.pop()
                return replace(timed, end=reading.end)
        if form in _CLOCK_FORMS and last_form in _DAY_FORMS | {"daypart"} and last.type in ("DATE", "TIME"):
            timed = _in_part(reading, context.text[reading.start : reading.end], last, context)
            if timed and _DAY_THEN_CLOCK.fullmatch(between):
                readings.pop()
                return replace(timed, start=last.start)
    if _PART.search(reading.value) or (form in _DAY_FORMS and reading.type == "DATE"):
        return _with_hour(reading, context, last.end if last else 0)
    if form in _CLOCK_FORMS:
        if last and last.stretch and last_form in _CLOCK_FORMS and _one_stretch(last, reading, context):
            return _on(reading, last)
        named = context.last_named("D", reading.start)
        day = named.value if named else context.published.isoformat() if context.published else "XXXX-XX-XX"
        return replace(reading, value=day + reading.value)
    return reading


#: Forms that a year may or may not stand in, and what makes a range or a pair of two.
_YEARLESS = frozenset(("date", "days", "month"))
_RANGE = re.compile(r" ?[-‐‑–] ?| (?:(?P<pair>and|or)|to|until|till|through) (?:the )?")
#: How far back the first of a pair may lie: "December and January 2024", but not "June and March 2024".
_APART = timedelta(120)
_YEAR = re.compile(r"(?:\b\d{4}|['’]\d\d|\byear)$")


def _date_range(reading: Reading, readings: list[Read], context: Context, apart: timedelta) -> None:
    """Give the year of "between June and August 2024" to the first of the two as well, "December" the one before."""
    last, form = readings[-1]
    words = context.text[last.start : last.end], context.text[reading.start : reading.end]
    if _YEAR.search(words[0]) or not _YEAR.search(words[1]) or not (last.first and reading.last and last.stretch):
        return
    for year in (reading.last.year, reading.last.year - 1):
        moved = _in_year(last.stretch, year)
        if moved and moved.first and moved.first <= reading.last:
            if year == reading.last.year or reading.last - moved.first < apart:
                readings[-1] = (replace(last, value=moved.value[:4] + last.value[4:], stretch=moved), form)
            return


def _in_year(stretch: Stretch, year: int) -> Stretch | None:
    """A day or a month, or what "early" leaves of it, in another year."""
    assert stretch.first
    if stretch.unit == "M":
        return calendar.month(year, stretch.first.month).part(stretch.mod)
    try:
        return calendar.day(stretch.first.replace(year=year))
    except ValueError:
        return None


def _with_rest(reading: Reading, form: str, readings: list[Read], context: Context) -> Reading:
    """A duration joined with the one before it, or told apart from it: "from nine years to twelve"."""
    last, last_form = readings[-1] if readings else (None, "")
    if last is None or reading.start - last.end >= _NEAR or not {form, last_form} <= _DURATION_FORMS:
        return reading
    between = context.text[last.end : reading.start]
    if whole := _lasting(last, reading, between, context):
        readings.pop()
        return whole
    if two := durations.spanned(last, reading, between, context):
        readings[-1:] = [(one, last_form) for one in two[:-1]]
        return two[-1]
    return reading


def _lasting(one: Reading, rest: Reading, between: str, context: Context) -> Reading | None:
    """Two durations that are told as one: "a year and nine months", "1 hour 20 minutes"."""
    link = _DURATION_THEN_REST.fullmatch(between)
    if link is None or durations.PART_OF_IT.match(context.after(rest.end)):
        return None
    return durations.joined(one, rest)


def _overnight(last: Reading, between: str, reading: Reading, context: Context) -> Reading | None:
    """ "Overnight on Friday", "Friday overnight": the night that begins on that day, or ends on it with "into"."""
    night, day = (reading, last) if last.type == "DATE" else (last, reading)
    way = _NIGHT_AND_DAY.fullmatch(between)
    if way is None or day.type != "DATE" or context.text[night.start : night.end].lower() != "overnight":
        return None
    begins = day.stretch
    if way["into"] and day.first:
        begins = calendar.shifted(day.first, "D", -1)
    if begins is None or (way["into"] and night is reading):
        return None
    value = f"{begins.value}TNI"
    return replace(night, start=last.start, end=reading.end, value=value, stretch=calendar.overnight(begins))


def _of_one_part(last: Reading, between: str, reading: Reading) -> bool:
    """Whether "the early hours" are those of the "Sunday morning" after them."""
    part = _PART.search(reading.value)
    return bool(part and last.value.endswith(part[0]) and between.lower().split() == ["of"])


def _in_part(time: Reading, words: str, day: Reading, context: Context) -> Reading | None:
    """A clock time on a day, or in a part of it: "8:45" of "last night"; None where it is not in that part."""
    part = _PART.search(day.value)
    if part is None or time.minute is None:
        return _on(time, day)
    low = time.minute[0]
    told, half = int(time.value[-5:-3]), _HALF.search(words)
    if part[1] in _AFTER_NOON and told in _AFTER_NOON[part[1]] and not half:
        time, low = _moved(time, 12), low + 720
    elif part[1] == "NI" and _ONE_NIGHT.fullmatch(context.text, day.start, day.end) and told in _SMALL[not half]:
        after = calendar.shifted(day.first, "D", 1) or calendar.undated("D", "XXXX-XX-XX")
        return _on(_moved(time, -12) if told == 12 else time, replace(day, value=after.value, stretch=after))
    if day.minute and not day.minute[0] - 60 <= low <= day.minute[1] + 60:
        return None  # the small hours of "Sunday night" are Monday's
    return _on(time, replace(day, stretch=calendar.day(day.first)) if day.first else day)


def _moved(time: Reading, hours: int) -> Reading:
    low, high = time.minute or (0, 0)
    minute = max(0, low + 60 * hours), max(0, high + 60 * hours)
    return replace(time, value=f"T{int(time.value[-5:-3]) + hours:02d}{time.value[-3:]}", minute=minute)


def _with_hour(day: Reading, context: Context, start: int) -> Reading:
    """A day or a part of one with the hour beside it that nothing else tells to be one: "at 6 on Friday evening"."""
    part, text = _PART.search(day.value), context.text
    match = None
    if part or _DIGIT.search(text, max(0, day.start - _NEAR // 2), day.start):
        pattern = _HOUR_THEN_PART if part else _HOUR_THEN_DAY
        match = pattern.search(text, max(start, day.start - 2 * _NEAR), day.start)
    if match and part and not (match["hedge"] or (match["way"] and (match["on"] or match["way"].lower() == "at "))):
        match = None  # "after 3 Tuesday night games"
    match = match or (_PART_THEN_HOUR if part else _DAY_THEN_HOUR).match(text, day.end)
    if match is None:
        return day
    hour, minute = number_of(match["hour"]) or 0, int(match["minute"] or 0)
    if hour > (23 if match["minute"] else 12) or not (hour or match["minute"]):
        return day
    around = text[max(0, match.start() - 5 * _NEAR) : max(match.end(), day.end) + _NEAR]
    if match["minute"] and not (part and match.start() < day.start) and _PRICED.search(around):
        return day
    mod = HEDGE_MODS.get(squeezed(match["hedge"] or ""), "")
    before, after = SLACK.get(mod, (0, 0))
    at = 60 * hour + minute
    minutes = (max(0, at - before), min(1440, at + after))
    ends = min(match.start("told"), day.start), max(match.end("told"), day.end)
    time = Reading(*ends, "TIME", f"T{hour:02d}:{minute:02d}", mod=mod, minute=minutes)
    return _in_part(time, "", day, context) or day


def _one_stretch(time: Reading, later: Reading, context: Context) -> bool:
    """Whether two times are a stretch of one day: "from 10 a.m. to 4 p.m.", but not "from 10 p.m. to 4 a.m."."""
    between = context.text[time.end : later.start]
    return bool(_SAME_DAY.fullmatch(between) and time.minute and later.minute and time.minute <= later.minute)


def _on(time: Reading, day: Reading) -> Reading:
    """A time of day on a day."""
    value = day.value.partition("T")[0] + time.value[time.value.rindex("T") :]
    return replace(time, value=value, stretch=day.stretch)


def _date_same_time(
    time: Reading, day: Reading, readings: list[Read], context: Context, upto: int | None = None
) -> None:
    """Give the day of "9:10 a.m. (0540 GMT) Monday", "9 a.m. to noon Monday" to the first of the two times as well."""
    before = readings[:upto]
    if not before or before[-1][1] not in _CLOCK_FORMS or before[-1][0].stretch:
        return
    other, form = before[-1]
    if _SAME_TIME.fullmatch(context.text[other.end : time.start]) or _one_stretch(other, time, context):
        readings[len(before) - 1] = (_on(other, day), form)
