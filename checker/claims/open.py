"""Open claims: every value of a text becomes a claim, whatever the story, with its frame for identity."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from checker.claims.frames import SentenceReading, frame_of, read_sentence
from checker.claims.reading import Reading
from checker.claims.statements import categories, polarities, proper_names
from checker.model import Claim, Days, Frame, Slot, Span, Value
from checker.rulebook.rule import Rule, Rulebook
from checker.values.names import Name

__all__ = ["open_claims"]

#: A date this long before publication speaks of a background event, not of the news.
BACKGROUND = timedelta(days=60)


def open_claims(reading: Reading, rulebook: Rulebook) -> list[Claim]:
    """A claim for every value that a rule asks for by kind (`every`), in text order."""
    wanted: dict[str, Rule] = {}
    for rule in rulebook.rules:
        for finder in rule.find:
            for kind in finder.every:
                wanted.setdefault(kind, rule)
    if not wanted:
        return []
    text = reading.clipping.text
    sentences = [read_sentence(text, span, i) for i, span in enumerate(reading.sentences)]
    bags = [_content(s) for s in sentences]
    events = _events(reading)
    claims: list[Claim] = []
    persons: list[str] = []
    for i, sentence in enumerate(sentences):
        values = reading.values_in(sentence.span)
        names = reading.names_in(sentence.span)
        before = persons[-1] if persons else ""
        persons += [n.full or n.norm for n in names if n.type == "person"]
        past = _past(reading, sentence, values)
        wide = _wide(bags, i)
        words = [*polarities(sentence), *categories(sentence), *proper_names(names)]
        for value in (*values, *(replace(w, text=text[w.start : w.end]) for w in words)):
            rule_of = wanted.get(value.kind)
            if rule_of is None:
                continue
            others = [v for v in values if v is not value]
            frame = frame_of(sentence, value, others, names)
            frame = frame.within(
                wide=wide,
                event=Days() if value.kind == "date" else events[i] or _event_of(sentence, value, past),
                holder=_holder(text, value, names),
                subject=_subject(sentence, value, names, before),
                lead=sentence.span.start < reading.clipping.body + 400,
            )
            claims.append(_claim(reading, rule_of, value, sentence, frame))
    return claims


def _claim(reading: Reading, rule: Rule, value: Value, sentence: SentenceReading, frame: Frame) -> Claim:
    slots = {
        name: Slot(shown, "words", shown)
        for name, shown in (
            ("measure", " ".join(w.lstrip("#") for w in [*sorted(frame.mods), frame.head]).strip()),
            ("role", frame.role.lstrip("#")),
            ("verb", frame.verb),
            ("holder", frame.holder),
            ("scope", " ".join(sorted(frame.scope))),
        )
        if shown
    }
    return Claim(
        id="",
        clipping=reading.clipping.id,
        rule=rule.id,
        value=value,
        span=Span(value.start, value.end),
        sentence=sentence.span,
        slots=slots,
        frame=frame,
    )


def _content(sentence: SentenceReading) -> dict[str, float]:
    return {concept: 1.0 for concept in sentence.concepts if concept}


def _wide(bags: Sequence[dict[str, float]], at: int) -> dict[str, float]:
    """The words of the sentences around, and with less weight those of the headline."""
    wide: dict[str, float] = {}
    for i, weight in ((0, 0.4), (at + 1, 0.5), (at - 1, 0.7), (at, 1.0)):
        if 0 <= i < len(bags):
            for concept in bags[i]:
                wide[concept] = max(wide.get(concept, 0.0), weight)
    return wide


def _events(reading: Reading) -> list[Days]:
    """For each sentence, the days of the background event that it speaks of as a whole; open where it speaks of the news.

    A sentence that begins with a date long before publication is set apart ("In December 2003, …"); so is one without a date
    that goes on about such a sentence ("It killed …"), or that names a place which only such sentences name.
    """
    published = reading.clipping.published
    events: list[Days] = []
    touched: list[Days] = []
    dated: list[bool] = []
    places: list[frozenset[str]] = []
    for span in reading.sentences:
        values = reading.values_in(span)
        past = [v for v in values if _is_past(v, published)]
        dated.append(any(v.kind == "date" for v in values))
        opening = past and past[0].start - span.start < 12
        events.append(past[0].days if opening else Days())
        touched.append(past[0].days if past else Days())
        places.append(frozenset(n.full for n in reading.names_in(span) if n.type == "place"))
    at_home = frozenset[str]().union(*(p for p, e in zip(places, touched, strict=True) if not e))
    for i, span in enumerate(reading.sentences):
        if dated[i] or not i:
            continue
        opening = span.of(reading.clipping.text)[:12].lower()
        if touched[i - 1] and opening.startswith(("it ", "that ", "they ", "then ")):
            events[i] = touched[i] = touched[i - 1]
            continue
        for j, event in enumerate(touched):
            if event and places[i] & places[j] - at_home:
                events[i] = event
                break
    return events


def _is_past(value: Value, published: Days) -> bool:
    return bool(value.kind == "date" and value.last and published.first and value.last < published.first - BACKGROUND)


def _past(reading: Reading, sentence: SentenceReading, values: Sequence[Value]) -> list[tuple[int, Days]]:
    """The clauses of a sentence that hold a date long before publication, with its days."""
    published = reading.clipping.published
    found = []
    for value in values:
        if _is_past(value, published):
            at = next((i for i, t in enumerate(sentence.tokens) if t.end > value.start), 0)
            found.append((sentence.clause[at], value.days))
    return found


def _event_of(sentence: SentenceReading, value: Value, past: Sequence[tuple[int, Days]]) -> Days:
    """The background event of a value's own clause."""
    at = next((i for i, t in enumerate(sentence.tokens) if t.end > value.start), 0)
    return next((days for clause, days in past if clause == sentence.clause[at]), Days())


def _holder(text: str, value: Value, names: Sequence[Name]) -> str:
    """The name that an age, a title or a word for kin is attached to: "Ana Ruiz, 34," "his brother Ivo"."""
    if value.kind != "age" and value.unit not in ("rank", "kin", "nationality"):
        return ""
    for name in names:
        if name.start < value.end and value.start < name.end:
            continue
        between = text[name.end : value.start] if name.end <= value.start else text[value.end : name.start]
        if len(between) <= 12 and "." not in between:
            return name.full or name.norm
    return ""


_PRONOUNS = frozenset("he she his her him".split())


def _subject(sentence: SentenceReading, value: Value, names: Sequence[Name], before: str) -> str:
    """The person that the value's clause is about: the last one named before the value, or whom a pronoun stands for."""
    named = [n for n in names if n.type == "person" and n.end <= value.start]
    at = named[-1].start if named else -1
    for token in reversed(sentence.tokens):
        if token.end > value.start or token.start < at:
            continue
        if token.text in _PRONOUNS:
            earlier = [n for n in named if n.end <= token.start]
            return (earlier[-1].full or earlier[-1].norm) if earlier else before
    return (named[-1].full or named[-1].norm) if named else ""
