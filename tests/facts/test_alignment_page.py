"""The worked example of docs/alignment.md is what the program does. `pytest --rewrite` writes it anew."""

from __future__ import annotations

import math
import re
from itertools import combinations
from pathlib import Path

import pytest
from support.quake import alarms, run, said

from checker.facts.likeness import weigh
from checker.facts.story import Story, story_of
from checker.model import Claim
from checker.reporting.result import Result
from checker.values.relations import Relation, relation

PAGE = Path(__file__).resolve().parents[2] / "docs" / "alignment.md"
ARTICLES = {
    "Ledger": (
        "Quake hits Varenholt",
        (
            "A quake struck Varenholt on Wednesday, killing 14 people and injuring 63 others. "
            "The epicentre was 24 kilometres north of the town.",
        ),
    ),
    "Radio": (
        "Varenholt counts its dead",
        (
            "The quake that struck Varenholt on Wednesday killed 17 people, the rescue service said. "
            "A further 63 people were injured.",
        ),
    ),
}
STANDING = {
    Relation.SAME: "the same", Relation.WIDER: "both can be right", Relation.UNKNOWN: "not comparable",
    Relation.DIFFERENT: "different",
}  # fmt: skip


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Result:
    return run(tmp_path_factory.mktemp("example"), ARTICLES)


def test_the_example_shows_one_conflict(report: Result) -> None:
    assert [said(fact) for fact in alarms(report)] == [{"14", "17"}]


@pytest.mark.golden
def test_the_example_is_fresh(report: Result, golden: object) -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name, lines in (("frames", frames(report)), ("pairs", pairs(report)), ("features", weighed(report))):
        block = "\n".join([f"<!-- example: {name} -->", *lines, "<!-- end -->"])
        page, found = re.subn(rf"<!-- example: {name} -->\n.*?<!-- end -->", lambda _, b=block: b, page, flags=re.S)
        assert found == 1, f"docs/alignment.md lacks the block {name}"
    golden(PAGE, page)  # type: ignore[operator]


def counts(report: Result) -> tuple[Story, dict[str, list[Claim]]]:
    """The story of the counts, and those of each outlet in the order of its text."""
    claims = [claim for claim in report.claims if claim.frame and claim.kind == "count"]
    story = story_of(claims, {c.id: c.published for c in report.clippings}, {})
    outlet = {c.id: c.outlet.name for c in report.clippings}
    found: dict[str, list[Claim]] = {}
    for claim in sorted(story.claims, key=lambda c: (outlet[c.clipping], c.span)):
        found.setdefault(outlet[claim.clipping], []).append(claim)
    return story, found


def frames(report: Result) -> list[str]:
    lines = ["| Outlet | Value | Head | Role | Verb | Scope | Words that count most |", "|---|---|---|---|---|---|---|"]
    for outlet, claims in counts(report)[1].items():
        for claim in claims:
            frame = claim.frame
            assert frame
            near = sorted(frame.bag.items(), key=lambda item: (-item[1], item[0]))[:3]
            words = ", ".join(f"{word} {weight:.2f}" for word, weight in near)
            cells = [claim.value.text, frame.head, frame.role, frame.verb, " ".join(sorted(frame.scope)), words]
            lines.append(f"| {outlet} | " + " | ".join(cell or "–" for cell in cells) + " |")
    return lines


def pairs(report: Result) -> list[str]:
    lines = ["| Ledger | Radio | Likeness | The two values | Doubts | Outcome |", "|---|---|---|---|---|---|"]
    story, found = counts(report)
    (_, ones), (_, others) = sorted(found.items())
    rows = [(story.compare(a, b), a, b) for a in ones for b in others]
    for (likeness, row), a, b in sorted(rows, key=lambda r: -r[0][0]):
        standing = relation(a.value, b.value)
        doubts = ", ".join(story.doubts(a, b, row)) if standing is Relation.DIFFERENT else ""
        joined = any({a.id, b.id} <= {c.id for c in fact.claims} for fact in report.facts)
        outcome = "apart" if not joined else "conflict" if standing is Relation.DIFFERENT else "agree"
        cells = [a.value.text, b.value.text, f"{likeness:.2f}", STANDING[standing], doubts or "–", outcome]
        lines.append("| " + " | ".join(cells) + " |")
    return lines


def weighed(report: Result) -> list[str]:
    """The features of the pair that makes the conflict, each with what it adds in log-odds."""
    story, found = counts(report)
    everything = [claim for claims in found.values() for claim in claims]
    clash = alarms(report)[0]
    a, b = next(
        (x, y) for x, y in combinations(everything, 2) if {x.id, y.id} <= {c.id for c in clash.claims}
    )
    likeness, row = story.compare(a, b)
    lines = ["| Feature | How much, 0 to 1 | Adds |", "|---|---|---|"]
    nothing = dict.fromkeys(row, 0.0)
    base = _odds(weigh(nothing, a.kind))
    lines.append(f"| (every pair starts with) | | {base:+.2f} |")
    for name, amount in row.items():
        if amount:
            added = _odds(weigh({**nothing, name: amount}, a.kind)) - base
            lines.append(f"| {name} | {amount:.2f} | {added:+.2f} |")
    lines.append(f"| **sum, and as a probability** | | **{_odds(likeness):+.2f} = {likeness:.2f}** |")
    return lines


def _odds(probability: float) -> float:
    return math.log(probability / (1 - probability))
