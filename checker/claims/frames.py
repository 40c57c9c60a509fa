"""The frame of a value: what the words around it say that it is the value of.

A clause is read without a parser: closed-class words, verbs and marks cut the sentence into clauses; the head is the noun
counted or measured; the verb is the nearest one in the value's clause; every content word of the sentence counts for the
context, the less the more words and clause ends lie between it and the value.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from checker.model import Frame, Span, Value
from checker.text.concepts import concepts_of
from checker.text.words import Token, is_content, stem, tokens
from checker.values.names import Name

__all__ = ["SentenceReading", "frame_of", "read_sentence"]

#: Words that say how much of the whole a figure covers; two figures of different scope are two facts.
SCOPE = {
    "another": "more", "additional": "more", "further": "more", "more": "more", "extra": "more", "other": "other", "others": "other",
    "total": "total", "overall": "total", "altogether": "total", "combined": "total", "all": "total",
    "remaining": "rest", "rest": "rest", "remainder": "rest", "first": "first", "second": "second", "third": "third",
    "last": "last", "previous": "last", "earlier": "last", "initial": "first", "initially": "first",
    "each": "each", "every": "each", "per": "each", "average": "average", "maximum": "most", "minimum": "least",
    "nearby": "near", "least": "", "annual": "year", "annually": "year", "yearly": "year", "daily": "day", "monthly": "month",
    "weekly": "week", "half": "part", "only": "",
}  # fmt: skip


@dataclass(frozen=True)
class SentenceReading:
    """A sentence's tokens with, for each, its concept and the clause and segment that it stands in."""

    span: Span
    tokens: Sequence[Token]
    concepts: Sequence[str]
    clause: Sequence[int]
    segment: Sequence[int]
    index: int


def read_sentence(text: str, span: Span, index: int) -> SentenceReading:
    """Cut a sentence into tokens, clauses and comma segments."""
    found = tokens(text, span.start, span.end)
    clause, segment = [], []
    at_clause = at_segment = 0
    for i, token in enumerate(found):
        if token.tag == "U":
            if token.text in ";:()\"“”-[]" or token.text == "-":
                at_clause += 1
                at_segment += 1
            elif token.text == ",":
                at_segment += 1
        elif token.tag == "M" and i and not (found[i - 1].tag == "P" and token.text in ("which", "whom")):
            at_clause += 1
            at_segment += 1
        elif token.tag == "C" and token.text != "or" and i + 1 < len(found) and _starts_clause(found, i + 1):
            at_clause += 1
            at_segment += 1
        clause.append(at_clause)
        segment.append(at_segment)
    concepts = [concepts_of(t.stem) if is_content(t) else "" for t in found]
    for i, concept in enumerate(concepts[:-1]):
        if concept == "#home" and found[i + 1].text == "to":
            concepts[i] = "#resident"
    return SentenceReading(span, found, concepts, clause, segment, index)


def _starts_clause(found: Sequence[Token], at: int) -> bool:
    """Whether what follows a coordination has its own verb near: "and killed", "but it was"."""
    for token in found[at : at + 4]:
        if token.tag in "VA":
            return True
        if token.tag not in "RODWNv":
            return False
    return False


def frame_of(reading: SentenceReading, value: Value, others: Sequence[Value], names: Sequence[Name]) -> Frame:
    """The frame of a value within its sentence; `others` are the sentence's other values."""
    found = reading.tokens
    inside = [i for i, t in enumerate(found) if t.start < value.end and value.start < t.end]
    if not inside:
        return Frame()
    first, last = inside[0], inside[-1]
    taken = _taken(found, others)
    verb, negated = _verb(reading, first, last)
    if value.kind == "polarity":
        head, mods, head_at, verb, negated = value.unit, frozenset[str](), last, "", False
    else:
        head, mods, head_at = _head(reading, value, first, last, taken)
    return Frame(
        head=head,
        mods=mods,
        role=_role(reading, value, head, first, last, taken),
        verb=verb,
        before=found[first - 1].text if first else "",
        scope=_scope(reading, value, first, last, head_at),
        left=tuple(_neighbours(reading, range(first - 1, -1, -1), taken)),
        right=tuple(_neighbours(reading, range(last + 1, len(found)), taken)),
        bag=_bag(reading, first, last, taken),
        names=_names(reading, first, last, names),
        landmark=_landmark(reading, value, names),
        sentence=frozenset(c for i, c in enumerate(reading.concepts) if c and i not in taken and not first <= i <= last),
        negated=negated,
    )


def _names(reading: SentenceReading, first: int, last: int, names: Sequence[Name]) -> dict[str, float]:
    near: dict[str, float] = {}
    at = 0
    for name in names:
        while at < len(reading.tokens) - 1 and reading.tokens[at].start < name.start:
            at += 1
        key = name.full or name.norm
        near[key] = max(near.get(key, 0.0), _weight(reading, first, last, at))
    return near


