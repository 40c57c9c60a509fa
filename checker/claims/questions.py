"""What a value answers: the questions of `rules/questions.yaml`, to which every article of a story gives one answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from checker.claims.sentence import SentenceReading
from checker.model import Value
from checker.rulebook.load import packs_folder
from checker.text.concepts import concept_of
from checker.text.sentences import LONGEST

__all__ = ["OFFICE", "Question", "questions", "questions_of"]

#: What begins the question who holds an office, before its concept.
OFFICE = "office "
#: Words that must all stand there.
Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """A question and how an answer is known; words are concepts, as `concept_of` has them."""

    id: str
    words: Sequence[Phrase] = ()
    heads: frozenset[str] = frozenset()
    along: frozenset[str] = frozenset()
    never: frozenset[str] = frozenset()
    units: frozenset[str] = frozenset()


@cache
def _document() -> Mapping[str, Any]:
    file = packs_folder() / "questions.yaml"
    loaded: Mapping[str, Any] = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    return loaded


@cache
def _offices() -> frozenset[str]:
    return frozenset(concept_of(word) for word in _document()["offices"])


def _concepts(words: Iterable[str]) -> frozenset[str]:
    return frozenset(word and concept_of(word) for word in words)


@cache
def questions() -> Mapping[str, Sequence[Question]]:
    """Each kind of value with the questions that one may answer, in the order of the file."""
    found: dict[str, list[Question]] = defaultdict(list)
    for identifier, row in _document()["questions"].items():
        question = Question(
            identifier,
            words=[tuple(concept_of(word) for word in words.split()) for words in row.get("words", ())],
            heads=_concepts(row.get("heads", ())),
            along=_concepts(row.get("with", ())),
            never=_concepts(row.get("not", ())),
            units=frozenset(row.get("units", ())),
        )
        for kind in row["of"]:
            found[kind].append(question)
    return found


def questions_of(
    reading: SentenceReading, value: Value, head: str, first: int, last: int, deed: str = ""
) -> frozenset[str]:
    """The questions that a value answers: one of the list, by the words nearest to it; of a person's name, the office.

    Args:
        reading: the value's sentence.
        value: a value.
        head: the concept of what it counts.
        first: the value's first token.
        last: its last token.
        deed: of a moment, the concept of what happened then.
    """
    asked = questions().get(value.kind)
    if not asked or (value.kind == "name" and value.unit != "person"):
        return frozenset()
    also = frozenset[str]()
    if value.kind == "name":
        head = _office(reading, first, last)
        if head in _offices():
            also = frozenset((OFFICE + head,))
    near, far = _words_beside(reading, value, first, last)
    if value.kind == "name":
        alone = sum(name.type == "person" for name in reading.names) < 2
    else:
        alone = sum(other.kind == value.kind for other in reading.values) < 2
    for words in (near, far) if alone else (near,):
        best, nearest = None, LONGEST
        for question in _likely(value.kind, words, head):
            away = _distance(question, words, value, head, deed)
            if 0 <= away < nearest:
                best, nearest = question, away
        if best:
            return also | {best.id}
    return also


@cache
def _index(kind: str) -> tuple[Mapping[str, Sequence[Question]], Mapping[str, Sequence[Question]]]:
    """The questions to a kind of value, by the first word of each of their phrases; those without words, by heads."""
    by_word: dict[str, list[Question]] = defaultdict(list)
    by_head: dict[str, list[Question]] = defaultdict(list)
    for question in questions()[kind]:
        for first in dict.fromkeys(phrase[0] for phrase in question.words):
            by_word[first].append(question)
        for head in () if question.words else question.heads:
            by_head[head].append(question)
    return by_word, by_head


def _likely(kind: str, words: Iterable[str], head: str) -> Iterator[Question]:
    """The questions of which a word stands beside a value, or which its head alone tells."""
    by_word, by_head = _index(kind)
    yield from by_head.get(head, ())
    for word in words:
        yield from by_word.get(word, ())


def _words_beside(
    reading: SentenceReading, value: Value, first: int, last: int
) -> tuple[Mapping[str, int], Mapping[str, int]]:
    """How far the words that tell of questions stand from a value: those of its clause, and those of the sentence."""
    telling = _telling(value.kind)
    near: dict[str, int] = {}
    far: dict[str, int] = {}
    clause = reading.clause
    inside = value.kind == "duration"  # "the trial lasted three weeks"
    for i, token in enumerate(reading.tokens):
        if first <= i <= last and not inside:
            continue
        # A verb counts by itself as well as with the phrase that it begins: "the power went off".
        for word in (token.text, reading.concepts[i], concept_of(token.text)):
            if word in telling:
                away = first - i if i < first else max(0, i - last)
                far[word] = min(away, far.get(word, away))
                if clause[i] == clause[first]:
                    near[word] = min(away, near.get(word, away))
    return near, far


@cache
def _telling(kind: str) -> frozenset[str]:
    """All words that tell of the questions to a kind of value, or against them."""
    asked = questions()[kind]
    words = {word for question in asked for phrase in question.words for word in phrase}
    return frozenset(words).union(*(question.along | question.never for question in asked))


#: Tokens of what stands between a name and the office told behind it: "Ana Ruiz, who was then the regional governor".
_APPOSITION = 6


def _office(reading: SentenceReading, first: int, last: int) -> str:
    """The noun that tells who a person is: "the manager of the Casa Lume, Ana Ruiz", "manager Ana Ruiz"; or ""."""
    tokens, concepts = reading.tokens, reading.concepts
    if last + 1 < len(tokens) and tokens[last + 1].text in (",", "is", "was"):
        office = ""
        for i in range(last + 2, min(len(tokens), last + 2 + _APPOSITION)):
            if tokens[i].tag in "WNv" and concepts[i]:
                office = concepts[i]
            elif tokens[i].tag not in "DX-" and not concepts[i]:
                break
        if office:
            return office
    if first > 1 and tokens[first - 1].text == ",":
        for i in range(first - 2, max(-1, first - 2 - _APPOSITION), -1):
            if tokens[i].text in ("of", "at", "for") and i and tokens[i - 1].tag in "WNv":
                return concepts[i - 1]
        return concepts[first - 2]  # "the general secretary, Ana Ruiz"
    return concepts[first - 1] if first and tokens[first - 1].tag in "WNv" else ""


def _distance(question: Question, words: Mapping[str, int], value: Value, head: str, deed: str) -> int:
    """How far the nearest words are that tell of a question; -1 where none do."""
    if question.units and value.unit not in question.units:
        return -1
    if (question.along and not _any(question.along, words)) or _any(question.never, words):
        return -1
    if question.heads and head not in question.heads:
        return -1
    if not question.words:
        return 0
    told = [
        max(words[word] for word in phrase)
        for phrase in question.words
        if all(word in words for word in phrase) and (not deed or deed.split()[0] in phrase)
    ]
    return min(told, default=-1)


def _any(some: frozenset[str], words: Container[str]) -> bool:
    return any(word in words for word in some)
