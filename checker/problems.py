"""Every problem that `check` can name: its code, what is wrong, what to do, and the exit code it stands for.

C codes are about clippings, R codes about rules, U codes about how the command was called.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.model import Place, Problem

__all__ = ["KINDS", "Kind", "problem"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: `fault` and `remedy` are templates for `str.format`; `exit` is 0 (warning), 2 or 3."""

    code: str
    exit: int
    fault: str
    remedy: str


KINDS: dict[str, Kind] = {
    kind.code: kind
    for kind in (
        Kind("C101", 2, "no such file or folder", "check the path's spelling"),
        Kind("R100", 2, "no such folder of rules", "check the path's spelling"),
        Kind("R101", 2, "unknown key '{key}' in {what}", "{hint}"),
        Kind("R102", 2, "{what} lacks '{key}'", "add it"),
        Kind("R103", 2, "{what} is not {shape}", "see docs/rules.md"),
        Kind("R104", 2, "key '{key}' is repeated", "keep one of them"),
        Kind("R105", 2, "version '{version}' is not supported", "write version: 1"),
        Kind("R106", 2, "pattern: {fault}", "see docs/rules.md, The language of patterns"),
        Kind("R107", 2, "unknown placeholder or word set {{{name}}}", "{hint}"),
        Kind("R108", 2, "unknown comparer '{name}'", "{hint}"),
        Kind("R109", 2, "unknown condition '{name}'", "{hint}"),
        Kind("R110", 2, "unknown verdict '{name}'", "{hint}"),
        Kind("R111", 2, "unknown severity '{name}'", "{hint}"),
        Kind("R112", 2, "id '{id}' is taken by {other}", "give each rule its own id"),
        Kind("R113", 2, "the ladder has no last rung", "end it with when: always"),
        Kind("R114", 2, "this rung can never be reached", "'always' comes last"),
        Kind("R115", 2, "not YAML: {fault}", "mend the line; quote text that holds ': ' or '#'"),
        Kind("R116", 2, "cannot be read: {fault}", "save it as UTF-8 text"),
        Kind("R117", 2, "unknown slot '{name}'", "{hint}"),
        Kind("R118", 2, "{what} '{value}' is not {shape}", "see docs/rules.md"),
        Kind("R119", 2, "unknown kind of value '{name}'", "{hint}"),
        Kind("R120", 2, "a finder has both 'say' and 'every'", "split it in two"),
        Kind("R121", 2, "the pattern has no placeholder for its value", "name one {{value:…}} or add value:"),
        Kind("R122", 2, "unknown modality '{name}'", "{hint}"),
        Kind("R123", 2, "word set '{name}' has the name of a placeholder", "give it another name"),
    )
}


def problem(code: str, place: Place, **words: object) -> Problem:
    """The problem of a code at a place, its templates filled with words."""
    kind = KINDS[code]
    return Problem(code, place, kind.fault.format(**words), kind.remedy.format(**words))
