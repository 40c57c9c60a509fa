"""The counted noun: what stands counted to the right of a figure, without a parser.

The noun phrase of a plural figure ends at its first plural noun ("63,000 Model 3 sedans" → sedan); that of "one" before
the first word that cannot belong to it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.text.words import verb_shape
from checker.values.numbers import CARDINALS
from checker.values.tables import rows

__all__ = ["FUNCTION_WORDS", "VERBS", "Noun", "counted_noun", "singular"]


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
VERBS = _ROLES["verb"]
_IRREGULAR = _ROLES["plural"]
_SAME = _ROLES["same"]
_NO_PLURAL = _ROLES["not-plural"]
_DROPPED = _ROLES["dropped"]
_BASES = _ROLES["superlative"]
_NO_NOUN_AFTER_HYPHEN = _ROLES["not-after-hyphen"]
_BEFORE_OR_AFTER = _ROLES["before-or-after"]

_TOKEN = re.compile(r"(?:[ \u00a0]|\n)?((?:[A-Z]\.){2,}|[A-Za-zÀ-ÿ]\w*(?:[-‐‑'’][A-Za-zÀ-ÿ0-9]+)*)(?:['’](?=\s))?")
_HYPHENATED = re.compile(r"[ ]?[-‐‑][ ]?([a-z]+)(?![\w])")
_DIGITS = re.compile(r"[ \u00a0]\d{1,4}(?=[ \u00a0][A-Za-z])")
_OF_THE = re.compile(r"[ \u00a0]of[ \u00a0](?:(?:the|these|those|his|her|their|its|our)[ \u00a0])?")
_OF_SOME = re.compile(r"[ \u00a0]\d[\d,]*(?=[ \u00a0])")
#: Modifiers that no token is: "19-year-old" men, "affordable" in quotes.
_MODIFIER = re.compile(
    r"[ \u00a0](?:\d[\d,.]*((?:[-‐‑][a-z]+)+)|[\"“‘]([a-z][\w-]*(?:[ ][a-z][\w-]*)?)[\"”’])(?=[ \u00a0][A-Za-z])"
)
_NEXT = re.compile(r"[ \u00a0]([A-Za-z][\w-]*)")
_AND_NEXT = re.compile(r"[ \u00a0]and[ \u00a0]([A-Za-z]\w+)(?=[ \u00a0][a-z])")
_ADVERB_NEXT = re.compile(r"[ \u00a0][a-z-]+(?:ed|en|ing|al|ous|ful|ive|ic)(?=[ \u00a0][a-z])")
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
    """Walk the words from `position` to the head of their noun phrase."""
    modifiers: list[str] = []  # folded; "" for a capitalised word, which names and does not describe
    head, last, at = "", "", position
    for _ in range(_LONGEST):
        match = _TOKEN.match(text, at)
        if match is None and not head and (modifier := _MODIFIER.match(text, at)):
            modifiers.append(modifier[2] or "")
            at = modifier.end()
            continue
        if match is None:
            digits = _DIGITS.match(text, at) if modifiers and not head else None  # "Model 3 sedans"
            if digits is None:
                break
            at = digits.end()
            continue
        word = match[1]
        folded = word.lower()
        if match.start() == match.start(1) and at != position:
            break
        if not head and folded in _STOP and (goes_on := _goes_on(text, match, word, modifiers)):
            modifiers.extend(goes_on[0])
            at = goes_on[1]
            continue
        if _ends_phrase(folded, head, modifiers, one):
            break
        if folded.endswith(("'s", "’s")):
            modifiers.append(folded[:-2])
        elif _is_plural(word, folded) and (not one or modifiers or folded in _IRREGULAR):
            if head:
                modifiers.append(head)
            head = folded[:-1] if word[:-1].isupper() else folded
        elif head:
            break
        elif folded not in CARDINALS and folded not in _DROPPED:
            modifiers.append(folded if word[0].islower() else "")
            last = folded
        at = match.end()
        if head and folded not in _SAME and text[at : at + 1] != " ":
            break
    if not head and one and last and not (len(modifiers) == 1 and last.endswith("ed") and verb_shape(last) == "past"):
        head = last
        modifiers.pop()
    if not head:
        return None
    name = singular(head)
    described = [_BASES.get(m, m) for m in modifiers if m and not m.endswith("ly")]
    return Noun(name, " ".join([*described, name]), at)


def _goes_on(text: str, match: re.Match[str], word: str, modifiers: list[str]) -> tuple[list[str], int] | None:
    """What a function word adds to a noun phrase whose noun is yet to come, and where it ends.

    A nation ("six US soldiers"), an adjective that may follow its noun too ("three missing hikers"), an adverb ("two
    fully loaded buses"), "and" between adjectives alike ("three armed and masked men"); None where it ends the phrase.
    """
    end = match.end()
    following = _NEXT.match(text, end)
    if following is None:
        return None
    if word in ("US", "IT"):
        return None if following[1].isupper() and len(following[1]) > 3 else ([""], end)
    if following[1].lower() in _STOP or following[1].lower() in VERBS:
        return None
    if word in _BEFORE_OR_AFTER or (word.lower() in _BEFORE_OR_AFTER and following[1][0].isupper()):
        return None if modifiers else ([word.lower()], end)
    if word in ("fully", "very"):
        return ([], end) if _ADVERB_NEXT.match(text, end) else None
    if word == "and" and modifiers and (other := _AND_NEXT.match(text, match.start())):
        last = modifiers[-1]
        alike = other[1].endswith(last[-2:]) if last else other[1][0].isupper()
        if alike and other[1].lower() not in CARDINALS and not _plural(other[1]):
            return ([other[1] if other[1].islower() else ""], other.end())
    return None


def _ends_phrase(folded: str, head: str, modifiers: list[str], one: bool) -> bool:
    """Whether a word cannot go on the noun phrase: a function word, a verb, a number after the head."""
    if folded in _STOP or folded.endswith(("n't", "n’t")):
        return True
    if folded in VERBS and (head or one or not _plural(folded)):
        return True
    if head and (head == "times" or folded in CARDINALS or folded.endswith(("'s", "’s"))):
        return True
    if not one or not modifiers:
        return False
    return folded.endswith(("ed", "ly", "ing")) or verb_shape(folded) in ("past", "s")


def _is_plural(word: str, folded: str) -> bool:
    return _plural(folded) or (len(word) > 2 and word[-1] == "s" and word[:-1].isupper())


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
