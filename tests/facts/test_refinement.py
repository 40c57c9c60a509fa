"""A fact is judged by the rule that takes most of its claims; which rules there are changes nothing else."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from support.quake import ARTICLES, CHANGES, changed, run

from checker import check
from checker.facts import refinements
from checker.model import Claim, Fact, Frame, Span, Value
from checker.reporting.result import Result
from checker.rulebook import Finder, Rule, Rulebook, load_rules

TOLLS = Rule("tolls", "Tolls", refines="all", find=(Finder(every=("count",), of=("death", "injury")),))
HOUSES = Rule("houses", "Houses", refines="all", find=(Finder(every=("count",), head=("home",)),))
BURNT = Rule("burnt", "Burnt houses", refines="all", find=(Finder(every=("count",), head=("home",), near=("fire",)),))
WINDS = Rule("winds", "Winds", refines="all", find=(Finder(every=("measure",), unit=("speed", "knot")),))
SUMS = Rule("sums", "Sums", refines="all", find=(Finder(every=("money", "percent")),))
EURO = Rule("euro", "Sums in euros", refines="all", find=(Finder(every=("money",), unit=("EUR",)),))
ALL = Rule("all", "All", find=(Finder(every=("count", "measure", "money", "percent")),))
JUDGING = refinements(Rulebook((TOLLS, HOUSES, BURNT, WINDS, SUMS, EURO, ALL)))


def claim(kind: str, unit: str = "", number: int = 1, **frame: object) -> Claim:
    value = Value(kind, 0, 1, "1", Decimal(1), unit=unit)
    return Claim(str(number), f"c{number}", "all", value, Span(0, 1), Span(0, 9), frame=Frame(**frame))  # type: ignore[arg-type]


TAKEN = {
    "by what it says of its thing": (claim("count", role="#injury"), "tolls"),
    "of another concept": (claim("count", role="#rescue"), "all"),
    "of a word that is no concept": (claim("count", role="death"), "all"),
    "of another kind": (claim("percent", role="#death"), "sums"),
    "by what it counts": (claim("count", head="#home"), "houses"),
    "by more conditions": (claim("count", head="#home", sentence=frozenset({"#fire", "orrin"})), "burnt"),
    "of as many, by the first": (claim("count", role="#death", head="#home"), "tolls"),
    "by its unit": (claim("measure", "knot"), "winds"),
    "by what its unit measures": (claim("measure", "kilometre per hour"), "winds"),
    "in another unit": (claim("measure", "kilometre"), "all"),
    "by its currency": (claim("money", "EUR"), "euro"),
    "in another currency": (claim("money", "USD"), "sums"),
}


@pytest.mark.parametrize("name", TAKEN)
def test_a_claim_is_taken(name: str) -> None:
    one, rule = TAKEN[name]
    assert JUDGING.rule_of(one) == rule


DEAD, HOME, BARE = (
    lambda n: claim("count", number=n, role="#death"),
    lambda n: claim("count", number=n, head="#home"),
    lambda n: claim("count", number=n),
)
JUDGED = {
    "most": ([HOME(1), DEAD(2), HOME(3)], "houses"),
    "as many, the first": ([HOME(1), DEAD(2)], "tolls"),
    "as many of none": ([BARE(1), HOME(2)], "houses"),
    "most of none": ([BARE(1), HOME(2), BARE(3)], "all"),
    "none": ([BARE(1), BARE(2)], "all"),
    "alone": ([DEAD(1)], "tolls"),
}


@pytest.mark.parametrize("name", JUDGED)
def test_a_fact_is_judged_by(name: str) -> None:
    claims, rule = JUDGED[name]
    for order in (claims, claims[::-1]):
        assert JUDGING.refined(Fact("", "all", tuple(order))).rule == rule


def test_a_claim_of_a_pattern_stays_with_its_rule() -> None:
    value = Value("count", 0, 1, "1", Decimal(1))
    fact = Fact("", "all", (Claim("1", "c", "all", value, Span(0, 1), Span(0, 9)),))
    assert JUDGING.refined(fact) == fact


def contradicting(folder: Path, **options: object) -> Result:
    articles = ARTICLES
    for change in CHANGES.values():
        articles = changed(articles, change)
    return run(folder, articles, **options)


def test_a_refinement_moves_no_claim_and_changes_no_name(tmp_path: Path) -> None:
    """With one more rule the same claims stand in the same facts, under the same ids and fingerprints."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "quakes.yaml").write_text(
        "version: 1\nid: quakes\ntitle: In a quake\nrefines: figures\nfind:\n"
        "  - {every: [count, measure, money], of: [death, injury, magnitude, cost], near: quake}\n"
        "judge:\n  - {when: single_outlet, verdict: single}\n  - {when: same_value, verdict: agree}\n"
        "  - {when: always, verdict: conflict, message: 'Which one? {values}.'}\n"
    )
    (tmp_path / "plain").mkdir()
    plain = contradicting(tmp_path / "plain")
    refined = check([tmp_path / "plain"], rules=[tmp_path / "mine"])
    mine = [f for f in refined.facts if f.rule == "quakes"]
    assert mine
    assert any(f.message.startswith("Which one?") for f in mine)

    def named(report: Result) -> list[tuple[str, str, list[str]]]:
        return sorted((f.id, f.fingerprint, [c.id for c in f.claims]) for f in report.facts)

    assert named(refined) == named(plain)


def test_no_two_packs_ask_for_the_same() -> None:
    rulebook, _ = load_rules()
    taking = [(r.refines, f.every, f.of, f.head, f.unit, f.near) for r in rulebook.rules if r.refines for f in r.find]
    assert len(set(taking)) == len(taking)
