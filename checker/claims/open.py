"""Open claims: every value of a text becomes a claim, whatever the story, with its frame for identity."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from checker.claims.attribution import said_by, speeches
from checker.claims.causes import causes
from checker.claims.deeds import main_event
from checker.claims.frames import frame_of
from checker.claims.modality import modality_of
from checker.claims.predicates import polarities
from checker.claims.reading import Reading
from checker.claims.sentence import SentenceReading, read_sentence
from checker.claims.statements import categories, proper_names
from checker.model import Claim, Days, Frame, Slot, Span, Value
from checker.rulebook.rule import Rulebook
from checker.text.concepts import OFFICES
from checker.values.names import Name
from checker.values.names_lexicon import lexicon

__all__ = ["open_claims"]

#: A date this long before publication speaks of a background event, not of the news.
BACKGROUND = timedelta(days=60)
#: Words that lead back to the event of the sentence before: "the owner was fined after that accident".
AFTERWARDS = " after that "
#: How a sentence begins that goes on about what the one before it tells; in the present it is about the news again.
_GOES_BACK = re.compile(r"(?:it|that|they|then) (?!is\b|are\b|has\b|have\b|will\b)")
#: Characters between a person and the place told of it, and the words there: "…, 34, of", "(34) from High Street,".
_NEAR = 45
_OF_PERSON = re.compile(
    r",?(?: \(?(?:aged )?\d{1,3}\)?(?: years old)?,?| who (?:is|was|lives|lived)| both| all| a resident)*(?: and)?,?"
    r" (?:of|from|in) (?:the )?(?:(?:[A-Z][\w'’-]+ ){1,3}?[A-Z][\w'’-]+, )?(?:[a-z]+ )?(?:in )?"
)
_BEFORE_PERSON = re.compile(
    r"(?:'s|’s)?(?: (?!and |or |when |where |by |to |in |for |that |as )[\w-]+){1,4},? (?:named )?"
)
#: Characters of the body that count as its lead.
LEAD = 400


def open_claims(reading: Reading, rulebook: Rulebook) -> list[Claim]:
    """A claim for every value that a rule asks for by kind (`every`), by its sentence; values first, then words."""
    wanted = _wanted(rulebook)
    if not wanted:
        return []
    text, lead = reading.clipping.text, reading.clipping.body + LEAD
    sentences = [
        read_sentence(span, tokens, reading.values_in(span), reading.names_in(span))
        for span, tokens in zip(reading.sentences, reading.tokens, strict=True)
    ]
    bags = [dict.fromkeys(concept for _, concept in s.content) for s in sentences]
    events = _events(reading, sentences)
    main = _main_event(reading.clipping.body, sentences)
    claims: list[Claim] = []
    before: list[Name] = []  # the persons named in earlier sentences
    for i, sentence in enumerate(sentences):
        persons = [n for n in sentence.names if n.type == "person"]
        past = _past(reading, sentence)
        wide = _wide(bags, i)
        telling = speeches(sentence.tokens)
        for value, taken in _valued(text, sentence):
            rule = wanted.get(value.kind)
            if rule is None:
                continue
            subject = _subject(sentence, value, persons, before)
            home = _home(text, value, persons) if value.unit in ("place", "name") else ""
            frame = frame_of(
                sentence,
                value,
                taken,
                wide=wide,
                event=Days() if value.kind == "date" else events[i] or _event_of(sentence, value, past),
                holder=home
                or _holder(text, value, sentence.names)
                or (subject if value.unit in ("post", "crime") else ""),
                subject=subject,
                actor=_actor(sentence, value) if value.kind in _FIGURES else "",
                lead=sentence.span.start < lead,
                main=main,
            )
            claims.append(_claim(reading.clipping.id, rule, value, sentence, frame, telling))
        before += persons
    return claims


def _wanted(rulebook: Rulebook) -> dict[str, str]:
    """Each kind of value that a rule asks for, and the first such rule's id."""
    wanted: dict[str, str] = {}
    for rule in rulebook.rules:
        for finder in rule.find if not rule.refines else ():
            for kind in finder.every:
                wanted.setdefault(kind, rule.id)
    return wanted


def _valued(text: str, sentence: SentenceReading) -> Iterable[tuple[Value, frozenset[int]]]:
    """The values that a sentence states, and its words that state something, with the tokens of other values.

    "58 km (36 miles)" states one value: what is said twice is claimed once, where it is said first. Of "€2m ($2.6m)"
    each is claimed, since no sum in one currency follows from that in another.
    """
    for i, value in enumerate(sentence.values):
        if value.kind == "money" and value.alternatives:
            yield replace(value, alternatives=()), sentence.taken_beside(i)
        elif all(value.start < again.start for again in value.alternatives):
            yield value, sentence.taken_beside(i)
    told = (*polarities(text, sentence), *causes(text, sentence), *categories(text, sentence))
    for word in (*told, *proper_names(text, sentence.names)):
        yield word, sentence.all_taken


