"""What keeps two figures apart: counts, ages, sums, measures, shares, lengths of time, ranks and results."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import permutations

from checker.facts.difference import HALF, LIKELIER, LIKELIEST, Difference, one_bearer
from checker.facts.likeness import PEOPLE
from checker.model import Claim, Days, Frame, Value
from checker.text.concepts import concept_of

__all__ = ["OF_FIGURES", "landmark_untold", "one_thing"]


def _of_counts(pair: Difference) -> Iterator[str]:
    one, other, row = pair.one, pair.other, pair.row
    if row["other head"] or _two_sorts(one.head, other.head):
        yield "head"
    if row["other names"] and not (pair.alike > 0.3 or row["rare words"] > 0.6):
        yield "names"
    if 1 in (pair.a.value.value, pair.b.value.value):
        yield "vague"
    if "part" in one.scope and "part" in other.scope and pair.alike < 0.4:
        yield "scope"  # "five of the injured were flown", "eleven of the injured are in danger"
    if _two_deeds_of_people(pair) and pair.likely < LIKELIEST:
        yield "verb"
    if pair.alike > 0.4:
        return
    if one.head in PERSONS and row["same role"] and one.role in PERSONS:
        yield "role"
    whose = row["same names"] > 0.3 or bool(one.subject and one.subject == other.subject)
    if one.head in SPANS and not (row["same verb"] and whose):
        yield "subject"
    if row["other verb"] and row["context"] < 0.15:
        yield "context"
    if _stock_and_part(one, other) or _stock_and_part(other, one) or _only_a_noun(pair):
        yield "verb"


def _only_a_noun(pair: Difference) -> bool:
    """Whether two counts of things that are not very likely one share their noun, but neither verb, lead nor names."""
    row, fates = pair.row, (pair.one.role != pair.one.head, pair.other.role != pair.other.head)
    shared = row["same verb"] or row["both in the lead"] or row["same names"] or one_bearer(pair.one, pair.other)
    return not (any(fates) or shared or pair.alike >= 0.3) and pair.likely < LIKELIEST


#: Words before the number of things that there are: "the building has 24 flats".
HAVING = frozenset("has have had with holds held contains contained owns owned houses runs operates".split())
#: What befalls some of them.
STRUCK = frozenset(
    concept_of(word)
    for word in "destroy damage close steal missing injure die arrest evacuate sell cancel lose burn flood".split()
)


def _stock_and_part(one: Frame, other: Frame) -> bool:
    """Whether one count is of all that there are and the other of those that something befell."""
    return one.before in HAVING and one.verb not in STRUCK and other.verb in STRUCK and other.before not in HAVING


def _of_ages(pair: Difference) -> Iterator[str]:
    row = pair.row
    if not (row["same holder"] or _one_of_an_age(pair)):
        yield "holder"
    if _two_deeds_of_people(pair) and not _sole_of_its_age(pair):
        yield "verb"
    if _years_apart(pair.a, pair.b, pair.news):
        yield "years apart"


def _of_money(pair: Difference) -> Iterator[str]:
    row = pair.row
    if row["other landmark"]:
        yield "landmark"
    if not (row["same role"] or row["same verb"] or one_thing(row)):
        yield "role"


def _of_measures(pair: Difference) -> Iterator[str]:
    row = pair.row
    untold = landmark_untold(pair) and pair.likely >= LIKELIEST
    if pair.a.value.unit == "magnitude" and {pair.one.topic, pair.other.topic} <= SHOCKS:
        if pair.one.topic != pair.other.topic:
            yield "event"  # the quake, and a smaller shock
    elif pair.a.value.unit != "magnitude" and pair.one.landmark != pair.other.landmark and not untold:
        yield "landmark"
    # Lengths are of anything: the road was blocked for 12 kilometres, the village is 30 away.
    of_anything = pair.one.role == "#distance" and not row["same head"]
    one_role = not of_anything and (row["same role"] or pair.likely >= HALF)
    if not (one_role or row["same verb"] or one_thing(row)):
        yield "role"


SHOCKS = frozenset(concept_of(word) for word in ("quake", "aftershock", "shock"))


def landmark_untold(pair: Difference) -> bool:
    """Whether one of two does not tell from where it counts."""
    return not pair.row["other landmark"]


def _of_percents(pair: Difference) -> Iterator[str]:
    if _turnout_and_vote(pair.one, pair.other) or _turnout_and_vote(pair.other, pair.one):
        yield "role"
    if pair.alike > 0.4:
        return
    changed = (pair.a.value.way == "") != (pair.b.value.way == "")
    turned = {pair.a.value.way, pair.b.value.way} == {"up", "down"}  # "rose 5%" and "fell 5%" are of two verbs
    if changed and pair.row["other verb"]:
        yield "verb"  # who holds 28% of the shares says nothing of a rise by 26%
    elif pair.row["other verb"] and not turned and pair.likely < LIKELIEST:
        yield "verb"  # a poll's share, and the vote's
    if one_bearer(pair.one, pair.other):
        return
    if not pair.row["same head"] and pair.likely < LIKELIER:
        yield "head"


#: How many came to vote, and words of those who tell it without the noun: "63% of voters took part".
TURNOUT, CAME = concept_of("turnout"), frozenset(concept_of(word) for word in ("turnout", "part", "cast"))


def _turnout_and_vote(one: Frame, other: Frame) -> bool:
    """Whether one share is of those who voted at all and the other is not said to be."""
    return TURNOUT in (one.head, one.topic) and CAME.isdisjoint(other.sentence)


def _of_durations(pair: Difference) -> Iterator[str]:
    if not (pair.row["same role"] or pair.alike > 0.3 or pair.likely >= LIKELIER):
        yield "role"
    if pair.one.head in GOING_ON and not _same_day(pair) and not any("-" in c.value.text for c in (pair.a, pair.b)):
        yield "growing"  # "five days of riots" are eight three days later; a "24-hour strike" stays one


def _of_ordinals(pair: Difference) -> Iterator[str]:
    if pair.row["other verb"] and pair.alike < 0.4:
        yield "verb"


def _of_scores(pair: Difference) -> Iterator[str]:
    if pair.a.value.unit != "vote" and not pair.row["same holder"] and pair.row["same names"] < 0.3:
        yield "holder"
    if _two_houses(pair.a.value, pair.b.value):
        yield "sort"  # the vote of a committee, and of the parliament


#: A body casts about as many votes each time.
VOTES = 1.5


def _two_houses(a: Value, b: Value) -> bool:
    """Whether two results of votes were cast by two bodies, to judge by how many voted; small ones tell nothing."""
    totals = sorted(sum(int(votes) for votes in re.findall(r"\d+", value.norm)) for value in (a, b))
    return totals[1] > BALLOT and totals[1] > VOTES * totals[0]


#: Fewer votes may be the goals of a match.
BALLOT = 25


def one_thing(row: Mapping[str, float]) -> bool:
    """Whether two values hang on one name, or on one noun that has a word of its own beside it."""
    return bool(row["same landmark"] or (row["same head"] and row["same modifiers"]))


def _one_of_an_age(pair: Difference) -> bool:
    """Whether two ages, one of no name, may be one person's: by the noun, or by what befell whoever is of that age."""
    one, other, row = pair.one, pair.other, pair.row
    if one.holder and other.holder:
        return False
    for some, rest in permutations(SEXES, 2):
        if (one.head in some and other.head in rest) or (one.topic in some and other.topic in rest):
            return False
    if row["same head"]:
        return True
    same_fate = bool(row["same verb"]) and one.verb in FATES
    return same_fate and {one.head, other.head} <= PEOPLE and pair.likely >= LIKELIER


