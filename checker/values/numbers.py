"""Numerals: digits and number words at a place of a text → an exact number.

`anchors` finds where numerals may start in one linear pass over the whole text; `read_numeral` parses the one there.
What the number counts or measures is not decided here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Context, Decimal
from typing import NamedTuple

import re2

from checker.values.tables import cue, rows

__all__ = ["CARDINALS", "EXACT", "SCALES", "Numeral", "anchors", "read_numeral"]

#: A run of more digits is no figure of a news text; below this every sum and product is exact.
LONGEST = 1000
EXACT = Context(prec=2 * LONGEST)
_DIVISION = Context(prec=28)
ONE = Decimal(1)
_DENOMINATORS = {2, 3, 4, 5, 6, 7, 8, 9, 10, 16, 20, 32, 64, 100}

_WORDS: dict[str, tuple[str, Decimal]] = {word: (role, Decimal(value)) for word, role, value in rows("number_words")}
SCALES = {word: value for word, (role, value) in _WORDS.items() if role in ("scale", "hundred")}
CARDINALS = {word for word, (role, _) in _WORDS.items() if role in ("unit", "ten")}
_SIMPLE_PARTS = {
    "½": "0.5",
    "¼": "0.25",
    "¾": "0.75",
    "⅛": "0.125",
    "⅜": "0.375",
    "⅝": "0.625",
    "⅞": "0.875",
    "⅕": "0.2",
    "⅖": "0.4",
    "⅗": "0.6",
    "⅘": "0.8",
}
_PARTS = {sign: Decimal(value) for sign, value in _SIMPLE_PARTS.items()} | {
    "⅓": _DIVISION.divide(ONE, Decimal(3)),
    "⅔": _DIVISION.divide(Decimal(2), Decimal(3)),
    "⅙": _DIVISION.divide(ONE, Decimal(6)),
    "⅚": _DIVISION.divide(Decimal(5), Decimal(6)),
}
_MANY_BOUNDS = {  # "dozens": from twice the word's number to where the next larger word begins
    Decimal(10): 99,
    Decimal(12): 99,
    Decimal(20): 199,
    Decimal(100): 999,
    Decimal(1000): 99_999,
    Decimal(10**6): 999 * 10**6,
    Decimal(10**9): 999 * 10**9,
    Decimal(10**12): 999 * 10**12,
}


class Numeral(NamedTuple):
    """A number as written at `start` to `end` of a text.

    `form` is cardinal, ordinal, fraction (less than one: "a third", "3/4"), decade ("fifties") or many ("dozens":
    `value` is None).
    `low` and `high` are the range that "many" stands for. `step` is the unit of the last place written ("1.2 million":
    100,000), `scale` the product of its scale words (million: 1,000,000; else 1); `digits`: written in digits.
    """

    start: int
    end: int
    value: Decimal | None
    form: str
    step: Decimal
    scale: Decimal
    digits: bool
    low: Decimal | None = None
    high: Decimal | None = None


_ANCHOR = re2.compile(
    r"(?i)\d+|[½¼¾⅛⅜⅝⅞⅓⅔⅕⅖⅗⅘⅙⅚]|\b(?:"
    + "|".join(sorted(_WORDS, key=lambda w: (-len(w), w)))
    + rf")\b|\ban? (?:{cue('one-unit')})\b"
)
_DIGITS = re.compile(
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}"
    r"|\d{1,3}(?:, 000)+|\d{1,3}(?:['’]\d{3})+|\d+)"
    r"(?![\d])(?:\.\d+)?"
)
# What a batting average may be glued to; "no.358" and "vol.112" are numbers of things.
_LOST_BLANK = re.compile(r"(?<![A-Za-z.@/_-])(?!(?:nos?|vols?|pp?|sec|art|fig|ch|ext|tel|par|ref)\b)[a-z]{2,}$")
_NOT_DIGIT = re.compile(r"[^\d.]")
_DIGIT_PART = re.compile(
    r"(?:[ \u00a0-]?(?=\d+/\d|[½¼¾⅛⅜⅝⅞⅓⅔⅕⅖⅗⅘⅙⅚]))(?:(\d{1,2})/(\d{1,3})(?![\d/])|([½¼¾⅛⅜⅝⅞⅓⅔⅕⅖⅗⅘⅙⅚]))"
)
_SLASH = re.compile(r"/(\d{1,3})(?![\d/,.]*\d)")
_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_SCALE = re.compile(
    r"(?:[ \u00a0]|\s?[-‐‑]\s?)?(" + "|".join(sorted(SCALES, key=lambda w: (-len(w), w))) + r")\b", re.IGNORECASE
)
_WORD = re.compile(r"[A-Za-z]+")
_GAP = re.compile(r"\s?[-‐‑]\s?|[ \u00a0]+(?:and[ \u00a0]+)?|\n")
_AND_PART = re.compile(
    r"[ \u00a0-]and[ \u00a0-](?:a[ \u00a0-](half|quarter|third)|(three)[ -]quarters)\b", re.IGNORECASE
)
_OF_SCALE = re.compile(
    r"(?:[ \u00a0]{1,2}|-)(?:of[ \u00a0])?(?:an?[ \u00a0-]{1,2})?(hundred|thousand|million|billion|trillion|dozen)\b",
    re.IGNORECASE,
)
_SHARE_AFTER = re.compile(r"[ \u00a0](?:of|billion|million|full|the)\b")
_CENTURY = re.compile(r"\b(?:eighteen|nineteen|twenty)[ \u00a0](?:[a-z]+ty-)?$", re.IGNORECASE)
_POINT = re.compile(
    r"[ \u00a0]point((?:[ \u00a0](?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b){1,6})", re.IGNORECASE
)
_OF_MANY = re.compile(r"[ \u00a0]of[ \u00a0](thousands|millions|billions|trillions)\b", re.IGNORECASE)


def anchors(text: str) -> Iterator[int]:
    """Where numerals may start, in order; and "a" before a unit, which may mean one."""
    return (match.start() for match in _ANCHOR.finditer(text))


def read_numeral(text: str, start: int) -> Numeral | None:
    """The numeral that starts at an anchor, or None where the word there is none after all."""
    first = text[start]
    if first in _PARTS:
        return _scaled(text, Numeral(start, start + 1, _PARTS[first], "fraction", _PARTS[first], ONE, True))
    if first.isdecimal():
        return _read_digits(text, start)
    return _read_words(text, start)


def _read_digits(text: str, start: int) -> Numeral | None:
    match = _DIGITS.match(text, start)
    if match is None or match.end() - start > LONGEST:
        return None
    written = _NOT_DIGIT.sub("", match.group())
    end = match.end()
    if start and text[start - 1] == "." and "." not in written and _is_decimal(text, start, match.end()):
        start, written = start - 1, "0." + written
    value = Decimal(written)
    step = ONE.scaleb(int(value.as_tuple().exponent))
    following = text[end : end + 1]
    if following.isalpha() and _is_ordinal(text, end, written):
        return Numeral(start, end + 2, value, "ordinal", ONE, ONE, True)
    if step == 1:
        if following == "/" and (over := _SLASH.match(text, end)):
            return _quotient(text, start, over.end(), value, Decimal(over[1]))
        if part := _DIGIT_PART.match(text, end):
            added = _PARTS[part[3]] if part[3] else _divided(Decimal(part[1]), Decimal(part[2]))
            if added is not None and added < 1:
                return _scaled(text, Numeral(start, part.end(), EXACT.add(value, added), "cardinal", added, ONE, True))
    return _scaled(text, Numeral(start, end, value, "cardinal", step, ONE, True))


def _is_decimal(text: str, start: int, end: int) -> bool:
    """Whether the point before the digits makes them a decimal: ".5", and "hit.358" where a blank was lost."""
    if start < 2 or not text[start - 2].isalnum():
        return True
    word = _LOST_BLANK.search(text, max(0, start - 12), start - 1)
    return end - start == 3 and bool(word) and not text[end : end + 1].isalnum()


def _is_ordinal(text: str, end: int, written: str) -> bool:
    """Whether an ordinal's ending follows and fits: "3rd", "13th"; "13st" is a weight."""
    if not (suffix := _SUFFIX.match(text, end)):
        return False
    teen = written[-2:-1] == "1"
    return suffix.group().lower() == ("th" if teen else {"1": "st", "2": "nd", "3": "rd"}.get(written[-1], "th"))