def _claim(
    clipping: str, rule: str, value: Value, sentence: SentenceReading, frame: Frame, telling: Sequence[int]
) -> Claim:
    """The claim with what its clause says of it: whether it came about, and, in a sentence that quotes, who says so."""
    # A verb that is the value itself is looked at from its end.
    start = value.end if value.kind == "polarity" else value.start
    return Claim(
        id="",
        clipping=clipping,
        rule=rule,
        value=value,
        span=Span(value.start, value.end),
        sentence=sentence.span,
        slots=_slots(frame),
        modality="happened" if _is_title(sentence, value) else modality_of(sentence.tokens, start, value.end),
        said_by=said_by(sentence.tokens, sentence.names, value.start, value.end, telling) if telling else "",
        as_of=_as_of(sentence, value) if value.kind in _FIGURES else Days(),
        frame=frame,
    )


def _is_title(sentence: SentenceReading, value: Value) -> bool:
    """Whether an office stands right before its holder, who has it whatever he may do: "Mayor Ana Ruiz may run"."""
    return value.unit in OFFICES and any(0 < name.start - value.end < 3 for name in sentence.names)


def _as_of(sentence: SentenceReading, value: Value) -> Days:
    """The day up to which a figure was counted: "by Monday night 400 homes were lost", "the toll stood at 9 on Friday".

    Days before which, or on which, a state is told; the day of a deed is none.
    """
    found, here = sentence.tokens, sentence.clause[sentence.at(value.start)]
    for moment in sentence.values:
        at = sentence.at(moment.start)
        if moment.kind not in ("date", "time") or not moment.first or sentence.clause[at] != here or not at:
            continue
        up_to = found[at - 1].text == "by" or [t.text for t in found[max(0, at - 2) : at]] == ["as", "of"]
        if up_to or any(t.text in _STATES and clause == here for t, clause in zip(found, sentence.clause, strict=True)):
            return moment.days
    return Days()


#: Words that tell of a state at some time, not of a deed then.
_STATES = frozenset("still stands stood count counted tally toll number without remained missing contained so".split())


def _slots(frame: Frame) -> Mapping[str, Slot]:
    """What of a frame is shown, as words."""
    slots: dict[str, Slot] = {}  # filled one by one: every value of every clipping has some
    if measure := _measure(frame.head, frame.mods):
        slots["measure"] = _phrase(measure)
    if role := frame.role.lstrip("#"):
        slots["role"] = _phrase(role)
    if frame.verb:
        slots["verb"] = _phrase(frame.verb)
    if frame.holder:
        slots["holder"] = _phrase(frame.holder)
    if frame.scope and (scope := " ".join(sorted(frame.scope))):
        slots["scope"] = _phrase(scope)
    return slots


def _measure(head: str, mods: frozenset[str]) -> str:
    """The noun counted or measured, behind its modifiers."""
    words = " ".join([*sorted(mods), head]) if mods else head
    return words.replace("#", "").strip()


@lru_cache(maxsize=20_000)
def _phrase(words: str) -> Slot:
    return Slot(words, "words", words)


def _main_event(body: int, sentences: Sequence[SentenceReading]) -> str:
    """What the clipping is about, by its headline or else its text."""
    told: tuple[list[str], list[str]] = [], []
    for sentence in sentences:
        told[sentence.span.start >= body].extend(concept for _, concept in sentence.content)
    return main_event(*told)


def _wide(bags: Sequence[Mapping[str, None]], at: int) -> dict[str, float]:
    """The words of the sentences around, and with less weight those of the headline."""
    wide: dict[str, float] = {}
    for i, weight in ((0, 0.4), (at + 1, 0.5), (at - 1, 0.7), (at, 1.0)):  # a later weight is a greater one
        if 0 <= i < len(bags):
            wide.update(dict.fromkeys(bags[i], weight))
    return wide


