"""What alignment leaves out because it can come to nothing changes no fact."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.quake import ARTICLES, CHANGES, changed, run

from checker import check
from checker.facts.story import Story
from checker.reporting.result import Result

ROOT = Path(__file__).resolve().parents[2]


def quake(folder: Path) -> Result:
    articles = ARTICLES
    for change in CHANGES.values():
        articles = changed(articles, change)
    return run(folder, articles)


@pytest.mark.parametrize("story", ["quake", *sorted(path.name for path in (ROOT / "examples").iterdir())])
def test_idle_pairs_are_missed_by_no_fact(story: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def report() -> Result:
        return quake(tmp_path) if story == "quake" else check([ROOT / "examples" / story])

    lean = report().facts
    monkeypatch.setattr(Story, "lively", lambda _, sides, clipping: sides)
    monkeypatch.setattr(Story, "telling", lambda _, a, others: others)
    assert lean == report().facts
