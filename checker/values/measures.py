"""Measures and rates: units, magnitudes of quakes, degrees of the weather; and money whose currency follows."""

from __future__ import annotations

import re
from decimal import Context, Decimal

from checker.values.drafts import Draft
from checker.values.hedges import hedge_before
from checker.values.identifiers import follows_a_name
from checker.values.money import is_paid, pounds_are_money
from checker.values.nouns import FUNCTION_WORDS
from checker.values.numbers import EXACT, Numeral
from checker.values.tables import cue
from checker.values.units import UnitWords, rate_after, unit_after

__all__ = ["add_rate", "one_unit", "read_cents", "read_degrees", "read_magnitude", "read_unit"]

_DIVISION = Context(prec=28)
_BLANKS = " \u00a0\u202f\u2009"
_SPACED_MINUS = re.compile(r"(?:^|[A-Za-z] )- $")
_MAGNITUDE_BEFORE = re.compile(
    r"\b(?:magnitude|measur(?:ed|ing)|registered|registering|strength|force|Richter scale)"
    r"(?: (?:of|at|about|around|an?|preliminary|estimated|initially|preliminarily|up|to|as|least|was|is|the))*"
    r"[ \u00a0-]$",
    re.IGNORECASE,
)
_MAGNITUDE_AFTER = re.compile(
    rf"[ \u00a0-](?:magnitude|strength|degree(?= (?:quake|earthquake))|(?-i:Mw\b)|(?:{cue('quake')})\b"
    r"|(?:on|in) (?:the )?(?:open-ended )?(?:Richter|moment)|degrees on the (?:open-ended )?Richter)",
    re.IGNORECASE,
)
_SHAKEN = re.compile("itude|easur|egist|orce|ength|ichter")
_MAGNITUDE_WORD = re.compile(r"[ -](?:magnitude|strength|degree)", re.IGNORECASE)
_QUAKE = re.compile(rf"[ -](?:{cue('quake')})\b", re.IGNORECASE)
_FORCE = re.compile(r"(?:strength|force|measur|register)", re.IGNORECASE)
_LONG_OR_WIDE = re.compile(r"[ \u00a0]?(?:long|wide|tall|deep|thick|high|by|x|×|screen|display|TV|pipe|diameter)")
_WEATHER = re.compile(rf"\b(?:{cue('weather')}|(?:high|low) of)\b", re.IGNORECASE)
_REACHED = re.compile(
    rf"\b(?:{cue('reached')})"
    r"(?: (?:of|to|as|at|by|a|high|low|just|about|around|nearly|almost|above|below|over|under))*[ \u00a0]$",
    re.IGNORECASE,
)
_CHANGE_PAID = re.compile(rf"\b(?:{cue('priced')})\b[^,.;\n]*$", re.IGNORECASE)
_CHANGE_PAID_AFTER = re.compile(rf"[ \u00a0]?[^,.;\n]{{0,12}}\b(?:{cue('priced')})\b", re.IGNORECASE)
#: Lines of a picture: "1080p".
_RESOLUTIONS = {Decimal(lines) for lines in (144, 240, 360, 480, 576, 720, 1080, 1440, 2160)}
_OF = re.compile(r"[ \u00a0]of(?=[ \u00a0])")
_POINT = re.compile(r"(?:[ \u00a0-]|[ \u00a0](?:of[ \u00a0])?a[ \u00a0])point(?![\w-])")
_MOVE = re.compile(r"[ \u00a0](?:rate[ \u00a0])?(?:cut|rise|hike|increase|reduction|move)s?\b")
_RATES = re.compile(r"\b(?:(?:interest|base|bank|key|policy|benchmark|lending) rates?|rates|central bank|inflation)\b")
_A = re.compile(r"[ \u00a0](?:of[ \u00a0])?an?(?=[ \u00a0])")
_FEET_AND_INCHES = re.compile(r"['’′](\d|1[01])(?:[\"”″]|''|’’)")
_ONE_AND = re.compile(r"\ban?(?=[ \u00a0]([a-z]+)[ \u00a0]and[ \u00a0]an?[ \u00a0]$)", re.IGNORECASE)
_ARTICLE = re.compile(r"an?[ ]", re.IGNORECASE)
_EXTENT = re.compile(
    rf"[ \u00a0](?:(?!up|down|race|run|off|of|sprint|hurdles|freestyle)(?:{cue('direction')})|apart|thick|inland)\b"
    r"|-(?:long|wide|deep|high|tall|thick)\b"
)
_OF_STUFF = re.compile(rf"(?:{cue('one-unit-of')})[ \u00a0]of[ \u00a0](?:the[ \u00a0])?[a-z]", re.IGNORECASE)
_PRICED = re.compile(r"\b(?:of|for|per|by|buy\w*|sell\w*)[ \u00a0]$", re.IGNORECASE)
_FOLLOWING = re.compile(r"[ \u00a0]([A-Za-z]+)")
_GUN = re.compile(r"[ \u00a0-](?:rifle|pistol|revolver|handgun|gun|bullet|round|shell)s?\b")
_SCALE_AFTER = re.compile(r"[ \u00a0](million|billion|trillion)\b")
_SCALE_FACTORS = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
#: Units whose words are verbs or things too, read from a figure that large on: "14 won", "the 1,000 mark", "two cups".
_SHARED = {
    "won": Decimal(100), "mark": None, "crown": None, "crowns": Decimal(20), "turn": Decimal(0), "cup": Decimal(0),
    "stone": Decimal(0),
}  # fmt: skip
#: Abbreviations that may follow a number word after a blank ("five km"); shorter ones are words ("one in", "two a").
_AFTER_WORDS = {"ct", "km", "kg", "cm", "mm", "ft", "lb", "%"}
#: Abbreviations that are words or suffixes of their own where they stand apart: "8in", "13st".
_GLUED_ONLY = {"in", "st", "p"}
#: "am" and "min" are words of other meanings too; after a number word they say nothing.
_ONLY_AFTER_DIGITS = {"am", "ad", "min", "bc"}


