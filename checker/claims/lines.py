"""A sentence as a line of code words that patterns run on: placeholders for values and names, words with their class.

    The 24% tariff on Danish cars  →  the~d #percent# tariff~n on~p @place@ cars~n

A word is folded, without its accents, and ends in `~` and a class: d determiner, p preposition, m clause marker,
c conjunction, o pronoun, a auxiliary, x adverb, v verb, w verb or noun, n noun or adjective, f figure, u mark,
e noun of an event, r noun of a role. Quotation marks are left out.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from checker.claims.reading import Reading
from checker.model import Span, Value
from checker.text.words import tokens
from checker.values.names import Name

__all__ = ["Line", "Piece", "encode"]

_CLASSES = {
    "D": "d", "P": "p", "M": "m", "C": "c", "R": "o", "A": "a", "O": "x", "V": "v", "v": "w", "N": "n", "W": "n",
    "X": "f", "U": "u",
}  # fmt: skip
_QUOTES = frozenset("\"'“”‘’`«»„")
_NEGATED = {"can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not"}
_NAME_TYPES = frozenset({"person", "place", "org", "event"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A code word and where its words stand in the text."""

    start: int
    end: int
    code: str
    word: str = ""
    value: Value | None = None
    name: Name | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence, encoded: `code` is what patterns match, `starts` where each piece begins in it."""

    code: bytes
    pieces: tuple[Piece, ...]
    starts: tuple[int, ...]

    def pieces_of(self, start: int, end: int) -> tuple[Piece, ...]:
        """The pieces of a stretch of the code."""
        return self.pieces[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def encode(reading: Reading, sentence: Span, events: Mapping[str, str], roles: Collection[str]) -> Line:
    """The line of a sentence; `events` and `roles` are the nouns that get a class of their own."""
    pieces: list[Piece] = []
    text = reading.clipping.text
    at = sentence.start
    for thing in _placeholders(reading, sentence):
        if thing.start < at:
            continue
        _add_words(pieces, text, at, thing.start, events, roles)
        if isinstance(thing, Value):
            _drop_hedge(pieces, thing)
            pieces.append(Piece(thing.start, thing.end, f"#{thing.kind}#", value=thing))
        else:
            kind = thing.type if thing.type in _NAME_TYPES else "name"
            pieces.append(Piece(thing.start, thing.end, f"@{kind}@", name=thing))
        at = thing.end
    _add_words(pieces, text, at, sentence.end, events, roles)
    starts: list[int] = []
    length = 1  # the code begins with a space, so that every piece stands between two
    for piece in pieces:
        starts.append(length)
        length += len(piece.code) + 1
    code = " " + "".join(f"{p.code} " for p in pieces)
    return Line(code.encode("ascii", "replace"), tuple(pieces), tuple(starts))


def _placeholders(reading: Reading, sentence: Span) -> list[Value | Name]:
    """The values and names of a sentence in order; of two that touch, the longer one first."""
    found: list[Value | Name] = [*reading.values_in(sentence), *reading.names_in(sentence)]
    return sorted((t for t in found if t.end <= sentence.end), key=lambda t: (t.start, -t.end))


def _add_words(
    pieces: list[Piece], text: str, start: int, end: int, events: Mapping[str, str], roles: Collection[str]
) -> None:
    if text[start:end].isspace() or start >= end:
        return
    for token in tokens(text, start, end):
        word = token.text
        if word in _QUOTES or (word == "." and _abbreviated(pieces, token.start)):
            continue
        # After a name the mark and the letter of its genitive stand alone.
        if word == "s" and token.start > start - 2 and token.start > 0 and text[token.start - 1] in "'’":
            pieces.append(Piece(token.start - 1, token.end, "'s~s", "'s"))
            continue
        kind = "n" if text[token.start : token.end] == "US" else _CLASSES[token.tag]
        if kind in "nwv" or (kind == "x" and word in roles):
            kind = _noun_class(word, kind, pieces, events, roles)
        if word.endswith("n't"):
            code = " ".join(f"{part}~a" for part in _NEGATED.get(word, f"{word[:-3]} not").split())
        elif word in _NEGATED:
            code = "can~a not~x"
        else:
            code = f"{_ascii(word)}~{kind}"
        pieces.append(Piece(token.start, token.end, code, word))
        if token.end - token.start > len(word) and text[token.start : token.end].lower().endswith(("'s", "’s")):
            pieces.append(Piece(token.end - 2, token.end, "'s~s", "'s"))


def _drop_hedge(pieces: list[Piece], value: Value) -> None:
    """Take away the words that loosen or bound a value: "at least 20%" is one placeholder."""
    words = value.hedge.split()
    if words and [p.word for p in pieces[-len(words) :]] == words:
        del pieces[-len(words) :]


def _abbreviated(pieces: list[Piece], dot: int) -> bool:
    """Whether a full stop belongs to the word before it: "U.S.", "J."."""
    return bool(pieces) and pieces[-1].end == dot and ("." in pieces[-1].word or len(pieces[-1].word) == 1)


def _noun_class(
    word: str, kind: str, pieces: list[Piece], events: Mapping[str, str], roles: Collection[str]
) -> str:
    if word in roles:
        return "r"
    if word in events:
        # "is meeting reporters", "to visit", "he talks": a verb after all.
        before = pieces[-1].code[-1] if pieces else ""
        last = pieces[-1].word if pieces else ""
        if kind == "w" and (before in "ao" or last == "to"):
            return "v"
        return "e"
    return kind


def _ascii(word: str) -> str:
    if word.isascii():
        return word
    plain = "".join(c for c in unicodedata.normalize("NFKD", word) if c.isascii() and not c.isspace())
    return plain or "?"
