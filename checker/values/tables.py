"""The data tables beside this package: tab-separated rows; lines that start with `#` say what they are and whence."""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["cue", "rows"]

_FOLDER = Path(__file__).with_name("data")


def rows(name: str) -> list[list[str]]:
    """The rows of table `name`, each a list of its cells as written."""
    lines = (_FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]


def cue(name: str) -> str:
    """The cue words of that name in `cues.tsv` as alternatives of a regular expression, without a group around them."""
    words = next(row[1] for row in rows("cues") if row[0] == name).split()
    return "|".join(re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word) for word in words)
