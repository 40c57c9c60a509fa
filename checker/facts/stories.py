"""Which clippings tell one story: facts never cross stories.

Two clippings tell one story where enough of the distinctive words of their headlines and leads are shared: names and rare
words count, words that many clippings of the run share count little. Candidates come from an inverted index, so cost grows
with the number of clippings, not with its square.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import timedelta

from checker.model import Clipping, Days
from checker.text.concepts import concepts_of
from checker.text.words import is_content, tokens

__all__ = ["stories"]

#: Characters of a clipping that tell what it is about: headline and lead.
LEAD = 1_200
#: A word in more clippings than this joins none of them: it belongs to no story.
COMMON = 60
#: Up to this many clippings a person has put them together, and little is needed to join two.
HANDFUL = 12
#: Clippings further apart than this tell different stories, in a run of more than a handful.
APART = timedelta(days=10)


def stories(clippings: Sequence[Clipping]) -> dict[str, int]:
    """The story of each clipping's id, as a number that follows the order of ids."""
    ordered = sorted(clippings, key=lambda c: c.id)
    words = {c.id: _distinctive(c) for c in ordered}
    spread = Counter(word for found in words.values() for word in found)
    total = len(ordered)
    holders: dict[str, list[str]] = defaultdict(list)
    for identifier, found in words.items():
        for word in sorted(found):
            if 1 < spread[word] <= max(COMMON, HANDFUL):
                holders[word].append(identifier)
    shared: dict[tuple[str, str], float] = defaultdict(float)
    weight_of = {w: _weight(w, spread[w], total) for w in holders}
    for word, ids in holders.items():
        for i, a in enumerate(ids):
            for b in ids[i + 1 :]:
                shared[a, b] += weight_of[word] * min(words[a][word], words[b][word])
    of = {c.id: c.id for c in ordered}
    by_id = {c.id: c for c in ordered}
    full = {i: math.sqrt(sum(weight_of.get(w, _weight(w, 1, total)) * x * x for w, x in words[i].items())) for i in words}
    needed = 0.05 if total <= HANDFUL else 0.30

    def root(identifier: str) -> str:
        while of[identifier] != identifier:
            identifier = of[identifier]
        return identifier

    for (a, b), weight in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        alike = weight / max(1e-9, full[a] * full[b])
        if alike >= needed and (total <= HANDFUL or _near(by_id[a].published, by_id[b].published)):
            first, second = sorted((root(a), root(b)))
            of[second] = first
    numbers: dict[str, int] = {}
    return {c.id: numbers.setdefault(root(c.id), len(numbers)) for c in ordered}


def _distinctive(clipping: Clipping) -> dict[str, float]:
    """The names and content words of headline and lead; a headline's count double, a name's half as much again."""
    found: dict[str, float] = {}
    for token in tokens(clipping.text, 0, min(len(clipping.text), clipping.body + LEAD)):
        if not is_content(token) or len(token.text) < 3:
            continue
        weight = (2.0 if token.start < clipping.body else 1.0) * (1.5 if token.tag == "N" else 1.0)
        word = concepts_of(token.stem)
        found[word] = max(found.get(word, 0.0), weight)
    return found


def _weight(word: str, spread: int, total: int) -> float:
    return math.log(1 + total / spread) / math.log(1 + total) if total > HANDFUL else 1.0


def _near(a: Days, b: Days) -> bool:
    if not (a.first and a.last and b.first and b.last):
        return True
    return a.first - APART <= b.last and b.first - APART <= a.last
