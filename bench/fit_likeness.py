#!/usr/bin/env python3
"""Fit the weights of likeness, checker/facts/data/likeness.tsv, on pairs of claims of real stories.

    python bench/fit_likeness.py [--write] [--folder ../shared]

Figures and moments learn without labels. A value takes no part in the features, so it can teach them: where both
articles of an event tell one telling value ("$1.25 million", "3:40 am"), those two claims are of one thing, and the
claims of other values beside them are of others (distant supervision: Mintz et al., ACL 2009). So the annotated
stories are left to measure with, and none of their topics is learnt from. Each kind has weights of its own, drawn
towards those that its family shares. Statements (names, words, yes or no) are alike too often by chance to teach
themselves; they are fitted on the annotated pairs. What is printed is measured with one story left out at a time.

Most texts without labels have no date, so they cannot teach how much another event counts, and what annotators note
is not what is telling by its digits. So a part of the weights of figures and moments is fitted on the gold as well:
blended, the two do better on stories left out than either alone.

A gold pair is positive where the gold puts both claims in one fact. Pairs of which the gold knows only one side count
less, and not at all where their values agree: the gold does not list every agreement. All fits are logistic
regressions with an L2 penalty. Without --write the table stays as it is.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter, defaultdict
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
from checker.facts.values import agree, comparable, specific
from checker.model import Claim, Clipping
from checker.rulebook import Rulebook, load_rules
from checker.values.relations import Relation, relation

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
LINKED = Path("bench", "data", "event-links-dev.jsonl")
TABLE = ROOT / "checker" / "facts" / "data" / "likeness.tsv"
TAUGHT = {  # the families that teach themselves, and their kinds that get weights of their own
    "figure": ("age", "count", "duration", "measure", "money", "percent"),
    "moment": ("date", "time"),
}
HALF_KNOWN = 0.6  # weight of a pair of which the gold knows one side
TELLING = 0.4  # how telling a value must be to teach (`specific`)
ARTICLES, PAIRS = 8, 300  # of an event, at most: one great event must not teach all
FAINT = 0.1  # weight of a pair that nobody has annotated
PENALTY, OF_KIND = 1.0, 10.0  # on a family's weights, and on how far those of a kind lie from them
GOLD = 0.3  # share of the weights fitted on the gold, where the unlabelled texts teach the rest
STEPS, STILL = 60, 1e-6
THRESHOLDS = (0.3, 0.5, 0.7, 0.9)
HEADER = (
    "# Weights of the features of a pair of frames (checker/facts/likeness.py), in log-odds, by family and kind.\n"
    f"# Fitted by logistic regression (L2 = {PENALTY:g}) on pairs of real stories, by bench/fit_likeness.py.\n"
)


@dataclass(frozen=True)
class Example:
    """A pair of claims: the story, its kind, its features, whether it is one fact, how much it counts."""

    story: str
    kind: str
    features: Sequence[float]
    same: bool
    weight: float


@dataclass(frozen=True)
class Sample:
    """Examples as arrays: one row each."""

    stories: np.ndarray
    kinds: np.ndarray
    x: np.ndarray
    y: np.ndarray
    weights: np.ndarray

    @classmethod
    def of(cls, examples: Sequence[Example]) -> Sample:
        return cls(
            np.array([e.story for e in examples]),
            np.array([e.kind for e in examples]),
            np.array([e.features for e in examples], float),
            np.array([e.same for e in examples], float),
            np.array([e.weight for e in examples], float),
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.name} anew")
    parser.add_argument("--folder", type=Path, default=SHARED, help="with stories/ and bench/ (default: %(default)s)")
    folder: Path = (arguments := parser.parse_args()).folder
    golds = [json.loads(path.read_text("utf-8")) for path in sorted((folder / "stories" / "gold").glob("*.json"))]
    if not golds or not (folder / LINKED).exists():
        raise SystemExit(f"skipped: no annotated stories and linked articles in {folder}")
    rulebook, _ = load_rules()
    annotated = [e for gold in golds for e in of_gold(folder / "stories", gold, rulebook)]
    taught = [e for name, clippings in unlabelled(folder, golds) for e in of_values(name, clippings, rulebook)]
    columns: dict[str, np.ndarray] = {}
    for name in (*TAUGHT, "statement"):
        sample, gold = (Sample.of([e for e in found if family(e.kind) == name]) for found in (taught, annotated))
        own = fitted_by_kind(name, TAUGHT[name], sample) if name in TAUGHT else {}
        print(f"{name:10} {len(sample.y):6} pairs taught  {quality(left_out(gold, own, name), gold.y)}")
        columns |= blended(own, name, gold)
    lines = ["\t".join(("feature", *columns))]
    for at, feature in enumerate(("bias", *FEATURES)):
        lines.append("\t".join((feature, *(f"{weights[at]:.2f}" for weights in columns.values()))))
    if arguments.write:
        TABLE.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
        print(f"wrote {TABLE.relative_to(ROOT)}")
    else:
        print("\n".join(line.expandtabs(18) for line in lines))


# Examples that nobody has annotated


def unlabelled(folder: Path, golds: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, Sequence[Clipping]]]:
    """The articles of each event of the linked ones, and of each story, that has no gold."""
    topics = {int(part) for gold in golds for part in gold["story"].split("-")[1:2] if part.isdigit()}
    events: dict[str, list[str]] = defaultdict(list)
    for line in (folder / LINKED).read_text("utf-8").splitlines():
        article = json.loads(line)
        if article["topic"] not in topics:
            events[f"{article['topic']}-{article['event']}"].append(article["text"])
    for name, texts in events.items():
        with tempfile.TemporaryDirectory() as place:
            for i, text in enumerate(texts[:ARTICLES]):
                Path(place, f"{i}.md").write_text(f"---\noutlet: Outlet {i}\n---\n\n{text}", "utf-8")
            yield name, read([place])[0]
    for story in sorted((folder / "stories" / "unlabelled").iterdir()):
        yield story.name, read([story])[0]


def of_values(name: str, clippings: Sequence[Clipping], rulebook: Rulebook) -> list[Example]:
    """The pairs of figures and moments of which both articles tell one telling value, and those beside them."""
    found: list[Example] = []
    claims = [c for c in extract(clippings, rulebook)[0] if c.frame and family(c.kind) in TAUGHT]
    for members in by_rule(claims).values():
        story = story_of(members, {c.id: c.published for c in clippings}, {})
        of: dict[str, list[Claim]] = defaultdict(list)
        for claim in story.claims:
            of[claim.clipping].append(claim)
        for one, other in combinations(sorted(of), 2):
            pairs = [
                (a, b, relation(a.value, b.value)) for a in of[one] for b in of[other] if comparable(a.value, b.value)
            ]
            equal = Counter(
                claim.id
                for a, b, related in pairs
                if related is Relation.SAME and min(specific(a.value), specific(b.value)) >= TELLING
                for claim in (a, b)
            )
            for a, b, related in pairs:
                same = related is Relation.SAME and bool(equal[a.id]) and bool(equal[b.id])
                if same or (related is Relation.DIFFERENT and (equal[a.id] or equal[b.id])):
                    _, row = story.compare(a, b)
                    weight = FAINT / max(equal[a.id], equal[b.id]) if same else FAINT
                    found.append(Example(name, a.kind, [row[feature] for feature in FEATURES], same, weight))
    # An ordinal is shared by chance as often as not: "first".
    found = [e for e in found if e.kind != "ordinal"]
    share = min(1.0, PAIRS / max(1, len(found)))
    return [Example(e.story, e.kind, e.features, e.same, e.weight * share) for e in found]


def by_rule(claims: Sequence[Claim]) -> Mapping[str, Sequence[Claim]]:
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.rule].append(claim)
    return found


# Examples of the gold


def of_gold(folder: Path, gold: Mapping[str, Any], rulebook: Rulebook) -> Iterator[Example]:
    """The pairs of open claims of two articles of a story of which the gold knows at least one."""
    clippings, _ = read([folder / "clippings" / gold["story"]])
    facts_at = labels(folder, gold)
    articles = {c.id: c for c in clippings}
    facts_of: dict[str, frozenset[str]] = {}
    framed = [claim for claim in extract(clippings, rulebook)[0] if claim.frame is not None]
    for claim in framed:
        clipping = articles[claim.clipping]
        place = clipping.place(claim.span)
        marked = facts_at.get(Path(clipping.path).stem, ())
        facts_of[claim.id] = frozenset(f for start, end, f in marked if place.start < end and start < place.end)
    for members in by_rule(framed).values():
        story = story_of(members, {c.id: c.published for c in clippings}, {})
        for a, b in combinations(story.claims, 2):
            mine, theirs = facts_of[a.id], facts_of[b.id]
            if a.clipping == b.clipping or not (mine or theirs) or not comparable(a.value, b.value):
                continue
            both = bool(mine and theirs)
            if both or not agree(a.value, b.value):
                _, row = story.compare(a, b)
                features = [row[name] for name in FEATURES]
                yield Example(gold["story"], a.kind, features, bool(mine & theirs), 1.0 if both else HALF_KNOWN)


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


def fitted_by_kind(name: str, kinds: Sequence[str], sample: Sample) -> dict[str, np.ndarray]:
    """The weights of a family and of each of its kinds, the bias first: a kind's are the family's and its own part."""
    own = [np.hstack([np.ones((len(sample.x), 1)), sample.x]) * (sample.kinds == kind)[:, None] for kind in kinds]
    size = len(FEATURES)
    penalty = np.concatenate([np.full(size, PENALTY), np.full(len(kinds) * (size + 1), OF_KIND)])
    found = fitted(np.hstack([sample.x, *own]), sample.y, sample.weights, penalty)
    shared, parts = found[: size + 1], found[size + 1 :].reshape(len(kinds), size + 1)
    return {name: shared} | {kind: shared + part for kind, part in zip(kinds, parts, strict=True)}


def blended(taught: Mapping[str, np.ndarray], name: str, gold: Sample) -> dict[str, np.ndarray]:
    """The taught columns of a family blended with what the gold says of it; only that where nothing was taught."""
    found = fitted(gold.x, gold.y, gold.weights, np.full(len(FEATURES), PENALTY))
    if not taught:
        return {name: found}
    return {kind: (1 - GOLD) * column + GOLD * found for kind, column in taught.items()}


def fitted(x: np.ndarray, y: np.ndarray, weights: np.ndarray, penalty: np.ndarray) -> np.ndarray:
    """Weights of logistic regression by Newton's method, the bias first; the bias is not penalised."""
    x = np.hstack([np.ones((len(x), 1)), x])
    found = np.zeros(x.shape[1])
    penalty = np.concatenate([[1e-6], penalty])
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
    chances: np.ndarray = 1 / (1 + np.exp(-np.clip(odds, -40, 40)))
    return chances


