"""What a format's reader hands on: a file's text, and its articles before their dates and outlets are resolved."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from checker.clippings.pieces import Part, TextBuilder, decoded
from checker.model import Place

__all__ = ["LONGEST", "Draft", "Field", "Source"]

#: A longer article is no article but a file that went wrong; the longest news features have some 100,000 characters.
LONGEST = 1_000_000


@dataclass(frozen=True)
class Source:
    """A file's characters, decoded, with its line starts."""

    path: str
    text: str
    line_starts: tuple[int, ...]

    def place(self, start: int, end: int | None = None) -> Place:
        """The place of the characters `start` to `end`; one character if no end is given."""
        line = bisect_right(self.line_starts, start)
        return Place(self.path, line, start - self.line_starts[line - 1] + 1, start, start + 1 if end is None else end)

    def lines(self, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
        """The lines between two characters without their line ends."""
        stop = len(self.text) if end is None else end
        first = bisect_right(self.line_starts, start) - 1
        found: list[tuple[int, int]] = []
        for number in range(first, len(self.line_starts)):
            line_start = max(start, self.line_starts[number])
            if line_start >= stop and number > first:
                break
            following = self.line_starts[number + 1] if number + 1 < len(self.line_starts) else len(self.text)
            line_end = min(stop, following)
            while line_end > line_start and self.text[line_end - 1] in "\r\n":
                line_end -= 1
            found.append((line_start, line_end))
        return found


@dataclass(frozen=True, slots=True)
class Field:
    """A value that a file gives for a clipping, and where it stands."""

    text: str = ""
    start: int = 0
    end: int = 0
    style: str = ""  # the quote mark of a scalar with escapes, "" where it is written as it is meant

    def __bool__(self) -> bool:
        return bool(self.text)


@dataclass(slots=True)
class Draft:
    """An article as a format's reader found it.

    The title is either a `Field` of the metadata or `title_at`, parts of the file; `body` is parts of the file, or a
    `Field` where the file writes the text with escapes (a record). `at` is where the article starts.
    """

    source: Source
    at: int
    outlet: Field = field(default_factory=Field)
    published: Field = field(default_factory=Field)
    updated: Field = field(default_factory=Field)
    retrieved: Field = field(default_factory=Field)
    title: Field = field(default_factory=Field)
    title_at: list[Part] = field(default_factory=list)
    body: list[Part] | Field = field(default_factory=list)
    url: str = ""
    byline: str = ""
    language: str = ""
    timezone: str = ""

    def build(self) -> tuple[TextBuilder, str, int]:
        """The text, the title, and where the body starts in the text."""
        builder = TextBuilder(self.source.text)
        if self.title:
            _take(builder, self.title)
        else:
            builder.keep_all(self.title_at)
        title = builder.text
        if title:
            builder.add("\n\n")
        body = builder.length
        if isinstance(self.body, Field):
            _take(builder, self.body)
        else:
            builder.keep_all(self.body)
        return builder, title, body


def _take(builder: TextBuilder, value: Field) -> None:
    decoded(builder, value.start, value.end, value.text, style=value.style)
