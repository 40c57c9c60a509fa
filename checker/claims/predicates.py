"""What a sentence affirms or denies: that something happened, that something is so.

Outlets word one deed as a verb, as a phrase, as a noun that is denied or as an adjective; each is read as its concept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.claims.deeds import PARTICLES
from checker.claims.sentence import SentenceReading
from checker.model import Value
from checker.text.concepts import concept_of, has_opposite, opposite_of, phrase_at
from checker.text.words import Token, verb_shape

__all__ = ["DECLINING", "polarities"]

#: Verbs that say too little by themselves to make a claim of.
_LIGHT = frozenset(
    "be have do make take go get come say tell give put see know think want use call keep let seem look try need add "
    "continu becom show bring ask feel mean work turn includ accord expect hope believ consid speak talk "
    "note #happen".split()
)
_NOT = frozenset("not never cannot neither nor".split())
_NONE = frozenset({"nobody", "none", "nothing"})
#: Verbs that say of another that it did not come about: "declined to comment".
DECLINING = frozenset(
    "decline declines declined declining refuse refuses refused refusing fail fails failed failing unable".split()
)
#: Verbs of being that an adjective may stand behind.
_LINKING = frozenset("remain remains remained remaining stay stays stayed".split())
#: Words that are another thing as a noun.
_AS_VERB = {"accused": "#charge"}
_WITHOUT = frozenset(("no", "without"))
#: Nouns of which another tells what is denied: "no sign of damage".
_SIGNS = frozenset("report reports sign signs evidence threat risk danger indication indications".split())
#: Nouns without a concept whose denial tells something.
_DENIABLE = frozenset(
    "comment comments threat risk danger tsunami motive link links plan plans contact merit basis warrant permit "
    "permission licence license explanation apology support deal agreement survivors fatalities suspects".split()
)
#: Forms of "be" that begin a group of their own, whatever stands before: "what they did not do is ask".
_ANEW = frozenset("is are was were".split())
_DO = frozenset("do does did doing done".split())
#: Adverbs that may stand before a verb within its group.
_ADVERBS = frozenset("also still already yet even just".split())


def polarities(text: str, reading: SentenceReading) -> list[Value]:
    """What the sentence affirms or denies: unit the concept, norm yes or no, the span from the first auxiliary.

    Told by a verb ("was not damaged"), by a phrase that says as much ("caused no damage"), by a noun that is denied
    ("without damage") or by an adjective that has an opposite ("is intact").
    """
    found, claims = reading.tokens, []
    words = [token.text for token in found]
    behind = 0  # the words that are told already
    for i, token in enumerate(found):
        if i < behind or token.tag == "U":
            continue
        predicate = _phrase(reading, words, i) or _denied(reading, i) or _verb(reading, i) or _adjective(reading, i)
        if predicate:
            behind = predicate.last + 1
            if predicate.negated and _only_later(found, behind):
                continue
            concept, side = opposite_of(predicate.concept)
            norm = "yes" if (side > 0) != predicate.negated else "no"
            start, end = found[predicate.first].start, found[predicate.last].end
            claims.append(Value("polarity", start, end, text[start:end], unit=concept, norm=norm))
    return claims


def _only_later(tokens: Sequence[Token], behind: int) -> bool:
    """Whether what is denied comes about after all: "will not reopen before Thursday", "was not found until May"."""
    for token in tokens[behind : behind + _LATER]:
        if token.tag == "U":
            return False
        if token.text in ("before", "until", "till"):
            return True
    return False


#: Words behind a verb among which stands until when it did not come about.
_LATER = 6


@dataclass(frozen=True, slots=True)
class _Predicate:
    """What is affirmed or denied: its concept, and its first and last word."""

    concept: str
    negated: bool
    first: int
    last: int


def _phrase(reading: SentenceReading, words: Sequence[str], i: int) -> _Predicate | None:
    """A deed told in several words: "set fire to", "caused no damage"."""
    if reading.tokens[i].tag not in "VvP":
        return None
    phrase = phrase_at(words, i)
    if not phrase:
        return None
    word, length = phrase
    start, negated = _group(reading.tokens, i)
    last = i + length - 1
    return _Predicate(concept_of(word), negated ^ ("no" in words[i:last]), start, last - (words[last] == "to"))


def _verb(reading: SentenceReading, i: int) -> _Predicate | None:
    found, token = reading.tokens, reading.tokens[i]
    if token.tag not in "Vv" or token.text in DECLINING or not _is_verb(found, i):
        return None
    concept = _AS_VERB.get(token.text) or reading.concepts[i]
    start, negated = _group(found, i)
    light = opposite_of(concept)[0] in _LIGHT if concept else True
    if light and i + 1 < len(found) and found[i + 1].text in PARTICLES:
        return _Predicate(f"{concept} {found[i + 1].text}", negated, start, i + 1)  # "the alarm went off"
    if not concept or (light and not negated):
        return None
    return _Predicate(concept, negated, start, i)


def _adjective(reading: SentenceReading, i: int) -> _Predicate | None:
    """An adjective with an opposite behind a verb of being: "is illegal", "remained open"."""
    found = reading.tokens
    if found[i].tag != "W" or not i or not has_opposite(reading.concepts[i]):
        return None
    start, negated = _group(found, i)
    if not any(t.tag == "A" or t.text in _LINKING for t in found[start:i]):
        return None
    return _Predicate(reading.concepts[i], negated, start, i)


def _denied(reading: SentenceReading, at: int) -> _Predicate | None:
    """A noun that "no" or "without" denies: "no serious injuries", "no reports of damage"."""
    found, last = reading.tokens, 0
    if found[at].text not in _WITHOUT:
        return None
    for i in range(at + 1, min(len(found), at + 7)):
        token = found[i]
        if token.tag in "WvV" and verb_shape(token.text) != "ing":
            last = i
        elif token.text == "of" and found[i - 1].text in _SIGNS:
            last = 0
        elif token.tag != "D":
            break
    concept = reading.concepts[last] if last else ""
    if not concept.startswith("#") and found[last].text not in _DENIABLE:
        return None
    return _Predicate(concept, not (at and found[at - 1].text == "not"), at, last)


def _is_verb(found: Sequence[Token], i: int) -> bool:
    token = found[i]
    if token.tag == "V":
        return not (i and found[i - 1].tag == "D")
    if token.tag != "v" or not i:
        return False
    before = found[i - 1]
    return (
        before.tag in "AR"
        or before.text in ("to", "not", "never")
        or (before.text == "or" and i > 1 and found[i - 2].tag == "V")
    )


def _group(found: Sequence[Token], at: int) -> tuple[int, bool]:
    """Where the verb group of a verb starts, and whether it is negated, also by a verb that declines it."""
    start, negated = at, False
    listed = False  # "could not confirm, deny or comment"
    for i in range(at - 1, max(-1, at - 6), -1):
        word, tag = found[i].text, found[i].tag
        listed |= word == "or"
        if word in _DO and found[i + 1].text in _ANEW:
            break
        if word in DECLINING:
            start = i
            negated = not negated
        elif tag == "A" or word in _NOT or word in _ADVERBS or word in _LINKING or (tag == "W" and word.endswith("ly")):
            start = i
            negated ^= word in _NOT or word.endswith("n't") or _is_due(found, i)
        elif word not in ("to", "or") and tag not in "OV" and not (listed and word == ","):
            break
    nobody = _nobody(found, start)
    return (start, negated) if nobody < 0 else (nobody, not negated)


def _is_due(found: Sequence[Token], i: int) -> bool:
    """Whether a word says that a deed is still to be done: "has yet to sign"."""
    return found[i].text == "yet" and found[i + 1].text == "to" and i > 0 and found[i - 1].tag == "A"


def _nobody(found: Sequence[Token], start: int) -> int:
    """Where the subject before a verb group starts, if it is nobody: "no one else", "none of them", or -1."""
    last = start - 1
    if last > 0 and found[last].text == "else":
        last -= 1
    elif last > 1 and found[last - 1].text == "of":
        last -= 2
    elif last > 2 and found[last - 2].text == "of" and found[last - 1].tag == "D":
        last -= 3
    if last >= 0 and found[last].text in _NONE:
        return last
    # "Not a single shot".
    if last > 2 and [token.text for token in found[last - 3 : last]] == ["not", "a", "single"]:
        return last - 3
    return last - 1 if last > 0 and found[last - 1].text == "no" else -1
