"""What a difference needs before it may raise an alarm: positive identity, not mere likeness.

Each need is a word that `check explain` shows where it is not met.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import permutations

from checker.claims.deeds import EVENTS, SAYING
from checker.facts.bearers import named, two_bearers, two_days, two_topics
from checker.facts.copies import FIGURES, counted_by
from checker.facts.likeness import BEFALLEN, PEOPLE, have_one_head, shared_sentence, weigh
from checker.facts.names import alike, nested
from checker.facts.sides import Side
from checker.facts.values import figured
from checker.model import Claim, Days, Frame, Value
from checker.text.concepts import OFFICES, concept_of, exclude
from checker.values.name_match import SAME, spelled_apart
from checker.values.names_lexicon import lexicon

__all__ = ["doubts", "may_be_told", "mentioned"]

#: Yes against no is told only from sentences this alike: elsewhere two verbs rarely speak of one deed.
COPY = 0.75
#: … or where a deed's object is the same, by the words behind it, and the two are this likely of one deed.
SAME_OBJECT, SAME_SUBJECT, SAME_NAMES, LIKELY_DEED = 0.4, 0.3, 0.7, 0.75
#: How much context two claims must share, where the kind of their value says little of what they are about.
CONTEXT = {
    "polarity": 0.45, "name": 0.45, "text": 0.35, "ordinal": 0.5, "score": 0.25, "duration": 0.3, "date": 0.0,
    "time": 0.0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Difference:
    """Two claims of two articles whose values differ, and what is known of them."""

    a: Claim
    b: Claim
    one: Frame  # of a
    other: Frame  # of b
    row: Mapping[str, float]  # the features of the two
    spoken: Mapping[str, Sequence[str]]  # clipping → the folded names that it mentions anywhere
    news: Mapping[str, Days]  # clipping → when it was published

    @property
    def alike(self) -> float:
        """How much of their sentences' words the two share."""
        return self.row["same sentence"]


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
    pair = Difference(a, b, a.frame, b.frame, row, spoken, news)
    found = [*_of_all(pair), *_OF_KIND.get(a.kind, _of_none)(pair)]
    if answered:
        settled = ANSWERED | ANSWERED_BY.get(a.kind, frozenset())
        if (a.frame.scope ^ b.frame.scope) == TOTAL:
            settled |= {"scope"}  # the only answer is of all in either article
        return tuple(doubt for doubt in found if doubt not in settled and not (doubt == "landmark" and _untold(pair)))
    given = FORGIVEN if a.kind == "money" and _one_thing(row) else ()
    if "context" in found and (_likely(a.kind, row) or _one_office(pair)):
        given = (*given, "context")
    if a.kind == "name" and weigh(row, "name") >= SURE:
        given = (*given, "context")
    if a.kind == "ordinal" and row["same head"] and weigh(row, "ordinal") >= ONE_RANK:
        given = (*given, "context", "verb")
    return tuple(doubt for doubt in found if doubt not in given)


def _of_all(pair: Difference) -> Iterator[str]:
    """What any two values may lack."""
    a, b, one, other, row = pair.a, pair.b, pair.one, pair.other, pair.row
    if row["other role"] and a.kind not in BY_OTHERS and (not row["same head"] or {one.role, other.role} <= BEFALLEN):
        one_share = a.kind == "percent" and row["same verb"] and _one_bearer(one, other)
        if not (one_share or (a.kind == "measure" and weigh(row, "measure") >= HALF)):
            yield "role"
    if (row["other event"] or row["past in one"]) and not (a.kind == "age" and row["same holder"]):
        yield "event"
    more = one.scope ^ other.scope
    whole = more in (EACH, TOTAL) and _in_one_place(one, other) and weigh(row, a.kind) >= LIKELIER
    if more and not whole and not (more == LAST and row["same past"]):
        yield "scope"
    two = one.subject and other.subject and not _one_person(one.subject, other.subject)
    if two and not row["same holder"] and not (a.kind in MOMENTS and weigh(row, a.kind) >= LIKELIEST):
        yield "subject"
    elif one.actor and other.actor and not _one_body(one.actor, other.actor):
        yield "subject"
    if a.kind in ("name", "text") and row["other negation"] and not _one_office(pair):
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
    if _two_deeds_of_people(pair) and weigh(row, "count") < LIKELIEST:
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
    shared = row["same verb"] or row["both in the lead"] or row["same names"] or _one_bearer(pair.one, pair.other)
    return not (any(fates) or shared or pair.alike >= 0.3) and weigh(row, "count") < LIKELIEST


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
    if not (row["same role"] or row["same verb"] or _one_thing(row)):
        yield "role"


