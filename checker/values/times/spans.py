"""Readers of lengths of time: durations, "two years ago", sets such as "every Monday", and vague references."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from checker.values.hedges import hedge_before, range_of
from checker.values.numbers import EXACT, read_numeral
from checker.values.times import calendar
from checker.values.times.calendar import Stretch
from checker.values.times.days import dated
from checker.values.times.grammar import Found
from checker.values.times.periods import year_back
from checker.values.times.reading import Context, Reading
from checker.values.times.vocabulary import (
    ADVERBS, DAYPARTS, HEDGES, MONTHS, REFERENCES, SEASONS, UNITS, WEEKDAYS, squeezed,
)  # fmt: skip

__all__ = ["READERS"]

_NAMES = {
    "S": "second", "MI": "minute", "H": "hour", "D": "day", "WE": "weekend", "W": "week", "FN": "fortnight", "M": "month", "Q": "quarter",
    "Y": "year", "E": "decade", "C": "century", "L": "millennium",
}  # fmt: skip
_TIMEX = {"S": "PT{}S", "MI": "PT{}M", "H": "PT{}H", "D": "P{}D", "WE": "P{}WE", "W": "P{}W", "FN": "P{}W", "M": "P{}M", "Q": "P{}Q",
          "Y": "P{}Y", "E": "P{}Y", "C": "P{}Y", "L": "P{}L"}  # fmt: skip
_FACTORS = {"FN": 2, "E": 10, "C": 100}
# A fraction of a unit is written in the next smaller one where that is usual.
_SMALLER = {"Y": ("M", 12), "H": ("MI", 60), "MI": ("S", 60), "D": ("H", 24)}
_VAGUE_TIMEX = {"E": "PXE", "C": "PXC", "L": "PXL", "FN": "PXW"}
_FEW = {
    "a few": (2, 9), "few": (2, 9), "several": (3, 9), "a couple": (2, 2), "a couple of": (2, 2), "couple of": (2, 2), "a number of": (2, None),
    "a handful of": (2, 9), "multiple": (2, None), "many": (3, None), "countless": (10, None),
}  # fmt: skip


def unit_of(word: str) -> str:
    """The unit's letter for "years", "hr", "centuries"."""
    folded = squeezed(word)
    return UNITS.get(folded) or UNITS[folded.removesuffix("s")]


def duration_value(amount: Decimal | None, unit: str) -> str:
    """The TIMEX3 value of an amount of a unit; "PXD" for a vague one."""
    if amount is None:
        return _VAGUE_TIMEX.get(unit) or _TIMEX[unit].format("X")
    amount = EXACT.multiply(amount, Decimal(_FACTORS.get(unit, 1)))
    whole, part = divmod(amount, 1)
    if not part:
        return _TIMEX[unit].format(f"{int(whole)}")
    if unit in _SMALLER and not (part * _SMALLER[unit][1]) % 1:
        smaller, size = _SMALLER[unit]
        rest = int(part * size)
        if not whole:
            return _TIMEX[smaller].format(rest)
        tail = _TIMEX[smaller].format(rest).removeprefix("PT").removeprefix("P")
        head = _TIMEX[unit].format(int(whole))
        return f"{head}T{tail}" if unit == "D" else f"{head}{tail}"
    return _TIMEX[unit].format(f"{amount.normalize(EXACT):f}")


def _amount(words: str) -> tuple[Decimal | None, Decimal | None, Decimal | None]:
    """The amount of "two", "2 1/2", "half a", "several" with the range that a vague one stands for."""
    folded = squeezed(words)
    if folded in _FEW:
        low, high = _FEW[folded]
        exact = Decimal(low) if low == high else None
        return exact, Decimal(low), None if high is None else Decimal(high)
    if folded in ("half", "half a", "half an", "a half", "one-half"):
        half = Decimal("0.5")
        return half, half, half
    if folded in ("a third of a", "a quarter of an", "three quarters of an"):
        part = {"a third of a": Decimal(1) / 3, "a quarter of an": Decimal("0.25")}.get(folded, Decimal("0.75"))
        return part, part, part
    if folded.split(" ")[0] in ("a", "an", "another") and not re.search(r"hundred|thousand|million|dozen", folded) or folded in ("one more", "just a"):
        return Decimal(1), Decimal(1), Decimal(1)
    start = 2 if folded.startswith("a ") else 3 if folded.startswith("an ") else 0
    numeral = read_numeral(folded, start) if folded[start:] else None
    if numeral is None:
        return None, None, None
    low = numeral.low if numeral.value is None else numeral.value
    high = numeral.high if numeral.value is None else numeral.value
    return numeral.value, low, high


