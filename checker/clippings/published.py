"""When clippings were published: a range of days for each, as far as the page says so, and never by the clock."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from checker.clippings.dates import Age, Stamp, age_days, read_stamps
from checker.clippings.draft import Draft
from checker.clippings.weekdays import written_on
from checker.model import Days, Problem
from checker.problems import problem

__all__ = ["Dated", "publication_days"]

_IN_ADDRESS = re.compile(
    r"[/_-]((?:19|20)\d\d)[/-](\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](\d{1,2})(?=[/_.-]|$)"
    r"|[/_-]((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.-]|$)",
    re.I,
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,6})?)?(?:Z|[+-]\d\d:?\d\d)")


@dataclass(frozen=True, slots=True)
class Dated:
    """What a draft says of its day: the metadata's stamp, those of date lines in its text, and its outlet's zone."""

    draft: Draft
    text: str = ""
    lines: tuple[Stamp, ...] = ()
    lines_as: str = ""
    timezone: str = "UTC"


@dataclass(frozen=True, slots=True)
class _Page:
    """What the dates of a page say together."""

    month_first: bool | None  # the order of its numeric dates; None: not shown, or both are
    latest: date | None  # the latest day it names in full
    retrieved: Days  # when it may have been saved, as far as its dates and ages say


def publication_days(articles: Sequence[Dated], retrieved: date | None) -> tuple[list[tuple[Days, str]], list[Problem]]:
    """For each article of one file the days it was published on, and what that was read from as written."""
    stamps = [read_stamps(a.draft.published.text) for a in articles]
    page = _page(articles, stamps, retrieved)
    days: list[tuple[Days, str]] = []
    problems: list[Problem] = []
    for article, written in zip(articles, stamps, strict=True):
        found, fault = _resolve(article, written, page, retrieved)
        days.append(found)
        problems += [fault] if fault else []
    return days, problems


def _page(articles: Sequence[Dated], stamps: Sequence[tuple[Stamp, ...]], retrieved: date | None) -> _Page:
    every = [s for several in stamps for s in several]
    orders = {s.month_first for s in every if s.month_first is not None}
    month_first = orders.pop() if len(orders) == 1 else None
    latest = max((d for s in every if (d := _full_day(s, month_first, retrieved, ()))), default=None)
    if retrieved:
        return _Page(month_first, latest, Days(retrieved, retrieved))
    aged = [(a, s.age) for a, several in zip(articles, stamps, strict=True) for s in several if s.age]
    return _Page(month_first, latest, _retrieval_days(aged, latest))


def _retrieval_days(aged: Sequence[tuple[Dated, Age]], latest: date | None) -> Days:
    """The days a page may have been saved on, given the articles whose age it shows and its latest date.

    A page that gives ages for young articles and dates for old ones was saved when its latest dated article was at
    least as old as the oldest with an age. The weekdays of the articles move that day
    further: it is never known from above.
    """
    if latest is None:
        return Days()
    try:
        oldest = max((_whole_days(age) for _, age in aged), default=0)
        first = latest + timedelta(days=oldest)
        for article, age in sorted(aged, key=lambda pair: _whole_days(pair[1])):
            published = _first_day(article, age, Days(first, None), latest)
            if published:
                first = max(first, published + timedelta(days=_whole_days(age)))
    except OverflowError:
        return Days()
    return Days(first, None)


def _whole_days(age: Age) -> int:
    anchor = date(2000, 1, 1)
    last = age_days(age, Days(anchor, anchor)).last
    return (anchor - last).days if last else 0


def _first_day(article: Dated, age: Age, retrieved: Days, latest: date | None) -> date | None:
    """The first day that an article of an age can be of: after the dated ones, and a weekday that its text allows."""
    first = age_days(age, retrieved).first
    if first is None:
        return None
    first = max(first, latest) if latest else first
    weekdays = written_on(article.text)
    return next(day for day in (first + timedelta(days=n) for n in range(7)) if day.weekday() in weekdays)


def _full_day(stamp: Stamp, month_first: bool | None, retrieved: date | None, others: Sequence[date]) -> date | None:
    """The day of a stamp that is no age: as written, by the order of its page, or as only one reading can be true."""
    if stamp.numbers is None:
        return stamp.day
    a, b, year = stamp.numbers
    day_first, its_month_first = date(year, b, a), date(year, a, b)
    if month_first is not None:
        return its_month_first if month_first else day_first
    possible = [d for d in (day_first, its_month_first) if retrieved is None or d <= retrieved]
    confirmed = [d for d in possible if any(abs((d - other).days) <= 1 for other in others)] or possible
    return confirmed[0] if len(confirmed) == 1 else None


def _resolve(
    article: Dated, stamps: tuple[Stamp, ...], page: _Page, retrieved: date | None
) -> tuple[tuple[Days, str], Problem | None]:
    draft = article.draft
    written = draft.published
    place = draft.source.place(written.start, written.end) if written else draft.source.place(draft.at)
    own = _retrieval(draft) or retrieved
    in_address = _address_day(draft.url)
    others = [in_address] if in_address else []
    if not stamps:
        return _undated(article, page, own, others)
    stamp = next((s for s in stamps if not s.updated), stamps[0])
    fault: Problem | None = None
    days = Days()
    if stamp.impossible:
        fault = problem("C303", place, written=written.text)
    elif stamp.age:
        known = Days(own, own) if own else page.retrieved
        days = age_days(stamp.age, known)
        if own is None:
            days = Days(_first_day(article, stamp.age, known, page.latest), None)
            fault = problem("C306", place, written=written.text, known=_known(days))
    elif stamp.yearless:
        days = _with_year(stamp.yearless, own, page.latest)
        fault = None if days else problem("C309", place, written=written.text)
    else:
        day = _full_day(stamp, page.month_first, own, others)
        days = _local_days(written.text, day, article.timezone) if day else Days()
        fault = None if day else problem("C304", place, written=written.text)
    if own and days.first and days.first > own:
        fault = problem("C308", place, day=days.first, retrieved=own)
    return (days, written.text), fault


def _known(days: Days) -> str:
    return f"it is not before {days.first}, and open after that" if days.first else "nothing on the page bounds it"


def _undated(
    article: Dated, page: _Page, retrieved: date | None, others: Sequence[date]
) -> tuple[tuple[Days, str], Problem | None]:
    """An article whose metadata gives no date that can be read: its own date lines count, then its address."""
    draft = article.draft
    place = draft.source.place(draft.at)
    fault = None
    if draft.published:
        written = draft.published
        fault = problem("C305", draft.source.place(written.start, written.end), written=written.text)
    orders = {s.month_first for s in article.lines if s.month_first is not None}
    order = page.month_first if page.month_first is not None else (orders.pop() if len(orders) == 1 else None)
    lines = sorted(article.lines, key=lambda s: s.updated)
    days = [d for s in lines if (d := _full_day(s, order, retrieved, others))]
    if days:
        return (Days(days[0], days[0]), article.lines_as), fault
    if others:
        # An address often carries the day of the printed edition, the morning after.
        day = others[0]
        around = Days(day - timedelta(days=1), day)
        return (around, draft.published.text), fault or problem("C307", place, days=f"{around.first} to {around.last}")
    if article.lines and any(s.numbers for s in article.lines):
        return (Days(), article.lines_as), problem("C304", place, written=article.lines_as)
    return (Days(), draft.published.text), fault or problem("C302", place)


def _retrieval(draft: Draft) -> date | None:
    """The day that a clipping itself says it was saved on."""
    stamps = read_stamps(draft.retrieved.text)
    return stamps[0].day if stamps else None


def _with_year(month_and_day: tuple[int, int], retrieved: date | None, latest: date | None) -> Days:
    """The last such day before the page was retrieved; without that day, the one nearest to the page's other dates."""
    around = retrieved or latest
    if around is None:
        return Days()
    near: list[date] = []
    for year in (around.year - 4, around.year - 1, around.year, around.year + 1):
        try:
            near.append(date(year, *month_and_day))
        except ValueError:
            continue
    if retrieved:
        near = [d for d in near if d <= retrieved]
    nearest = min(near, key=lambda d: (abs((d - around).days), d))
    return Days(nearest, nearest)


def _address_day(url: str) -> date | None:
    """The day in an article's address: /2013/03/17/, /2013/mar/17/, -20130317."""
    match = _IN_ADDRESS.search(url)
    if not match:
        return None
    year, month, day = match.group(1, 2, 3) if match.group(1) else match.group(4, 5, 6)
    number = _MONTHS.index(month.lower()) + 1 if month.lower() in _MONTHS else int(month)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def _local_days(written: str, day: date, timezone: str) -> Days:
    """The day of an instant as written, widened to the day that the outlet had then."""
    match = _INSTANT.fullmatch(written.strip())
    if not match:
        return Days(day, day)
    try:
        local = datetime.fromisoformat(match.group()).astimezone(_zone(timezone)).date()
    except (ValueError, OverflowError, KeyError, OSError):
        return Days(day, day)
    return Days(min(day, local), max(day, local))


@lru_cache(maxsize=256)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)
