"""How alike two slots are: a function for each kind of slot, 0 (something else) to 1 (the same).

Names come before wording: two surnames of one form are one person whatever the order of the words, and an event is its
type, days, place and people, not the phrase that names it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from rapidfuzz.fuzz import ratio, token_set_ratio, token_sort_ratio

from checker.model import Slot

__all__ = ["COMPARERS", "compare"]

Comparer = Callable[[Slot, Slot], float]
#: Two spellings of one name: "Mohammed" and "Mohamed".
SPELLING = 88.0
#: What a comparer answers where one side tells nothing to compare by.
UNKNOWN = 0.5
_FIGURE = re.compile(r"\d[\d.,]*")
_SPACE = re.compile(r"[\W_]+")


def compare(comparer: str, a: Slot, b: Slot) -> float:
    """The score of two slots by a comparer's name.

    Raises:
        KeyError: for a name that is no comparer (the rulebook lets none through).
    """
    return COMPARERS[comparer](a, b)


@lru_cache(maxsize=100_000)
def _folded(text: str) -> str:
    """Lower-case words without marks and figures: values never decide what two claims are about."""
    return " ".join(_SPACE.sub(" ", _FIGURE.sub(" ", text.lower())).split())


def _forms(slot: Slot) -> list[str]:
    """The folded forms of a name, the fullest first."""
    forms = dict.fromkeys(_folded(f) for f in (slot.norm, *slot.forms) if f)
    return sorted((f for f in forms if f), key=lambda f: (-len(f.split()), f))


def person(a: Slot, b: Slot) -> float:
    """Names in any order of their words; a surname alone is anyone's who bears it; initials fit their names.

    A person who is only called by a role ("the minister") is UNKNOWN against any name.
    """
    if not a.norm or not b.norm:
        return _by_role(a, b)
    return max((_names_alike(x, y) for x in _forms(a) for y in _forms(b)), default=UNKNOWN)


def _by_role(a: Slot, b: Slot) -> float:
    if not a.norm and not b.norm:
        return token_set_ratio(_folded(a.text), _folded(b.text)) / 100
    return UNKNOWN


@lru_cache(maxsize=100_000)
def _names_alike(a: str, b: str) -> float:
    if a == b or sorted(a.split()) == sorted(b.split()):
        return 1.0
    one, other = sorted((a.split(), b.split()), key=len)
    if len(one) == 1:
        # A surname alone; a given name alone ("Ana") is less sure.
        best = max(ratio(one[0], word) for word in other)
        if best == 100:
            return 0.95 if one[0] in (other[-1], other[0]) else 0.8
        return best / 100 * 0.9 if best >= SPELLING else 0.0
    missing = [word for word in one if not any(_same_word(word, w) for w in other)]
    if not missing:
        return 0.97
    spelt = token_sort_ratio(a, b)
    return spelt / 100 if spelt >= SPELLING else 0.0


def _same_word(a: str, b: str) -> bool:
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b)) or ratio(a, b) >= SPELLING


def people(a: Slot, b: Slot) -> float:
    """Groups of persons in any order: the share of the smaller one that stands in the other."""
    groups = [[_folded(n) for n in s.norm.split("; ") if n] for s in (a, b)]
    one, other = sorted(groups, key=len)
    if not one:
        return UNKNOWN
    return sum(max((_names_alike(x, y) for y in other), default=0.0) for x in one) / len(one)


def name(a: Slot, b: Slot) -> float:
    """Names of one bearer: the same, an alias, a part of the other, or another spelling."""
    best = 0.0
    for x in _forms(a):
        for y in _forms(b):
            if x == y:
                return 1.0
            if set(x.split()) <= set(y.split()) or set(y.split()) <= set(x.split()):
                best = max(best, 0.9)
            spelt = token_sort_ratio(x, y)
            best = max(best, spelt / 100 if spelt >= SPELLING else 0.0)
    return best if a.norm and b.norm else UNKNOWN


def words(a: Slot, b: Slot) -> float:
    """Phrases by their folded words without figures, in any order."""
    one, other = _folded(a.norm or a.text), _folded(b.norm or b.text)
    if not one or not other:
        return UNKNOWN
    if one == other:
        return 1.0
    return (token_set_ratio(one, other) * 0.6 + token_sort_ratio(one, other) * 0.4) / 100


def phrase(a: Slot, b: Slot) -> float:
    """Phrases of the same words in the same order, but for spelling."""
    one, other = _folded(a.norm or a.text), _folded(b.norm or b.text)
    return ratio(one, other) / 100 if one and other else UNKNOWN


def goods(a: Slot, b: Slot) -> float:
    """Kinds of things: the last noun must be the same; a qualifier on one side only ("imported cars") costs little."""
    one, other = _folded(a.norm or a.text).split(), _folded(b.norm or b.text).split()
    if not one or not other:
        return UNKNOWN
    if sorted(one) == sorted(other):
        return 1.0
    if ratio(one[-1], other[-1]) < SPELLING:
        return 0.0
    fewer, more = sorted((set(one), set(other)), key=len)
    return 0.85 if fewer <= more else 0.4


def event(a: Slot, b: Slot) -> float:
    """Events by type, days, name, people and place; how the phrase words it counts for little.

    "The previous negotiations last week" is "meetings last week"; days that do not meet are two events.
    """
    if a.days and b.days and not a.days.overlaps(b.days):
        return 0.0
    one, other = _parts(a), _parts(b)
    named = _share(one, other, "name")
    score = 0.7
    if a.norm and b.norm and a.norm != b.norm:
        score = 0.7 if named else 0.3
    if a.days and b.days:
        score += 0.25
    for part, gain, loss in _EVENT_PARTS:
        share = _share(one, other, part)
        if share is not None:
            score += gain if share else -loss
    if {"before", "next"} == {word for side in (one, other) for word in side.get("order", ())}:
        score -= 0.4
    return min(1.0, max(0.0, score))


#: Part of an event, what sharing it adds and what differing in it takes away.
_EVENT_PARTS = (
    ("name", 0.2, 0.2), ("topic", 0.1, 0.3), ("people", 0.15, 0.3), ("place", 0.1, 0.3), ("party", 0.1, 0.1),
)  # fmt: skip


def _parts(slot: Slot) -> dict[str, list[str]]:
    parts: dict[str, list[str]] = {}
    for part, word in slot.parts:
        parts.setdefault(part, []).append(_folded(word))
    return parts


def _share(a: dict[str, list[str]], b: dict[str, list[str]], part: str) -> bool | None:
    """Whether two events share a name, place or person; None where one does not tell."""
    if not a.get(part) or not b.get(part):
        return None
    return any(_names_alike(x, y) >= 0.9 for x in a[part] for y in b[part] if x and y)


def days(a: Slot, b: Slot) -> float:
    """Whether two ranges of days meet; unresolved ones by their wording."""
    if a.days and b.days:
        return float(a.days.overlaps(b.days))
    return 1.0 if _SPACE.sub(" ", a.text.lower()) == _SPACE.sub(" ", b.text.lower()) else UNKNOWN


def exact(a: Slot, b: Slot) -> float:
    """The same normal form."""
    return float((a.norm or a.text.lower()) == (b.norm or b.text.lower()))


COMPARERS: dict[str, Comparer] = {
    "person": person,
    "people": people,
    "name": name,
    "place": name,
    "org": name,
    "words": words,
    "phrase": phrase,
    "goods": goods,
    "event": event,
    "days": days,
    "exact": exact,
}