def _sole_of_its_age(pair: Difference) -> bool:
    """Whether two articles with one age for such a person each tell another deed of him, but of no other's fate."""
    return (
        bool(pair.row["same head"])
        and pair.likely >= LIKELIEST
        and pair.row["sole"] == 1.0
        and FATES.isdisjoint((pair.one.verb, pair.other.verb))
    )


#: What befalls the victims of the news, and few others of them.
FATES = frozenset(("#death", "#injury", "#shooting", "#missing", "#murder", "#rescue"))
#: Nouns for people of one sex.
SEXES = (
    frozenset(("#man", "#boy", "#father")),
    frozenset(("#woman", "#girl", "#mother")),
)
#: Words that any group of people may be called by.
ANYBODY = frozenset(("#person", "other", "#death", "#injury", "#victim"))


def _two_sorts(one: str, other: str) -> bool:
    """Whether two counts are of two sorts of people, of which one desk counts the women and one the children."""
    return one != other and {one, other} <= PEOPLE and ANYBODY.isdisjoint((one, other))


def _two_deeds_of_people(pair: Difference) -> bool:
    return pair.one.head in PEOPLE and bool(pair.row["other verb"]) and pair.alike < 0.4


#: What goes on for days, which a report counts up to the day of writing.
GOING_ON = frozenset(
    concept_of(word)
    for word in "riot protest war violence fighting attack bombing shelling fire flood storm rain outage talks search "
    "trial delay siege standoff turmoil chaos".split()
)


def _same_day(pair: Difference) -> bool:
    """Whether both clippings were published on one day that is known."""
    one, other = pair.news[pair.a.clipping], pair.news[pair.b.clipping]
    return bool(one.first and one == other)


#: Counted things that many people have many of: whose they are must be the same.
SPANS = frozenset("#season #match time year round term lap point minut hour day week month".split())
#: Words for a person that say nothing of who it is or what befell him.
PERSONS = frozenset(("#person", "#man", "#woman", "other"))


def _years_apart(a: Claim, b: Claim, news: Mapping[str, Days]) -> bool:
    """Whether two ages were told so far apart that one birthday more explains the difference."""
    one, other = news[a.clipping].first, news[b.clipping].first
    return bool(one and other and abs((one - other).days) > 180)


#: Each kind of value with what keeps two of it apart.
OF_FIGURES: Mapping[str, Callable[[Difference], Iterator[str]]] = {
    "count": _of_counts, "percent": _of_percents, "age": _of_ages, "money": _of_money, "measure": _of_measures,
    "duration": _of_durations, "ordinal": _of_ordinals, "score": _of_scores,
}  # fmt: skip
