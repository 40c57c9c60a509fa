"""What keeps two days or hours apart: another deed, a day ahead and one behind, the news and its background."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta

from checker.claims.deeds import EVENTS, SAYING
from checker.facts.bearers import two_topics
from checker.facts.copies import counted_by
from checker.facts.difference import COPY, LIKELIER, LIKELIEST, Difference
from checker.model import Claim, Days, Value
from checker.text.concepts import concept_of

__all__ = ["OF_MOMENTS"]


def _of_moments(pair: Difference) -> Iterator[str]:
    a, b, row = pair.a, pair.b, pair.row
    if row["other negation"] and pair.alike < COPY:
        yield "negation"  # "if none is reached by July"
    daily = pair.one.deed == pair.other.deed in DAILY
    if daily or not _same_moment(pair) or counted_by(a, b) or _two_begun(pair) or _of_periods(pair):
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
    return pair.alike >= 0.3 or pair.likely >= LIKELIER


#: What there is of every day: two forecasts are for two days, and who counts, or says so, may do it again.
DAILY = frozenset(concept_of(word) for word in ("forecast", "count")) | {SAYING}
BEGINNING = frozenset(concept_of(word) for word in ("begin", "end"))
#: An article tells few hours of one day.
LIKELY_HOUR = 0.5


def _same_moment(pair: Difference) -> bool:
    """Whether two moments are of one deed: each clause tells the other's, or one does, or the two are likely one."""
    a, b, row = pair.a, pair.b, pair.row
    told = {claim.frame.deed == SAYING for claim in (a, b) if claim.frame}
    two = row["other deed"] or len(told) == 2
    if row["same deed"] == 1.0 or row["same sentence"] >= (COPY if two else 0.4):
        return True
    at_hours = bool(a.value.minute and b.value.minute) and _on_one_day(a.value, b.value) and row["context"] >= 0.2
    return pair.likely >= (LIKELIER if row["same deed"] else LIKELY_HOUR if at_hours else LIKELIEST)


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


#: Each kind of value with what keeps two of it apart.
OF_MOMENTS: Mapping[str, Callable[[Difference], Iterator[str]]] = {
    "date": _of_moments, "time": _of_moments,
}  # fmt: skip