def _hedged(found: Found, context: Context, amount: Decimal | None, low: Decimal | None, high: Decimal | None) -> tuple[str, Decimal | None, Decimal | None]:
    """The hedge words of a duration and its range with them."""
    count = found["low"] or found["count"]
    at = found.text.find(count) if count else 0
    words, effect, _ = hedge_before(context.text, found.start + max(0, at))
    if amount is None or not effect:
        return words if effect else "", low, high
    step = Decimal(1) if amount == amount.to_integral_value() else Decimal("0.1")
    low, high = range_of(amount, step, False, effect)
    return words, low, high


def _mod(found: Found) -> str:
    if found["so"]:
        return {"or so": "APPROX", "or more": "EQUAL_OR_MORE"}.get(squeezed(found["so"]), "EQUAL_OR_LESS")
    return HEDGES.get(squeezed(found["hedge"]), "")


def _bare_start(found: Found, unit_word: str) -> int:
    """Where an expression starts without its article where that belongs to what follows: "a [three hour] meeting"."""
    if unit_word.endswith("s") or squeezed(found["det"]) not in ("a", "an", "the") or found["which"]:
        return found.start
    return found.start + re.match(r"\w+\s+", found.text).end()  # type: ignore[union-attr]


def _lasting(found: Found, context: Context, amount: Decimal | None, low: Decimal | None, high: Decimal | None, unit: str, start: int | None = None, end: int | None = None) -> Reading:
    hedge, low, high = _hedged(found, context, amount, low, high)
    whole = Reading(found.start if start is None else start, found.end if end is None else end, "DURATION", duration_value(amount, unit))
    return replace(whole, mod=_mod(found), amount=amount, low=low, high=high, unit=_NAMES[unit], hedge=hedge)


def _duration(found: Found, context: Context) -> Reading | None:
    unit = unit_of(found["unit"])
    if _no_duration(found, context):
        return None
    amount, low, high = _amount(found["count"])
    extra = Decimal("0.5") if "half" in (found["half"], found["half2"]) else Decimal("0.25") if "quarter" in (found["half"], found["half2"]) else None
    if found["three"]:
        extra = Decimal("0.75")
    if amount is not None and extra:
        amount = low = high = EXACT.add(amount, extra)
    if found["low"]:
        floor, _, _ = _amount(found["low"])
        if floor is not None and amount is not None:
            bare = Reading(found.start, found.end, "DURATION", duration_value(amount if floor > amount else floor, unit))
            if floor < amount:
                return replace(bare, low=floor, high=amount, unit=_NAMES[unit], mod=_mod(found))
    small = found["count2"] or found["count3"]
    if small and amount is not None:
        second, _, _ = _amount(small)
        under = unit_of(found["unit2"] or found["unit3"])
        joined = duration_value(amount, unit) + duration_value(second, under).removeprefix("PT" if under in ("H", "MI", "S") and unit in ("H", "MI") else "P")
        factor = {("H", "MI"): 60, ("MI", "S"): 60, ("Y", "M"): 12, ("D", "H"): 24, ("W", "D"): 7, ("M", "D"): None}.get((unit, under), None)
        if factor and second is not None:
            amount = low = high = EXACT.add(amount, second / factor)
        return Reading(found.start, found.end, "DURATION", joined, amount=amount, low=low, high=high, unit=_NAMES[unit], mod=_mod(found))
    if found["low"] and squeezed(found["low"]) in ("a", "an") and squeezed(found["count"]) == "two":
        return Reading(found.start, found.end, "DURATION", duration_value(None, unit), low=Decimal(1), high=Decimal(2), unit=_NAMES[unit])
    start = _bare_start(found, squeezed(found["unit"])) if amount != 1 else None
    return _lasting(found, context, amount, low, high, unit, start=start)


