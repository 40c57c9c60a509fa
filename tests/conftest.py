"""Golden files: what the program prints today, kept in the repository; `pytest --rewrite` writes them anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

# The first call of a test loads tables; on a busy machine that alone takes longer than a deadline allows.
settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="write the golden files anew; review their diff")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compares a text with a file, byte for byte, or writes the file."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--rewrite"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
            return
        assert path.exists(), f"{path} is missing: make golden"
        assert text == path.read_bytes().decode("utf-8"), f"{path} is stale: make golden, and review its diff"

    return compare
