"""A report laid out for people: who says what of each fact, in an order that does not change from run to run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from checker.model import Claim, Clipping, Fact, Outlet, Place, Report, Status
from checker.reporting.wording import in_words, overlap, sameness

__all__ = ["Cell", "Quote", "Sheet", "Side", "plainness"]

_SEVERITIES = ("error", "warning", "info")
_WINDOW = 110  # characters of a sentence shown on each side of the value


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of one claim where they stand; `before` and `after` are the rest of the sentence, cut where long."""

    claim: Claim
    clipping: Clipping
    place: Place
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Side:
    """The claims of a fact that say the same, and the keys of the outlets that make them."""

    words: str  # the value in its normal form
    claims: tuple[Claim, ...]
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one outlet says of a fact.

    `mark` is "≠" where another's word rules it out, "→" where the two came one after the other, "≈" where both can be
    right, and "" on the side of most.
    """

    words: str
    mark: str = ""


class Sheet:
    """The facts of a report in reading order, with their quotes and sides."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.clippings = {clipping.id: clipping for clipping in report.clippings}
        names: dict[str, Outlet] = {}
        for clipping in sorted(report.clippings, key=lambda c: (c.outlet.name, c.id)):
            names.setdefault(clipping.outlet.key, clipping.outlet)
        self.outlets = names
        self.ordered = sorted(report.facts, key=_urgency)  # the most urgent first

    def facts(self, *statuses: Status) -> list[Fact]:
        """The facts of these statuses, the most urgent first."""
        return [fact for fact in self.ordered if fact.status in statuses]

    @cached_property
    def busiest_outlets(self) -> list[str]:
        """Outlet keys, those that share most facts with others first."""
        shared = dict.fromkeys(self.outlets, 0)
        for fact in self.ordered:
            for key in fact.outlets if len(fact.outlets) > 1 else ():
                shared[key] = shared.get(key, 0) + 1
        return sorted(self.outlets, key=lambda key: (-shared[key], self.outlets[key].name, key))

    def outlet_of(self, claim: Claim) -> Outlet:
        return self.clippings[claim.clipping].outlet

    def title(self, fact: Fact) -> str:
        if fact.title:
            return fact.title
        rule = next((rule.title for rule in self.report.rules if rule.id == fact.rule), fact.rule)
        slots = fact.claims[0].slots if fact.claims else {}
        about = ", ".join(slots[name].text for name in sorted(slots) if slots[name].text)
        return f"{rule}: {about}" if about else rule

    def quote(self, claim: Claim) -> Quote:
        """The claim's sentence around its words."""
        clipping = self.clippings[claim.clipping]
        text, span = clipping.text, claim.span
        start = min(claim.sentence.start, span.start)
        end = max(claim.sentence.end, span.end)
        before, after = text[start : span.start], text[span.end : end]
        if len(before) > _WINDOW:
            before = "… " + before[-_WINDOW:].partition(" ")[2]
        if len(after) > _WINDOW:
            after = after[:_WINDOW].rpartition(" ")[0] + " …"
        return Quote(claim, clipping, clipping.place(span), before, span.of(text), after)

    def quotes(self, claims: Iterable[Claim]) -> list[Quote]:
        """Quotes by outlet and place, so that their order does not hang on that of the files."""
        quotes = [self.quote(claim) for claim in claims]
        return sorted(quotes, key=lambda q: (q.clipping.outlet.name, q.place.path, q.place.start, q.claim.id))

    def sides(self, fact: Fact) -> list[Side]:
        """The claims grouped by what they say, the side with most outlets first."""
        groups: dict[tuple[object, ...], list[Claim]] = {}
        for quote in self.quotes(fact.claims):
            groups.setdefault(sameness(quote.claim.value), []).append(quote.claim)
        sides = []
        for claims in groups.values():
            outlets = tuple(sorted({self.outlet_of(claim).key for claim in claims}))
            sides.append(Side(in_words(claims[0].value), tuple(claims), outlets))
        return sorted(sides, key=lambda side: (-len(side.outlets), -len(side.claims), side.words))

    def row(self, fact: Fact) -> dict[str, Cell]:
        """What each outlet says of a fact, by outlet key; who says nothing of it is left out."""
        sides = self.sides(fact)
        cells: dict[str, Cell] = {}
        for side in sides:
            mark = self._mark(fact, side, sides)
            own = {self.outlet_of(claim).key: in_words(claim.value) for claim in reversed(side.claims)}
            for key in side.outlets:
                said = cells.get(key)
                words = f"{said.words} / {own[key]}" if said else own[key]
                cells[key] = Cell(words, "≠" if said and said.mark == "≠" else mark)
        return cells

    @staticmethod
    def _mark(fact: Fact, side: Side, sides: list[Side]) -> str:
        if len(sides) == 1:
            return ""
        lone_majority = len(sides[0].outlets) > len(sides[1].outlets)
        if lone_majority and side is sides[0]:
            return ""
        others = sides[:1] if lone_majority else [other for other in sides if other is not side]
        excluded = any(not overlap(side.claims[0].value, other.claims[0].value) for other in others)
        if fact.status is Status.CONFLICT:
            return "≠" if excluded else "≈"
        if fact.status is Status.UPDATE:
            return "→" if excluded else "≈"
        return "≈" if side is not sides[0] else ""


def _urgency(fact: Fact) -> tuple[object, ...]:
    severity = _SEVERITIES.index(fact.severity) if fact.severity in _SEVERITIES else len(_SEVERITIES)
    return (
        list(Status).index(fact.status), severity, plainness(fact), -len(fact.outlets), -round(fact.confidence, 3),
        fact.title, fact.id,
    )


def plainness(fact: Fact) -> int:
    """How little readers look for a fact: 0 where a rule has sentences for it, 1 for figures and days, 2 for words."""
    if any(claim.frame is None for claim in fact.claims):
        return 0
    return 2 if any(claim.kind in ("name", "polarity", "text") for claim in fact.claims) else 1
