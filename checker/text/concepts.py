"""What the words of the news stand for: concepts, words that exclude each other, opposites (`rules/concepts.yaml`)."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from checker.text.words import stem, verb_lemma

__all__ = [
    "OFFICES", "concept_of", "concepts", "contrast_at", "exclude", "has_opposite", "opposite_of", "phrase_at",
    "within",
]  # fmt: skip


def _path() -> Path:
    package = Path(__file__).resolve().parents[1]
    shipped = package / "packs" / "concepts.yaml"
    return shipped if shipped.is_file() else package.parent / "rules" / "concepts.yaml"


@cache
def _document() -> Mapping[str, Any]:
    loaded: Mapping[str, Any] = yaml.load(_path().read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    return loaded


@cache
def _concepts() -> Mapping[str, str]:
    return {word: f"#{concept}" for concept, words in reversed(_document()["concepts"].items()) for word in words}


@lru_cache(maxsize=200_000)
def concepts() -> tuple[str, ...]:
    """The names of all concepts, in order."""
    return tuple(sorted(_document()["concepts"]))


@cache
def concept_of(word: str) -> str:
    """The concept of a folded word ("#death"), or its stem where it has none.

    The word as written goes first, then the verb that it is a form of, then its singular: stems would make "office" an
    officer and "wind" a wound.
    """
    table = _concepts()
    for form in (word, verb_lemma(word), *_singulars(word)):
        if form in table:
            return table[form]
    return stem(_irregular(word) or word)


def _irregular(word: str) -> str:
    """The singular of a plural without "s", or with another letter before it; "" of any other word."""
    if word.endswith("men") and word not in _NO_MEN:
        return word[:-2] + "an"
    return _IRREGULAR.get(word, "")


_NO_MEN = frozenset("omen amen yemen ramen specimen regimen abdomen acumen stamen bitumen dolmen".split())
_IRREGULAR = {
    "children": "child", "grandchildren": "grandchild", "feet": "foot", "teeth": "tooth", "mice": "mouse",
    "wives": "wife", "housewives": "housewife", "knives": "knife", "thieves": "thief", "halves": "half",
    "loaves": "loaf", "shelves": "shelf", "wolves": "wolf", "calves": "calf", "crises": "crisis",
}  # fmt: skip


def _singulars(word: str) -> tuple[str, ...]:
    if irregular := _irregular(word):
        return (irregular,)
    if word.endswith("ies") and len(word) > 4:
        return (word[:-3] + "y",)
    if word.endswith("es") and len(word) > 4:
        return (word[:-1], word[:-2])
    return (word[:-1],) if word.endswith("s") and len(word) > 3 else ()


@cache
def _contrasts() -> Mapping[str, tuple[str, str]]:
    table: dict[str, tuple[str, str]] = {}
    for category, entry in _document()["contrasts"].items():
        for word in entry["words"]:
            table.setdefault(word, (category, word))
            table.setdefault(word + "s", (category, word))
    return table


@cache
def _openings() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _contrasts())


@cache
def _most_words() -> int:
    return max(len(phrase.split()) for phrase in _contrasts())


def contrast_at(words: Sequence[str], at: int) -> tuple[tuple[str, str], int] | None:
    """The category and word of the longest phrase that begins at a place of folded words, and how many words it has."""
    if words[at] not in _openings():
        return None
    for length in range(min(_most_words(), len(words) - at), 0, -1):
        hit = _contrasts().get(" ".join(words[at : at + length]))
        if hit:
            return hit, length
    return None


def within(category: str, word: str) -> frozenset[str]:
    """A word of a category with the words that it lies in: cheek, face, head."""
    inside = _document()["contrasts"].get(category, {}).get("within") or {}
    chain = [word]
    while chain[-1] in inside and inside[chain[-1]] not in chain:
        chain.append(inside[chain[-1]])
    return frozenset(chain)


#: The categories whose words are offices.
OFFICES = frozenset(("rank", "post"))


@cache
def _offices() -> Sequence[frozenset[str]]:
    return [frozenset(line) for line in _document()["offices"]]


def exclude(one: str, other: str) -> bool:
    """Whether nobody holds both of two offices at a time: two of one line, or an office and its deputy."""
    if f"deputy {one}" == other or f"deputy {other}" == one:
        return True
    ones, others = within("post", one), within("post", other)
    return ones.isdisjoint(others) and any(ones & line and others & line for line in _offices())


@cache
def _opposites() -> Mapping[str, tuple[str, int]]:
    """Each concept of a line of opposites with its group and its side: the lines form graphs of two colours."""
    next_to: dict[str, list[str]] = {}
    for a, b in _document()["opposites"]:
        one, other = concept_of(a), concept_of(b)
        next_to.setdefault(one, []).append(other)
        next_to.setdefault(other, []).append(one)
    side: dict[str, tuple[str, int]] = {}
    for start in next_to:
        if start in side:
            continue
        side[start] = (start, 1)
        queue = deque([start])
        while queue:
            here = queue.popleft()
            for other in next_to[here]:
                if other not in side:
                    side[other] = (start, -side[here][1])
                    queue.append(other)
    return side


def opposite_of(concept: str) -> tuple[str, int]:
    """What a concept affirms (+1) or denies (-1): opposites share the first part."""
    return _opposites().get(concept, (concept, 1))


def has_opposite(concept: str) -> bool:
    """Whether a concept is one of two that deny each other."""
    return concept in _opposites()


#: Words that the gap of a phrase may hold.
_GAP = 3
_ANY = "…"


@cache
def _phrases() -> Mapping[str, Sequence[tuple[str, Sequence[str]]]]:
    """First word of a phrase → the word that says the same, and the phrase; the longest first."""
    table: dict[str, list[tuple[str, Sequence[str]]]] = {}
    for word, phrases in _document()["phrases"].items():
        for phrase in phrases:
            parts = phrase.split()
            table.setdefault(parts[0], []).append((word, parts))
    return {first: sorted(found, key=lambda row: -len(row[1])) for first, found in table.items()}


@lru_cache(maxsize=50_000)
def _forms(word: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys((word, verb_lemma(word), *_singulars(word))))


def phrase_at(words: Sequence[str], at: int) -> tuple[str, int] | None:
    """The word that says what a phrase says that begins at a place of folded words, and how many words that has."""
    table = _phrases()
    for form in _forms(words[at]):
        for word, parts in table.get(form, ()):
            end = _end(words, at + 1, parts, 1)
            if end:
                return word, end - at
    return None


def _end(words: Sequence[str], at: int, parts: Sequence[str], part: int) -> int:
    """Behind which word a phrase ends whose parts from `part` on stand from `at` on; 0 where they do not."""
    if part == len(parts):
        return at
    if parts[part] != _ANY:
        return _end(words, at + 1, parts, part + 1) if at < len(words) and parts[part] in _forms(words[at]) else 0
    for skipped in range(_GAP + 1):
        if skipped and (at + skipped > len(words) or not words[at + skipped - 1][0].isalnum()):
            break
        end = _end(words, at + skipped, parts, part + 1)
        if end:
            return end
    return 0
