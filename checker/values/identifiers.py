"""Numbers that count nothing: parts of names and codes, addresses, phone numbers, list and citation marks."""

from __future__ import annotations

import re

from checker.values.hedges import HEDGE_ENDS
from checker.values.nouns import FUNCTION_WORDS
from checker.values.tables import cue, rows

__all__ = ["follows_a_name", "in_headline", "is_identifier"]

_NAMED: dict[str, str] = {
    word.replace("_", " "): kind for kind, words in rows("named_numbers") for word in words.split()
}
_ALONE = {word for word, kind in _NAMED.items() if kind == "alone"}
_LISTS = frozenset(("and", "or", "to", "through", "&"))
_LISTED = re.compile(
    r"\b([A-Za-z]+\.?)[ \u00a0]\d{1,4}[A-Za-z]?(?:(?:,| and| or| to|,? &|,? through)[ \u00a0]\d{1,4}[A-Za-z]?)*"
    r"(?:,|,? and|,? or|,? to|,? &|,? through)[ \u00a0]$"
)
_OPENING = "(\"“'‘[—–-"
_PHONE = re.compile(r"[+(]?\d{1,4}\)?(?:[ .-]\(?\d{2,8}\)?){2,}(?!\d)")
_ADDRESS = re.compile(
    rf"[ ](?:[NSEW]\.?[ ])?(?:(?:[A-Z]|\d{{1,3}}(?:st|nd|rd|th))[\w.'’-]*[ ]){{1,3}}(?:{cue('street')})(?!\w)"
)
_LIST_MARK = re.compile(r"\s*(?:\d{1,2}[.)]|\(\d{1,2}\))[ \t]")
_CLOSING = re.compile(r"[ ]?\)[ ]")
_SHORT_PHONE = re.compile(r"(?<![\d-])\d{3}[-.]\d{4}(?![\d-])")
_DIALLED = re.compile(r"(?:\+\d[\d .()-]*|(?<!\d)(?<!\d[,.])0\d{2,4}[ -])$")
_BLOCK_OR_ROAD = re.compile(r"[ ](?:block of|Freeway|Highway|Expressway|Turnpike|Motorway)\b")
_GLUED_LEFT = re.compile(r"[\w,.‐‑–/-]+$")
_FIGURE_DASH = re.compile(
    r"\d{1,3}(?:,\d{3})*(?:\.\d+)?(?P<unit>[a-z]{1,3})?(?:[-–‑]|-to-)"
    r"|\d-(?:foot|feet)-|(?:under|over|top|mid|then|now)-",
    re.IGNORECASE,
)
_NAME_GLUE = frozenset("#_@\\×")
_AFTER_CODE = ("_", "@", "\\", "×")
_DASHES = "-‐‑–/."


def is_identifier(text: str, start: int, end: int, digits: bool) -> bool:
    """Whether the number at `start` to `end` is part of a name, code, address, phone number, list mark or citation."""
    if not digits:
        return _is_in_a_title(text, start) or (text[start].isupper() and text.endswith("7-", 0, start))
    return (
        text.startswith("-Eleven", end)
        or _is_glued(text, start, end)
        or _is_marked(text, start, end)
        or _is_dialled(text, start, end)
        or _is_on_a_page(text, start)
        or _is_addressed(text, start, end)
    )


_TITLE_BEFORE = re.compile(r"\b[A-Z]\w+ of (?:the )?$")


_CAPITALS_AFTER = re.compile(r"[A-Z][a-z]+[ \u00a0][A-Z][a-z]")
_IN_A_SENTENCE = re.compile(r"(?:[a-z]|\bThe)[ \u00a0]$")
_NUMBERED_NAME = re.compile(rf"(?:{cue('number-name')})\b".replace("_", r"[ \u00a0]"))


def _is_in_a_title(text: str, start: int) -> bool:
    """A capitalised number word of a name: "the Group of Seven", "the Six Nations"."""
    if not text[start].isupper():
        return False
    if _TITLE_BEFORE.search(text, max(0, start - 30), start) or _NUMBERED_NAME.match(text, start):
        return True
    within = _IN_A_SENTENCE.search(text, max(0, start - 4), start) and _CAPITALS_AFTER.match(text, start)
    return bool(within) and not in_headline(text, start)


