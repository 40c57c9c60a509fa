"""Words from clippings made safe to print: every output form takes them through here.

A clipping may hold anything: escape sequences that recolour a terminal, marks that break a Markdown table, HTML,
characters that turn the direction of the line around.
"""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import quote

__all__ = ["bold", "link_target", "markdown", "one_line"]

# Control and format characters and lone surrogates; the joiners that Indic and Arabic words are written with stay.
_HIDDEN = frozenset({"Cc", "Cf", "Cs"})
_JOINERS = frozenset("\u200c\u200d")
_SPACES = re.compile(r"\s+")
# A terminal's own commands: colours and cursor moves, window titles.
_COMMANDS = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*")

_ESCAPES = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;"} | {mark: f"\\{mark}" for mark in "\\`*_[]#|~$"}
)
# What GitHub would turn into a link or a mention by itself.
_AUTOMATIC = (
    (re.compile(r"(?<=[A-Za-z]):(?=//)"), r"\\:"),
    (re.compile(r"(?i)(?<=www)\."), r"\\."),
    (re.compile(r"@(?=\w)"), "@<!-- -->"),
)
# What would start a list inside a list item; the backslash goes behind the digits.
_LEADING = re.compile(r"^(?:\d{1,9}(?=[.)](?:\s|$))|(?=[-+]))")


def one_line(text: str, limit: int = 0) -> str:
    """The text in one line without characters that cannot be seen; over `limit` characters cut with an ellipsis."""
    line = _visible(text).strip()
    return line[: limit - 1].rstrip() + "…" if 0 < limit < len(line) else line


def _visible(text: str) -> str:
    """The text with every run of white space as one space, edges too."""
    spaced = _SPACES.sub(" ", _COMMANDS.sub("", text) if "\x1b" in text else text)
    if spaced.isascii() and spaced.isprintable():
        return spaced
    shown = "".join(c for c in spaced if c in _JOINERS or unicodedata.category(c) not in _HIDDEN)
    return _SPACES.sub(" ", shown)


def markdown(text: str, limit: int = 0) -> str:
    """The text as inline Markdown that shows it and does nothing else, in a list item, heading or table cell."""
    return _LEADING.sub(r"\g<0>\\", _escaped(one_line(text, limit)))


def _escaped(line: str) -> str:
    line = line.translate(_ESCAPES)
    for pattern, replacement in _AUTOMATIC:
        line = pattern.sub(replacement, line) if pattern.search(line) else line
    return line


def bold(before: str, words: str, after: str) -> str:
    """A quote as inline Markdown with its `words` in bold; the three parts keep the spaces between them."""
    before, words, after = _visible(before).lstrip(), one_line(words), _visible(after).rstrip()
    if not words:
        return _escaped(before + after)
    # Asterisks beside a letter open or close nothing where the words themselves start or end in a mark.
    opens = words[0].isalnum() or before[-1:] in {"", " "}
    closes = words[-1].isalnum() or after[:1] in {"", " "}
    start, end = ("**", "**") if opens and closes else ("<b>", "</b>")
    return f"{_escaped(before)}{start}{_escaped(words)}{end}{_escaped(after)}"


def link_target(path: str, line: int = 0) -> str:
    """The address of a file, for the brackets of a Markdown link."""
    return quote(path, safe="/.-_~", errors="backslashreplace") + (f"#L{line}" if line else "")
