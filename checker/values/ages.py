"""Ages: "42-year-old", "aged 42", "Nick Hague, 44,", "in his 40s", "over 21"."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from checker.values.nouns import FUNCTION_WORDS
from checker.values.tables import cue

__all__ = ["Age", "age_at", "age_beside_a_name", "decade_of_life"]


class Age(NamedTuple):
    """An age's unit and the characters that say it."""

    start: int
    end: int
    unit: str


_DASH = r"[ \u00a0]?[-‐‑–][ ]?"
_OLD = re.compile(
    rf"(?:{_DASH}|[ \u00a0])(year|month|week|day|hour|yr)s?(?:{_DASH}|[ \u00a0])(?:olds?\b|of[ \u00a0]age\b)"
    r"|[ ]?y/?[ ]?o\b|[ \u00a0](?:years?|yrs?) young\b",
    re.IGNORECASE,
)
_ONE_PERSON = (
    rf"(?:{cue('persons')}|suspect|baby|infant|toddler|teenager|teen|youth|mother|father|son|daughter|brother|sister)"
)
_AGED = re.compile(
    r"\b(?:(?:aged|ages)(?: (?:between|from|about|around|just|only))?"
    r"|(?:who|he|she),? at|age(?:(?: [a-z]+){0,3}? (?:of|to|from|at))?(?: about| just| only)?"
    rf"|(?:\b(?:he|she|who|I|(?:the|that|this) {_ONE_PERSON})(?: is| was|['’]s)|['’]m| will be| would be)"
    r"(?: just| only| now)?"
    r"|turn(?:s|ed|ing)?|celebrat\w+ (?:his|her)|\ba (?:boy|girl|child|man|woman|lad|lass|youth) of)[ \u00a0]$",
    re.IGNORECASE,
)
#: What the last word before an age may be, so that most figures need no look at the words before that.
_BEFORE_AGE = re.compile(
    r"^(?:at|aged?|ages|of|to|from|is|was|be|about|just|only|now|between|around|turn\w*|his|her)$|['’](?:s|m)$"
)
_BEFORE_PERSONS_AGE = {"over", "under", "above", "below", "of"}
_TURNED = re.compile(r"turn|celebrat|\b(?:is|was|be)\b|['’]", re.IGNORECASE)
_OR_OLDER = re.compile(r"[ \u00a0](?:or|and)[ \u00a0](?:older|younger)\b")
_PERSONS = re.compile(
    rf"\b(?:{cue('person')})(?: who are| aged)?[ \u00a0](?:over|under|above|below)(?: the age of)?[ \u00a0]$",
    re.IGNORECASE,
)
_NAME_COMMA = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]*|\b[a-z]+-[a-z]+)['’\"”]?(?:,[ \u00a0]|[ ]\()$")
_NO_PERSON = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|August|September|October|November|December"
    r"|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|No|Chapter|Article|Section|Room|Table|Figure|Page|Act|Matthew|John|Luke"
    r"|Reuters|AP|AFP|However|Overall|Today|Now|Yesterday)\.?(?:,[ \u00a0]|[ ]\()$"
)
_AFTER_APPOSITION = re.compile(r"[,.;)—–]|[ \u00a0](?:and[ ][A-Z]|of\b|from\b|who\b)|\s?$")
_COMMON_COMMA = re.compile(r"\b[a-z]{3,},[ \u00a0]$")
_CLAUSE_COMMA = re.compile(r",[ \u00a0](?:[a-z]|[A-Z][a-z]*\b)")
_DECADE = re.compile(
    r"(?:\b(?:his|her|their|my|our|your)[ \u00a0](?:(early|mid|late|middle)(?:[ -]to[ -]late)?[ \u00a0-])?)$",
    re.IGNORECASE,
)
_THIRDS = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9)}
_OLDEST = 125


def age_at(text: str, start: int, end: int, value: Decimal | None) -> Age | None:
    """The age that a figure gives by the words around it: "42-year-old", "aged 42", "21 or older", "people over 65"."""
    if old := _OLD.match(text, end):
        unit = (old[1] or "year").lower()
        return Age(start, old.end(), "year" if unit == "yr" else unit)
    if value is None or not 0 < value < _OLDEST:
        return None
    before = text[max(0, start - 40) : start]
    last = before.lower().rsplit(None, 1)[-1] if before.strip() else ""
    if _BEFORE_AGE.search(last) and (aged := _AGED.search(before)):
        if _TURNED.search(aged.group()) and value < 2:
            return None  # "he is one of"
        if _TURNED.search(aged.group()) and not _ends_a_phrase(text, end):
            return None
        return Age(start, end, "year")
    if (
        value == value.to_integral_value()
        and (_OR_OLDER.match(text, end) or (last in _BEFORE_PERSONS_AGE and _PERSONS.search(before)))
        and _ends_a_phrase(text, end)
    ):
        return Age(start, end, "year")
    return None


def _ends_a_phrase(text: str, end: int) -> bool:
    return bool(_AFTER_APPOSITION.match(text, end)) or bool(
        re.match(r"[ \u00a0](?:or|and|at|on|to|when|last|this)\b", text[end : end + 6])
    )


def age_beside_a_name(text: str, start: int, end: int, value: Decimal | None) -> bool:
    """Whether a bare figure is the age in "Nick Hague, 44," or "Nick Hague (44)"."""
    if value is None or not 0 < value < _OLDEST or value != value.to_integral_value():
        return False
    before = text[max(0, start - 30) : start]
    if not _NAME_COMMA.search(before) or _NO_PERSON.search(before):
        common = _COMMON_COMMA.search(before)
        return bool(
            common and 9 < value < 100 and _CLAUSE_COMMA.match(text, end) and common.group()[:-2] not in FUNCTION_WORDS
        )
    if before.endswith("("):
        return text[end : end + 1] == ")" and value > 9
    return bool(_AFTER_APPOSITION.match(text, end))


def decade_of_life(text: str, start: int, value: Decimal) -> tuple[Decimal, Decimal] | None:
    """The ages that "in her 40s", "in his early 30s" stand for; `start` is where the figure begins."""
    match = _DECADE.search(text[max(0, start - 30) : start])
    if match is None or not 10 <= value < 120 or value % 10:
        return None
    first, last = _THIRDS[match[1].lower()] if match[1] else (0, 9)
    return value + first, value + last
