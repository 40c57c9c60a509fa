"""The records that flow through the stages: clippings → claims → facts → verdicts.

Every record is frozen and picklable, so a stage can run in any process and its result can be cached.
Offsets are half-open and count characters: a `Span` counts those of a clipping's *text*, a `Place` those of its *file*.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from operator import attrgetter
from typing import Any, Self

__all__ = [
    "Claim", "Clipping", "Days", "Fact", "Frame", "Link", "Outlet", "Place", "Problem", "Report", "Slot", "Span",
    "Status", "Timex", "Value",
]


@cache
def _contents(record: type[Any]) -> attrgetter[tuple[Any, ...]]:
    """What reads all fields of a kind of record."""
    return attrgetter(*(f.name for f in fields(record)))


@cache
def _places(record: type[Any]) -> Mapping[str, int]:
    """The place of each field of a kind of record among them."""
    return {f.name: number for number, f in enumerate(fields(record))}


class _Record:
    """A record that is pickled as the call that makes it: a third of what a frozen dataclass takes by itself."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Any, ...]:
        kind: Any = type(self)
        return kind, _contents(kind)(self)

    def changed(self, **others: Any) -> Self:
        """This record with other contents of some fields: `dataclasses.replace` in a third of its time."""
        kind: Any = type(self)
        contents, at = list(_contents(kind)(self)), _places(kind)
        for name, content in others.items():
            contents[at[name]] = content
        made: Self = kind(*contents)
        return made