def _of_measures(pair: Difference) -> Iterator[str]:
    row = pair.row
    untold = _untold(pair) and weigh(row, "measure") >= LIKELIEST
    if pair.a.value.unit == "magnitude" and {pair.one.topic, pair.other.topic} - SHOCKS == set():
        if pair.one.topic != pair.other.topic:
            yield "event"  # the quake, and a smaller shock
    elif pair.a.value.unit != "magnitude" and pair.one.landmark != pair.other.landmark and not untold:
        yield "landmark"
    # Lengths are of anything: the road was blocked for 12 kilometres, the village is 30 away.
    of_anything = pair.one.role == "#distance" and not row["same head"]
    one_role = not of_anything and (row["same role"] or weigh(row, "measure") >= HALF)
    if not (one_role or row["same verb"] or _one_thing(row)):
        yield "role"


SHOCKS = frozenset(concept_of(word) for word in ("quake", "aftershock", "shock"))


def _untold(pair: Difference) -> bool:
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
    elif pair.row["other verb"] and not turned and weigh(pair.row, "percent") < LIKELIEST:
        yield "verb"  # a poll's share, and the vote's
    if _one_bearer(pair.one, pair.other):
        return
    if not pair.row["same head"] and weigh(pair.row, "percent") < LIKELIER:
        yield "head"


#: How many came to vote, and words of those who tell it without the noun: "63% of voters took part".
TURNOUT, CAME = concept_of("turnout"), frozenset(concept_of(word) for word in ("turnout", "part", "cast"))


def _turnout_and_vote(one: Frame, other: Frame) -> bool:
    """Whether one share is of those who voted at all and the other is not said to be."""
    return TURNOUT in (one.head, one.topic) and CAME.isdisjoint(other.sentence)


def _of_durations(pair: Difference) -> Iterator[str]:
    if not (pair.row["same role"] or pair.alike > 0.3 or weigh(pair.row, "duration") >= LIKELIER):
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


def _of_moments(pair: Difference) -> Iterator[str]:
    a, b, row = pair.a, pair.b, pair.row
    if row["other negation"] and pair.alike < COPY:
        yield "negation"  # "if none is reached by July"
    daily = pair.one.deed == pair.other.deed in DAILY
    if daily or not _same_moment(a, b, row) or counted_by(a, b) or _two_begun(pair) or _of_periods(pair):
        yield "moment"
    copied = pair.alike >= (COPY if row["other deed"] else 0.4)
    if not copied and len({_coming(claim, pair.news) for claim in (a, b)} - {None}) == 2:
        yield "tense"
    if _far(a, b, pair.news) and row["context"] < FAR_CONTEXT and pair.alike < COPY:
        yield "far apart"
    if all(_long_ago(claim, pair.news) for claim in (a, b)) and not _one_of_the_background(pair):
        yield "event"


def _of_periods(pair: Difference) -> bool:
    """Whether a moment only says for which year or day something is: "this year", "the budget for 2026"."""
    if pair.one.head == pair.other.head in FOR_A_DAY:
        return True  # "the forecast for Sunday"
    a, b = pair.a.value, pair.b.value
    if all(YEARS.match(value.text) for value in (a, b)):
        return pair.alike < COPY
    for value, frame, other in ((a, pair.one, b), (b, pair.other, a)):
        if frame.before == "for" and _is_year(value) and not _is_year(other):
            return True
    return False


def _is_year(value: Value) -> bool:
    return bool(value.first and value.last and value.last - value.first > SEASON)


#: "This year" and "last year" say when others were counted.
YEARS = re.compile(r"(?:this|last|next) (?:year|season)", re.IGNORECASE)
SEASON = timedelta(days=200)
FOR_A_DAY = frozenset(concept_of(word) for word in ("forecast", "warning"))


def _two_begun(pair: Difference) -> bool:
    """Whether two things began or ended, each at its own time: the raid, and the hearing."""
    one, other = pair.one, pair.other
    if one.deed == other.deed in BEGINNING:
        return two_topics(one, other)
    return one.verb == other.verb in BEGINNING and one.deed != other.deed and {one.deed, other.deed} <= EVENTS


