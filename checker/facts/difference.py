"""Two claims of two articles whose values differ: what is known of them, and how likely is likely."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from checker.model import Claim, Days, Frame
from checker.values.name_match import spelled_apart

__all__ = ["COPY", "HALF", "LIKELIER", "LIKELIEST", "LIKELY", "VERY_LIKELY", "Difference", "one_bearer"]


#: Yes against no is told only from sentences this alike: elsewhere two verbs rarely speak of one deed.
COPY = 0.75
#: In sentences this alike two names may be of one thing, whatever else the words say.
HALF = 0.5
#: How likely two claims are of one thing, whatever their values: what a doubt asks, as a probability.
LIKELY, LIKELIER, VERY_LIKELY, LIKELIEST = 0.45, 0.6, 0.75, 0.82


@dataclass(frozen=True, slots=True)
class Difference:
    """Two claims of two articles whose values differ, and what is known of them."""

    a: Claim
    b: Claim
    one: Frame  # of a
    other: Frame  # of b
    row: Mapping[str, float]  # the features of the two
    spoken: Mapping[str, Sequence[str]]  # clipping → the folded names that it mentions anywhere
    news: Mapping[str, Days]  # clipping → when it was published
    likely: float  # how likely the two are of one thing, by the features alone

    @property
    def alike(self) -> float:
        """How much of their sentences' words the two share."""
        return self.row["same sentence"]


def one_bearer(one: Frame, other: Frame) -> bool:
    """Whether two figures are told of one and the same name, in whatever spelling."""
    bearers = [frame.holder or frame.actor or frame.subject for frame in (one, other)]
    return bool(bearers[0]) and (bearers[0] == bearers[1] or spelled_apart(bearers[0], bearers[1]))