@dataclass(frozen=True, slots=True, order=True)
class Span(_Record):
    """Characters `start` to `end` (half-open) of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def touches(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands in a file: `line`, `column` count from 1 (0: the whole file), `start`, `end` from 0."""

    path: str
    line: int = 0
    column: int = 0
    start: int = 0
    end: int = 0

    def __str__(self) -> str:
        return ":".join([self.path, *(str(n) for n in (self.line, self.column) if n)])


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something wrong with an input or a rule: what, where, and what to do. The codes are in `checker.problems`."""

    code: str
    place: Place
    fault: str
    remedy: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.code} {self.fault}" + (f" ({self.remedy})" if self.remedy else "")


@dataclass(frozen=True, slots=True)
class Days(_Record):
    """A range of days, both ends included; None leaves an end open."""

    first: date | None = None
    last: date | None = None

    def __post_init__(self) -> None:
        if self.first and self.last and self.first > self.last:
            raise ValueError(f"first day {self.first} is after last day {self.last}")

    def __bool__(self) -> bool:
        return self.first is not None or self.last is not None

    def overlaps(self, other: Days) -> bool:
        return not (
            (self.last and other.first and self.last < other.first)
            or (other.last and self.first and other.last < self.first)
        )

    def contains(self, other: Days) -> bool:
        return (self.first is None or (other.first is not None and self.first <= other.first)) and (
            self.last is None or (other.last is not None and other.last <= self.last)
        )


@dataclass(frozen=True, slots=True)
class Timex(_Record):
    """A temporal expression in TIMEX3 terms (ISO-TimeML): type DATE, TIME, DURATION or SET, value, modifier."""

    type: str
    value: str
    mod: str = ""


@dataclass(frozen=True, slots=True)
class Value(_Record):
    """A typed value as a text writes it, with the range that it stands for.

    `kind` is one of count, percent, money, measure, ordinal, age, score, duration, date, time, set; claims add
    name (a person, place or organisation), text (a phrase) and polarity (yes or no).
    `value` is the figure where one was written ("at least 12": 12); `low` and `high` the range it stands for (None:
    open).
    `unit` is "percent", an ISO 4217 code, a unit's name, the singular of a counted noun, or "" for a bare number.
    `first` and `last` bound the days of a temporal value; `minute` is a clock time's (low, high) minutes of the day.
    """

    kind: str
    start: int
    end: int
    text: str
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    hedge: str = ""  # the words that loosen or bound the figure, folded: "at least", "about", …
    role: str = ""  # in a change: from, to, by
    way: str = ""  # of a percentage by which something changed: up or down
    first: date | None = None
    last: date | None = None
    minute: tuple[int, int] | None = None
    zone: str = ""  # of a clock time: "UTC", "+09:00", "local" or ""
    timex: Timex | None = None
    norm: str = ""  # the folded form that names, texts and polarities are compared by
    alternatives: tuple[Value, ...] = ()  # the same value in another unit: "58 km (36 miles)"
    counted: str = ""  # of a count: the noun with its modifiers ("cabinet minister" where the unit is "minister")

    @property
    def days(self) -> Days:
        return Days(self.first, self.last)

    def to_dict(self) -> dict[str, Any]:
        """A JSON-ready form; figures become numbers (exact ints where whole, else floats).

        The unit of a count is the noun with its modifiers; `head` is the noun alone, which values are compared by.
        """
        return {
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "kind": self.kind,
            "value": plain_number(self.value),
            "low": plain_number(self.low),
            "high": plain_number(self.high),
            "unit": self.counted or self.unit,
            "head": self.unit if self.counted else None,
            "hedge": self.hedge,
            "role": self.role,
            "way": self.way,
            "first": self.first.isoformat() if self.first else None,
            "last": self.last.isoformat() if self.last else None,
            "timex": {"type": self.timex.type, "value": self.timex.value} if self.timex else None,
            "norm": self.norm or None,
            "alternatives": [a.to_dict() for a in self.alternatives],
        }


def plain_number(number: Decimal | None) -> int | float | str | None:
    """A Decimal as a JSON number; beyond a float's range as text, so that it stays exact and short."""
    if number is None:
        return None
    if abs(number.adjusted()) > 300:
        return str(number)
    return int(number) if number == number.to_integral_value() else float(number)


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher: `key` is what two clippings of it share, `name` is as the first one writes it."""

    key: str
    name: str
    timezone: str = "UTC"


@dataclass(frozen=True, slots=True)
class Clipping:
    """One article as one outlet published it.

    `text` is the headline, a blank line, and the body: verbatim pieces of the file, so that `place` leads back to it.
    `pieces` are (start in text, start in file, length), sorted; what lies between two pieces is not in the file.
    `skip` are spans of the text that make no claims: credits, bylines, advertising, page dates.
    """

    id: str
    path: str
    outlet: Outlet
    title: str
    text: str
    published: Days = Days()
    published_as: str = ""  # as written: "3 days ago"
    body: int = 0  # where the body starts in the text
    url: str = ""
    byline: str = ""
    wire: str = ""  # the agency it names: "AP", "Reuters" …
    form: str = "full"  # full, excerpt, headline
    language: str = "en"
    skip: tuple[Span, ...] = ()
    pieces: tuple[tuple[int, int, int], ...] = ()
    line_starts: tuple[int, ...] = (0,)  # of the file

    def offset(self, position: int) -> int:
        """The file's character for a character of the text; a separator's is that of the piece before it."""
        if not self.pieces:
            return position
        at = max(0, bisect_right(self.pieces, (position, float("inf"), 0)) - 1)
        text_start, file_start, length = self.pieces[at]
        return file_start + min(max(0, position - text_start), length)

    def place(self, span: Span) -> Place:
        start = self.offset(span.start)
        # The end is that of the last character, so that a span at a piece's end does not run into the next.
        end = self.offset(span.end - 1) + 1 if span.end > span.start else start
        line = bisect_right(self.line_starts, start)
        return Place(self.path, line, start - self.line_starts[line - 1] + 1, start, end)


@dataclass(frozen=True, slots=True)
class Slot(_Record):
    """What a claim says of itself in one respect: who, where, when, what is measured …

    `kind` names the comparer's type (person, place, org, words, event, days …), `text` is as written, `norm` is what
    is compared, `near` how close to the value it stands: 1 its own clause, less where the sentence or lead gives it.
    """

    text: str
    kind: str = "words"
    norm: str = ""
    forms: tuple[str, ...] = ()  # further forms: aliases, longer names of the clipping
    days: Days = Days()
    start: int = -1
    end: int = -1
    near: float = 1.0
    parts: tuple[tuple[str, str], ...] = ()  # of an event: (part, word), such as ("place", "geneva")


@dataclass(frozen=True, slots=True)
class Frame(_Record):
    """What a value is the value of; words are concepts or stems, weights lie in 0..1."""

    head: str = ""
    mods: frozenset[str] = frozenset()
    role: str = ""  # what the value says of its thing: "#death" of a count of people, "#magnitude", "#cost"
    verb: str = ""
    topic: str = ""  # the noun that the clause is about: its verb's subject
    answers: frozenset[str] = frozenset()  # the questions that the value answers, by their ids
    bearers: frozenset[tuple[str, str]] = frozenset()  # how and by what its clause says which thing is meant
    deed: str = ""  # of a day or an hour: what happened then
    deeds: frozenset[str] = frozenset()  # … and all that its clause tells of that
    on: Days = Days()  # the days that its clause is about, where it names one moment
    landmark: str = ""  # the name that a distance is measured from
    before: str = ""  # the preposition or word right before the value
    scope: frozenset[str] = frozenset()
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    bag: Mapping[str, float] = field(default_factory=dict)
    wide: Mapping[str, float] = field(default_factory=dict)  # the sentences around and the headline
    sentence: frozenset[str] = frozenset()  # all content words of the sentence
    names: Mapping[str, float] = field(default_factory=dict)
    holder: str = ""  # the name that the value is attached to: whose age, whose title
    subject: str = ""  # the person, or the one a pronoun stands for, that the clause is about
    actor: str = ""  # the body that does what a figure's clause tells: a firm, a club, a court
    event: Days = Days()  # open for the story's own events, else the days of a background event
    lead: bool = False
    negated: bool = False

    def gist(self) -> Frame:
        """What is asked of a frame once its claim is aligned: all that the value is of, none of the words around it."""
        return _gist(self.role, self.event)


@cache
def _gist(role: str, event: Days) -> Frame:
    return Frame(role=role, event=event)


@dataclass(frozen=True, slots=True)
class Claim(_Record):
    """One typed value that a clipping states, and what it states it of.

    `modality` is happened, planned, possible, denied or unknown; `said_by` the speaker where the outlet quotes one.
    """

    id: str
    clipping: str
    rule: str
    value: Value
    span: Span  # tight around the words of the value
    sentence: Span
    slots: Mapping[str, Slot] = field(default_factory=dict)
    modality: str = "happened"
    said_by: str = ""
    as_of: Days = Days()
    confidence: float = 1.0
    frame: Frame | None = None  # what an open claim is matched by
    corrects: tuple[Value, ...] = ()  # what the clipping says an earlier text had in its place

    @property
    def kind(self) -> str:
        return self.value.kind

    def with_id(self, identifier: str) -> Claim:
        return Claim(
            identifier, self.clipping, self.rule, self.value, self.span, self.sentence, self.slots, self.modality,
            self.said_by, self.as_of, self.confidence, self.frame, self.corrects,
        )  # fmt: skip

    def settled(self) -> Claim:
        """This claim without the words that alignment matched it by, which take most of its room."""
        return self.changed(frame=self.frame.gist()) if self.frame else self


@dataclass(frozen=True, slots=True)
class Link(_Record):
    """Why two claims stand in one fact: a row for each slot compared, as (slot, comparer, score, needed)."""

    a: str
    b: str
    score: float
    reasons: tuple[tuple[str, str, float, float], ...] = ()
    strict: bool = True  # sure enough to raise an alarm on, not only to show an agreement
    decided: bool = False  # by a person


class Status(StrEnum):
    """What the claims of a fact say together; in order of urgency."""

    CONFLICT = "conflict"
    UPDATE = "update"
    UNCLEAR = "unclear"
    COMPATIBLE = "compatible"
    AGREE = "agree"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Fact(_Record):
    """Claims that speak of the same thing, and, once judged, what they say together."""

    id: str
    rule: str
    claims: tuple[Claim, ...]
    links: tuple[Link, ...] = ()
    fingerprint: str = ""
    status: Status = Status.UNCLEAR
    severity: str = "info"  # error, warning, info
    between: str = ""  # outlets, speakers, itself
    rung: str = ""
    message: str = ""
    title: str = ""
    confidence: float = 1.0
    outlets: tuple[str, ...] = ()  # keys, sorted
    origins: int = 0  # independent ones: wire copies and one outlet's articles count once


@dataclass(frozen=True, slots=True)
class Report:
    """All that a run found. Every output form shows this and computes nothing of its own."""

    clippings: tuple[Clipping, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    problems: tuple[Problem, ...] = ()
    rules: tuple[Any, ...] = ()
