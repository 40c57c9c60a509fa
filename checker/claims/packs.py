"""Claims of the rules' sentence patterns: matches with their slots filled, their modality and who says it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from checker.claims.attribution import said_by
from checker.claims.lines import Line, Piece, encode
from checker.claims.modality import modality_of
from checker.claims.patterns import Found, Index, compile_pattern
from checker.claims.persons import Persons
from checker.claims.phrases import event_slot, words_slot
from checker.claims.reading import Reading
from checker.claims.windows import dated, is_vague, window
from checker.model import Claim, Days, Slot, Span, Value
from checker.rulebook.rule import Finder, Rule, Rulebook
from checker.text.words import Token

__all__ = ["pack_claims"]

_WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*")
#: Tokens before and behind a value that its modality and its speaker are read from.
_REACH = 80
#: Words at the edges of a matched stretch that say nothing of the value: "who was absent from" → "was absent".
_EDGE = frozenset("who which that and but , . ; : from to in at on of the a an for with by".split())


@dataclass(frozen=True, slots=True)
class _Finders:
    """The pattern finders of a rulebook, ready to run."""

    rules: tuple[tuple[Rule, Finder], ...]
    index: Index
    types: tuple[Mapping[str, str], ...]  # of each finder: slot → placeholder type
    skips: Mapping[str, Index]  # of each rule that has some: the patterns that forbid a claim


@lru_cache(maxsize=4)
def _ready(key: _Key) -> _Finders:
    rulebook = key.rulebook
    chosen = [(rule, finder) for rule in rulebook.rules for finder in rule.find if finder.pattern is not None]
    lexicon = tuple((name, tuple(words)) for name, words in sorted(rulebook.lexicon.items()))
    nouns: dict[str, list[str]] = {}
    for noun, kind in sorted(rulebook.events.items()):
        nouns.setdefault(kind, []).append(noun)
    events = tuple((kind, tuple(words)) for kind, words in sorted(nouns.items()))
    compiled = [compile_pattern(f.pattern, lexicon, events) for _, f in chosen if f.pattern is not None]
    types = [{p.name: p.type for p in f.pattern.placeholders() if p.name} for _, f in chosen if f.pattern is not None]
    skips = {
        rule.id: Index([compile_pattern(pattern, lexicon, events) for pattern in rule.skip])
        for rule in rulebook.rules
        if rule.skip
    }
    return _Finders(tuple(chosen), Index(compiled), tuple(types), skips)


class _Key:
    """A rulebook by identity, so that its patterns are compiled once a run."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook

    def __hash__(self) -> int:
        return id(self.rulebook)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Key) and self.rulebook is other.rulebook


def pack_claims(reading: Reading, rulebook: Rulebook) -> list[Claim]:
    """The claims that the rules' patterns find in a clipping, in text order, without ids.

    Where several patterns find the same words, the rule with the longest match counts, and in it the pattern that
    stands first.
    """
    finders = _ready(_Key(rulebook))
    if not finders.rules:
        return []
    text = reading.clipping.text
    roles = rulebook.lexicon.get("roles", ())
    role_set = frozenset(roles)
    persons = Persons(reading, role_set)
    kinds = frozenset(rulebook.events.values())
    found: list[tuple[int, int, Claim]] = []  # length of the match, number of the finder, claim
    for sentence in reading.sentences:
        words = {w.lower().replace("’", "'") for w in _WORD.findall(text, sentence.start, sentence.end)}
        words |= {part for w in words if "'" in w for part in w.split("'")}
        if any(w.endswith("n't") or w == "cannot" for w in words):
            words.add("not")
        words |= {f"#{value.kind}#" for value in reading.values_in(sentence)}
        words |= {f"@{name.type}@" for name in reading.names_in(sentence) if name.type == "event"}
        numbers = finders.index.candidates(words)
        if not numbers:
            continue
        line = encode(reading, sentence, rulebook.events, role_set)
        context = _Context(reading, rulebook, persons, line, sentence, kinds)
        for number in numbers:
            rule, finder = finders.rules[number]
            skipped = _skipped(finders, rule, line, words)
            for match in finders.index.matches(number, line):
                if any(low < match.whole[1] and match.whole[0] < high for low, high in skipped):
                    continue
                for claim in _claims(context, rule, finder, match, finders.types[number]):
                    found.append((match.whole[1] - match.whole[0], number, claim))
    return _chosen(found)


