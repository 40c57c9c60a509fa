"""Hedges and bounds beside a figure, and the range that a figure stands for with them."""

from __future__ import annotations

import re
from decimal import Decimal

from checker.values.numbers import EXACT
from checker.values.tables import cue, rows

__all__ = ["HEDGE_ENDS", "hedge_after", "hedge_before", "range_of"]

_LEFT = {words: effect for words, side, effect in rows("hedges") if side == "left"}
#: Verbs that bound only what is tallied: "the toll passes 200", not "the Senate passes 12 bills".
_OF_A_TALLY = {words: effect for words, side, effect in rows("hedges") if side == "of a tally"}
_TALLY = re.compile(
    rf"\b(?:{cue('tolls')})"
    rf"(?:[ \u00a0](?:(?:in|from|of|at|on)[ ](?:the[ ])?\w+|has|had|have|(?-i:[A-Z]\w+)|{cue('tolls')})){{0,4}}[ ]$",
    re.IGNORECASE,
)
_RIGHT = {words: effect for words, side, effect in rows("hedges") if side == "right"}
HEDGE_ENDS = {words.rsplit(" ", 1)[-1] for words in _LEFT}
_AFTER = re.compile(
    r"(?:[ \u00a0]?,)?[ \u00a0-]?("
    + "|".join(sorted((re.escape(w) for w in _RIGHT), key=lambda w: (-len(w), w)))
    + r")(?![A-Za-z-])"
)
_LONGEST = max(len(words.split()) for words in _LEFT)
#: Hedged figures reach at most this far; and at least that far, however precisely they are written.
_WIDEST, _NARROWEST = Decimal("0.1"), Decimal("0.05")
_ROUNDED = Decimal("0.05")


def hedge_before(text: str, start: int) -> tuple[str, str, int]:
    """The hedge words that end right before `start`: the words folded, their effect, and where they begin."""
    window = text[max(0, start - 32) : start]
    words = window.split()
    if not words or (not window[-1:].isspace() and window[-1:] not in "~(-"):
        return "", "", start
    words[-1] = words[-1].rstrip("-")  # "over-65s"
    last = words[-1].lower().lstrip("(\"“'‘")
    if last in ("a", "an", "the") and len(words) > 1:  # "at least a dozen", "up to the 30"
        words, last = words[:-1], words[-2].lower()
    if last == "~":
        return "~", "near", start - 2
    if last in _OF_A_TALLY:
        at = window.rindex(words[-1]) + start - len(window)
        return (last, _OF_A_TALLY[last], at) if _TALLY.search(text, max(0, at - 60), at) else ("", "", start)
    if last not in HEDGE_ENDS:
        return "", "", start
    folded = [word.lower() for word in words]
    for count in range(min(_LONGEST, len(folded)), 0, -1):
        phrase = " ".join(folded[-count:]).lstrip("(\"“'‘[—–-")
        effect = _LEFT.get(phrase)
        if effect:
            at = window.lower().rfind(words[-count].lower().lstrip("(\"“'‘[—–-"), 0, None)
            return phrase, effect, max(0, start - len(window)) + max(0, at)
    return "", "", start


def hedge_after(text: str, end: int) -> tuple[str, str, int]:
    """The hedge words right after `end`: words, effect, and where they end."""
    if text[end : end + 1] == "+" and not text[end + 1 : end + 2].isalnum():
        return "+", "min", end + 1
    match = _AFTER.match(text, end)
    if match is None:
        return "", "", end
    return match[1].lower().lstrip("-"), _RIGHT[match[1]], match.end()


def range_of(value: Decimal, step: Decimal, scale: Decimal, effect: str) -> tuple[Decimal | None, Decimal | None]:
    """The range that a figure stands for.

    A bare figure stands for itself; one with a scale word ("1.2 million") for what rounds to it. "About" reaches
    as far as the digits that are not zero allow, within 5 to 10 percent.
    """
    size = abs(value)
    if effect == "min":
        return value, None
    if effect == "max":
        return None, value
    if effect == "over":
        return value, EXACT.add(value, EXACT.multiply(size, _WIDEST))
    if effect == "under":
        return EXACT.subtract(value, EXACT.multiply(size, _WIDEST)), value
    if effect == "near":
        half = _last_place(value, step) / 2
        width = max(min(half, EXACT.multiply(size, _WIDEST)), EXACT.multiply(size, _NARROWEST))
        return EXACT.subtract(value, width), EXACT.add(value, width)
    if scale >= 1000:
        width = min(step / 2, EXACT.multiply(size, _ROUNDED))
        return EXACT.subtract(value, width), EXACT.add(value, width)
    return value, value


def _last_place(value: Decimal, step: Decimal) -> Decimal:
    """The unit of the last digit that is not zero, of a whole number; else the step as written."""
    if step < 1 or not value:
        return step
    return Decimal(1).scaleb(int(value.normalize(EXACT).as_tuple().exponent))