def _one_of_the_background(pair: Difference) -> bool:
    """Whether two days long ago may be of one event: the background has more than one, above all of what recurs."""
    if pair.row["same names"] >= 0.3 or (pair.one.subject and pair.one.subject == pair.other.subject):
        return True
    if not EVENTS.isdisjoint((pair.one.deed, pair.other.deed)):
        return pair.alike >= 0.5
    return pair.alike >= 0.3 or weigh(pair.row, pair.a.kind) >= LIKELIER


def _of_polarities(pair: Difference) -> Iterator[str]:
    told = {pair.a.modality, pair.b.modality}
    if len(told) == 2 and not told.isdisjoint(("planned", "possible")):
        yield "modality"
    elif "to" in (pair.one.before, pair.other.before) and pair.alike < COPY:
        yield "modality"  # "takes time to sign" is not to have signed
    if "possible" in told or not (pair.alike >= COPY or _one_deed(pair) or _nobody(pair)):
        yield "sentence"
    elif two_topics(pair.one, pair.other):
        yield "subject"  # "the statement was signed", "the treaty was not"


def _one_deed(pair: Difference) -> bool:
    """Whether two likely claims tell of one deed by or to one thing, in sentences that share a name or rare words."""
    row, (one, other) = pair.row, (pair.one.left[:1], pair.other.left[:1])
    likely = weigh(row, "polarity")
    by_it = (one == other and bool(one)) or (row["same left"] >= SAME_SUBJECT and likely >= LIKELIEST)
    if pair.one.topic and pair.one.topic == pair.other.topic:
        by_it = by_it or all(not BEING.isdisjoint(claim.value.text.split()) for claim in (pair.a, pair.b))
    if pair.one.subject and pair.one.subject == pair.other.subject:
        by_it = by_it or (likely >= LIKELIEST and "planned" not in (pair.a.modality, pair.b.modality))
    done_to = by_it or row["same right"] >= SAME_OBJECT
    told_of = row["rare words"] > 0 or row["same names"] >= SAME_NAMES
    return done_to and told_of and likely >= LIKELY_DEED


def _nobody(pair: Difference) -> bool:
    """Whether one denies of anybody, in a sentence that names nobody, what the other affirms: "no one was killed"."""
    for claim, frame, other in ((pair.a, pair.one, pair.other), (pair.b, pair.other, pair.one)):
        denied = claim.value.text.lower().startswith(NOBODY) and not frame.names
        if denied and frame.scope == other.scope and weigh(pair.row, "polarity") >= LIKELY_FATE:
            return frame.head in NOBODYS
    return False


NOBODY = ("no one ", "nobody ", "none ", "no ", "not a single ")
#: What befalls people or does not.
NOBODYS = BEFALLEN | {concept_of(word) for word in "alive injured hospital arrested shot rescued missing".split()}
LIKELY_FATE = 0.5
#: Forms of "be": what is done to a thing has it as its subject.
BEING = frozenset("is are was were be been being".split())


def _of_words(pair: Difference) -> Iterator[str]:
    sort = pair.a.value.unit
    if sort in PERSONAL and not pair.row["same holder"]:
        yield "holder"
    likely = sort not in OFFICES and weigh(pair.row, "text") >= VERY_LIKELY
    if sort in MANIFOLD and not (pair.alike >= 0.4 or likely or _one_office(pair)):
        yield "sentence"


#: Categories whose words are told of a person.
PERSONAL = OFFICES | {"kin", "party"}


def _one_office(pair: Difference) -> bool:
    """Whether two outlets give one person two offices, of which nobody holds both, neither as one that is not held."""
    one, other = pair.one, pair.other
    if not pair.row["same holder"] or " " not in one.holder or "for" in (one.before, other.before):
        return False
    around = (*one.left, *other.left, *one.right, *other.right)
    return exclude(pair.a.value.norm, pair.b.value.norm) and NOT_HELD.isdisjoint(around)


#: What stands beside an office that was, is sought, or will be held.
NOT_HELD = frozenset(
    concept_of(word)
    for word in "former ex then acting next future deputy candidate nominee elect hopeful run race bid appoint".split()
)


def _of_names(pair: Difference) -> Iterator[str]:
    """A name differs from another only where neither article mentions the other's at all."""
    one, other = pair.a.value, pair.b.value
    if mentioned(one.norm, pair.spoken[pair.b.clipping]) or mentioned(other.norm, pair.spoken[pair.a.clipping]):
        yield "mentioned"
    elif spelled_apart(one.norm, other.norm):
        return
    elif one.unit != other.unit:
        yield "sort"
    elif set(one.norm.split()) & set(other.norm.split()) - GENERIC_NAMES and weigh(pair.row, "name") < VERY_LIKELY:
        yield "part of the name"
    elif _one_home(pair):
        return
    # One office has one holder, and one street one name; "sheriff" and "brother" fit many.
    elif pair.alike <= HALF and (weigh(pair.row, "name") < SURE or concept_of(pair.one.before) == pair.one.head):
        if not (pair.row["same head"] and (pair.row["same modifiers"] >= 0.5 or _one_site(pair))):
            yield "role"


