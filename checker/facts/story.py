"""What matching knows of a story beyond the two claims it compares: spellings, rare words, crowds, days of the news."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from checker.facts.answers import ANSWERS, one_question, sole_answers
from checker.facts.copies import Copy, doubts_of_copy
from checker.facts.counterparts import Sentence, counterparts
from checker.facts.identity import doubts
from checker.facts.likeness import (
    BEFALLEN,
    FEATURES,
    HUMANS,
    context,
    have_something_in_common,
    length,
    told,
    weigh,
    wider_context,
    within_reach,
)
from checker.facts.matching import Alike
from checker.facts.names import canonical
from checker.facts.sides import Side
from checker.facts.word_doubts import may_be_told, mentioned
from checker.model import Claim, Days, Frame
from checker.text.concepts import concept_of

__all__ = ["Story", "story_of"]

#: A word in more sentences of its clipping than this tells little of which of them is meant.
RARE = 2
#: Sentences this alike are one sentence, reworded: what else the articles tell explains no difference in it.
COPY = 0.6
#: A count above this is seldom told again by chance without its noun.
SMALL = 12
#: How alike two claims are that stand at one place of near-copies.
COPIED = 0.97
NOTHING = dict.fromkeys(FEATURES, 0.0)
Place = tuple[str, str, str, date | None, date | None]


@dataclass(frozen=True)
class Story:
    """The open claims of one rule and story, ready to be compared."""

    sides: Mapping[str, Side]  # claim → what it is compared by
    names: Mapping[str, Sequence[str]]  # clipping → the folded names that it mentions
    news: Mapping[str, Days]  # clipping → when it was published
    decided: Mapping[frozenset[str], bool]
    figures: Mapping[str, frozenset[tuple[object, ...]]]  # clipping → (kind, unit, figure, way) of its values
    beside: frozenset[tuple[object, ...]] = frozenset()  # (clipping, start of the sentence, kind, figure)
    copies: Mapping[frozenset[str], Copy] = field(default_factory=dict)  # two claims' ids → their near-copies
    copied: frozenset[str] = frozenset()  # the ids of those claims
    wider: dict[tuple[int, int], float] = field(default_factory=dict, repr=False)  # of what was compared already
    told: dict[tuple[str, str], bool] = field(default_factory=dict, repr=False)  # clipping, name → mentioned there

    @property
    def claims(self) -> list[Claim]:
        return [side.claim for side in self.sides.values()]

    def compare(self, a: Claim, b: Claim) -> tuple[float, Mapping[str, float]]:
        """How likely two claims speak of the same thing, 0..1, and all features that say so."""
        one, other = self.sides[a.id], self.sides[b.id]
        likeness, row = self._likeness(one, other, context(one, other))
        return likeness, {**NOTHING, **row}

    def alike(self, a: Side, others: Sequence[Side], least: float) -> Iterator[Alike]:
        """Those sides that likely speak of the same thing as one, at least so likely; with how likely, and why."""
        if self.decided:
            found = [(b, context(a, b)) for b in others if have_something_in_common(a, b)]
        else:
            found = within_reach(a, others, a.claim.value.kind, least)
            if a.answers or a.claim.id in self.copied:  # near-copies and answers to one question may share few words
                near = {id(b) for b, _ in found}
                wanted = (b for b in others if self._copy(a.claim, b.claim) or not a.answers.isdisjoint(b.answers))
                found += [(b, context(a, b)) for b in wanted if id(b) not in near]
        for b, of_context in found:
            likeness, row = self._likeness(a, b, of_context)
            if likeness >= least:
                yield b, likeness, row

    def _likeness(self, a: Side, b: Side, of_context: float) -> tuple[float, dict[str, float]]:
        row = told(a, b, a.crowd if a.crowd > b.crowd else b.crowd, a.standing[b.place])
        row["context"] = of_context
        around = a.around, b.around
        wider = self.wider.get(around)
        if wider is None:
            wider = self.wider[around] = wider_context(a, b)
        row["wider context"] = wider
        decision = self.decided.get(frozenset((a.claim.id, b.claim.id))) if self.decided else None
        if decision is not None:
            return float(decision), row
        likeness = weigh(row, a.claim.value.kind)
        if self._copy(a.claim, b.claim):
            row["near-copy"] = 1.0
            return max(likeness, COPIED), row
        if a.answers and one_question(a, b, likeness):
            row["same question"] = 1.0
            return max(likeness, ANSWERS), row
        return likeness, row

    def doubts(self, a: Claim, b: Claim, row: Mapping[str, float]) -> tuple[str, ...]:
        """What a difference of two claims lacks before it may raise an alarm; a person's decision ends all doubt."""
        if self.decided.get(frozenset((a.id, b.id))):
            return ()
        copy = self._copy(a, b)
        if copy:
            return doubts_of_copy(copy, self.names)
        again = self._tells_as_well(b.clipping, a) or self._tells_as_well(a.clipping, b)
        if again and row.get("same sentence", 0.0) < COPY:
            return ("told as well",)
        if self._adds_up(a, b) or self._adds_up(b, a):
            return ("part",)
        known = {**NOTHING, **row}
        answered = known.pop("same question", 0.0) > 0  # it is no feature that is weighed
        return doubts(self._spelled(a), self._spelled(b), known, self.names, self.news, answered=answered)

    def _spelled(self, claim: Claim) -> Claim:
        """A claim with the spelling of names that the story's clippings share."""
        side, frame = self.sides[claim.id], claim.frame
        assert frame  # open claims have one
        return claim.changed(
            frame=frame.changed(
                names=side.names,
                holder=side.holder,
                subject=side.subject,
                actor=side.actor,
                landmark=side.landmark,
            )
        )

    def lively(self, sides: Sequence[Side], clipping: str) -> Sequence[Side]:
        """Those of some claims with one value whose difference with a clipping `doubts` does not doubt in any case.

        Most names stand in both texts.
        """
        value = sides[0].claim.value
        if value.kind != "name" or self.decided or not self._tells(clipping, value.norm):
            return sides
        return [side for side in sides if side.claim.id in self.copied]

    def telling(self, a: Side, others: Sequence[Side]) -> Sequence[Side]:
        """Those of some claims with other values than one whose difference from it `doubts` does not doubt in any case.

        Most pairs of names name two things of a story.
        """
        if a.claim.value.kind != "name" or self.decided:
            return others
        found = may_be_told(a, others)
        if a.claim.id in self.copied:
            near = {id(b) for b in found}
            found += [b for b in others if id(b) not in near and self._copy(a.claim, b.claim)]
        return found

    def _tells(self, clipping: str, name: str) -> bool:
        found = self.told.get((clipping, name))
        if found is None:
            spoken = self.names[clipping]
            found = self.told[clipping, name] = name in spoken or mentioned(name, spoken)
        return found

    def _copy(self, a: Claim, b: Claim) -> Copy | None:
        # Few claims have a copy: most pairs need no set of their own to ask.
        return self.copies.get(frozenset((a.id, b.id))) if a.id in self.copied and b.id in self.copied else None

    def _adds_up(self, part: Claim, whole: Claim) -> bool:
        """Whether a claim's sentence tells with it what it lacks of another's figure: 240 and 120, of 360."""
        one, all_told = part.value.value, whole.value.value
        if one is None or all_told is None or all_told == 2 * one or part.kind not in ("count", "money"):
            return False
        return (part.clipping, part.sentence.start, part.kind, all_told - one) in self.beside

    def _tells_as_well(self, clipping: str, claim: Claim) -> bool:
        """Whether a clipping tells a claim's figure somewhere, in whatever words."""
        return not self.figures[clipping].isdisjoint(_figures_of(claim))


