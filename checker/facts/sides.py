"""A claim as one side of a comparison: what its frame says, with what the story adds to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from checker.model import Claim, Days

__all__ = ["Side"]


@dataclass(slots=True, eq=False)
class Side:
    """A claim, and all that it is compared by; the fields of its frame have the frame's names.

    It is made for every claim of a story and asked in every comparison: a frozen record would take four times as long
    to make. Nothing changes it.
    """

    claim: Claim
    head: str = ""
    mods: frozenset[str] = frozenset()
    role: str = ""
    verb: str = ""
    deed: str = ""
    deeds: frozenset[str] = frozenset()
    landmark: str = ""  # it, the holder, the subject and the names are spelled as the story's clippings share it
    before: str = ""
    scope: frozenset[str] = frozenset()
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    bag: Mapping[str, float] = field(default_factory=dict)
    length: float = 0.0  # of the bag as a vector; 0: not taken yet
    wide: Mapping[str, float] = field(default_factory=dict)
    wide_length: float = 0.0
    sentence: frozenset[str] = frozenset()
    rare: frozenset[str] = frozenset()  # words and names of the sentence that few sentences of its clipping have
    names: Mapping[str, float] = field(default_factory=dict)
    holder: str = ""
    subject: str = ""
    actor: str = ""
    event: Days | None = None  # None for the story's own events
    lead: bool = False
    negated: bool = False
    answers: frozenset[str] = frozenset()  # the questions that its clipping answers so and no other way
    crowd: int = 1  # how many values of its clipping compete for its fact
    around: int = 0  # the number of what surrounds it: the claims of a sentence share one
    place: int = 0  # the number of its sentence
    standing: Mapping[int, float] = field(default_factory=lambda: defaultdict(float))  # … and how near others are to it
