"""Counts: a bare number and what it counts; shares ("half of", "one in five"); numbers that count nothing."""

from __future__ import annotations

import re
from decimal import Context, Decimal

from checker.values.ages import age_beside_a_name
from checker.values.drafts import Draft
from checker.values.hedges import hedge_after, hedge_before
from checker.values.identifiers import follows_a_name, in_headline
from checker.values.nouns import FUNCTION_WORDS, Noun, counted_noun
from checker.values.numbers import read_numeral
from checker.values.ordinals import is_share
from checker.values.tables import cue
from checker.values.units import rate_after, unit_after

__all__ = ["read_count"]

_DIVISION = Context(prec=28)
_NOT_ONE = re.compile(rf"\b(?:{cue('not-one')}|\w+er|\w+st)[ \u00a0-]$", re.IGNORECASE)
#: A pronoun, though "at least one", "just one" and "only one" may be a toll.
_NO_TOLL = re.compile(
    rf"\b(?!(?:only|least|just)[ ])(?:{cue('not-one')}|if|when|where|how|unless|\w+er|\w+st)[ \u00a0-]$"
    rf"|\b(?:{cue('not-one')}|his|her|their) only[ ]$",
    re.IGNORECASE,
)
_BEFALLEN = re.compile(cue("befallen"), re.IGNORECASE)
_TOLL_ENDS = r"[.,;:)?!]|\s?$|[ \u00a0](?:and|or|in|at|on|by|near|as|after|when|while|during|outside)\b"
_ENDS_TOLL = re.compile(rf"{_TOLL_ENDS}|[ \u00a0](?:{cue('persons')})\b", re.IGNORECASE)
_ONE_BEFALLEN = re.compile(
    rf"(?:[ \u00a0](?:{cue('persons')}))?[ \u00a0]"
    rf"(?:(?:is|was|has been|remain\w*)[ ](?:[a-z]+ly[ ])?(?:{cue('befallen')})\b"
    rf"|(?:still[ ]|feared[ ]|[a-z]+ly[ ])?(?:{cue('befallen')})(?:{_TOLL_ENDS}))",
    re.IGNORECASE,
)
_BEFALLS = re.compile(rf"\b(?:{cue('befalls')})[ ](?:(?:at least|only|just)[ ])?$", re.IGNORECASE)
_ONE_OF = re.compile(r"[ \u00a0](?:of|another|by|in|or)\b|['’]s\b", re.IGNORECASE)
#: "Two in three voters" is a share, "two in three towns" may be a count and a place.
_POLLED = re.compile(rf"[ \u00a0](?:(?:[a-z]+[ ])?(?:{cue('polled')})|{cue('polled-verb')})\b", re.IGNORECASE)
_NOUN_OUT_OF = re.compile(
    r"[ \u00a0](?!more\b|other\b)[a-z]+[ \u00a0](?:in(?: every)?|out of(?: every)?)[ \u00a0](?=\w)"
)
_OUT_OF = re.compile(r"[ \u00a0-](?:in(?: every)?|out of(?: every)?)[ \u00a0-](?=\w)")
_OUT_OF_ALL = re.compile(r"[ \u00a0]out of (?:(?:the|its|their|all) )?(?=\w)")
#: Wholes by which shares are told: "nine out of ten", "three out of four".
_ROUND = frozenset(map(Decimal, (3, 4, 5, 10, 100, 1000)))
_CAPITALISED = re.compile(r"[ \u00a0]([A-Z][a-z]+)")
#: How most adjectives of nations end: "12 Iranian dead", "about 450 Japanese".
_OF_A_NATION = ("an", "ese", "ish", "ch", "i")
_DETERMINER = re.compile(r"(?:^|\W)(?:[Tt]he|[Aa]n?)[ \u00a0]$")
_ARTICLE = re.compile(r"(?:^|\W)[Aa]n?[ \u00a0]$")
_AT_ONE_POINT = re.compile(r"\b(?:at one (?:point|time|stage|moment)|for one thing|one way or)\b", re.IGNORECASE)
_OR_TWO = re.compile(r"\b(?:year|month|week|day|hour|minute|second|moment|couple|decade|night) or $")
_PART_OF = re.compile(
    r"[ \u00a0](?:of|as|more|less|the|full|were|are|was|is|have|had|said|say|his|her|their|its|that|those|these)\b"
)
_BY_HALF = re.compile(
    rf"\b(?:{cue('change')})[ ](?:[a-z]+ly[ ])?by[ ](?:(?:{cue('approximately')}|more than|less than)[ ])?$",
    re.IGNORECASE,
)
_ENDS_CHANGE = re.compile(rf"[.,;:)]|\s?$|[ \u00a0](?:{cue('after-figure')})\b")
_LEFT_HALF = re.compile(
    r"\b(?:first|second|other|better|latter|last|this|next|third|fourth|final|and a)[ \u00a0-]$", re.IGNORECASE
)
_A_QUARTER = re.compile(r"\b(?:an?|one)[ \u00a0-]$", re.IGNORECASE)
#: Bounds that years do not take, as they take "over" and "below" ("over 2012 levels").
_BOUNDS = {
    "more than",
    "at least",
    "up to",
    "fewer than",
    "less than",
    "as many as",
    "nearly",
    "almost",
    "an estimated",
}
_MONTHS = {month.lower() for month in cue("month").split("|")}
_MONTH_AFTER = re.compile(rf"[ \u00a0-](?:of )?(?:{cue('month')})\b", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r"\b(?:the|in|since|of|until|by|from|year|to|early|late|mid)[ \u00a0-]$", re.IGNORECASE)


