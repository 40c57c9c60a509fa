"""Which clippings are one origin: outlets are not sources, and six prints of one agency's text are one.

Two clippings are one origin where an outlet is the same, where one text is largely a copy of the other, or where both
name the same agency and share whole passages. Candidates come from MinHash sketches (rensa), so cost grows with the
number of clippings; the share of words that stand in common passages is then counted exactly.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from checker.model import Clipping
from checker.text.words import fold

__all__ = ["copied", "origins"]

#: Words of a passage; shorter ones are shared by chance ("said in a statement on").
PASSAGE = 6
#: Share of the shorter text that stands in the other: a copy; with the same agency named, a rewrite of it.
COPY, REWRITE = 0.5, 0.2
SKETCH, BANDS = 128, 64
#: Below this many clippings every pair is looked at, and no sketch is needed.
EVERY_PAIR = 12


def origins(clippings: Sequence[Clipping]) -> dict[str, int]:
    """The origin of each clipping's id, as a number that follows the order of ids."""
    if len(clippings) == 1:  # most stories of a large run
        return {clippings[0].id: 0}
    ordered = sorted(clippings, key=lambda c: c.id)
    passages = {c.id: _passages(c.text) for c in ordered}
    of = {c.id: c.id for c in ordered}

    def root(identifier: str) -> str:
        while of[identifier] != identifier:
            identifier = of[identifier]
        return identifier

    def join(a: str, b: str) -> None:
        first, second = sorted((root(a), root(b)))
        of[second] = first

    first_of: dict[str, str] = {}
    for clipping in ordered:
        join(clipping.id, first_of.setdefault(clipping.outlet.key, clipping.id))
    by_id = {c.id: c for c in ordered}
    for a, b in _candidates(passages):
        wire = by_id[a].wire and by_id[a].wire.lower() == by_id[b].wire.lower()
        if copied(passages[a], passages[b]) >= (REWRITE if wire else COPY):
            join(a, b)
    numbers: dict[str, int] = {}
    return {c.id: numbers.setdefault(root(c.id), len(numbers)) for c in ordered}


def _passages(text: str) -> frozenset[str]:
    words = fold(text).split()
    return frozenset(" ".join(words[i : i + PASSAGE]) for i in range(len(words) - PASSAGE + 1))


def copied(a: frozenset[str], b: frozenset[str]) -> float:
    """The share of the shorter text's passages that the other has too, 0..1."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _candidates(passages: dict[str, frozenset[str]]) -> list[tuple[str, str]]:
    if len(passages) <= EVERY_PAIR:
        return list(combinations(passages, 2))
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=0.2, num_perm=SKETCH, num_bands=BANDS)
    ids = list(passages)
    sketches = []
    for number, identifier in enumerate(ids):
        sketch = RMinHash(num_perm=SKETCH, seed=1)
        sketch.update(sorted(passages[identifier]))
        index.insert(number, sketch)
        sketches.append(sketch)
    found = set()
    for number, sketch in enumerate(sketches):
        found |= {(min(number, other), max(number, other)) for other in index.query(sketch) if other != number}
    return [(ids[a], ids[b]) for a, b in sorted(found)]
