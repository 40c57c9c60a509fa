"""One numeral and the few words around it → what kind of figure it is, its unit and its span."""

from __future__ import annotations

import re

from checker.values.ages import age_at, decade_of_life
from checker.values.counts import read_count
from checker.values.drafts import Draft
from checker.values.identifiers import is_identifier
from checker.values.measures import add_rate, read_cents, read_degrees, read_magnitude, read_unit
from checker.values.money import crore_after, currency_before, glued_scale
from checker.values.nouns import counted_noun, singular
from checker.values.numbers import SCALES, Numeral
from checker.values.ordinals import ordinal_or_share
from checker.values.tables import cue
from checker.values.units import unit_after

__all__ = ["draft_of"]

_BLANKS = " \u00a0\u202f\u2009"
_NEGATIVE = re.compile(
    r"(?:^|(?<=[^\d\W][\s(])|(?<=[^\w\s-][\s(])|(?<=^[\s(]))([-−–]|minus[ \u00a0-]|negative[ \u00a0])$", re.IGNORECASE
)
_EITHER_WAY = re.compile(r"\bplus[ \u00a0-]or[ \u00a0-]minus[ \u00a0-]$", re.IGNORECASE)
_MINUS = re.compile(r"(?<![^\s(])minus-$", re.IGNORECASE)
_UNDER = re.compile(r"\b(?:under|over)[ \u00a0-]$", re.IGNORECASE)
_VAGUE_TIMES = re.compile(r"\b(?:(several|many)|(?:a )?(few)|(?:a )?(couple)(?: of)?)[ \u00a0]$", re.IGNORECASE)
_SCALE_ALONE = re.compile(r"\b(?:an?|per|one|the|some|thousand|of)[ \u00a0-]$", re.IGNORECASE)
_DIRECTION = re.compile(rf"[ \u00a0](?:{cue('direction')})\b")
_ITEMS = {singular(word) for word in cue("items").split("|")}
_STRONG = re.compile(r"-strong\b")
_ENDS_PHRASE = re.compile(rf"[.,;:)?!]|\s?$|[ \u00a0](?:a|{cue('after-figure')})\b")
#: What is told in millions and not in metres: "unemployment rose to 1.4m", "sold for 12m".
_IN_MILLIONS = re.compile(
    rf"\b(?:(?:{cue('in-millions')})\b(?:[^.;!?\n]|\.(?=\d)){{0,60}}"
    rf"[ \u00a0](?:to|by|(?:{cue('change')}|[\d.]+m)[ ]from|st(?:ands?|ood)[ ]at|hits?|is|was|were|reach\w*|total\w*)"
    rf"|(?:{cue('sold')})(?:[ \u00a0]for)?)"
    rf"[ \u00a0](?:an?[ ])?(?:(?:{cue('approximately')}|more than|less than|fewer than|(?:just )?under)[ ])?$",
    re.IGNORECASE,
)
_SIZES = re.compile(rf"\b(?:{cue('sizes')})\b", re.IGNORECASE)
#: The lower end of a range of money, whose sign the upper does without: "£2m-3m", "between $10m and 15m".
_PRICED = re.compile(
    r"(?:[$£€¥]\d[\d,.]*(?:[mk]|[bmt]n)?(?:[-‐‑–]|[ ]to[ ])|\bbetween[ ][$£€¥]\d[\d,.]*(?:[mk]|[bmt]n)?[ ]and[ ])$",
    re.IGNORECASE,
)


def draft_of(text: str, numeral: Numeral, floor: int = 0) -> Draft | None:
    """The figure that a numeral writes, or None where it writes none (a date, part of a name, "one" as a pronoun).

    `floor` is where the figure before ends: "10 $ 30" gives its sign to 10.
    """
    draft = Draft.of(numeral)
    if numeral.form == "decade":
        return _decade(text, draft, draft.end)
    currency = currency_before(text, draft.start, floor)
    if currency and _is_money(text, draft, *currency):
        return _money(text, draft, *currency)
    if numeral.form == "ordinal":
        return ordinal_or_share(text, numeral, draft)
    if read_magnitude(text, draft):
        return draft
    negative = _MINUS.search(text[max(0, draft.start - 7) : draft.start])
    if not negative and is_identifier(text, draft.start, draft.end, draft.digits):
        return None
    if numeral.digits and text[draft.end : draft.end + 1] in ("s", "'", "’") and (decade := _digit_decade(text, draft)):
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
    if read_unit(text, draft) or read_degrees(text, draft) or read_cents(text, draft):
        return draft
    return read_count(text, draft)