def _skipped(finders: _Finders, rule: Rule, line: Line, words: Collection[str]) -> list[tuple[int, int]]:
    """The stretches of a line that a rule's `skip` patterns match."""
    index = finders.skips.get(rule.id)
    if index is None:
        return []
    return [found.whole for number in index.candidates(words) for found in index.matches(number, line)]


@dataclass(frozen=True)
class _Context:
    """A sentence, and what the filling of its slots needs."""

    reading: Reading
    rulebook: Rulebook
    persons: Persons
    line: Line
    sentence: Span
    kinds: frozenset[str]  # of events

    def words(self, value: Value) -> Sequence[Token]:
        """The tokens of the sentence that are near enough to a value to say something of it."""
        found = self.reading.tokens_of(self.sentence)
        at = bisect_left(found, value.start, key=lambda token: token.start)
        return found[max(0, at - _REACH) : at + _REACH]


def _chosen(found: Iterable[tuple[int, int, Claim]]) -> list[Claim]:
    """The claims of one finder for each value's words: of the rule that matches longest, and in it the first finder."""
    rows = list(found)
    longest: dict[Span, tuple[int, str]] = {}
    for length, _, claim in rows:
        if length > longest.get(claim.span, (0, ""))[0]:
            longest[claim.span] = (length, claim.rule)
    rows = [row for row in rows if longest[row[2].span][1] == row[2].rule]
    first: dict[Span, int] = {}
    for _, number, claim in rows:
        first[claim.span] = min(number, first.get(claim.span, number))
    kept = {(claim.span, _identity(claim)): claim for _, number, claim in rows if first[claim.span] == number}
    return [kept[key] for key in sorted(kept)]


def _identity(claim: Claim) -> tuple[str, ...]:
    """What tells apart the claims that one match makes: the items of an enumeration."""
    return tuple(slot.norm for _, slot in sorted(claim.slots.items(), key=lambda item: item[0]))


def _claims(
    context: _Context, rule: Rule, finder: Finder, match: Found, types: Mapping[str, str]
) -> list[Claim]:
    """The claims of one match: one, or one for each item of its enumeration; `types` are those of its placeholders."""
    value = _value(context, finder, match)
    if value is None or is_vague(value):
        return []
    reading, sentence = context.reading, context.sentence
    published = reading.clipping.published
    slots, items = _slots(context, finder, match, types)
    near = context.words(value)
    # A verb that is the value itself is looked at from its end: "will attend".
    words_start = value.end if value.kind in ("polarity", "text") else value.start
    modality = finder.modality or modality_of(near, words_start, value.end)
    value, modality = dated(value, modality, published)
    event = slots.get("event")
    if value.kind in ("date", "time"):
        if event and not _named(event) and slots.keys().isdisjoint(("who", "people")):
            return []  # "meetings last week": no one could say which ones
        # The day is what is claimed of the event: it must not help to tell which event it is.
        slots = {n: replace(s, days=Days()) if s.kind == "event" else s for n, s in slots.items()}
    elif event and event.days:
        slots.setdefault("when", replace(event, kind="days"))
    days = window(value, modality, slots.get("when"), published)
    if days:
        shown = f"{days.first or ''}/{days.last or ''}"
        slots["window"] = Slot(shown, "days", shown, days=days)
    claim = Claim(
        id="",
        clipping=reading.clipping.id,
        rule=rule.id,
        value=value,
        span=Span(value.start, value.end),
        sentence=sentence,
        slots=slots,
        modality=modality,
        said_by=said_by(near, reading.names_in(sentence), value.start, value.end),
        as_of=published,
        confidence=_confidence(value, slots, published),
    )
    return [replace(claim, slots={**slots, name: item}) for name, item in items] or [claim]


#: How sure a claim is at most where its clipping is undated, or its own day stays open.
_UNDATED = 0.7


def _confidence(value: Value, slots: Mapping[str, Slot], published: Days) -> float:
    """How sure a claim is: as its least sure slot (a pronoun, a role), less where a day is missing."""
    sure = min((slot.near for slot in slots.values()), default=1.0)
    undated = not (published.first and published.last) or (value.kind in ("date", "time") and not value.days)
    return min(sure, _UNDATED) if undated else sure


