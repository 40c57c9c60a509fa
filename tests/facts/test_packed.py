"""Facts of pattern claims: all slots of the rule are shared, nothing chains, a person's word counts."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import permutations

import pytest

from checker.facts.packed import compared, packed_facts
from checker.facts.precedence import without_overruled
from checker.model import Claim, Fact, Frame, Slot, Span, Value
from checker.rulebook.rule import Rule, SameTest

RULE = Rule(
    "levies", "Levies", same=(SameTest("goods", "words", 0.8), SameTest("land", "words", 0.8, optional=True))
)


def claim(name: str, percent: int, start: int = 0, frame: Frame | None = None, **slots: str) -> Claim:
    figure = Decimal(percent)
    value = Value("percent", start, start + 3, f"{percent}%", figure, figure, figure, "percent")
    made = {slot: Slot(text, "words", text) for slot, text in slots.items()}
    return Claim(name, f"clipping-{name}", RULE.id, value, Span(start, start + 3), Span(0, 50), made, frame=frame)


def groups(claims: list[Claim], decided: Mapping[frozenset[str], bool] = {}) -> list[list[str]]:
    return sorted(sorted(c.id for c in fact.claims) for fact in packed_facts(RULE, claims, decided))


JOINED = [
    ({"goods": "salmon"}, {"goods": "salmon"}, True),
    ({"goods": "salmon", "land": "norway"}, {"goods": "salmon"}, True),
    ({"goods": "salmon", "land": "norway"}, {"goods": "salmon", "land": "norway"}, True),
    ({"goods": "salmon", "land": "norway"}, {"goods": "salmon", "land": "canada"}, False),
    ({"goods": "salmon"}, {"goods": "timber"}, False),
    ({"goods": "salmon"}, {}, False),
    ({}, {}, False),
    ({"land": "norway"}, {"land": "norway"}, False),
]


@pytest.mark.parametrize(("a", "b", "joined"), JOINED)
def test_every_slot_asked_for_is_shared(a: dict[str, str], b: dict[str, str], joined: bool) -> None:
    """Whatever the values: they are no part of what two claims are about."""
    for percent in (25, 26):
        link = compared(RULE, claim("a", 25, **a), claim("b", percent, **b))
        assert (link is not None) is joined


def test_a_vague_claim_is_no_bridge() -> None:
    """What both "salmon of Norway" and "salmon of Canada" could be joins one of them, not both into one fact."""
    claims = [
        claim("a", 25, goods="salmon", land="norway"),
        claim("b", 25, goods="salmon"),
        claim("c", 25, goods="salmon", land="canada"),
    ]
    for order in permutations(claims):
        found = groups(list(order))
        assert len(found) == 2
        assert not any({"a", "c"} <= set(group) for group in found)


def test_agreement_gathers_before_difference() -> None:
    claims = [
        claim("a", 25, goods="salmon", land="norway"),
        claim("b", 30, goods="salmon"),
        claim("c", 30, goods="salmon", land="canada"),
    ]
    assert groups(claims) == [["a"], ["b", "c"]]


def test_a_person_joins_and_parts() -> None:
    one, other = claim("a", 25, goods="salmon"), claim("b", 25, goods="timber")
    pair = frozenset(("a", "b"))
    assert groups([one, other]) == [["a"], ["b"]]
    assert groups([one, other], {pair: True}) == [["a", "b"]]
    again = claim("b", 25, goods="salmon")
    assert groups([one, again]) == [["a", "b"]]
    assert groups([one, again], {pair: False}) == [["a"], ["b"]]


def test_a_decision_is_named_as_the_reason() -> None:
    link = compared(RULE, claim("a", 25, goods="salmon"), claim("b", 25, goods="timber"), True)
    assert link is not None
    assert link.decided
    assert [row[0] for row in link.reasons] == ["decision"]


# What patterns know goes before what words suggest.


def open_fact(*claims: Claim, confidence: float = 0.5) -> Fact:
    return Fact("", "figures", claims, confidence=confidence)


def test_an_open_fact_across_two_of_a_rule_is_dropped() -> None:
    norway, canada = claim("a", 25, goods="salmon", land="norway"), claim("b", 30, goods="salmon", land="canada")
    known = packed_facts(RULE, [norway, canada], {})
    ours, theirs = (claim(c.id, p, frame=Frame()) for c, p in ((norway, 25), (canada, 30)))
    assert without_overruled([*known, open_fact(ours, theirs)]) == known
    # Words that are all but equal go before slots that a pattern may have read wrong.
    sure = open_fact(ours, theirs, confidence=0.8)
    assert without_overruled([*known, sure]) == [*known, sure]


def test_an_open_fact_that_the_rule_joins_too_is_kept() -> None:
    here, there = claim("a", 25, goods="salmon"), claim("b", 30, goods="salmon")
    known = packed_facts(RULE, [here, there], {})
    across = open_fact(claim("a", 25, frame=Frame()), claim("b", 30, frame=Frame()))
    assert without_overruled([*known, across]) == [*known, across]


def test_an_open_fact_elsewhere_is_kept() -> None:
    norway, canada = claim("a", 25, goods="salmon", land="norway"), claim("b", 30, goods="salmon", land="canada")
    known = packed_facts(RULE, [norway, canada], {})
    elsewhere = open_fact(claim("a", 4, start=20, frame=Frame()), claim("b", 5, start=20, frame=Frame()))
    assert without_overruled([*known, elsewhere]) == [*known, elsewhere]