def _is_glued(text: str, start: int, end: int) -> bool:
    """Parts of codes, clock times, versions and slashed dates: "AK-47", "10:30", "1.2.3", "3/4/2020", "007"."""
    before = text[start - 1] if start else ""
    if (
        (before.isalnum() and text[start] != ".")
        or before in _NAME_GLUE
        or (text[start] == "0" and text[start + 1 : start + 2].isdigit())
    ):
        return True
    if before and before in _DASHES and (left := _GLUED_LEFT.search(text, max(0, start - 24), start)):
        if left.group()[:-1].strip(_DASHES) and not _is_plain_pair(text, left.start(), start, end):
            return True
    if before == ":" and start > 1 and text[start - 2].isdigit():
        return True
    after, beyond = text[end : end + 1], text[end + 1 : end + 2]
    return (after in (":", "/") and beyond.isdigit()) or (after == "." and beyond.isalnum())


def _is_marked(text: str, start: int, end: int) -> bool:
    """List and citation marks: "1. Boil", "(2) Stir", "[12]"."""
    after = text[end : end + 1]
    if after in _AFTER_CODE or (after == "]" and text[start - 1 : start] == "["):
        return True
    if end - start == 1 and after == ")" and text[start - 1 : start] == "(":
        return True
    if _CLOSING.match(text, end) and "(" not in text[max(0, start - 60) : start]:
        return True
    line = text.rfind("\n", max(0, start - 4), start) + 1
    mark = _LIST_MARK.match(text, line) if line or start < 4 else None
    return mark is not None and mark.end() > end


def _is_dialled(text: str, start: int, end: int) -> bool:
    window = text[max(0, start - 20) : start]
    if ("+" in window or "0" in window) and _DIALLED.search(window):
        return True
    phone = _PHONE.match(text, start)
    return (phone is not None and phone.end() > end) or bool(_SHORT_PHONE.match(text, start))


def _is_on_a_page(text: str, start: int) -> bool:
    """Part of an address of a page or of mail: what stands before, back to a blank, says so."""
    if start and text[start - 1].isspace():
        return False
    furthest = max(0, start - 2000)
    word = text[max(text.rfind(" ", furthest, start), text.rfind("\n", furthest, start), furthest - 1) + 1 : start]
    return "://" in word or "www." in word or "@" in word


def _is_addressed(text: str, start: int, end: int) -> bool:
    if text[end : end + 1] == " " and (_ADDRESS.match(text, end) or _BLOCK_OR_ROAD.match(text, end)):
        return True
    return text[start:end] in _ALONE


def _is_plain_pair(text: str, first: int, start: int, end: int) -> bool:
    """Whether what a dash glues before a number is a figure too ("7-" of "7-8"), no code, docket or phone number.

    Letters glued to the first must follow the second: "2m-3m", not "4x-100".
    """
    pair = _FIGURE_DASH.fullmatch(text, first, start)
    if not pair or _SHORT_PHONE.match(text, first):
        return False
    unit = pair["unit"] or ""
    if not (text.startswith(unit, end) or text.endswith(unit, start, end)):
        return False
    return follows_a_name(text, first) != "name"


def follows_a_name(text: str, start: int) -> str:
    """What the word before makes of a number.

    "name" where it names something ("Boeing 737", "Channel 4"), "round" where it ranks ("round three", "Phase 2"),
    "capital" where the word is merely capitalised, or "".
    """
    if start < 2 or text[start - 1] not in " \u00a0-":
        return ""
    words = text[max(0, start - 24) : start - 1].split()
    if words and (words[-1] in _LISTS or words[-1][-1] == ",") and _is_listed(text, start):
        return "name"
    if not words or not (text[start - 2].isalnum() or text[start - 2] in ".&"):
        return ""
    word = words[-1].lstrip(_OPENING)
    if word in _NAMED or " ".join(words[-2:]).lstrip(_OPENING) in _NAMED:
        return "round" if _NAMED.get(word) == "round" else "name"
    if not word[:1].isupper() or word.endswith("."):
        return ""
    if word == "US":  # "US 101"
        return "capital"
    return "" if word.lower() in FUNCTION_WORDS or word.lower() in HEDGE_ENDS else "capital"


def _is_listed(text: str, start: int) -> bool:
    """Whether a number goes on a list or range of numbered things: "Terminals 1 and 3", "Years 7 to 10"."""
    listed = _LISTED.search(text, max(0, start - 40), start)
    return listed is not None and _NAMED.get(listed[1]) == "several"


def in_headline(text: str, start: int) -> bool:
    """Whether the line around is capitalised like a headline, so that a capital says nothing of a word."""
    first = max(text.rfind("\n", max(0, start - 120), start) + 1, start - 120, 0)
    last = text.find("\n", start, start + 120)
    line = text[first : last if last >= 0 else start + 120].split()
    if text[first:start].split()[-1:] and text[first:start].split()[-1].isupper():
        return False  # "Cloud City, PA 23456"
    words = [word for word in line if len(word) > 3 and word[0].isalpha()]
    return len(line) >= 3 and sum(word[0].isupper() for word in words) >= 0.7 * max(1, len(words))
