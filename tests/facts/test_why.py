"""Why two claims are, or are not, the same fact."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.quake import ARTICLES, run, with_paragraph

from checker.facts import why
from checker.facts.why import DOUBTS

IDENTITY = Path(__file__).resolve().parents[2] / "checker" / "facts" / "identity.py"


def test_every_doubt_is_told_in_words() -> None:
    raised = set(re.findall(r'yield "([a-z ]+)"', IDENTITY.read_text("utf-8")))
    assert raised
    assert raised <= DOUBTS.keys()


#: Words of one outlet's claim, of the other's, and what is said of the two.
ROWS = [
    ("14", "14", "Their values agree."),
    ("14", "63", "they say something else of their thing"),
    ("14", "24 kilometres", "cannot be compared"),
    ("14", "Monday", "claims of two rules are never compared"),
]


@pytest.mark.parametrize(("one", "other", "says"), ROWS)
def test_reasons(one: str, other: str, says: str, tmp_path: Path) -> None:
    report = run(tmp_path, ARTICLES)
    first, second, *_ = report.clippings
    a = next(c for c in report.claims if c.value.text == one and c.clipping == first.id and c.frame)
    b = next(c for c in report.claims if c.value.text == other and c.clipping == second.id and c.frame)
    assert says in "\n".join(why(a, b, report.claims, report.clippings, report.rules))


def test_claims_of_one_clipping_are_not_compared(tmp_path: Path) -> None:
    report = run(tmp_path, with_paragraph(ARTICLES, "Harbour Ledger", "A truck killed 3 people in Marl."))
    a, b = [c for c in report.claims if c.clipping == report.clippings[0].id and c.kind == "count" and c.frame][:2]
    assert "one clipping" in "\n".join(why(a, b, report.claims, report.clippings, report.rules))
