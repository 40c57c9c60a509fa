"""One numeral and the few words around it → what kind of figure it is, its unit and its span."""

from __future__ import annotations

import re
from decimal import Context, Decimal

from checker.values.ages import age_at, age_beside_a_name, decade_of_life
from checker.values.drafts import Draft
from checker.values.identifiers import follows_a_name, is_identifier
from checker.values.money import currency_before, glued_scale, pounds_are_money
from checker.values.nouns import counted_noun
from checker.values.numbers import EXACT, SCALES, Numeral, read_numeral
from checker.values.ordinals import ordinal_or_share
from checker.values.tables import cue
from checker.values.units import rate_after, unit_after

__all__ = ["draft_of"]

_DIVISION = Context(prec=28)
_BLANKS = " \u00a0\u202f\u2009"
_NOT_ONE = re.compile(
    r"(?:\b(?:no|this|the|any|every|some|each|which|another|last|next|not|that|other|like|an?|number|day|square|\w+er|\w+st|only|right|wrong|big"
    r"|good|bad|old|new|former|latter|loved))[ \u00a0-]$",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"[ \u00a0](?:of|another|by|in|or)\b|['’]s\b", re.IGNORECASE)
_OUT_OF = re.compile(r"[ \u00a0](?:in(?: every)?|out of(?: every)?)[ \u00a0](?=\w)")
_NAMES_THING = re.compile(r"[ \u00a0](?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z][a-z]")
_DETERMINER = re.compile(r"(?:^|\W)(?:[Tt]he|[Aa]n?)[ \u00a0]$")
_ARTICLE = re.compile(r"(?:^|\W)[Aa]n?[ \u00a0]$")
_AT_ONE_POINT = re.compile(r"\bat one (?:point|time|stage|moment)\b", re.IGNORECASE)
_OR_TWO = re.compile(r"\b(?:year|month|week|day|hour|minute|second|moment|couple|decade|night) or $")
_NEGATIVE = re.compile(r"(?:^|(?<=[^\d\W][\s(])|(?<=[^\w\s-][\s(])|(?<=^[\s(]))([-−–]|minus[ \u00a0]|negative[ \u00a0])$", re.IGNORECASE)
_SPACED_MINUS = re.compile(r"(?:^|[A-Za-z] )- $")
_PART_OF = re.compile(r"[ \u00a0](?:of|as|more|less|the|full|his|her|their|its|that|those|these)\b")
_LEFT_HALF = re.compile(r"\b(?:first|second|other|better|latter|last|this|next|third|fourth|final|and a)[ \u00a0-]$", re.IGNORECASE)
_VAGUE_TIMES = re.compile(r"\b(?:(several|many)|(?:a )?(few)|(?:a )?(couple)(?: of)?)[ \u00a0]$", re.IGNORECASE)
_SCALE_ALONE = re.compile(r"\b(?:an?|per|one|the|some|thousand|of)[ \u00a0-]$", re.IGNORECASE)
_MAGNITUDE_BEFORE = re.compile(
    r"\b(?:magnitude|measur(?:ed|ing)|registered|registering|strength|force|Richter scale)"
    r"(?: (?:of|at|about|around|an?|preliminary|estimated|initially|preliminarily|up|to|as|least|was|is|the))*[ \u00a0-]$",
    re.IGNORECASE,
)
_MAGNITUDE_AFTER = re.compile(
    r"[ \u00a0-](?:magnitude|strength|degree(?= (?:quake|earthquake))|(?-i:Mw\b)|(?:quake|earthquake|tremor|temblor|aftershock|shock)\b"
    r"|(?:on|in) (?:the )?(?:open-ended )?(?:Richter|moment)|degrees on the (?:open-ended )?Richter)",
    re.IGNORECASE,
)
_FORCE = re.compile(r"(?:strength|force|measur|register)", re.IGNORECASE)
_LONG_OR_WIDE = re.compile(r"[ \u00a0]?(?:long|wide|tall|deep|thick|high|by|x|×|screen|display|TV|pipe|diameter)")
_MONTH = r"(?i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|May|June|July|August|September|October|November|December)"
_MONTH_BEFORE = re.compile(rf"\b{_MONTH}\.?[ \u00a0]$")
_MONTH_AFTER = re.compile(rf"[ \u00a0-](?:of )?{_MONTH}\b")
_WEATHER = re.compile(rf"\b(?:{cue('weather')})\b", re.IGNORECASE)
_OF = re.compile(r"[ \u00a0]of(?=[ \u00a0])")
_DIRECTION = re.compile(r"[ \u00a0](?:tall|deep|high|wide|long|away|above|below|from|off|north|south|east|west|up|down|race|sprint|hurdles|freestyle|of)\b")
_COUNT_OF_ITEMS = re.compile(r"[ \u00a0](?:people|users|customers|copies|shares|barrels|tonnes|tons|homes|jobs|viewers|visitors|passengers|subscribers|votes|members|workers|children|households|units|vehicles|cars|doses|litres|hectares)\b")
_SHARED_NOUNS = {"won": 100, "mark": 0, "turn": 0, "cup": 0, "stone": 0}
_ROUND_BEFORE = re.compile(r"\b(?:the|in|since|of|until|by|from|year|to|early|late|mid)[ \u00a0-]$", re.IGNORECASE)


