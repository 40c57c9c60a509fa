"""Facts get the first rung that holds, in words, with whom the difference is between."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import permutations

import pytest

from checker.model import Claim, Clipping, Days, Fact, Frame, Link, Outlet, Slot, Span, Status, Value
from checker.rulebook import Rule, Rulebook, Rung, SameTest, vocabulary
from checker.verdicts import judge
from checker.verdicts.conditions import CONDITIONS
from checker.verdicts.judge import UNTOLD

DAY, NEXT = date(2026, 3, 1), date(2026, 3, 2)
LADDER = (
    Rung("alone", "single_outlet", "single"),
    Rung("same", "same_value", "agree"),
    Rung("range", "hedged_or_wider", "compatible"),
    Rung("plan", "planned_then_happened", "update"),
    Rung("growth", "rises_with_time", "update"),
    Rung("later", "counted_at_two_times", "update"),
    Rung("revised", "outlet_revises_itself", "update"),
    Rung("people", "speakers_differ", "conflict", "warning"),
    Rung("weak", "weakly_linked", "unclear"),
    Rung("clash", "always", "conflict", message="{outlets_12} against {outlets_15}: {what}"),
)
RULE = Rule("toll", "Deaths", judge=LADDER, same=(SameTest("what", "words"),), about="deaths in {what}[ of {who}]")
BOOK = Rulebook((RULE,))


def said(outlet: str, low: int, high: int | None = -1, day: int = 0, **fields: object) -> tuple[Clipping, Claim]:
    """What an outlet says some days after the first; a `high` of None leaves the figure open."""
    published = Days(DAY + timedelta(days=day), DAY + timedelta(days=day))
    wire = str(fields.pop("wire", ""))
    clipping = Clipping(f"{outlet}-{day}", "x", Outlet(outlet.lower(), outlet), "", "", published, wire=wire)
    top = Decimal(low) if high == -1 else None if high is None else Decimal(high)
    value = Value("count", 0, 2, str(low), Decimal(low), Decimal(low), top)
    slots = {"what": Slot("the fire", norm="fire")}
    claim = Claim(f"{outlet}{low}{day}", clipping.id, "toll", value, Span(0, 2), Span(0, 2), slots, **fields)  # type: ignore[arg-type]
    return clipping, claim


def verdict(*pairs: tuple[Clipping, Claim], links: tuple[Link, ...] = ()) -> Fact:
    fact = Fact("f", "toll", tuple(claim for _, claim in pairs), links)
    judged, problems = judge([fact], [clipping for clipping, _ in pairs], BOOK)
    assert problems == []
    return judged[0]


A12, B12, B15, C12 = said("Herald", 12), said("Post", 12), said("Post", 15), said("Times", 12)
ROWS = [
    ("one outlet", [A12], Status.SINGLE, ""),
    ("two articles of one outlet", [A12, said("Herald", 12, day=1)], Status.SINGLE, ""),
    ("two outlets alike", [A12, B12], Status.AGREE, ""),
    ("a bound", [said("Herald", 10, None), B12], Status.COMPATIBLE, ""),
    ("two figures", [A12, B15], Status.CONFLICT, "outlets"),
    ("one outlet gives both", [A12, said("Herald", 15)], Status.CONFLICT, "itself"),
    ("it says otherwise on a later day", [said("Herald", 15), said("Herald", 12, day=2)], Status.UPDATE, "itself"),
    ("it gives both and others say one", [B12, B15, A12], Status.CONFLICT, "outlets"),
    ("a later higher toll", [A12, said("Post", 15, day=2)], Status.UPDATE, "outlets"),
    ("a later lower toll", [said("Herald", 15), said("Post", 12, day=2)], Status.CONFLICT, "outlets"),
    (
        "counted up to two days",
        [said("Herald", 15, as_of=Days(DAY, DAY)), said("Post", 12, as_of=Days(NEXT, NEXT))],
        Status.UPDATE,
        "outlets",
    ),
    (
        "counted up to one day",
        [said("Herald", 15, as_of=Days(DAY, DAY)), said("Post", 12, as_of=Days(DAY, DAY), day=1)],
        Status.CONFLICT,
        "outlets",
    ),
    (
        "a plan and what came",
        [said("Herald", 12, modality="planned"), said("Post", 15, day=1)],
        Status.UPDATE,
        "outlets",
    ),
    (
        "a plan after the event",
        [said("Herald", 15, modality="planned", day=2), said("Post", 12)],
        Status.UPDATE,
        "outlets",
    ),
    (
        "two plans",
        [said("Herald", 12, modality="planned"), said("Post", 15, modality="planned")],
        Status.CONFLICT,
        "outlets",
    ),
    (
        "two sides",
        [said("Herald", 12, said_by="army"), said("Post", 15, said_by="rebels")],
        Status.CONFLICT,
        "speakers",
    ),
]


@pytest.mark.parametrize(("pairs", "status", "between"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_verdict(pairs: list[tuple[Clipping, Claim]], status: Status, between: str) -> None:
    for order in permutations(pairs):
        fact = verdict(*order)
        assert (fact.status, fact.between) == (status, between)


def test_values_without_a_common_measure_are_unclear() -> None:
    (clipping, euro), (other, dollar) = said("Herald", 12), said("Post", 15)
    euro, dollar = (
        replace(c, value=replace(c.value, kind="money", unit=u)) for c, u in ((euro, "EUR"), (dollar, "USD"))
    )
    fact = verdict((clipping, euro), (other, dollar))
    assert (fact.status, fact.rung) == (Status.UNCLEAR, "incomparable")


def test_message_names_outlets_and_slots() -> None:
    assert verdict(A12, B15, C12).message == "Herald and Times against Post: the fire"
    assert verdict(A12, B15).title == "deaths in the fire"


def test_severity_is_that_of_the_rung_else_of_the_rule() -> None:
    assert verdict(A12, B15).severity == "error"
    assert verdict(said("Herald", 12, said_by="army"), said("Post", 15, said_by="rebels")).severity == "warning"
    assert verdict(A12, B12).severity == "info"


def test_weak_links_raise_no_alarm() -> None:
    weak = Link(A12[1].id, B15[1].id, 0.5, strict=False)
    sure = Link(A12[1].id, B15[1].id, 0.9)
    assert verdict(A12, B15, links=(weak,)).status is Status.UNCLEAR
    assert verdict(A12, B15, links=(sure,)).status is Status.CONFLICT


def test_fingerprint_leaves_out_values_order_and_files() -> None:
    prints = {verdict(A12, B15).fingerprint, verdict(B15, A12).fingerprint, verdict(A12, B12).fingerprint}
    assert len(prints) == 1


def test_facts_with_one_fingerprint_are_told_apart() -> None:
    facts = [Fact(str(n), "toll", (pair[1],)) for n, pair in enumerate((A12, B15))]
    judged, _ = judge(facts, [A12[0], B15[0]], BOOK)
    assert len({f.fingerprint for f in judged}) == 2


@pytest.mark.parametrize(
    ("pairs", "origins"),
    [
        ([A12, B12], 2),
        ([A12, said("Herald", 12, day=1)], 1),
        ([said("Herald", 12, wire="AP"), said("Post", 12, wire="ap"), C12], 2),
    ],
)
def test_prints_of_one_agency_are_one_origin(pairs: list[tuple[Clipping, Claim]], origins: int) -> None:
    assert verdict(*pairs).origins == origins


def test_another_outlet_that_repeats_a_claim_changes_no_agreement() -> None:
    assert verdict(A12, B12, C12).status is Status.AGREE


def test_a_kind_without_a_ladder_has_one() -> None:
    fact = Fact("f", "other", (A12[1], B15[1]))
    judged, _ = judge([fact], [A12[0], B15[0]], Rulebook())
    assert (judged[0].status, judged[0].severity) == (Status.CONFLICT, "warning")


def test_what_says_nothing_of_its_thing_is_less_sure() -> None:
    def confidence(*frames: Frame | None) -> float:
        pairs = [said(outlet, 12, frame=frame) for outlet, frame in zip(("Herald", "Post"), frames, strict=False)]
        return verdict(*pairs).confidence

    told = Frame(head="#person")
    assert confidence(told, told) == confidence(told, Frame(role="#death")) == confidence(None, None) == 1.0
    assert confidence(told, Frame(verb="#happen")) == UNTOLD
    assert confidence(Frame()) == 1.0  # what stands alone is compared with nothing


def test_registry_is_the_vocabulary() -> None:
    assert tuple(CONDITIONS) == vocabulary.CONDITIONS
