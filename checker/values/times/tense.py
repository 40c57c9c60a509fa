"""Whether the clause around an expression looks back or ahead, by its nearest verbs and prepositions."""

from __future__ import annotations

import re
from functools import lru_cache

from checker.text.words import verb_shape
from checker.values.times.vocabulary import table

__all__ = ["AHEAD", "BACK", "OPEN", "direction", "same_sentence"]

AHEAD, BACK, OPEN = 1, -1, 0

_REACH = 220
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|[;:()—]|--")
_CLOCK = re.compile(
    r"(?:(?:\b\d{1,2}(?::\d\d)? ?[AaPp]\.?[Mm]\.? ?[-–] ?)?\b\d{1,2}(?::\d\d)? ?[AaPp]\.?[Mm]\.?(?:,? [A-Z]{2,4})?"
    r"|\bnoon|\bmidnight),?\s+(?:on )?$"
)
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
# The same, but only where the day follows at once: "the film airs on Friday".
_TIMETABLE_NEAR = frozenset(table("timetable_near"))
# What was put off has its new day after "to" or "for": "adjourned to Friday", "put back to May".
_POSTPONED = frozenset(table("postponed"))
# Participles of what is told of the past: "is accused of killing her on Friday".
_TOLD = frozenset(table("told"))
_SEEMING = frozenset("appear appeared appears seem seemed seems".split())
_PARTICLES = frozenset("back off forward on out up in under way underway".split())
_NEAR = _PARTICLES | {"court"}  # "appears in court on Friday"
_ON = frozenset("on in at for from by not until".split())
# After one of these stands what has happened already: "is in hospital after a crash on Friday".
_CAUSES = frozenset("after following since".split())
_PREPOSITIONS = frozenset(
    "about after against amid among at between by for from in into of on over since to with".split()
)
# "On sale from Friday", "in place from Friday".
_IN_FORCE = frozenset("sale place force effect available open".split())
# Pasts that look like the bare verb; news writes them of what happened.
_UNCHANGED = frozenset(table("unchanged"))
# Pasts that bind to what is to come: "agreed to", "was told to".
_BINDING = frozenset(table("binding"))
_PERFECT = frozenset("have has had been".split())
_CLAUSES = frozenset("which who whom whose that because when while if although though after before".split())
_ARTICLES = frozenset("the a an this that these those his her its their our my your all both each any some".split())


