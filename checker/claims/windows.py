"""When what a claim speaks of can have been, told by anything but the claim's own value."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from checker.model import Days, Slot, Value

__all__ = ["dated", "is_vague", "window"]

#: A day in one time zone may be the one before or after in another.
_ZONES = timedelta(days=1)
_WEEK, _RECENT, _SEASON = timedelta(days=6), timedelta(days=14), timedelta(days=120)


def window(value: Value, modality: str, when: Slot | None, published: Days) -> Days:
    """The days that what a claim speaks of can fall on.

    A day that the text gives for it (`when`) is its window, where the claim is of something else than its day. Else
    what is planned lies ahead of the clipping's day, what happened behind it: within a week where a weekday or a day of
    the week is named, else within a season ahead or two weeks back. So the departure announced on the 28th is not the
    one told of on the 23rd. A day further back is of the background, and its window is the weeks around it.
    """
    if value.kind not in ("date", "time") and when is not None and when.days:
        return Days(_moved(when.days.first, -_ZONES), _moved(when.days.last, _ZONES))
    back, ahead = (_WEEK, _WEEK) if _names_weekday(value) else (_RECENT, _SEASON)
    earliest, latest = _moved(published.first, -back), _moved(published.last, ahead)
    if earliest and value.last and value.last < earliest:
        return Days(_moved(value.first or value.last, -_RECENT), _moved(value.last, _RECENT))
    return Days(
        published.first if modality == "planned" else earliest,
        published.last if modality == "happened" else latest,
    )


def dated(value: Value, modality: str, published: Days) -> tuple[Value, str]:
    """A temporal value and its modality, each set right by the other and the clipping's day.

    What lies ahead has not happened, whatever the verb; and a month without its year is the coming one where it is
    planned ("a deal by the summit in June").
    """
    first, last, since, until = value.first, value.last, published.first, published.last
    if not first or not last or not since or not until:
        return value, modality
    if modality in ("planned", "possible") and last < since and _MONTH_ALONE.search(value.text):
        return replace(value, first=_next_year(first), last=_next_year(last)), modality
    if modality in ("happened", "unknown"):
        return value, "planned" if first > until else "happened"
    return value, modality


def _next_year(day: date) -> date | None:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # 29 February, or the year 9999
        return _moved(day, timedelta(days=365))


_MONTH_ALONE = re.compile(
    r"^\D*\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b\D*$", re.I
)
_DAY_OF_WEEK = re.compile(r"day\b|\bweek|\btomorrow|\btonight|\bfollowing|\bnext day", re.I)


def _names_weekday(value: Value) -> bool:
    return value.kind in ("date", "time") and bool(_DAY_OF_WEEK.search(value.text))


def _moved(day: date | None, by: timedelta) -> date | None:
    """A day some days on; None (open) stays None, and so does what lies outside the calendar."""
    try:
        return day + by if day else None
    except OverflowError:
        return None


def is_vague(value: Value) -> bool:
    """Whether a temporal value names no time at all: "recently", "now"."""
    return value.kind in ("date", "time") and value.timex is not None and value.timex.value.endswith("_REF")
