"""Whether two clauses are about one thing, by the noun that is their verb's subject and by what says which is meant."""

from __future__ import annotations

from checker.claims.acts import MARKS
from checker.facts.likeness import GENERIC, PEOPLE
from checker.facts.names import alike, nested
from checker.model import Claim, Frame
from checker.values.name_match import SAME, spelled_apart
from checker.values.names_lexicon import lexicon

__all__ = ["named", "two_acts", "two_bearers", "two_days", "two_topics"]

#: The ways of naming which thing is meant that are compared.
HOW = ("in", "of", "before")
#: Kinds whose value is itself a word or a name, and those whose value of another day is another one.
OF_WORDS, OF_A_DAY = frozenset(("name", "text")), frozenset(("percent", "measure", "polarity"))


def two_topics(one: Frame, other: Frame, *, people: bool = False) -> bool:
    """Whether two clauses are about two things, or two sorts of people, neither a general word for the other."""
    topics = {one.topic, other.topic}
    told = "" not in topics and len(topics) == 2 and GENERIC.isdisjoint(topics)
    return told and (people or not topics <= PEOPLE)


def two_bearers(a: Claim, b: Claim) -> bool:
    """Whether two clauses name two things, or one of them another one: "in Ansty", "in Coten"; "a second man"."""
    if a.kind in OF_WORDS or not (a.frame and b.frame):
        return False
    one, other = a.frame, b.frame
    if _about_one_noun(one, other) and named(one, "order") != named(other, "order"):
        return True
    if a.kind == "polarity" and two_acts(one, other):
        return True
    for how in HOW:
        names, others = named(one, how), named(other, how)
        if names and others and all(_two_things(x, y) for x in names for y in others):
            return True
    return False


def _about_one_noun(one: Frame, other: Frame) -> bool:
    """Whether two clauses are about one noun; where that is not told, the one that their figures are of stands in."""
    nouns = [frame.topic or frame.head for frame in (one, other)]
    return bool(nouns[0]) and nouns[0] == nouns[1]


def two_acts(one: Frame, other: Frame) -> bool:
    """Whether two acts are told apart by who did them, to what sort of thing, whose, or for what."""
    told = [(named(one, how), named(other, how)) for how in MARKS]
    return any(some and rest and some.isdisjoint(rest) for some, rest in told)


def two_days(a: Claim, b: Claim) -> bool:
    """Whether two clauses name two days: "rose 4% on Monday", "fell 3% on Tuesday".

    What was counted up to two days may have moved on: the judge tells.
    """
    if a.kind not in OF_A_DAY or a.as_of or b.as_of or not (a.frame and b.frame):
        return False
    return bool(a.frame.on and b.frame.on) and not a.frame.on.overlaps(b.frame.on)


def named(frame: Frame, how: str) -> frozenset[str]:
    """What a clause names in one way: the places that it is "in"."""
    return frozenset(name for by, name in frame.bearers if by == how)


def _two_things(one: str, other: str) -> bool:
    """Whether two names mean two things of a kind, of which none is a part of the other."""
    known = lexicon().known
    if (one in known) != (other in known) or nested(one, other) or spelled_apart(one, other):
        return False
    return alike(one, other) < SAME
