"""What matching knows of a story beyond the two claims it compares: spellings, rare words, crowds, days of the news."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from checker.facts.copies import Copy, doubts_of_copy
from checker.facts.counterparts import Counterparts, Sentence, counterparts
from checker.facts.identity import doubts, mentioned
from checker.facts.likeness import cosine, features, length, log_odds, reach, weigh, wider_context
from checker.facts.names import canonical
from checker.model import Claim, Days, Frame

__all__ = ["Story", "story_of"]

#: A word in more sentences of its clipping than this tells little of which of them is meant.
RARE = 2
#: Sentences this alike are one sentence, reworded: what else the articles tell explains no difference in it.
COPY = 0.6
#: How alike two claims are that stand at one place of near-copies.
COPIED = 0.97
Place = tuple[str, str, str, Days]


@dataclass(frozen=True)
class Story:
    """The open claims of one rule and story, ready to be compared."""

    claims: tuple[Claim, ...]
    names: Mapping[str, Sequence[str]]  # clipping → the folded names that it mentions
    crowds: Mapping[str, int]  # claim → how many of its clipping compete for its fact
    news: Mapping[str, Days]  # clipping → when it was published
    decided: Mapping[frozenset[str], bool]
    figures: Mapping[str, frozenset[tuple[str, str, object]]]  # clipping → (kind, unit, figure) of its values
    sentences: Counterparts
    wider: dict[tuple[int, int], float] = field(default_factory=dict, repr=False)  # of sentences compared already
    standing: dict[tuple[int, int], float] = field(default_factory=dict, repr=False)
    told: dict[tuple[str, str], bool] = field(default_factory=dict, repr=False)  # clipping, name → mentioned there
    copies: Mapping[frozenset[str], Copy] = field(default_factory=dict)  # two claims' ids → their near-copies
    copied: frozenset[str] = frozenset()  # the ids of those claims

    def compare(self, a: Claim, b: Claim, least: float = 0.0) -> tuple[float, Mapping[str, float]]:
        """How likely two claims speak of the same thing, 0..1, and the features that say so.

        Where the claims are surely less likely of one thing than `least`, 0 and no features.
        """
        one, other = a.frame, b.frame
        assert one  # open claims have one
        assert other
        kind = a.value.kind
        around = id(one.wide), id(other.wide)  # the claims of a sentence share it
        standing = self.standing.get(around)
        if standing is None:
            standing = self.standing[around] = self.sentences.standing(_sentence(a), _sentence(b))
        wider = self.wider.get(around)
        crowd, crowd_of_other = self.crowds[a.id], self.crowds[b.id]
        crowd = crowd if crowd > crowd_of_other else crowd_of_other
        copy = self._copy(a, b) if a.id in self.copied else None
        context = None
        if least and not copy and not self.decided:
            needed = log_odds(least)
            highest, of_context = reach(one, other, kind, crowd, standing, wider)
            if highest + max(0.0, of_context) < needed:
                return 0.0, {}
            context = cosine(one.bag, other.bag, one.length, other.length)
            if highest + of_context * context < needed:
                return 0.0, {}
        if wider is None:
            wider = self.wider[around] = wider_context(one, other)
        row = features(one, other, crowd, standing, wider, context)
        decision = self.decided.get(frozenset((a.id, b.id))) if self.decided else None
        if decision is not None:
            return float(decision), row
        likeness = weigh(row, kind)
        if copy:
            return max(likeness, COPIED), row | {"near-copy": 1.0}
        return likeness, row

    def doubts(self, a: Claim, b: Claim, row: Mapping[str, float]) -> tuple[str, ...]:
        """What a difference of two claims lacks before it may raise an alarm; a person's decision ends all doubt."""
        if self.decided.get(frozenset((a.id, b.id))):
            return ()
        copy = self._copy(a, b)
        if copy:
            return doubts_of_copy(copy, self.names)
        told = self._figure(a) in self.figures[b.clipping] or self._figure(b) in self.figures[a.clipping]
        if told and row["same sentence"] < COPY:
            return ("told as well",)
        return doubts(a, b, row, self.names, self.news)

    def idle(self, a: Claim, b: Claim) -> bool:
        """Whether `doubts` doubts a difference of two claims whatever their frames: most names stand in both texts."""
        if a.value.kind != "name" or self.decided:
            return False
        told = self._tells(b.clipping, a.value.norm) or self._tells(a.clipping, b.value.norm)
        return told and not self._copy(a, b)

    def _tells(self, clipping: str, name: str) -> bool:
        found = self.told.get((clipping, name))
        if found is None:
            found = self.told[clipping, name] = mentioned(name, self.names[clipping])
        return found

    def _copy(self, a: Claim, b: Claim) -> Copy | None:
        # Few claims have a copy: most pairs need no set of their own to ask.
        return self.copies.get(frozenset((a.id, b.id))) if a.id in self.copied and b.id in self.copied else None

    @staticmethod
    def _figure(claim: Claim) -> tuple[str, str, object]:
        value = claim.value
        # "First" stands everywhere: of what, must be told as well.
        unit = claim.frame.head if value.kind == "ordinal" and claim.frame else value.unit
        return value.kind, unit, value.value