def read_count(text: str, draft: Draft) -> Draft | None:
    """The draft as a count, a share or an age beside a name; None where the number counts nothing."""
    if draft.form == "fraction":
        return _share(text, draft)
    value, start, end = draft.value, draft.start, draft.end
    before = text[max(0, start - 14) : start]
    if draft.digits and (text[end : end + 1].isalnum() or _of_a_date(text, draft, before)):
        return None
    if value is not None and (share := _one_in(text, value, end)):
        draft.value, draft.form = share[0], "fraction"
        draft.end = draft.digits_end = draft.after = share[1]
        return draft
    out_of = _OUT_OF_ALL.match(text, end)
    is_one = value == 1
    if _OR_TWO.search(before) or (is_one and not _counts_one(text, draft, before)):
        return None
    named = follows_a_name(text, start)
    capital = draft.digits or text[start].isupper()
    if named == "name":
        return None
    if named == "round":  # "round three" is the third round
        draft.kind = "ordinal"
        return draft if value is not None and draft.step == 1 and value < 100 else None
    hedged = text[end : end + 1] in ("+", "-") or text.startswith(" or ", end)
    at = hedge_after(text, end)[2] if hedged else end  # "20-plus countries", "100 or more people"
    many = draft.form == "many" or value is None or value > 1
    noun = _noun_of_all(text, out_of.end()) if out_of else counted_noun(text, at, is_one, many)
    if noun and is_one and _BEFALLEN.fullmatch(noun.head):  # "one arrested after"
        noun = None
    if noun:
        _add_noun(text, draft, noun)
    if _is_year(draft):
        bound = hedge_before(text, start)[0] in _BOUNDS
        draft.doubtful = not bound and (noun is None or bool(_YEAR_BEFORE.search(before)) or (value or 0) % 100 != 0)
        if draft.doubtful:
            draft.unit = draft.counted = ""
    elif noun is None:
        if capital and (named == "capital" or _names_thing(text, draft, before)) and not in_headline(text, start):
            draft.doubtful = True
        elif is_one and not draft.digits:
            return draft if befell_one(text, start, end) else None
        elif draft.digits and value != 1 and text[end : end + 1] not in tuple("-–‑") and _ARTICLE.search(before):
            return None  # "a 787 Dreamliner"
    if noun is None and age_beside_a_name(text, start, end, value, draft.digits):
        draft.kind, draft.unit, draft.doubtful = "age", "year", False
    return draft


def _noun_of_all(text: str, position: int) -> Noun | None:
    """What "23 out of 28 councillors" counts, where the second figure begins."""
    whole = read_numeral(text, position)
    return counted_noun(text, whole.end, False) if whole is not None and whole.form == "cardinal" else None


def _names_thing(text: str, draft: Draft, before: str) -> bool:
    """Whether a capitalised word after the number makes a name with it: "the 787 Dreamliner", "an 8 Block man"."""
    following = _CAPITALISED.match(text, draft.end)
    if not following or following[1].lower() in FUNCTION_WORDS or following[1].lower() in _MONTHS:
        return False
    if following[1].endswith(_OF_A_NATION) or hedge_before(text, draft.start)[0]:
        return False
    return draft.digits or bool(_DETERMINER.search(before))