def left_out(gold: Sample, taught: Mapping[str, np.ndarray], name: str) -> np.ndarray:
    """The probability of each annotated pair by weights that were not fitted on its story."""
    p = np.zeros(len(gold.y))
    for story in sorted(set(gold.stories)):
        out = gold.stories == story
        rest = Sample(*(rows[~out] for rows in (gold.stories, gold.kinds, gold.x, gold.y, gold.weights)))
        found = blended(taught, name, rest)
        weights = np.array([found.get(kind, found[name]) for kind in gold.kinds[out]])
        p[out] = probability(weights[:, 0] + (weights[:, 1:] * gold.x[out]).sum(axis=1))
    return p


def quality(p: np.ndarray, same: np.ndarray) -> str:
    """How well probabilities tell pairs of one fact from pairs of two."""
    shown = [f"{len(p):6} pairs, {int(same.sum()):4} of one fact", f"AUC {ranked(p, same):.3f}"]
    for threshold in THRESHOLDS:
        chosen = p >= threshold
        precision = same[chosen].mean() if chosen.any() else 0.0
        shown.append(f"≥{threshold}: P {precision:.2f} R {same[chosen].sum() / same.sum():.2f}")
    return "  ".join(shown)


def ranked(p: np.ndarray, y: np.ndarray) -> float:
    """The chance that a pair of one fact scores above a pair of two (area under the curve)."""
    rank = np.empty(len(p))
    rank[np.argsort(p, kind="stable")] = np.arange(len(p))
    positive = y.sum()
    return float((rank[y == 1].sum() - positive * (positive - 1) / 2) / (positive * (len(y) - positive)))


if __name__ == "__main__":
    main()
