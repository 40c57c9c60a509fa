"""Money: the sign or code before a figure, and pounds that are no weight."""

from __future__ import annotations

import re

from checker.values.tables import cue
from checker.values.units import CURRENCY_SIGNS

__all__ = ["crore_after", "currency_before", "glued_scale", "is_paid", "pounds_are_money"]

_BEFORE = re.compile(
    r"(?:^|(?<=[^A-Za-z$£€¥]))([$][ ]?(?:US|A|C|NZ|HK)|(?:(?!A )[A-Za-z][A-Za-z.]{0,3}[ ]?)?[$£€¥]|[A-Za-z]{1,4}\.?"
    r"|[₹₩₪₽₴₱₺₭₦₫฿₸₾₼₡₿৳])[ \u00a0\u202f]?$"
)
_BARE_SIGNS = {sign for sign in CURRENCY_SIGNS if len(sign) == 1 and not sign.isalpha()}
#: Codes that are words too: only where they are glued to the figure or stand in capitals.
_GLUE_ONLY = {"R", "R$", "RM", "LE", "TL", "DM", "Dh", "NIS", "Ft", "sen", "Rp", "Tk", "CFA"}
_GLUED_SCALE = re.compile(r"[ \u00a0]?(mn|bn|tn|trn|mil|mio|M[Mm]|[mMbBkK])(?![A-Za-z])")
_CRORE = re.compile(r"[ \u00a0-]?[cC]r\b")
_SCALE_FACTORS = {
    "k": 10**3,
    "m": 10**6,
    "mm": 10**6,
    "mn": 10**6,
    "mil": 10**6,
    "mio": 10**6,
    "b": 10**9,
    "bb": 10**9,
    "bn": 10**9,
    "tn": 10**12,
    "trn": 10**12,
}
_PAYING = re.compile(rf"\b(?:{cue('paying')})(?!\w)|£", re.IGNORECASE)


def currency_before(text: str, start: int, floor: int) -> tuple[str, int] | None:
    """The currency whose sign stands before a figure, not before `floor`: its code and where the sign begins."""
    if start <= floor:
        return None
    last = text[start - 1]
    if last in " \u00a0\u202f" and start - 1 > floor:
        last = text[start - 2]
    if last.isspace() or not (last in "$£€¥." or last.isalpha() or last in _BARE_SIGNS):
        return None
    window = text[max(floor, start - 7) : start]
    match = _BEFORE.search(window)
    if match is None:
        return (CURRENCY_SIGNS[last], start - (1 if text[start - 1] == last else 2)) if last in _BARE_SIGNS else None
    at = start - len(window) + match.start(1)
    written = match[1].replace(" ", "")
    glued = text[start - 1] not in " \u00a0\u202f"
    code = CURRENCY_SIGNS.get(written)
    if (
        code
        and not (written in _GLUE_ONLY and not glued)
        and (glued or written[0].isupper() or len(written) >= 3 or not written.isalpha() or "." in written)
    ):
        return code, at
    if last in _BARE_SIGNS:
        return CURRENCY_SIGNS[last], start - len(window) + match.end(1) - 1
    return None


def crore_after(text: str, position: int) -> int | None:
    """Where the short "cr" of a sum of rupees ends: "Rs 3.4 cr"."""
    match = _CRORE.match(text, position)
    return match.end() if match else None


def glued_scale(text: str, position: int) -> tuple[int, int] | None:
    """A letter for million, billion or thousand at a position ("7m", "1.2bn"): where it ends and its factor."""
    match = _GLUED_SCALE.match(text, position)
    return (match.end(), _SCALE_FACTORS[match[1].lower()]) if match else None


#: Pay and rent are told by such times; a weight is not, in hundreds.
_BY_TIME = re.compile(r"[ \u00a0](?:a|per) (?:year|month|week|night)\b")


_WEIGHT = re.compile(r"\b(?:weigh|heav|lift|haul|carr)\w*\b[^.;]*$", re.IGNORECASE)


def is_paid(text: str, start: int, end: int) -> bool:
    """Whether what stands before a figure, or up to an end, tells of money: "paid six crowns"."""
    return bool(_PAYING.search(text, max(0, start - 60), min(len(text), end)))


def pounds_are_money(text: str, start: int, end: int, scaled: bool, many: bool = False) -> bool:
    """Whether "pounds" after a figure are sterling, by what is said of money close by; else they are a weight.

    "Thousands of pounds" are money unless a thing is weighed ("thousands of pounds of apples").
    """
    if many and not text.startswith(" of ", end) and not _WEIGHT.search(text, max(0, start - 60), start):
        return True
    if sum(c.isdigit() for c in text[start:end]) > 2 and _BY_TIME.match(text, end):
        return True
    return scaled or is_paid(text, start, end + 30)
