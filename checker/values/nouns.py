"""The counted noun: what stands counted to the right of a figure, without a parser.

The noun phrase of a plural figure ends at its first plural noun ("63,000 Model 3 sedans" → sedan); that of "one" before
the first word that cannot belong to it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.values.numbers import CARDINALS
from checker.values.tables import rows

__all__ = ["FUNCTION_WORDS", "Noun", "counted_noun", "singular"]


class Noun(NamedTuple):
    """`head` is the noun's singular in lower case, `counted` the same with its modifiers, `end` where it ends."""

    head: str
    counted: str
    end: int


_ROLES: dict[str, dict[str, str]] = {}
for _role, _words in rows("noun_words"):
    for _word in _words.split():
        _key, _, _value = _word.partition("=")
        _ROLES.setdefault(_role, {})[_key] = _value
FUNCTION_WORDS = _STOP = _ROLES["stop"]
_VERBS = _ROLES["verb"]
_IRREGULAR = _ROLES["plural"]
_SAME = _ROLES["same"]
_NO_PLURAL = _ROLES["not-plural"]
_DROPPED = _ROLES["dropped"]
_BASES = _ROLES["superlative"]
_NO_NOUN_AFTER_HYPHEN = _ROLES["not-after-hyphen"]

_TOKEN = re.compile(r"(?:[ \u00a0]|\n)?((?:[A-Z]\.){2,}|[A-Za-zÀ-ÿ]\w*(?:[-‐‑'’][A-Za-zÀ-ÿ0-9]+)*)(?:['’](?=\s))?")
_HYPHENATED = re.compile(r"[ ]?[-‐‑][ ]?([a-z]+)(?![\w])")
_DIGITS = re.compile(r"[ \u00a0]\d{1,4}(?=[ \u00a0][A-Za-z])")
_OF_THE = re.compile(r"[ \u00a0]of[ \u00a0](?:(?:the|these|those|his|her|their|its|our)[ \u00a0])?")
_OF_SOME = re.compile(r"[ \u00a0]\d[\d,]*(?=[ \u00a0])")
_LONGEST = 7


def counted_noun(text: str, position: int, one: bool, partitive: bool = False) -> Noun | None:
    """The noun that a figure ending at `position` counts.

    `one` where the figure is one (the noun is singular), `partitive` to look past "of the".
    """
    if hyphenated := _HYPHENATED.match(text, position):
        word = hyphenated[1]
        if word in _NO_NOUN_AFTER_HYPHEN:
            return None
        return Noun(singular(word), singular(word), hyphenated.end())
    if of := _OF_THE.match(text, position):
        if not partitive and of.end() - of.start() < 5:
            return None
        position = of.end() - 1
        if some := _OF_SOME.match(text, position):
            position = some.end()
        one = False
    return _scan(text, position, one)


def _scan(text: str, position: int, one: bool) -> Noun | None:
    modifiers: list[str] = []
    head, head_end = "", -1
    at = position
    for _ in range(_LONGEST):
        match = _TOKEN.match(text, at)
        if match is None:
            digits = _DIGITS.match(text, at) if modifiers and not head else None
            if digits is None:
                break
            at = digits.end()
            continue
        if match.start() == match.start(1) and at != position:
            break  # glued to what stands before
        word = match[1]
        folded = word.lower()
        if folded.endswith(("'s", "’s")):
            if head:
                break
            folded = folded[:-2]
            modifiers.append(folded)
            at = match.end()
            continue
        if (
            folded in _STOP
            or folded.endswith(("n't", "n’t"))
            or (folded in _VERBS and (head or one or not _plural(folded)))
        ):
            break
        if folded in CARDINALS:
            at = match.end()
            continue
        if (_plural(folded) or (word.endswith("s") and word[:-1].isupper() and len(word) > 2)) and not (
            one and not modifiers and folded not in _IRREGULAR
        ):
            if head:
                modifiers.append(head)
            head, head_end = folded if word.islower() or not word[:-1].isupper() else folded[:-1], match.end()
        elif head:
            break
        else:
            if one and modifiers and _verb_like(folded):
                break
            if folded not in _DROPPED:
                modifiers.append(folded if word[0].islower() else "")
        at = match.end()
        if head and folded not in _SAME and text[at : at + 1] != " ":
            break
    if not head:
        if not one or not modifiers:
            return None
        head, head_end = modifiers.pop(), at
    name = singular(head)
    described = [_BASES.get(m, m) for m in modifiers if m and m not in _DROPPED and not m.endswith("ly")]
    return Noun(name, " ".join([*described, name]), head_end) if name else None


def _verb_like(word: str) -> bool:
    return word.endswith(("ed", "ly", "ing"))


def _plural(word: str) -> bool:
    if word in _IRREGULAR or word in _SAME:
        return True
    if word in _NO_PLURAL or len(word) < 4:
        return False
    if word.endswith(("men", "women", "children", "people")):
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "ous", "'s"))


def singular(word: str) -> str:
    """The singular of a plural noun, folded; a word that is none comes back as it is."""
    word = word.lower()
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _SAME or word in _NO_PLURAL or len(word) < 4:
        return word
    if word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("children"):
        return word[:-3]
    if word.endswith("-people"):
        return word[:-6] + "person"
    if not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")):
        return word[:-2]
    return word[:-1]
