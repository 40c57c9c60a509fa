"""What holds of alignment whatever its thresholds: order, repetition, a person's decisions."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.quake import ARTICLES, CHANGES, Articles, alarms, changed, run, said

from checker import check
from checker.facts import align
from checker.model import Claim, Clipping, Fact, Status
from checker.reporting.result import Result
from checker.rulebook import load_rules
from checker.verdicts import judge

RULEBOOK = load_rules()[0]


def told(articles: Articles, **options: object) -> Result:
    with TemporaryDirectory() as folder:
        return run(Path(folder), articles, **options)


@cache
def contradicting() -> Result:
    """The quake with its five conflicts."""
    articles = ARTICLES
    for change in CHANGES.values():
        articles = changed(articles, change)
    return told(articles)


def shown(facts: list[Fact]) -> list[tuple[str, str, list[str], list[tuple[str, str]]]]:
    return [(f.rule, f.status.value, [c.id for c in f.claims], sorted((n.a, n.b) for n in f.links)) for f in facts]


@settings(max_examples=15)
@given(st.data())
def test_order_changes_nothing(data: st.DataObject) -> None:
    report = contradicting()
    clippings: list[Clipping] = data.draw(st.permutations(report.clippings))
    claims: list[Claim] = data.draw(st.permutations(report.claims))
    facts = judge(align(claims, clippings, RULEBOOK)[0], clippings, RULEBOOK)[0]
    plain = judge(align(report.claims, report.clippings, RULEBOOK)[0], report.clippings, RULEBOOK)[0]
    assert shown(facts) == shown(plain)


def test_names_of_files_change_no_verdict(tmp_path: Path) -> None:
    """Clippings are compared in the order of their ids; other ids give the same verdicts on the same words."""
    def verdicts(report: Result) -> list[tuple[str, list[str]]]:
        return sorted((f.status.value, sorted(said(f))) for f in report.facts if len(f.outlets) > 1)

    articles = ARTICLES
    for change in CHANGES.values():
        articles = changed(articles, change)
    for number, outlet in enumerate(sorted(articles, reverse=True)):
        (tmp_path / str(number)).mkdir()
        run(tmp_path / str(number), {outlet: articles[outlet]})
    assert verdicts(check([tmp_path])) == verdicts(contradicting())


def test_a_claim_stands_in_one_fact_of_its_rule() -> None:
    report = contradicting()
    seen: set[tuple[str, str]] = set()
    for fact in report.facts:
        for claim in fact.claims:
            assert (fact.rule, claim.id) not in seen
            seen.add((fact.rule, claim.id))


def test_links_join_claims_of_their_fact() -> None:
    for fact in contradicting().facts:
        ids = {claim.id for claim in fact.claims}
        assert all({link.a, link.b} <= ids for link in fact.links)
        if len(ids) > 1:
            assert fact.links, "a join without a reason"


@pytest.mark.parametrize("outlet", ARTICLES)
def test_an_outlet_that_repeats_another_turns_no_agreement_into_conflict(outlet: str) -> None:
    assert alarms(told({**ARTICLES, "Northern Echo": ARTICLES[outlet]})) == []


@pytest.mark.parametrize("outlet", ARTICLES)
def test_one_sentence_repeated_by_another_outlet_contradicts_nobody(outlet: str) -> None:
    title, paragraphs = ARTICLES[outlet]
    for paragraph in paragraphs:
        found = alarms(told({**ARTICLES, "Northern Echo": (title, (paragraph,))}))
        assert [sorted(said(f)) for f in found] == []


@pytest.mark.parametrize("name", CHANGES)
def test_an_outlet_that_repeats_one_side_leaves_the_conflict_standing(name: str) -> None:
    change = CHANGES[name]
    articles = changed(ARTICLES, change)
    for outlet in ARTICLES:
        found = alarms(told({**articles, "Northern Echo": articles[outlet]}))
        assert [said(f) for f in found] == [change.values]
        assert len(found[0].outlets) == 4


def test_one_outlet_alone_contradicts_nobody() -> None:
    report = told({"Coast Radio": ARTICLES["Coast Radio"]})
    assert {fact.status for fact in report.facts} == {Status.SINGLE}


# A person's decisions


def claim_ids(fact: Fact) -> list[str]:
    return [claim.id for claim in fact.claims]


def test_a_person_parts_what_was_joined() -> None:
    articles = changed(ARTICLES, CHANGES["money"])
    clash = alarms(told(articles))[0]
    deviant = next(c for c in clash.claims if sum(c.value.text == o.value.text for o in clash.claims) == 1)
    parted = [(deviant.id, other.id, False) for other in clash.claims if other.id != deviant.id]
    report = told(articles, links=parted)
    assert alarms(report) == []
    fact = next(f for f in report.facts if f.rule == clash.rule and deviant.id in claim_ids(f))
    assert claim_ids(fact) == [deviant.id]


def test_a_person_joins_what_was_apart() -> None:
    """Two lengths in words that have too little in common."""
    articles = {
        "Gull": ("Bridge of Vellin", ("The new bridge of Vellin is said to be 400 metres long.",)),
        "Bell": ("Crossing of Vellin", ("Taxpayers of Vellin pay for a ramp of 900 metres, its critics warn.",)),
    }
    plain = told(articles)
    one, other = sorted(c.id for c in plain.claims if c.kind == "measure")
    assert not any({one, other} <= set(claim_ids(f)) for f in plain.facts)
    joined = told(articles, links=[(one, other, True)])
    fact = next(f for f in joined.facts if {one, other} <= set(claim_ids(f)))
    assert fact.status is Status.CONFLICT


def test_a_decision_about_claims_that_are_gone_harms_nothing() -> None:
    plain, decided = told(ARTICLES), told(ARTICLES, links=[("gone", "lost", True), ("lost", "gone", False)])
    assert shown(list(decided.facts)) == shown(list(plain.facts))
