"""How alike two frames are: named features, weighed, and the weighted sum as a probability.

Values take no part in it: a figure never raises or lowers the identity of two claims. The weights were fitted by
logistic regression on real stories (`bench/fit_likeness.py`), then rounded; they stand in `data/likeness.tsv`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from operator import mul

from checker.claims import roles
from checker.claims.deeds import LIGHT
from checker.facts.sides import Side

__all__ = [
    "FEATURES", "context", "cosine", "family", "features", "have_one_head", "have_something_in_common", "length",
    "log_odds", "shared_sentence", "shares", "told", "weigh", "wider_context", "within_reach",
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
PEOPLE = GENERIC | roles.PEOPLE | {"#mother", "#father"}
HUMANS = PEOPLE | roles.HUMANS


def features(
    a: Side,
    b: Side,
    crowd: int = 1,
    standing: float = 0.0,
) -> dict[str, float]:
    """All features of two sides, each in 0..1.

    Args:
        a: a claim's side.
        b: that of a claim of another article.
        crowd: how many values of one article have this role.
        standing: how near the sentences are to being each other's counterparts.
    """
    row = _NONE | told(a, b, crowd, standing)
    row["context"] = context(a, b)
    row["wider context"] = wider_context(a, b)
    return row


def told(a: Side, b: Side, crowd: int, standing: float) -> dict[str, float]:
    """The features of two sides that are not 0, in the order of `FEATURES`.

    The context and the wider context, which cost most, are left for later: they stand there as 0.
    """
    row: dict[str, float] = {}
    if a.head and b.head:
        if have_one_head(a, b):
            row["same head"] = 1.0
            if a.mods or b.mods:
                both = len(a.mods & b.mods)
                if both:
                    row["same modifiers"] = both / (len(a.mods) + len(b.mods) - both)
                elif a.mods and b.mods:
                    row["other modifiers"] = 1.0
        elif b.bag.get(a.head, 0.0) > 0.5 or a.bag.get(b.head, 0.0) > 0.5:
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
        shared = _ordered(a.left, b.left)
        if shared:
            row["same left"] = shared
    if a.right and b.right:
        shared = _ordered(a.right, b.right)
        if shared:
            row["same right"] = shared
    row["context"] = row["wider context"] = 0.0
    shared = shared_sentence(a, b)
    if shared:
        row["same sentence"] = shared
    both = len(a.rare & b.rare)
    if both:
        row["rare words"] = both / 3 if both < 3 else 1.0
    if a.names and b.names:
        shared = 0.0
        for name, weight in a.names.items():
            if name in b.names:
                shared += min(weight, b.names[name])
        if shared:
            row["same names"] = min(1.0, shared)
        else:
            row["other names"] = 1.0
    if a.holder and b.holder:
        row["same holder" if a.holder == b.holder else "other holder"] = 1.0
    if a.role and b.role:
        if a.role == b.role:
            row["same role"], row["sole"] = 1.0, 1.0 / crowd
        else:
            row["other role"] = 1.0
    if a.landmark and b.landmark:
        row["same landmark" if a.landmark == b.landmark else "other landmark"] = 1.0
    if a.deed and b.deed:
        row["same deed"] = _same_deed(a, b)
        if a.deeds.isdisjoint(b.deeds):
            row["other deed"] = 1.0
    if a.scope != b.scope:
        row["other scope"] = 1.0
    elif a.scope:
        row["same scope"] = 1.0
    if a.event and b.event:
        row["same past" if a.event.overlaps(b.event) else "other event"] = 1.0
    elif a.event or b.event:
        row["past in one"] = 1.0
    if a.lead and b.lead:
        row["both in the lead"] = 1.0
    if a.negated != b.negated:
        row["other negation"] = 1.0
    if standing:
        row["counterparts"] = standing
    return row


def have_one_head(a: Side, b: Side) -> bool:
    """Whether two sides have one head, or one head is a general word for the other.

    A man may be a climber; what befell them must be the same.
    """
    if a.head == b.head or not (a.head and b.head):
        return bool(a.head and b.head)
    if a.head in GENERIC or b.head in GENERIC:
        if a.head in HUMANS and b.head in HUMANS:
            return a.role == b.role or {a.role, b.role} <= HUMANS - BEFALLEN
        return bool(a.role) and a.role == b.role
    return False


def shared_sentence(a: Side, b: Side) -> float:
    """How much of the words of their sentences two sides share."""
    both = len(a.sentence & b.sentence)
    return both / max(4, len(a.sentence) + len(b.sentence) - both) if both else 0.0


#: Deeds of which an article tells many, and verbs that tell of none: "went", "took".
MANY = LIGHT | frozenset(("#happen", "#begin", "#end", "#visit", "#bid", "call", "say", "forecast"))


def _same_deed(a: Side, b: Side) -> float:
    """1 where each moment's clause tells the other's deed, ½ where one does."""
    if a.deed == b.deed:
        return 0.0 if a.deed in MANY else 1.0
    told = [deed for deed, deeds in ((a.deed, b.deeds), (b.deed, a.deeds)) if deed in deeds and deed not in MANY]
    return len(told) / 2


_NEAREST = (0.5, 0.3, 0.2)


def _ordered(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    """How many of the nearest words two sides share, the nearest counting most."""
    if {*a}.isdisjoint(b):  # as for most pairs
        return 0.0
    found = behind = 0.0
    for weight, word in zip(_NEAREST, a, strict=False):
        if word in b:
            found += weight
    for weight, word in zip(_NEAREST, b, strict=False):
        if word in a:
            behind += weight
    return found / 2 + behind / 2


def context(a: Side, b: Side) -> float:
    """How alike the words around two values are, the nearer ones counting more."""
    return cosine(a.bag, b.bag, a.length, b.length)


def wider_context(a: Side, b: Side) -> float:
    """How alike the sentences around two values are."""
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
    weights = bag.values()
    return math.sqrt(sum(map(mul, weights, weights)))


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


@cache
def _bounds(kind: str) -> tuple[float, ...]:
    """The weights of a kind as `within_reach` asks for them: of what it sees only roughly, the most that it can add."""
    w = _weights_of(kind)
    most = {name: max(0.0, weight) for name, weight in w.items()}
    return (
        w["bias"] + most["other modifiers"] + most["wider context"] + most["same deed"] + most["other deed"],
        w["same head"], max(w["same head"], w["head in context"], w["other head"]), w["no head"],
        most["same modifiers"], w["same verb"], most["other verb"], w["same word before"], most["same left"],
        most["same right"], w["context"], most["context"], w["same sentence"], w["rare words"], most["same names"],
        w["other names"], w["same holder"], w["other holder"], w["same role"], w["other role"], w["sole"],
        w["same landmark"], w["other landmark"], w["other scope"], w["same scope"],
        max(w["same past"], w["other event"]), w["past in one"], w["both in the lead"], w["other negation"],
        w["counterparts"],
    )  # fmt: skip


def have_something_in_common(a: Side, b: Side) -> bool:
    """Whether two claims share a word of their sentences, a name or a role: without one they are never alike."""
    return a.role == b.role or not a.sentence.isdisjoint(b.sentence) or not a.names.keys().isdisjoint(b.names)


def within_reach(a: Side, others: Iterable[Side], kind: str, least: float) -> list[tuple[Side, float]]:
    """Those sides that may be as like one as `least`, each with its context's likeness: what is left out surely is not.

    Most pairs are of two things, and need no closer look. What is cheap to see is weighed as `told` has it, the rest is
    taken for as high as it can raise the odds. Two claims that share no word of their sentences, no name and no role
    are never alike.
    """
    (
        total, same_head, two_heads, no_head, same_mods, same_verb, other_verb, same_before, same_left, same_right,
        of_context, most_context, same_sentence, of_rare, same_names, other_names, same_holder, other_holder,
        same_role, other_role, sole, same_landmark, other_landmark, other_scope, same_scope, two_pasts,
        past_in_one, both_lead, other_negation, of_standing,
    ) = _bounds(kind)  # fmt: skip
    total -= log_odds(least)
    head, verb, before, role, holder, landmark, scope = a.head, a.verb, a.before, a.role, a.holder, a.landmark, a.scope
    sentence, rare, names, crowd, standing = a.sentence, a.rare, a.names.keys(), a.crowd, a.standing
    mods, event, lead, negated = a.mods, a.event, a.lead, a.negated
    left, right, size = frozenset(a.left), frozenset(a.right), len(a.sentence)
    # What the features that are looked at last can add at most, to a side that lacks what this one lacks.
    rest = most_context + max(two_heads, no_head) + same_mods + max(0.0, same_verb, other_verb)
    rest += max(0.0, other_negation)
    rest += max(0.0, same_holder, other_holder) if holder else 0.0
    rest += max(0.0, same_landmark, other_landmark) if landmark else 0.0
    rest += max(0.0, other_scope, same_scope) if scope else max(0.0, other_scope)
    rest += max(0.0, two_pasts, past_in_one) if event else max(0.0, past_in_one)
    rest += max(0.0, both_lead) if lead else 0.0
    found = []
    for b in others:
        odds = total
        both = len(sentence & b.sentence)
        if both:
            whole = size + len(b.sentence) - both
            odds += same_sentence * both / (whole if whole > 4 else 4)
        elif role != b.role and names.isdisjoint(b.names):
            continue
        if names and b.names:
            odds += other_names if names.isdisjoint(b.names) else same_names
        if role and b.role:
            odds += same_role + sole / max(crowd, b.crowd) if role == b.role else other_role
        if before and before == b.before:
            odds += same_before
        if not right.isdisjoint(b.right):
            odds += same_right
        if not left.isdisjoint(b.left):
            odds += same_left
        if not rare.isdisjoint(b.rare):
            odds += of_rare * min(1.0, len(rare & b.rare) / 3)
        odds += of_standing * standing[b.place]
        if odds + rest < 0:
            continue
        if head and b.head:
            odds += same_head if head == b.head else two_heads
            if not mods.isdisjoint(b.mods):
                odds += same_mods
        else:
            odds += no_head
        if verb and b.verb:
            odds += same_verb if verb == b.verb else other_verb
        if holder and b.holder:
            odds += same_holder if holder == b.holder else other_holder
        if landmark and b.landmark:
            odds += same_landmark if landmark == b.landmark else other_landmark
        if scope != b.scope:
            odds += other_scope
        elif scope:
            odds += same_scope
        if event or b.event:
            odds += two_pasts if event and b.event else past_in_one
        if lead and b.lead:
            odds += both_lead
        if negated != b.negated:
            odds += other_negation
        if odds + most_context < 0:
            continue
        alike = context(a, b)
        if odds + of_context * alike >= 0:
            found.append((b, alike))
    return found


def shares(row: Mapping[str, float], kind: str) -> list[tuple[str, float]]:
    """What each feature of a pair adds to its log-odds, the heaviest first."""
    weights = _weights_of(kind)
    added = [(name, weights[name] * x) for name, x in row.items() if x and name in weights]
    return sorted(added, key=lambda share: (-abs(share[1]), share[0]))


@cache
def _weights_of(kind: str) -> Mapping[str, float]:
    tables = _weights()
    return tables.get(kind) or tables[family(kind)]