def story_of(
    claims: Sequence[Claim],
    news: Mapping[str, Days],
    decided: Mapping[frozenset[str], bool],
    copied: Mapping[frozenset[str], Copy] | None = None,
) -> Story:
    """The story of some open claims, some of which stand at one place of near-copies."""
    spelled = _spelled(claims)
    names: dict[str, set[str]] = defaultdict(set)
    for claim in spelled:
        if claim.frame:
            names[claim.clipping] |= claim.frame.names.keys()
    mentioned = {clipping: sorted(found) for clipping, found in names.items()}
    words = {_sentence(c): c.frame.sentence | c.frame.names.keys() for c in spelled if c.frame}
    return Story(
        tuple(spelled), mentioned, _crowds(spelled), news, decided, _figures(spelled), counterparts(words),
        copies=copied or {}, copied=frozenset().union(*copied or ()),
    )  # fmt: skip


def _sentence(claim: Claim) -> Sentence:
    return claim.clipping, claim.sentence.start


def _spelled(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with what their frames owe to the story: one spelling of each name, and which words are rare."""
    framed = [(claim, claim.frame) for claim in claims if claim.frame]
    spelling = canonical(n for _, f in framed for n in (*f.names, f.holder, f.subject, f.actor, f.landmark))
    named = [{spelling[n]: weight for n, weight in frame.names.items()} for _, frame in framed]
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
    wide_length = {id(wide): length(wide) for wide in {id(f.wide): f.wide for _, f in framed}.values()}
    return [
        claim.changed(
            frame=frame.within(
                names=names,
                holder=spelling[frame.holder],
                subject=spelling[frame.subject],
                actor=spelling[frame.actor],
                landmark=spelling[frame.landmark],
                rare=rare[claim.clipping] & frame.sentence | rare[claim.clipping].intersection(names),
                length=length(frame.bag),
                wide_length=wide_length[id(frame.wide)],
            ),
        )
        for (claim, frame), names in zip(framed, named, strict=True)
    ]


def _place(claim: Claim) -> Place:
    """Claims of one clipping that have this in common compete for one fact."""
    frame = claim.frame or Frame()
    return claim.clipping, claim.kind, frame.role, frame.event


def _crowds(claims: Sequence[Claim]) -> Mapping[str, int]:
    """How many different values of its clipping share a claim's place in the crowd; a repeated one counts once."""
    values: dict[Place, set[object]] = defaultdict(set)
    places = [(claim, _place(claim)) for claim in claims]
    for claim, place in places:
        v = claim.value
        values[place].add((v.value, v.low, v.high, v.first, v.last, v.minute, v.norm))
    return {claim.id: len(values[place]) for claim, place in places}


def _figures(claims: Sequence[Claim]) -> Mapping[str, frozenset[tuple[str, str, object]]]:
    """The figures of each clipping: one that tells the other's as well does not contradict it there."""
    found: dict[str, set[tuple[str, str, object]]] = defaultdict(set)
    for claim in claims:
        found[claim.clipping]
        if claim.value.value is not None:
            found[claim.clipping].add(Story._figure(claim))
    return {clipping: frozenset(figures) for clipping, figures in found.items()}
