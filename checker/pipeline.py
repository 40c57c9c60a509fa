"""The architecture, runnable: read → extract → align → judge."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from checker.claims import extract
from checker.clippings import read
from checker.facts import align
from checker.reporting.result import Result
from checker.rulebook import load_rules
from checker.verdicts import judge

__all__ = ["check"]


def check(
    paths: Iterable[str | Path],
    *,
    rules: Sequence[str | Path] = (),
    retrieved: date | None = None,
    min_confidence: float = 0.0,
) -> Result:
    """Read clippings, extract their claims, align them into facts and judge those."""
    rulebook, faults = load_rules(rules)
    clippings, unread = read(paths, retrieved=retrieved)
    claims, unparsed = extract(clippings, rulebook)
    facts, unaligned = align(claims, clippings, rulebook)
    verdicts, unjudged = judge(facts, clippings, rulebook)
    problems = (*faults, *unread, *unparsed, *unaligned, *unjudged)
    return Result(tuple(clippings), tuple(claims), tuple(verdicts), problems, rulebook.rules)