def draft_of(text: str, numeral: Numeral, floor: int = 0) -> Draft | None:
    """The figure that a numeral writes, or None where it writes none (a date, part of a name, "one" as a pronoun).

    `floor` is where the figure before ends: "10 $ 30" gives its sign to 10.
    """
    draft = Draft(
        numeral.start, numeral.end, numeral.end, numeral.value, numeral.form, numeral.step, numeral.scale, numeral.digits,
        low=numeral.low, high=numeral.high, after=numeral.end,
    )
    currency = currency_before(text, draft.start, floor)
    if currency and not (currency[0] == "ZAR" and text[currency[1]] == "R" and draft.scale == 1 and (draft.value or 0) < 1000):
        return _money(text, draft, *currency)
    if numeral.form == "ordinal":
        return ordinal_or_share(text, numeral, draft)
    if _magnitude(text, draft):
        return draft
    if is_identifier(text, draft.start, draft.end, draft.digits):
        return None
    if numeral.digits and text[draft.end : draft.end + 1] in ("s", "'", "’") and (decade := _decade(text, draft)):
        return decade
    if not numeral.digits and text[draft.start : draft.end].lower() in SCALES and not _scale_word(text, draft):
        return None
    _sign(text, draft)
    age = age_at(text, draft.start, draft.end, draft.value)
    if age:
        draft.kind, draft.unit, draft.end, draft.after = "age", age.unit, age.end, age.end
        return draft
    if numeral.digits and _glued_letter(text, draft):
        return draft
    return draft if _unit(text, draft) else _count(text, draft)


def _money(text: str, draft: Draft, code: str, start: int) -> Draft:
    draft.kind, draft.unit, draft.start, draft.prefixed = "money", code, start, True
    if text[start] == "M" and text[start + 1 : start + 4] == code:  # "MEUR 60"
        _multiply(draft, 10**6)
    if draft.scale == 1 and (glued := glued_scale(text, draft.end)):
        _multiply(draft, glued[1])
        draft.end = glued[0]
    _sign(text, draft)
    again = unit_after(text, draft.end)
    if again and again.kind == "money" and not text[again.end : again.end + 2].strip()[:1].isdigit() and again.written.lower() not in ("pounds", "pound", "cents", "cent", "won", "mark"):
        if again.unit == code or "dollar" in again.written.lower():
            draft.end = again.end  # "$10 dollars"
    _rate(text, draft)
    return draft


def _multiply(draft: Draft, factor: int) -> None:
    if draft.value is not None:
        draft.value = EXACT.multiply(draft.value, Decimal(factor))
    draft.step, draft.scale = EXACT.multiply(draft.step, Decimal(factor)), EXACT.multiply(draft.scale, Decimal(factor))


def _rate(text: str, draft: Draft) -> None:
    draft.after = draft.end
    if rate := rate_after(text, draft.end):
        draft.end, draft.after = rate[0], rate[0]
        draft.unit += " per " + rate[1]
        if draft.counted:
            draft.counted += " per " + rate[1]


def _sign(text: str, draft: Draft) -> None:
    """Make the figure negative where a minus is glued to it, or the word stands before; a spaced dash is no sign."""
    if draft.value and (minus := _NEGATIVE.search(text[max(0, draft.start - 12) : draft.start])):
        draft.value = -draft.value
        draft.start -= len(minus[1])


def _decade(text: str, draft: Draft) -> Draft | None:
    assert draft.value is not None
    at = draft.end + (text[draft.end] != "s")
    if text[at : at + 1] != "s" or text[at + 1 : at + 2].isalnum():
        return None
    span = decade_of_life(text, draft.start, draft.value)
    if span is None:
        return None
    draft.kind, draft.unit, draft.value, (draft.low, draft.high), draft.end, draft.form = "age", "year", None, span, at + 1, "many"
    return draft


def _scale_word(text: str, draft: Draft) -> bool:
    """Whether a scale word without a figure before it makes one: "a million", "several hundred"; not "multi-million"."""
    before = text[max(0, draft.start - 16) : draft.start]
    if vague := _VAGUE_TIMES.search(before):
        assert draft.value is not None
        factor = draft.value
        least, most = (3, 9) if vague[1] else (2, 9) if vague[2] else (2, 2)
        draft.value, draft.low, draft.high, draft.form = None, factor * least, factor * most, "many"
        return True
    return bool(_SCALE_ALONE.search(before)) or not before.strip()