def _figures_of(claim: Claim) -> Iterator[tuple[object, ...]]:
    """What a claim's figure may be told as elsewhere: with its unit, of people in another word, or without a noun."""
    value, frame = claim.value, claim.frame or Frame()
    # "First" stands everywhere: of what, must be told as well.
    yield value.kind, frame.head if value.kind == "ordinal" else value.unit, value.value, value.way
    if value.value is None or value.kind == "ordinal" or (value.kind == "count" and value.value <= SMALL):
        return
    if value.kind != "count" or value.unit:
        yield "", "", value.value, ""
    if value.kind == "count" and concept_of(value.unit) in HUMANS:
        yield "people", frame.role if frame.role in BEFALLEN else "", value.value, ""


def _told_figures(claim: Claim) -> Iterator[tuple[object, ...]]:
    """The same for what a claim tells: a bare number may be any figure."""
    befallen = claim.frame is not None and claim.frame.role in BEFALLEN  # "31 injured"
    if claim.kind == "count" and not claim.value.unit and not befallen:
        yield "", "", claim.value.value, ""
    yield from (figure for figure in _figures_of(claim) if figure[0])


def story_of(
    claims: Sequence[Claim],
    news: Mapping[str, Days],
    decided: Mapping[frozenset[str], bool],
    copied: Mapping[frozenset[str], Copy] | None = None,
) -> Story:
    """The story of some open claims, some of which stand at one place of near-copies."""
    sides = _sides(claims)
    names: dict[str, set[str]] = defaultdict(set)
    for side in sides:
        names[side.claim.clipping].update(side.names)
    return Story(
        {side.claim.id: side for side in sides},
        {clipping: sorted(found) for clipping, found in names.items()},
        news,
        decided,
        _figures(claims),
        frozenset((c.clipping, c.sentence.start, c.kind, c.value.value) for c in claims if c.value.value is not None),
        copied or {},
        frozenset().union(*copied or ()),
    )


