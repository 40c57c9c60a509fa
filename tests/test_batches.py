"""Work in batches and in several processes gives what work on all at once gives."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.quake import ARTICLES, CHANGES, changed, run

from checker import batches
from checker.batches import BATCH, side_by_side, worth
from checker.facts import align
from checker.model import Clipping, Outlet
from checker.rulebook import load_rules
from checker.verdicts import judge


def clipping(name: str) -> Clipping:
    return Clipping(name, f"{name}.md", Outlet("post", "Post"), "", "")


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 60), max_size=120))
def test_a_story_is_in_one_batch_and_nothing_is_lost(story: dict[str, int]) -> None:
    found = batches.batches([clipping(name) for name in story], story)
    stories = [of_story for batch in found for of_story in batch]
    assert sorted(c.id for of_story in stories for c in of_story) == sorted(story)
    numbers = [{story[c.id] for c in of_story} for of_story in stories]
    assert all(len(shared) == 1 for shared in numbers)
    assert len(set().union(*numbers)) == len(numbers)
    assert all(len(batch) == 1 or sum(map(len, batch)) <= BATCH for batch in found)


@pytest.mark.parametrize(("jobs", "clippings", "processes"), [(8, 5, 1), (1, 9_000, 1), (2, 9_000, 2), (8, 450, 3)])
def test_few_clippings_are_worth_one_process(jobs: int, clippings: int, processes: int) -> None:
    assert worth(jobs, [clipping("a")] * clippings) == processes


@pytest.mark.parametrize("jobs", [1, 3])
def test_work_comes_back_in_order(jobs: int) -> None:
    assert list(side_by_side(str, range(20), jobs)) == [str(n) for n in range(20)]




@pytest.mark.parametrize("frames", [True, False])
@pytest.mark.parametrize("jobs", [1, 2])
def test_jobs_and_frames_change_no_byte(
    jobs: int, frames: bool, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = ARTICLES
    for change in CHANGES.values():
        articles = changed(articles, change)
    folder = tmp_path_factory.mktemp("quake")
    plain = run(folder, articles)
    monkeypatch.setattr(batches, "WORTH_A_PROCESS", 1)
    other = run(folder, articles, jobs=jobs, frames=frames)
    assert other.to_json() == plain.to_json()
    assert other.to_markdown() == plain.to_markdown()
    assert any(claim.frame and claim.frame.bag for claim in other.claims) is frames


def test_batches_give_what_all_at_once_gives(tmp_path_factory: pytest.TempPathFactory) -> None:
    report = run(tmp_path_factory.mktemp("quake"), ARTICLES)
    rulebook, _ = load_rules()
    facts, _ = judge(align(report.claims, report.clippings, rulebook)[0], report.clippings, rulebook)
    assert tuple(facts) == report.facts


def test_a_claim_and_that_of_its_fact_are_one(tmp_path_factory: pytest.TempPathFactory) -> None:
    report = run(tmp_path_factory.mktemp("quake"), ARTICLES, frames=False)
    claims = {claim.id: claim for claim in report.claims}
    assert all(claims[claim.id] is claim for fact in report.facts for claim in fact.claims)
