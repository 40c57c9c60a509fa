"""Neighbouring figures that make one: ranges, changes, scores, "3 dollars 50"; and figures said twice."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Context, Decimal

from checker.values.ages import ends_a_list
from checker.values.drafts import Draft
from checker.values.measures import add_rate
from checker.values.numbers import EXACT
from checker.values.tables import cue
from checker.values.units import dimension

__all__ = ["join"]

_DASH = re.compile(r"[ \u00a0]?[-‐‑–−][ \u00a0]?$")
_ABOUT = (
    rf"(?:(?:{cue('approximately')}|(?:more|less|fewer) than|just (?:over|under)|as (?:many|much|high|few|low) as)[ ])?"
)
_TO = re.compile(rf"(?:-|[ \u00a0])(?:-[ ])?(?:to|or|till|until)(?:[ \u00a0]|-)(?:an?[ \u00a0])?{_ABOUT}$")
_AND = re.compile(r"[ \u00a0]and[ \u00a0](?:about[ ]|an?[ ])?$")
_SUSPENDED = re.compile(r"-[ \u00a0](?:to|or|and)[ \u00a0-]$")
_BETWEEN = re.compile(r"\bbetween(?: about| around| the ages? of)?[ \u00a0](?:an?[ ])?$", re.IGNORECASE)
_FROM = re.compile(rf"\bfrom[ \u00a0](?:(?:an?|the)[ ](?:[a-z]+[ ])?)?{_ABOUT}$", re.IGNORECASE)
_RANGING = re.compile(rf"\b(?:{cue('ranging')})\b[^.;]{{0,20}}$", re.IGNORECASE)
_TO_OF_CHANGE = re.compile(rf"(?:,?[ \u00a0][a-z]+){{0,4}}?,?[ \u00a0]to[ \u00a0](?:an?[ ])?{_ABOUT}$")
_DIVISION = Context(prec=28)
_CHANGES = re.compile(rf"(?:{cue('change')})")
_CHANGE = re.compile(rf"\b(?:{cue('change')})\b", re.IGNORECASE)
#: "rose by three to 44" is a change; "could rise by three to five" may be a range.
_BY_OF_CHANGE = re.compile(
    rf"(?P<may>\b(?:{cue('modal')})[ \u00a0](?:[a-z]+[ \u00a0])?)?\b(?:{cue('change')})[ \u00a0]by[ \u00a0]"
    rf"(?:(?:an?[ ])?(?:further|another|additional|record)[ ])?{_ABOUT}$"
)
#: Not "17-year-old", which may be a phrase of its own: "it hit 16 and 17-year-old Tom Reed".
_OLD_OF_TWO = re.compile(r"[ \u00a0].* old|.*[-‐‑ ]olds", re.IGNORECASE)
_OR_DECADE = re.compile(r"[ \u00a0](?:or|to)[ \u00a0](?:(?:early|mid|late)[ -])?$")
_WIN = re.compile(rf"\b(?:{cue('win')})\b", re.IGNORECASE)
_INCHES = re.compile(r"[ \u00a0]in\b(?![ \u00a0](?:the|an?|[A-Z]|his|her|its)\b)")
_THIRD = re.compile(r"[-–](\d{1,3})(?![\w-])")
_TALLIED = r"(?:votes?|points|games|goals|sets|frames)"
_COUNTED = re.compile(rf"\b{_TALLIED}\b")
_VOTES_TO = re.compile(rf"[ \u00a0](?:{_TALLIED}[ \u00a0])?(?:to|against)[ \u00a0]$")
#: Votes told by their sides: "27 for and 22 against", "nine in favour, four against".
_FOR = re.compile(r"[ \u00a0](?:votes? |voted |voting )?(?:for|in favou?r)(?:,? and|,)[ \u00a0]")
_AGAINST = re.compile(r"[ \u00a0](?:votes? |voted |voting )?against\b")
_VOTE_NEAR = re.compile(rf"\b(?:{cue('vote')})\b", re.IGNORECASE)
#: "passed, 52 to 47", "beat the Bills 24 to 17"; not "voted at ten to three".
_TALLY_BEFORE = re.compile(
    rf"\b(?:(?P<vote>{cue('carried')})|{cue('beaten')})\b"
    r"(?:,?[ \u00a0](?!from\b)[\w'’]+){0,4}?,?[ \u00a0](?:by )?(?:an? )?$",
    re.IGNORECASE,
)
_NO_TALLY_BEFORE = re.compile(
    rf"\b(?:(?<!vote )(?<!majority )(?<!margin )(?<!score )of|at|from|between|about|than|over|open\w*|work\w*"
    rf"|{cue('change')})[ \u00a0]$",
    re.IGNORECASE,
)
_TALLY_AFTER = re.compile(rf"[ \u00a0-](?:{cue('tally')})\b")
_NO_SCORE_AFTER = re.compile(rf"[ \u00a0-](?:{cue('no-score')})\b")
_SPLIT_AFTER = re.compile(r"[ \u00a0]split\b")
_EQUAL_HALVES = re.compile(r"\b(?:ti(?:e|ed)|[Ss]enate|[Cc]hamber|[Pp]arliament)\b")
_OPENS = re.compile(rf"[ \u00a0]?(?:\((?:or[ ]|[a-z]+[ ])?{_ABOUT}|,? or[ ]{_ABOUT}|/)$")
#: How many of the smaller unit make one of the larger.
_PARTS = {("foot", "inch"): 12, ("pound-mass", "ounce"): 16, ("stone", "pound-mass"): 14}
_PARTS_OF = {"cent", "penny"}


def join(text: str, drafts: list[Draft]) -> list[Draft]:
    """The drafts in order, neighbours joined where the words between them make them one figure."""
    joined: list[Draft] = []
    for draft in drafts:
        if joined and draft.start - joined[-1].end <= 40:
            before = joined[-1]
            gap = text[before.end : draft.start]
            if _one(text, before, draft, gap):
                continue
            _same_again(before, draft, gap)
        joined.append(draft)
    return joined


def _one(text: str, a: Draft, b: Draft, gap: str) -> bool:
    """Join b into a where they make one figure; else only mark what they are to each other."""
    if a.kind == b.kind == "age" and a.form == b.form == "many" and _OR_DECADE.match(gap):
        a.high, a.end = b.high, b.end  # "in her 70s or 80s"
        return True
    if a.form in ("ordinal", "many") or b.form in ("ordinal", "many"):
        return False
    if a.value is None or b.value is None or (a.doubtful and b.doubtful and a.kind == b.kind):
        return False
    if "age" in (a.kind, b.kind) and not _between(text, a, gap) and _ages(text, a, b, gap):
        return False
    if _two_units(text, a, b, gap) or _score(text, a, b, gap) or _small_change(a, b, gap):
        return True
    if _marked_change(text, a, b, gap):
        return False
    if gap in (" by ", " x ") and _bare(a) and b.kind == "measure" and dimension(b.unit) == "length":
        a.kind, a.unit = b.kind, b.unit  # "12 by 14 feet"
        return False
    if _between(text, a, gap) or _DASH.match(gap) or _TO.match(gap) or _SUSPENDED.match(gap):
        return _compatible(a, b) and _range(text, a, b)
    return False


def _between(text: str, a: Draft, gap: str) -> bool:
    return bool(_AND.match(gap) and _BETWEEN.search(text[max(0, a.start - 40) : a.start]))


def _ages(text: str, a: Draft, b: Draft, gap: str) -> bool:
    """Make an age of a bare figure that is listed with one: "ages 6 and 16", "18 and 19 years old"."""
    if a.kind == "age" and a.end == a.digits_end and _bare(b) and gap in (" and ", " or ", ", ", ", and "):
        if gap[0] == "," and not ends_a_list(text, b.end):
            return False  # "Ana Brandt, 44, and two were hurt"
        b.kind, b.unit, b.doubtful = "age", a.unit, False
        return True
    if b.kind == "age" and _bare(a) and gap in (" and ", " or ") and _OLD_OF_TWO.fullmatch(text, b.digits_end, b.end):
        a.kind, a.unit, a.doubtful = "age", b.unit, False
        return True
    return False


def _two_units(text: str, a: Draft, b: Draft, gap: str) -> bool:
    """ "5-foot-11", "12 ft 2 in", "7lb 4oz" as one figure of the larger unit."""
    assert a.value is not None
    assert b.value is not None
    end, unit = b.end, b.unit
    if a.unit == "foot" and _bare(b) and b.step == 1:
        inches = _INCHES.match(text, b.end) if gap == " " else None
        unit = "inch" if inches or gap in ("-", "‑") else ""
        end = inches.end() if inches else end
    elif gap not in (" ", ", ", " and ", ""):
        return False
    parts = _PARTS.get((a.unit, unit))
    if parts is None or b.value >= parts or a.step != 1:
        return False
    a.value, a.end, a.after = EXACT.add(a.value, _DIVISION.divide(b.value, Decimal(parts))), end, end
    return True


def _marked_change(text: str, a: Draft, b: Draft, gap: str) -> bool:
    """Give the roles of "from 65 to 125" and "the share fell 4 to 15"; whether the two are a change."""
    to = _TO.match(gap)
    if (to or _TO_OF_CHANGE.match(gap)) and _FROM.search(text[max(0, a.start - 40) : a.start]):
        ranging = _RANGING.search(text[max(0, a.start - 50) : a.start])
        if ranging and not _CHANGE.search(ranging.group()):
            return False
        if _compatible(a, b):
            _share_unit(a, b)
            a.role, b.role = "from", "to"
        return True
    if to and gap[0] != "-" and _bare(a) == _bare(b) and (_changes(text, a.start) or _changed_by(text, a, b)):
        a.role, b.role = "by", "to"
        return True
    return False


def _changed_by(text: str, a: Draft, b: Draft) -> bool:
    """Whether "by 120 to 3,400" tells a change and what it led to: a range is no more than twice as wide."""
    assert a.value is not None
    assert b.value is not None
    if a.kind == "percent" or b.value <= 2 * a.value:
        return False
    by = _BY_OF_CHANGE.search(text[max(0, a.start - 60) : a.start])
    return by is not None and not by["may"]


def _changes(text: str, start: int) -> bool:
    words = text[max(0, start - 16) : start].split()
    return bool(words) and bool(_CHANGES.fullmatch(words[-1].lower()))


def _bare(draft: Draft) -> bool:
    return draft.kind == "count" and not draft.unit


def _compatible(a: Draft, b: Draft) -> bool:
    return (
        (a.kind == b.kind and (a.unit == b.unit or b.unit.startswith(a.unit + " per ")))
        or _bare(a)
        or (_bare(b) and a.kind in ("money", "age"))
        or (a.kind == b.kind == "count")
    )


def _share_unit(a: Draft, b: Draft) -> None:
    """Give the figure without a unit that of the other: "from 10 to 15 percent", "$5 to 10"."""
    if _bare(a) and not _bare(b):
        a.kind, a.unit, a.counted = b.kind, b.unit, b.counted
    elif _bare(b) and not _bare(a) and a.kind in ("money", "age"):
        b.kind, b.unit, b.counted = a.kind, a.unit, a.counted
    elif b.unit.startswith(a.unit + " per "):  # "$115 to $125 a share"
        a.unit = b.unit
    if not (a.digits or b.digits) and a.value and b.value and b.value < 1000 and not b.value % 100:
        if 2 <= a.value < b.value / 100:  # "four to five hundred"
            a.value = EXACT.multiply(a.value, Decimal(100))
    if b.scale > 1 and a.scale == 1 and a.value is not None and a.value < 1000:  # "5 to 10 million"
        a.value, a.step, a.scale = EXACT.multiply(a.value, b.scale), EXACT.multiply(a.step, b.scale), b.scale


def _range(text: str, a: Draft, b: Draft) -> bool:
    low, high = replace(a), replace(b)  # nothing is shared where it is no range after all
    _share_unit(low, high)
    assert low.value is not None
    assert high.value is not None
    if not low.value < high.value:
        if b.kind == "percent" and _bare(a):
            a.kind, a.unit = b.kind, b.unit  # "by 57 to 43 percent"
        return False
    lent = _bare(b) and a.kind == "money"
    _share_unit(a, b)
    if lent:  # "£30,000-40,000 a year"
        add_rate(text, b)
    a.low, a.high, a.value = a.value, b.value, None
    a.end, a.kind, a.unit, a.counted, a.after = b.end, b.kind, b.unit, b.counted, b.after
    a.doubtful = a.kind == "time"
    a.digits_end = b.digits_end
    return True


def _score(text: str, a: Draft, b: Draft, gap: str) -> bool:
    """ "3-2", "52-48", "232 votes to 196", "passed, nine to three": a score unless it can be a range."""
    if a.step != 1 or b.step != 1 or {a.kind, b.kind} != {"count"}:
        return False
    assert a.value is not None
    assert b.value is not None
    between = _COUNTED.search(text, a.digits_end, b.start)  # "seven votes to two", "won by seven points to five"
    counted = bool(between and (between[0].startswith("vote") or text.endswith("by ", 0, a.start)))
    against = _FOR.fullmatch(text, a.digits_end, b.start) and _AGAINST.match(text, b.digits_end)
    dashed = gap in ("-", "–", "‑") and a.value < 1000 and b.value < 1000
    nil = dashed and text[b.start : b.end].lower() == "nil"
    told = against or nil or ((a.digits or counted) and (b.digits or counted or a.unit == "vote"))
    tally = None if against or dashed else _tally(text, a, b, gap)
    if not told and not tally:
        return False
    near = text[max(0, a.start - 45) : min(len(text), b.end + 25)]
    if dashed:
        if a.value < b.value and (a.unit or b.unit) and not _WIN.search(near):
            return False
        third = _THIRD.match(text, b.digits_end)
        if text[b.digits_end : b.digits_end + 1] in ("-", "–") and not third:
            return False
        if third:  # won, lost and drawn: "45-7-2"
            a.norm, b.digits_end = f"{a.value}-{b.value}-{third[1]}", third.end()
    elif not against and not tally:
        if a.value < b.value and not counted and (b.unit or text.startswith(" times", b.end)):
            return False  # "backed 20 to 30 homes"
        if not (_VOTES_TO.match(text[a.digits_end : b.start]) and (counted or _VOTE_NEAR.search(near))):
            return False
    a.kind, a.norm = "score", a.norm or f"{a.value}-{b.value}"
    a.doubtful = dashed and _is_no_score(text, a, b, near)
    carried = _TALLY_BEFORE.search(text, max(0, a.start - 60), a.start)
    voted = against or a.unit == "vote" or (carried and carried["vote"]) or _VOTE_NEAR.search(near)
    a.end, a.digits_end, a.value, a.unit, a.counted = b.digits_end, b.digits_end, None, "vote" if voted else "", ""
    return True


def _tally(text: str, a: Draft, b: Draft, gap: str) -> bool:
    """Whether "to" parts the sides of a vote or a match: the winner's first, beside a word for either."""
    if gap not in (" to ", "-to-") or a.unit or b.unit or a.value is None or b.value is None:
        return False
    if not b.value < a.value < 1000 or _NO_TALLY_BEFORE.search(text, max(0, a.start - 16), a.start):
        return False
    if _NO_SCORE_AFTER.match(text, b.end):
        return False
    before = _TALLY_BEFORE.search(text, max(0, a.start - 60), a.start)
    return bool(before or _TALLY_AFTER.match(text, b.end))


