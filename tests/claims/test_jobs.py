"""Reading in several processes gives what reading in one gives."""

from __future__ import annotations

import pytest

from checker import claims
from checker.claims import extract
from checker.model import Clipping, Days, Outlet
from checker.rulebook import load_rules


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_jobs_change_nothing(jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(claims, "WORTH_A_PROCESS", 4)
    rulebook, _ = load_rules()
    clippings = [
        Clipping(f"c{n}", "x", Outlet("post", "Post"), "", f"The flood in Orrin hurt {n} people on Monday.", Days())
        for n in range(2, 14)
    ]
    found, problems = extract(clippings, rulebook, jobs)
    assert problems == []
    assert found == [claim for clipping in clippings for claim in extract([clipping], rulebook)[0]]
    assert len({claim.clipping for claim in found}) == len(clippings)
