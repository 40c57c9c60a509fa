"""Where temporal expressions stand in a text: one linear pass with every form, then the parts of each that was found.

The forms are in `data/times_forms.txt`. RE2 runs them all at once, leftmost and longest; a set of them then tells
which form fits the expression, and that form takes its few characters apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import re2

from checker.values.times import vocabulary

__all__ = ["Found", "scan"]

_FORMS = Path(__file__).parents[1] / "data" / "times_forms.txt"
_LINE = re.compile(r"(?P<name>\w+)(?P<kind> *=|:)(?P<rest>.*)")
_CLASS = re.compile(r"\{(?P<name>[A-Za-z]\w*)(?::(?P<role>\w+))?\}")
_GROUP = re.compile(r"\(\?P<\w+>")
_BLANK = "[ \t\u00a0\u2009\u202f]"
_SPACE = rf"(?:{_BLANK}+(?:\r?\n{_BLANK}*)?|\r?\n{_BLANK}*)"
_DFA_BYTES = 1 << 27


@dataclass(frozen=True, slots=True)
class Found:
    """An expression as it stands: the form's name, its characters, and the parts of the form that are filled."""

    form: str
    start: int
    end: int
    text: str
    parts: dict[str, str]

    def __getitem__(self, part: str) -> str:
        return self.parts.get(part, "")


def scan(text: str) -> Iterator[Found]:
    """The longest expressions of a text in order, none of them inside a word."""
    for match in _grammar().union.finditer(text):
        start, end = match.span()
        if _inside_a_word(text, start, end):
            continue
        words = text[start:end]
        form, parts = _parsed(words)
        if form:
            yield Found(form, start, end, words, parts)


@lru_cache(maxsize=1 << 14)
def _parsed(words: str) -> tuple[str, dict[str, str]]:
    """The first form that fits the whole of the words, and its filled parts."""
    grammar = _grammar()
    fitting = grammar.dispatch.Match(words)
    if not fitting:
        return "", {}
    name, pattern = grammar.forms[min(fitting)]
    whole = _compiled(pattern).fullmatch(words)
    assert whole is not None
    return name, {part: value for part, value in whole.groupdict().items() if value}


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    compiled: re.Pattern[str] = re2.compile(pattern)
    return compiled


def _inside_a_word(text: str, start: int, end: int) -> bool:
    """Whether letters that RE2's ASCII word boundary does not see go on at either end."""
    return (start > 0 and text[start - 1].isalnum()) or (
        end < len(text) and text[end].isalnum() and text[end - 1].isalnum()
    )


class _Grammar(NamedTuple):
    union: re.Pattern[str]  # finds the longest expression of any form
    dispatch: re2.Set  # tells which forms fit the whole of an expression
    forms: list[tuple[str, str]]


@cache
def _grammar() -> _Grammar:
    classes = {
        "zone": vocabulary.alternatives(vocabulary.ZONES),
        "zoneabbr": vocabulary.alternatives(zone for zone in vocabulary.ZONES if zone.isupper() and len(zone) > 2),
        "holiday": vocabulary.alternatives(vocabulary.HOLIDAY_NAMES),
    }
    forms: list[tuple[str, str]] = []
    for name, is_class, pattern in _definitions():
        expanded = _CLASS.sub(lambda m: _role(m["role"]) if m["role"] else classes[m["name"]], pattern)
        if is_class:
            classes[name] = expanded
        else:
            forms.append((name, expanded.replace(" ", _SPACE)))
    options = re2.Options()
    options.max_mem = _DFA_BYTES
    options.longest_match = True
    union = re2.compile(r"\b(?:" + "|".join(_GROUP.sub("(?:", pattern) for _, pattern in forms) + r")\b", options)
    dispatch = re2.Set.FullMatchSet(options)
    for _, pattern in forms:
        dispatch.Add(_GROUP.sub("(?:", pattern))
    dispatch.Compile()
    return _Grammar(union, dispatch, forms)


def _role(role: str) -> str:
    return vocabulary.alternatives(vocabulary.table(role))


def _definitions() -> Iterator[tuple[str, bool, str]]:
    """Each class and form of the file: its name, whether it is a class, its pattern."""
    name, is_class, pattern = "", True, ""
    for line in _FORMS.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if line.startswith(" "):
            pattern += line.strip()
        elif head := _LINE.fullmatch(line):
            if name:
                yield name, is_class, pattern
            name, is_class, pattern = head["name"], head["kind"] != ":", head["rest"].strip()
    yield name, is_class, pattern