def add_rate(text: str, draft: Draft) -> None:
    """Take "a share", "per day" after the unit into it: "barrel per day"."""
    draft.after = draft.end
    if rate := rate_after(text, draft.end):
        draft.end = draft.after = rate[0]
        draft.unit += " per " + rate[1]


def read_magnitude(text: str, draft: Draft) -> bool:
    """Whether the figure is the magnitude of a quake; then the draft says so."""
    if not draft.digits or draft.value is None or not 0 < draft.value < 11 or draft.form != "cardinal":
        return False
    if text[draft.end : draft.end + 1] == ":":
        return False
    window = text[max(0, draft.start - 50) : draft.start]
    before = _MAGNITUDE_BEFORE.search(window) if _SHAKEN.search(window) else None
    after = _MAGNITUDE_AFTER.match(text, draft.end)
    if not after and not (before and (draft.step == Decimal("0.1") or not _FORCE.match(before.group()))):
        return False
    if after and draft.step >= 1 and _QUAKE.match(after.group()) and not before:
        return False  # "the 3 quakes"
    if not after and unit_after(text, draft.end):
        return False
    draft.kind, draft.unit = "measure", "magnitude"
    if after and _MAGNITUDE_WORD.match(after.group()):
        draft.end = after.end()
    draft.after = draft.end
    return True


def read_degrees(text: str, draft: Draft) -> bool:
    """Whether the figure is a temperature like "30C", "85F" where the weather is spoken of; then the draft says so."""
    letter = text[draft.end : draft.end + 1]
    if letter not in ("C", "F") or not draft.digits or text[draft.end + 1 : draft.end + 2].isalnum():
        return False
    if draft.form != "cardinal" or draft.value is None or not -130 < draft.value < 140:
        return False
    plain = draft.value > 0 and draft.step == 1  # "38C" may be a seat; "-12C" and "1.5C" are none
    if plain and not (
        _REACHED.search(text, max(0, draft.start - 48), draft.start)
        or _WEATHER.search(text, max(0, draft.start - 100), draft.end + 60)
    ):
        return False
    draft.kind, draft.unit, draft.end = "measure", {"C": "celsius", "F": "fahrenheit"}[letter], draft.end + 1
    draft.after = draft.end
    return True


