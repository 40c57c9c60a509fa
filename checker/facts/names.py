"""Who is who in one story: the names of its claims, each under one spelling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import fuzz

from checker.values.name_match import SAME, same_name
from checker.values.names_lexicon import lexicon

__all__ = ["alike", "canonical", "may_be_one", "nested"]

#: Names spelled as alike as this may be one name.
SPELLING = 75


def alike(a: str, b: str) -> float:
    """How far two folded names can mean one bearer, 0..1."""
    return 1.0 if a == b else _alike(a, b) if a < b else _alike(b, a)


@lru_cache(maxsize=100_000)
def _alike(a: str, b: str) -> float:
    return same_name(a, b)


def canonical(names: Iterable[str]) -> dict[str, str]:
    """For each folded name the longest one of the story for the same bearer, where the candidates are one bearer."""
    ordered = sorted(set(names), key=lambda n: (-len(n.split()), -len(n), n))
    chosen: dict[str, str] = {}
    by_word: dict[str, list[str]] = defaultdict(list)
    for name in ordered:
        words = name.split()
        near = sorted({other for word in words for other in by_word[word[:4]]})
        fitting = [other for other in near if alike(name, other) >= SAME and not _stands_in(name, other)]
        if fitting and all(alike(fitting[0], other) >= SAME for other in fitting[1:]):
            chosen[name] = chosen[fitting[0]]
        else:
            chosen[name] = name
            for word in words:
                by_word[word[:4]].append(name)
    return chosen


def may_be_one(one: str, other: str) -> bool:
    """Whether two folded names may be of one bearer: parts of each other, spellings, initials, a land's people."""
    known = lexicon().known
    if one in known and other in known:
        if known[one].norm == known[other].norm or known[one].demonym != known[other].demonym:
            return True
    words, others = ([w for part in name.split() for w in _in_full(part)] for name in (one, other))
    if {*words} <= {*others} or {*others} <= {*words}:
        return True
    only = [[w for w in mine if w not in theirs] for mine, theirs in ((words, others), (others, words))]
    if fuzz.ratio(" ".join(only[0]), " ".join(only[1])) >= SPELLING or alike(one, other) >= SAME:
        return True
    if len(only[0]) == len(only[1]) == 1 and _short_for(*sorted((only[0][0], only[1][0]), key=len)):
        return True
    initials = "".join(w[0] for w in max(words, others, key=len))
    return initials in (one.replace(" ", ""), other.replace(" ", ""))


def _short_for(short: str, long: str) -> bool:
    """Whether a word may be another, cut short: "Colo.", "Penn.", "Sept."; or its consonants: "Blvd.", "Hwy."."""
    if len(short) < 3 or short[0] != long[0]:
        return False
    letters = iter(long)
    return long.startswith(short) or (
        _VOWELS.isdisjoint(short[1:]) and len(long) > len(short) + 2 and all(letter in letters for letter in short)
    )


_VOWELS = frozenset("aeiou")


def _in_full(word: str) -> list[str]:
    """A word of a name, or the words of the place that it is short for: "us", "united states"."""
    known = lexicon().known.get(word)
    return known.norm.split() if known and not known.demonym else [word]


#: Words for what stands in a place and is named after it.
_STANDING = frozenset(
    "airport arena bank beach bridge castle cathedral church clinic college company court council department district "
    "gallery hall harbour harbor hospital hotel institute lines market museum office park police port prison province "
    "school stadium station store theatre theater tower university".split()
)


def _stands_in(name: str, longer: str) -> bool:
    """Whether a longer name is of something in the place that a shorter one names: Marlow, Marlow General Hospital."""
    return not _STANDING.isdisjoint(set(longer.split()) - set(name.split()))


#: Countries and regions are known this surely, cities less (`Known.weight`).
COUNTRY = 3


def nested(one: str, other: str) -> bool:
    """Whether one of two folded names of places may lie in the other: a city and a country."""
    known = lexicon().known
    if one not in known or other not in known:
        return False
    return (known[one].weight >= COUNTRY) != (known[other].weight >= COUNTRY)
