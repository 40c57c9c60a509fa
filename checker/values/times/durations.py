"""Readers of durations: "two and a half hours", "the first nine months", "a 45-minute delay", "for years"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Context as Precision
from decimal import Decimal

from checker.values.conversion import SECONDS_OF
from checker.values.hedges import hedge_after, hedge_before, range_of
from checker.values.numbers import EXACT, read_numeral
from checker.values.tables import cue
from checker.values.times.amounts import HALF, NAMES, ONE, Amount, duration_value, read_amount, unit_of
from checker.values.times.grammar import Found
from checker.values.times.reading import Context, Reading
from checker.values.times.vocabulary import CARDINALS, HEDGES, squeezed

__all__ = ["PART_OF_IT", "READERS", "effect_of", "joined", "lasting", "mod_of", "spanned"]

_PARTS = {"half": HALF, "quarter": Decimal("0.25"), "three": Decimal("0.75")}
#: Unit → the smaller ones that go on with it: "two hours and 30 minutes".
_SMALLER = {
    "year": ("month", "week", "day"), "month": ("week", "day"), "week": ("day",), "day": ("hour",),
    "hour": ("minute", "second"), "minute": ("second",),
}  # fmt: skip
_DIVISION = Precision(prec=28)

_OLD = re.compile(r"[- ](?:old|olds)\b", re.IGNORECASE)
_QUARTER_OF = re.compile(r"\s+(?:of|point|-point|percent|million|pound|mile|inch)")
_NO_NOUN = re.compile(r"[- ]?(?:point|century|finals?|club)")
_FIGURE_BEFORE = re.compile(r"[$£€#]\s?$|\d[.,/]$|\d-$")
# "40 hours [a week]", "$2 million [a year]": what a rate is said of, and words after which it is none.
_RATE_OF = re.compile(
    r"(?:\d|%|percent|times|\b\w+s|million|billion|once|twice|cents?|dollars?|barrels?|people|tons?|share|paid|much|it)\W?\s*$",
    re.IGNORECASE,
)
_NO_RATE_AFTER = re.compile(
    r"\b(?:for|in|within|over|about|nearly|almost|after|than|took|lasted|last|lasts|only|least|of|to|is|was|spent|spend|with|from"
    r"|during|takes|under|every|until|just|and|or|but|by|before|this|as|has|his|years|months|weeks|days|hours|late|later|early"
    r"|earlier)\s*$",
    re.IGNORECASE,
)
_TO_LAST = re.compile(r"\b(?:to|not|will|would|could|can|may|might|must|should|shall|did|does|do)\s$")
_SOME_DAY = re.compile(r"\b(?:will|would|could|may|might|can|to|hopes?|hoped|wants?)\s$")
_NO_NOUN_PHRASE = re.compile(
    r"\s+(?:of|and|to|or|for|in|into|when|that|is|was|by|with|at|on|but|as|from|per|it|he|she|they|we|until|longer|each|left|before"
    r"|after|is|are|were|had|if|than|apart|away|or)\b"
)
#: Before the first of two figures that are no range: what it was, and what it is now.
_CHANGE = re.compile(rf"\b(?:{cue('change')})\b[^.;]{{0,60}}$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_BY_OR_BESIDE = re.compile(r"\b(?:by|add\w*|compar\w+|prefer\w*|giv\w+|devot\w+)\b[^.;]{0,12}$", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_TO, _TO_OR = re.compile(r"\s+to\s+"), re.compile(r"(?:\s+|[-‐‑])(?:to|or)(?:\s+|[-‐‑])")
_PHRASE_END = re.compile(r"\s*(?:[.,;:)]|$)|\s+(?:after|and|because|but|by|following|for|from|in|last|on|when|with)\b")
#: The figures of a list before its last, which has the unit: "for six, eight and [10 years]".
_LISTED = re.compile(rf"\b(?:\d{{1,3}}|{'|'.join(CARDINALS)})\b", re.IGNORECASE)
_LIST_BEFORE = re.compile(
    rf"\b(?:for|sentenced to|(?:sentences?|terms?) of|serv(?:ed|es?|ing))\s+"
    rf"(?P<list>{_LISTED.pattern}(?:,\s+{_LISTED.pattern})*),?\s+and\s+$",
    re.IGNORECASE,
)
_AND = re.compile(r"(?:,|,?\s+and)\s+$")
#: After a second duration that is a part of the first, or one of each.
PART_OF_IT = re.compile(r"\s+(?:of (?:it|them|that|those|which|whom)|an?|per|each|every)\b")
# What makes a bare "years", "days" a length of time.
_LASTING_BEFORE = re.compile(
    r"\b(?:for|in|within|after|over|of|took|take|takes|taking|last|lasted|lasting|spent|many|during|until|by|through|the|just|only"
    r"|mere|before)\s+$",
    re.IGNORECASE,
)
# What "over eight years" is a bound after; elsewhere it says during which time something came about.
_LASTING_OVER = re.compile(
    r"\b(?:for|to|of|after|in|by|than|from|with|an?|is|was|were|are|be|been|being|aged?|last\w*|t(?:ake|ook)\w*|taking"
    r"|spen[dt]\w*|wait\w*|liv(?:ed|es|ing)|serv\w+|work\w*|stay\w*|remain\w*|r[au]n\w*|need\w*|endur\w+|surviv\w+|held|married)\s+$",
    re.IGNORECASE,
)


def _low(found: Found) -> str:
    """The lower end of "46 to 57 months"."""
    return found["low"] or found["low2"] or found["low3"]


def mod_of(found: Found) -> str:
    """The TIMEX3 modifier of "about", "at least", "or so"."""
    if found["so"]:
        return {"or so": "APPROX", "or less": "EQUAL_OR_LESS"}.get(squeezed(found["so"]), "EQUAL_OR_MORE")
    return HEDGES.get(squeezed(found["hedge"]), "")


def effect_of(found: Found, context: Context) -> tuple[str, str, int]:
    """The hedge words before or after the amount, their effect on it, and where the amount with its hedge begins."""
    count = _low(found) or found["larger"] or found["count"]
    words, effect, at = hedge_before(context.text, found.start + max(0, found.text.find(count, len(found["hedge"]))))
    if not effect and found["so"]:
        words, effect, _ = hedge_after(f" {squeezed(found['so'])}", 0)
    return words, effect, at


def lasting(
    found: Found, context: Context, amount: Amount, unit: str, *, start: int | None = None, end: int | None = None
) -> Reading:
    """The reading of an expression, or a part of it, as an amount of a unit with the range that its hedge gives it."""
    words, effect, at = effect_of(found, context)
    if words == "over" and not _LASTING_OVER.search(context.text[max(0, at - 16) : at]):
        effect = ""  # "$160 million over eight years": during them
    low, high = amount.low, amount.high
    if effect and amount.value is not None:
        whole = amount.value == amount.value.to_integral_value()
        low, high = range_of(amount.value, ONE if whole else Decimal("0.1"), Decimal(0), effect)
    return Reading(
        found.start if start is None else start, found.end if end is None else end, "DURATION",
        duration_value(amount.value, unit), mod=mod_of(found),
        amount=amount.value, low=low, high=high, unit=NAMES[unit], hedge=words if effect else "",
    )  # fmt: skip


def joined(one: Reading, rest: Reading) -> Reading | None:
    """Two durations as one where the second goes on in a smaller unit, "two hours" and "30 minutes"; else None."""
    if rest.unit not in _SMALLER.get(one.unit, ()) or one.amount is None or rest.amount is None:
        return None
    size, part = Decimal(SECONDS_OF[one.unit]), Decimal(SECONDS_OF[rest.unit])
    if rest.amount % 1 or not 0 < rest.amount * part < size or (rest.hedge and not rest.hedge.startswith("or ")):
        return None

    tail = rest.value.removeprefix("PT" if "T" in one.value else "P")
    if tail[-1] in one.value:
        return None  # "two and a half years" has its months

    def summed(whole: Decimal | None, smaller: Decimal | None) -> Decimal | None:
        if whole is None or smaller is None:
            return None
        return EXACT.add(whole, _DIVISION.divide(_DIVISION.multiply(smaller, part), size))

    return replace(
        one, end=rest.end, value=one.value + tail, mod=one.mod or rest.mod, amount=summed(one.amount, rest.amount),
        low=summed(one.low, rest.low), high=summed(one.high, rest.high), hedge=one.hedge or rest.hedge,
    )  # fmt: skip


def _ranged(found: Found, value: str, low: Decimal, high: Decimal, unit: str) -> Reading:
    return Reading(found.start, found.end, "DURATION", value, mod=mod_of(found), low=low, high=high, unit=NAMES[unit])


def _duration(found: Found, context: Context) -> Reading | list[Reading] | None:
    unit = unit_of(found["unit"])
    if _no_duration(found, context):
        return None
    if found.text.startswith("last ") and _TO_LAST.search(context.before(found)):
        text = found.text.removeprefix("last ")  # the verb
        found = replace(found, start=found.end - len(text), text=text)
    amount = read_amount(found["count"])
    for part in (found["half"], found["half2"], found["three"]):
        amount = amount.plus(_PARTS.get(part, Decimal(0)))
    low = _low(found)
    if low:
        if squeezed(low) in ("a", "an"):
            return _ranged(found, duration_value(None, unit), ONE, amount.value or Decimal(2), unit)
        floor = read_amount(low).value
        if floor is not None and amount.value is not None and floor != amount.value:
            two = _two(found, context, low, Amount.of(floor), amount, unit)
            if two and _TO.fullmatch(context.text, two[0].end, two[1].start) and _changes(two[0], context):
                return [replace(two[0], role="from"), replace(two[1], role="to")]
            if two and floor > amount.value:
                return two
            if floor < amount.value:
                return _ranged(found, duration_value(floor, unit), floor, amount.value, unit)
    if found["unit2"] or found["unit3"]:
        return _compound(found, context, amount, unit)
    start = _bare_start(found) if amount.value != 1 else None
    one = lasting(found, context, amount, unit, start=start)
    return _changed(one, context, unit) or [*_listed(found, context, unit), one]


def _two(found: Found, context: Context, low: str, one: Amount, other: Amount, unit: str) -> list[Reading]:
    """The two durations of "12 to nine years"; none where no word stands between the figures."""
    at = found.text.find(low, len(found["hedge"])) + len(low)
    if not (gap := _TO_OR.match(found.text, at)):
        return []
    first, second = found.start + at, found.start + gap.end()
    rest = replace(found, start=second, text=found.text[gap.end() :], parts={**found.parts, "low2": "", "hedge": ""})
    return [lasting(found, context, one, unit, end=first), lasting(rest, context, other, unit)]


def _changes(one: Reading, context: Context) -> bool:
    """Whether a duration is what something was before a change: "cut from [12] to nine years"."""
    before = context.text[max(0, one.start - 80) : one.start]
    return bool(_FROM.search(before) and _CHANGE.search(before))


def _changed(one: Reading, context: Context, unit: str) -> list[Reading]:
    """ "Raised from [five years] to [eight]": what it was and what it is now."""
    to = _TO.match(context.text, one.end)
    numeral = read_numeral(context.text, to.end()) if to and _changes(one, context) else None
    if numeral is None or numeral.value is None or numeral.form != "cardinal":
        return []
    if not _PHRASE_END.match(context.text, numeral.end):
        return []
    value = numeral.value
    return [replace(one, role="from"), replace(_exact(numeral.start, numeral.end, value, unit), role="to")]


def _listed(found: Found, context: Context, unit: str) -> list[Reading]:
    """The durations before the last of a list: "for [six], [eight] and 10 years"."""
    if found["hedge"] or found["det"] or found["which"] or not found["count"]:
        return []
    match = _LIST_BEFORE.search(context.text, max(0, found.start - 48), found.start)
    if match is None:
        return []
    figures = _LISTED.finditer(context.text, match.start("list"), match.end("list"))
    return [_exact(one.start(), one.end(), value, unit) for one in figures if (value := read_amount(one[0]).value)]


def _exact(start: int, end: int, value: Decimal, unit: str) -> Reading:
    return Reading(
        start, end, "DURATION", duration_value(value, unit), amount=value, low=value, high=value, unit=NAMES[unit]
    )


def spanned(one: Reading, other: Reading, between: str, context: Context) -> tuple[Reading, ...]:
    """Two durations as a range, "six months to a year", or with their roles in a change; else none."""
    before = context.text[max(0, one.start - 80) : one.start]
    told = _TO.fullmatch(between) or (between.strip() == "and" and _BETWEEN.search(before))
    if not told or one.amount is None or other.amount is None:
        return ()
    if between.strip() == "to" and _changes(one, context):
        return replace(one, role="from"), replace(other, role="to")
    if one.unit not in SECONDS_OF or other.unit not in SECONDS_OF or one.low != one.high or other.low != other.high:
        return ()
    if between.strip() == "to" and (_CHANGE.search(before) or _BY_OR_BESIDE.search(before)):
        return ()
    size = _DIVISION.divide(Decimal(SECONDS_OF[other.unit]), Decimal(SECONDS_OF[one.unit]))
    high = round(_DIVISION.multiply(other.amount, size), 6)
    return (replace(one, end=other.end, amount=None, high=high),) if one.amount < high else ()


def _compound(found: Found, context: Context, amount: Amount, unit: str) -> Reading | list[Reading] | None:
    """ "Two hours and 30 minutes", "25 years and 120 days"; two durations where the second does not go on with it."""
    words, count = found["unit2"] or found["unit3"], found["count2"] or found["count3"]
    smaller, extra = unit_of(words), read_amount(count)
    start = found.text.rindex(count, 0, found.text.rindex(words))
    one = lasting(found, context, amount, unit, end=found.start + len(_AND.sub("", found.text[:start])))
    rest = Reading(
        found.start + start, found.end, "DURATION", duration_value(extra.value, smaller), amount=extra.value,
        low=extra.low, high=extra.high, unit=NAMES[smaller],
    )  # fmt: skip
    whole = None if PART_OF_IT.match(context.after(found.end)) else joined(one, rest)
    return whole or [one, rest]


def _bare_start(found: Found) -> int:
    """Where an expression starts without an article that belongs to what follows: "a [three hour] meeting"."""
    if squeezed(found["unit"]).endswith("s") or squeezed(found["det"]) not in ("a", "an", "the") or found["which"]:
        return found.start
    return found.start + len(found.text) - len(found.text[len(found["det"]) :].lstrip())


def _no_duration(found: Found, context: Context) -> bool:
    """Ages, ordinals and measures that only look like durations: "a second car", "12-year-old", "a quarter of"."""
    unit, count, after = squeezed(found["unit"]), squeezed(found["count"]), context.after(found.end)
    if _OLD.match(after) or _FIGURE_BEFORE.search(context.before(found, 3)):
        return True
    if unit in ("second", "minute") and count in ("a", "an", "one", "another"):
        # "A second car", "a minute trace": an adjective, unless a word follows that no noun phrase goes on with.
        return bool(re.match(r"[\s-]+[a-z]", after)) and not (unit == "minute" and _NO_NOUN_PHRASE.match(after))
    if unit.removesuffix("s") in ("min", "sec", "hr", "yr", "wk", "mth"):
        return not re.search(r"\d", found["count"])
    if unit in ("quarter", "quarters") and count in ("a", "one", "three") and _QUARTER_OF.match(after):
        return True
    return unit in ("quarter", "night") and bool(_NO_NOUN.match(after))


def _one_unit(found: Found, context: Context) -> Reading | None:
    """ "A week", "half an hour", "another year", "a month and a half"."""
    unit, count, before = unit_of(found["unit"]), squeezed(found["count"]), context.before(found)
    if _no_duration(found, context) or (
        count in ("a", "an") and (unit in ("Q", "WE") or squeezed(found["unit"]) == "night")
    ):
        return None
    if count in ("a", "an") and not found["hedge"] and _RATE_OF.search(before) and not _NO_RATE_AFTER.search(before):
        return None
    if count == "one" and unit == "D" and _SOME_DAY.search(before):
        return Reading(found.start, found.end, "DATE", "FUTURE_REF")
    if found["high"]:
        return _ranged(found, duration_value(None, unit), ONE, Decimal(2), unit)
    return lasting(found, context, read_amount(count).plus(_PARTS.get(found["half"], Decimal(0))), unit)


def _hyphened(found: Found, context: Context) -> Reading | None:
    """ "45-minute", "two-to-three-week", "quarter-century"."""
    unit, count = unit_of(found["unit"] or found["unit2"]), squeezed(found["count"])
    if (
        _no_duration(found, context)
        or (found["unit"].endswith("s") and unit != "C")
        or (count == "half" and unit in ("C", "Q"))
        or (count == "quarter" and unit not in ("C", "H"))
        or (found["unit2"] and count != "quarter")
    ):
        return None
    found = _without_article(found)
    amount = read_amount(count if count != "many" else "multi").plus(_PARTS.get(found["half"], Decimal(0)))
    floor = read_amount(_low(found)).value if _low(found) else None
    if floor is not None and amount.value is not None and floor < amount.value:
        return _ranged(found, duration_value(floor, unit), floor, amount.value, unit)
    return lasting(found, context, amount, unit)


def _long(found: Found, context: Context) -> Reading:
    """ "The year-long", "a weeklong", "decades-long"."""
    amount = Amount(None, None, None) if squeezed(found["unit"]).endswith("s") else Amount.of(ONE)
    return lasting(_without_article(found), context, amount, unit_of(found["unit"]))


def _without_article(found: Found) -> Found:
    """An attribute without the article of the noun that it stands before: "the [half-hour] talk"."""
    if found["hedge"] or not found["det"]:
        return found
    words = found.text[len(found["det"]) :].lstrip()
    return replace(found, start=found.end - len(words), text=words)


def _hours_minutes(found: Found, context: Context) -> Reading | None:
    """ "2h 15m", "2h 4m 30s"."""
    one: Reading | None = _exact(found.start, found.end, Decimal(found["hours"]), "H")
    for part, unit in (("minutes", "MI"), ("seconds", "S")):
        if one and found[part] and int(found[part]):
            one = joined(one, _exact(found.start, found.end, Decimal(found[part]), unit))
    return one


def _units(found: Found, context: Context) -> Reading | None:
    """ "Years", "recent weeks", "the coming months": no number."""
    unit, det = unit_of(found["unit"]), squeezed(found["det"])
    if unit in ("S", "Q") and not det:
        return None
    if not (det or found["long"] or found["ahead"] or _LASTING_BEFORE.search(context.before(found))):
        return None
    if re.match(r"\s+\d{4}\b", context.after(found.end)):
        return None  # "the years 2006 to 2011"
    if det in ("recent", "the recent", "past", "previous", "the previous"):
        return Reading(found.start, found.end, "DATE", "PAST_REF")
    if det in ("coming", "the coming", "future"):
        return Reading(found.start, found.end, "DATE", "FUTURE_REF")
    first, _, joint = det.partition(" ")
    if joint in ("or", "and"):  # "weeks or months": the smaller one
        unit = unit_of(first)
    return Reading(found.start, found.end, "DURATION", duration_value(None, unit), unit=NAMES[unit])


READERS = {
    "duration": _duration, "one_unit": _one_unit, "hyphened": _hyphened, "long": _long, "hours_minutes": _hours_minutes,
    "units": _units,
}  # fmt: skip
