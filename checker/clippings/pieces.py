"""Text put together from verbatim pieces of a file, so that every character leads back to where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["Part", "TextBuilder", "decoded", "line_starts"]

#: Characters `start` to `end` of a file, taken verbatim, or the text that stands for them where one is given.
Part = tuple[int, int, str]

_LINE_END = re.compile(r"\r\n?|\n")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")
_ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}"
    r"|(?:\r\n?|\n)\s*|.)|[ \t]*(?:\r\n?|\n)\s*",
    re.S,
)
_FOLD = re.compile(r"''|[ \t]*(?:\r\n?|\n)\s*")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def line_starts(text: str) -> tuple[int, ...]:
    """Where each line of a text starts; CRLF, LF and CR each end one."""
    return (0, *(m.end() for m in _LINE_END.finditer(text)))


class TextBuilder:
    """Puts a text together from pieces of a source and from characters that the source does not hold."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.length = 0
        self._parts: list[str] = []
        self._pieces: list[tuple[int, int, int]] = []

    def keep(self, start: int, end: int) -> None:
        """Take the source's characters `start` to `end`; control characters are left out."""
        at = start
        for control in _CONTROL.finditer(self.source, start, end):
            self._keep(at, control.start())
            at = control.end()
        self._keep(at, end)

    def _keep(self, start: int, end: int) -> None:
        if start >= end:
            return
        if self._pieces and sum(self._pieces[-1][::2]) == self.length and sum(self._pieces[-1][1:]) == start:
            text_start, file_start, length = self._pieces[-1]
            self._pieces[-1] = (text_start, file_start, length + end - start)
        else:
            self._pieces.append((self.length, start, end - start))
        self._parts.append(self.source[start:end])
        self.length += end - start

    def keep_all(self, parts: Iterable[Part]) -> None:
        for start, end, meant in parts:
            if meant:
                self.add_at(meant, start)
            else:
                self.keep(start, end)

    def add(self, text: str) -> None:
        """Take characters that the source does not hold."""
        self._parts.append(text)
        self.length += len(text)

    def add_at(self, text: str, position: int) -> None:
        """Take characters that the source writes differently, and that lead back to `position`."""
        self._pieces.append((self.length, position, 0))
        self.add(text)

    @property
    def text(self) -> str:
        return "".join(self._parts)

    @property
    def pieces(self) -> tuple[tuple[int, int, int], ...]:
        return tuple(self._pieces)


def decoded(builder: TextBuilder, start: int, end: int, value: str, *, style: str = '"') -> None:
    """Take a scalar that the source writes, between `start` and `end` and perhaps with escapes, as `value`.

    What is written as it is meant is taken verbatim; an escape's character leads back to the escape's place. `style` is
    the quote mark of the scalar, or "" for a plain one.
    """
    source = builder.source
    found = source.find(value, start, end)
    if found >= 0:
        builder.keep(found, found + len(value))
        return
    at, done = start, 0
    for escape in (_ESCAPE if style == '"' else _FOLD).finditer(source, start, end):
        run = escape.start() - at
        if source[at : escape.start()] != value[done : done + run]:
            break
        builder.keep(at, escape.start())
        done += run
        at = escape.end()
        # The escape stands for what the value holds up to where the source's next characters go on.
        width = _width(escape.group(), value, done)
        builder.add_at(_SURROGATE.sub("\ufffd", value[done : done + width]), escape.start())
        done += width
    rest = value[done:]
    if rest and source.startswith(rest, at) and at + len(rest) <= end:
        builder.keep(at, at + len(rest))
    elif rest:
        builder.add_at(_SURROGATE.sub("\ufffd", rest), at)


def _width(written: str, value: str, at: int) -> int:
    """How many characters of the value an escape or a folded line end stands for."""
    if written.startswith("\\") and written[1:2] in "\r\n":
        return 0
    if written.startswith("\\") or written == "''":
        return 1
    width = 0
    while at + width < len(value) and value[at + width] in " \n":
        width += 1
    return width
