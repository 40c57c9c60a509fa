"""Whether the clause around an expression looks back or ahead, by its nearest verbs and prepositions."""

from __future__ import annotations

import re

from checker.text.words import verb_shape
from checker.values.times.vocabulary import table

__all__ = ["AHEAD", "BACK", "OPEN", "direction", "same_sentence"]

AHEAD, BACK, OPEN = 1, -1, 0

_REACH = 220
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[;:()—]|--")
_CLOCK = re.compile(r"(?:\b\d{1,2}(?::\d\d)? ?[AaPp]\.?[Mm]\.?(?:,? [A-Z]{2,4})?|\bnoon|\bmidnight),?\s+(?:on )?$")
_STOP = re.compile(r"[.!?][\"'”’)\]]{0,2}\s+(?=[\"'“‘(\[]?[A-Z])|\n[ \t]*\n|\n\s{2,}(?=\S)")
_INITIAL = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|St|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Rev|Prof|Inc|Corp|Co|Ltd|U\.S|U\.N|No|vs"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|a\.m|p\.m))\.$"
)

_WILL = frozenset(table("verb_ahead"))
_PLANNED = frozenset(table("planned"))
_BACK = frozenset(table("verb_back"))
# Words that look ahead unless a verb says otherwise: "until Friday", "had filed by Friday".
_LEADING = frozenset(table("leading"))
# Verbs whose present tense beside a day speaks of what is to come: "the summit opens Friday".
_TIMETABLE = frozenset(table("timetable"))
# Pasts that look like the bare verb; news writes them of what happened.
_UNCHANGED = frozenset(table("unchanged"))
_PERFECT = frozenset("have has had been".split())
_CLAUSES = frozenset("which who whom whose that because when while if although though after before".split())
_ARTICLES = frozenset("the a an this that these those his her its their our my your all both each any some".split())


def direction(text: str, start: int, end: int) -> int:
    """1 if the clause speaks of what is to come, -1 of what is past, 0 where it does not tell.

    The nearest verb before the expression decides; an infinitive follows the verb that governs it; without a verb before
    it the first one after it does.
    """
    left = text[max(0, start - _REACH) : start]
    cut = 0
    for stop in _STOP.finditer(left):
        if not _INITIAL.search(left, max(0, stop.start() - 6), stop.start() + 1):
            cut = stop.end()
    words = _WORD.findall(_CLOCK.sub("", left), cut)
    found = _looking_back(words)
    if found:
        return found
    right = text[end : end + _REACH]
    for stop in _STOP.finditer(right):
        if not _INITIAL.search(right, 0, stop.start() + 1):
            right = right[: stop.start()]
            break
    leading = bool(words) and words[-1].lower() in _LEADING
    return _looking_on(_WORD.findall(right)) or (AHEAD if leading else OPEN)


def _looking_back(words: list[str]) -> int:
    """The direction by the words before, the nearest first."""
    infinitive = False
    if len(words) > 3 and words[-1].lower() in ("until", "till"):
        return AHEAD  # "delayed until Monday"; at the start of a clause it says nothing: "until Monday, he had …"
    for at in range(len(words) - 1, -1, -1):
        word = words[at].lower().replace("’", "'")
        noun = at and words[at - 1].lower() in _ARTICLES
        if noun:
            continue
        if word in ("is", "are", "am", "'re") and at + 1 < len(words) and words[at + 1].endswith("ing"):
            return AHEAD
        if word in _WILL or word.endswith("'ll"):
            return AHEAD
        if word in _BACK:
            return BACK
        if word in _PLANNED or (word == "set" and words[at + 1 : at + 2] in (["to"], ["for"])):
            return BACK if [w.lower() for w in words[max(0, at - 2) : at]] == ["had", "been"] else AHEAD
        if word == "to" and at + 1 < len(words) and _may_be_base(words[at + 1]):
            infinitive = True
            continue
        shape = _shape(words, at)
        if shape == "past":
            ahead = infinitive or (
                at and words[at - 1].lower() in ("is", "are", "be")
            )  # "when the case is heard in May"
            return AHEAD if ahead else BACK
        if shape == "now" and not infinitive and word in _TIMETABLE:
            return AHEAD
    return AHEAD if infinitive else OPEN


def _looking_on(words: list[str]) -> int:
    for at, word in enumerate(words[:15]):
        word = word.lower().replace("’", "'")
        if at > 2 and word in _CLAUSES:
            break
        if word in _WILL or word in _PLANNED:
            return AHEAD
        if word in _BACK:
            return BACK
        if word in (";", "--", "—"):
            break
        shape = _shape(words, at)
        if shape == "past":
            return BACK
        if shape == "now" and at and word.endswith("s"):
            return AHEAD
    return OPEN


def _shape(words: list[str], at: int) -> str:
    """past or now for a verb form that stands as a verb, else ""."""
    word = words[at]
    if word[0].isupper() and at:
        return ""
    word = word.lower()
    before = words[at - 1].lower() if at else ""
    shape = "past" if word in _UNCHANGED and before not in ("to", "a", "the") else verb_shape(word)
    if shape == "past":
        return "" if before in _ARTICLES else "past"
    if word in _TIMETABLE and before not in _ARTICLES and before not in _PERFECT:
        return "now"
    return ""


def _may_be_base(word: str) -> bool:
    return word.islower() and word not in _ARTICLES and verb_shape(word) == "base"


def same_sentence(text: str, start: int, end: int) -> bool:
    """Whether no sentence ends between two places."""
    for stop in _STOP.finditer(text, start, end):
        if not _INITIAL.search(text, max(0, stop.start() - 6), stop.start() + 1):
            return False
    return True
