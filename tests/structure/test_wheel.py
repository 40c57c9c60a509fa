"""The installed wheel is the whole program: rules, tables and commands."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.slow

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs Python with the wheel alone on its path, in an empty folder."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("clipcheck-*.whl")
    target = folder / "site"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(target), str(wheel)]
    subprocess.run(install, check=True, capture_output=True)

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(target)}
        return subprocess.run(
            [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
        )

    assert str(target) in run("-c", "import checker; print(checker.__file__)").stdout
    return run


def test_the_rules_are_in_the_wheel(installed: Run) -> None:
    done = installed("-m", "checker", "rules", "list")
    assert done.returncode == 0, done.stderr
    ids = {line.split()[0] for line in done.stdout.splitlines()[1:]}
    packs = {path.stem for path in (ROOT / "rules").glob("*.yaml")} - {"lexicon", "concepts", "questions"}
    assert len(ids) == len(packs) > 0
    assert "site/checker/packs" in done.stdout.replace(os.sep, "/")


def test_the_tables_are_in_the_wheel(installed: Run) -> None:
    done = installed("-m", "checker", str(ROOT / "examples" / "storm"), "--format", "json")
    assert '"schema_version": 1' in done.stdout, done.stderr
    here = [sys.executable, "-m", "checker", str(ROOT / "examples" / "storm"), "--format", "json"]
    assert done.stdout == subprocess.run(here, capture_output=True, text=True, check=False).stdout


def test_both_commands_are_installed(installed: Run) -> None:
    code = "from importlib.metadata import entry_points as e; print(sorted(s.name for s in e(module='checker.cli.main')))"  # noqa: E501
    assert installed("-c", code).stdout == "['check', 'clipcheck']\n"