def read_unit(text: str, draft: Draft) -> bool:
    """Whether a unit follows the figure; then the draft has its kind, unit and end.

    A time's figure becomes a doubtful draft of kind time, kept so that "six or seven years" leaves no six behind.
    """
    if draft.digits and (inches := _FEET_AND_INCHES.match(text, draft.end)) and draft.step == 1 and draft.value:
        draft.kind, draft.unit, draft.end, draft.after = "measure", "foot", inches.end(), inches.end()
        draft.value = EXACT.add(draft.value, _DIVISION.divide(Decimal(inches[1]), Decimal(12)))
        return True
    if _one_and_a_part(text, draft) or _part_of_a_point(text, draft):
        return True
    unit = _unit_of(text, draft)
    if unit is None and text[draft.start] == "." and _GUN.match(text, draft.end):  # "a .22 rifle"
        draft.kind, draft.unit, draft.after = "measure", "calibre", draft.end
        return True
    if unit is None or not _is_unit(text, draft, unit):
        return False
    if unit.kind == "time":
        draft.kind, draft.doubtful = "time", True
        return True
    draft.kind, draft.unit, draft.end = unit.kind, unit.unit, unit.end
    if unit.unit in ("celsius", "fahrenheit", "degree"):
        if draft.value and _SPACED_MINUS.search(text[max(0, draft.start - 4) : draft.start]):
            draft.value, draft.start = draft.value.copy_negate(), draft.start - 2
    if unit.unit == "calibre" and draft.value and draft.value >= 1 and draft.step == 1:  # "44 Magnum" is .44
        draft.value = draft.value.scaleb(-len(str(draft.value)))
    if unit.factor > 1:
        draft.multiply(unit.factor)
    if unit.unit == "pound-mass" and unit.written.lower().startswith("pound"):
        if pounds_are_money(text, draft.start, unit.end, draft.scale >= 10**6, draft.form == "many"):
            draft.kind, draft.unit = "money", "GBP"
    if draft.kind == "money" and draft.scale == 1 and (scale := _SCALE_AFTER.match(text, unit.end)):  # "75 USD million"
        draft.multiply(_SCALE_FACTORS[scale[1]])
        draft.end = scale.end()
    add_rate(text, draft)
    return True


def _one_and_a_part(text: str, draft: Draft) -> bool:
    """Whether the figure is the part of "a mile and a half"; then the draft is the whole of it."""
    if draft.form != "fraction" or draft.digits or draft.value is None:
        return False
    window = max(0, draft.start - 32)
    article = _ONE_AND.search(text, window, draft.start)
    unit = unit_after(text, article.end()) if article else None
    if article is None or unit is None or unit.kind != "measure" or unit.written.lower() != article[1].lower():
        return False
    draft.kind, draft.unit, draft.start, draft.after = "measure", unit.unit, article.start(), draft.end
    draft.value, draft.form = EXACT.add(draft.value, Decimal(1)), "cardinal"
    return True


def _part_of_a_point(text: str, draft: Draft) -> bool:
    """Whether a rate moves by the figure: "a quarter-point cut", "half a point" where rates are spoken of."""
    if draft.form != "fraction" or not (point := _POINT.match(text, draft.end)):
        return False
    if not _MOVE.match(text, point.end()) and not _RATES.search(text, max(0, draft.start - 100), point.end() + 60):
        return False
    draft.kind, draft.unit, draft.end, draft.after = "percent", "percentage point", point.end(), point.end()
    return True


