"""The architecture, runnable: read → extract → align → judge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from checker.claims import extract
from checker.clippings import read
from checker.facts import align
from checker.model import Claim, Clipping, Fact, Outlet, Problem, Status
from checker.reporting.result import Result
from checker.rulebook import load_rules
from checker.verdicts import judge

__all__ = ["check"]


def check(
    paths: Iterable[str | Path],
    *,
    rules: Sequence[str | Path] = (),
    retrieved: date | None = None,
    outlets: Mapping[str, str | Outlet] | None = None,
    links: Iterable[tuple[str, str, bool]] = (),
    min_confidence: float = 0.0,
    faults: Sequence[Problem] = (),
    jobs: int = 1,
) -> Result:
    """Read clippings, extract their claims, align them into facts and judge those.

    Args:
        paths: files and folders of clippings; "-" is standard input.
        rules: folders of rules besides those that come with the program; an equal id overrides.
        retrieved: the day the clippings were saved, from which "3 days ago" counts.
        outlets: further names of outlets, each with the name, or the outlet, that it stands for.
        links: decisions of a person: two claims' ids, and whether they are the same fact.
        min_confidence: a conflict that is less sure is raised as unclear.
        faults: what the caller has found wrong already.
        jobs: processes that read many clippings side by side; the result is the same.
    """
    rulebook, mistakes = load_rules(rules)
    clippings, unread = read(paths, retrieved=retrieved, outlets=outlets)
    claims, unparsed = extract(clippings, rulebook, jobs)
    facts, unaligned = align(claims, clippings, rulebook, links)
    judged, unjudged = judge(facts, clippings, rulebook)
    problems = (*faults, *mistakes, *unread, *unparsed, *unaligned, *unjudged)
    raised = tuple(_unsure(fact) if fact.confidence < min_confidence else fact for fact in judged)
    return Result(tuple(clippings), _all_claims(claims, judged, clippings), raised, problems, rulebook.rules)


def _all_claims(claims: Sequence[Claim], facts: Sequence[Fact], clippings: Sequence[Clipping]) -> tuple[Claim, ...]:
    """The claims with those that only a comparison of two clippings brought out, in the order of the texts."""
    known = {claim.id for claim in claims}
    added = [claim for fact in facts for claim in fact.claims if claim.id not in known]
    if not added:
        return tuple(claims)
    at = {clipping.id: number for number, clipping in enumerate(clippings)}
    return tuple(
        sorted((*claims, *added), key=lambda c: (at.get(c.clipping, len(at)), c.span.start, c.span.end, c.rule))
    )


def _unsure(fact: Fact) -> Fact:
    """A conflict below the confidence asked for is a question, no alarm."""
    if fact.status is not Status.CONFLICT:
        return fact
    return replace(fact, status=Status.UNCLEAR, severity="info")
