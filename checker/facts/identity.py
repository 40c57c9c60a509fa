"""What a difference needs before it may raise an alarm: positive identity, not mere likeness.

Each need is a word that `check explain` shows where it is not met.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from checker.facts.names import alike
from checker.model import Claim
from checker.values.name_match import SAME

__all__ = ["doubts"]

#: How much context two claims must share, where the kind of their value says little of what they are about.
CONTEXT = {"polarity": 0.45, "name": 0.45, "text": 0.35, "ordinal": 0.5, "duration": 0.3, "date": 0.2, "time": 0.2}


def doubts(
    a: Claim, b: Claim, row: Mapping[str, float], spoken: Mapping[str, Sequence[str]]
) -> tuple[str, ...]:
    """The needs that a pair of differing claims does not meet; none: it may raise an alarm.

    Args:
        a: a claim.
        b: another, of another article, whose value differs.
        row: the features of their frames.
        spoken: the folded names that each clipping mentions anywhere, by its id.
    """
    found = []
    one, other = a.frame, b.frame
    if one is None or other is None:
        return ("no frame",)
    if row["other role"] and not row["same head"]:
        found.append("role")
    if row["other head"] and a.kind == "count":
        found.append("head")
    if row["other event"] or row["past in one"]:
        found.append("event")
    if row["other scope"]:
        found.append("scope")
    if row["other landmark"] or (a.kind == "measure" and bool(one.landmark) != bool(other.landmark)):
        found.append("landmark")
    if one.subject and other.subject and one.subject != other.subject:
        found.append("subject")
    if a.kind == "age" and not (row["same holder"] or (row["same head"] and not one.holder and not other.holder)):
        found.append("holder")
    if row["context"] < CONTEXT.get(a.kind, 0.1):
        found.append("context")
    if a.modality in ("planned", "possible") or b.modality in ("planned", "possible"):
        if a.modality != b.modality and a.kind == "polarity":
            found.append("modality")
    if a.kind in ("duration", "count", "money", "percent", "measure") and (a.value.value is None or b.value.value is None):
        found.append("vague")
    if a.kind == "name":
        found += _of_names(a, b, row, spoken)
    if a.kind == "text" and a.value.unit in ("rank", "kin") and not row["same holder"]:
        found.append("holder")
    return tuple(found)


def _of_names(a: Claim, b: Claim, row: Mapping[str, float], spoken: Mapping[str, Sequence[str]]) -> list[str]:
    """A name differs from another only where neither article mentions the other's at all."""
    if any(alike(a.value.norm, n) >= SAME for n in spoken[b.clipping]):
        return ["mentioned"]
    if any(alike(b.value.norm, n) >= SAME for n in spoken[a.clipping]):
        return ["mentioned"]
    return [] if row["same head"] or row["same sentence"] > 0.5 else ["role"]
