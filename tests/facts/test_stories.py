"""Which clippings tell one story, and that facts never cross two."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from checker import check
from checker.facts.stories import stories
from checker.model import Clipping, Days, Outlet

FERRY = [
    (
        "Ferry runs aground off Skarnes",
        "The night ferry Elsa ran onto a sandbank off Skarnes on Monday with 212 passengers on board. Two of them were "
        "hurt. The captain, Ivo Brandt, 58, blamed a drifting buoy.",
    ),
    (
        "Skarnes ferry freed by tugs",
        "Tugs pulled the ferry Elsa off a sandbank near Skarnes on Tuesday. Its 212 passengers had spent the night on "
        "board. Captain Ivo Brandt, 58, was not to blame, the harbour office said.",
    ),
]
TRIAL = [
    (
        "Banker goes on trial over forged loans",
        "The former banker Petra Lindqvist, 47, went on trial in Orlan this week. She is accused of having forged 31 "
        "loans worth $4 million at the Orlan Savings Bank.",
    ),
    (
        "Lindqvist denies forging loans",
        "Petra Lindqvist, 47, told a court in Orlan that she had forged no loans. Prosecutors of the Savings Bank case "
        "speak of 31 loans worth $4 million.",
    ),
]


def clipping(name: str, title: str, body: str, published: Days = Days()) -> Clipping:
    text = f"{title}\n\n{body}"
    return Clipping(name, f"{name}.md", Outlet(name, name), title, text, published, body=len(title) + 2)


def two_stories(ferry: list[tuple[str, str]], trial: list[tuple[str, str]]) -> list[Clipping]:
    told = {f"f{i}": article for i, article in enumerate(ferry)} | {f"t{i}": article for i, article in enumerate(trial)}
    return [clipping(name, *article) for name, article in told.items()]


def test_two_stories_in_one_folder() -> None:
    clippings = two_stories(FERRY, TRIAL)
    found = stories(clippings)
    assert found["f0"] == found["f1"]
    assert found["t0"] == found["t1"]
    assert found["f0"] != found["t0"]
    assert found == stories(clippings[::-1])


@pytest.mark.xfail(reason="in a handful of clippings a weekday in common is enough to join two", strict=False)
def test_a_weekday_in_common_joins_no_stories() -> None:
    found = stories(two_stories(FERRY, [(title, body.replace("this week", "on Monday")) for title, body in TRIAL]))
    assert found["f0"] != found["t0"]


def test_facts_never_cross_stories(tmp_path: Path) -> None:
    """No fact of a folder with two stories has clippings of both."""
    twins = {
        "ferry-gull": ("Gull", *FERRY[0]),
        "ferry-bell": ("Bell", *FERRY[1]),
        "trial-gull": ("Gull", *TRIAL[0]),
        "trial-post": ("Post", *TRIAL[1]),
    }
    for name, (outlet, title, body) in twins.items():
        head = f"---\noutlet: {outlet}\npublished: 2024-03-05\ntitle: '{title}'\n---\n"
        (tmp_path / f"{name}.md").write_text(head + body + "\n", encoding="utf-8")
    report = check([tmp_path])
    story = {c.id: Path(c.path).name.split("-")[0] for c in report.clippings}
    assert set(story.values()) == {"ferry", "trial"}
    assert any(len(f.claims) > 1 for f in report.facts)
    for fact in report.facts:
        assert len({story[claim.clipping] for claim in fact.claims}) == 1


def large_run(days: tuple[date, date]) -> list[Clipping]:
    """One event told on two days, among many clippings that have nothing to do with each other."""
    others = [
        clipping(f"x{i:02}", f"Topic{i} thing{i}", f"Person{i} opened place{i} and talked of subject{i} again.")
        for i in range(40)
    ]
    like = [
        ("Fire destroys warehouse in Vellin", "A fire destroyed a warehouse by Vellin's harbour and killed a guard."),
        ("Warehouse burns down by the harbour", "A guard died in a fire that destroyed a warehouse in the harbour."),
    ]
    twins = [clipping(f"s{i}", *like[i], Days(days[i], days[i])) for i in (0, 1)]
    return [*others, *twins]


@pytest.mark.parametrize("apart", [0, 2])
def test_in_a_large_run_a_story_still_gathers(apart: int) -> None:
    found = stories(large_run((date(2024, 3, 5), date(2024, 3, 5 + apart))))
    assert found["s0"] == found["s1"]


MAKERS = "Argo Belmont Corvin Dray Estor Fenwick Gorse Hallam Ivor Jessop Karrow Lund".split()


@pytest.mark.parametrize("others", [150])
def test_texts_from_one_mould_are_stories_of_their_own(others: int) -> None:
    """Two firms' bonds, announced on one day in one wording, among the news of other days; and one told twice."""
    mould = "The Eurobond carries a coupon, lead manager {0} said. Fees are split between underwriting and selling."
    bonds = [clipping(f"b{i:02}", f"{name} issues Eurobond", mould.format(name)) for i, name in enumerate(MAKERS * 2)]
    rest = [clipping(f"x{i:03}", f"Topic{i} thing{i}", f"Person{i} opened place{i} again.") for i in range(others)]
    told = [
        ("Fire destroys warehouse in Vellin", "A fire destroyed a warehouse by Vellin's harbour and killed a guard."),
        ("Warehouse burns down by the harbour", "A guard died in a fire that destroyed a warehouse in the harbour."),
    ]
    found = stories([*bonds, *rest, *(clipping(f"s{i}", *texts) for i, texts in enumerate(told))])
    assert found["s0"] == found["s1"]
    assert len({found[f"b{i:02}"] for i in range(len(MAKERS))}) == len(MAKERS)


def test_clippings_with_nothing_in_common_are_stories_of_their_own() -> None:
    found = stories(large_run((date(2024, 3, 5), date(2024, 3, 5))))
    assert len(set(found.values())) == 41


@pytest.mark.parametrize("number", [0, 1])
def test_few_clippings(number: int) -> None:
    assert stories([clipping(f"c{i}", *FERRY[i]) for i in range(number)]) == {f"c{i}": i for i in range(number)}


def test_a_clipping_without_words_stands_alone() -> None:
    found = stories([clipping("a", "", ""), clipping("b", *FERRY[0]), clipping("c", *FERRY[1])])
    assert found["b"] == found["c"] != found["a"]
