"""Which weekday an article was written on, as far as the weekdays it names as past and as coming say."""

from __future__ import annotations

import re

__all__ = ["written_on"]

_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.I)
_COMING = re.compile(
    r"\b(?:will|(?:is|are|was|were) (?:to|due|set|expected|scheduled|slated|planning|likely)|set to|due to|expected to"
    r"|scheduled (?:to|for)|slated (?:to|for)|plans? to|hopes? to|intends? to|ahead of|before)\b",
    re.I,
)
_PAST = re.compile(
    r"\b(?:said|told|met|spoke|held|left|went|came|took|made|gave|began|won|lost|saw|found|was|were|had|\w{2,}ed)\b",
    re.I,
)
#: "last Friday" and "next Friday" are told from the Friday that is near.
_OTHER_WEEK = re.compile(r"\b(?:last|next|previous|following|every|each|past)\s+$", re.I)
_SENTENCE = re.compile(r"[.!?][\"'”’)]*\s|\n")
_BEFORE, _AFTER = 90, 60
_SAMPLE = 20_000
ANY = frozenset(range(7))


def written_on(text: str) -> frozenset[int]:
    """The weekdays (Monday is 0) that the text may have been written on.

    A weekday without "last" or "next" is of the seven days that hold the past one and the coming one: a text in which
    somebody met on Wednesday and will leave on Thursday was written on one of these two. With weekdays of one
    direction only, or with contradictory ones, every day is possible.
    """
    past: set[int] = set()
    coming: set[int] = set()
    for mention in _WEEKDAY.finditer(text, 0, _SAMPLE):
        before = _SENTENCE.split(text[max(0, mention.start() - _BEFORE) : mention.start()])[-1]
        after = _SENTENCE.split(text[mention.end() : mention.end() + _AFTER])[0]
        if _OTHER_WEEK.search(before):
            continue
        ahead, behind = _last(_COMING, before), _last(_PAST, before)
        day = _NAMES.index(mention.group().lower())
        if ahead >= 0 and ahead + 20 >= behind:  # the "scheduled" of "is scheduled to" is no past
            coming.add(day)
        elif behind >= 0 or _PAST.search(after):
            past.add(day)
        elif _COMING.search(after):
            coming.add(day)
    days = frozenset(d for d in ANY if all((d - a) % 7 + (b - d) % 7 < 7 for a in past for b in coming))
    return days or ANY


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match of a pattern starts; -1 without one."""
    return max((m.start() for m in pattern.finditer(text)), default=-1)
