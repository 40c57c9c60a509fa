"""The language of sentence patterns: text → tree, or a fault with its column.

A pattern reads like the sentence it finds:

    {who:person} [(did|does|will) not (attend|join)] {event:event}

- a word matches itself in any case; `negotiat*` matches every word that begins so; punctuation matches itself
- `(a|b c)` is a choice, `(…)?` may be missing
- `{slot:type}` is a placeholder that fills a slot, `{type}` one that does not; a type is one of
  `checker.rulebook.vocabulary.PLACEHOLDERS` or a word set of the lexicon
- `...` stands for up to twelve words without a comma or a word such as `who`, `which`, `if`
- `[…]` marks the words that a claim points at where its value is not a placeholder's
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = [
    "Choice", "Gap", "Mark", "Node", "Optional", "Pattern", "PatternFault", "Sequence", "Slotted", "Word", "parse",
]

DEEPEST = 20  # choices within choices

_TOKEN = re.compile(
    r"\s*(?:(?P<gap>\.\.\.|…)|\{(?P<slot>[^{}]*)\}|(?P<open>[(\[])|(?P<close>[)\]]\??)|(?P<bar>\|)"
    r"|(?P<word>(?:[^\W_]|['’.&-](?=[^\W_]))+\*?)|(?P<mark>[,;:!—–%\"'’.])|(?P<bad>\S))"
)
_SLOT = re.compile(r"(?:(?P<name>[a-z][a-z_0-9]*):)?(?P<type>[a-z][a-z_0-9]*)")


class PatternFault(ValueError):
    """A pattern that cannot be read; `column` counts its characters from 0. Never leaves the rulebook."""

    def __init__(self, fault: str, column: int) -> None:
        super().__init__(fault)
        self.fault, self.column = fault, column


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is folded; `open` where any ending may follow."""

    text: str
    open: bool = False


@dataclass(frozen=True, slots=True)
class Slotted:
    """A placeholder: its slot ("" for none) and its type."""

    name: str
    type: str
    column: int


@dataclass(frozen=True, slots=True)
class Gap:
    """A few words of any kind."""


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    options: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Optional:
    item: Node


@dataclass(frozen=True, slots=True)
class Mark:
    """The words that the claim points at."""

    item: Node


Node = Word | Slotted | Gap | Sequence | Choice | Optional | Mark


@dataclass(frozen=True, slots=True)
class Pattern:
    """A parsed pattern."""

    root: Node

    def placeholders(self) -> tuple[Slotted, ...]:
        return tuple(n for n in _walk(self.root) if isinstance(n, Slotted))

    def marked(self) -> bool:
        return any(isinstance(n, Mark) for n in _walk(self.root))


def parse(say: str) -> Pattern:
    """The tree of a pattern.

    Raises:
        PatternFault: naming what is wrong and where.
    """
    tokens = list(_tokens(say))
    root, at = _choice(tokens, 0, len(say), 0)
    if at < len(tokens):
        raise PatternFault(f"'{tokens[at][1]}' closes nothing", tokens[at][2])
    pattern = Pattern(root)
    if not any(isinstance(n, Word) for n in _walk(root)) and not pattern.placeholders():
        raise PatternFault("the pattern is empty", 0)
    return pattern


def _tokens(say: str) -> Iterator[tuple[str, str, int]]:
    """(kind, text, column) of each token."""
    at = 0
    end = len(say.rstrip())
    while at < end:
        match = _TOKEN.match(say, at)
        if match is None or match.lastgroup is None:  # the last alternative takes any character
            raise PatternFault(f"'{say[at]}' has no meaning here", at)
        kind, text, column = match.lastgroup, match[match.lastgroup], match.start(match.lastgroup)
        if kind == "bad":
            raise PatternFault(f"'{text}' has no meaning here", column)
        yield kind, text, column
        at = match.end()


def _choice(tokens: list[tuple[str, str, int]], at: int, end: int, depth: int) -> tuple[Node, int]:
    if depth > DEEPEST:
        raise PatternFault("too many brackets within brackets", tokens[at][2] if at < len(tokens) else end)
    options: list[Node] = []
    items: list[Node] = []
    while at < len(tokens):
        kind, text, column = tokens[at]
        if kind == "close":
            break
        at += 1
        if kind == "bar":
            options.append(Sequence(tuple(items)))
            items = []
        elif kind == "open":
            inner, at = _choice(tokens, at, end, depth + 1)
            closing = ")" if text == "(" else "]"
            if at >= len(tokens):
                raise PatternFault(f"'{text}' is never closed", column)
            if not tokens[at][1].startswith(closing):
                raise PatternFault(f"'{tokens[at][1]}' where '{closing}' is due", tokens[at][2])
            node: Node = Mark(inner) if text == "[" else inner
            items.append(Optional(node) if tokens[at][1].endswith("?") else node)
            at += 1
        elif kind == "gap":
            items.append(Gap())
        elif kind == "slot":
            items.append(_slot(text, column))
        else:
            items.append(Word(_folded(text.rstrip("*")), text.endswith("*")))
    options.append(Sequence(tuple(items)))
    return (options[0] if len(options) == 1 else Choice(tuple(options))), at


def _slot(text: str, column: int) -> Slotted:
    match = _SLOT.fullmatch(text.strip())
    if match is None:
        raise PatternFault(f"'{{{text}}}' is no placeholder", column)
    return Slotted(match["name"] or "", match["type"], column)


def _folded(word: str) -> str:
    return word.lower().replace("’", "'")


def _walk(node: Node) -> Iterator[Node]:
    yield node
    match node:
        case Sequence(items) | Choice(items):
            for item in items:
                yield from _walk(item)
        case Optional(item) | Mark(item):
            yield from _walk(item)
        case _:
            pass
