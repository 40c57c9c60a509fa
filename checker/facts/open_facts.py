"""Facts of open claims: agreements are clustered first, then each disagreement is attached to its cluster."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Sequence
from itertools import combinations

from checker.facts.likeness import BEFALLEN, FEATURES, family
from checker.facts.matching import Article, Matcher, Pair, Thresholds, agreements, differences
from checker.facts.sides import Side
from checker.facts.story import Story
from checker.facts.values import comparable
from checker.model import Claim, Fact, Link, Span
from checker.rulebook.rule import Rule
from checker.values.relations import Relation, relation

__all__ = ["open_facts"]

#: A pair at least so likely is of one thing, whatever else its sentences differ in.
VERY_LIKELY = 0.8
#: From here on an outlet that gives two values gives them for the very same thing: it contradicts itself.
VERY_SAME = 0.9
#: A tie of less than this share of another's likeness yields to it.
LOOSER = 0.7


def open_facts(rule: Rule, story: Story, limits: Thresholds) -> list[Fact]:
    """The facts of one rule's open claims within one story."""
    by_clipping: dict[str, list[Side]] = defaultdict(list)
    for side in story.sides.values():
        by_clipping[side.claim.clipping].append(side)
    articles = [Article(by_clipping[clipping]) for clipping in sorted(by_clipping)]
    matcher = Matcher(story.alike, limits, story.lively, story.telling)
    same: list[Pair] = []
    different: list[Pair] = []
    again: list[Pair] = []
    for one, other in combinations(articles, 2):
        pairs = matcher.pairs(one, other)
        joined = agreements(pairs, limits)
        apart = _lone(differences(pairs, joined, limits, lambda p: bool(story.doubts(p.a, p.b, p.row))), joined)
        # A surer difference undoes a loose agreement of the same claims.
        undone = {claim.id: p.score for p in apart for claim in (p.a, p.b)}
        same += [p for p in joined if p.score >= max(undone.get(p.a.id, 0.0), undone.get(p.b.id, 0.0))]
        different += apart
        again += [p for p in pairs if p.score >= limits.agree and p.relation is Relation.SAME and _is_word(p)]
    clusters = _clusters(story.claims, same)
    return _with_differences(rule, _repeated(clusters, again, {c.id for p in different for c in (p.a, p.b)}), different)


def _is_word(pair: Pair) -> bool:
    return family(pair.a.kind) == "statement"


def _repeated(
    clusters: list[tuple[list[Claim], list[Pair]]], again: Sequence[Pair], different: Container[str]
) -> list[tuple[list[Claim], list[Pair]]]:
    """The clusters with what their articles say again: a name of the headline and the same in the text."""
    of = {claim.id: i for i, (members, _) in enumerate(clusters) for claim in members}
    found = [([*members], [*pairs]) for members, pairs in clusters]
    for pair in sorted(again, key=lambda p: p.key):
        for claim, other in ((pair.a, pair.b), (pair.b, pair.a)):
            alone, home = of[claim.id], of[other.id]
            members = found[home][0]
            told = {c.clipping for c in members}
            if len(found[alone][0]) == 1 and len(told) > 1 and claim.clipping in told and claim.id not in different:
                members.append(claim)
                found[home][1].append(pair)
                found[alone] = ([], [])
                of[claim.id] = home
                break
    return [cluster for cluster in found if cluster[0]]


def _lone(apart: Sequence[Pair], joined: Sequence[Pair]) -> list[Pair]:
    """The differences whose sentences do not differ in more than they agree on.

    Two sentences alike in all but their figures ("29 catches, 2 touchdowns" and "39 catches, 6 touchdowns") are of two
    seasons, not wrong in every figure.
    """
    places = {_sentences(pair) for pair in apart}
    if not places:
        return []
    differ, agree = (
        Counter(_sentences(p) for p in _once([p for p in pairs if _sentences(p) in places]))
        for pairs in (apart, joined)
    )
    return [
        pair
        for pair in apart
        if "same holder" in pair.row
        or family(pair.a.kind) == "moment"  # "from 1967 to 1979"
        or _toll(pair)
        or differ[_sentences(pair)] < 2
        or agree[_sentences(pair)]
    ]


def _sentences(pair: Pair) -> tuple[Span, Span]:
    return pair.a.sentence, pair.b.sentence


def _once(pairs: Sequence[Pair]) -> list[Pair]:
    """Some pairs, of those on the same words ("paid", "the family paid") one."""
    kept: list[Pair] = []
    for pair in pairs:
        if not any(pair.a.span.touches(k.a.span) and pair.b.span.touches(k.b.span) for k in kept):
            kept.append(pair)
    return kept


def _toll(pair: Pair) -> bool:
    """Whether a pair surely tells whom one event befell: the dead and the injured are counted together, and again."""
    return (
        pair.score >= VERY_LIKELY
        and pair.a.frame is not None
        and pair.a.frame.role in BEFALLEN
        and "same role" in pair.row
    )


