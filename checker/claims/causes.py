"""Causes: what a sentence says that a fire, a crash or a leak came from, in whatever word.

Looked for are the ways to tell a cause ("caused by …", "… was to blame", "… set it off"), not certain causes. What is
claimed is the noun of the cause; words that anything may be called by ("a fault", "an error") tell none, nor do people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from checker.claims import roles
from checker.claims.sentence import SentenceReading
from checker.claims.topics import topic_at
from checker.model import Value
from checker.text.concepts import concept_of, contrast_at
from checker.text.words import Token, verb_shape

__all__ = ["CAUSE", "causes"]

#: The unit of these values, and the category of words that are known to be causes.
CAUSE = "cause"
#: Verbs whose subject is the cause of their object.
_CAUSING = frozenset("caused causes started sparked triggered ignited provoked".split())
#: What is caused: told of anything else, they tell of no accident.
_EFFECTS = frozenset(
    concept_of(word)
    for word in "fire crash explosion collapse sinking outage leak accident incident disaster tragedy flood derailment "
    "diversion divert delay emergency wreck grounding failure problem breakdown alarm spill pollution closure illness "
    "poisoning outbreak".split()
)
#: What stands for one: "it was started by".
_IT = "it"
#: Nouns for the cause itself.
_REASON = frozenset(("cause", "reason"))
#: Two words right behind which the cause stands.
_BEHIND = (
    ("because", "of"), ("due", "to"), ("owing", "to"), ("blamed", "on"), ("attributed", "to"), ("down", "to"),
    ("result", "of"), ("began", "with"), ("started", "with"), ("begun", "with"),
)  # fmt: skip
#: All words by which a cause may be told.
_TELLING = _CAUSING | _REASON | {first for first, _ in _BEHIND} | {"set", "to", "blamed"}
_BEFORE_NOUN = frozenset("a an the some its their his her".split())
#: Nouns that any cause may be called by.
_VAGUE = frozenset(
    concept_of(word)
    for word in "fault failure problem error issue defect malfunction trouble something cause reason negligence "
    "accident incident event action condition factor combination series lack use circumstance weather act matter "
    "thing work mistake carelessness fire crash explosion one object way time part number".split()
)


def causes(text: str, reading: SentenceReading) -> list[Value]:
    """The causes that a sentence tells: text values of unit `CAUSE`, by their noun or a phrase of the category."""
    found: dict[int, Value] = {}
    for at in _told(reading):
        first, last = at
        if value := _value(text, reading, first, last):
            found.setdefault(value.start, value)
    return [found[start] for start in sorted(found)]


def _told(reading: SentenceReading) -> Iterator[tuple[int, int]]:
    """The first and the last token of each noun phrase that is told as a cause."""
    tokens = reading.tokens
    for i, token in enumerate(tokens):
        if token.text not in _TELLING or _is_denied(tokens, i):
            continue
        behind = tokens[i + 1].text if i + 1 < len(tokens) else ""
        if token.text in _CAUSING and token.tag in "Vv":
            if behind == "by" and _tells_effect(reading, i):
                yield _phrase_from(tokens, i + 2)
            elif not _is_passive(tokens, i) and _has_effect(reading, i + 1):
                yield _subject(reading, i)
        elif token.text == "set" and behind == _IT and tokens[i + 2 : i + 3] and tokens[i + 2].text == "off":
            yield _subject(reading, i)
        elif (token.text, behind) in _BEHIND and _tells_effect(reading, i):
            yield _phrase_from(tokens, i + 2)
        elif token.text == "to" and behind == "blame":
            yield _subject(reading, i - 1)
        elif token.text == "blamed" and token.tag in "Vv" and behind in _BEFORE_NOUN and not _is_passive(tokens, i):
            yield _phrase_from(tokens, i + 1)
        elif token.text in _REASON and token.tag in "Wv":
            yield from _of_reason(reading, i)


def _of_reason(reading: SentenceReading, i: int) -> Iterator[tuple[int, int]]:
    """ "A landslip was the cause", "the cause of the fire was a landslip"."""
    tokens = reading.tokens
    if i > 2 and tokens[i - 1].text == "the" and tokens[i - 2].tag == "A":
        yield _subject(reading, i - 2)
        return
    for at in range(i + 1, min(len(tokens) - 1, i + 6)):
        if tokens[at].tag in "UVM":
            return
        if tokens[at].text in ("was", "is"):
            if tokens[at + 1].text in _BEFORE_NOUN or all(token.tag in "Wv" for token in tokens[at + 1 : at + 3]):
                yield _phrase_from(tokens, at + 1)  # "a candle", "poor sales", and not "unclear"
            return


def _is_passive(tokens: Sequence[Token], at: int) -> bool:
    return any(t.text in ("was", "were", "been", "being", "is", "are", "be") for t in tokens[max(0, at - 2) : at])


def _is_denied(tokens: Sequence[Token], at: int) -> bool:
    """Whether a cause is denied there: "was not caused by", "ruled out arson as the cause"."""
    around = [t.text for t in tokens[max(0, at - 4) : at]]
    return any(word in _LEFT_OPEN or word.endswith("n't") for word in around)


_LEFT_OPEN = frozenset(("not", "never", "no", "what", "ruled", "whether", "if"))


def _has_effect(reading: SentenceReading, at: int) -> bool:
    """Whether an accident, or what stands for one, is the object that begins at a token."""
    for i in range(at, min(len(reading.tokens), at + 5)):
        token = reading.tokens[i]
        if token.text == _IT or reading.concepts[i] in _EFFECTS:
            return True
        if token.tag not in "DWNvX":
            return False
    return False


def _tells_effect(reading: SentenceReading, at: int) -> bool:
    """Whether the clause before a token tells of an accident, or of what stands for one."""
    clause, tokens = reading.clause, reading.tokens
    return any(
        reading.concepts[i] in _EFFECTS or tokens[i].text == _IT for i in range(at) if clause[at] - clause[i] < 2
    )


def _subject(reading: SentenceReading, verb: int) -> tuple[int, int]:
    """The noun phrase before a verb that says what it caused; empty where none is found."""
    tokens = reading.tokens
    if verb > 1 and tokens[verb - 1].text in ("that", "which") and tokens[verb - 2].tag in "WvN":
        last = verb - 2
    else:
        last = topic_at(reading, verb)
    if last < 0:
        return 0, -1
    first = last
    while first and tokens[first - 1].tag in "WvVN" and reading.clause[first - 1] == reading.clause[last]:
        first -= 1
    return first, last


def _phrase_from(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """The noun phrase that begins at a token, without its article; empty where there is none."""
    while at < len(tokens) and tokens[at].tag in "DX":
        at += 1
    first = at
    while at < len(tokens) and (tokens[at].tag in "WNv-" or _is_participle(tokens[at])):
        at += 1
    last = at - 1
    while last > first and tokens[last].tag == "V":
        last -= 1  # "an electric heater left on"
    return first, last


def _is_participle(token: Token) -> bool:
    return token.tag == "V" and verb_shape(token.text) == "past"


def _value(text: str, reading: SentenceReading, first: int, last: int) -> Value | None:
    tokens = reading.tokens
    if last < first or last - first >= _LONGEST:
        return None
    words = [token.text for token in tokens]
    norm = ""
    for i in range(first, last + 1):
        hit = contrast_at(words, i)
        if hit and hit[0][0] == CAUSE:
            norm = hit[0][1]
    head = reading.concepts[last] or concept_of(tokens[last].text)
    if not norm:
        if head in _VAGUE or head in roles.PEOPLE or reading.name_at(tokens[last]) or tokens[last].tag == "V":
            return None
        norm = head
    start, end = tokens[first].start, tokens[last].end
    return Value("text", start, end, text[start:end], unit=CAUSE, norm=norm)


#: Words of the longest phrase for a cause.
_LONGEST = 6
