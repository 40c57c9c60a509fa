"""Noun phrases as slots: events with their days, place and people; goods and other words in a form to compare."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from checker.claims.lines import Line, Piece
from checker.claims.reading import Reading
from checker.model import Days, Slot
from checker.rulebook.rule import Rulebook
from checker.text.words import verb_lemma

__all__ = ["event_slot", "words_slot"]

_REACH = 12  # pieces behind an event's noun that may tell its place, day and people
#: A verb ends what belongs to an event's phrase, and so does a clause marker.
_ENDS = frozenset({"v", "a", "m"})
_ORDER = {
    "previous": "before", "last": "before", "earlier": "before", "past": "before", "latest": "now", "next": "next",
    "another": "next", "new": "next", "fresh": "next", "upcoming": "next", "coming": "next", "further": "next",
}  # fmt: skip
_EMPTY = frozenset("the a an this that these those of and , 's its his her their".split())


def event_slot(reading: Reading, line: Line, pieces: Sequence[Piece], rulebook: Rulebook) -> Slot:
    """An event as a slot: `norm` is its type, `parts` its order, topic, place, people and name, `days` when it is."""
    text = reading.clipping.text
    start, end = pieces[0].start, pieces[-1].end
    parts: list[tuple[str, str]] = []
    kind = ""
    days = Days()
    for piece in pieces:
        if piece.name is not None:
            part = "name" if piece.code in ("@event@", "@org@") else "party"
            parts.append((part, piece.name.full or piece.name.norm))
        elif piece.value is not None:
            days = days or piece.value.days
        elif piece.word in _ORDER:
            parts.append(("order", _ORDER[piece.word]))
        elif piece.code.endswith("~e"):
            kind = rulebook.events.get(piece.word, kind)
            parts.append(("word", piece.word))
        elif piece.word not in _EMPTY and piece.code[-1] in "nwv":
            part = "manner" if piece.word in rulebook.lexicon.get("manners", ()) else "topic"
            parts.append((part, rulebook.synonyms.get(piece.word, _singular(piece.word))))
    last = bisect_left(line.pieces, pieces[-1].start, key=lambda piece: piece.start)
    days = _behind(line.pieces[last + 1 : last + 1 + _REACH], parts, days)
    unique = tuple(dict.fromkeys(parts))
    return Slot(text[start:end], "event", kind, days=days, start=start, end=end, parts=unique)


def _behind(pieces: Sequence[Piece], parts: list[tuple[str, str]], days: Days) -> Days:
    """What stands behind an event's noun: "with …", "between …", "in <place>", a date."""
    before = ""
    for piece in pieces:
        if piece.code[-1] in _ENDS and "~" in piece.code:
            break
        if piece.code == ",~u" or piece.word in (".", ";", ":"):
            break
        if piece.name is not None:
            if piece.code == "@person@":
                parts.append(("people", piece.name.full or piece.name.norm))
            elif before in ("in", "at", "near") and piece.code == "@place@":
                parts.append(("place", piece.name.norm))
            elif before == "of":
                parts.append(("name", piece.name.full or piece.name.norm))
            elif piece.code == "@place@":
                parts.append(("party", piece.name.norm))
        elif piece.value is not None and piece.value.kind in ("date", "time"):
            days = days or piece.value.days
        elif piece.code.endswith("~p"):
            before = piece.word
    return days


def words_slot(
    reading: Reading, pieces: Sequence[Piece], synonyms: Mapping[str, str], several: bool = False
) -> list[Slot]:
    """The phrases of matched pieces as slots; with `several`, one for each item of an enumeration."""
    items: list[list[Piece]] = [[]]
    for piece in pieces:
        if several and piece.word in (",", "and", "or"):
            items.append([])
        elif not (piece.code.endswith(("~d", "~u", "~p", "~s")) and not items[-1]):
            items[-1].append(piece)
    text = reading.clipping.text
    slots = []
    for item in items:
        if not item:
            continue
        start, end = item[0].start, item[-1].end
        slots.append(Slot(text[start:end], "words", _norm(item, synonyms), start=start, end=end))
    return slots


def _norm(pieces: Sequence[Piece], synonyms: Mapping[str, str]) -> str:
    """The words of a phrase, in the singular and by their synonyms; names stay names."""
    words = [p.name.norm if p.name else p.word for p in pieces if p.word not in _EMPTY or p.name]
    phrase = " ".join(words)
    if phrase in synonyms:
        return synonyms[phrase]
    return " ".join(synonyms.get(w, _singular(w)) for w in words)


def _singular(word: str) -> str:
    """The singular of a noun in -s, by its shape."""
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "xes", "sses")):
        return word[:-2]
    return verb_lemma(word) or word[:-1]
