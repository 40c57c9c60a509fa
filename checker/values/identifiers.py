"""Numbers that count nothing: parts of names and codes, addresses, phone numbers, list and citation marks."""

from __future__ import annotations

import re

from checker.values.hedges import HEDGE_ENDS
from checker.values.nouns import FUNCTION_WORDS
from checker.values.tables import cue, rows

__all__ = ["follows_a_name", "is_identifier"]

_NAMED: dict[str, str] = {
    word.replace("_", " "): kind for kind, words in rows("named_numbers") for word in words.split()
}
_ALONE = {word for word, kind in _NAMED.items() if kind == "alone"}
_LAST_WORD = re.compile(r"([A-Za-z0-9À-ÿ&.'’]+)[ \u00a0-]$")
_LAST_TWO = re.compile(r"([A-Za-zÀ-ÿ&.'’]+ [A-Za-z0-9À-ÿ&.'’]+)[ \u00a0]$")
_PHONE = re.compile(r"[+(]?\d{1,4}\)?(?:[ .-]\(?\d{2,8}\)?){2,}(?!\d)")
_ADDRESS = re.compile(
    rf"[ ](?:[NSEW]\.?[ ])?(?:(?:[A-Z]|\d{{1,3}}(?:st|nd|rd|th))[\w.'’-]*[ ]){{1,3}}(?:{cue('street')})(?!\w)"
)
_LIST_MARK = re.compile(r"\s*(?:\d{1,2}[.)]|\(\d{1,2}\))[ \t]")
_CLOSING = re.compile(r"[ ]?\)[ ]")
_PAGE = re.compile(r"(?:https?://|www\.|@)\S*$")
_SHORT_PHONE = re.compile(r"(?<![\d-])\d{3}[-.]\d{4}(?![\d-])")
_DIALLED = re.compile(r"(?:\+\d[\d .()-]*|(?<!\d)0\d{2,4}[ -])$")
_BLOCK = re.compile(r"[ ]block of\b")
_ROAD_AFTER = re.compile(r"[ ](?:Freeway|Highway|Expressway|Turnpike|Motorway)\b")
_GLUED_LEFT = re.compile(r"[\w,.‐‑–/-]+$")
_FIGURE_DASH = re.compile(r"\d{1,3}(?:,\d{3})*(?:\.\d+)?[-–‑]")
_NAME_GLUE = set("#_@\\")


def is_identifier(text: str, start: int, end: int, digits: bool) -> bool:
    """Whether the number at `start` to `end` is part of a name, code, address, phone number, list mark or citation."""
    before = text[start - 1] if start else ""
    after = text[end : end + 1]
    if digits:
        if before.isalnum() or before in _NAME_GLUE:
            return True
        if before in tuple("-‐‑–/.") and (left := _GLUED_LEFT.search(text, max(0, start - 24), start)):
            if left.group()[:-1].strip("-‐‑–/.") and not _is_plain_pair(text, left.start(), start):
                return True
        if (text[start] == "0" and text[start + 1 : start + 2].isdigit()) or _DIALLED.search(
            text, max(0, start - 20), start
        ):
            return True
        if (before == ":" and start > 1 and text[start - 2].isdigit()) or (
            after == ":" and text[end + 1 : end + 2].isdigit()
        ):
            return True
        if (after == "/" and text[end + 1 : end + 2].isdigit()) or (after == "." and text[end + 1 : end + 2].isalnum()):
            return True
        if (mark := _CLOSING.match(text, end)) and "(" not in text[max(0, start - 60) : start] and mark:
            return True
        if (before == "[" and after == "]") or after in tuple("_@\\"):
            return True
        line = text.rfind("\n", max(0, start - 4), start) + 1 if start else 0
        if (line or start < 4) and (mark := _LIST_MARK.match(text, line)) and mark.end() > end:
            return True
        if (
            _PHONE.match(text, start)
            or _SHORT_PHONE.match(text, start)
            or _PAGE.search(text, max(0, start - 200), start)
        ):
            return True
        if (
            _ADDRESS.match(text, end)
            or _BLOCK.match(text, end)
            or _ROAD_AFTER.match(text, end)
            or text[start:end] in _ALONE
        ):
            return True
    return False


def _is_plain_pair(text: str, first: int, start: int) -> bool:
    """Whether what a dash glues before a number is a figure too ("7-" of "7-8"), no code, docket or phone number."""
    if not _FIGURE_DASH.fullmatch(text, first, start) or _SHORT_PHONE.match(text, first):
        return False
    return follows_a_name(text, first) != "name"


def follows_a_name(text: str, start: int) -> str:
    """What the word before makes of a number.

    "name" where it names something ("Boeing 737", "Channel 4"), "capital" where the word is merely capitalised, or "".
    """
    window = text[max(0, start - 24) : start]
    match = _LAST_WORD.search(window)
    if match is None:
        return ""
    word = match[1]
    two = _LAST_TWO.search(window)
    if word in _NAMED or (two and two[1] in _NAMED):
        return "name"
    if (
        word[:1].isupper()
        and word.lower() not in FUNCTION_WORDS
        and word.lower() not in HEDGE_ENDS
        and not word.endswith(".")
    ):
        return "capital"
    return ""
