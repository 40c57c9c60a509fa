"""The examples: what `check` says of them is kept in reports/, and shown in the README."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from checker import check
from checker.model import Status
from checker.reporting.result import Result

ROOT = Path(__file__).resolve().parents[1]
SAVED = {"storm": None, "tariff-talks": date(2025, 5, 29)}

Golden = Callable[[Path, str], None]


@pytest.fixture(params=sorted(SAVED))
def story(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def report(story: str, monkeypatch: pytest.MonkeyPatch) -> Result:
    monkeypatch.chdir(ROOT)
    return check([f"examples/{story}"], retrieved=SAVED[story])


@pytest.mark.golden
def test_the_report_is_fresh(story: str, report: Result, golden: Golden) -> None:
    golden(ROOT / "reports" / f"{story}.md", report.to_markdown(Path("reports")))


def test_nothing_is_wrong_with_the_clippings(report: Result) -> None:
    assert report.problems == ()


@pytest.mark.parametrize(
    ("story", "words"),
    [
        ("storm", [{"6 p.m. on Tuesday", "8 p.m. on Tuesday"}, {"121", "212"}]),
        ("tariff-talks", [{"24%", "26%"}, {"did not attend", "was absent", "attended"}]),
    ],
)
def test_conflicts_are_those_put_in(story: str, words: list[set[str]], report: Result) -> None:
    found = []
    for fact in report.facts:
        if fact.status is Status.CONFLICT:
            found.append({claim.value.text for claim in fact.claims})
    assert sorted(map(sorted, words)) == sorted(map(sorted, found))


def test_the_storm_has_agreement_and_an_update() -> None:
    facts = check([ROOT / "examples" / "storm"]).facts
    said = {status: [{c.value.text for c in f.claims} for f in facts if f.status is status] for status in Status}
    assert {"140 km/h"} in said[Status.AGREE]
    assert {"will attend", "did not attend"} in said[Status.UPDATE]


@pytest.mark.golden
def test_the_readme_shows_what_is_printed(golden: Golden) -> None:
    """After `<!-- session -->` stands what its commands print, after `<!-- report -->` the first screen of a report."""
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    text, sessions = re.subn(r"(<!-- session -->\n```console\n)(.*?)(```\n)", printed, text, flags=re.S)
    piece = f"<!-- report -->\n~~~markdown\n{first_screen()}\n~~~\n"
    text, reports = re.subn(r"<!-- report -->\n(~~~markdown\n.*?~~~\n)?", lambda _: piece, text, flags=re.S)
    assert (sessions, reports) == (1, 1)
    golden(readme, text)


def first_screen() -> str:
    report = check([ROOT / "examples" / "storm"]).to_markdown()
    return report.partition("## Conflicts")[0].strip()


def printed(block: re.Match[str]) -> str:
    lines = []
    for command in re.findall(r"^\$ (.*)$", block[2], re.M):
        words = command.removesuffix("; echo $?").split()
        assert words[0] == "check"
        done = subprocess.run(
            [sys.executable, "-m", "checker", *words[1:]], cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8"
        )
        lines += [f"$ {command}", done.stdout.rstrip("\n")]
        lines += [str(done.returncode)] if command.endswith("; echo $?") else []
    return block[1] + "\n".join(lines) + "\n" + block[3]