#: So likely two names are of one thing, whatever else the words say; who makes one brand makes others, though.
SURE = 0.975
#: In sentences this alike two names may be of one thing, whatever else the words say.
HALF = 0.5


def may_be_told(a: Side, others: Sequence[Side]) -> list[Side]:
    """Those of some other names than one that `_of_names` may not doubt, by what is quick to see: one of a hundred."""
    return [b for b in others if (a.claim.value.unit == b.claim.value.unit and _may_be_one(a, b)) or _misspelled(a, b)]


def _may_be_one(a: Side, b: Side) -> bool:
    """Whether two names of one kind may be told of one thing, or as one person's home."""
    home = a.claim.value.unit == "place" and a.holder and a.holder == b.holder
    return have_one_head(a, b) or shared_sentence(a, b) > HALF or bool(home) or not a.answers.isdisjoint(b.answers)


def _misspelled(a: Side, b: Side) -> bool:
    return spelled_apart(a.claim.value.norm, b.claim.value.norm)


def _one_site(pair: Difference) -> bool:
    """Whether two places are very likely told of one thing, of which a story has one: "the hospital in Orrin"."""
    place = pair.a.value.unit == "place" and pair.one.head in SITES
    return place and pair.row["sole"] >= 0.5 and weigh(pair.row, "name") >= LIKELIEST


#: Where people are taken, held or tried.
SITES = frozenset(
    concept_of(word) for word in "hospital clinic court magistrate prison jail airport church school hotel".split()
)


def _one_home(pair: Difference) -> bool:
    """Whether two likely places are told as one person's home, and neither may lie in the other."""
    one, other = pair.a.value, pair.b.value
    known = lexicon().known
    return (
        one.unit == "place"
        and bool(pair.row["same holder"])
        and weigh(pair.row, "name") >= LIKELIEST
        and (one.norm in known) == (other.norm in known)
        and not nested(one.norm, other.norm)
    )


_OF_KIND: Mapping[str, Callable[[Difference], Iterator[str]]] = {
    "count": _of_counts, "percent": _of_percents, "age": _of_ages, "money": _of_money, "measure": _of_measures,
    "duration": _of_durations, "ordinal": _of_ordinals, "score": _of_scores, "date": _of_moments, "time": _of_moments,
    "polarity": _of_polarities, "text": _of_words, "name": _of_names,
}  # fmt: skip
MOMENTS = frozenset(("date", "time"))
#: Kinds whose identity needs no role: a moment's is its deed, an age's the person, a score's the two sides.
BY_OTHERS = MOMENTS | {"age", "score"}
#: What one desk says of a sum and the other has said before: that it is for each day, for each family.
EACH = frozenset(("each",))
#: So likely two ranks of one thing's are of one, whatever the verbs: the floor on which it began, from which it leaked.
ONE_RANK = 0.84
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


def _one_thing(row: Mapping[str, float]) -> bool:
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
    return same_fate and {one.head, other.head} <= PEOPLE and weigh(row, "age") >= LIKELIER


