"""The architecture, runnable: read → extract → align → judge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from checker.batches import Batch, batches, side_by_side, worth
from checker.claims import extract
from checker.clippings import read
from checker.facts import align
from checker.facts.stories import stories
from checker.model import Claim, Clipping, Fact, Outlet, Problem, Status
from checker.reporting.result import Result
from checker.rulebook import load_rules
from checker.rulebook.rule import Rulebook
from checker.verdicts import judge

__all__ = ["check"]

Links = tuple[tuple[str, str, bool], ...]


def check(
    paths: Iterable[str | Path],
    *,
    rules: Sequence[str | Path] = (),
    retrieved: date | None = None,
    outlets: Mapping[str, str | Outlet] | None = None,
    links: Iterable[tuple[str, str, bool]] = (),
    min_confidence: float = 0.0,
    faults: Sequence[Problem] = (),
    frames: bool = True,
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
        frames: leave on the claims the words that they were matched by, which `facts.why` asks for and which take most
            of a large run's memory.
        jobs: processes that read many clippings side by side; the result is the same.
    """
    rulebook, mistakes = load_rules(rules)
    clippings, unread = read(paths, retrieved=retrieved, outlets=outlets)
    claims, facts, unsound = _joined(clippings, rulebook, tuple(links), frames, jobs)
    judged, unjudged = judge(facts, clippings, rulebook)
    problems = (*faults, *mistakes, *unread, *unsound, *unjudged)
    raised = tuple(_unsure(fact) if fact.confidence < min_confidence else fact for fact in judged)
    return Result(tuple(clippings), _all_claims(claims, judged, clippings), raised, problems, rulebook.rules)


def _joined(
    clippings: Sequence[Clipping], rulebook: Rulebook, links: Links, frames: bool, jobs: int
) -> tuple[tuple[Claim, ...], list[Fact], list[Problem]]:
    """The claims of all clippings, in their order, and the facts that they make, a batch of stories at a time."""
    claims: dict[str, list[Claim]] = {clipping.id: [] for clipping in clippings}
    facts: list[Fact] = []
    problems: list[Problem] = []
    work = partial(_of_batch, rulebook, links, frames)
    for found, joined, unsound in side_by_side(work, batches(clippings, stories(clippings)), worth(jobs, clippings)):
        for claim in found:
            claims[claim.clipping].append(claim)
        facts += joined
        problems += unsound
    return tuple(chain.from_iterable(claims.values())), facts, problems


def _of_batch(
    rulebook: Rulebook, links: Links, frames: bool, batch: Batch
) -> tuple[list[Claim], list[Fact], list[Problem]]:
    """The claims of some stories and the facts that they make."""
    clippings = list(chain.from_iterable(batch))
    story = {clipping.id: number for number, of_story in enumerate(batch) for clipping in of_story}
    claims, unparsed = extract(clippings, rulebook)
    facts, unaligned = align(claims, clippings, rulebook, links, story)
    if not frames:
        claims = [claim.settled() for claim in claims]
        told = {claim.id: claim for claim in claims}
        facts = [f.changed(claims=tuple([told.get(c.id) or c.settled() for c in f.claims])) for f in facts]
    return claims, facts, [*unparsed, *unaligned]


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