_OLD = re.compile(r"[- ](?:old|olds)\b", re.IGNORECASE)
_RATE_BEFORE = re.compile(r"(?:\d|%|percent|times|\b\w+s|million|billion|once|twice|cents?|dollars?|barrels?|people|tons?|share|paid|much|it)\W?\s*$", re.IGNORECASE)
_FOR = re.compile(r"\b(?:for|in|within|over|about|nearly|almost|after|than|took|lasted|last|lasts|only|least|of|to|is|was|spent|spend|with|from|during|takes|under|every|until|just|and|or|but|by|before|this|as|has|his|years|months|weeks|days|hours|late|later|early|earlier)\s*$", re.IGNORECASE)


def _no_duration(found: Found, context: Context) -> bool:
    """Ages, ordinals and measures that only look like durations: "a second car", "12-year-old", "one second"."""
    if _OLD.match(context.text, found.end):
        return True
    unit = squeezed(found["unit"])
    if unit in ("second", "sec", "min") and squeezed(found["count"]) in ("a", "an", "one", "another", "half a"):
        return unit != "second" or bool(re.match(r"\s+[a-z]", context.after(found.end)))
    if unit in ("min", "sec", "m", "hr", "yr", "wk", "mth") and not re.search(r"\d", found["count"]):
        return True
    if unit in ("quarter", "quarters") and squeezed(found["count"]) in ("a", "one", "three") and re.match(r"\s+(?:of|point|-point|percent|million|pound|mile|inch)", context.after(found.end)):
        return True
    if unit in ("quarter", "night") and re.match(r"[- ]?(?:point|century|finals?|club)", context.after(found.end)):
        return True
    return bool(re.search(r"[$£€#]\s?$|\d[.,/]$|\d-$", context.before(found, 3)))


def _one_unit(found: Found, context: Context) -> Reading | None:
    unit = unit_of(found["unit"])
    count = squeezed(found["count"])
    if unit in ("Q", "WE") and count in ("a", "an"):
        return None
    if _no_duration(found, context):
        return None
    before = context.before(found)
    if count in ("a", "an") and not found["hedge"] and _RATE_BEFORE.search(before) and not _FOR.search(before):
        return None  # a rate: "40 hours a week", "$2 million a year"
    if count == "one" and unit == "D" and re.search(r"\b(?:will|would|could|may|might|can|to|hopes?|hoped|wants?)\s$", before):
        return Reading(found.start, found.end, "DATE", "FUTURE_REF")
    if count in ("a", "an") and unit in ("D",) and squeezed(found["unit"]) == "night":
        return None
    amount, low, high = _amount(found["count"])
    if amount is not None and found["half"]:
        amount = low = high = EXACT.add(amount, Decimal("0.5") if found["half"] == "half" else Decimal("0.25"))
    if found["high"]:
        return Reading(found.start, found.end, "DURATION", duration_value(None, unit), low=Decimal(1), high=Decimal(2), unit=_NAMES[unit])
    return _lasting(found, context, amount, low, high, unit)


def _hyphened(found: Found, context: Context) -> Reading | None:
    unit = unit_of(found["unit"])
    if _OLD.match(context.text, found.end) or _no_duration(found, context):
        return None
    if found["unit"].endswith("s") and unit not in ("C",):
        return None
    count = squeezed(found["count"])
    if count in ("multi", "many"):
        return _lasting(found, context, None, Decimal(2), None, unit)
    if count == "half" and unit in ("C", "Q"):
        return None
    amount, low, high = _amount(count)
    if found["half"] and amount is not None:
        amount = low = high = EXACT.add(amount, Decimal("0.5"))
    if found["low"]:
        floor, _, _ = _amount(found["low"])
        if floor is not None and amount is not None and floor < amount:
            return Reading(found.start, found.end, "DURATION", duration_value(floor, unit), low=floor, high=amount, unit=_NAMES[unit])
    return _lasting(found, context, amount, low, high, unit)