def _sole_of_its_age(pair: Difference) -> bool:
    """Whether two articles with one age for such a person each tell another deed of him, but of no other's fate."""
    return (
        bool(pair.row["same head"])
        and weigh(pair.row, "age") >= LIKELIEST
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


#: Categories of which two words can both be right: one person holds two offices, faces two charges, gets better.
MANIFOLD = OFFICES | frozenset(("crime", "condition", "part", "player", "colour", "religion", "cause"))
LIKELY, LIKELIER, VERY_LIKELY, LIKELIEST = 0.45, 0.6, 0.75, 0.82
#: What there is of every day: two forecasts are for two days, and who counts, or says so, may do it again.
DAILY = frozenset(concept_of(word) for word in ("forecast", "count")) | {SAYING}
BEGINNING = frozenset(concept_of(word) for word in ("begin", "end"))
#: An article tells few hours of one day.
LIKELY_HOUR = 0.5
#: Claims of these kinds, this likely of one thing, overcome the doubt on words that each article chooses for itself.
OVERCOMING = {
    "count": LIKELY, "percent": LIKELY, "money": LIKELY, "measure": LIKELY, "age": LIKELY, "duration": LIKELY,
    "ordinal": LIKELIEST,
}  # fmt: skip


def _likely(kind: str, row: Mapping[str, float]) -> bool:
    if kind == "ordinal" and row["other verb"]:
        return False  # the 21st to be named is not the fifth to be fired
    return kind in OVERCOMING and not row["other role"] and weigh(row, kind) >= OVERCOMING[kind]


def _one_person(one: str, other: str) -> bool:
    """Whether two folded names may mean one person: one outlet may have left out the given name, or the spelling wrong.

    Two given names are of two people: families come into the news together.
    """
    if one == other or spelled_apart(one, other):
        return True
    if one.split()[-1] != other.split()[-1]:
        return False
    return " " not in one or " " not in other or alike(one, other) >= SAME


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


#: Kinds of figures that two names have two of.
HELD = frozenset(("count", "money", "percent", "measure", "duration", "ordinal"))


def _one_bearer(one: Frame, other: Frame) -> bool:
    """Whether two figures are told of one and the same name, in whatever spelling."""
    bearers = [frame.holder or frame.actor or frame.subject for frame in (one, other)]
    return bool(bearers[0]) and (bearers[0] == bearers[1] or spelled_apart(bearers[0], bearers[1]))


def _one_body(one: str, other: str) -> bool:
    """Whether two folded names may mean one: one is the other, or a part of it."""
    words, others = set(one.split()), set(other.split())
    return words <= others or others <= words or spelled_apart(one, other)


#: Counted things that many people have many of: whose they are must be the same.
SPANS = frozenset("#season #match time year round term lap point minut hour day week month".split())
#: Words for a person that say nothing of who it is or what befell him.
PERSONS = frozenset(("#person", "#man", "#woman", "other"))


def _years_apart(a: Claim, b: Claim, news: Mapping[str, Days]) -> bool:
    """Whether two ages were told so far apart that one birthday more explains the difference."""
    one, other = news[a.clipping].first, news[b.clipping].first
    return bool(one and other and abs((one - other).days) > 180)


def _same_moment(a: Claim, b: Claim, row: Mapping[str, float]) -> bool:
    """Whether two moments are of one deed: each clause tells the other's, or one does, or the two are likely one."""
    told = {claim.frame.deed == SAYING for claim in (a, b) if claim.frame}
    two = row["other deed"] or len(told) == 2
    if row["same deed"] == 1.0 or row["same sentence"] >= (COPY if two else 0.4):
        return True
    at_hours = bool(a.value.minute and b.value.minute) and _on_one_day(a.value, b.value) and row["context"] >= 0.2
    return weigh(row, a.kind) >= (LIKELIER if row["same deed"] else LIKELY_HOUR if at_hours else LIKELIEST)


def _on_one_day(a: Value, b: Value) -> bool:
    """Whether two hours are on one day, so far as their days are told."""
    return not (a.days and b.days) or a.days == b.days


#: A day this long before the news is another event than one of these days, unless the words around are nearly the same.
FAR = timedelta(days=45)
FAR_CONTEXT = 0.8


def _far(a: Claim, b: Claim, news: Mapping[str, Days]) -> bool:
    """Whether one of two days is of the news and the other long before it."""
    return len({_long_ago(claim, news) for claim in (a, b)} - {None}) == 2


def _coming(claim: Claim, news: Mapping[str, Days]) -> bool | None:
    """Whether a claim's day lay ahead when its clipping was published; None where the days do not tell."""
    published, days = news[claim.clipping].last, claim.value.days
    if not (published and days.first and days.last):
        return None
    return True if days.first > published else False if days.last <= published else None


def _long_ago(claim: Claim, news: Mapping[str, Days]) -> bool | None:
    published, last = news[claim.clipping].first, claim.value.last
    return last < published - FAR if published and last else None


def mentioned(name: str, spoken: Sequence[str]) -> bool:
    """Whether a name is among those that a clipping mentions."""
    return any(alike(name, n) >= SAME and not spelled_apart(name, n) for n in spoken)


#: Words of names that tell nothing of which place or body is meant.
GENERIC_NAMES = frozenset(
    "mount mt national park lake river street road avenue boulevard county city town island hospital university school "
    "college police department court church saint san santa new north south east west old great upper lower central "
    "bay beach airport station united states state republic of the and district province valley hill hills port "
    "fort".split()
)