def _add_noun(text: str, draft: Draft, noun: Noun) -> None:
    draft.after = noun.end
    if noun.head == "time":  # "three times" counts what the verb says
        return
    draft.unit, draft.counted = noun.head, noun.counted
    if rate := rate_after(text, noun.end):
        draft.after, per = rate[0], " per " + rate[1]
        draft.unit, draft.counted = draft.unit + per, draft.counted + per


def _counts_one(text: str, draft: Draft, before: str) -> bool:
    """Whether "one" is a number and no pronoun ("no one", "one of", "at one point"); "single" only after "a"."""
    if draft.digits:
        return True
    if befell_one(text, draft.start, draft.end):
        return True
    if _AT_ONE_POINT.search(text, max(0, draft.start - 4), draft.end + 8) or _ONE_OF.match(text, draft.end):
        return False
    single = text[draft.start : draft.end].lower() == "single"
    return bool(_ARTICLE.search(before)) if single else not _NOT_ONE.search(before)


def befell_one(text: str, start: int, end: int) -> bool:
    """Whether "one" is a toll by what befell somebody: "one dead", "at least one person was killed", "kills one,"."""
    limit = max(0, start - 30)
    if _NO_TOLL.search(text, limit, start):
        return False
    return bool(_ONE_BEFALLEN.match(text, end)) or bool(
        _BEFALLS.search(text, limit, start) and _ENDS_TOLL.match(text, end)
    )


def _of_a_date(text: str, draft: Draft, before: str) -> bool:
    day = draft.value is not None and draft.value < 32
    words = before.split()
    if words and words[-1].lower().rstrip(".") in _MONTHS:
        return True
    return day and bool(_MONTH_AFTER.match(text, draft.end))


def _one_in(text: str, value: Decimal, end: int) -> tuple[Decimal, int] | None:
    """The share that "one in five", "nine out of ten" give, and where it ends."""
    of = _OUT_OF.match(text, end)
    named = not of and value == 1 and _NOUN_OUT_OF.match(text, end)  # "one case in five"
    if not (of := of or named or None) or not (text[of.end()].isalnum()):
        return None
    whole = read_numeral(text, of.end())
    if named and whole is not None and counted_noun(text, whole.end, True):
        return None  # "one house in three villages"
    if whole is None or whole.form != "cardinal" or whole.value is None or not value < whole.value or whole.step != 1:
        return None
    polled = value == 1 or "out" in of.group() or whole.value == 10 or _POLLED.match(text, whole.end)
    if not polled or unit_after(text, whole.end):
        return None
    if value != 1 and whole.value not in _ROUND and counted_noun(text, whole.end, False):
        return None  # "23 out of 28 councillors"
    return _DIVISION.divide(value, whole.value), whole.end


def _share(text: str, draft: Draft) -> Draft | None:
    """ "half of the votes", "two-thirds", "a quarter of", "a one-third stake": a share; "half" alone is none."""
    word = text[draft.start : draft.end].lower()
    before = text[max(0, draft.start - 14) : draft.start]
    part = _PART_OF.match(text, draft.end) or _part_of_a_change(text, draft, word)
    if word in ("half", "quarter") and (_LEFT_HALF.search(before) or not part):
        return None
    if word == "quarter" and not _A_QUARTER.search(before):
        return None
    if before[-1:] in ("-", "‐", "/"):
        return None
    if not part and (noun := counted_noun(text, draft.end, True)):
        draft.unit, draft.counted, draft.after = noun.head, noun.counted, noun.end
    return draft


def _part_of_a_change(text: str, draft: Draft, word: str) -> bool:
    """Whether "fell by a quarter", "cut by half" tell how much; not "rose by half a point"."""
    if word == "quarter":
        return is_share(text, draft.start, draft.end)
    if word != "half" or not _ENDS_CHANGE.match(text, draft.end):
        return False
    return bool(_BY_HALF.search(text, max(0, draft.start - 50), draft.start))


def _is_year(draft: Draft) -> bool:
    """Whether the figure is written like a year: four digits, no comma."""
    if not draft.digits or draft.form != "cardinal" or draft.digits_end - draft.start != 4:
        return False
    return draft.value is not None and draft.scale == 1 and draft.step == 1 and 1500 <= draft.value < 2100
