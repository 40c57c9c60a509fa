"""What is known of words and names beforehand: given names, places, titles, the words that organisations end on.

The tables are files in `data/`, each with its source in its head; they are read once, at the first use.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType
from typing import Any

import yaml

__all__ = ["Known", "Lexicon", "fold", "lexicon", "word_list"]

# What a word may be; a word's flags are the sum of these.
COMMON = 1 << 0  # also written in lower case
FUNCTION = 1 << 1  # never begins a name: "the", "after", "police"
GIVEN = 1 << 2
SURNAME = 1 << 3
HONORIFIC = 1 << 4
OFFICE = 1 << 5
MODIFIER = 1 << 6
ORG_SUFFIX = 1 << 7
ORG_WORD = 1 << 8
PLACE_SUFFIX = 1 << 9
PLACE_PREFIX = 1 << 10
DIRECTION = 1 << 11
EVENT_WORD = 1 << 12
EVENT_PREFIX = 1 << 13
CALENDAR = 1 << 14
NOT_NAME = 1 << 15  # no name when it stands alone
PARTICLE = 1 << 16
GENERATION = 1 << 17  # Jr., III
AFTER_OF = 1 << 18  # "of State", "of Staff": belongs to the office before it
PLACE = 1 << 19
DEMONYM = 1 << 20
ORG = 1 << 21
ROLE = 1 << 22
SPEECH = 1 << 23

_LISTS = {
    "function_words": FUNCTION, "honorifics": HONORIFIC, "offices": OFFICE, "modifiers": MODIFIER, "roles": ROLE,
    "after_of": AFTER_OF, "org_suffixes": ORG_SUFFIX, "org_words": ORG_WORD, "place_suffixes": PLACE_SUFFIX,
    "place_prefixes": PLACE_PREFIX, "directions": DIRECTION, "event_words": EVENT_WORD, "event_prefixes": EVENT_PREFIX,
    "calendar": CALENDAR, "not_names": NOT_NAME, "particles": PARTICLE, "speech": SPEECH,
}  # fmt: skip
_GENERATIONS = ("jr", "sr", "ii", "iii", "iv", "esq")
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "’": "'", "‘": "'"}
)
# "Mo." is a state, "Mo" a man: such abbreviations keep their full stop.
_ABBREVIATED = re.compile(r"[A-Z][a-z]+\.")
_SINGLE_LETTERS = re.compile(r"\b(\w) (?=\w\b)")


@dataclass(frozen=True, slots=True)
class Known:
    """A name of the tables: its kind (place, org), the folded form it is compared by, and how sure it is (1 to 3)."""

    type: str
    norm: str
    weight: float
    demonym: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Flags by folded word; known names by folded form; the most words that a known name has, by its first.

    `sexes` has m or f for given names; `short_forms` the given names that one may stand for ("bill": "william").
    """

    flags: Mapping[str, int]
    known: Mapping[str, Known]
    longest: Mapping[str, int]
    sexes: Mapping[str, str]
    short_forms: Mapping[str, frozenset[str]]

    def of(self, word: str) -> int:
        """The flags of a folded word; a plural has those of COMMON of its singular."""
        found = self.flags.get(word, 0)
        if not found and "-" in word:
            head, _, tail = word.rpartition("-")
            if head in ("d", "r", "i", "ind"):
                return NOT_NAME  # "D-Mass."
            if tail in ("elect", "designate", "general") or head in ("ex", "vice", "co"):
                return self.flags.get(head, 0) & OFFICE | self.flags.get(tail, 0) & OFFICE
            return 0
        if not found & COMMON and len(word) > 3 and word[-1] == "s":
            found |= self.flags.get(word[:-1], 0) & COMMON
        return found