def _slots(
    context: _Context, finder: Finder, match: Found, types: Mapping[str, str]
) -> tuple[dict[str, Slot], list[tuple[str, Slot]]]:
    """The slots of a match, and the items of its enumeration, if it has one."""
    slots: dict[str, Slot] = {}
    items: list[tuple[str, Slot]] = []
    for name, (start, end) in match.slots.items():
        pieces = context.line.pieces_of(start, end)
        if name in ("[", finder.value) or not pieces:
            continue
        kind = types.get(name, "words")
        if kind == "list":
            several = words_slot(context.reading, pieces, context.rulebook.synonyms, several=True)
            items = [(name, item) for item in several]
        elif slot := _slot(context, kind, pieces):
            slots[name] = slot
    for name, word in finder.slots:
        slots[name] = Slot(word, "words", word)
    if "with" in slots:
        slots.setdefault("people", _people([slots[n] for n in ("who", "with") if n in slots]))
    return slots, items


def _value(context: _Context, finder: Finder, match: Found) -> Value | None:
    """The typed value of a match: a placeholder's own, or yes, no or a phrase at the words that say so."""
    span = match.slots.get(finder.value)
    if span is not None:
        pieces = context.line.pieces_of(*span)
        return next((p.value for p in pieces if p.value), None) or _phrase_value(context, pieces)
    marked = match.slots.get("[")
    pieces = _trimmed(context.line.pieces_of(*marked) if marked else _plain_run(context.line, match))
    if not pieces:
        return None
    start, end = pieces[0].start, pieces[-1].end
    kind = "polarity" if finder.value in ("yes", "no") else "text"
    return Value(kind, start, end, context.reading.clipping.text[start:end], norm=finder.value)


def _named(event: Slot) -> bool:
    """Whether anything tells an event from others of its type."""
    return any(part in ("name", "topic", "place", "people", "party") for part, _ in event.parts)


def _phrase_value(context: _Context, pieces: tuple[Piece, ...]) -> Value | None:
    if not pieces:
        return None
    start, end = pieces[0].start, pieces[-1].end
    text = context.reading.clipping.text[start:end]
    name = pieces[-1].name
    kind = "name" if name else "text"
    return Value(kind, start, end, text, norm=name.full if name else " ".join(p.word for p in pieces))


def _plain_run(line: Line, match: Found) -> tuple[Piece, ...]:
    """The longest run of a match's pieces that no slot holds."""
    taken = [span for name, span in match.slots.items() if name != "["]
    runs: list[tuple[Piece, ...]] = [()]
    for start, piece in zip(line.starts, line.pieces, strict=True):
        if not match.whole[0] <= start < match.whole[1]:
            continue
        if any(low <= start < high for low, high in taken):
            runs.append(())
        else:
            runs[-1] = (*runs[-1], piece)
    return max(runs, key=len)


def _trimmed(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    kept = list(pieces)
    while kept and kept[0].word in _EDGE:
        kept.pop(0)
    while kept and kept[-1].word in _EDGE:
        kept.pop()
    return tuple(kept)


def _slot(context: _Context, kind: str, pieces: tuple[Piece, ...]) -> Slot | None:
    reading = context.reading
    text = reading.clipping.text
    start, end = pieces[0].start, pieces[-1].end
    if kind == "pair":
        return context.persons.pair(pieces)
    if kind in ("person", "people"):
        return context.persons.slot(pieces, context.sentence)
    if kind == "event" or kind in context.kinds:
        return event_slot(reading, context.line, pieces, context.rulebook)
    if kind in ("place", "org", "name"):
        name = next((p.name for p in reversed(pieces) if p.name), None)
        return Slot(name.text, kind, name.norm, (name.full,), start=start, end=end) if name else None
    value = next((p.value for p in pieces if p.value), None)
    if value is not None:
        kind = "days" if value.days else "exact"
        norm = value.norm or value.text.lower()
        return Slot(value.text, kind, norm, days=value.days, start=value.start, end=value.end)
    slots = words_slot(reading, pieces, context.rulebook.synonyms)
    return replace(slots[0], text=text[start:end], start=start, end=end) if slots else None


def _people(slots: list[Slot]) -> Slot:
    """Several persons as one slot, whatever their order."""
    norms = sorted({s.norm for s in slots if s.norm})
    forms = tuple(sorted({f for s in slots for f in (s.norm, *s.forms) if f}))
    return Slot(" and ".join(s.text for s in slots), "people", "; ".join(norms), forms)
