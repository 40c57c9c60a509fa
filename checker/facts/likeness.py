"""How alike two frames are: named features, weighed, and the weighted sum as a probability.

Values take no part in it: a figure never raises or lowers the identity of two claims. The weights were fitted by
logistic regression on real stories (`bench/fit_likeness.py`), then rounded; they stand in `data/likeness.tsv`.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files

from checker.model import Frame

__all__ = [
    "FEATURES", "cosine", "family", "features", "length", "log_odds", "reach", "shares", "weigh",
    "wider_context",
]  # fmt: skip

FEATURES = (
    "same head", "head in context", "other head", "no head", "same modifiers", "other modifiers", "same verb",
    "other verb", "same word before", "same left", "same right", "context", "wider context", "same sentence",
    "rare words", "same names", "other names", "same holder", "other holder", "same role", "other role", "sole",
    "same landmark", "other landmark", "same deed", "other deed", "other scope", "same scope", "same past",
    "other event", "past in one", "both in the lead", "other negation", "counterparts",
)  # fmt: skip
_NONE = dict.fromkeys(FEATURES, 0.0)


#: Heads that any word for people may stand for.
GENERIC = frozenset(("#person", "#man", "#woman", "other", "#death", "#injury", "#resident", "#victim"))
#: What befell people: two of these are two things, whoever they befell.
BEFALLEN = frozenset(("#death", "#injury", "#resident", "#victim"))
PEOPLE = GENERIC | frozenset(
    "#climber #worker #passenger #soldier #officer #protester #crew #customer #fan #suspect #robber #gunman "
    "#teen #child #boy #girl #mother #father #doctor #player #pirate tourist visitor driver patient "
    "member #resident #firefighter".split()
)


def features(
    a: Frame,
    b: Frame,
    crowd: int = 1,
    standing: float = 0.0,
    wider: float | None = None,
    context: float | None = None,
) -> dict[str, float]:
    """The features of a pair of frames, each in 0..1.

    Args:
        a: a frame.
        b: one of another article.
        crowd: how many values of one article have this role.
        standing: how near the sentences are to being each other's counterparts.
        wider: `wider_context` of the two, where it is known from other claims of their sentences.
        context: `cosine` of their bags, where it is known.
    """
    row = _NONE.copy()
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
        if a.verb == b.verb:
            row["same verb"] = 1.0
        elif a.verb not in b.bag and b.verb not in a.bag:
            row["other verb"] = 1.0
    if a.before and a.before == b.before:
        row["same word before"] = 1.0
    if a.left and b.left:
        row["same left"] = _ordered(a.left, b.left)
    if a.right and b.right:
        row["same right"] = _ordered(a.right, b.right)
    row["context"] = cosine(a.bag, b.bag, a.length, b.length) if context is None else context
    row["wider context"] = wider_context(a, b) if wider is None else wider
    both = len(a.sentence & b.sentence)
    row["same sentence"] = both / max(4, len(a.sentence) + len(b.sentence) - both)
    row["rare words"] = min(1.0, len(a.rare & b.rare) / 3)
    if a.names and b.names:
        shared = sum([min(w, b.names[n]) for n, w in a.names.items() if n in b.names])
        row["same names"] = min(1.0, shared)
        row["other names"] = 0.0 if shared else 1.0
    if a.holder and b.holder:
        same = a.holder == b.holder
        row["same holder"], row["other holder"] = float(same), float(not same)
    if a.role and b.role:
        if a.role == b.role:
            row["same role"], row["sole"] = 1.0, 1.0 / crowd
        else:
            row["other role"] = 1.0
    if a.landmark and b.landmark:
        same = a.landmark == b.landmark
        row["same landmark"], row["other landmark"] = float(same), float(not same)
    if a.deed and b.deed:
        row["same deed"] = _same_deed(a, b)
        row["other deed"] = float(a.deeds.isdisjoint(b.deeds))
    if a.scope != b.scope:
        row["other scope"] = 1.0
    elif a.scope:
        row["same scope"] = 1.0
    past, other_past = bool(a.event), bool(b.event)
    if past and other_past:
        row["same past" if a.event.overlaps(b.event) else "other event"] = 1.0
    elif past or other_past:
        row["past in one"] = 1.0
    if a.lead and b.lead:
        row["both in the lead"] = 1.0
    if a.negated != b.negated:
        row["other negation"] = 1.0
    row["counterparts"] = standing
    return row


def _one_of_the_other(a: Frame, b: Frame) -> bool:
    """Whether one head is a general word for the other: a man may be a climber; what befell them must be the same."""
    if a.head in GENERIC or b.head in GENERIC:
        if a.head in PEOPLE and b.head in PEOPLE:
            return a.role == b.role or {a.role, b.role} <= PEOPLE - BEFALLEN
        return bool(a.role) and a.role == b.role
    return False


#: Deeds of which an article tells many.
MANY = frozenset(("#happen", "#begin", "#end", "#visit", "call", "say"))


def _same_deed(a: Frame, b: Frame) -> float:
    """1 where each moment's clause tells the other's deed, ½ where one does."""
    if a.deed == b.deed:
        return 0.0 if a.deed in MANY else 1.0
    told = [deed for deed, deeds in ((a.deed, b.deeds), (b.deed, a.deeds)) if deed in deeds and deed not in MANY]
    return len(told) / 2


_NEAREST = (0.5, 0.3, 0.2)


def _ordered(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How many of the nearest words two sides share, the nearest counting most."""
    found = behind = 0.0
    for weight, word in zip(_NEAREST, a, strict=False):
        if word in b:
            found += weight
    if not found:
        return 0.0
    for weight, word in zip(_NEAREST, b, strict=False):
        if word in a:
            behind += weight
    return found / 2 + behind / 2


