"""The real page that the main job must read stands beside the checkout; what a careful editor finds on it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker import check
from checker.model import Status
from checker.reporting.result import Result

PAGE = Path(__file__).resolve().parents[2] / "shared" / "seeds" / "japan-us-relations.txt"

pytestmark = pytest.mark.skipif(not PAGE.exists(), reason=f"{PAGE} is not there")

AGREED = (Status.AGREE, Status.COMPATIBLE)


@pytest.fixture(scope="module")
def report() -> Result:
    return check([PAGE], retrieved=date(2025, 5, 31))


def test_five_articles_of_three_outlets_and_nothing_wrong(report: Result) -> None:
    assert sorted(clipping.outlet.key for clipping in report.clippings) == [
        "bloomberg", "japantimes", "japantimes", "nhk", "nhk",
    ]
    assert report.problems == ()


def test_no_conflict_stands_on_the_page(report: Result) -> None:
    found = [[c.value.text for c in fact.claims] for fact in report.facts if fact.status is Status.CONFLICT]
    assert found == []


@pytest.mark.parametrize(
    ("words", "outlets"),
    [
        ({"third"}, {"japantimes", "nhk"}),
        ({"did not attend", "was absent"}, {"japantimes", "nhk"}),
        ({"later this week", "Friday"}, {"japantimes", "nhk"}),
        ({"by mid-June", "next month"}, {"bloomberg", "japantimes"}),
        ({"June", "next month"}, {"bloomberg", "japantimes"}),
    ],
    ids=lambda value: " and ".join(sorted(value)),
)
def test_what_outlets_agree_on(words: set[str], outlets: set[str], report: Result) -> None:
    """Some agreed fact has all these words (or words around them) and exactly these outlets."""
    for fact in report.facts:
        said = {claim.value.text for claim in fact.claims}
        covered = all(any(word in text or text in word for text in said) for word in words)
        if fact.status in AGREED and covered and set(fact.outlets) == outlets:
            return
    pytest.fail(f"no agreed fact of {sorted(outlets)} has {sorted(words)}")


@pytest.mark.parametrize("words", ["25%", "24%", "10%"])
def test_rates_are_told_by_one_outlet_alone(words: str, report: Result) -> None:
    facts = [fact for fact in report.facts if any(claim.value.text == words for claim in fact.claims)]
    assert facts
    assert {outlet for fact in facts for outlet in fact.outlets} == {"japantimes"}
