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
    )
}


def problem(code: str, place: Place, **words: object) -> Problem:
    """The problem of a code at a place, its templates filled with words."""
    kind = KINDS[code]
    return Problem(code, place, kind.fault.format(**words), kind.remedy.format(**words))