def _is_no_score(text: str, a: Draft, b: Draft, near: str) -> bool:
    """Whether figures with a dash are a chance, a share or a line-up: "7-1 odds", "an 80-20 split"."""
    assert a.value is not None
    assert b.value is not None
    if _NO_SCORE_AFTER.match(text, b.digits_end):
        return True
    if a.value + b.value != 100 or _VOTE_NEAR.search(near) or _EQUAL_HALVES.search(near):
        return False
    return a.value == b.value or bool(_SPLIT_AFTER.match(text, b.digits_end))


def _small_change(a: Draft, b: Draft, gap: str) -> bool:
    """ "3 dollars and 50 cents", "15 dollars 50" as one figure."""
    assert a.value is not None
    assert b.value is not None
    if (
        gap not in (" ", " and ", "\u00a0")
        or a.kind != "money"
        or a.prefixed
        or " per " in a.unit
        or a.unit in _PARTS_OF
    ):
        return False
    if not 0 < b.value < 100 or b.step != 1:
        return False
    bare = _bare(b) and b.digits == a.digits and (b.value >= 10 or not b.digits)
    if not bare and b.unit not in _PARTS_OF:
        return False
    a.value, a.end, a.step = EXACT.add(a.value, b.value.scaleb(-2)), b.end, Decimal("0.01")
    return True


def _same_again(a: Draft, b: Draft, gap: str) -> None:
    """Mark b as a in another unit: "58 km (36 miles)", "€2m ($2.6m)"."""
    if a.kind == b.kind and a.kind in ("measure", "money") and a.unit != b.unit and _OPENS.fullmatch(gap):
        a.alternatives.append(b)
        b.alternatives.append(a)