_LASTING_BEFORE = re.compile(
    r"\b(?:for|in|within|after|over|of|took|take|takes|taking|last|lasted|lasting|spent|many|during|until|by|through|the|just|only|mere|before)\s+$", re.IGNORECASE
)


def _units(found: Found, context: Context) -> Reading | None:
    """ "Years", "recent weeks", "the past months": no number."""
    unit, det = unit_of(found["unit"]), squeezed(found["det"])
    start = found.start
    if unit in ("S", "Q") and not det:
        return None
    if not det and not found["long"] and not found["ahead"] and not _LASTING_BEFORE.search(context.before(found)):
        return None
    if " " in det and det.split(" ")[1] in ("or", "and"):  # "weeks or months": the smaller one
        unit = unit_of(det.split(" ")[0])
    if det in ("recent", "the recent", "past", "previous", "the previous", "coming", "the coming", "future"):
        ahead = det in ("coming", "the coming", "future")
        return Reading(start, found.end, "DATE", "FUTURE_REF" if ahead else "PAST_REF")
    return Reading(start, found.end, "DURATION", duration_value(None, unit), unit=_NAMES[unit])


_EVENT_AFTER = re.compile(r"\s*(?:[\"”’)]?\s*(?:[.,;:)\n]|$|--|—|–))")


def _ago(found: Found, context: Context) -> Reading | None:
    """ "Two years ago", "a day earlier", "six weeks later"."""
    way = squeezed(found["way"])
    unit = unit_of(found["unit"])
    amount, low, high = _amount(found["count"])
    if amount is not None and (found["half"] or found["half2"]):
        amount = EXACT.add(amount, Decimal("0.5"))
    mod = _mod(found)
    if way in ("before", "after", "back", "previously", "hence", "beforehand", "afterward", "afterwards") and not _EVENT_AFTER.match(context.after(found.end)):
        end = found.start + len(found.text[: -len(found["way"])].rstrip())
        return _lasting(found, context, amount, low, high, unit, end=end)
    ahead = way in ("later", "after", "hence", "from now", "from today", "afterward", "afterwards")
    if amount is None:
        return Reading(found.start, found.end, "DATE", "FUTURE_REF" if ahead else "PAST_REF", mod=mod)
    if amount == 1 and unit == "Y" and not ahead:
        return _year_before(found, context, way, mod)
    base = context.published
    told = way not in ("ago", "from now", "from today", "hence", "back")
    if told:
        named = context.last_named("D", found.start) if unit in ("D", "W", "H", "MI") else context.last_named("D M Y Q W S", found.start)
        if named:
            base = named.first
        elif ahead:
            base = None
    if unit in ("H", "MI", "S"):
        stretch = calendar.shifted(base, "D", 0)
        if stretch is None or told:
            return Reading(found.start, found.end, "DURATION", duration_value(amount, unit), mod=mod, amount=amount, low=low, high=high, unit=_NAMES[unit])
        days = int(amount) // 24 if unit == "H" else 0
        moved = calendar.shifted(base, "D", -days)
        return Reading(found.start, found.end, "TIME", f"{(moved or stretch).value}TXX:XX", moved or stretch, mod)
    return _moved(found, base, amount, unit, ahead, mod)


def _moved(found: Found, base: object, amount: Decimal, unit: str, ahead: bool, mod: str) -> Reading:
    from datetime import date

    day = base if isinstance(base, date) else None
    size = {"FN": ("W", 2), "E": ("Y", 10), "C": ("Y", 100), "L": ("Y", 1000), "WE": ("WE", 1), "Q": ("Q", 1)}.get(unit, (unit, 1))
    count = amount * size[1]
    if count % 1 and size[0] == "Y":
        unit, count = "M", count * 12
    else:
        unit = size[0]
    count = int(count) if count < 10_000 else 10_000
    stretch = calendar.shifted(day, unit, count if ahead else -count)
    if stretch is None:
        open_forms = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}
        stretch = Stretch(unit, open_forms[unit])
    elif mod and stretch.first and stretch.last and unit in ("D", "W", "M", "Y"):
        stretch = _widened(stretch, unit, count)
    return dated(found, stretch, mod=mod)