def _glued_letter(text: str, draft: Draft) -> bool:
    """ "2m euros", "1.8M dollars", "30m users", "5bn euros": a letter for a scale word; a glued "m" is else metres."""
    glued = glued_scale(text, draft.end)
    if glued is None or text[draft.end] in _BLANKS:
        return False
    end, factor = glued
    unit = unit_after(text, end)
    if unit and unit.kind in ("money", "measure") and unit.written not in ("m", "in"):
        _multiply(draft, factor * unit.factor)
        draft.kind, draft.unit, draft.end = unit.kind, unit.unit, unit.end
        _rate(text, draft)
        return True
    written = text[draft.end : end]
    noun = None if _DIRECTION.match(text, end) else counted_noun(text, end, False)
    if written in ("bn", "mn", "tn", "trn", "b") or (noun and (written in "kKM" or _COUNT_OF_ITEMS.match(text, end))):
        _multiply(draft, factor)
        draft.end = draft.digits_end = end
        _count(text, draft)
        return True
    return False


def _magnitude(text: str, draft: Draft) -> bool:
    if not draft.digits or draft.value is None or not 0 < draft.value < 11 or draft.form != "cardinal":
        return False
    before = _MAGNITUDE_BEFORE.search(text[max(0, draft.start - 50) : draft.start])
    after = _MAGNITUDE_AFTER.match(text, draft.end)
    if not after and not (before and (draft.step == Decimal("0.1") or not _FORCE.match(before.group()))):
        return False
    if text[draft.end : draft.end + 1] == ":":
        return False
    if after and draft.step >= 1 and re.search(r"quake|shock|tremor|temblor", after.group()) and not before:
        return False
    if not after and unit_after(text, draft.end):
        return False
    draft.kind, draft.unit = "measure", "magnitude"
    if after and re.match(r"[ -](?:magnitude|strength|degree)", after.group(), re.IGNORECASE):
        draft.end = after.end()
    draft.after = draft.end
    return True


def _unit(text: str, draft: Draft) -> bool:
    """Read a unit after the figure into the draft; whether there is one."""
    position = draft.end
    if draft.form in ("many", "fraction") and (of := _OF.match(text, position)):
        position = of.end()
    unit = unit_after(text, position)
    if unit is None and draft.form == "fraction" and text.startswith((" of a ", " a ", " of an ", " an "), draft.end):
        unit = unit_after(text, text.index(" a", draft.end) + (3 if text[text.index(" a", draft.end) + 2] == "n" else 2))
    if unit is None:
        return False
    if unit.kind == "time":
        if unit.written.lower() in ("am", "ad", "min", "bc") and not draft.digits:
            return False
        draft.kind, draft.doubtful, draft.end = "time", True, draft.digits_end  # kept for "six or seven years"
        return True
    written = unit.written
    if len(written) == 1 and written in "$€£¥" and text[unit.end : unit.end + 1].isdigit():
        return False  # the sign of the next figure
    glued = text[draft.end] not in _BLANKS + "-‐‑–"
    if not draft.digits and len(written) < 3 and not glued and written.lower() not in ("ct", "km", "kg", "cm", "mm", "ft", "lb", "%"):
        return False
    if written in ('"', "″") and not _LONG_OR_WIDE.match(text, unit.end):
        return False
    if glued and written[0].isalpha() and not draft.digits:
        return False
    if written.lower() in _SHARED_NOUNS and (draft.value is None or draft.value < _SHARED_NOUNS[written.lower()] or written.lower() == "mark"):
        return False
    draft.kind, draft.unit, draft.end = unit.kind, unit.unit, unit.end
    if unit.unit in ("celsius", "fahrenheit", "degree") and _SPACED_MINUS.search(text[max(0, draft.start - 4) : draft.start]):
        draft.value, draft.start = -draft.value if draft.value else draft.value, draft.start - 2
    if unit.factor > 1:
        _multiply(draft, unit.factor)
    if unit.unit == "pound-mass" and written.startswith("pound") and pounds_are_money(text, draft.start, unit.end, draft.scale >= 10**6):
        draft.kind, draft.unit = "money", "GBP"
    if draft.kind == "money" and draft.scale == 1 and (scale := re.match(r" (million|billion|trillion)\b", text[unit.end : unit.end + 10])):
        _multiply(draft, {"million": 10**6, "billion": 10**9, "trillion": 10**12}[scale[1]])
        draft.end += scale.end()
    _rate(text, draft)
    return True