def _divided(above: Decimal, below: Decimal) -> Decimal | None:
    return _DIVISION.divide(above, below) if below else None


def _quotient(text: str, start: int, end: int, above: Decimal, below: Decimal) -> Numeral | None:
    """ "3/4" as a fraction; "24/7" and "9/11" are not below one or not in lowest terms of a small denominator."""
    part = _divided(above, below)
    if part is None or not 0 < part < 1 or below not in _DENOMINATORS:
        return None
    return _scaled(text, Numeral(start, end, part, "fraction", part, ONE, True))


def _scaled(text: str, numeral: Numeral) -> Numeral:
    """The numeral with the scale words after it: "1.2" + "million", "two" + "and a half million"."""
    start, end, value, form, step, scale, digits, _, _ = numeral
    assert value is not None
    if (part := _AND_PART.match(text, end)) and form == "cardinal":
        added = _part_of(part)
        last = SCALES.get(text[start:end].rsplit(" ", 1)[-1].lower(), ONE)
        value, step, end = EXACT.add(value, EXACT.multiply(added, last)), EXACT.multiply(added, last), part.end()
    if form == "fraction" and (of := _OF_SCALE.match(text, end)):
        factor = SCALES[of[1].lower()]
        return Numeral(start, of.end(), EXACT.multiply(value, factor), "cardinal", factor, factor, digits)
    while word := _SCALE.match(text, end):
        factor = SCALES[word[1].lower()]
        value, step, scale = EXACT.multiply(value, factor), EXACT.multiply(step, factor), EXACT.multiply(scale, factor)
        end, form = word.end(), "cardinal"
    if scale > 1 and digits and (part := _AND_PART.match(text, end)):  # "3 million and a half"
        value, end = EXACT.add(value, EXACT.multiply(_part_of(part), scale)), part.end()
    return Numeral(start, end, value, form, step, scale, digits)


