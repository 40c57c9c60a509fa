"""Sentence patterns, compiled: a parsed pattern → an RE2 expression over the code words of a `Line`.

RE2 runs in linear time, so no pattern can hang a run. Of each pattern it is known which words and kinds of values a
sentence must hold; `Index` picks by them the few patterns that are worth running on a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import re2

from checker.claims.lines import Line
from checker.rulebook.pattern import Choice, Gap, Mark, Node, Optional, Pattern, Slotted, Word
from checker.rulebook.pattern import Sequence as Row

__all__ = ["Compiled", "Found", "Index", "compile_pattern"]

#: A piece of a noun phrase before its last word, and that last word.
_INNER = r"(?:[^ ~]+~[nwxer] |'s~s |@(?:place|org|name|event)@ |#(?:ordinal|date|duration|time)# )"
_PHRASE = rf"(?:[^ ~]+~d (?:[^ ~]+~[vx] )?)?{_INNER}{{0,6}}"
#: A noun that closes a phrase; a word that may be a verb as well only in the plural ("imports").
_NOUN = r"(?:[^ ~]+~[ner]|[^ ~]+s~w) "
_NOUNS = rf"(?:[^ ~]+~d )?(?:(?:[^ ~]+~[nwxer] |@place@ ){{0,4}}{_NOUN}|[^ ~]+~w )"
_HONORIFIC = r"(?:(?:mr|mrs|ms|miss|dr|prof|sir|lord|lady|rev)~[a-z] (?:[.]~u )?)?"
_TITLE = rf"(?:{_PHRASE}[^ ~]+~r (?:,~u )?)?{_HONORIFIC}"
_ROLE = rf"(?:the~d |'s~s |(?:[^ ~]+~d )|@place@ (?:'s~s )?){_INNER}{{0,5}}[^ ~]+~r "
_PERSON = rf"(?:{_TITLE}@(?:person|name)@ |(?:he|she)~o |{_ROLE})"
_EVENT_NOUNS = rf"{_PHRASE}(?:[^ ~]+~e |@event@ )"
#: Placeholder → the kinds of values it matches.
_VALUES = {
    **{kind: (kind,) for kind in "count percent money measure ordinal age score duration time".split()},
    "number": ("count", "percent", "money", "measure", "age", "score", "duration"),
    "date": ("date", "time"),
}
_TYPES = {
    **{name: rf"#(?:{'|'.join(kinds)})# " for name, kinds in _VALUES.items()},
    "person": _PERSON,
    "people": rf"{_PERSON}(?:(?:,~u {_PERSON})*(?:and~c |,~u and~c ){_PERSON})?",
    "pair": r"(?:they~o both~d |(?:the~d )?(?:both|two|#count#)(?:~[a-z])? [^ ~]+~[er] |the~d pair~[a-z] )",
    "place": r"@place@ ",
    "org": r"@(?:org|place)@ ",
    "name": r"@[a-z]+@ ",
    "event": rf"{_EVENT_NOUNS}(?:of~p {_EVENT_NOUNS})?(?:[^ ~]+~e )?",
    "words": rf"(?:(?:[^ ~]+~[nwer] |@place@ ){{0,3}}{_NOUN}|[^ ~]+~w )",
    "list": rf"{_NOUNS}(?:,~u {_NOUNS})*(?:(?:,~u )?(?:and|or)~c (?:on~p )?{_NOUNS})?",
    "word": r"[^ ~]+~[nwver] ",
}
#: Up to twelve pieces that are neither marks nor clause markers.
_GAP = r"(?:(?:[^ ~]+~[dpcoaxvwnfers]|[#@][a-z]+[#@]|'s~s) ){0,12}?"
#: Words too common to choose a pattern by, if there is another.
_COMMON = frozenset(
    "a an the of in on at by for with from to and or is are was were be been has have had will would not did does do "
    "that this it he she his her its their after before as".split()
)


WordSets = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A pattern that can run: its expression, the slot of each group, and what a sentence must hold for it."""

    expression: Any
    groups: tuple[str, ...]  # slot of group 1, 2 …; "[" for the marked words
    needs: tuple[frozenset[str], ...]  # of each set a sentence holds a word, or a kind of value such as "#date#"


@dataclass(frozen=True, slots=True)
class Found:
    """A match: (start, end) in the line's code, of the whole and of each slot."""

    whole: tuple[int, int]
    slots: Mapping[str, tuple[int, int]]


