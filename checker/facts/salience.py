"""Which agreements are worth showing: a report that floods its reader is no report.

Figures, days and what packs find are kept; names and statements fill the rest of a story's share, the telling ones
first. What is not shown falls apart into claims that stand alone: nothing is lost, and a difference is never left out.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from checker.facts.likeness import family
from checker.facts.values import differ
from checker.model import Fact

__all__ = ["salient"]

#: Facts of two clippings or more that a story shows, where nothing differs: some, and more for each clipping.
SHOWN, EACH = 23, 2
#: How telling an agreement is: the share of such agreements that the annotators of 13 stories noted as facts too.
TELLING = {
    "nationality": 0.4, "vehicle": 0.45, "crime": 0.25, "body": 0.25, "illness": 0.5, "room": 0.3, "org": 0.15,
    "direction": 0.14, "place": 0.13, "name": 0.13, "rank": 0.1, "post": 0.3, "kin": 0.05, "party": 0.05,
    "weapon": 0.05, "person": 0.03,
}  # fmt: skip
DENIED, AFFIRMED, OTHERWISE = 0.14, 0.05, 0.1
#: Words of more characters tell more.
LONG = 12


def salient(facts: Sequence[Fact]) -> list[Fact]:
    """The facts of one story, those that tell too little taken apart."""
    articles = len({c.clipping for fact in facts for c in fact.claims})
    kept: list[Fact] = []
    statements: list[tuple[float, str, Fact]] = []
    different: list[Fact] = []
    for fact in facts:
        first = fact.claims[0]
        if len({c.clipping for c in fact.claims}) < 2:
            kept.append(fact)
        elif first.frame is None or family(first.kind) != "statement":
            kept.append(fact)
        elif _differs(fact):
            different.append(fact)
        else:
            statements.append((-_telling(fact, articles), first.id, fact))
    once: set[object] = set()
    for fact in sorted(different, key=lambda f: (-len(f.claims), f.claims[0].id)):
        # Two names of one bearer are told apart once, however often the articles write them.
        names = frozenset(c.value.norm for c in fact.claims) if fact.claims[0].kind == "name" else fact.claims[0].id
        kept += _apart(fact) if names in once else [fact]
        once.add(names)
    room = SHOWN + EACH * articles - sum(len({c.clipping for c in f.claims}) > 1 for f in kept)
    seen: set[object] = set()
    for _, _, fact in sorted(statements, key=lambda row: row[:2]):
        value = fact.claims[0].value
        # One fact a name, and one a set of sentences: a shared quote says many words alike.
        about = {(value.unit, value.norm), (value.kind, frozenset((c.clipping, c.sentence) for c in fact.claims))}
        if room > 0 and not about & seen:
            room -= 1
            seen |= about
            kept.append(fact)
        else:
            kept += _apart(fact)
    return kept


def _apart(fact: Fact) -> list[Fact]:
    return [fact.changed(claims=(claim,), links=()) for claim in fact.claims]


def _differs(fact: Fact) -> bool:
    values = [c.value for c in fact.claims]
    return any(differ(a, b) for i, a in enumerate(values) for b in values[i + 1 :])


def _telling(fact: Fact, articles: int) -> float:
    """How much an agreement on words tells: by its kind, how surely it is one, who tells it, and in how many words."""
    value = fact.claims[0].value
    if value.kind == "polarity":
        kind = DENIED if value.norm == "no" else AFFIRMED
    else:
        kind = TELLING.get(value.unit, OTHERWISE)
    sure = 0.3 + max((link.score for link in fact.links), default=0.0)
    share = len({c.clipping for c in fact.claims}) / articles
    longer = 1.5 if len(value.text) > LONG else 1.0
    return kind * sure * math.sqrt(share) * longer
