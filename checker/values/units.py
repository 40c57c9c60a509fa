"""Units: the words and signs after a figure → percent, money, measure or time; conversion within a dimension."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from typing import NamedTuple

from checker.values.tables import cue, rows

__all__ = ["CURRENCY_SIGNS", "UnitWords", "base_unit", "convert", "dimension", "rate_after", "unit_after"]

_CONVERSION = Context(prec=28)


class UnitWords(NamedTuple):
    """A unit as written after a figure: `kind` is percent, money, measure or time; `factor` multiplies the figure."""

    end: int
    kind: str
    unit: str
    factor: int = 1
    written: str = ""


class _Unit(NamedTuple):
    dimension: str
    factor: Decimal | None


_UNITS: dict[str, _Unit] = {}
_SURFACES: dict[str, tuple[str, str]] = {}  # as matched (words folded, symbols as written) → kind, unit
_WORD_SURFACES: set[str] = set()


def _plural(name: str) -> str:
    if name.endswith("y") and not name.endswith(("ay", "ey", "oy")):
        return name[:-1] + "ies"
    return (
        name
        if name.endswith(("s", "x", "yen", "yuan", "renminbi", "won", "baht", "pence", "rand", "quid"))
        else name + "s"
    )


def _load() -> dict[str, str]:
    """Fill the tables; gives the currency signs and codes that may stand before a figure."""
    signs: dict[str, str] = {}
    for row in rows("units"):
        name, dimension, factor, words, symbols = (*row, "", "")[:5]
        _UNITS[name] = _Unit(dimension, Decimal(factor) if factor != "-" else None)
        for surface in (*words.split(), *symbols.split()):
            written = surface.replace("_", " ")
            is_word = surface in words.split()
            _SURFACES[written] = ("measure", name)
            if is_word:
                _WORD_SURFACES.add(written)
    for row in rows("currencies"):
        code, names, symbols = (*row, "", "")[:3]
        for surface in names.split():
            for written in {surface.replace("_", " "), _plural(surface.replace("_", " "))}:
                _SURFACES[written] = ("money", code)
                _WORD_SURFACES.add(written)
        for symbol in symbols.split():
            signs[symbol.replace("_", "")] = code
            _SURFACES[symbol.replace("_", " ")] = ("money", code)
    for row in rows("other_units"):
        kind, name, words = row
        for surface in words.split():
            _SURFACES[surface.replace("_", " ").lower()] = (kind, name)
            _WORD_SURFACES.add(surface.replace("_", " ").lower())
    return signs


CURRENCY_SIGNS = _load()
_FOLDED_WORDS = {word.lower() for word in _WORD_SURFACES}
_SYMBOLS = set(_SURFACES) - _WORD_SURFACES
_LONGEST = max(map(len, _SURFACES))


def _lengths() -> dict[str, list[int]]:
    """How long the surfaces are that begin with two characters, folded (or are one), the longest first."""
    lengths: dict[str, set[int]] = {}
    for form in _SURFACES:
        lengths.setdefault(form[:2].lower(), set()).add(len(form))
    return {start: sorted(found, reverse=True) for start, found in lengths.items()}


_LENGTHS = _lengths()
# What may stand between figure and unit; the bracket is for "40 (km)", whose unit the bracket closes.
_BETWEEN = re.compile(r"[ \u00a0\u202f\u2009]{0,2}(?:[-‐‑–][ ]?)?")
_BRACKET = re.compile(r"\s?[(\[{<](?=[A-Za-z]{1,3}[)\]}>])")
_GOES_ON = re.compile(r"[A-Za-z0-9]")
_CODE_GOES_ON = re.compile(r"[A-Za-z0-9]|-\d")  # "24703 L-202"
_MILLIONS_OF = re.compile(r"M([A-Z]{3})$")
_RATE_NOUNS = rf"(?:square |metric )?(?:{cue('rate')}|foot|metre|meter)"
_RATE_SIGNS = "hour|hr|h|day|week|month|mo|year|yr|sec|s|kg|share|millisecond|ms|barrel|ton|tonne|person|min"
_RATE = re.compile(
    r"(?:(?:[ \u00a0]of(?:[ \u00a0][a-z-]+){1,3}?)?[ \u00a0]?[- ][ \u00a0]?an?[ \u00a0]?[- ][ \u00a0]?("
    + _RATE_NOUNS
    + r")(?![A-Za-z'’])"
    r"|(?:[ \u00a0]of(?:[ \u00a0][a-z-]+){1,3}?)?[ -]?[ -]per[ -](?!cent\b)((?:square[ ]|cubic[ ]|metric[ ])?[a-z]+)"
    rf"|[ ]?/[ ]?({_RATE_SIGNS})(?![A-Za-z]))"
)
_PERIODS = {unit for kind, unit, _ in rows("other_units") if kind == "time"}
_POINT_IN_TIME = re.compile(r"[ \u00a0](?:ago|earlier|later|after|before|from|in advance|old|early|late)\b")
_RATE_NAMES = {
    "annum": "year",
    "yr": "year",
    "mo": "month",
    "hr": "hour",
    "h": "hour",
    "sec": "second",
    "s": "second",
    "ms": "millisecond",
    "kg": "kilogram",
    "kilo": "kilogram",
    "liter": "litre",
    "gramme": "gram",
    "meter": "metre",
    "square meter": "square metre",
    "kilometer": "kilometre",
    "min": "minute",
    "tonne": "metric ton",
}


_BASES = {unit.dimension: name for name, unit in _UNITS.items() if unit.factor == 1}
#: What zero celsius is on each scale, and its degrees to five of celsius.
_TEMPERATURES = {
    "celsius": (Decimal(0), Decimal(5)),
    "kelvin": (Decimal("273.15"), Decimal(5)),
    "fahrenheit": (Decimal(32), Decimal(9)),
}


def unit_after(text: str, position: int) -> UnitWords | None:
    """The unit written at a position right after a figure: "million"-less, as "km", "-inch", " percent", " euros"."""
    for between, closing in ((_BETWEEN, 0), (_BRACKET, 1)):
        match = between.match(text, position)
        written = _surface_at(text, match.end()) if match else ""
        known = _SURFACES.get(written) or _SURFACES.get(written.lower())
        if match and known:
            kind, unit = known
            factor = 10**6 if kind == "money" and _MILLIONS_OF.match(written) else 1
            return UnitWords(match.end() + len(written) + closing, kind, unit, factor, written)
    return None


def _surface_at(text: str, start: int) -> str:
    """The longest surface of a unit that begins at a place and ends with its word; "" if none does."""
    ahead = text[start : start + _LONGEST].replace("\u00a0", " ")
    spaced = ahead.replace("-", " ")  # "square-foot"
    folded = ahead[:2].lower()
    for length in (*_LENGTHS.get(folded, ()), *_LENGTHS.get(folded[:1], ())):
        for written in (ahead[:length], spaced[:length]):
            if len(written) == length and (written in _SYMBOLS or written.lower() in _FOLDED_WORDS):
                goes_on = _GOES_ON if length > 1 else _CODE_GOES_ON
                if not (written[-1].isalnum() and goes_on.match(text, start + length)):
                    return written
    return ""


def rate_after(text: str, position: int) -> tuple[int, str] | None:
    """Where "a share", "per day", "/mo" at a position ends, and what it is per."""
    match = _RATE.match(text, position)
    if match is None:
        return None
    name = (match[1] or match[2] or match[3]).lower()
    if name in _PERIODS and _POINT_IN_TIME.match(text, match.end()):
        return None  # "$1.1 billion a year earlier"
    return match.end(), _RATE_NAMES.get(name, name)


def base_unit(unit: str) -> str:
    """The unit that those of a unit's dimension convert into exactly, or "" where it has no fixed ratio."""
    if unit in _TEMPERATURES:
        return "celsius"
    known = _UNITS.get(unit)
    return _BASES.get(known.dimension, "") if known and known.factor is not None else ""