@cache
def compile_pattern(pattern: Pattern, lexicon: WordSets = (), events: WordSets = ()) -> Compiled:
    """The runnable form of a pattern; placeholders may name the word sets of `lexicon` and the types of `events`."""
    groups: list[str] = []
    sets = dict(lexicon)
    types = _TYPES | {name: _set_source(words) for name, words in lexicon}
    for name, words in events:
        sets.setdefault(name, words)
        types.setdefault(name, _event_source(words))
    source = _source(pattern.root, types, groups)
    options = re2.Options()
    options.log_errors = False
    options.max_mem = 64 << 20
    nouns = frozenset(noun for _, words in events for noun in words) | {"@event@"}
    needs = _needs(pattern.root, sets, nouns)
    return Compiled(re2.compile(f" (?:{source})".encode(), options), tuple(groups), tuple(sorted(needs, key=_rarity)))


def _source(node: Node, types: Mapping[str, str], groups: list[str]) -> str:
    match node:
        case Word(text, more):
            ending = "[^ ~]*" if more else ""
            return rf"{re.escape(_plain(text))}{ending}~[a-z] "
        case Slotted(name, kind, _):
            inner = types.get(kind, "")
            if not name:
                return f"(?:{inner})"
            groups.append(name)
            return f"({inner})"
        case Gap():
            return _GAP
        case Row(items):
            return "".join(_source(item, types, groups) for item in items)
        case Choice(options):
            return "(?:" + "|".join(_source(option, types, groups) for option in options) + ")"
        case Optional(item):
            return f"(?:{_source(item, types, groups)})?"
        case Mark(item):
            groups.append("[")
            return f"({_source(item, types, groups)})"


@cache
def _set_source(words: tuple[str, ...]) -> str:
    """Any word or phrase of a set, the longest first."""
    phrases = sorted(words, key=lambda w: (-len(w), w))
    listed = ["".join(rf"{re.escape(_plain(w))}~[a-z] " for w in phrase.split()) for phrase in phrases]
    return "(?:" + "|".join(listed) + ")"


@cache
def _event_source(words: tuple[str, ...]) -> str:
    """A phrase whose noun is one of an event's type: "the third round of trade talks" for talks."""
    nouns = "|".join(re.escape(_plain(w)) for w in sorted(words) if " " not in w)
    return rf"(?:{_EVENT_NOUNS}of~p )?{_PHRASE}(?:{nouns})~e "


def _plain(word: str) -> str:
    return word.encode("ascii", "replace").decode()


def _needs(node: Node, sets: Mapping[str, tuple[str, ...]], nouns: frozenset[str]) -> list[frozenset[str]]:
    """Sets of words and kinds of values, of each of which every match holds one."""
    match node:
        case Word(text, False) if text[0].isalnum():
            return [frozenset({text})]
        case Slotted(_, kind, _) if sets.get(kind):
            return [frozenset(max(phrase.split(), key=len) for phrase in sets[kind])]
        case Slotted(_, "event", _):
            return [nouns]
        case Slotted(_, kind, _) if kind in _VALUES:
            return [frozenset(f"#{name}#" for name in _VALUES[kind])]
        case Mark(item):
            return _needs(item, sets, nouns)
        case Row(items):
            return [need for item in items for need in _needs(item, sets, nouns)]
        case Choice(options):
            each = [min(_needs(option, sets, nouns), key=_rarity, default=None) for option in options]
            known = [need for need in each if need is not None]
            return [frozenset().union(*known)] if len(known) == len(each) else []
        case _:
            return []


def _rarity(words: frozenset[str]) -> tuple[bool, int, list[str]]:
    """For an order from the most telling set to the least."""
    return (bool(words & _COMMON), len(words), sorted(words))


class Index:
    """Patterns by the words they need."""

    def __init__(self, patterns: Sequence[Compiled]) -> None:
        self._patterns = patterns
        self._always = [i for i, p in enumerate(patterns) if not p.needs]
        self._by_word: dict[str, list[int]] = {}
        for i, pattern in enumerate(patterns):
            for word in sorted(pattern.needs[0] if pattern.needs else ()):
                self._by_word.setdefault(word, []).append(i)

    def candidates(self, words: Collection[str]) -> list[int]:
        """The patterns that may match a sentence with these folded words and kinds of values, by number."""
        chosen = set(self._always)
        for word in words:
            chosen.update(self._by_word.get(word, ()))
        return sorted(i for i in chosen if not any(need.isdisjoint(words) for need in self._patterns[i].needs))

    def matches(self, number: int, line: Line) -> Iterator[Found]:
        """The matches of one pattern in a line."""
        pattern = self._patterns[number]
        for match in pattern.expression.finditer(line.code):
            slots: dict[str, tuple[int, int]] = {}
            for group, name in enumerate(pattern.groups, 1):
                span = match.span(group)
                if span[0] >= 0:
                    slots.setdefault(name, span)
            whole = match.span()
            yield Found((whole[0] + 1, whole[1]), slots)
