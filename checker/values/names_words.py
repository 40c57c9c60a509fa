"""The capitalised words of a text, and how each hangs on the one before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checker.values.names_lexicon import COMMON, FUNCTION, GENERATION, Lexicon, fold, word_list

__all__ = ["UPPER", "Word", "capitalised_words"]

#: Capital letters of the Latin, Greek and Cyrillic scripts, for a character class.
UPPER = "A-ZÀ-ÖØ-Þ" + "".join(chr(c) for c in [*range(0x100, 0x530), *range(0x1E00, 0x1F00)] if chr(c).isupper())

# A capital that does not stand inside a word, then initials ("J.", "U.S.") or the rest of the word. Nothing follows a
# repeat that could fail, so the engine never goes back; repeats of groups are not possessive, for before 3.11.5 Python
# takes what a last try of one has begun with ("Mum'"). The class stands first: the engine jumps from one capital to
# the next.
_WORD = re.compile(
    rf"[{UPPER}](?<!\w.)"
    rf"(?:(?:\.[{UPPER}](?!\w))+\.?|\.(?=[ \u00a0]?[{UPPER}])|[^\W_]*+(?:[-'’&/](?=[^\W_])[^\W_]*+)*)"
)
# What may stand between two words of one name.
_GAPS = {
    " ": " ", "\u00a0": " ", "  ": " ", "\n": "n", "\r\n": "n", " of ": "o", " of the ": "o", " for ": "f", " on ": "f",
    " and ": "a", " and the ": "a", " & ": "&",
}  # fmt: skip
#: A longer gap parts two names.
_LONGEST_GAP = 12
#: Capitalised words longer than that are no words.
_LONGEST_WORD = 60
_ENDS_SENTENCE = ".!?:;•*|>…"
_OPENERS = " \t\u00a0\"'“”‘’([-–—"
_QUOTES = "\"“‘'"
_LOWER_PREFIX = re.compile(r"(?:\b(?:al|el|an|ash|ad|ar|as|at|az|ould|d|l)[-'’])$")


@dataclass(slots=True)
class Word:
    """A capitalised word.

    `low` is it folded, without a possessive; `gap` says what parts it from the word before: " ", "n" (line break),
    "o" (of), "f" (for, on), "a" (and), "&", "p" (a particle), "," (before Jr. or Inc.) or "" (something else);
    `first` that a sentence or a quotation begins with it; `owns` that it had a possessive.
    """

    start: int
    end: int
    low: str
    flags: int
    gap: str
    first: bool
    owns: bool
    upper: bool


def capitalised_words(text: str, lexicon: Lexicon) -> Iterator[Word]:
    """The capitalised words of a text in order."""
    end = 0
    flags_of = lexicon.of
    particles, abbreviations = word_list("particles_between"), word_list("abbreviations")
    states = word_list("states_cut_short")
    folded: dict[str, tuple[str, int]] = {}
    for match in _WORD.finditer(text):
        start, last = match.span()
        if last - start > _LONGEST_WORD:
            end = last
            continue
        between = text[end:start] if start - end <= _LONGEST_GAP else ""
        gap = _GAPS.get(between, "p" if between[1:-1] in particles else "")
        word = match[0]
        owns = False
        if len(word) > 2 and word[-2] in "'’" and word[-1] in "sS":
            word, last, owns = word[:-2], last - 2, True
        seen = folded.get(word)
        if seen is None:
            low = fold(word) or word.lower()
            seen = folded[word] = low, flags_of(low)
        low, flags = seen
        if len(word) == 2 and word[1] == ".":
            flags &= ~FUNCTION  # the initial A. or I.
        cut = False
        if not flags and "-" in word:
            head, _, tail = word.partition("-")
            cut = tail.islower() and bool(flags_of(tail) & COMMON) and len(head) > 1
            if cut:  # "Colorado-based"
                low, flags = fold(head), flags_of(fold(head))
                last = start + len(head)
        if not owns and low in abbreviations and text[last : last + 1] == ".":
            last += 1
            if low in states:
                low += "."
                flags = flags_of(low)
        elif (
            not owns
            and word[-1] in "sS"
            and text[last : last + 1] in ("'", "’")
            and text[last + 1 : last + 2] in (" ", ",")
        ):
            owns = True
        if not gap and between == ", " and (flags & GENERATION or low in ("inc", "ltd", "llc", "corp")):
            gap = ","
        first = gap == "" and _begins(text, start)
        if gap == "" and start and text[start - 1] in "-'’":
            prefix = _LOWER_PREFIX.search(text, max(0, start - 6), start)
            if prefix:
                start, low = prefix.start(), fold(text[prefix.start() : start]) + low
                between = text[end:start] if start - end <= _LONGEST_GAP else ""
                gap, first = _GAPS.get(between, ""), False
        yield Word(start, last, low, flags, gap, first, owns, word.isupper() and len(word) > 1)
        end = last + (2 if owns and text[last + 1 : last + 2] in "sS" else 1 if owns else 0)
        if cut:
            end = -_LONGEST_GAP - 1
        if low[-1] == "." and low[:-1] in states:
            end = -_LONGEST_GAP - 1


def _begins(text: str, at: int) -> bool:
    """Whether a sentence, a line or a quotation begins there."""
    for i in range(at - 1, max(-1, at - 8), -1):
        char = text[i]
        if char == "\n" or char in _ENDS_SENTENCE:
            return True
        if char not in _OPENERS:
            return False
        if char in _QUOTES and i + 1 == at and (i == 0 or not text[i - 1].isalnum()):
            return True
    return at < 8 or False
