"""Who is who in one story: the names of its claims, each under one spelling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from checker.values.name_match import SAME, same_name

__all__ = ["alike", "canonical"]


@lru_cache(maxsize=100_000)
def alike(a: str, b: str) -> float:
    """How far two folded names can mean one bearer, 0..1."""
    return 1.0 if a == b else same_name(a, b)


def canonical(names: Iterable[str]) -> dict[str, str]:
    """For each folded name the longest one of the story for the same bearer, where the candidates are one bearer."""
    ordered = sorted(set(names), key=lambda n: (-len(n.split()), -len(n), n))
    chosen: dict[str, str] = {}
    by_word: dict[str, list[str]] = defaultdict(list)
    for name in ordered:
        words = name.split()
        near = sorted({other for word in words for other in by_word[word[:4]]})
        fitting = [other for other in near if alike(name, other) >= SAME]
        if fitting and all(alike(fitting[0], other) >= SAME for other in fitting[1:]):
            chosen[name] = chosen[fitting[0]]
        else:
            chosen[name] = name
            for word in words:
                by_word[word[:4]].append(name)
    return chosen