def _widened(stretch: Stretch, unit: str, count: int) -> Stretch:
    """The days around a stretch that "about ten years ago" may mean: a tenth of the distance on either side."""
    slack = max(1, count // 10)
    if stretch.first is None or stretch.last is None:
        return stretch
    before, after = calendar.shifted(stretch.first, unit, -slack), calendar.shifted(stretch.last, unit, slack)
    return replace(stretch, first=before and before.first, last=after and after.last)


def _year_before(found: Found, context: Context, way: str, mod: str) -> Reading:
    """ "A year ago": beside a quarter (or, with "earlier", a month or a day) the same one of the year before."""
    units = "Q H" if way == "ago" else "Q H M D Y"
    named = context.last_named(units, found.start, 900)
    if named is not None and named.unit in "M D" and not context.named_in_sentence(found.start):
        named = None
    stretch = year_back(named, context) if named else calendar.shifted(context.published, "Y", -1)
    return dated(found, stretch or Stretch("Y", "XXXX"), mod=mod)


def _few_ago(found: Found, context: Context) -> Reading | None:
    way = squeezed(found["way"])
    ahead = way in ("later", "after", "hence", "from now", "afterward", "afterwards")
    if way in ("before", "after", "back", "previously") and not _EVENT_AFTER.match(context.after(found.end)):
        return None
    return Reading(found.start, found.end, "DATE", "FUTURE_REF" if ahead else "PAST_REF")


def _set(found: Found, context: Context) -> Reading | None:
    every = Decimal(2) if squeezed(found["other"]) in ("other", "second") else Decimal(1)
    if found["count"]:
        counted, _, _ = _amount(found["count"])
        every = counted if counted is not None else every
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
    return Reading(found.start, found.end, "SET", duration_value(Decimal(1), unit_of(found["unit"])))


def _weekdays(found: Found, context: Context) -> Reading | None:
    weekday = WEEKDAYS[squeezed(found["weekday"] or found["weekday2"] or found["weekday3"])]
    part = found["part"] or found["part2"] or found["part3"]
    suffix = f"T{DAYPARTS[squeezed(part)]}" if part else ""
    return Reading(found.start, found.end, "SET", f"XXXX-WXX-{weekday}{suffix}")


def _adverb(found: Found, context: Context) -> Reading | None:
    word = squeezed(found["word"])
    if found.text[:1].isupper() and context.before(found, 2)[-1:] == " ":
        return None  # a paper's name: "the Daily News"
    if word == "quarterly" and re.match(r"\s+[a-z]", context.after(found.end)):
        return None  # a kind of dividend or report rather than a rhythm
    return Reading(found.start, found.end, "SET", ADVERBS[word])


def _reference(found: Found, context: Context) -> Reading | None:
    word = squeezed(found["word"])
    before, after = context.before(found), context.after(found.end)
    if word == "the past" and not re.match(r"\s*(?:[.,;:?!\"'”’)]|(?:and|is|was|as|when|that|but|by|with|to|or)\b|$)", after):
        return None
    if word in ("the future", "the present") and not re.match(r"\s*(?:[.,;:?!\"'”’)]|and\b|in\b|to\b|when\b|$)", after):
        return None
    if word == "at the moment" and re.match(r"\s+(?:of|when|that)\b", after):
        return None
    if word == "current" and (re.search(r"(?:electric\w*|ocean|alternating|direct|strong)\s$", before) or re.match(r"s\b|\s+account\b", after)):
        return None
    start = found.start + (3 if word.startswith("in ") else 0)
    return Reading(start, found.end, "DATE", REFERENCES[word])


READERS = {
    "ago": _ago, "few_ago": _few_ago, "duration": _duration, "one_unit": _one_unit, "hyphened": _hyphened, "units": _units,
    "set": _set, "times_a": _times_a, "weekdays": _weekdays, "adverb": _adverb, "reference": _reference,
}  # fmt: skip