def _clusters(claims: Sequence[Claim], same: Sequence[Pair]) -> list[tuple[list[Claim], list[Pair]]]:
    """Clusters of agreeing claims without chains: one claim of each clipping, equal ones and the surest pairs first."""
    of: dict[str, int] = {}
    clusters: dict[int, tuple[list[Claim], list[Pair]]] = {}
    for i, claim in enumerate(claims):
        of[claim.id] = i
        clusters[i] = ([claim], [])
    for pair in sorted(same, key=lambda p: (p.relation, p.key)):
        a, b = of[pair.a.id], of[pair.b.id]
        if a == b:
            clusters[a][1].append(pair)
            continue
        mine, theirs = clusters[a], clusters[b]
        if {c.clipping for c in mine[0]} & {c.clipping for c in theirs[0]}:
            continue
        clusters[a] = (mine[0] + theirs[0], mine[1] + theirs[1] + [pair])
        for claim in theirs[0]:
            of[claim.id] = a
        del clusters[b]
    return list(clusters.values())


def _with_differences(
    rule: Rule, clusters: list[tuple[list[Claim], list[Pair]]], different: Sequence[Pair]
) -> list[Fact]:
    """One fact for each cluster, the deviants joined to the largest cluster that they differ from."""
    of = {claim.id: i for i, (members, _) in enumerate(clusters) for claim in members}
    members = [list(found) for found, _ in clusters]
    reasons = [list(pairs) for _, pairs in clusters]
    gone: set[int] = set()
    for pair in sorted(different, key=lambda p: p.key):
        a, b = of[pair.a.id], of[pair.b.id]
        if a == b:
            reasons[a].append(pair)
            continue
        (large, _), (small, deviant) = sorted(
            ((a, pair.a), (b, pair.b)), key=lambda side: -len(members[side[0]])
        )
        mine = {c.clipping for c in members[large]}
        if deviant.clipping in mine and pair.score < VERY_SAME and not _goes_on(members[large], deviant):
            partner = pair.a if deviant is pair.b else pair.b
            if len(members[small]) == 1 and _loose(partner, reasons[large], pair.score):
                # The two belong together more than either with the rest.
                members[large].remove(partner)
                reasons[large] = _without(reasons[large], partner)
                members[small].append(partner)
                reasons[small] = [pair]
                of[partner.id] = small
            continue
        if mine & {c.clipping for c in members[small]} and len(members[small]) > 1:
            # The deviant comes alone: what it was joined to stands in a clipping that the larger cluster has already.
            members[small].remove(deviant)
            reasons[small] = _without(reasons[small], deviant)
            moved = [deviant]
        else:
            moved = members[small]
            reasons[large] += reasons[small]
            gone.add(small)
        members[large] += moved
        reasons[large].append(pair)
        for claim in moved:
            of[claim.id] = large
    return [
        # Most claims stand alone.
        Fact("", rule.id, tuple(members[i]), (), confidence=1.0)
        if len(members[i]) == 1 and not reasons[i]
        else Fact(
            "",
            rule.id,
            tuple(sorted(members[i], key=lambda c: c.id)),
            _links(reasons[i]),
            confidence=round(max((p.score for p in reasons[i] if not p.same), default=_best(reasons[i])), 3),
        )
        for i in range(len(clusters))
        if i not in gone
    ]


def _goes_on(members: Sequence[Claim], claim: Claim) -> bool:
    """Whether a clipping tells with a claim more exactly what it tells there already: "in June", "on June 25"."""
    told = [c for c in members if c.clipping == claim.clipping]
    return bool(told) and all(
        comparable(c.value, claim.value) and relation(c.value, claim.value) <= Relation.WIDER for c in told
    )


def _without(pairs: Sequence[Pair], claim: Claim) -> list[Pair]:
    return [pair for pair in pairs if claim.id not in (pair.a.id, pair.b.id)]


def _loose(claim: Claim, pairs: Sequence[Pair], score: float) -> bool:
    """Whether nothing ties a claim to its cluster that is near to being as sure as a score."""
    return all(p.score < score * LOOSER for p in pairs if claim.id in (p.a.id, p.b.id))


def _best(pairs: Sequence[Pair]) -> float:
    return max((p.score for p in pairs), default=1.0)


#: The features that are there or not are of most pairs: their rows are made once.
_WHOLLY = {name: (name, "frame", 1.0, 0.0) for name in (*FEATURES, "near-copy", "same question")}


def _links(pairs: Sequence[Pair]) -> tuple[Link, ...]:
    """The links of a fact; without a difference among them that was sure enough, none may raise an alarm."""
    strict = any(not p.same for p in pairs)
    return tuple(
        Link(
            p.a.id,
            p.b.id,
            round(p.score, 3),
            tuple([_WHOLLY[name] if x == 1.0 else (name, "frame", round(x, 2), 0.0) for name, x in p.row.items() if x]),
            strict=strict,
        )
        for p in pairs
    )
