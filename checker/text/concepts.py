"""Concepts: the stems of words that name one thing in the news ("quake", "temblor", "earthquake")."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import yaml

from checker.text.words import stem

__all__ = ["concepts_of"]


@cache
def _table() -> Mapping[str, str]:
    path = Path(__file__).resolve().parents[2] / "rules" / "concepts.yaml"
    document = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    table: dict[str, str] = {}
    for concept, words in document["concepts"].items():
        for word in words:
            table.setdefault(stem(word), f"#{concept}")
    return table


def concepts_of(root: str) -> str:
    """The concept of a stem ("#death"), or the stem itself where it has none."""
    return _table().get(root, root)
