"""Which sentences of two articles are each other's counterparts: the competition of whole sentences.

Two sentences are compared by the words and names that they share, the rarer in the articles the heavier. How alike they
are says little, since one desk writes long and the other short; that neither article has a sentence nearer to the
other's says much.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from math import sqrt

__all__ = ["Counterparts", "Sentence", "counterparts"]

#: A clipping's id and where one of its sentences starts.
Sentence = tuple[str, int]
#: What each sentence, by its number, shares with others.
_Rows = Sequence[Mapping[int, float]]


class Counterparts:
    """How near any two sentences of two clippings are to being each other's best match."""

    def __init__(self, sentences: Sequence[Sentence], alike: _Rows) -> None:
        self.number = {sentence: number for number, sentence in enumerate(sentences)}
        self.clipping = [clipping for clipping, _ in sentences]
        self.alike = alike
        self.best: list[dict[str, float]] = [{} for _ in sentences]  # of each sentence, in each clipping
        for one, row in enumerate(alike):
            here, mine = sentences[one][0], self.best[one]
            for other, likeness in row.items():
                there, theirs = sentences[other][0], self.best[other]
                if likeness > mine.get(there, 0.0):
                    mine[there] = likeness
                if likeness > theirs.get(here, 0.0):
                    theirs[here] = likeness
        self._rows = [Row(self, number) for number in range(len(sentences))]

    def standing(self, one: Sentence, other: Sentence) -> float:
        """1 where the two are each other's best match, less the nearer another comes to either; 0 with nothing shared.

        The likeness of the two, divided by the best that either reaches in the other's clipping.
        """
        return self.row(self.number[one])[self.number[other]]

    def row(self, one: int) -> Mapping[int, float]:
        """The standing of a sentence with each other, both by their numbers."""
        return self._rows[one]


class Row(dict[int, float]):
    """The standing of one sentence with others, each worked out when it is first asked for."""

    def __init__(self, of: Counterparts, number: int) -> None:
        self._of = of
        self._number = number

    def __missing__(self, other: int) -> float:
        of, one = self._of, self._number
        likeness = (of.alike[one].get(other) if one < other else of.alike[other].get(one)) or 0.0
        if likeness:
            likeness /= max(of.best[one][of.clipping[other]], of.best[other][of.clipping[one]])
        self[other] = likeness
        return likeness


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
        if len(numbers) == 1:
            length[numbers[0]] += 1.0
            continue
        # The sentences stand in the order of their clippings: of each, where those of the next one begin.
        behind = [len(numbers)] * len(numbers)
        for i in range(len(numbers) - 2, -1, -1):
            behind[i] = behind[i + 1] if of[numbers[i]] == of[numbers[i + 1]] else i + 1
        weight = 1.0 / max([end - i for i, end in enumerate(behind)])
        for one, end in zip(numbers, behind, strict=True):
            length[one] += weight
            row = shared[one]
            for other in numbers[end:]:
                row[other] = row.get(other, 0.0) + weight
    length = [sqrt(squared) for squared in length]
    alike = [
        {other: dot / (length[one] * length[other]) for other, dot in row.items()} for one, row in enumerate(shared)
    ]
    return Counterparts(sentences, alike)