def _events(reading: Reading, sentences: Sequence[SentenceReading]) -> list[Days]:
    """For each sentence, the days of the background event that it speaks of as a whole; open where that is the news.

    A sentence that begins with a date long before publication is set apart ("In December 2003, …"); so is one without
    a date that goes on about such a sentence ("It killed …"), or that names a place which only such sentences name.
    """
    events: list[Days] = []
    touched: list[Days] = []
    dated: list[bool] = []
    places: list[frozenset[str]] = []
    for span, sentence in zip(reading.sentences, sentences, strict=True):
        values = reading.values_in(span)
        past = [v for v in values if _is_past(reading, v) and not sentence.tells_which(v)]
        dated.append(any(v.kind == "date" for v in values))
        opens = past and past[0].start - span.start < 12
        events.append(past[0].days if opens else Days())
        touched.append(past[0].days if past else Days())
        places.append(frozenset(n.full for n in reading.names_in(span) if n.type == "place"))
    at_home = frozenset[str]().union(*(p for p, e in zip(places, touched, strict=True) if not e))
    for i, span in enumerate(reading.sentences):
        if dated[i] or not i:
            continue
        words = span.of(reading.clipping.text).lower()
        if touched[i - 1] and (_GOES_BACK.match(words) or AFTERWARDS in words):
            events[i] = touched[i] = touched[i - 1]
            continue
        for j, event in enumerate(touched):
            if event and places[i] & places[j] - at_home:
                events[i] = event
                break
    return events


#: What is told of a period goes on to its last day: "sales for the year to December".
_PERIOD = re.compile(r"\b(?:year|months|quarter|half|period|season) (?:to|ended|ending|through)(?: on)? $")


def _is_past(reading: Reading, value: Value) -> bool:
    """Whether a value is a day of the background, and not the end of a period that the news is about."""
    published = reading.clipping.published.first
    if value.kind != "date" or not value.last or not published or value.last >= published - BACKGROUND:
        return False
    return not _PERIOD.search(reading.clipping.text, max(0, value.start - 24), value.start)


def _past(reading: Reading, sentence: SentenceReading) -> list[tuple[int, Days]]:
    """The clauses of a sentence that tell what came about on a date long before publication, with its days."""
    return [
        (sentence.clause[sentence.at(v.start)], v.days)
        for v in sentence.values
        if _is_past(reading, v) and not sentence.is_attribute(v)
    ]


def _event_of(sentence: SentenceReading, value: Value, past: Sequence[tuple[int, Days]]) -> Days:
    """The background event of a value's own clause, or of one before that goes on about it ("… in 1998; 11 died")."""
    if not past:
        return Days()
    here = sentence.clause[sentence.at(value.start)]
    told = dict(reversed(past))
    if here in told:
        return told[here]
    dated = {sentence.clause[sentence.at(v.start)] for v in sentence.values if v.kind in ("date", "time")}
    while here > 0 and here not in dated and sentence.goes_on(here):
        here -= 1
    return told.get(here, Days())


#: Kinds of figures that may hang on a name and be the doing of a body.
_FIGURES = frozenset(("count", "money", "percent", "measure", "duration", "ordinal", "score"))
#: Between a name and the figure that it has: "Ruiz (17 percent)", "Acme (seven years, $4m)", "Ruiz with 17 percent".
_IN_BRACKET = re.compile(r" ?\([^()]*")
_HAVING = re.compile(r",? (?:(?:with|at|on|had|got|won|took|has|polled|between|about|at least) )+")


def _bearer(text: str, value: Value, names: Sequence[Name]) -> str:
    """The name that a figure hangs on: one right before its brackets, and of a share one right before it."""
    for name in reversed(names):
        if name.end > value.start or name.type == "place":
            continue
        if _IN_BRACKET.fullmatch(text, name.end, value.start):
            return _key(name)
        if value.kind == "percent" and _HAVING.fullmatch(text, name.end, value.start):
            return _key(name)
    return ""


def _actor(sentence: SentenceReading, value: Value) -> str:
    """The body that does what a figure's clause tells: "The Otters, it is said, offered $4m"; not who only says so."""
    first, _ = sentence.within(value)
    tokens, clause = sentence.tokens, sentence.clause
    acting = dict(sentence.named)
    for name in reversed(sentence.names):
        if name.type != "org" or name.end > value.start or _key(name) not in acting:
            continue
        start, at = sentence.at(name.start), sentence.at(name.end)
        within = clause[start] == clause[first]
        if at < first and tokens[at].text == ",":  # "The Otters, it is said, have"
            at = next((i + 1 for i in range(at + 1, first) if tokens[i].text == ","), first)
            within = at < first and clause[at] == clause[first]
        while at < first and (tokens[at].tag == "O" or tokens[at].text in _BEFORE or tokens[at].text.endswith("ly")):
            at += 1
        acts = at < first and (tokens[at].tag in "VA" or at in sentence.verbs)
        if within and (acts or (at == first and _goes_on(sentence, start))):
            return _key(name)
    return ""