def one_unit(text: str, start: int) -> Draft | None:
    """The measure of "a mile away", "more than a foot of snow", "a kilo of heroin"; None of "a foot injury"."""
    article = _ARTICLE.match(text, start)
    unit = unit_after(text, article.end()) if article else None
    if article is None or unit is None or unit.kind != "measure":
        return None
    if not _EXTENT.match(text, unit.end):
        hedge = hedge_before(text, start)[0]
        if hedge:
            if (hedge == "within" and unit.unit == "inch") or not _ends_measure(text, unit.end):
                return None
        elif not _OF_STUFF.match(text, article.end()) or _PRICED.search(text, max(0, start - 12), start):
            return None
    draft = Draft.of(Numeral(start, article.end() - 1, Decimal(1), "cardinal", Decimal(1), Decimal(1), False))
    draft.kind, draft.unit, draft.end, draft.after = "measure", unit.unit, unit.end, unit.end
    return draft


def _ends_measure(text: str, end: int) -> bool:
    """Whether no noun follows a unit, nor what makes it the first part of a figure or a rate."""
    if following := _FOLLOWING.match(text, end):
        return following[1] in FUNCTION_WORDS and following[1] not in ("a", "an", "per", "and")
    return text[end : end + 1] not in ("-", "'", "’")


def _unit_of(text: str, draft: Draft) -> UnitWords | None:
    """The unit after the figure; after "of" for "millions of dollars", after an article for "half a mile"."""
    position = draft.end
    if draft.form in ("many", "fraction") and (of := _OF.match(text, position)):
        position = of.end()
    unit = unit_after(text, position)
    part = draft.form == "fraction" or (draft.value is not None and 0 < draft.value < 1)
    if unit is None and part and (article := _A.match(text, draft.end)):
        unit = unit_after(text, article.end())
    return unit


def _is_price(text: str, draft: Draft, end: int) -> bool:
    """Whether "312p", "20c" is small change, by what it buys or what is priced; no resolution, no temperature."""
    if draft.step < 1 or rate_after(text, end):
        return True
    if draft.value in _RESOLUTIONS:
        return False
    before = text[max(0, draft.start - 60) : draft.start]
    return bool(_CHANGE_PAID.search(before) or _CHANGE_PAID_AFTER.match(text, end))


def read_cents(text: str, draft: Draft) -> bool:
    """Whether the figure is cents like "20c a litre", "a 10c deposit"; then the draft says so."""
    end = draft.end + 1
    if text[draft.end : end] != "c" or not draft.digits or text[end : end + 1].isalnum() or draft.form != "cardinal":
        return False
    if _WEATHER.search(text[max(0, draft.start - 60) : end + 30]) or not _is_price(text, draft, end):
        return False
    draft.kind, draft.unit, draft.end = "money", "cent", end
    add_rate(text, draft)
    return True


def _is_unit(text: str, draft: Draft, unit: UnitWords) -> bool:
    """Whether the words of a unit are meant as one here."""
    written = unit.written
    folded = written.lower()
    if unit.kind == "time":
        return draft.digits or folded not in _ONLY_AFTER_DIGITS
    if unit.kind == "money" and text[unit.end : unit.end + 1].isdigit():
        return False  # the sign of the next figure
    glued = text[draft.end] not in _BLANKS + "-‐‑–"
    if glued and len(written) == 1 and written.isalpha() and follows_a_name(text, draft.start) == "name":
        return False  # "Runway 27L"
    if not draft.digits and ((glued and written[0].isalpha()) or (len(written) < 3 and folded not in _AFTER_WORDS)):
        return False
    if folded in _GLUED_ONLY and not (glued and draft.digits):
        return False
    if written == "p" and (draft.value is None or (draft.value >= 100 and not _is_price(text, draft, unit.end))):
        return False  # "720p"
    if written in ('"', "″") and not _LONG_OR_WIDE.match(text, unit.end):
        return False
    if folded in _SHARED and not (folded == "crowns" and is_paid(text, draft.start, draft.start)):
        least = _SHARED[folded]
        return least is not None and draft.value is not None and draft.value >= least
    return True
