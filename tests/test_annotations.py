"""The annotations of stories hold no words, so what they point at must be well formed by itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

ANNOTATIONS = sorted((Path(__file__).parent.parent / "bench" / "annotations").glob("*.json"))
KINDS = frozenset(
    "count money percent ordinal date time duration measure age score attendance yesno title place other".split()
)


@pytest.mark.parametrize("path", ANNOTATIONS, ids=lambda path: path.stem)
def test_every_fact_has_a_kind_and_mentions_of_two_articles(path: Path) -> None:
    annotation: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    assert annotation["story"] == path.stem
    for fact in annotation["facts"]:
        assert fact["kind"] in KINDS
        assert fact["verdict"] in {"agree", "compatible", "update", "conflict"}
        assert len({article for article, *_ in fact["mentions"]}) > 1
        for _, start, end, first, last, *words in [
            *fact["mentions"],
            *([fact["mutation"]] if "mutation" in fact else []),
        ]:
            assert start <= first < last <= end
            assert all(words)
    for one, other in annotation["traps"]:
        assert one[0] != other[0]
