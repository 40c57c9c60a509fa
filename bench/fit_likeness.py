#!/usr/bin/env python3
"""Fit the weights of likeness, checker/facts/data/likeness.tsv, on pairs of claims of annotated stories.

    python bench/fit_likeness.py [--write] [--folder ../shared/stories]

A pair of claims of two articles is positive where the gold puts both in one fact. Pairs of which the gold knows only
one side count less, and not at all where their values agree: the gold does not list every agreement. Each family of
kinds (figures, moments, statements) gets weights of its own by logistic regression with an L2 penalty. What is printed
of how well they do is measured on stories left out of the fit, one at a time. Without --write the table stays as it is.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from checker import read
from checker.claims import extract
from checker.facts.likeness import FEATURES, family
from checker.facts.story import story_of
from checker.facts.values import agree, comparable
from checker.model import Claim
from checker.rulebook import Rulebook, load_rules

ROOT = Path(__file__).resolve().parent.parent
STORIES = ROOT.parent / "shared" / "stories"
TABLE = ROOT / "checker" / "facts" / "data" / "likeness.tsv"
FAMILIES = ("figure", "moment", "statement", "all")
HALF_KNOWN = 0.6  # weight of a pair of which the gold knows one side
PENALTY = 1.0
STEPS, STILL = 60, 1e-6
THRESHOLDS = (0.3, 0.5, 0.7, 0.9)
HEADER = (
    "# Weights of the features of a pair of frames (checker/facts/likeness.py), in log-odds, for each kind of values.\n"
    f"# Fitted by logistic regression (L2 = {PENALTY:g}) on the pairs of annotated stories, by bench/fit_likeness.py.\n"
)


@dataclass(frozen=True)
class Example:
    """A pair of claims: the story, its family of kinds, its features, whether it is one fact, how much it counts."""

    story: str
    family: str
    features: Sequence[float]
    same: bool
    weight: float


@dataclass(frozen=True)
class Sample:
    """Examples as arrays: one row each."""

    stories: np.ndarray
    x: np.ndarray
    y: np.ndarray
    weights: np.ndarray

    @classmethod
    def of(cls, examples: Sequence[Example]) -> Sample:
        return cls(
            np.array([e.story for e in examples]),
            np.array([e.features for e in examples], float),
            np.array([e.same for e in examples], float),
            np.array([e.weight for e in examples], float),
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.name} anew")
    parser.add_argument("--folder", type=Path, default=STORIES, help="with clippings/ and gold/ (default: %(default)s)")
    arguments = parser.parse_args()
    golds = sorted((arguments.folder / "gold").glob("*.json"))
    if not golds:
        raise SystemExit(f"skipped: no gold in {arguments.folder}")
    rulebook, _ = load_rules()
    examples = [e for gold in golds for e in of_story(arguments.folder, json.loads(gold.read_text("utf-8")), rulebook)]
    weights = {}
    for name in FAMILIES:
        sample = Sample.of([e for e in examples if name in ("all", e.family)])
        print(f"{name:10} {quality(sample)}")
        weights[name] = fitted(sample.x, sample.y, sample.weights)
    lines = ["\t".join(("feature", *FAMILIES))]
    for at, feature in enumerate(("bias", *FEATURES)):
        lines.append("\t".join((feature, *(f"{weights[name][at]:.2f}" for name in FAMILIES))))
    if arguments.write:
        TABLE.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
        print(f"wrote {TABLE.relative_to(ROOT)}")
    else:
        print("\n".join(line.expandtabs(18) for line in lines))


# Examples


def of_story(folder: Path, gold: Mapping[str, Any], rulebook: Rulebook) -> Iterator[Example]:
    """The pairs of open claims of two articles of a story of which the gold knows at least one."""
    clippings, _ = read([folder / "clippings" / gold["story"]])
    claims, _ = extract(clippings, rulebook)
    facts_at = labels(folder, gold)
    articles = {c.id: c for c in clippings}
    facts_of: dict[str, frozenset[str]] = {}
    by_rule: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.frame is not None:
            clipping = articles[claim.clipping]
            place = clipping.place(claim.span)
            marked = facts_at.get(Path(clipping.path).stem, ())
            facts_of[claim.id] = frozenset(f for start, end, f in marked if place.start < end and start < place.end)
            by_rule[claim.rule].append(claim)
    for members in by_rule.values():
        story = story_of(members, {c.id: c.published for c in clippings}, {})
        for a, b in combinations(story.claims, 2):
            mine, theirs = facts_of[a.id], facts_of[b.id]
            if a.clipping == b.clipping or not (mine or theirs) or not comparable(a.value, b.value):
                continue
            both = bool(mine and theirs)
            if both or not agree(a.value, b.value):
                _, row = story.compare(a, b)
                features = [row[name] for name in FEATURES]
                yield Example(gold["story"], family(a.kind), features, bool(mine & theirs), 1.0 if both else HALF_KNOWN)


def labels(folder: Path, gold: Mapping[str, Any]) -> Mapping[str, Sequence[tuple[int, int, str]]]:
    """Article → (start, end, fact) of the words that the gold marks, in characters of the article's file."""
    found: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for fact in gold["facts"]:
        for mention in fact["mentions"]:
            path = folder / "clippings" / gold["story"] / f"{mention['article']}.md"
            text = path.read_text(encoding="utf-8")
            body = text.find("\n---\n") + 1
            start = text.index(mention["sentence"], body) + mention["sentence"].index(mention["value_text"])
            found[mention["article"]].append((start, start + len(mention["value_text"]), fact["id"]))
    return found


# The fit


def fitted(x: np.ndarray, y: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Weights of logistic regression by Newton's method, the bias first; the bias is not penalised."""
    x = np.hstack([np.ones((len(x), 1)), x])
    found = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], PENALTY)
    penalty[0] = 1e-6
    for _ in range(STEPS):
        p = probability(x @ found)
        gradient = x.T @ (weights * (p - y)) + penalty * found
        curvature = (x * (weights * p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(curvature, gradient)
        found -= step
        if np.abs(step).max() < STILL:
            break
    return found


def probability(odds: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-np.clip(odds, -40, 40)))


def quality(sample: Sample) -> str:
    """How well weights do on stories that they were not fitted on."""
    p = np.zeros(len(sample.y))
    for story in sorted(set(sample.stories)):
        out = sample.stories == story
        found = fitted(sample.x[~out], sample.y[~out], sample.weights[~out])
        p[out] = probability(found[0] + sample.x[out] @ found[1:])
    shown = [f"{len(p):6} pairs, {int(sample.y.sum()):4} of one fact", f"AUC {ranked(p, sample.y):.3f}"]
    for threshold in THRESHOLDS:
        chosen = p >= threshold
        precision = sample.y[chosen].mean() if chosen.any() else 0.0
        shown.append(f"≥{threshold}: P {precision:.2f} R {sample.y[chosen].sum() / sample.y.sum():.2f}")
    return "  ".join(shown)


def ranked(p: np.ndarray, y: np.ndarray) -> float:
    """The chance that a pair of one fact scores above a pair of two (area under the curve)."""
    rank = np.empty(len(p))
    rank[np.argsort(p, kind="stable")] = np.arange(len(p))
    positive = y.sum()
    return float((rank[y == 1].sum() - positive * (positive - 1) / 2) / (positive * (len(y) - positive)))


if __name__ == "__main__":
    main()
