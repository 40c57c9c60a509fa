"""Open claims whose value is a word: something happened or not, one of words that exclude each other, a name."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.sentence import SentenceReading
from checker.model import Value
from checker.text.concepts import contrast_at, opposite_of
from checker.text.words import Token
from checker.values.names import Name

__all__ = ["categories", "polarities", "proper_names"]

#: Verbs that say too little by themselves to make a claim of.
_LIGHT = frozenset(
    "be have do make take go get come say tell give put see know think want use call keep let seem look try need add "
    "continu becom show bring ask feel mean work turn includ accord expect hope believ consid speak talk "
    "note #happen".split()
)
_NOT = frozenset("not never cannot neither nor".split())
_NONE = frozenset({"nobody", "none", "nothing"})
#: Adverbs that may stand before a verb within its group.
_ADVERBS = frozenset("also still already yet even just".split())


def polarities(text: str, reading: SentenceReading) -> list[Value]:
    """What the sentence's verbs affirm or deny: unit the concept, norm yes or no, the span from the first auxiliary."""
    found, claims = reading.tokens, []
    for i, token in enumerate(found):
        if token.tag not in "Vv" or not _is_verb(found, i):
            continue
        concept, side = opposite_of(reading.concepts[i])
        if not concept:
            continue
        start, negated = _group(found, i)
        if negated or concept not in _LIGHT:
            norm = "yes" if (side > 0) != negated else "no"
            claims.append(_word(text, found[start].start, token.end, "polarity", concept, norm))
    return claims


def _is_verb(found: Sequence[Token], i: int) -> bool:
    token = found[i]
    if token.tag == "V":
        return not (i and found[i - 1].tag == "D")
    return token.tag == "v" and i > 0 and (found[i - 1].tag in "AR" or found[i - 1].text in ("to", "not", "never"))


def _group(found: Sequence[Token], at: int) -> tuple[int, bool]:
    """Where the verb group of a verb starts, and whether it is negated."""
    start, negated = at, False
    for i in range(at - 1, max(-1, at - 6), -1):
        word, tag = found[i].text, found[i].tag
        if tag == "A" or word in _NOT or word in _ADVERBS or (tag == "W" and word.endswith("ly")):
            start = i
            negated ^= word in _NOT or word.endswith("n't")
        elif word != "to" and tag not in "OV":
            break
    if (start and found[start - 1].text in _NONE) or (start > 1 and found[start - 2].text == "no"):
        negated = not negated
    return start, negated


def categories(text: str, reading: SentenceReading) -> list[Value]:
    """The words of the sentence that exclude others of their category ("arm" of the body, "brother" of kin)."""
    found, claims = reading.tokens, []
    words = [token.text for token in found]
    named = [(n.start, n.end) for n in reading.names]
    behind = 0
    for i, token in enumerate(found):
        hit = contrast_at(words, i) if i >= behind and token.tag != "U" else None
        if hit:
            (category, word), length = hit
            behind = i + length
            if category == "direction" and any(start <= token.start < end for start, end in named):
                continue  # "South Africa" says nothing of where it lies
            claims.append(_word(text, token.start, found[behind - 1].end, "text", category, word))
    return claims


def proper_names(text: str, names: Sequence[Name]) -> list[Value]:
    """The sentence's names as values, but for events; "Australian" is a nationality, what the text does not tell a name."""
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
