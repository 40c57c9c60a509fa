"""Which clippings tell one story: facts never cross stories.

Two clippings tell one story where enough of the distinctive words of their headlines and leads are shared: names and
rare words count, words that many clippings of the run share count little. Candidates come from an inverted index, so
cost grows with the number of clippings, not with its square.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import timedelta

from checker.model import Clipping, Days
from checker.text.concepts import concept_of
from checker.text.words import is_content, tokens

__all__ = ["stories"]

#: Characters of a clipping that tell what it is about: headline and lead.
LEAD = 1_600
#: A word in more clippings than this joins none of them: it belongs to no story.
COMMON = 60
#: Up to this many clippings a person has put them together, and little is needed to join two.
HANDFUL = 12
#: How alike two clippings must be, 0..1: little in a handful, more in a large run, most where days lie between them.
#: On 208 clippings of 57 real stories, half of them with a twin (the same kind of event in another year), 0.22 keeps
#: 94 % of the pairs that belong together and joins twins only.
ALIKE_HANDFUL, ALIKE, ALIKE_APART = 0.05, 0.22, 0.4
APART = timedelta(days=10)
#: In a run this large there are texts from one mould: two bonds, two dividends. What they share is said in many others
#: as well; two clippings of one story also share this many words that few others have. Of 205 pairs that were joined
#: among 1,200 agency reports that leaves 79, nearly all of one story, and 240 of 248 pairs of real stories mixed in.
LARGE, FEW, RARE_WORDS = 100, 12, 4


def stories(clippings: Sequence[Clipping]) -> dict[str, int]:
    """The story of each clipping's id, as a number that follows the order of ids."""
    ordered = sorted(clippings, key=lambda c: c.id)
    total = len(ordered)
    found = [_distinctive(clipping) for clipping in ordered]
    spread = Counter(word for words in found for word in words)
    rarity = {word: _weight(spread[word], total) for word in spread}
    length = [math.sqrt(sum((rarity[word] * x) ** 2 for word, x in words.items())) for words in found]
    of = list(range(total))

    def root(number: int) -> int:
        while of[number] != number:
            of[number] = of[of[number]]
            number = of[number]
        return number

    least = ALIKE_HANDFUL if total <= HANDFUL else ALIKE
    large = total > LARGE
    for a, (row, rare) in enumerate(_shared(found, spread, rarity)):
        for b, weight in row.items():
            alike = weight / max(1e-9, length[a] * length[b])
            if alike < least or (large and rare[b] < RARE_WORDS):
                continue
            if total <= HANDFUL or alike >= ALIKE_APART or _near(ordered[a].published, ordered[b].published):
                first, second = sorted((root(a), root(b)))
                of[second] = first
    numbers: dict[int, int] = {}
    return {clipping.id: numbers.setdefault(root(i), len(numbers)) for i, clipping in enumerate(ordered)}


def _shared(
    found: Sequence[Mapping[str, float]], spread: Mapping[str, int], rarity: Mapping[str, float]
) -> list[tuple[dict[int, float], Counter[int]]]:
    """For each clipping, what it shares with each later one, by their numbers, and in how many words of a few."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(found):
        for word in words:
            if 1 < spread[word] <= max(COMMON, HANDFUL):
                holders[word].append(number)
    shared: list[tuple[dict[int, float], Counter[int]]] = [({}, Counter()) for _ in found]
    for word, numbers in holders.items():
        for i, a in enumerate(numbers):
            (row, rare), weight = shared[a], rarity[word] ** 2 * found[a][word]
            for b in numbers[i + 1 :]:
                row[b] = row.get(b, 0.0) + weight * found[b][word]
            if len(numbers) <= FEW:
                rare.update(numbers[i + 1 :])
    return shared


def _distinctive(clipping: Clipping) -> dict[str, float]:
    """The names and content words of headline and lead; a headline's count double, a name's half as much again."""
    found: dict[str, float] = {}
    for token in tokens(clipping.text, 0, min(len(clipping.text), clipping.body + LEAD)):
        if is_content(token) and len(token.text) > 2:
            word = concept_of(token.text)
            weight = (2.0 if token.start < clipping.body else 1.0) * (1.5 if token.tag == "N" else 1.0)
            found[word] = found.get(word, 0.0) + weight
    return {word: math.sqrt(weight) for word, weight in found.items()}


def _weight(spread: int, total: int) -> float:
    """The rarity of a word; in a handful every word counts the same, for rarity among five tells nothing."""
    return math.log(total / spread) if total > HANDFUL else 1.0


def _near(a: Days, b: Days) -> bool:
    if not (a.first and a.last and b.first and b.last):
        return True
    return a.first - APART <= b.last and b.first - APART <= a.last
