"""Which sentences of two articles are each other's counterparts: the competition of whole sentences.

Two sentences are compared by the words and names that they share, the rarer in the articles the heavier. How alike they
are says little, since one desk writes long and the other short; that neither article has a sentence nearer to the
other's says much.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from functools import partial
from math import sqrt

__all__ = ["Counterparts", "Sentence", "counterparts"]

#: A clipping's id and where one of its sentences starts.
Sentence = tuple[str, int]
#: What each sentence, by its number, shares with others.
_Rows = Sequence[Mapping[int, float]]


class Row(dict[int, float]):
    """What one sentence is to each other, worked out when it is first asked for."""

    def __init__(self, of: Callable[[int], float]) -> None:
        self._of = of

    def __missing__(self, other: int) -> float:
        found = self[other] = self._of(other)
        return found


class Counterparts:
    """How near any two sentences of two clippings are to being each other's best match."""

    def __init__(self, sentences: Sequence[Sentence], alike: _Rows) -> None:
        self.number = {sentence: number for number, sentence in enumerate(sentences)}
        self._clipping = [clipping for clipping, _ in sentences]
        self._alike = alike
        self._rows = [Row(partial(self._standing, number)) for number in range(len(sentences))]
        self._best: list[dict[str, float]] = [{} for _ in sentences]  # of each sentence, in each clipping
        for one, row in enumerate(alike):
            here, mine = sentences[one][0], self._best[one]
            for other, likeness in row.items():
                there, theirs = sentences[other][0], self._best[other]
                if likeness > mine.get(there, 0.0):
                    mine[there] = likeness
                if likeness > theirs.get(here, 0.0):
                    theirs[here] = likeness

    def standing(self, one: Sentence, other: Sentence) -> float:
        """1 where the two are each other's best match, less the nearer another comes to either; 0 with nothing shared.

        The likeness of the two, divided by the best that either reaches in the other's clipping.
        """
        return self.row(self.number[one])[self.number[other]]

    def row(self, one: int) -> Row:
        """The standing of a sentence with each other, both by their numbers."""
        return self._rows[one]

    def _standing(self, one: int, other: int) -> float:
        likeness = self._alike[min(one, other)].get(max(one, other), 0.0)
        if not likeness:
            return 0.0
        here, there = self._clipping[one], self._clipping[other]
        return likeness / max(self._best[one][there], self._best[other][here])


def counterparts(words: Mapping[Sentence, Set[str]]) -> Counterparts:
    """Compare the sentences of a story's clippings, each given as its words and names."""
    sentences = sorted(words)
    holders: dict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for word in sorted(words[sentence]):  # sums of fractions depend on the order of what is added
            holders[word].append(number)
    of = [clipping for clipping, _ in sentences]
    length = [0.0] * len(sentences)
    shared: list[dict[int, float]] = [{} for _ in sentences]
    for numbers in holders.values():
        weight = 1.0 / max(Counter([of[number] for number in numbers]).values()) if len(numbers) > 1 else 1.0
        for i, one in enumerate(numbers):
            length[one] += weight
            row, clipping = shared[one], of[one]
            for other in numbers[i + 1 :]:
                if of[other] != clipping:
                    row[other] = row.get(other, 0.0) + weight
    length = [sqrt(squared) for squared in length]
    alike = [
        {other: dot / (length[one] * length[other]) for other, dot in row.items()} for one, row in enumerate(shared)
    ]
    return Counterparts(sentences, alike)
