"""What kind of thing a name means, told by its words and by the words around it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.values.names_lexicon import (
    COMMON,
    DEMONYM,
    DIRECTION,
    EVENT_PREFIX,
    EVENT_WORD,
    GENERATION,
    GIVEN,
    ORG,
    ORG_SUFFIX,
    ORG_WORD,
    PLACE,
    PLACE_PREFIX,
    PLACE_SUFFIX,
    ROLE,
    SPEECH,
    SURNAME,
    Lexicon,
    fold,
)
from checker.values.names_runs import Draft
from checker.values.names_words import Word

__all__ = ["TYPES", "draft_norm", "vote"]

#: In the order in which a tie is decided.
TYPES = ("person", "place", "org", "event")

_AGE = re.compile(r",? \(?(?:aged? )?\d{1,3}[,.;)](?!\d)")
_AFTER = re.compile(r"(,)? (?:[a-z]+ly )?([a-z]+)")
_APPOSITION = re.compile(r", (?:(?:the|a|an|his|her|their|who)\b )?((?:[\w’'-]+ ){0,6}?)([a-z-]+)(?=[,.;]| of | for | at | with | in | who | from )")
_BEFORE = re.compile(r"(?:([\w'’-]+) )?([\w'’-]+)[ \u00a0][\"“‘']?$")
_IN = frozenset("in near at from across throughout outside inside within around toward towards into".split())
_HUMAN_VERBS = frozenset(
    "was is has had who whose died married told played plays hit scored won joined left resigned quit retired pleaded testified "
    "agreed refused wants wanted hopes hoped believes believed thinks thought tweeted starred stars checked leads led lost".split()
)


def draft_norm(draft: Draft, text: str, lexicon: Lexicon) -> str:
    """The folded form of a name; a name of the tables has the form given there."""
    if len(draft.words) == 1:
        written = draft.words[0].low
    elif all(w.gap == " " and len(w.low) > 1 for w in draft.words[1:]):
        written = " ".join(w.low for w in draft.words)
    else:
        written = fold(text[draft.start : draft.end])
    entry = lexicon.known.get(written)
    return entry.norm if entry else written


def vote(draft: Draft, norm: str, text: str, lexicon: Lexicon) -> None:
    """Add what speaks for each type to a draft's votes, and what says who a person is to its title."""
    votes = draft.votes
    words = draft.words
    flags = [w.flags for w in words]
    first, last = flags[0], flags[-1]
    entry = lexicon.known.get(norm)
    if entry is None and len(words) == 1:
        entry = lexicon.known.get(words[0].low)
    if entry is not None:
        _put(votes, entry.type, entry.weight + (2 if len(words) > 1 else 0))
    if len(words) > 1 and entry is None:
        place = next((k for k in (3, 2, 1) if k < len(words) and _is_place(words[:k], lexicon)), 0)
        if place and words[-1].low[-1] == "s" and not last & PLACE_SUFFIX:
            _put(votes, "org", 3)  # "Kansas City Chiefs"
        ending = lexicon.known.get(" ".join(w.low for w in words[-2:])) if len(words) > 2 else None
        if ending is not None:
            _put(votes, ending.type, 3)
        _vote_on_words(draft, flags)
    elif len(words) == 1 and words[0].upper and entry is None and 2 <= len(words[0].low) <= 6 and not draft.heading:
        _put(votes, "org", 2)
    elif len(words) == 1 and first & GIVEN and entry is None:
        _put(votes, "person", 1)
    elif len(words) == 1 and first & SURNAME and not first & COMMON and entry is None:
        _put(votes, "person", 0.7)
    if last & GENERATION:
        _put(votes, "person", 5)
    _vote_on_context(draft, text, lexicon.flags)


def _is_place(words: list[Word], lexicon: Lexicon) -> bool:
    entry = lexicon.known.get(" ".join(w.low for w in words))
    return entry is not None and entry.type == "place" and not words[0].flags & GIVEN


def _put(votes: dict[str, float], kind: str, weight: float) -> None:
    votes[kind] = votes.get(kind, 0.0) + weight


