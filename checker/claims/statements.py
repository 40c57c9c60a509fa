"""Open claims whose value is a word: something happened or not, one of words that exclude each other, a name."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.causes import CAUSE
from checker.claims.sentence import SentenceReading
from checker.model import Value
from checker.text.concepts import OFFICES, contrast_at
from checker.values.names import Name

__all__ = ["categories", "proper_names"]

#: What is told of a part of the body that the news is about.
_HURTING = frozenset(
    "#injury #shot #shooting #death #hospital #surgery #treat #attack #fall #happen #cut #fire stab punch bite kick "
    "slash amput fractur pain scar strangl disloc sprain twist bruis strain tear".split()
)
#: Ranks that say something else of a thing that has no name: "a major blaze".
_ADJECTIVES = frozenset("general major private".split())
#: What is told by its colour, beside vehicles.
_CLOTHES = frozenset(
    "jacket shirt t-shirt hoodie sweatshirt sweater coat suit dress hat cap mask trousers jeans uniform vest "
    "shorts".split()
)
#: Categories whose words make names of places and firms.
_IN_NAMES = frozenset(("direction", "room"))
_INSIDE = frozenset("in into inside from".split())


def categories(text: str, reading: SentenceReading) -> list[Value]:
    """The words of the sentence that exclude others of their category ("arm" of the body, "brother" of kin)."""
    found, claims = reading.tokens, []
    words = [token.text for token in found]
    behind = 0
    for i, token in enumerate(found):
        hit = contrast_at(words, i) if i >= behind and token.tag != "U" else None
        if hit:
            (category, word), length = hit
            behind = i + length
            if category == CAUSE:
                continue  # how it is told, not the word, makes a cause of it: "a candle"
            if category in _IN_NAMES and reading.name_at(token):
                continue  # "South Africa" says nothing of where it lies, "Blue Kitchens" is a firm
            if category == "body" and _HURTING.isdisjoint(reading.concepts):
                continue  # "at the head of the table"
            if category == "religion" and (name := reading.name_at(token)) and " " in name.text:
                continue  # "Christian Brandt", "the Baptist Church of Orrin"
            if category == "colour" and not _of_a_thing(reading, words, i):
                continue  # "a black guard", "the green light"
            last = found[behind - 1]
            if category in OFFICES and text[last.start : last.end].endswith(("'s", "’s")):
                continue  # "a sheriff's deputy"
            if word in _ADJECTIVES and (behind == len(found) or found[behind].tag != "N"):
                continue  # "a major blaze", "a private call"
            if word == "office" and not (i > 1 and found[i - 1].tag == "D" and found[i - 2].text in _INSIDE):
                continue  # a post or a firm, no room
            claims.append(_word(text, token.start, found[behind - 1].end, "text", category, word))
    return claims


def _of_a_thing(reading: SentenceReading, words: Sequence[str], at: int) -> bool:
    """Whether a colour is that of a vehicle or of clothes: "a grey van", "a grey 2013 Lumeson Vale"."""
    found = reading.tokens
    if at + 2 < len(found) and found[at + 1].tag == "X" and found[at + 2].tag == "N":
        return True
    for i in range(at + 1, min(len(found), at + 4)):
        hit = contrast_at(words, i)
        if words[i] in _CLOTHES or (hit and hit[0][0] == "vehicle"):
            return True
        if found[i].tag not in "WNX":
            break
    return False


def proper_names(text: str, names: Sequence[Name]) -> list[Value]:
    """The sentence's names as values, but for events; "Australian" is a nationality, what nothing tells is a name."""
    return [
        _word(text, n.start, n.end, "name", "nationality" if _demonym(n) else n.type or "name", n.full or n.norm)
        for n in names
        if n.type != "event"
    ]


def _demonym(name: Name) -> bool:
    ending = name.text.endswith(("an", "ese", "ish", "man", "ch", "i"))
    return name.type == "place" and ending and name.norm != name.text.lower()


def _word(text: str, start: int, end: int, kind: str, unit: str, norm: str) -> Value:
    return Value(kind, start, end, text[start:end], unit=unit, norm=norm)
