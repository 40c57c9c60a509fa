"""The data tables beside this package: tab-separated rows; lines that start with `#` say what they are and whence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

__all__ = ["cue", "people_words", "rows"]

_FOLDER = Path(__file__).with_name("data")


def rows(name: str) -> list[list[str]]:
    """The rows of table `name`, each a list of its cells as written."""
    lines = (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


def cue(name: str) -> str:
    """The cue words of that name in `cues.tsv` as alternatives of a regular expression, without a group around them."""
    words = _cues()[name].split()
    return "|".join(re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word) for word in words)


@cache
def _cues() -> Mapping[str, str]:
    return {name: words for name, words in rows("cues")}


@cache
def people_words() -> Mapping[str, Any]:
    """The nouns for people of `people_words.yaml`: those of women and of men, and groups of those that may be one."""
    found: Mapping[str, Any] = yaml.load(
        (_FOLDER / "people_words.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader
    )
    return found