def _sentence(claim: Claim) -> Sentence:
    return claim.clipping, claim.sentence.start


def _sides(claims: Sequence[Claim]) -> list[Side]:
    """The claims with what they owe to the story: one spelling of each name, which words are rare, their crowds."""
    framed = [(claim, claim.frame) for claim in claims if claim.frame]
    spelling = canonical(n for _, f in framed for n in (*f.names, f.holder, f.subject, f.actor, f.landmark))
    named = [
        f.names
        if all([spelling[n] == n for n in f.names])
        else {spelling[n]: weight for n, weight in f.names.items()}
        for _, f in framed
    ]
    sentences: dict[Sentence, set[str]] = defaultdict(set)
    for (claim, frame), names in zip(framed, named, strict=True):
        sentences[_sentence(claim)].update(frame.sentence, names)
    spread: dict[str, Counter[str]] = defaultdict(Counter)  # clipping → word → sentences
    for (clipping, _), words in sentences.items():
        spread[clipping].update(words)
    rare = {
        clipping: frozenset(word for word, number in spoken.items() if number <= RARE)
        for clipping, spoken in spread.items()
    }
    # The claims of a sentence share what surrounds it.
    around: dict[int, tuple[int, float]] = {}
    for _, frame in framed:
        if id(frame.wide) not in around:
            around[id(frame.wide)] = len(around), length(frame.wide)
    crowds = _crowds(claims)
    answers = sole_answers(claims)
    spoken = {_sentence(claim): (frame.sentence, names) for (claim, frame), names in zip(framed, named, strict=True)}
    found = counterparts({sentence: words | names.keys() for sentence, (words, names) in spoken.items()})
    sides = []
    for (claim, f), names in zip(framed, named, strict=True):
        seldom, (number, wide_length) = rare[claim.clipping], around[id(f.wide)]
        place = found.number[_sentence(claim)]
        sides.append(
            Side(
                claim, f.head, f.mods, f.role, f.verb, f.deed, f.deeds, spelling[f.landmark], f.before, f.scope,
                f.left, f.right, f.bag, length(f.bag), f.wide, wide_length, f.sentence,
                seldom & f.sentence | seldom.intersection(names), names, spelling[f.holder], spelling[f.subject],
                spelling[f.actor],
                f.event if f.event else None, f.lead, f.negated, answers.get(claim.id, frozenset()), crowds[claim.id],
                number, place, found.row(place),
            )
        )  # fmt: skip
    return sides


def _place(claim: Claim) -> Place:
    """Claims of one clipping that have this in common compete for one fact."""
    frame = claim.frame or Frame()
    return claim.clipping, claim.value.kind, frame.role, frame.event.first, frame.event.last


def _crowds(claims: Sequence[Claim]) -> Mapping[str, int]:
    """How many different values of its clipping share a claim's place in the crowd; a repeated one counts once."""
    values: dict[Place, set[object]] = defaultdict(set)
    places = [(claim, _place(claim)) for claim in claims]
    for claim, place in places:
        v = claim.value
        values[place].add((v.value, v.low, v.high, v.first, v.last, v.minute, v.norm))
    return {claim.id: len(values[place]) for claim, place in places}


def _figures(claims: Sequence[Claim]) -> Mapping[str, frozenset[tuple[object, ...]]]:
    """The figures of each clipping: one that tells the other's as well does not contradict it there."""
    found: dict[str, set[tuple[object, ...]]] = defaultdict(set)
    for claim in claims:
        found[claim.clipping]
        if claim.value.value is not None:
            found[claim.clipping].update(_told_figures(claim))
    return {clipping: frozenset(figures) for clipping, figures in found.items()}
