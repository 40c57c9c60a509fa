"""Claims → facts: claims of one rule and story that speak of the same thing, with the reasons that joined them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checker.facts.copies import Twins, twins
from checker.facts.matching import Thresholds
from checker.facts.open_facts import open_facts
from checker.facts.origins import origins
from checker.facts.packed import packed_facts
from checker.facts.precedence import without_overruled
from checker.facts.refinement import refinements
from checker.facts.salience import salient
from checker.facts.stories import stories
from checker.facts.story import story_of
from checker.facts.substitutions import near_copies
from checker.model import Claim, Clipping, Days, Fact, Problem, Span
from checker.rulebook.rule import Rule, Rulebook
from checker.text.sentences import sentences

__all__ = ["align"]

#: What is shorter, in characters, is no sentence that another could be a copy of.
SENTENCE = 20


def align(
    claims: Sequence[Claim],
    clippings: Sequence[Clipping],
    rulebook: Rulebook,
    links: Iterable[tuple[str, str, bool]] = (),
    story: Mapping[str, int] | None = None,
) -> tuple[list[Fact], list[Problem]]:
    """Join claims into facts.

    Args:
        claims: of all clippings.
        clippings: what the claims were taken from.
        rulebook: says which slots of a rule's claims must be shared, and which rule judges a fact.
        links: decisions of a person, as (claim id, claim id, same fact or not).
        story: the number of the story that each clipping's id tells, where that is known already.

    Returns:
        The facts, unjudged and sorted by content, each claim in exactly one fact of the rule that found it; no problems
        so far.
    """
    story = stories(clippings) if story is None else story
    news = {c.id: c.published for c in clippings}
    texts = {c.id: c.text for c in clippings}
    decided = {frozenset(ids): same for *ids, same in links}
    groups: dict[int, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        groups[story.get(claim.clipping, -1)][claim.rule].append(claim)
    told: dict[int, list[Clipping]] = defaultdict(list)
    for clipping in clippings:
        told[story[clipping.id]].append(clipping)
    rules = {rule.id: rule for rule in rulebook.rules}
    judging = refinements(rulebook)
    facts: list[Fact] = []
    for number, by_rule in sorted(groups.items()):
        of_story: list[Fact] = []
        near = twins(_sentences(told[number], (c for of_rule in by_rule.values() for c in of_rule if c.frame)), texts)
        for rule, members in sorted(by_rule.items()):
            of_story += align_rule(rules[rule], members, news, decided, near, texts)
        origin = origins(told[number])
        facts += [
            # What is told once has one origin.
            judging.refined(_of_origins(fact, origin) if len(fact.claims) > 1 else fact)
            for fact in salient(_settled(without_overruled(of_story)))
        ]
    return sorted(facts, key=lambda f: (f.rule, [c.id for c in f.claims])), []


def _of_origins(fact: Fact, origin: Mapping[str, int]) -> Fact:
    return fact.changed(origins=len({origin.get(claim.clipping, -1) for claim in fact.claims}))


def _sentences(clippings: Sequence[Clipping], claims: Iterable[Claim]) -> Iterator[tuple[str, Span]]:
    """The sentences of a story by clipping: those of claims, and what stands between them.

    "It will be easy" has no claim; another outlet's "It will be hard" contradicts it all the same.
    """
    of_claims: dict[str, set[Span]] = {clipping.id: set() for clipping in clippings}
    for claim in claims:
        of_claims.setdefault(claim.clipping, set()).add(claim.sentence)
    for clipping in clippings:
        yield from ((clipping.id, span) for span in of_claims[clipping.id])
        if len(clippings) > 1:
            yield from ((clipping.id, span) for span in _between(clipping, of_claims[clipping.id]))


def _between(clipping: Clipping, taken: Iterable[Span]) -> Iterator[Span]:
    """The sentences of a clipping beside those that are taken and what is no text of the article."""
    at = 0
    for span in sorted((*taken, *clipping.skip, Span(len(clipping.text), len(clipping.text)))):
        if span.start - at >= SENTENCE:
            between = clipping.text[at : span.start]
            yield from (Span(at + s.start, at + s.end) for s in sentences(between))
        at = max(at, span.end)


def align_rule(
    rule: Rule,
    claims: Sequence[Claim],
    news: Mapping[str, Days],
    decided: Mapping[frozenset[str], bool],
    near: Sequence[Twins],
    texts: Mapping[str, str],
) -> list[Fact]:
    """The facts of one rule's claims within one story."""
    if any(claim.frame is None for claim in claims):
        return packed_facts(rule, claims, decided)
    added, copied = near_copies(claims, near, texts) if near else ([], {})
    known = {claim.id for claim in claims}
    claims = [*claims, *(claim for claim in added if claim.id not in known)]
    if len({claim.clipping for claim in claims}) == 1:  # nothing to compare with: most clippings of a large run
        return [Fact("", rule.id, (claim,)) for claim in claims]
    return open_facts(rule, story_of(claims, news, decided, copied), Thresholds())


def _settled(facts: Sequence[Fact]) -> list[Fact]:
    """Without the open facts whose every word a larger fact covers.

    A pattern's facts stay: one figure may stand for several things ("25% on cars, steel and copper").
    """
    covered: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for size, fact in ((len({c.clipping for c in f.claims}), f) for f in facts):
        for claim in fact.claims:
            covered[claim.clipping].append((claim.span.start, claim.span.end, size + (claim.frame is None)))
    longest = {}
    for clipping, rows in covered.items():
        rows.sort()
        longest[clipping] = max(end - start for start, end, _ in rows)

    def larger(claim: Claim, size: int) -> bool:
        """Whether a fact of more clippings than `size` has words of the claim; looks only at the rows around it."""
        rows, span = covered[claim.clipping], claim.span
        first = bisect_left(rows, (span.start - longest[claim.clipping],))
        last = bisect_left(rows, (span.end,))
        return any(span.start < end and n > size for _, end, n in rows[first:last])

    kept = []
    for fact in facts:
        size = len({c.clipping for c in fact.claims}) + (fact.claims[0].frame is None)
        if fact.claims[0].frame is None or not all(larger(claim, size) for claim in fact.claims):
            kept.append(fact)
    return _told_once(kept)


def _told_once(facts: Sequence[Fact]) -> list[Fact]:
    """Without the differences of the same clippings that stand on words of another, the longer ones first."""
    beside: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.claims[0].frame is not None and any(link.strict for link in fact.links):
            beside[tuple(sorted(c.clipping for c in fact.claims))].append(fact)
    again: set[int] = set()
    for of_clippings in beside.values():
        of_clippings.sort(key=lambda f: (-sum(c.span.end - c.span.start for c in f.claims), f.claims[0].id))
        for i, fact in enumerate(of_clippings):
            if any(id(other) not in again and _same_words(fact, other) for other in of_clippings[:i]):
                again.add(id(fact))
    return [fact for fact in facts if id(fact) not in again]


def _same_words(fact: Fact, other: Fact) -> bool:
    """Whether two facts of the same clippings stand on the same words: "rejected", "also rejected"."""
    spans = {claim.clipping: claim.span for claim in other.claims}
    return all(claim.span.touches(spans[claim.clipping]) for claim in fact.claims)
