"""What a difference needs before it may raise an alarm: positive identity, not mere likeness.

Each need is a word that `check explain` shows where it is not met.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from checker.facts.bearers import named, two_bearers, two_days, two_topics
from checker.facts.copies import FIGURES
from checker.facts.difference import COPY, HALF, LIKELIER, LIKELIEST, LIKELY, Difference, one_bearer
from checker.facts.figure_doubts import OF_FIGURES, landmark_untold, one_thing
from checker.facts.likeness import BEFALLEN, weigh
from checker.facts.moment_doubts import OF_MOMENTS
from checker.facts.names import alike
from checker.facts.values import figured
from checker.facts.word_doubts import OF_WORDS, SURE, one_office
from checker.model import Claim, Days, Frame
from checker.text.concepts import concept_of
from checker.values.name_match import SAME, spelled_apart

__all__ = ["doubts"]


#: How much context two claims must share, where the kind of their value says little of what they are about.
CONTEXT = {
    "polarity": 0.45, "name": 0.45, "text": 0.35, "ordinal": 0.5, "score": 0.25, "duration": 0.3, "date": 0.0,
    "time": 0.0,
}  # fmt: skip


def doubts(
    a: Claim,
    b: Claim,
    row: Mapping[str, float],
    spoken: Mapping[str, Sequence[str]],
    news: Mapping[str, Days],
    *,
    answered: bool = False,
) -> tuple[str, ...]:
    """The needs that a pair of differing claims does not meet; none: it may raise an alarm.

    Args:
        a: a claim.
        b: another, of another article, whose value differs.
        row: the features of their frames.
        spoken: the folded names that each clipping mentions anywhere, by its id.
        news: when each clipping was published, by its id.
        answered: whether the two are their articles' only answers to one question.
    """
    if a.frame is None or b.frame is None:
        return ("no frame",)
    pair = Difference(a, b, a.frame, b.frame, row, spoken, news, weigh(row, a.kind))
    found = [*_of_all(pair), *_OF_KIND.get(a.kind, _of_none)(pair)]
    if answered:
        settled = ANSWERED | ANSWERED_BY.get(a.kind, frozenset())
        if (a.frame.scope ^ b.frame.scope) == TOTAL:
            settled |= {"scope"}  # the only answer is of all in either article
        if landmark_untold(pair):
            settled |= {"landmark"}
        return tuple(doubt for doubt in found if doubt not in settled)
    given = FORGIVEN if a.kind == "money" and one_thing(row) else ()
    if "context" in found and (_likely(pair) or one_office(pair)):
        given = (*given, "context")
    if a.kind == "name" and pair.likely >= SURE:
        given = (*given, "context")
    if a.kind == "ordinal" and row["same head"] and pair.likely >= ONE_RANK:
        given = (*given, "context", "verb")
    return tuple(doubt for doubt in found if doubt not in given)


def _of_all(pair: Difference) -> Iterator[str]:
    """What any two values may lack."""
    a, b, one, other, row = pair.a, pair.b, pair.one, pair.other, pair.row
    if row["other role"] and a.kind not in BY_OTHERS and (not row["same head"] or {one.role, other.role} <= BEFALLEN):
        one_share = a.kind == "percent" and row["same verb"] and one_bearer(one, other)
        if not (one_share or (a.kind == "measure" and pair.likely >= HALF)):
            yield "role"
    if (row["other event"] or row["past in one"]) and not (a.kind == "age" and row["same holder"]):
        yield "event"
    more = one.scope ^ other.scope
    whole = more in (EACH, TOTAL) and _in_one_place(one, other) and pair.likely >= LIKELIER
    if more and not whole and not (more == LAST and row["same past"]):
        yield "scope"
    two = one.subject and other.subject and not _one_person(one.subject, other.subject)
    if two and not row["same holder"] and not (a.kind in MOMENTS and pair.likely >= LIKELIEST):
        yield "subject"
    elif one.actor and other.actor and not _one_body(one.actor, other.actor):
        yield "subject"
    if a.kind in ("name", "text") and row["other negation"] and not one_office(pair):
        yield "negation"  # "the mayor of Leeds attended", "the mayor of York did not"
    if not row["same holder"] and two_bearers(a, b):
        yield "bearer"
    if two_days(a, b):
        yield "two days"
    if row["other holder"] and a.kind in HELD and not _one_body(one.holder, other.holder):
        yield "holder"
    if row["context"] < CONTEXT.get(a.kind, 0.1):
        yield "context"
    if a.kind in FIGURES and not (figured(a.value) and figured(b.value)):
        yield "vague"
    if a.kind in AHEAD and pair.alike < COPY and len({one.verb, other.verb} & FORESEEN) == 1:
        yield "modality"  # "13 centres were opened", "the town planned 20"
    elif a.kind in FIGURES and one.verb == other.verb in ASKING and two_topics(one, other, people=True):
        yield "subject"  # what the prosecutor asked for, and the lawyer


#: Kinds whose figure of what is foreseen is another one than that of what came.
AHEAD = frozenset(("count", "money", "measure"))
FORESEEN = frozenset(concept_of(word) for word in ("forecast", "plan"))
ASKING = frozenset(concept_of(word) for word in ("ask", "demand", "want", "seek"))


def _in_one_place(one: Frame, other: Frame) -> bool:
    """Whether two clauses name the same places, or none."""
    return named(one, "in") == named(other, "in")


def _of_none(pair: Difference) -> Iterator[str]:
    yield from ()


_OF_KIND = {**OF_FIGURES, **OF_MOMENTS, **OF_WORDS}
MOMENTS = frozenset(("date", "time"))
#: Kinds whose identity needs no role: a moment's is its deed, an age's the person, a score's the two sides.
BY_OTHERS = MOMENTS | {"age", "score"}
#: What one desk says of a sum and the other has said before: that it is for each day, for each family.
EACH = frozenset(("each",))
#: A figure is of all, unless it is said to be of a part.
TOTAL = frozenset(("total",))
#: "Last year", where the other names the same one: "in 2025".
LAST = frozenset(("last",))
#: What does not matter of one thing's price, or of a sum spent at one place: who paid it, and when.
FORGIVEN = ("event", "subject", "role")
#: What does not matter where both articles answer one question: in which words.
ANSWERED = frozenset(
    ("role", "context", "verb", "head", "names", "moment", "growing", "sentence", "holder", "part of the name")
)
#: … nor, of some kinds: what else the sentences tell of who holds an office, who told of an act, that it is "again".
ANSWERED_BY = {
    "name": frozenset(("negation", "scope")), "polarity": frozenset(("subject",)), "date": frozenset(("scope",)),
    "time": frozenset(("scope",)),
}  # fmt: skip
#: Claims of these kinds, this likely of one thing, overcome the doubt on words that each article chooses for itself.
OVERCOMING = {
    "count": LIKELY, "percent": LIKELY, "money": LIKELY, "measure": LIKELY, "age": LIKELY, "duration": LIKELY,
    "ordinal": LIKELIEST,
}  # fmt: skip
#: So likely two ranks of one thing's are of one, whatever the verbs: the floor on which it began, from which it leaked.
ONE_RANK = 0.84


def _likely(pair: Difference) -> bool:
    kind = pair.a.kind
    if kind == "ordinal" and pair.row["other verb"]:
        return False  # the 21st to be named is not the fifth to be fired
    return kind in OVERCOMING and not pair.row["other role"] and pair.likely >= OVERCOMING[kind]


def _one_person(one: str, other: str) -> bool:
    """Whether two folded names may mean one person: one outlet may have left out the given name, or the spelling wrong.

    Two given names are of two people: families come into the news together.
    """
    if one == other or spelled_apart(one, other):
        return True
    if one.split()[-1] != other.split()[-1]:
        return False
    return " " not in one or " " not in other or alike(one, other) >= SAME


#: Kinds of figures that two names have two of.
HELD = frozenset(("count", "money", "percent", "measure", "duration", "ordinal"))


def _one_body(one: str, other: str) -> bool:
    """Whether two folded names may mean one: one is the other, or a part of it."""
    words, others = set(one.split()), set(other.split())
    return words <= others or others <= words or spelled_apart(one, other)