def _goes_on(sentence: SentenceReading, start: int) -> bool:
    """Whether a phrase that begins at a token is another subject of the verb before: "…, and the Otters $4m"."""
    tokens, before = sentence.tokens, start - 1
    if before >= 0 and tokens[before].tag == "D":
        before -= 1
    return before >= 0 and (tokens[before].tag == "C" or tokens[before].text in (",", ";"))


#: Words between a body and its figure where the verb of the clause before is meant again: "…, the Otters about $4m".
_BEFORE = frozenset("between about at for with".split())
_PREPOSITION = re.compile(r"\b(?:in|of|at|from|to|by|near|on|with|for)\b")


#: Between a person and the office told of it: "Ana Ruiz, the regional governor", "Ruiz, who was then mayor".
_WHO_IS = re.compile(r"(?:,|,? (?:who )?(?:is|was|has been|became)) (?:(?!and |but |said |told )[\w'’-]+ ){0,3}")
#: Between a person and the age told of it: "Ana Ruiz, who is", "Ana Ruiz, a young roofer aged", "Ana Ruiz, a man of".
_WHO_IS_AGED = re.compile(r",? who (?:is|was) (?:aged )?|, an? (?:[a-z-]+ ){1,3}(?:aged|of) ")
#: Categories whose words are told of a person.
_PERSONAL = OFFICES | {"kin", "nationality"}
_SAID = re.compile(r"\b(?:said|says|told|added|according)\b|[\"“”]")


def _holder(text: str, value: Value, names: Sequence[Name]) -> str:
    """The name that an age, a title or a word for kin is attached to: "Ana Ruiz, 34," "his brother Ivo"."""
    if value.kind in _FIGURES:
        return _bearer(text, value, names)
    if value.kind != "age" and value.unit not in _PERSONAL:
        return ""
    office = value.unit in OFFICES
    near: list[tuple[bool, int, Name]] = []
    for name in names:
        if (name.start < value.end and value.start < name.end) or (office and name.type not in ("person", "")):
            continue  # "the Greek president"
        behind = name.end <= value.start
        between = text[name.end : value.start] if behind else text[value.end : name.start]
        if "." in between or (value.end <= name.start and _PREPOSITION.search(between)):
            continue  # "a 30-year-old parish in Orrin"
        who_is = _WHO_IS if office else _WHO_IS_AGED if value.kind == "age" else None
        told = who_is and behind and name.type == "person" and who_is.fullmatch(between)
        if len(between) <= 12 or told:
            near.append((bool(_SAID.search(between)), len(between), name))
    if not near:
        return ""
    # "… in Brazil," said chief executive Ana Ruiz
    best = min(near, key=lambda found: found[:2]) if office else near[0]
    return _key(best[2])


def _home(text: str, value: Value, persons: Sequence[Name]) -> str:
    """The person whom a place is told of: "Ana Ruiz, 34, of Sable Street, Orrin", "the Orrin lawyer Ana Ruiz"."""
    for name in persons:
        if name.end <= value.start <= name.end + _NEAR and _OF_PERSON.fullmatch(text, name.end, value.start):
            return _key(name)
        if value.end <= name.start <= value.end + _NEAR and _BEFORE_PERSON.fullmatch(text, value.end, name.start):
            return _key(name)
    return ""


def _subject(sentence: SentenceReading, value: Value, persons: Sequence[Name], before: Sequence[Name]) -> str:
    """The person that the value's clause is about: the last one named before it, or whom a pronoun stands for."""
    named = [n for n in persons if n.end <= value.start]
    at = named[-1].start if named else -1
    for pronoun in reversed(sentence.pronouns):
        if at <= pronoun.start and pronoun.end <= value.start:
            meant = [n for n in named if n.end <= pronoun.start] or before
            fitting = [n for n in reversed(meant) if _may_be(n, pronoun.text)]
            known = [n for n in fitting[:_LATELY] if _sex_of(n)]
            return _key((known or fitting)[0]) if fitting else ""
    return _key(named[-1]) if named else ""


#: So many names back, one of the pronoun's sex is meant rather than one whose sex nothing tells.
_LATELY = 6
#: The sex of whom a pronoun stands for, as the tables of given names have it.
_SEX = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f"}


def _may_be(name: Name, pronoun: str) -> bool:
    """Whether a pronoun may stand for a person: a given name that men or women alone bear tells."""
    return _sex_of(name) in ("", _SEX[pronoun])


def _sex_of(name: Name) -> str:
    words = (name.full or name.norm).split()
    return lexicon().sexes.get(words[0], "") if len(words) > 1 else ""


def _key(name: Name) -> str:
    return name.full or name.norm
