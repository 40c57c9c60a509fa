"""Why two claims are, or are not, the same fact: the steps of alignment retraced for one pair, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.facts.copies import twins
from checker.facts.likeness import shares
from checker.facts.matching import Pair, Thresholds, agreements, alibi, by_claim, pairs_between, rival, settlements
from checker.facts.packed import tested
from checker.facts.stories import stories
from checker.facts.story import story_of
from checker.facts.substitutions import near_copies
from checker.facts.values import comparable, ratio
from checker.model import Claim, Clipping
from checker.rulebook.rule import Rule
from checker.values.relations import Relation, relation

__all__ = ["why"]

#: Features shown of a pair: the rest adds little.
SHOWN = 6
#: What each doubt says of the two claims.
DOUBTS = {
    "role": "they say something else of their thing",
    "head": "they count another thing",
    "verb": "they tell of another act",
    "event": "one tells of the news, the other of its background, or of another event",
    "growing": "it goes on, and was counted on two days",
    "far apart": "one day is of the news, the other long before it",
    "scope": "they cover another part of the whole",
    "holder": "it is not said that both are of one person",
    "subject": "their clauses are about two persons",
    "two days": "their clauses name two days",
    "bearer": "their clauses name two things, or another one",
    "landmark": "they count from two places",
    "context": "their sentences share too few words",
    "names": "their sentences name others",
    "modality": "one is of what was planned, the other of what came",
    "tense": "one day lies ahead, the other behind",
    "moment": "it is not said that both are of one act",
    "vague": "one gives no figure to compare",
    "sort": "one names a person, a place or a body, the other something else; or two bodies voted",
    "mentioned": "the other article speaks of both",
    "part of the name": "the names share a part",
    "sentence": "the sentences are too unlike for a word to tell",
    "years apart": "the articles are too far apart for an age",
    "speaker": "they are who told it to the outlets",
    "negation": "the other sentence has a negation elsewhere",
    "part": "the other article tells the rest of it beside it",
    "told as well": "the other article tells the value as well",
}


def why(
    a: Claim, b: Claim, claims: Sequence[Claim], clippings: Sequence[Clipping], rules: Sequence[Rule]
) -> Iterator[str]:
    """What alignment found of two claims of a run, a line for each step; the last that speaks against decides.

    Args:
        a: a claim of the run.
        b: another.
        claims: all claims of the run.
        clippings: what they were taken from.
        rules: the rules that found them.
    """
    if a.rule != b.rule:
        yield f"Apart: rule {a.rule} found one, rule {b.rule} the other; claims of two rules are never compared."
        return
    story = stories(clippings)
    if story.get(a.clipping) != story.get(b.clipping):
        yield "Apart: their clippings tell two stories (headlines and leads share too little)."
        return
    rule = next(rule for rule in rules if rule.id == a.rule)
    if a.frame is None or b.frame is None:
        yield from _of_slots(rule, a, b)
    elif a.clipping == b.clipping:
        yield "Apart: claims of one clipping are compared only through another clipping that tells of both."
    elif not comparable(a.value, b.value):
        yield "Apart: their values cannot be compared (another kind or unit, or a moment without a day)."
    else:
        here = [c for c in claims if c.rule == a.rule and story.get(c.clipping) == story[a.clipping] and c.frame]
        yield from _of_frames(a, b, here, clippings)


def _of_slots(rule: Rule, a: Claim, b: Claim) -> Iterator[str]:
    for test, score in tested(rule, a, b):
        if score is None:
            yield f"  {test.slot}: one does not tell it" + ("" if test.optional else ", and it is needed")
        else:
            verdict = "shared" if score >= test.at_least else "keeps them apart"
            yield f"  {test.slot}: {test.compare} {score:.2f}, needs {test.at_least:.2f}: {verdict}"


def _of_frames(a: Claim, b: Claim, claims: Sequence[Claim], clippings: Sequence[Clipping]) -> Iterator[str]:
    limits = Thresholds()
    texts = {c.id: c.text for c in clippings}
    near = twins(((c.clipping, c.sentence) for c in (a, b)), texts)
    _, copied = near_copies([c for c in claims if c.sentence in (a.sentence, b.sentence)], near, texts)
    story = story_of(claims, {c.id: c.published for c in clippings}, {}, copied)
    score, row = story.compare(a, b)
    related = relation(a.value, b.value)
    if "same question" in row:
        shared = sorted(story.sides[a.id].answers & story.sides[b.id].answers)
        yield f"Each is its article's only answer to one question: {', '.join(shared).replace('#', '')}."
    yield f"Likeness {score:.2f}. What counts most:"
    for name, added in shares(row, a.kind)[:SHOWN]:
        yield f"  {name} {row[name]:.2f}: {added:+.2f}"
    if related is not Relation.DIFFERENT:
        needed = f"{limits.agree:g} to {limits.agree_vague:g}, the less the more the value tells"
        yield f"Their values agree. That needs a likeness of {needed}, and no better partner of either."
        return
    needed = f"{limits.differing(a.kind):g}"
    yield f"Their values differ. That needs a likeness of {needed}, and nothing that speaks against it:"
    against = [DOUBTS.get(doubt, doubt) for doubt in story.doubts(a, b, row)]
    if ratio(a.value, b.value) > limits.far:
        against.append(f"one is more than {limits.far:g} times the other")
    pairs = pairs_between(
        [side for side in story.sides.values() if side.claim.clipping == a.clipping],
        [side for side in story.sides.values() if side.claim.clipping == b.clipping],
        story.alike,
    )
    pair = next((p for p in pairs if {p.a.id, p.b.id} == {a.id, b.id}), None)
    if pair is None:
        against.append("they have too little in common to be compared")
    else:
        others, settled = by_claim(pairs), settlements(agreements(pairs, limits))
        against += [
            f"{says}: {_shown(found)}"
            for says, found in (
                ("another partner is nearly as good", rival(pair, others, settled, limits)),
                ("an equal value in the other article explains it", alibi(pair, others, limits)),
            )
            if found
        ]
    for line in against:
        yield f"  {line}"
    if not against:
        yield "  nothing does"


def _shown(pair: Pair) -> str:
    return f"“{pair.a.value.text}” and “{pair.b.value.text}”, likeness {pair.score:.2f}"