def _landmark(reading: SentenceReading, value: Value, names: Sequence[Name]) -> str:
    """The name that a distance is measured from or to, or a share is taken of: "35 miles southwest of Bandar Abbas"."""
    if value.kind not in ("measure", "percent"):
        return ""
    found = reading.tokens
    after = [n for n in names if n.start >= value.end]
    for name in after[:1]:
        between = [t for t in found if value.end <= t.start and t.end <= name.start]
        if len(between) <= 7 and any(t.text in ("of", "from", "off", "to", "near") for t in between[-4:]):
            return name.full or name.norm
    return ""


def _scope(reading: SentenceReading, value: Value, first: int, last: int, head_at: int) -> frozenset[str]:
    """What the words beside a figure say of how much of the whole it covers; "more than" says nothing of it."""
    found, scope = reading.tokens, set()
    for i in range(max(0, first - 3), min(len(found), max(last, head_at) + 3)):
        word = found[i].text
        if word not in SCOPE or reading.segment[i] != reading.segment[first]:
            continue
        if first <= i <= last and value.kind in ("ordinal", "date", "time"):
            continue
        if i + 1 < len(found) and found[i + 1].text == "than":
            continue
        scope.add(SCOPE[word])
    if value.kind == "count" and last + 2 < len(found) and found[last + 1].text == "of" and found[last + 2].tag in "DN":
        scope.add("part")
    return frozenset(scope - {""})


#: Words for people that say nothing of what became of them; then that is what the figure counts.
_PEOPLE = frozenset(
    "#person #man #woman #child #boy #girl #worker #passenger #soldier #officer #protester #victim other #climber #crew "
    "#customer student member #fan #juror #suspect #robber co-work colleagu".split()
)
#: What a figure of a kind may say of its thing; the nearest of them in the clause is the value's role.
_ROLES = {
    "people": "#death #injury #missing #survivor #rescue #evacuate #shelter #displaced #hospital #capture #charge #convict #resident "
    "#escape #release #attend #shooting trap hide board infect affect #job live employ #testify #protest #attack",
    "measure": "#magnitude #depth #distance #height #fall long wide #area speed wind #fire #escape radius rain weigh width",
    "money": "#cost #worth #pay #fine #damage #robbery #profit #revenue #deal #invest #donate #debt #tax #loan #bail #loss #bid #buy "
    "#sell spend rais fund #award budget salari fee bonus reward #lawsuit",
    "percent": "#tax #share #election #death #profit #revenue #sell #job rate growth unemploy inflat #loss discount stake turnout",
    "duration": "#sentence #war #outage #trial #restore #repair last delay wait flight #meeting #talks marri #worker career ban suspens "
    "#end #begin",
    "moment": "#death #injury #quake #aftershock #fire #flood #storm #crash #explosion #shooting #attack #strike #robbery #fall #protest "
    "#outage #cut #restore #capture #charge #convict #plead #sentence #trial #lawsuit #testify #appeal #murder #begin #end #arrive "
    "#leave #announce #launch #election #resign #appoint #talks #meeting #deal #buy #win #match #release #escape #happen #rescue #recover "
    "#investigate born marri call visit sign expect agre publish found #death retir divorc serv #campaign #sell #legal",
}
_ROLE_WORDS = {kind: frozenset(words.split()) for kind, words in _ROLES.items()}
_ROLES_OF = {"count": "people", "measure": "measure", "money": "money", "percent": "percent", "duration": "duration", "date": "moment",
             "time": "moment", "set": "moment"}  # fmt: skip


def _role(reading: SentenceReading, value: Value, head: str, first: int, last: int, taken: frozenset[int]) -> str:
    """What a figure says of its thing: "10 people were killed" and "a death toll of 10" are both of deaths."""
    kind = value.kind
    if kind == "measure" and value.unit == "magnitude":
        return "#magnitude"
    if kind not in _ROLES_OF:
        return head
    words = _ROLE_WORDS[_ROLES_OF[kind]]
    if kind == "count" and head and head not in _PEOPLE and head not in words:
        return head
    best, best_cost = "", 9.0
    for i, concept in enumerate(reading.concepts):
        if concept not in words or (i in taken and kind != "date") or (first <= i <= last and concept in _PEOPLE):
            continue
        near = first if i < first else last
        crossed = sum(1 for j in taken if min(i, near) < j < max(i, near)) if kind == "count" else 0
        cost = abs(i - near) + 3 * abs(reading.clause[i] - reading.clause[near]) + 5 * crossed + (2 if concept in _PEOPLE else 0)
        if cost < best_cost:
            best, best_cost = concept, cost
    return best or head


def _taken(found: Sequence[Token], others: Sequence[Value]) -> frozenset[int]:
    """The tokens that belong to other values: their figures, and the noun that a count counts."""
    taken = set()
    at = 0
    for value in others:
        while at and found[at].start > value.start:
            at -= 1
        while at < len(found) and found[at].end <= value.start:
            at += 1
        i = at
        while i < len(found) and found[i].start < value.end:
            taken.add(i)
            i += 1
        if value.kind == "count" and value.unit:
            noun = value.unit.split()[-1][:4]
            for j in range(i, min(len(found), i + 5)):
                if found[j].text.startswith(noun):
                    taken.update(range(i, j + 1))
                    break
    return frozenset(taken)


