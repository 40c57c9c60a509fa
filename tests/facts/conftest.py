"""What the tests of facts share: what two outlets contradict each other in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from checker import check
from checker.model import Fact, Status


@pytest.fixture
def conflicts_of(tmp_path: Path) -> Callable[..., Sequence[Fact]]:
    """The conflicts of two outlets, each of which says one sentence of a thing in the news."""

    def found(thing: str, *told: str, published: str = "") -> Sequence[Fact]:
        for outlet, sentence in zip(("Ledger", "Post"), told, strict=True):
            head = f"---\noutlet: {outlet}\ntitle: {thing}\n" + (f"published: {published}\n" if published else "")
            (tmp_path / f"{outlet}.md").write_text(f"{head}---\n\n{thing} was in the news. {sentence}\n")
        return [fact for fact in check([tmp_path]).facts if fact.status is Status.CONFLICT]

    return found
