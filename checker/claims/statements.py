"""Open claims whose value is a word: something happened or not, one of words that exclude each other, a name."""

from __future__ import annotations

from collections.abc import Sequence

from checker.claims.sentence import SentenceReading
from checker.model import Value
from checker.text.concepts import concept_of, contrast_at, has_opposite, opposite_of, phrase_at
from checker.text.words import Token, verb_shape
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
#: Verbs that say of another that it did not come about: "declined to comment".
_DECLINING = frozenset(
    "decline declines declined declining refuse refuses refused refusing fail fails failed failing".split()
)
#: Verbs of being that an adjective may stand behind.
_LINKING = frozenset("remain remains remained remaining stay stays stayed".split())
#: Words that are another thing as a noun.
_AS_VERB = {"accused": "#charge"}
_WITHOUT = frozenset(("no", "without"))
#: Nouns of which another tells what is denied: "no sign of damage".
_SIGNS = frozenset("report reports sign signs evidence threat risk danger indication indications".split())
#: Nouns without a concept whose denial tells something.
_DENIABLE = frozenset("comment comments threat risk danger tsunami motive link links plans contact".split())
#: What is told of a part of the body that the news is about.
_HURTING = frozenset(
    "#injury #shot #shooting #death #hospital #surgery #treat #attack #fall stab punch hit strike bite kick slash burn "
    "amputate broken fractur pain scar strangl beat".split()
)
_INSIDE = frozenset("in into inside from".split())
#: Adverbs that may stand before a verb within its group.
_ADVERBS = frozenset("also still already yet even just".split())


def polarities(text: str, reading: SentenceReading) -> list[Value]:
    """What the sentence affirms or denies: unit the concept, norm yes or no, the span from the first auxiliary.

    Told by a verb ("was not damaged"), by a phrase that says as much ("caused no damage"), by a noun that is denied
    ("without damage") or by an adjective that has an opposite ("is intact").
    """
    found, claims = reading.tokens, []
    words = [token.text for token in found]
    behind = 0  # the words of a phrase
    for i, token in enumerate(found):
        if i < behind or token.tag == "U":
            continue
        phrase = phrase_at(words, i)
        if phrase and (token.tag in "VvP" or words[i] == "go"):
            behind = i + phrase[1]
            concept, side = opposite_of(concept_of(phrase[0]))
            start, negated = _group(found, i)
            negated ^= "no" in words[i:behind]
            last = behind - 1 - (words[behind - 1] == "to")
            claims.append(_yes_no(text, found[start].start, found[last].end, concept, (side > 0) != negated))
        elif token.tag in "Vv" and _is_verb(found, i):
            concept, side = opposite_of(_AS_VERB.get(token.text) or reading.concepts[i])
            start, negated = _group(found, i)
            if concept and (negated or concept not in _LIGHT) and token.text not in _DECLINING:
                claims.append(_yes_no(text, found[start].start, token.end, concept, (side > 0) != negated))
        elif token.tag == "W" and i and has_opposite(reading.concepts[i]):
            concept, side = opposite_of(reading.concepts[i])
            start, negated = _group(found, i)
            if start < i and any(t.tag == "A" or t.text in _LINKING for t in found[start:i]):
                claims.append(_yes_no(text, found[start].start, token.end, concept, (side > 0) != negated))
        elif token.text in _WITHOUT:
            last = _denied_noun(reading, i)
            if last:
                behind = last + 1
                concept, side = opposite_of(reading.concepts[last])
                claims.append(_yes_no(text, token.start, found[last].end, concept, side < 0))
    return claims


def _yes_no(text: str, start: int, end: int, concept: str, yes: bool) -> Value:
    return _word(text, start, end, "polarity", concept, "yes" if yes else "no")


def _denied_noun(reading: SentenceReading, at: int) -> int:
    """The noun that "no" or "without" denies: "no serious injuries", "no reports of damage"; 0 where it is no deed."""
    found, i = reading.tokens, at + 1
    last = 0
    while i < min(len(found), at + 7):
        token = found[i]
        if token.tag in "WvV" and verb_shape(token.text) != "ing":
            last = i
        elif token.text == "of" and found[i - 1].text in _SIGNS:
            last = 0
        elif not (token.text in ("immediate", "any") or token.tag == "C"):
            break
        if token.tag == "C":
            break
        i += 1
    concept = reading.concepts[last] if last else ""
    return last if concept.startswith("#") or found[last].text in _DENIABLE else 0


def _is_verb(found: Sequence[Token], i: int) -> bool:
    token = found[i]
    if token.tag == "V":
        return not (i and found[i - 1].tag == "D")
    return token.tag == "v" and i > 0 and (found[i - 1].tag in "AR" or found[i - 1].text in ("to", "not", "never"))


def _group(found: Sequence[Token], at: int) -> tuple[int, bool]:
    """Where the verb group of a verb starts, and whether it is negated, also by a verb that declines it."""
    start, negated = at, False
    for i in range(at - 1, max(-1, at - 6), -1):
        word, tag = found[i].text, found[i].tag
        if word in _DECLINING:
            start = i
            negated = not negated
        elif tag == "A" or word in _NOT or word in _ADVERBS or word in _LINKING or (tag == "W" and word.endswith("ly")):
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
            if category == "body" and _HURTING.isdisjoint(reading.concepts):
                continue  # "at the head of the table"
            if word == "office" and not (i > 1 and found[i - 1].tag == "D" and found[i - 2].text in _INSIDE):
                continue  # a post or a firm, no room
            claims.append(_word(text, token.start, found[behind - 1].end, "text", category, word))
    return claims


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