def _part_of(part: re.Match[str]) -> Decimal:
    """The figure of "and a half", "and three quarters"."""
    return _PARTS["¾"] if part[2] else _PARTS[{"half": "½", "quarter": "¼", "third": "⅓"}[part[1].lower()]]


def _read_words(text: str, start: int) -> Numeral | None:
    """Parse number words: "twenty-four", "two hundred and five", "three million", "two-thirds", "dozens"."""
    if _CENTURY.search(text, max(0, start - 18), start):
        return None  # a year: "nineteen ninety-four"
    total, current = Decimal(0), Decimal(0)
    last, end, at, gap = "", start, start, ""
    step = ONE
    while word := _WORD.match(text, at):
        role, number = _WORDS.get(word.group().lower(), ("", ONE))
        joined_by_and = "and" in gap.lower()
        if not role or (joined_by_and and (last not in ("hundred", "scale") or role not in ("unit", "ten"))):
            break
        if role == "many":
            if last and number == 12:  # "three dozens"
                return Numeral(
                    start, word.end(), EXACT.multiply(total + current, number), "cardinal", number, ONE, False
                )
            return None if last else _read_many(text, start, word.end(), number)
        if role == "single":
            return Numeral(start, word.end(), number, "cardinal", ONE, ONE, False) if not last else None
        if role == "decade" and not last:
            return Numeral(start, word.end(), number, "decade", ONE, ONE, False)
        if role == "decade" and number > 10:
            return None  # "the nineteen fifties"; but "three teens"
        if role in ("ordinal", "part"):
            ended = _ending(text, start, word, role, number, last, EXACT.add(total, current), gap)
            if ended:
                return ended
            break
        if (role == "unit" and last in ("", "hundred", "scale")) or (
            role == "unit" and last == "ten" and 0 < number < 10
        ):
            current += number
        elif role == "ten" and last in ("", "hundred", "scale"):
            current += number
        elif role == "hundred" and (last in ("", "unit", "ten") and current < 100):
            current = EXACT.multiply(current or ONE, number)
        elif role == "scale" and last == "scale" and not current:
            total, step = EXACT.multiply(total, number), number
        elif role == "scale":
            total, current, step = EXACT.add(total, EXACT.multiply(current or ONE, number)), Decimal(0), number
        else:
            break
        last, end = role, word.end()
        between = _GAP.match(text, end)
        if between is None:
            break
        at, gap = between.end(), between.group()
    if not last:
        return None
    if 18 <= total + current <= 20 and at > end and _WORDS.get(_next_word(text, at), ("",))[0] == "ten":
        return None  # a year
    if last in ("unit", "ten", "hundred") and (point := _POINT.match(text, end)):  # "one point six"
        for digit in point[1].lower().split():
            step = step.scaleb(-1)
            current += step * _WORDS.get(digit, ("", Decimal(0)))[1]
        end = point.end()
    scale = step if last == "scale" else ONE
    return _scaled(text, Numeral(start, end, EXACT.add(total, current), "cardinal", step, scale, False))


