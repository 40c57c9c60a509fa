"""Stories made up for the test, three outlets each, with conflicts put in and look-alikes beside them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from checker import check
from checker.model import Status

STORIES = Path(__file__).parent.parent / "stories"
#: Each conflict put in, as the words of its values; a miss says why.
CONFLICTS = [
    ("ferry", {"186", "168"}, ""),
    ("ferry", {"$3.4 million", "$4.3 million"}, ""),
    ("ferry", {"$250,000", "$520,000"}, ""),
    ("ferry", {"about 7:40 p.m", "about 9:10 p.m. on Monday"}, ""),
    ("ferry", {"engine room", "kitchen"}, "where a fire began is told in two constructions"),
    ("ferry", {"ordered", "did not order"}, ""),
    ("libraries", {"11 to 8", "11 votes to eight", "11 to 9"}, ""),
    ("libraries", {"£420,000 a year", "£240,000 a year"}, ""),
    ("libraries", {"1936", "1963"}, ""),
    ("libraries", {"31 March", "30 April"}, ""),
    ("libraries", {"60", "200"}, ""),
    ("libraries", {"voted against", "abstained"}, "two deeds that exclude each other only in a vote"),
    ("clerk", {"seven years", "nine years"}, ""),
    ("clerk", {"44", "46"}, ""),
    ("clerk", {"August 2023", "October 2023"}, ""),
    ("clerk", {"31", "13"}, "one clause is dated by the years of the thefts, the other is not"),
    ("landslide", {"17", "27"}, ""),
    ("landslide", {"13", "31"}, ""),
    ("landslide", {"680", "860"}, ""),
    ("election", {"1.42 million", "1.24 million"}, ""),
    ("election", {"12 January", "19 January"}, ""),
    ("election", {"also rejected", "approved"}, ""),
    ("election", {"8 percent", "6 percent"}, "a raise of the pay, and a pay rise: the role is read from two words"),
    ("plant", {"450", "540"}, ""),
    ("plant", {"the end of September", "the end of November"}, ""),
    ("plant", {"$212 million", "$221 million"}, "profit on its own and profit with a fall beside it: a rival"),
    ("plant", {"2023", "2022"}, "took over in, led since: two deeds"),
    ("clerk", {"$48,000", "$84,000"}, "what was missing and what was lost have no word in common"),
]


@cache
def alarms(story: str) -> tuple[frozenset[str], ...]:
    report = check([STORIES / story])
    conflicts = [fact for fact in report.facts if fact.status is Status.CONFLICT]
    return tuple(frozenset(claim.value.text.rstrip(".") for claim in fact.claims) for fact in conflicts)


@pytest.mark.parametrize(
    ("story", "values"),
    [
        pytest.param(story, values, marks=[pytest.mark.xfail(reason=why)] if why else [])
        for story, values, why in CONFLICTS
    ],
    ids=[f"{story}: {', '.join(sorted(values))}" for story, values, _ in CONFLICTS],
)
def test_a_conflict_is_found(story: str, values: set[str]) -> None:
    assert values in alarms(story)


@pytest.mark.parametrize(
    "story",
    [
        "ferry", "libraries", "clerk", "landslide", "election",
        pytest.param("plant", marks=pytest.mark.xfail(reason="the jobs lost in all meet those lost at one plant")),
    ],
)  # fmt: skip
def test_nothing_else_is_alarmed(story: str) -> None:
    """Not the toll and its parts, the old fire and the new, two crimes, two ages, two years, fines and costs."""
    known = [values for name, values, _ in CONFLICTS if name == story]
    assert [sorted(values) for values in alarms(story) if values not in known] == []
