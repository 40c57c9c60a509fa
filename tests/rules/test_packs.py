"""The rules that come with the program are well-formed, and do what their examples say."""

from __future__ import annotations

import pytest

from checker.rulebook import Rule, load_rules
from checker.rulebook.rule import Rulebook
from checker.trials import judged_facts
from checker.trials import test_rules as failures_of

RULEBOOK, PROBLEMS = load_rules()


def test_shipped_rules_have_no_mistakes() -> None:
    assert PROBLEMS == []


@pytest.mark.parametrize("rule", RULEBOOK.rules, ids=lambda r: r.id)
def test_examples_hold(rule: Rule) -> None:
    others = tuple(r for r in RULEBOOK.rules if r.id != rule.id)
    silent = tuple(_without_examples(r) for r in others)
    book = Rulebook((rule, *silent), RULEBOOK.lexicon, RULEBOOK.events, RULEBOOK.synonyms)
    assert failures_of(book) == []


@pytest.mark.parametrize("rule", [r for r in RULEBOOK.rules if any(f.say for f in r.find)], ids=lambda r: r.id)
def test_every_pattern_rule_shows_itself(rule: Rule) -> None:
    """Hits, near misses, and the verdicts that its ladder can give, but for those that need links or speakers."""
    assert sum(bool(e.expect) for e in rule.claims) >= 2
    assert sum(not e.expect for e in rule.claims) >= 1
    shown = {v.expect for v in rule.verdicts}
    assert {r.verdict for r in rule.judge} - {"unclear"} <= shown


@pytest.mark.parametrize("rule", [r for r in RULEBOOK.rules if r.refines], ids=lambda r: r.id)
def test_every_refinement_shows_itself(rule: Rule) -> None:
    """Hits, near misses, and each rung of its ladder; but for weak links, which two sentences hardly make."""
    assert sum(bool(e.expect) for e in rule.claims) >= 2
    assert sum(not e.expect for e in rule.claims) >= 2
    shown = {fact.rung for v in rule.verdicts for fact in judged_facts(rule, RULEBOOK, v)[:1]}
    assert [r.id for r in rule.judge if r.id not in shown and r.when != "weakly_linked"] == []


def _without_examples(rule: Rule) -> Rule:
    from dataclasses import replace

    return replace(rule, claims=(), verdicts=())
