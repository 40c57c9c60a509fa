"""A story nobody has written: three outlets, five conflicts put in, and look-alikes that must stay apart."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from support.quake import ARTICLES, CHANGES, Articles, alarms, changed, run, said, with_paragraph

from checker.model import Status


def test_what_all_tell_is_joined(tmp_path: Path) -> None:
    report = run(tmp_path, ARTICLES)
    agreed = [said(f) for f in report.facts if f.status is Status.AGREE and len(f.outlets) == 3]
    for value in ("14", "63", "24 kilometres", "34", "$3.2 million", "Monday"):
        assert frozenset((value,)) in agreed


def test_nothing_is_alarmed(tmp_path: Path) -> None:
    assert [sorted(said(f)) for f in alarms(run(tmp_path, ARTICLES))] == []


@pytest.mark.parametrize("name", CHANGES)
def test_one_change_is_one_conflict(name: str, tmp_path: Path) -> None:
    change = CHANGES[name]
    report = run(tmp_path, changed(ARTICLES, change))
    assert [(f.status, said(f), f.between) for f in alarms(report)] == [(Status.CONFLICT, change.values, "outlets")]
    fact = alarms(report)[0]
    deviant = {c.outlet.name for c in report.clippings for claim in fact.claims if claim.clipping == c.id}
    assert deviant == set(ARTICLES), "the two who agree and the one who differs stand in one fact"


#: Each told by two outlets, as (paragraph of one, paragraph of the other).
LOOK_ALIKES = {
    "ages of two persons": (
        "The mayor, Petra Lindqvist, 58, spent the night in a tent.",
        "Her colleague Jonas Reel, 51, was pulled out alive.",
    ),
    "main and background quake": (
        "In 1987, a quake of magnitude 6.8 killed 45 people in the same hills.",
        "The hills were last shaken in 2003, when 12 people died.",
    ),
    "quake and aftershock": (
        "The quake struck at 6:12 a.m.",
        "An aftershock of magnitude 4.4 came at 7:05 a.m.",
    ),
    "killed and injured": (
        "Three climbers were killed on Mount Osk.",
        "Two climbers were injured on Mount Osk.",
    ),
    "two parts of a whole": (
        "Nine of the injured are in a serious condition.",
        "Twelve of the injured were flown to the capital.",
    ),
    "damage to two things": ("The hospital was not damaged.", "The school was damaged."),
    "part and whole": (
        "Nine of the injured are in a serious condition.",
        "Five of the dead were children from one class.",
    ),
    "other place": (
        "Two people died in the village of Upper Osk.",
        "In Lower Marsh, three people died when a crane fell.",
    ),
    "two givers": ("The city of Orlan gave $250,000.", "The Red Cross gave $400,000."),
    "days of two events": (
        "A memorial service for the victims will be held on Friday.",
        "The railway will run again on Saturday.",
    ),
    "times of two things": ("The ground shook for 20 seconds.", "Rescuers dug for 16 hours to free two miners."),
    "shares of two things": (
        "About 80% of the houses in the old town are damaged.",
        "The hospital has 30% of its beds free.",
    ),
    "distances from two places": (
        "The capital, 80 kilometres from Varenholt, was spared.",
        "Lower Marsh, 15 kilometres from the epicentre, lost its pier.",
    ),
    "each and all": ("Each family gets $500 for food.", "The town gets $800,000 for food."),
    "two ordinals": (
        "It was the third quake of the year in the valley.",
        "Rescuers searched for a second day.",
    ),
    "height and length": (
        "The church tower, 40 metres high, collapsed.",
        "A crack 25 metres long opened in the main street.",
    ),
    "two officers": ("Fire captain Ole Brandt led the search.", "Police inspector Nora Weiss closed the road."),
}
PAIRS_OF_OUTLETS = tuple(permutations(ARTICLES, 2))


def with_both(articles: Articles, look_alike: tuple[str, str], outlets: tuple[str, str]) -> Articles:
    for outlet, paragraph in zip(outlets, look_alike, strict=True):
        articles = with_paragraph(articles, outlet, paragraph)
    return articles


@pytest.mark.parametrize("name", LOOK_ALIKES)
def test_look_alikes_stay_apart(name: str, tmp_path: Path) -> None:
    outlets = PAIRS_OF_OUTLETS[sorted(LOOK_ALIKES).index(name) % len(PAIRS_OF_OUTLETS)]
    report = run(tmp_path, with_both(ARTICLES, LOOK_ALIKES[name], outlets))
    assert [sorted(said(f)) for f in alarms(report)] == []


#: Only what the clause is about tells these apart, and that is a common noun or a place far from the value.
KNOWN_MISSES = {
    "homes of two places": (
        "In the port of Lower Marsh, 400 homes lost power.",
        "In Varenholt, 1,200 homes lost power.",
    ),
    "costs of two things": (
        "The bridge over the Osk will cost $7.5 million to rebuild.",
        "The school will cost $2.1 million to rebuild.",
    ),
    "before and after": (
        "The town had 9,000 people before the quake.",
        "Some 2,500 people have left the town since the quake.",
    ),
    "two visits": ("The president visited the town on Thursday.", "The president will visit the port on Saturday."),
}


@pytest.mark.xfail(reason="the subject of a clause is known where it is a name only", strict=False)
@pytest.mark.parametrize("name", KNOWN_MISSES)
def test_look_alikes_of_two_subjects_stay_apart(name: str, tmp_path: Path) -> None:
    report = run(tmp_path, with_both(ARTICLES, KNOWN_MISSES[name], ("Harbour Ledger", "Coast Radio")))
    assert [sorted(said(f)) for f in alarms(report)] == []


def test_what_was_planned_and_came_otherwise_is_no_conflict(tmp_path: Path) -> None:
    tents = (
        "The army wants to put up 200 tents on the sports ground.",
        "The army has put up 120 tents on the sports ground.",
    )
    report = run(tmp_path, with_both(ARTICLES, tents, ("Harbour Ledger", "Coast Radio")))
    assert [sorted(said(f)) for f in alarms(report) if f.status is Status.CONFLICT] == []


def test_the_whole_story(tmp_path: Path) -> None:
    """With all look-alikes and all five changes at once: exactly those five."""
    articles = ARTICLES
    for number, name in enumerate(LOOK_ALIKES):
        articles = with_both(articles, LOOK_ALIKES[name], PAIRS_OF_OUTLETS[number % len(PAIRS_OF_OUTLETS)])
    for change in CHANGES.values():
        articles = changed(articles, change)
    found = [said(f) for f in alarms(run(tmp_path, articles))]
    assert sorted(map(sorted, found)) == sorted(sorted(change.values) for change in CHANGES.values())
