"""Which sentences of two articles are each other's counterparts: the competition of whole sentences.

Two sentences are compared by the words and names that they share, the rarer in the articles the heavier. How alike they
are says little, since one desk writes long and the other short; that neither article has a sentence nearer to the
other's says much.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from math import sqrt

__all__ = ["Counterparts", "Sentence", "counterparts"]

#: A clipping's id and where one of its sentences starts.
Sentence = tuple[str, int]


class Counterparts:
    """How near any two sentences of two clippings are to being each other's best match."""

    def __init__(self, alike: Mapping[tuple[Sentence, Sentence], float]) -> None:
        self._alike = alike
        self._best: dict[tuple[Sentence, str], float] = defaultdict(float)
        for (one, other), likeness in alike.items():
            for here, there in ((one, other), (other, one)):
                self._best[here, there[0]] = max(self._best[here, there[0]], likeness)

    def standing(self, one: Sentence, other: Sentence) -> float:
        """1 where the two are each other's best match, less the nearer another comes to either; 0 with nothing shared.

        The likeness of the two, divided by the best that either reaches in the other's clipping.
        """
        likeness = self._alike.get((one, other) if one < other else (other, one), 0.0)
        if not likeness:
            return 0.0
        return likeness / max(self._best[one, other[0]], self._best[other, one[0]])


def counterparts(words: Mapping[Sentence, Set[str]]) -> Counterparts:
    """Compare the sentences of a story's clippings, each given as its words and names."""
    spread: dict[str, Counter[str]] = defaultdict(Counter)  # word → clipping → sentences
    holders: dict[str, list[Sentence]] = defaultdict(list)
    for sentence in sorted(words):
        for word in words[sentence]:
            spread[word][sentence[0]] += 1
            holders[word].append(sentence)
    weight = {word: 1.0 / max(found.values()) for word, found in spread.items()}
    length = {sentence: sqrt(sum(weight[word] for word in found)) for sentence, found in words.items()}
    shared: dict[tuple[Sentence, Sentence], float] = defaultdict(float)
    for word, sentences in holders.items():
        _add(shared, sentences, weight[word])
    return Counterparts({pair: dot / (length[pair[0]] * length[pair[1]]) for pair, dot in shared.items()})


def _add(shared: dict[tuple[Sentence, Sentence], float], sentences: Sequence[Sentence], weight: float) -> None:
    for i, one in enumerate(sentences):
        for other in sentences[i + 1 :]:
            if one[0] != other[0]:
                shared[one, other] += weight
