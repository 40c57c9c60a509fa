"""How alike two frames are: named features, weighed, and the weighted sum as a probability.

Values take no part in it: a figure never raises or lowers the identity of two claims. The weights were fitted by
logistic regression on real stories (`bench/fit_likeness.py`), then rounded; they stand in `data/likeness.tsv`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from checker.model import Frame

__all__ = ["FEATURES", "family", "features", "length", "shares", "weigh"]

FEATURES = (
    "same head", "head in context", "other head", "no head", "same modifiers", "other modifiers", "same verb",
    "other verb", "same word before", "same left", "same right", "context", "wider context", "same sentence",
    "rare words", "same names", "other names", "same holder", "other holder", "same role", "other role", "sole",
    "same landmark", "other landmark", "other scope", "same scope", "same past", "other event", "past in one",
    "both in the lead", "other negation",
)  # fmt: skip


#: Heads that any word for people may stand for.
GENERIC = frozenset(("#person", "#man", "#woman", "other", "#death", "#injury", "#resident", "#victim"))
#: What befell people: two of these are two things, whoever they befell.
BEFALLEN = frozenset(("#death", "#injury", "#resident", "#victim"))
PEOPLE = GENERIC | frozenset(
    "#climber #worker #passenger #soldier #officer #protester #crew #customer student #fan #suspect #robber #gunman "
    "#teen #child #boy #girl #mother #father #doctor #player #pirate tourist visitor driver patient co-work colleagu "
    "employe member #resident #firefighter".split()
)


def features(a: Frame, b: Frame, crowd: int = 1) -> dict[str, float]:
    """The features of a pair of frames, each in 0..1; `crowd` claims of one article have this role."""
    row = dict.fromkeys(FEATURES, 0.0)
    if a.head and b.head:
        if a.head == b.head or _one_of_the_other(a, b):
            row["same head"] = 1.0
            if a.mods or b.mods:
                row["same modifiers"] = len(a.mods & b.mods) / max(1, len(a.mods | b.mods))
                row["other modifiers"] = 1.0 if a.mods and b.mods and not a.mods & b.mods else 0.0
        elif b.bag.get(a.head, 0) > 0.5 or a.bag.get(b.head, 0) > 0.5:
            row["head in context"] = 1.0
        else:
            row["other head"] = 1.0
    else:
        row["no head"] = 1.0
    if a.verb and b.verb:
        row["same verb"] = float(a.verb == b.verb)
        row["other verb"] = float(a.verb != b.verb and a.verb not in b.bag and b.verb not in a.bag)
    row["same word before"] = float(bool(a.before) and a.before == b.before)
    row["same left"] = _ordered(a.left, b.left)
    row["same right"] = _ordered(a.right, b.right)
    row["context"] = cosine(a.bag, b.bag, a.length, b.length)
    row["wider context"] = cosine(a.wide, b.wide, a.wide_length, b.wide_length)
    row["same sentence"] = len(a.sentence & b.sentence) / max(4, len(a.sentence | b.sentence))
    row["rare words"] = min(1.0, len(a.rare & b.rare) / 3)
    shared = sum(min(w, b.names[n]) for n, w in a.names.items() if n in b.names)
    row["same names"] = min(1.0, shared)
    row["other names"] = float(bool(a.names) and bool(b.names) and not shared)
    if a.holder and b.holder:
        same = a.holder == b.holder
        row["same holder"], row["other holder"] = float(same), float(not same)
    if a.role and b.role:
        row["same role"], row["other role"] = float(a.role == b.role), float(a.role != b.role)
        row["sole"] = 1.0 / crowd if a.role == b.role else 0.0
    if a.landmark and b.landmark:
        same = a.landmark == b.landmark
        row["same landmark"], row["other landmark"] = float(same), float(not same)
    row["other scope"] = float(a.scope != b.scope)
    row["same scope"] = float(bool(a.scope) and a.scope == b.scope)
    if a.event and b.event:
        row["same past" if a.event.overlaps(b.event) else "other event"] = 1.0
    else:
        row["past in one"] = float(bool(a.event) != bool(b.event))
    row["both in the lead"] = float(a.lead and b.lead)
    row["other negation"] = float(a.negated != b.negated)
    return row


def _one_of_the_other(a: Frame, b: Frame) -> bool:
    """Whether one head is a general word for the other: a man may be a climber; what befell them must be the same."""
    if a.head in GENERIC or b.head in GENERIC:
        if a.head in PEOPLE and b.head in PEOPLE:
            return a.role == b.role or {a.role, b.role} <= PEOPLE - BEFALLEN
        return bool(a.role) and a.role == b.role
    return False


def _ordered(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How many of the nearest words two sides share, the nearest counting most."""
    if not a or not b:
        return 0.0
    weights = (0.5, 0.3, 0.2)
    return sum(w for w, word in zip(weights, a, strict=False) if word in b) / 2 + sum(
        w for w, word in zip(weights, b, strict=False) if word in a
    ) / 2


def cosine(
    a: Mapping[str, float], b: Mapping[str, float], length_a: float = 0.0, length_b: float = 0.0
) -> float:
    """The cosine of two weighted bags of words, whose lengths may be known."""
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    dot = 0.0
    for word, weight in small.items():
        if word in large:
            dot += weight * large[word]
    return dot / ((length_a or length(a)) * (length_b or length(b))) if dot else 0.0


def length(bag: Mapping[str, float]) -> float:
    """The length of a weighted bag of words as a vector."""
    return math.sqrt(sum(w * w for w in bag.values()))


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    lines = files("checker.facts").joinpath("data/likeness.tsv").read_text(encoding="utf-8").splitlines()
    header, *rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {name: {row[0]: float(row[i]) for row in rows} for i, name in enumerate(header) if i}


def family(kind: str) -> str:
    """The family of a kind of value: kinds without weights of their own share those of the family."""
    if kind in ("date", "time", "set"):
        return "moment"
    return "statement" if kind in ("polarity", "text", "name") else "figure"


def weigh(row: Mapping[str, float], kind: str) -> float:
    """The probability that a pair of claims of a kind with these features speaks of the same thing."""
    weights = _weights_of(kind)
    total = weights["bias"] + sum(weights[name] * x for name, x in row.items() if x)
    return 1 / (1 + math.exp(-total))


def shares(row: Mapping[str, float], kind: str) -> list[tuple[str, float]]:
    """What each feature of a pair adds to its log-odds, the heaviest first."""
    weights = _weights_of(kind)
    added = [(name, weights[name] * x) for name, x in row.items() if x and name in weights]
    return sorted(added, key=lambda share: (-abs(share[1]), share[0]))


def _weights_of(kind: str) -> Mapping[str, float]:
    tables = _weights()
    return tables.get(kind) or tables[family(kind)]