def _vote_on_words(draft: Draft, flags: list[int]) -> None:
    first, last = flags[0], flags[-1]
    words = draft.words
    votes = draft.votes
    if last & EVENT_WORD or first & EVENT_PREFIX:
        _put(votes, "event", 3.5)
    elif last & ORG_SUFFIX:
        _put(votes, "org", 4.5)
    elif last & PLACE_SUFFIX or (first & PLACE_PREFIX and len(words) == 2 and not last & (ORG_WORD | COMMON) and not first & GIVEN):
        _put(votes, "place", 3.5 if last & PLACE_SUFFIX else 2)
    elif last & ORG_WORD:
        _put(votes, "org", 4)
    elif any(f & ORG_WORD for f in flags) and any(w.gap in "of" for w in words[1:] if w.gap != " "):
        _put(votes, "org", 4)
    elif any(f & PLACE_SUFFIX for f in flags) and any(w.gap == "o" for w in words[1:]):
        _put(votes, "place", 3.5)
    elif any(w.gap == "&" for w in words):
        _put(votes, "org", 4)
    elif any(f & ORG_WORD for f in flags):
        _put(votes, "org", 1.5)
    if first & GIVEN and len(words) <= 4 and not any(w.gap in "of&a" for w in words[1:] if w.gap != " "):
        rest = flags[1:]
        if not last & (ORG_WORD | PLACE_SUFFIX | ORG_SUFFIX | EVENT_WORD) or last & SURNAME:
            _put(votes, "person", 4 if not first & COMMON or last & SURNAME or not last & COMMON else 2)
        elif rest:
            _put(votes, "person", 1)
    elif len(words) <= 3 and (last & GIVEN or (len(words) == 3 and flags[1] & GIVEN)) and not first & (DEMONYM | PLACE | COMMON | DIRECTION):
        _put(votes, "person", 2.5)
    elif len(words) <= 3 and any(len(w.low) == 1 for w in words) and not first & PLACE:
        _put(votes, "person", 3)
    elif len(words) == 2 and last & SURNAME and not first & (COMMON | DEMONYM | PLACE | DIRECTION):
        _put(votes, "person", 2.5)
    elif len(words) == 2 and not (first | last) & (COMMON | PLACE | DEMONYM | DIRECTION | ORG):
        _put(votes, "person", 1.2)
    if any(w.gap == "p" for w in words) and not first & (COMMON | PLACE):
        _put(votes, "person", 1.5)
    if first & (PLACE | DEMONYM) and len(words) > 1 and not first & GIVEN:
        _put(votes, "org", 1.5)


def _vote_on_context(draft: Draft, text: str, flags: Mapping[str, int]) -> None:
    votes = draft.votes
    start, end = draft.start, draft.end
    ahead = text[end : end + 90]
    multi = len(draft.words) > 1
    if multi and _AGE.match(ahead):
        _put(votes, "person", 5)
    after = _AFTER.match(ahead)
    if after and not draft.words[-1].owns:
        verb = after[2]
        if not after[1]:
            if flags.get(verb, 0) & SPEECH:
                _put(votes, "person", 1.2 if multi else 0.7)
                _put(votes, "org", 0.7)
            elif verb in _HUMAN_VERBS:
                _put(votes, "person", 0.4)
        elif verb in ("who", "whose"):
            _put(votes, "person", 3)
    before = _BEFORE.search(text, max(0, start - 40), start)
    if before is None:
        return
    word = before[2].lower()
    if word in _IN:
        _put(votes, "place", 2 if word in ("in", "near") else 1)
    elif word == "the":
        # "the Chargers", "the IAEA"; but "the Obama team".
        _put(votes, "org", 1 if draft.words[-1].low[-1] == "s" or draft.words[-1].upper else 0.3)
        _put(votes, "person", -1)
        if before[1] and before[1].lower() in _IN:
            _put(votes, "place", 0.7)
    elif flags.get(word, 0) & ROLE and before[2].islower():
        _put(votes, "person", 3.5 if multi else 2.5)
        if not draft.title:
            draft.title = _role_before(text, start)
    if multi and not draft.title and ahead[:2] == ", ":
        apposition = _APPOSITION.match(ahead)
        if apposition and flags.get(apposition[2], 0) & ROLE:
            _put(votes, "person", 3)
            draft.title = fold(f"{apposition[1]}{apposition[2]}")


def _role_before(text: str, at: int) -> str:
    """The lower-case words right before a name that say what it is: "defensive tackle"."""
    words = text[max(0, at - 40) : at].split()[1:] if at > 40 else text[:at].split()
    kept: list[str] = []
    for word in reversed(words[-3:]):
        if not word.islower() or not word.replace("-", "").isalpha() or word in _STOPS:
            break
        kept.append(word)
    return " ".join(reversed(kept))


_STOPS = frozenset(
    "the a an his her their its our my and or of for by with to from in on at said says told that who which as but when where while "
    "is was are were be been has had have by said not than after before also".split()
)