def _next_word(text: str, position: int) -> str:
    word = _WORD.match(text, position)
    return word.group().lower() if word else ""


def _ending(
    text: str, start: int, word: re.Match[str], role: str, number: Decimal, last: str, before: Decimal, gap: str
) -> Numeral | None:
    """A numeral that ends in an ordinal or a part: "twenty-third", "one-third", "two thirds", "half"."""
    end = word.end()
    if role == "part":
        singular = not word.group().lower().endswith("s")
        if number == 4 and last and not _is_quarter_share(text, end, before, gap):
            return None  # "two quarters" of a year
        if not last:
            half = _divided(ONE, number)
            return _scaled(text, Numeral(start, end, half, "fraction", number, ONE, False)) if singular else None
        part = singular and before == 3 and text[end : end + 1] == "-"  # "three-quarter-point"
        if last in ("unit", "ten") and ((before == 1) == singular or part):
            return _scaled(text, Numeral(start, end, _divided(before, number), "fraction", number, ONE, False))
        return None
    if not last:
        return Numeral(start, end, number, "ordinal", ONE, ONE, False)
    if last == "unit" and before == 1 and number > 2:
        return _scaled(text, Numeral(start, end, _divided(ONE, number), "fraction", number, ONE, False))
    if (last == "ten" and number < 10) or (last in ("hundred", "scale") and number < 100):
        return Numeral(start, end, EXACT.add(before, number), "ordinal", ONE, ONE, False)
    return None


def _is_quarter_share(text: str, end: int, above: Decimal, gap: str) -> bool:
    """Whether "three quarters", "one-quarter" is a share and no time."""
    return above in (1, 3) and ("-" in gap or bool(_SHARE_AFTER.match(text, end)))


def _read_many(text: str, start: int, end: int, number: Decimal) -> Numeral | None:
    """ "dozens", "hundreds", "tens of thousands": a range, no figure."""
    factor = ONE
    if of := _OF_MANY.match(text, end):
        factor, end = _WORDS[of[1].lower()][1], of.end()
    elif number in (10, 20):
        if not text.startswith(" of", end) or number == 10:
            return None  # "scores" of a game; "tens" alone
    high = Decimal(_MANY_BOUNDS[number]) if factor == 1 else Decimal(_MANY_BOUNDS[number]) // 100 * 100 + 99
    low = EXACT.multiply(2 * number, factor)
    return Numeral(
        start, end, None, "many", EXACT.multiply(number, factor), ONE, False, low, EXACT.multiply(high, factor)
    )