def direction(text: str, start: int, end: int) -> int:
    """1 if the clause speaks of what is to come, -1 of what is past, 0 where it does not tell.

    The nearest verb before the expression decides; an infinitive follows the verb that governs it. Without a verb
    before it the first one after it decides.
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
    if _is_postponed(words):
        return AHEAD
    for at in range(len(words) - 1, -1, -1):
        cue = _cue(words[at])
        if not cue:
            continue
        before = words[at - 1].lower() if at else ""
        after = words[at + 1] if at + 1 < len(words) else ""
        if before in _ARTICLES:
            continue  # a noun: "the plan", "a set"
        if cue == "ahead":
            return AHEAD
        if cue == "back":
            return BACK
        if cue == "be" and (after.endswith("ing") or _is_timetabled(words, at)):
            return BACK if _has_cause(words, at) else AHEAD
        if cue == "planned" and _is_planned(words, at):
            had = before == "had" or (before == "been" and at > 1 and words[at - 2].lower() == "had")
            return BACK if had else AHEAD
        if cue == "to" and verb_shape(after) == "base":
            infinitive = infinitive or before not in _SEEMING
        elif cue == "past" and not (at and words[at][0].isupper()):
            # "When the case is heard in May", "agreed to meet on Friday"; but "rallied to defend her on Friday".
            # And "would shut in May" has no past in it.
            binding = infinitive and words[at].lower() in _BINDING
            told = before in ("is", "are") or (before == "being" and at > 1 and words[at - 2] in ("is", "are"))
            passive = before == "be" or (told and words[at].lower() not in _TOLD and not _has_cause(words, at))
            return AHEAD if passive or before in _WILL or binding else BACK
        elif cue == "timetable" and not infinitive and before not in _PERFECT:
            return AHEAD
        elif cue == "near" and _NEAR.issuperset(_bare(words, at)):
            return AHEAD
    return AHEAD if infinitive else OPEN


def _bare(words: list[str], at: int) -> list[str]:
    """The words after one, without the preposition of the day."""
    rest = [word.lower() for word in words[at + 1 :]]
    return rest[:-1] if rest and rest[-1] in _ON else rest


def _is_postponed(words: list[str]) -> bool:
    """Whether the words end with "adjourned to", "put back to", "rescheduled for"."""
    if len(words) < 3 or words[-1] not in ("to", "for"):
        return False
    return words[-2] in _POSTPONED or (words[-2] in _PARTICLES and words[-3] in _POSTPONED)


def _is_timetabled(words: list[str], at: int) -> bool:
    """Whether the present of "to be" tells a day to come: "the vote is on", "there is a vigil on", "on sale from"."""
    rest = _bare(words, at)
    if not rest:
        return words[-1] != "from"  # "the picture is from Friday"
    if at and words[at - 1].lower() == "there":
        return len(rest) < 5 and _PREPOSITIONS.isdisjoint(rest)
    return len(rest) < 3 and rest[-1] in _IN_FORCE and words[-1] == "from"


def _has_cause(words: list[str], at: int) -> bool:
    """Whether what has happened stands between a verb and the day: "is held after a crash on", "… over a crash on"."""
    return not _CAUSES.isdisjoint(words[at + 1 :]) or "over" in words[at + 1 : -1]


def _is_planned(words: list[str], at: int) -> bool:
    """Whether "set", "due" look ahead: "set for", "due to meet", but not "set a record", "due to the storm"."""
    after = words[at + 1] if at + 1 < len(words) else ""
    if words[at] in ("set", "forecast"):
        return after in ("to", "for")
    if words[at] == "due" and after == "to":
        return at + 2 < len(words) and verb_shape(words[at + 2]) == "base" and words[at + 2] not in _ARTICLES
    return True


def _looking_on(words: list[str]) -> int:
    """The direction by the first verb of the words after."""
    for at, word in enumerate(words[:15]):
        if (at > 2 and word.lower() in _CLAUSES) or word in (";", "--", "—"):
            break
        cue = _cue(word)
        if cue == "be" and words[at + 1 : at + 2] == ["to"]:
            return AHEAD
        if cue in ("ahead", "planned") and word not in ("set", "forecast"):
            return AHEAD
        before = words[at - 1].lower() if at else ""
        if cue == "back" or (cue == "past" and before not in _ARTICLES and not (at and word[0].isupper())):
            return BACK
        if cue == "timetable" and at and word.endswith("s") and before not in _ARTICLES and before not in _PERFECT:
            return AHEAD
    return OPEN


@lru_cache(maxsize=1 << 14)
def _cue(word: str) -> str:
    """What a word may say of the direction: ahead, back, planned, be, to, past, timetable, near or ""."""
    folded = word.lower().replace("’", "'")
    if folded in _WILL or folded.endswith("'ll"):
        return "ahead"
    if folded in _BACK:
        return "back"
    if folded in _PLANNED or folded in ("set", "forecast"):
        return "planned"
    if folded in ("is", "are", "am", "'re"):
        return "be"
    if folded == "to":
        return "to"
    if folded in _UNCHANGED:
        return "past"
    if folded in _TIMETABLE:
        return "timetable"
    if folded in _TIMETABLE_NEAR:
        return "near"
    return "past" if verb_shape(folded) == "past" else ""


def same_sentence(text: str, start: int, end: int) -> bool:
    """Whether no sentence ends between two places."""
    for stop in _STOP.finditer(text, start, end):
        if not _INITIAL.search(text, max(0, stop.start() - 6), stop.start() + 1):
            return False
    return True
