"""What kind of thing a name means, told by its own words."""

from __future__ import annotations

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
    SURNAME,
    Lexicon,
    fold,
    word_list,
)
from checker.values.names_runs import Draft
from checker.values.names_words import Word

__all__ = ["TYPES", "draft_norm", "shape_votes", "top_type"]

#: In the order in which a tie is decided.
TYPES = ("person", "place", "org", "event")
#: The best type must lead the next by that much, and weigh one at least.
_MARGIN = 0.3


def top_type(votes: Mapping[str, float]) -> str:
    """The type that most speaks for, or "" where none is clearly ahead."""
    best_type, best, next_best = "", 0.0, 0.0
    for kind in TYPES:
        weight = votes.get(kind, 0.0)
        if weight > best:
            best_type, best, next_best = kind, weight, best
        elif weight > next_best:
            next_best = weight
    return best_type if best >= 1 and best - next_best >= _MARGIN else ""


def draft_norm(draft: Draft, text: str, lexicon: Lexicon) -> str:
    """The folded form of a name; a name of the tables has the form given there."""
    if len(draft.words) == 1:
        written = draft.words[0].low
    elif draft.nickname or all(w.gap == " " and len(w.low) > 1 for w in draft.words[1:]):
        written = " ".join(w.low for w in draft.words)
    else:
        written = fold(text[draft.start : draft.end])
    entry = lexicon.known.get(written)
    return entry.norm if entry else written


def shape_votes(draft: Draft, norm: str, lexicon: Lexicon) -> dict[str, float]:
    """What a name's words, alone, say for each type."""
    words = draft.words
    entry = lexicon.known.get(norm)
    if entry is None and len(words) == 1:
        entry = lexicon.known.get(words[0].low)
    if entry is not None:
        return {entry.type: entry.weight + (2 if len(words) > 1 else 0)}
    if len(words) == 1:
        return _votes_of_one(words[0], draft.capitals)
    votes = _votes_of_heads([w.flags for w in words], words)
    for kind, weight in _votes_of_people([w.flags for w in words], words).items():
        votes[kind] = votes.get(kind, 0.0) + weight
    place = any(_is_place(words[:k], lexicon) for k in (3, 2, 1) if k < len(words))
    named = words[0].flags & GIVEN and words[-1].flags & (SURNAME | COMMON) != COMMON
    if place and not named and words[-1].low[-1] == "s" and not words[-1].flags & PLACE_SUFFIX:
        votes["org"] = votes.get("org", 0.0) + 4.5  # "Kansas City Falcons"
    ending = lexicon.known.get(" ".join(w.low for w in words[-2:])) if len(words) > 2 else None
    if ending is not None:
        votes[ending.type] = votes.get(ending.type, 0.0) + 3
    return votes


def _votes_of_one(word: Word, capitals: bool) -> dict[str, float]:
    if word.upper and 2 <= len(word.low) <= 6 and not capitals:
        return {"org": 2.0}
    if word.flags & GIVEN:
        return {"person": 1.0}
    return {"person": 0.7} if word.flags & (SURNAME | COMMON) == SURNAME else {}


def _is_place(words: list[Word], lexicon: Lexicon) -> bool:
    entry = lexicon.known.get(" ".join(w.low for w in words))
    return entry is not None and entry.type == "place"


def _votes_of_heads(flags: list[int], words: list[Word]) -> dict[str, float]:
    """What the words say that name a kind of thing: "Street", "Inc.", "Ministry of", "Hurricane"."""
    first, last = flags[0], flags[-1]
    joined = any(w.gap in "of" for w in words[1:])
    if last & EVENT_WORD or first & EVENT_PREFIX:
        return {"event": 3.5}
    if last & ORG_SUFFIX:
        return {"org": 4.5}
    if last & PLACE_SUFFIX or words[0].low in word_list("sure_place_prefixes"):
        return {"place": 3.5}
    if first & PLACE_PREFIX and len(words) == 2 and not last & (ORG_WORD | COMMON) and not first & GIVEN:
        return {"place": 2.0}
    if last & ORG_WORD:
        return {"org": 4}
    if any(f & ORG_WORD for f in flags) and joined:
        return {"org": 4}
    if any(f & PLACE_SUFFIX for f in flags) and any(w.gap == "o" for w in words[1:]):
        return {"place": 3.5}
    if any(w.gap == "&" for w in words):
        return {"org": 4}
    if any(f & ORG_WORD for f in flags):
        return {"org": 1.5}
    return {}


def _votes_of_people(flags: list[int], words: list[Word]) -> dict[str, float]:
    """What the words say that are people's names."""
    first, last = flags[0], flags[-1]
    votes: dict[str, float] = {}
    if last & GENERATION:
        votes["person"] = 5.0
    if first & GIVEN and len(words) <= 4 and not any(w.gap in "of&a" for w in words[1:]):
        if not last & (ORG_WORD | PLACE_SUFFIX | ORG_SUFFIX | EVENT_WORD) or last & SURNAME:
            votes["person"] = 4.0 if not first & COMMON or last & SURNAME or not last & COMMON else 2.0
        else:
            _put(votes, "person", 1)
    elif (
        len(words) <= 3
        and (last & GIVEN or (len(words) == 3 and flags[1] & GIVEN))
        and not first & (DEMONYM | PLACE | COMMON | DIRECTION)
    ):
        _put(votes, "person", 2.5)
    elif len(words) <= 3 and any(len(w.low) == 1 for w in words) and not first & PLACE:
        _put(votes, "person", 3)
    elif len(words) == 2 and last & SURNAME and not first & (COMMON | DEMONYM | PLACE | DIRECTION):
        _put(votes, "person", 2.5)
    elif len(words) == 2 and not (first | last) & (COMMON | PLACE | DEMONYM | DIRECTION | ORG):
        _put(votes, "person", 1.2)
    if last & PLACE and not first & (GIVEN | COMMON) and not votes:
        _put(votes, "org", 2)  # "Telnova Egypt"
    if any(w.gap == "p" for w in words) and not first & (COMMON | PLACE):
        _put(votes, "person", 1.5)
    if first & (PLACE | DEMONYM) and not first & GIVEN:
        _put(votes, "org", 1.5)
    return votes


def _put(votes: dict[str, float], kind: str, weight: float) -> None:
    votes[kind] = votes.get(kind, 0.0) + weight
