"""What a difference needs before it may raise an alarm: positive identity, not mere likeness.

Each need is a word that `check explain` shows where it is not met.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from checker.claims.deeds import SAYING
from checker.facts.likeness import BEFALLEN, PEOPLE, weigh
from checker.facts.names import alike
from checker.model import Claim, Days, Frame
from checker.values.name_match import SAME, spelled_apart

__all__ = ["doubts", "mentioned"]

#: Kinds whose values are compared as numbers: without one ("dozens", "for years") nothing can differ.
FIGURES = frozenset(("duration", "count", "money", "percent", "measure"))
#: Yes against no is told only from sentences this alike: elsewhere two verbs rarely speak of one deed.
COPY = 0.75
#: How much context two claims must share, where the kind of their value says little of what they are about.
CONTEXT = {
    "polarity": 0.45, "name": 0.45, "text": 0.35, "ordinal": 0.5, "score": 0.25, "duration": 0.3, "date": 0.0,
    "time": 0.0,
}  # fmt: skip


def doubts(
    a: Claim, b: Claim, row: Mapping[str, float], spoken: Mapping[str, Sequence[str]], news: Mapping[str, Days]
) -> tuple[str, ...]:
    """The needs that a pair of differing claims does not meet; none: it may raise an alarm.

    Args:
        a: a claim.
        b: another, of another article, whose value differs.
        row: the features of their frames.
        spoken: the folded names that each clipping mentions anywhere, by its id.
        news: when each clipping was published, by its id.
    """
    found = []
    one, other = a.frame, b.frame
    if one is None or other is None:
        return ("no frame",)
    moment = a.kind in ("date", "time")
    if not moment and row["other role"] and (not row["same head"] or {one.role, other.role} <= BEFALLEN):
        found.append("role")
    if row["other head"] and a.kind == "count":
        found.append("head")
    if (row["other event"] or row["past in one"]) and not (a.kind == "age" and row["same holder"]):
        found.append("event")
    if row["other scope"]:
        found.append("scope")
    if a.kind == "measure" and a.value.unit != "magnitude" and one.landmark != other.landmark:
        found.append("landmark")
    if a.kind == "money" and row["other landmark"]:
        found.append("landmark")
    if one.subject and other.subject and not _one_person(one.subject, other.subject) and not row["same holder"]:
        found.append("subject")
    if a.kind == "age" and not (row["same holder"] or (row["same head"] and not (one.holder and other.holder))):
        found.append("holder")
    if row["context"] < CONTEXT.get(a.kind, 0.1):
        found.append("context")
    if a.modality in ("planned", "possible") or b.modality in ("planned", "possible"):
        if a.modality != b.modality and a.kind == "polarity":
            found.append("modality")
    if a.kind in FIGURES and (a.value.value is None or b.value.value is None):
        found.append("vague")
    if a.kind in ("money", "measure") and not (
        row["same role"] or row["same verb"] or row["same landmark"] or (row["same head"] and row["same modifiers"])
    ):
        found.append("role")
    if a.kind == "duration" and not (row["same role"] or row["same sentence"] > 0.3):
        found.append("role")
    if row["other names"] and a.kind == "count" and not (row["same sentence"] > 0.3 or row["rare words"] > 0.6):
        found.append("names")
    if a.kind == "count" and 1 in (a.value.value, b.value.value):
        found.append("vague")
    if moment:
        if row["other negation"] and row["same sentence"] < COPY:
            found.append("negation")  # "if none is reached by July"
        if not _same_moment(a, b, row):
            found.append("moment")
        copied = row["same sentence"] >= (COPY if row["other deed"] else 0.4)
        if not copied and len({_coming(claim, news) for claim in (a, b)} - {None}) == 2:
            found.append("tense")
    if one.head in PEOPLE and row["other verb"] and a.kind in ("count", "age") and row["same sentence"] < 0.4:
        found.append("verb")
    if a.kind == "ordinal" and row["other verb"] and row["same sentence"] < 0.4:
        found.append("verb")
    if a.kind == "count":
        found += _of_counts(one, other, row)
    if a.kind == "age" and _years_apart(a, b, news):
        found.append("years apart")
    if a.kind == "polarity" and (row["same sentence"] < COPY or "possible" in (a.modality, b.modality)):
        found.append("sentence")
    if moment and _far(a, b, news) and row["context"] < FAR_CONTEXT and row["same sentence"] < COPY:
        found.append("far apart")
    if a.kind == "name":
        found += _of_names(a, b, row, spoken)
    if a.kind == "text" and a.value.unit in ("rank", "post", "kin", "party") and not row["same holder"]:
        found.append("holder")
    if a.kind == "text" and a.value.unit in MANIFOLD and row["same sentence"] < 0.4:
        found.append("sentence")
    if a.kind == "score" and a.value.unit != "vote" and not row["same holder"] and row["same names"] < 0.3:
        found.append("holder")
    if a.kind == "money" and (row["same landmark"] or (row["same head"] and row["same modifiers"])):
        found = [doubt for doubt in found if doubt not in ("event", "subject", "role")]  # one thing has one price
    if "context" in found and _likely(a.kind, row):
        found.remove("context")
    return tuple(found)


#: Categories of which two words can both be right: one person holds two offices, faces two charges, gets better.
MANIFOLD = frozenset(("rank", "post", "crime", "condition", "part", "player"))
#: Claims of these kinds, likely of one thing, overcome the doubt on words that each article chooses for itself.
OVERCOMING = frozenset(("count", "percent", "money", "measure", "age", "duration"))
LIKELY, LIKELIER, LIKELIEST = 0.45, 0.6, 0.82


def _likely(kind: str, row: Mapping[str, float]) -> bool:
    return kind in OVERCOMING and not row["other role"] and weigh(row, kind) >= LIKELY


def _one_person(one: str, other: str) -> bool:
    """Whether two folded names mean one person, if spelled apart by one of the outlets."""
    return one == other or spelled_apart(one, other)


#: Counted things that many people have many of: whose they are must be the same.
SPANS = frozenset("#season #match time year round term lap point minut hour day week month".split())
#: Words for a person that say nothing of who it is or what befell him.
PERSONS = frozenset(("#person", "#man", "#woman", "other"))


def _of_counts(a: Frame, b: Frame, row: Mapping[str, float]) -> list[str]:
    if row["same sentence"] > 0.4:
        return []
    found = []
    if a.head in PERSONS and row["same role"] and a.role in PERSONS:
        found.append("role")
    whose = row["same names"] > 0.3 or bool(a.subject and a.subject == b.subject)
    if a.head in SPANS and not (row["same verb"] and whose):
        found.append("subject")
    if row["other verb"] and row["context"] < 0.15:
        found.append("context")
    return found


def _years_apart(a: Claim, b: Claim, news: Mapping[str, Days]) -> bool:
    """Whether two ages were told so far apart that one birthday more explains the difference."""
    one, other = news[a.clipping].first, news[b.clipping].first
    return bool(one and other and abs((one - other).days) > 180)


def _same_moment(a: Claim, b: Claim, row: Mapping[str, float]) -> bool:
    """Whether two moments are of one deed: each clause tells the other's, or one does, or the two are likely one."""
    told = {claim.frame.deed == SAYING for claim in (a, b) if claim.frame}
    if row["same deed"] == 1.0 or row["same sentence"] >= (COPY if len(told) == 2 else 0.4):
        return True
    return weigh(row, a.kind) >= (LIKELIER if row["same deed"] else LIKELIEST)


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


def _of_names(a: Claim, b: Claim, row: Mapping[str, float], spoken: Mapping[str, Sequence[str]]) -> list[str]:
    """A name differs from another only where neither article mentions the other's at all."""
    for mine, theirs in ((a.value.norm, spoken[b.clipping]), (b.value.norm, spoken[a.clipping])):
        if mentioned(mine, theirs):
            return ["mentioned"]
    if spelled_apart(a.value.norm, b.value.norm):
        return []
    if a.value.unit != b.value.unit:
        return ["sort"]
    if set(a.value.norm.split()) & set(b.value.norm.split()) - GENERIC_NAMES:
        return ["part of the name"]
    # One office has one holder, and one street one name; "sheriff" and "brother" fit many.
    named = row["same head"] and row["same modifiers"] >= 0.5
    return [] if named or row["same sentence"] > 0.5 else ["role"]


#: Words of names that tell nothing of which place or body is meant.
GENERIC_NAMES = frozenset(
    "mount mt national park lake river street road avenue boulevard county city town island hospital university school "
    "college police department court church saint san santa new north south east west old great upper lower central "
    "bay beach airport station united states state republic of the and district province valley hill hills port "
    "fort".split()
)