def wider_context(a: Frame, b: Frame) -> float:
    """How alike the sentences around two frames are."""
    return cosine(a.wide, b.wide, a.wide_length, b.wide_length)


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
    return math.sqrt(sum([w * w for w in bag.values()]))


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
    total = 0.0
    for name, x in row.items():  # of every pair of claims: a loop takes half of what a generator does
        if x:
            total += weights[name] * x
    return 1 / (1 + math.exp(-(weights["bias"] + total)))


@lru_cache(maxsize=1000)
def log_odds(probability: float) -> float:
    """What `weigh` makes a probability of, less a little for the rounding of sums."""
    return math.log(probability / (1 - probability)) - 1e-6


#: The features that `reach` looks at, in its order; all others it takes for as high as they can raise the odds.
_SEEN = (
    "context", "wider context", "counterparts", "same names", "other names", "rare words", "same role", "other role",
    "sole", "same word before", "same left", "same right", "same scope", "other scope", "same holder", "other holder",
    "both in the lead", "same past", "other event", "past in one", "same verb", "other verb", "same modifiers",
    "same landmark", "other landmark", "other negation",
)  # fmt: skip


@cache
def _bounds(kind: str) -> tuple[float, ...]:
    """The most that all features which `reach` does not look at can add, then the weights of those that it does."""
    weights = _weights_of(kind)
    unseen = sum(max(0.0, weight) for name, weight in weights.items() if name != "bias" and name not in _SEEN)
    return weights["bias"] + unseen, *(weights[name] for name in _SEEN)


def reach(
    a: Frame, b: Frame, kind: str, crowd: int, standing: float, wider: float | None
) -> tuple[float, float]:
    """Log-odds that `weigh` cannot exceed for two frames: most pairs are of two things, and need no closer look.

    The context counts apart: what all other features can add, and what the context's likeness adds for each whole.

    The arguments are those of `features`; the features that cost much are taken for as high as they can be, and so is
    the wider context where it is not known yet.
    """
    (
        total, of_context, of_wider, of_standing, same_names, other_names, rare, same_role, other_role, sole, before,
        left, right, same_scope, other_scope, same_holder, other_holder, lead, same_past, other_event, past_in_one,
        same_verb, other_verb, modifiers, same_landmark, other_landmark, other_negation,
    ) = _bounds(kind)  # fmt: skip
    total += of_standing * standing
    if wider is not None:
        total += of_wider * wider
    elif of_wider > 0:
        total += of_wider
    if a.verb and b.verb:
        if a.verb == b.verb:
            total += same_verb
        elif other_verb > 0:
            total += other_verb
    if modifiers > 0 and a.mods and b.mods:
        total += modifiers
    if a.landmark and b.landmark:
        total += same_landmark if a.landmark == b.landmark else other_landmark
    if a.negated != b.negated:
        total += other_negation
    if a.names and b.names:
        if a.names.keys().isdisjoint(b.names):
            total += other_names
        elif same_names > 0:
            total += same_names
    if rare > 0 and not a.rare.isdisjoint(b.rare):
        total += rare
    if a.role and b.role:
        total += same_role + sole / crowd if a.role == b.role else other_role
    if a.before and a.before == b.before:
        total += before
    if left > 0:
        for word in a.left:
            if word in b.left:
                total += left
                break
    if right > 0:
        for word in a.right:
            if word in b.right:
                total += right
                break
    if a.scope != b.scope:
        total += other_scope
    elif a.scope:
        total += same_scope
    if a.holder and b.holder:
        total += same_holder if a.holder == b.holder else other_holder
    if a.lead and b.lead:
        total += lead
    past, other_past = bool(a.event), bool(b.event)
    if past and other_past:
        total += max(same_past, other_event)
    elif past or other_past:
        total += past_in_one
    return total, of_context


def shares(row: Mapping[str, float], kind: str) -> list[tuple[str, float]]:
    """What each feature of a pair adds to its log-odds, the heaviest first."""
    weights = _weights_of(kind)
    added = [(name, weights[name] * x) for name, x in row.items() if x and name in weights]
    return sorted(added, key=lambda share: (-abs(share[1]), share[0]))


@cache
def _weights_of(kind: str) -> Mapping[str, float]:
    tables = _weights()
    return tables.get(kind) or tables[family(kind)]
