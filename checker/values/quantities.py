"""Figures: counts, percents, money, measures, ages, scores, ordinals.

One linear pass finds where numerals may start; what a numeral means is decided by the few words around it; neighbours
are joined ("30 to 40", "3-2", "58 km (36 miles)"), and each figure gets the range that it stands for.
"""

from __future__ import annotations

import re

from checker.model import Value
from checker.values.drafts import Draft
from checker.values.figures import draft_of
from checker.values.hedges import hedge_after, hedge_before, range_of
from checker.values.joins import join
from checker.values.measures import one_unit
from checker.values.numbers import anchors, read_numeral
from checker.values.tables import cue

__all__ = ["find_quantities"]

_ROLE = re.compile(r"\b(by|from|to)[ \u00a0](?:an?[ \u00a0]|the[ \u00a0])?$", re.IGNORECASE)
_CHANGE = re.compile(rf"\b(?:{cue('change')})\b", re.IGNORECASE)
# "rose by a further 5%", "an increase of 5%"; a level that it rose to or from is none.
_WAY_BEFORE = re.compile(
    rf"\b(?:(?P<up>{cue('up')})|(?:{cue('down')}))"
    r"[ \u00a0](?:(?:of|by|an?|another|further|additional|only|just|slightly)[ \u00a0])*$",
    re.IGNORECASE,
)
_WAY_AFTER = re.compile(rf"[ \u00a0](?:(?P<up>{cue('up-after')})|(?:{cue('down-after')}))\b", re.IGNORECASE)
_TAKES_UNIT = re.compile(rf"[ \u00a0](?:{cue('headless')})\b|[,.;)]|$")
_GOES_ON = re.compile(rf"(?:,|\b(?:{cue('goes-on')}))[ \u00a0]$", re.IGNORECASE)
_OF_THEM = re.compile(r"[ \u00a0]of (?:them|whom|those)\b")
_HARM = re.compile(rf"\b(?:{cue('harm')})[ \u00a0]$", re.IGNORECASE)
_PERSONS = re.compile(rf"(?:{cue('persons')})")
_SENTENCE_END = re.compile(r"[.!?]['\"’”)]*\s|\n\s*\n")


def find_quantities(text: str) -> list[Value]:
    """The quantities of a text in order, no two overlapping; never raises on any text."""
    drafts: list[Draft] = []
    end = floor = 0
    for start in anchors(text):
        if start < end:
            continue
        numeral = read_numeral(text, start)
        if numeral is None:
            draft = one_unit(text, start)
        else:
            end = numeral.end
            draft = draft_of(text, numeral, floor)
        if draft is not None and not (drafts and draft.start < drafts[-1].end):
            drafts.append(draft)
            end = floor = max(end, draft.end)
    drafts = join(text, drafts)
    _lend_units(text, drafts)
    kept = [draft for draft in drafts if not draft.doubtful]
    for draft in kept:
        _bound(text, draft)
    return [_value(text, draft) for draft in kept]


def _lend_units(text: str, drafts: list[Draft]) -> None:
    """Give a bare count the noun of the count before it in its sentence: "435 homes by open sale and 187 by tender"."""
    last: Draft | None = None
    for draft in drafts:
        if draft.kind != "count" or draft.form == "fraction" or draft.doubtful:
            continue
        if draft.unit:
            last = draft
            continue
        if last is None or draft.start - last.end > 200 or not _TAKES_UNIT.match(text, draft.end) or draft.step != 1:
            continue
        between = text[last.end : draft.start]
        if _HARM.search(between) and not _PERSONS.fullmatch(last.unit):
            continue  # "fired 30 rounds, hitting 9 and killing 2"
        if (_GOES_ON.search(between) or _OF_THEM.match(text, draft.end)) and not _SENTENCE_END.search(between):
            draft.unit, draft.counted = last.unit, last.unit


def _bound(text: str, draft: Draft) -> None:
    """Read the hedges and the role around a figure, and set the range that it stands for."""
    words, effect, start = hedge_before(text, draft.start)
    if not words:
        words, effect, _ = hedge_after(text, draft.end)
        if not words and draft.after > draft.end:
            words, effect, _ = hedge_after(text, draft.after)
    draft.hedge = words
    if not draft.role and draft.kind != "ordinal" and (role := _ROLE.search(text[max(0, start - 8) : start])):
        if _CHANGE.search(text, max(0, start - 60), start):
            draft.role = role[1].lower()
    if draft.kind == "percent" and draft.role != "to":
        way = _WAY_BEFORE.search(text, max(0, start - 48), start) or _WAY_AFTER.match(text, draft.end)
        draft.way = ("up" if way["up"] else "down") if way else ""
    if draft.value is not None and draft.kind not in ("ordinal", "score"):
        draft.low, draft.high = range_of(draft.value, draft.step, draft.scale, effect)
    elif draft.kind == "ordinal":
        draft.low = draft.high = draft.value


def _value(text: str, draft: Draft, with_alternatives: bool = True) -> Value:
    start, end = draft.start, draft.end
    return Value(
        draft.kind,
        start,
        end,
        text[start:end],
        draft.value,
        draft.low,
        draft.high,
        draft.unit,
        draft.hedge,
        draft.role,
        draft.way,
        norm=draft.norm,
        counted=draft.counted,
        alternatives=tuple(_value(text, a, False) for a in draft.alternatives) if with_alternatives else (),
    )