def dimension(unit: str) -> str:
    """What a unit measures: length, speed, area, temperature …; "" of a unit that is not known."""
    return _UNITS[unit].dimension if unit in _UNITS else ""


def convert(value: Decimal, unit: str, into: str) -> Decimal | None:
    """`value` of `unit` expressed in `into`, or None where the two are not of one dimension or have no fixed ratio.

    Temperatures go between celsius, fahrenheit and kelvin; rates ("metre per second") are units of their own.
    """
    if unit == into:
        return value
    if "fahrenheit" in (unit, into) or "kelvin" in (unit, into):
        return _temperature(value, unit, into)
    a, b = _UNITS.get(unit), _UNITS.get(into)
    if not a or not b or a.dimension != b.dimension or a.factor is None or b.factor is None:
        return None
    return _CONVERSION.divide(_CONVERSION.multiply(value, a.factor), b.factor)


def _temperature(value: Decimal, unit: str, into: str) -> Decimal | None:
    if unit not in _TEMPERATURES or into not in _TEMPERATURES:
        return None
    zero, degrees = _TEMPERATURES[unit]
    celsius = _CONVERSION.divide(_CONVERSION.multiply(value - zero, Decimal(5)), degrees)
    zero, degrees = _TEMPERATURES[into]
    return _CONVERSION.divide(_CONVERSION.multiply(celsius, degrees), Decimal(5)) + zero
