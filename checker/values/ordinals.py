"""Ordinals: "third round", "23rd annual", "second-largest"; and the shares they also write: "a third of"."""

from __future__ import annotations

import re
from decimal import Context

from checker.values.drafts import Draft
from checker.values.identifiers import in_headline
from checker.values.nouns import FUNCTION_WORDS
from checker.values.numbers import Numeral
from checker.values.tables import cue

__all__ = ["is_share", "ordinal_or_share"]

_DIVISION = Context(prec=28)
_SHARE = re.compile(r"(?:\ban?|\bnearly a|\babout a)[ \u00a0-]$", re.IGNORECASE)
_OF = re.compile(
    r"[ \u00a0]of[ \u00a0](?!january|february|march|april|may|june|july|august|september|october|november|december)",
    re.IGNORECASE,
)
_WERE = re.compile(r"[ \u00a0](?:are|were|have)\b")
_COMPARED = re.compile(rf"[ \u00a0](?:{cue('compared')})\b")
_BY_A = re.compile(
    rf"\b(?:(?:{cue('change')})[ ](?:[a-z]+ly[ ])?by"
    rf"|(?!gain|lo[st]|shed|rall|advanc|s[aiu]nk)(?:{cue('up')}|{cue('down')}))[ ]"
    rf"(?:(?:{cue('approximately')}|more than|less than|up to|at least)[ ])?a[ ]$",
    re.IGNORECASE,
)
_NEXT_WORD = re.compile(r"[ \u00a0-]([A-Za-z]+)")
_NAMED = re.compile(rf"[ \u00a0-](?:{cue('name-ordinal')})\b")
_CAPITALISED = re.compile(r"[ \u00a0][A-Z][a-z]")
_RANK_AFTER_HYPHEN = re.compile(rf"[-‐‑](?:{cue('rank-after')})\b")
_NO_RANK = re.compile(rf"[ \u00a0-](?:{cue('no-rank')})(?![a-z])", re.IGNORECASE)
_TIME_OF_DAY = re.compile(r"\b(?:a|per|every|each|split|one|\d+|last|next|any)[ \u00a0-]$", re.IGNORECASE)
_AT_FIRST = re.compile(r"\b(?:at|from the|safety|head|came)[ \u00a0-]$", re.IGNORECASE)
_ADVERB = re.compile(
    r",|[ \u00a0](?:[a-z]{3,}ed|began|came|met|took|made|went|saw|seen|became|broke|told|heard|known|got|gave|spoke)\b"
)
_PHRASE_END = re.compile(r"[.;!?,)]|['\"’”]|$")
_RANKS = re.compile(
    r"(?:\b(?:the|a|its|his|her|their|our|my|and|or|finish\w*|came|placed|ranked|was|is|stood|\w+y)|[’']s)[ \u00a0-]$",
    re.IGNORECASE,
)
_SECOND_NOUN = re.compile(r"[ \u00a0-](?!(?:later|before|after|ago|or)\b)[a-z]")


def ordinal_or_share(text: str, numeral: Numeral, draft: Draft) -> Draft | None:
    """The draft as an ordinal or a share ("a third of"), or None where it is neither (part of a name, an adverb)."""
    start, end = numeral.start, numeral.end
    before = text[max(0, start - 14) : start]
    assert numeral.value is not None
    if not numeral.digits and numeral.value >= 3 and _OF.match(text, end) and _SHARE.search(before):
        return _as_share(draft)
    if not numeral.digits and numeral.value >= 3 and is_share(text, start, end):
        return _as_share(draft)
    draft.kind = "ordinal"
    if start and (text[start - 1].isalnum() or text[start - 1] in "/-_."):
        if not (text[start - 1] in "-‐" and not numeral.digits):
            return None
    if end < len(text) and (text[end].isalnum() or text[end] == "_"):
        return None
    word = text[start:end]
    if _NAMED.match(text, end) and (numeral.digits or word[0].isupper()):
        return None
    if word.istitle() and _CAPITALISED.match(text, end) and not in_headline(text, start):
        return None
    if (
        text[end : end + 1] in tuple("-‐‑")
        and text[end + 1 : end + 2].isalpha()
        and not _RANK_AFTER_HYPHEN.match(text, end)
    ):
        draft.doubtful = word.lower() == "first"
    if not numeral.digits and (_NO_RANK.match(text, end) or _AT_FIRST.search(before)):
        return None
    if numeral.value == 1 and not numeral.digits and (_ADVERB.match(text, end) or _alone(text, start, end)):
        return None
    if numeral.value == 2 and not numeral.digits and _TIME_OF_DAY.search(before) and not _SECOND_NOUN.match(text, end):
        return None
    return draft


def _as_share(draft: Draft) -> Draft:
    draft.form, draft.value = "fraction", _DIVISION.divide(1, draft.value or 1)
    return draft


def is_share(text: str, start: int, end: int) -> bool:
    """Whether "a third" is a part by what stands around: "fell by a third", "a third lower", "a third were"."""
    if not _SHARE.search(text[max(0, start - 4) : start]):
        return False
    if _WERE.match(text, end):
        return True
    if compared := _COMPARED.match(text, end):
        return _goes_on_without_noun(text, compared.end())
    return bool(_BY_A.search(text, max(0, start - 60), start)) and _goes_on_without_noun(text, end)


def _goes_on_without_noun(text: str, end: int) -> bool:
    """Whether the phrase ends there, or no noun follows: "by a third in May", not "by a third party"."""
    word = _NEXT_WORD.match(text, end)
    return word is None or word[1] in FUNCTION_WORDS


def _alone(text: str, start: int, end: int) -> bool:
    """Whether "first" ends its phrase with no article or ranking verb before it: "we care for ourselves first"."""
    return bool(_PHRASE_END.match(text, end)) and not _RANKS.search(text[max(0, start - 14) : start])
