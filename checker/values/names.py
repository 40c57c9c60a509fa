"""Proper names of a text, typed, and grouped by whom they mean."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Name", "find_names"]


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name where it stands.

    `type` is person, place, org, event or "" where the text does not tell; `norm` its folded form without title;
    `full` the folded longest form of the same bearer in the text ("Horton" → "zurana horton"); `entity` a number that all
    mentions of one bearer in this text share; `title` the words before or after it that say what the bearer is.
    """

    start: int
    end: int
    text: str
    type: str
    norm: str
    full: str
    entity: int
    title: str = ""


def find_names(text: str) -> list[Name]:
    """The names of a text in order."""
    return []
