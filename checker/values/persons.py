"""Words that stand for a named person: "the actress", "she", "who".

Names stay names: what is found here is kept apart from them, and only where the text leaves little doubt. No parser: a
name, the roles that the text gives its bearer, sex, and how lately and how prominently it was mentioned.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from checker.values.names import Name
from checker.values.names_lexicon import OFFICE, ROLE, lexicon
from checker.values.tables import people_words

__all__ = ["Reference", "find_references"]


@dataclass(frozen=True, slots=True)
class Reference:
    """A word that stands for a named person.

    `kind` is role ("the actress"), pronoun or relative ("who"); `entity` and `full` are those of its name.
    """

    start: int
    end: int
    text: str
    kind: str
    entity: int
    full: str


@dataclass(frozen=True, slots=True)
class _PeopleWords:
    sexes: Mapping[str, str]
    alike: Mapping[str, frozenset[str]]


@dataclass(slots=True)
class _Person:
    """Someone the text speaks of; without a name, `entity` is -1."""

    entity: int
    full: str = ""
    sex: str = ""
    roles: set[str] = field(default_factory=set)
    salience: float = 0.0
    met: bool = False  # named before where the walk stands


_TOKEN = re.compile(r"[A-Za-z]+(?:-[a-z]+)*|[.!?](?=[\"'”’)]*\s)|\n")
_PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
_RELATIVES = frozenset(("who", "whose", "whom"))
_DETERMINER = re.compile(
    r"\b(the|this|that|a|an|his|her|their|its|our|my|one|another|every|each|no|any|some)(?: [\w’'-]+){0,3} $", re.I
)
_COPULA = re.compile(r",? (?:is|was|became|remains|has been|will be|who is|who was|as) (?:[\w’'-]+ ){0,5}$")
_HONORIFIC = re.compile(r"\b(?:(Mr|Sir|Lord)|(Mrs|Ms|Miss|Dame|Lady))\b\.? $")
_MARKED = re.compile(r"\b(?:of|with|by|for|to|from|against|and|about|than|like) $")
#: A sentence later, a mention counts for half; below the least it no longer counts.
_FADING, _LEAST = 0.5, 0.1


def find_references(text: str, names: Sequence[Name]) -> list[Reference]:
    """The words of a text that stand for its named people, in order.

    Args:
        text: any text.
        names: its names, as `find_names` gives them.
    """
    words = _people_words()
    people = _people(text, names, words)
    if not people:
        return []
    return list(_Walk(text, names, people, words).references())


class _Walk:
    """One pass over the names, pronouns, nouns and sentence ends of a text."""

    def __init__(self, text: str, names: Sequence[Name], people: dict[int, _Person], words: _PeopleWords) -> None:
        self.text = text
        self.names = names
        self.people = people
        self.words = words
        self.active: list[_Person] = []
        self.first_in_sentence = True
        self.last: Name | None = None  # the latest name of a person
        self.noun_end = -1
        self.noun: _Person | None = None

    def references(self) -> Iterator[Reference]:
        flags = lexicon().flags
        at, until = 0, -1
        for match in _TOKEN.finditer(self.text):
            start = match.start()
            while at < len(self.names) and self.names[at].start <= start:
                until = max(until, self.names[at].end)
                self._meet(self.names[at])
                at += 1
            if start < until:
                continue
            token = match[0]
            if len(token) == 1 and not token.isalpha():
                self._end_sentence()
                continue
            low = token.lower()
            person: _Person | None = None
            kind = ""
            if low in _PRONOUNS:
                person, kind = self._by_sex(_PRONOUNS[low]), "pronoun"
            elif low in _RELATIVES:
                person, kind = self._antecedent(start), "relative"
            elif flags.get(low, 0) & (ROLE | OFFICE) and not self._qualifies(match.end(), flags):
                following = self.names[at] if at < len(self.names) else None
                person, kind = self._by_role(low, start, match.end(), following), "role"
                self.noun, self.noun_end = person, match.end()
            if person is not None:
                self._raise(person, 0.4)
                if person.entity >= 0:
                    yield Reference(start, match.end(), token, kind, person.entity, person.full)

    def _qualifies(self, end: int, flags: Mapping[str, int]) -> bool:
        """Whether a noun that ends there only qualifies the next: the chief of "the chief negotiator"."""
        following = _TOKEN.match(self.text, end + 1) if self.text[end : end + 1] == " " else None
        return following is not None and bool(flags.get(following[0], 0) & ROLE)

    def _meet(self, name: Name) -> None:
        person = self.people.get(name.entity)
        if person is None:
            return
        person.met = True
        marked = _MARKED.search(self.text, max(0, name.start - 9), name.start)
        self._raise(person, 1.2 if self.first_in_sentence and not marked else 0.5 if not marked else 0.35)
        self.first_in_sentence = False
        self.last = name

    def _raise(self, person: _Person, weight: float) -> None:
        if person.salience == 0.0:
            self.active.append(person)
        person.salience += weight

    def _end_sentence(self) -> None:
        if self.first_in_sentence:
            return  # nobody spoken of since the last one
        self.first_in_sentence = True
        for person in self.active:
            person.salience *= _FADING
            if person.salience < _LEAST:
                person.salience = 0.0
        self.active = [p for p in self.active if p.salience]

    def _by_sex(self, sex: str) -> _Person | None:
        fitting = [p for p in self.active if p.sex in (sex, "")]
        if not fitting:
            return None
        best = max(fitting, key=lambda p: p.salience * (1.0 if p.sex else 0.6))
        if not best.sex:
            best.sex = sex
        return best

    def _antecedent(self, start: int) -> _Person | None:
        if self.last is not None and self.text[self.last.end : start] in (" ", ", ", "\u00a0"):
            return self.people[self.last.entity]
        if self.noun is not None and self.text[self.noun_end : start] in (" ", ", "):
            return self.noun
        return None

    def _by_role(self, noun: str, start: int, end: int, following: Name | None) -> _Person | None:
        if (
            following is not None
            and following.entity in self.people
            and self.text[end : following.start] in (" ", "\u00a0")
        ):
            return self.people[following.entity]  # "actress Nadia Brool"
        last = self.people[self.last.entity] if self.last is not None else None
        if last is not None and self.last is not None and start - self.last.end < 80:
            between = self.text[self.last.end : start]
            if (between[:2] == ", " and noun in self.last.title.split()) or _COPULA.fullmatch(between):
                last.roles.add(noun)
                return last
        determiner = _DETERMINER.search(self.text, max(0, start - 45), start)
        article = determiner[1].lower() if determiner else ""
        sex = self.words.sexes.get(noun, "")
        if article in ("the", "this", "that") or not article:
            person = self._holder(noun, sex, bool(article))
            if person is not None:
                return person
        if article in ("a", "an"):
            coming = [p for p in self.people.values() if noun in p.roles and not p.met]
            if len(coming) == 1:
                return coming[0]  # "A convicted offender …", named later
        stranger = _Person(-1, sex=sex)
        self._raise(stranger, 1.0 if self.first_in_sentence else 0.5)
        self.first_in_sentence = False
        return stranger

    def _holder(self, noun: str, sex: str, definite: bool) -> _Person | None:
        """The one named person that a noun fits: by its own roles, by one like them, by sex."""
        fitting = [p for p in self.people.values() if noun in p.roles and (not sex or p.sex in (sex, ""))]
        if not fitting and definite:
            alike = self.words.alike.get(noun, frozenset())
            fitting = [p for p in self.people.values() if alike & p.roles and (not sex or p.sex in (sex, ""))]
        if not fitting and definite and sex:
            fitting = [p for p in self.active if p.entity >= 0 and p.sex == sex and p.salience > 0.5]
            if not fitting and not any(p.entity < 0 for p in self.active):
                fitting = [p for p in self.people.values() if p.sex == sex and p.met]
        if len(fitting) > 1:
            fitting = [p for p in fitting if p.salience]
        return fitting[0] if len(fitting) == 1 else None


def _people(text: str, names: Sequence[Name], words: _PeopleWords) -> dict[int, _Person]:
    """The named people of a text by entity, with the sex and the roles that the text tells."""
    tables = lexicon()
    people: dict[int, _Person] = {}
    for name in names:
        if name.type != "person":
            continue
        person = people.get(name.entity)
        if person is None:
            given = name.full.split()
            sex = tables.sexes.get(given[0], "") if len(given) > 1 else ""
            person = people[name.entity] = _Person(name.entity, name.full, sex)
        for word in name.title.split():
            if tables.flags.get(word, 0) & (ROLE | OFFICE):
                person.roles.add(word)
                person.sex = person.sex or words.sexes.get(word, "")
        honorific = _HONORIFIC.search(text, max(0, name.start - 6), name.start)
        if honorific:
            person.sex = "m" if honorific[1] else "f"
    return people


@cache
def _people_words() -> _PeopleWords:
    table = people_words()
    sexes = {w: "f" for w in table["women"].split()} | {w: "m" for w in table["men"].split()}
    alike: dict[str, set[str]] = {}
    for group in table["groups"]:
        for word in group.split():
            alike.setdefault(word, set()).update(group.split())
    return _PeopleWords(MappingProxyType(sexes), MappingProxyType({w: frozenset(g) for w, g in alike.items()}))
