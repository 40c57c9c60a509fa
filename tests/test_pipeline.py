"""The stages in a row."""

from __future__ import annotations

import pytest
from support.reports import ferry_report

from checker import check
from checker.model import Problem, Status


@pytest.mark.parametrize(
    ("confidence", "status", "severity"),
    [(0.0, Status.CONFLICT, "error"), (0.9, Status.CONFLICT, "error"), (0.95, Status.UNCLEAR, "info")],
)
def test_a_conflict_less_sure_than_asked_for_is_a_question(
    confidence: float, status: Status, severity: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    ferry = ferry_report()

    def judged(*_: object) -> tuple[list[object], list[Problem]]:
        return list(ferry.facts), []

    monkeypatch.setattr("checker.pipeline.judge", judged)
    facts = check([], min_confidence=confidence).facts
    assert (facts[1].status, facts[1].severity) == (status, severity)
    assert facts[0] == ferry.facts[0]


def test_nothing_to_read_is_a_problem() -> None:
    assert [problem.code for problem in check([]).problems] == ["C109"]
