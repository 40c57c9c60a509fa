"""What kind of thing a name means, told by the words around it; and what those say that a person is."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.values.names_lexicon import ROLE, SPEECH, fold, word_list
from checker.values.names_runs import Draft

__all__ = ["context_votes"]

_AGE = re.compile(r",? \(?(?:aged? )?\d{1,3}[,.;)](?!\d)")
_AFTER = re.compile(r"(,)? (?:[a-z]+ly )?([a-z]+)")
_APPOSITION = re.compile(
    r", (?:(?:the|a|an|his|her|their|who)\b )?((?:[\w’'-]+ ){0,6}?)([a-z-]+)"
    r"(?=[,.;]| of | for | at | with | in | who | from )"
)
#: What may stand between a name and the word before it.
_BETWEEN = "\"“‘' \u00a0"
#: How much a preposition before a name says that it is a place.
_IN = {
    "in": 2.0, "near": 2.0, "at": 1.0, "across": 1.0, "throughout": 1.0, "outside": 1.0, "inside": 1.0, "within": 0.5,
    "around": 0.5, "into": 0.5, "from": 0.3, "toward": 0.3, "towards": 0.3,
}  # fmt: skip


def context_votes(draft: Draft, text: str, flags: Mapping[str, int]) -> None:
    """Add to a name's votes what the words around it say for each type, and to its title what they say a person is."""
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
                if not draft.words[-1].upper:
                    _put(votes, "person", 1.2 if multi else 0.7)
                _put(votes, "org", 0.7)
            elif verb in word_list("human_verbs") and not draft.words[-1].upper:
                _put(votes, "person", 0.4)
        elif verb in ("who", "whose"):
            _put(votes, "person", 3)
    if multi and not draft.title and ahead[:2] == ", ":
        apposition = _APPOSITION.match(ahead)
        if apposition and flags.get(apposition[2], 0) & ROLE:
            _put(votes, "person", 3)
            draft.title = fold(f"{apposition[1]}{apposition[2]}")
    behind = text[max(0, start - 40) : start].rstrip(_BETWEEN)
    earlier, _, written = behind.rpartition(" ")
    word = written.lower()
    if word in _IN and not draft.words[-1].owns:
        _put(votes, "place", _IN[word])
    elif word == "the":
        # "the Falcons", "the WFC"; but "the Marlowe team".
        _put(votes, "org", 1 if draft.words[-1].low[-1] == "s" or draft.words[-1].upper else 0.3)
        _put(votes, "person", -1)
        if earlier.rpartition(" ")[2].lower() in _IN:
            _put(votes, "place", 0.7)
    elif flags.get(word, 0) & ROLE and written.islower():
        _put(votes, "person", 3.5 if multi else 2.5)
        if not draft.title:
            draft.title = _role_before(text, start)


def _role_before(text: str, at: int) -> str:
    """The lower-case words right before a name that say what it is: "defensive tackle"."""
    words = text[max(0, at - 40) : at].split()[1:] if at > 40 else text[:at].split()
    kept: list[str] = []
    for word in reversed(words[-3:]):
        if (
            not word.islower()
            or not word.replace("-", "").isalpha()
            or word in word_list("no_role_before")
            or word.endswith(("ing", "ed"))
        ):
            break
        kept.append(word)
    return " ".join(reversed(kept))


def _put(votes: dict[str, float], kind: str, weight: float) -> None:
    votes[kind] = votes.get(kind, 0.0) + weight