def fold(text: str) -> str:
    """A name as it is compared: lower case, no accents, full stops or "the"; initials together ("J. K." → "jk")."""
    low = text.lower()
    if low.isascii() and low.isalpha():
        return low
    if not low.isascii():
        low = unicodedata.normalize("NFKD", low.translate(_LETTERS))
        low = "".join(c for c in low if not unicodedata.combining(c))
    low = " ".join(low.replace(".", "").replace(",", "").split())
    if low.startswith("the "):
        low = low[4:]
    return _SINGLE_LETTERS.sub(r"\1", low)


@cache
def word_list(key: str) -> frozenset[str]:
    """The words of a list of `data/name_words.yaml` that give no flag but are asked for by name."""
    words = _yaml("name_words.yaml")[key]
    return frozenset(str(words).split() if isinstance(words, str) else words)


@cache
def lexicon() -> Lexicon:
    """The tables, read."""
    flags: dict[str, int] = {}
    known: dict[str, Known] = {}

    def flag(words: Iterable[str], bit: int) -> None:
        for word in words:
            flags[word] = flags.get(word, 0) | bit

    def know(names: list[str], entry: Known) -> None:
        for name in names:
            known.setdefault(fold(name) + ("." if _ABBREVIATED.fullmatch(name) else ""), entry)

    flag(_rows("common_words.txt"), COMMON)
    sexes = {}
    for row in _rows("given_names.txt"):
        name, _, sex = row.partition("\t")
        flag((name,), GIVEN)
        if sex:
            sexes[name] = sex
    flag(_rows("surnames.txt"), SURNAME)
    for table in ("titles.yaml", "name_words.yaml"):
        for key, words in _yaml(table).items():
            if key in _LISTS:
                flag(str(words).replace(".", "").split(), _LISTS[key])
    flag(_GENERATIONS, GENERATION)
    for row in _rows("countries.tsv"):
        name, others, demonyms = row.split("\t")
        norm = fold(name)
        know([name, *others.split("|")] if others else [name], Known("place", norm, 3))
        know(demonyms.split("|") if demonyms else [], Known("place", norm, 3, demonym=True))
    for row in _rows("regions.tsv"):
        name, others, demonyms = row.split("\t")
        norm = fold(name)
        know([name, *others.split("|")] if others else [name], Known("place", norm, 3))
        know(demonyms.split("|") if demonyms else [], Known("place", norm, 3, demonym=True))
    for row in _rows("organisations.tsv"):
        name, _, others = row.partition("\t")
        know([name, *others.split("|")] if others else [name], Known("org", fold(name), 5))
    for row in _rows("cities.tsv"):
        name, _country, thousands = row.split("\t")
        low = fold(name)
        # A small town that is also a given name, a surname or a plain word is most often that.
        taken = flags.get(low, 0) & (COMMON | GIVEN | SURNAME) if " " not in low else 0
        if taken & COMMON and int(thousands) < 300:
            continue
        known.setdefault(low, Known("place", low, 1 if taken and int(thousands) < 2000 else 2.5))
    short_forms: dict[str, set[str]] = {}
    for row in _rows("nicknames.tsv"):
        group = row.split("\t")
        for name in group:
            short_forms.setdefault(name, set()).update(group)
            if not flags.get(name, 0) & COMMON:
                flags[name] = flags.get(name, 0) | GIVEN
    longest: dict[str, int] = {}
    for name in known:
        words = name.split()
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
        entry = known[name]
        if len(words) == 1:
            bit = DEMONYM if entry.demonym else PLACE if entry.type == "place" else ORG
            flags[name] = flags.get(name, 0) | bit
    return Lexicon(
        MappingProxyType(flags),
        MappingProxyType(known),
        MappingProxyType(longest),
        MappingProxyType(sexes),
        MappingProxyType({name: frozenset(others) for name, others in short_forms.items()}),
    )


@cache
def _yaml(name: str) -> dict[str, Any]:
    table: dict[str, Any] = yaml.load(_read(name), Loader=yaml.CSafeLoader)
    return table


def _read(name: str) -> str:
    return (files("checker.values") / "data" / name).read_text("utf-8")


def _rows(name: str) -> list[str]:
    return [line for line in _read(name).split("\n") if line and not line.startswith("#")]