def _weight(reading: SentenceReading, first: int, last: int, at: int) -> float:
    distance = max(first - at, at - last, 0)
    near = first if at < first else last
    ends = abs(reading.clause[at] - reading.clause[near])
    commas = abs(reading.segment[at] - reading.segment[near]) - ends
    return float((1 / (1 + 0.12 * distance)) * 0.6**ends * 0.8 ** max(0, commas))


def _bag(reading: SentenceReading, first: int, last: int, taken: frozenset[int]) -> dict[str, float]:
    bag: dict[str, float] = {}
    for i, concept in enumerate(reading.concepts):
        if concept and not first <= i <= last and i not in taken:
            bag[concept] = max(bag.get(concept, 0.0), _weight(reading, first, last, i))
    for i in range(first, last + 1):  # the words inside the value itself: "seven villages"
        if reading.concepts[i] and reading.tokens[i].tag in "WvV":
            bag[reading.concepts[i]] = 1.0
    return bag


def _neighbours(reading: SentenceReading, path: range, taken: frozenset[int]) -> list[str]:
    near: list[str] = []
    start = path.start
    for i in path:
        if i in taken or abs(reading.clause[i] - reading.clause[min(max(start, 0), len(reading.clause) - 1)]) > 1:
            break
        if reading.concepts[i]:
            near.append(reading.concepts[i])
            if len(near) == 3:
                break
    return near


def _head(
    reading: SentenceReading, value: Value, first: int, last: int, taken: frozenset[int]
) -> tuple[str, frozenset[str], int]:
    """The noun that a figure counts or measures, its modifiers, and where it stands."""
    found, concepts = reading.tokens, reading.concepts
    if value.kind == "count" and value.unit:
        words = value.unit.split()
        noun = concepts_of(stem(words[-1]))
        for at in range(first, min(len(found), last + 7)):
            if concepts[at] == noun:
                between = frozenset(concepts[i] for i in range(first, at) if concepts[i] and found[i].tag in "WNvV")
                return noun, between | {concepts_of(stem(w)) for w in words[:-1]}, at
        return noun, frozenset(concepts_of(stem(w)) for w in words[:-1]), last
    if value.kind in ("count", "ordinal", "percent", "age"):
        run: list[int] = [i for i in range(first, last + 1) if concepts[i] and found[i].tag in "WNvV"]
        at = last + 1
        while at < len(found) and len(run) < 5 and at not in taken:
            token = found[at]
            if token.tag in "WN" or (token.tag == "v") or (token.tag == "V" and not run):
                if concepts[at]:
                    run.append(at)
            elif token.text == "of" and (value.kind == "percent" or not run):
                pass
            elif token.tag == "D" and value.kind == "percent":
                pass
            elif token.text in ("-", "'", "more", "other", "further", "additional", "same") and not run:
                pass
            else:
                break
            at += 1
        if run:
            return concepts[run[-1]], frozenset(concepts[i] for i in run[:-1]), run[-1]
    if value.kind in ("name", "text"):
        before: list[int] = []
        for i in range(first - 1, max(-1, first - 6), -1):
            if i in taken or not concepts[i] or found[i].tag not in "WNv":
                break
            before.append(i)
        if before:
            return concepts[before[0]], frozenset(concepts[i] for i in before[1:]), before[0]
    if value.kind in ("date", "time") and last + 1 < len(found) and found[last + 1].tag in "Wv" and concepts[last + 1]:
        return concepts[last + 1], frozenset(), last + 1
    if value.kind == "duration":
        return "", frozenset(), last
    # The noun before: "a population of 120,000", "the magnitude was 6.4", "a magnitude-6.4 quake".
    for i in range(first - 1, max(-1, first - 7), -1):
        if i in taken or reading.clause[i] != reading.clause[first]:
            break
        if concepts[i] and found[i].tag in "WNv":
            return concepts[i], frozenset(), i
    return "", frozenset(), last


def _verb(reading: SentenceReading, first: int, last: int) -> tuple[str, bool]:
    """The verb that governs the value, and whether it is negated."""
    found = reading.tokens
    best, best_cost = -1, 99.0
    for i, token in enumerate(found):
        if token.tag == "V" or (token.tag == "v" and i and found[i - 1].tag in "AR") or (
            token.tag == "v" and i and found[i - 1].text == "to"
        ):
            if first <= i <= last or not reading.concepts[i]:
                continue
            near = first if i < first else last
            cost = abs(i - near) + 6 * abs(reading.clause[i] - reading.clause[near]) + (1.5 if i > last else 0)
            if cost < best_cost:
                best, best_cost = i, cost
    if best < 0:
        return "", False
    negated = any(t.text in ("not", "never", "no") or t.text.endswith(("n't", "n’t")) for t in found[max(0, best - 3) : best])
    return reading.concepts[best], negated