def _count(text: str, draft: Draft) -> Draft | None:
    value, start, end = draft.value, draft.start, draft.end
    if draft.digits and draft.form == "cardinal" and (celsius := _letter_degrees(text, draft)):
        draft.kind, draft.unit, draft.end = "measure", celsius, end + 1
        return draft
    if draft.form == "fraction":
        return _fraction(text, draft)
    if draft.digits and text[end : end + 1].isalnum():
        return None
    is_one = value == 1
    if is_one and text[start:end].lower() == "single" and not _ARTICLE.search(text[max(0, start - 4) : start]):
        return None
    before = text[max(0, start - 14) : start]
    if value is not None and (share := _one_in(text, value, end)):
        draft.value, draft.end, draft.form = share[0], share[1], "fraction"
        draft.digits_end = draft.after = draft.end
        return draft
    if is_one and not draft.digits and (_NOT_ONE.search(before) or _ONE_OF.match(text, end)):
        return None
    if (is_one and _AT_ONE_POINT.match(text, max(0, start - 3))) or _OR_TWO.search(before):
        return None
    named = follows_a_name(text, start)
    if named == "name" and (draft.digits or text[start].isupper() or value == 0):
        return None
    noun = counted_noun(text, end, is_one, draft.form == "many" or value is None or value > 1)
    if noun:
        draft.after = noun.end
        if noun.head != "time":  # "three times" counts what the verb says
            draft.unit, draft.counted = noun.head, noun.counted
        if draft.unit and (rate := rate_after(text, noun.end)):
            draft.unit, draft.counted, draft.after = f"{noun.head} per {rate[1]}", f"{noun.counted} per {rate[1]}", rate[0]
    if draft.digits and (_MONTH_BEFORE.search(before) or (_MONTH_AFTER.match(text, end) and value is not None and value < 32)):
        return None
    if draft.digits and draft.form == "cardinal" and _year_like(text, draft):
        draft.doubtful = True
        if noun is None or _ROUND_BEFORE.search(before) or (value is not None and value % 100):
            draft.unit = draft.counted = ""
        else:
            draft.doubtful = False
    elif noun is None and (draft.digits or text[start].isupper()) and (
        named == "capital" or (_NAMES_THING.match(text, end) and _DETERMINER.search(before))
    ):
        draft.doubtful = True
    elif noun is None and draft.digits and value != 1 and text[end : end + 1] not in tuple("-–‑") and _ARTICLE.search(before):
        return None  # "a 787 Dreamliner"
    elif noun is None and is_one and not draft.digits:
        return None
    if noun is None and age_beside_a_name(text, start, end, value) and draft.digits:
        draft.kind, draft.unit, draft.doubtful = "age", "year", False
    return draft


def _one_in(text: str, value: Decimal, end: int) -> tuple[Decimal, int] | None:
    """The share that "one in five", "nine out of ten" give, and where it ends."""
    if not (of := _OUT_OF.match(text, end)) or not (text[of.end()].isalnum()):
        return None
    whole = read_numeral(text, of.end())
    if whole is None or whole.form != "cardinal" or whole.value is None or not value < whole.value or whole.step != 1:
        return None
    if (value != 1 and "out" not in of.group() and whole.value != 10) or unit_after(text, whole.end):
        return None
    return _DIVISION.divide(value, whole.value), whole.end


def _letter_degrees(text: str, draft: Draft) -> str:
    """The unit of "30C", "85F": where the weather is spoken of."""
    letter = text[draft.end : draft.end + 1]
    if letter not in ("C", "F") or text[draft.end + 1 : draft.end + 2].isalnum():
        return ""
    near = text[max(0, draft.start - 100) : draft.end + 60]
    return {"C": "celsius", "F": "fahrenheit"}[letter] if _WEATHER.search(near) else ""


def _fraction(text: str, draft: Draft) -> Draft | None:
    """ "half of the votes", "two-thirds", "a quarter of": a share; "half" alone is none."""
    word = text[draft.start : draft.end].lower()
    before = text[max(0, draft.start - 14) : draft.start]
    if word in ("half", "quarter") and (_LEFT_HALF.search(before) or not _PART_OF.match(text, draft.end)):
        return None
    if word == "quarter" and not re.search(r"\b(?:an?|one)[ \u00a0-]$", before, re.IGNORECASE):
        return None
    if text[draft.start - 1 : draft.start] in tuple("-‐/") and draft.start:
        return None
    if not _PART_OF.match(text, draft.end) and (noun := counted_noun(text, draft.end, True)):
        draft.unit, draft.counted, draft.after = noun.head, noun.counted, noun.end
    return draft


def _year_like(text: str, draft: Draft) -> bool:
    value = draft.value
    return value is not None and draft.digits_end - draft.start == 4 and draft.scale == 1 and draft.step == 1 and 1500 <= value < 2100
