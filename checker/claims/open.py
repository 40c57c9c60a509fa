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
    claims: list[Claim] = []
    for i, sentence in enumerate(sentences):
        values = reading.values_in(sentence.span)
        names = reading.names_in(sentence.span)
        event = _event(reading, values)
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
                event="" if value.first and event == _period(value) else event,
                holder=_holder(text, value, names),
                lead=sentence.span.start < reading.clipping.body + 400,
            )
            claims.append(_claim(reading, rule_of, value, sentence, frame))
    return claims


def _claim(reading: Reading, rule: Rule, value: Value, sentence: SentenceReading, frame: Frame) -> Claim:
    slots = {
        name: Slot(shown, "words", shown)
        for name, shown in (
            ("measure", " ".join([*sorted(frame.mods), frame.head]).strip()),
            ("verb", frame.verb),
            ("holder", frame.holder),
            ("scope", " ".join(sorted(frame.scope))),
            ("event", frame.event),
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


def _period(value: Value) -> str:
    return f"{value.first}/{value.last}"


def _event(reading: Reading, values: Sequence[Value]) -> str:
    """What sets a sentence's event apart from the news: a period long before publication."""
    published: Days = reading.clipping.published
    if not published.first:
        return ""
    for value in values:
        if value.kind == "date" and value.last and value.last < published.first - BACKGROUND:
            return _period(value)
    return ""


def _holder(text: str, value: Value, names: Sequence[Name]) -> str:
    """The name that an age is attached to: "Ana Ruiz, 34," or "34-year-old Ana Ruiz"."""
    if value.kind != "age":
        return ""
    for name in names:
        between = text[name.end : value.start] if name.end <= value.start else text[value.end : name.start]
        if len(between) <= 12 and "." not in between:
            return name.full or name.norm
    return ""
