"""Markdown markup: which characters of a text are marks, not words. No tree is built, as only words count."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from checker.clippings.pieces import Part

__all__ = ["unmarked"]

#: Where a link leads: (address) or [reference].
_TARGET = r"(?:\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)|\[[^\]\n]{0,200}\])"
#: Where a mark may stand: the searches below are tried there only.
_CANDIDATE = re.compile(r"[\n<!\[\]\\&*_~=`]")
_LINE = re.compile(
    r"""[ \t]{0,3}(?>
          (?:>[ \t]?)+[ \t]*(?:\[![a-z]+\][+-]?[ \t]*)?(?:[-*+][ \t]+)?     # quote and callout marks
        | [ \t]*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?(?![-*_ \t]*$)               # list marks
        | [ \t]*\d{1,3}[.)][ \t]+(?=\S)
        | \#{1,6}[ \t]+                                                     # heading marks
        | (?:[-*_][ \t]*){3,}$ | =+[ \t]*$                                  # rules and underlines
        | (?:`{3,}|~{3,})[^\n`]*$                                           # code fences
        | \[[^\]\[\n]{1,200}\]:[ \t]*\S+[^\n]*$                             # link definitions
        | \|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)*\|?[ \t]*$    # table rules
    )""",
    re.X | re.M,
)
_INLINE = re.compile(
    rf"""
      (?P<comment><!--)
    | (?P<image>\[!\[[^\]\[\n]{{0,1000}}\]{_TARGET}\]{_TARGET}
        |!\[[^\]\[\n]{{0,1000}}\]{_TARGET}|!\[\[[^\]\n]{{0,500}}\]\])
    | (?P<wiki>\[\[(?:[^\]\[|\n]{{0,500}}\|)?(?=[^\]\[|\n]{{1,500}}\]\]))
    | (?P<open>\[(?=[^\]\[\n]{{1,1000}}\]{_TARGET}))
    | (?P<close>\](?:\]|{_TARGET}))
    | (?P<note>\[\^[^\]\[\n]{{1,60}}\]:?)
    | (?P<auto><(?:https?://|mailto:)[^<>\s]{{1,2000}}>)
    | (?P<tag></?[a-zA-Z][a-zA-Z0-9]{{0,20}}(?:\s[^<>\n]{{0,1000}})?/?>)
    | (?P<escape>\\(?=[!-/:-@\[-`{{-~]))
    | (?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,30}});)
    | (?P<emphasis>(?<![^\s(\["'“‘«—–/*_~=-])(?:\*{{1,3}}|_{{1,3}}|~~|==)(?=[^\s*_~=])
        | (?<=[^\s*_~=])(?:\*{{1,3}}|_{{1,3}}|~~|==)(?![^\s)\]"'”’».,;:!?—–/*_~=-])
        | \*\*(?=\w) | (?<=\w)\*\*)
    | (?P<code>`+)
    """,
    re.X,
)


def unmarked(text: str, start: int, end: int) -> list[Part]:
    """A Markdown text between two of its characters without its marks, comments and images; entities are decoded."""
    parts: list[Part] = []
    at = start
    for mark_start, mark_end, meant in _marks(text, start, end):
        if mark_start > at:
            parts.append((at, mark_start, ""))
        if meant:
            parts.append((mark_start, mark_end, meant))
        at = mark_end
    if at < end:
        parts.append((at, end, ""))
    return parts


def _marks(text: str, start: int, end: int) -> Iterator[Part]:
    """What is no word, in order, with the character that an entity stands for."""
    wiki = links = 0
    last_comment_end = text.rfind("-->", start, end)
    line = _LINE.match(text, start, end)
    at = start
    while True:
        if line and line.start() < line.end():
            yield line.start(), line.end(), ""
            at = line.end()
        line = None
        candidate = _CANDIDATE.search(text, at, end)
        if candidate is None:
            return
        at = candidate.end()
        if candidate.group() == "\n":
            line = _LINE.match(text, at, end)
            continue
        mark = _INLINE.match(text, candidate.start(), end)
        if mark is None:
            continue
        meant = ""
        match mark.lastgroup:
            case "comment":
                if mark.end() > last_comment_end:
                    continue
                at = text.index("-->", mark.end()) + 3
                yield mark.start(), at, ""
                continue
            case "wiki":
                wiki += 1
            case "open":
                links += 1
            case "close" if mark.group() == "]]" and wiki:
                wiki -= 1
            case "close" if mark.group() != "]]" and links:
                links -= 1
            case "close":  # a bracket that closes no link is text, and so is what follows it: "[sic] (see below)"
                continue
            case "entity":
                meant = html.unescape(mark.group()).replace("\xa0", " ")
                if meant == mark.group():
                    continue
        # The character after a backslash is text, whatever mark it could be.
        at = mark.end() + (mark.lastgroup == "escape")
        yield mark.start(), mark.end(), meant