def _is_money(text: str, draft: Draft, code: str, start: int) -> bool:
    """Whether a currency's sign is meant: "R26 million" is rand, "R26" a road or a code, "COP30" a summit."""
    named = (code == "ZAR" and text[start] == "R") or (code == "COP" and start + 3 == draft.start)
    return not named or draft.scale > 1 or (draft.value or 0) >= 1000


def _money(text: str, draft: Draft, code: str, start: int) -> Draft:
    draft.kind, draft.unit, draft.start, draft.prefixed = "money", code, start, True
    if text[start] == "M" and text[start + 1 : start + 4] == code:  # "MEUR 60"
        draft.multiply(10**6)
    if draft.scale == 1 and (glued := glued_scale(text, draft.end)):
        draft.multiply(glued[1])
        draft.end = glued[0]
    if code == "INR" and (crore := crore_after(text, draft.end)):
        draft.multiply(10**7)
        draft.end = crore
    _sign(text, draft)
    again = unit_after(text, draft.end)
    if again and again.kind == "money" and not text[again.end : again.end + 2].strip()[:1].isdigit():
        if again.unit == code or "dollar" in again.written.lower():
            draft.end = again.end  # "$10 dollars"
    add_rate(text, draft)
    return draft


def _sign(text: str, draft: Draft) -> None:
    """Make the figure negative where a minus is glued to it, or the word stands before; a spaced dash is no sign."""
    minus = _NEGATIVE.search(text[max(0, draft.start - 12) : draft.start]) if draft.value else None
    if minus and draft.value and not _EITHER_WAY.search(text[max(0, draft.start - 15) : draft.start]):
        draft.value = draft.value.copy_negate()  # exact, unlike the operator
        draft.start -= len(minus[1])


def _digit_decade(text: str, draft: Draft) -> Draft | None:
    """ "40s" as a decade of life; "under 18s" as an age."""
    assert draft.value is not None
    at = draft.end + (text[draft.end] != "s")
    if text[at : at + 1] != "s" or text[at + 1 : at + 2].isalnum():
        return None
    if _UNDER.search(text[max(0, draft.start - 8) : draft.start]) and draft.value < 100:  # "under 18s"
        draft.kind, draft.unit, draft.end, draft.after = "age", "year", at + 1, at + 1
        return draft
    return _decade(text, draft, at + 1)


def _decade(text: str, draft: Draft, end: int) -> Draft | None:
    assert draft.value is not None
    span = decade_of_life(text, draft.start, end, draft.value)
    if span is None:
        return None
    draft.kind, draft.unit, draft.form, draft.value = "age", "year", "many", None
    (draft.low, draft.high), draft.end = span, end
    return draft


def _scale_word(text: str, draft: Draft) -> bool:
    """Whether a scale word without a figure makes one: "a million", "several hundred"; not "multi-million"."""
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
        draft.multiply(factor * unit.factor)
        draft.kind, draft.unit, draft.end = unit.kind, unit.unit, unit.end
        add_rate(text, draft)
        return True
    if _PRICED.search(text[max(0, draft.start - 28) : draft.start]):
        draft.multiply(factor)
        draft.end = draft.digits_end = draft.after = end
        return True
    written = text[draft.end : end]
    noun = None if _DIRECTION.match(text, end) else counted_noun(text, end, False)
    if (
        written in ("bn", "mn", "tn", "trn", "b")
        or (noun and (written in "kKM" or noun.head in _ITEMS))
        or (written == "m" and (_STRONG.match(text, end) or _is_in_millions(text, draft, end)))
    ):
        draft.multiply(factor)
        draft.end = draft.digits_end = end
        read_count(text, draft)
        return True
    return False


def _is_in_millions(text: str, draft: Draft, end: int) -> bool:
    """Whether a glued "m" with no noun after it is millions by what is told: a waiting list, a sale, no river."""
    before = text[max(0, draft.start - 100) : draft.start]
    return bool(_ENDS_PHRASE.match(text, end) and _IN_MILLIONS.search(before) and not _SIZES.search(before))
