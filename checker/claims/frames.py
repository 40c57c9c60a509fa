"""The frame of a value: what the words around it say that it is the value of.

The head is the noun counted or measured; the verb is the nearest one in the value's clause; every content word of the
sentence counts for the context, the less the more words and clause ends lie between it and the value.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from checker.claims.acts import Act, act_of, doer_of
from checker.claims.bearers import bearers_of
from checker.claims.causes import CAUSE
from checker.claims.deeds import deeds_of
from checker.claims.questions import questions_of
from checker.claims.roles import role_of
from checker.claims.sentence import SentenceReading
from checker.claims.topics import concept_at, topic_at
from checker.model import Days, Frame, Value
from checker.text.concepts import concept_of
from checker.text.sentences import LONGEST
from checker.text.words import Token, verb_shape

__all__ = ["frame_of"]

#: Words that say how much of the whole a figure covers; two figures of different scope are two facts.
_SCOPE = {
    "another": "more", "additional": "more", "further": "more", "more": "more", "extra": "more",
    "other": "other", "others": "other",
    "total": "total", "overall": "total", "altogether": "total", "combined": "total", "all": "total",
    "worldwide": "total", "nationwide": "total", "globally": "total",
    "remaining": "rest", "rest": "rest", "remainder": "rest", "first": "first", "second": "second", "third": "third",
    "last": "last", "previous": "last", "earlier": "last", "initial": "first", "initially": "first",
    "each": "each", "every": "each", "per": "each", "average": "average", "maximum": "most", "minimum": "least",
    "again": "more", "nearby": "near", "least": "", "annual": "year", "annually": "year", "yearly": "year",
    "daily": "day", "monthly": "month", "weekly": "week", "half": "part", "only": "",
}  # fmt: skip


def frame_of(
    reading: SentenceReading,
    value: Value,
    taken: frozenset[int],
    *,
    wide: Mapping[str, float],
    event: Days,
    holder: str,
    subject: str,
    actor: str = "",
    lead: bool,
    main: str = "",
) -> Frame:
    """The frame of a value of a sentence.

    Args:
        reading: the sentence.
        value: the value; of a frame whose value shares no token with the sentence only the surroundings are filled.
        taken: the tokens that belong to the sentence's other values.
        wide: what the sentences around add, as are the fields that follow: see `Frame`.
    """
    found = reading.tokens
    first, last = reading.within(value)
    if last < first:
        return Frame(wide=wide, event=event, holder=holder, subject=subject, actor=actor, lead=lead)
    if value.kind == "polarity":
        head, mods, head_at, verb_at = value.unit, frozenset[str](), last, -1
    else:
        head, mods, head_at = _head(reading, value, first, last, taken)
        verb_at = _verb(reading, first, last)
    moment = value.kind in ("date", "time")
    deed, deeds = deeds_of(reading, verb_at, first, last, main) if moment else ("", frozenset[str]())
    topic = topic_at(reading, first if value.kind == "polarity" else verb_at)
    act = _answers(reading, value, head, first, last, deed, topic, subject)
    bag = _bag(reading, first, last, taken)
    sentence = frozenset(bag)
    for i in range(first, last + 1):  # the words inside the value itself: "seven villages"
        if reading.concepts[i] and found[i].tag in "WvV":
            bag[reading.concepts[i]] = 1.0
    return Frame(
        head=head,
        mods=mods,
        role=role_of(reading, value, head, first, last, taken),
        verb=reading.concepts[verb_at] if verb_at >= 0 else "",
        topic=concept_at(reading, topic),
        answers=act.answers,
        bearers=bearers_of(reading, value, first, topic) | act.marks,
        deed=deed,
        deeds=deeds,
        on=_on(reading, value, first),
        landmark=_landmark(reading, value),
        before=found[first - 1].text if first else "",
        scope=_scope(reading, value, first, last, head_at),
        left=_neighbours(reading, range(first - 1, -1, -1), taken),
        right=_neighbours(reading, range(last + 1, len(found)), taken),
        bag=bag,
        wide=wide,
        sentence=sentence,
        names=_names(reading, first, last),
        holder=holder,
        subject=subject,
        actor=actor,
        event=event,
        lead=lead,
        negated=verb_at >= 0 and _negated(reading, verb_at),
    )


def _answers(
    reading: SentenceReading, value: Value, head: str, first: int, last: int, deed: str, topic: int, subject: str
) -> Act:
    """The questions that a value answers: those of the list, what caused it, whether somebody did it."""
    if value.kind == "polarity":
        return act_of(reading, value, first, last, topic, subject)
    if value.kind == "text":
        return Act(frozenset((CAUSE,))) if value.unit == CAUSE else Act()
    asked = questions_of(reading, value, head, first, last, deed)
    if value.kind == "name" and value.unit in _DOERS:
        did = doer_of(reading, first, last)
        return Act(asked | did.answers, did.marks)
    return Act(asked)


#: What names that may do something are of; "name" is what nothing tells.
_DOERS = frozenset(("person", "org", "name"))


#: What is left of a word's weight so many tokens, clause ends and commas away.
_BY_DISTANCE = tuple(1 / (1 + 0.12 * distance) for distance in range(LONGEST + 1))
_BY_ENDS = tuple(0.6**ends for ends in range(LONGEST + 1))
_BY_COMMAS = tuple(0.8**commas for commas in range(LONGEST + 1))


def _weight(reading: SentenceReading, first: int, last: int, at: int) -> float:
    """How much a token counts for the value at `first` to `last`, from 1 (beside it) down to 0."""
    near = first if at < first else last
    distance = first - at if at < first else max(0, at - last)
    ends = abs(reading.clause[at] - reading.clause[near])
    commas = max(0, abs(reading.segment[at] - reading.segment[near]) - ends)  # a clause's end is a segment's as well
    return _BY_DISTANCE[distance] * _BY_ENDS[ends] * _BY_COMMAS[commas]


def _bag(reading: SentenceReading, first: int, last: int, taken: frozenset[int]) -> dict[str, float]:
    """The content words around a value with their `_weight`; of a word that comes twice, the nearer one's."""
    bag: dict[str, float] = {}
    content, clause, segment = reading.content, reading.clause, reading.segment
    before, behind = bisect_left(content, (first,)), bisect_left(content, (last + 1,))
    at_clause, at_segment = clause[first], segment[first]
    for i, concept in content[:before]:
        if i not in taken:
            ends = abs(at_clause - clause[i])
            commas = abs(at_segment - segment[i]) - ends
            weight = _BY_DISTANCE[first - i] * _BY_ENDS[ends] * (_BY_COMMAS[commas] if commas > 0 else 1.0)
            if weight > bag.get(concept, -1.0):
                bag[concept] = weight
    at_clause, at_segment = clause[last], segment[last]
    for i, concept in content[behind:]:
        if i not in taken:
            ends = abs(clause[i] - at_clause)
            commas = abs(segment[i] - at_segment) - ends
            weight = _BY_DISTANCE[i - last] * _BY_ENDS[ends] * (_BY_COMMAS[commas] if commas > 0 else 1.0)
            if weight > bag.get(concept, -1.0):
                bag[concept] = weight
    return bag


def _names(reading: SentenceReading, first: int, last: int) -> dict[str, float]:
    """The sentence's names with their weight."""
    near: dict[str, float] = {}
    for name, at in reading.named:
        weight = _weight(reading, first, last, at)
        if weight > near.get(name, -1.0):
            near[name] = weight
    return near


def _on(reading: SentenceReading, value: Value, first: int) -> Days:
    """The days of the one moment that a value's clause names, beside the value."""
    if value.kind in ("date", "time"):
        return Days()
    clause, moments = reading.clause, (m for m in reading.values if m.kind in ("date", "time"))
    told = [m.days for m in moments if clause[reading.at(m.start)] == clause[first]]
    return told[0] if len(told) == 1 else Days()


#: The words before the name that a value of a kind hangs on: where a distance counts from, where a sum was spent.
_LANDMARKS = {
    "measure": frozenset(("of", "from", "off", "to", "near")),
    "percent": frozenset(("of", "from", "off", "to", "near")),
    "money": frozenset(("at", "from", "to", "on")),
}


def _landmark(reading: SentenceReading, value: Value) -> str:
    """The name that a distance is measured from, a share is taken of, or a sum spent at: "35 miles west of Vellin"."""
    words = _LANDMARKS.get(value.kind)
    if words is None:
        return ""
    behind = [n for n in reading.names if n.start >= value.end]
    if not behind:
        return _capitalised(reading, value) if value.kind == "measure" else ""
    # "Ana's Garden Hotel" may have been read as two names.
    joined = behind[:1]
    while len(joined) < len(behind) and behind[len(joined)].start - joined[-1].end <= _POSSESSIVE:
        joined.append(behind[len(joined)])
    if len(joined) == 1 and joined[0].type == "person":
        return ""
    between = [t for t in reading.tokens if value.end <= t.start and t.end <= joined[0].start]
    at = [i for i, t in enumerate(between) if t.text in words]
    if len(between) > 7 or not at or at[-1] < len(between) - 4:
        return ""
    if value.kind == "money" and any(t.tag in "XC" or t.text[0] in ",$£€" for t in between):
        return ""  # what follows in a list is of the next sum
    return " ".join(n.full or n.norm for n in joined)


def _capitalised(reading: SentenceReading, value: Value) -> str:
    """A place that no table knows and whose name is a word as well, behind a direction: "40 km south of Harbour"."""
    behind = [t for t in reading.tokens if t.start >= value.end][:4]
    for before, token in pairwise(behind):
        if before.text in ("of", "from") and token.tag == "N":
            return token.text
    return ""


#: Characters of "'s " between two names.
_POSSESSIVE = 3


_AT_THE_TIME = ["at", "the", "time"]


def _scope(reading: SentenceReading, value: Value, first: int, last: int, head_at: int) -> frozenset[str]:
    """What the words beside a figure say of how much of the whole it covers; "more than" says nothing of it."""
    found, scope = reading.tokens, set()
    if value.kind == "age":  # nobody has a part of an age, but another one at another time
        behind = [t.text for t in found[last + 1 : last + 4]]
        return frozenset(("then",) if behind[:1] in (["when"], ["then"]) or behind == _AT_THE_TIME else ())
    for i in range(max(0, first - 3), min(len(found), max(last, head_at) + 3)):
        word = found[i].text
        if word not in _SCOPE or reading.segment[i] != reading.segment[first]:
            continue
        if first <= i <= last and value.kind in ("ordinal", "date", "time", "percent", "money"):
            continue  # "per cent", "54 cents per share"
        if word == "last" and i + 1 < len(found) and found[i + 1].tag == "V":
            continue  # "was last seen"
        if word == "last" and i and (found[i - 1].tag == "A" or found[i - 1].text == "to"):
            continue  # "will last three days"
        if i + 1 < len(found) and found[i + 1].text == "than":
            continue
        scope.add(_SCOPE[word])
    if value.kind == "ordinal":  # the first since another is not the first of all
        scope.update(t.text for t in found[last + 1 : last + 9] if t.text in ("since", "after", "under"))
    if value.kind == "count" and _of_a_whole(found, first, last):
        scope.add("part")
    return frozenset(scope - {""})


def _of_a_whole(found: Sequence[Token], first: int, last: int) -> bool:
    """Whether a figure is a part of what is named behind it or before: "17 of the stops", "Of the stops, 17"."""
    if last + 2 < len(found) and found[last + 1].text == "of":
        if found[last + 2].text in _WHOSE:
            return False  # "six of its workers were injured": all who were
        if found[last + 2].tag in "DN" or found[last + 2].text in ("them", "these", "those", "whom"):
            return True
    behind = [t.text for t in found[last + 1 : last + 5]]
    if any(pair in (("was", "among"), ("were", "among")) for pair in pairwise(behind)):
        return True  # "four civilians were among the dead"
    if first < _WHOLE or found[first - 1].text != ",":
        return False
    start = next((i for i in range(first - 2, max(-1, first - 8), -1) if found[i].text == "of"), -1)
    return start == 0 or (start > 0 and found[start - 1].tag == "U")


#: Words for whose people a group are.
_WHOSE = frozenset(("its", "his", "her", "their", "our", "my"))
#: Tokens before such a figure at least: "of the stops,".
_WHOLE = 3


def _neighbours(reading: SentenceReading, path: range, taken: frozenset[int]) -> tuple[str, ...]:
    """The next three content words on a path from the value, as far as the next clause but one or another value."""
    near: list[str] = []
    for i in path:
        if i in taken or abs(reading.clause[i] - reading.clause[path.start]) > 1:
            break
        if reading.concepts[i]:
            near.append(reading.concepts[i])
            if len(near) == 3:
                break
    return tuple(near)


def _head(
    reading: SentenceReading, value: Value, first: int, last: int, taken: frozenset[int]
) -> tuple[str, frozenset[str], int]:
    """The noun that a figure counts or measures, its modifiers, and where it stands."""
    found, concepts = reading.tokens, reading.concepts
    if value.kind == "count" and value.unit:
        words = value.unit.split()
        noun = concept_of(words[-1])
        if words[-1] == "count" and any(t.text == "of" for t in found[last + 1 : last + 3]):
            noun = "#charge"  # "two counts of fraud"
        for at in range(first, min(len(found), last + 7)):
            if concepts[at] == noun or (noun == "#charge" and concepts[at] == "count"):
                between = frozenset(concepts[i] for i in range(first, at) if concepts[i] and found[i].tag in "WNvV")
                return noun, between | {concept_of(w) for w in words[:-1]}, at
        return noun, frozenset(concept_of(w) for w in words[:-1]), last
    if value.kind == "ordinal" and (ranked := _hyphenated(reading, value, last)):
        return ranked, frozenset(concepts[i] for i in _nouns(reading, last + 1, taken)), last
    if value.kind in ("count", "ordinal", "percent", "age"):
        run: list[int] = []
        if value.kind != "age":  # "the mill is 80 years old": what is old stands before
            run = [i for i in range(first, last + 1) if concepts[i] and found[i].tag in "WNvV"]
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
    if value.kind == "count" and (counted := _numbered(reading, first)):
        return concepts[counted[-1]], frozenset(concepts[i] for i in counted[:-1]), counted[-1]
    if value.kind == "money" and (bought := _bought(reading, first, last, taken)):
        return concepts[bought[-1]], frozenset(concepts[i] for i in bought[:-1]), bought[-1]
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
    if value.kind == "age" and (old := _aged(reading, first)) >= 0:
        return concepts[old], frozenset(), old
    if value.kind == "duration":
        lasting = _lasting(reading, value, last, taken)
        if not lasting:
            return "", frozenset(), last
        return concepts[lasting[-1]], frozenset(concepts[i] for i in lasting[:-1]), lasting[-1]
    if value.kind in ("money", "percent", "measure") and (told := _told_of(reading, first)):
        return concepts[told[-1]], frozenset(concepts[i] for i in told[:-1]), told[-1]
    # The noun before: "a population of 120,000", "the magnitude was 6.4", "a magnitude-6.4 quake".
    for i in range(first - 1, max(-1, first - 7), -1):
        if i in taken or reading.clause[i] != reading.clause[first]:
            break
        if value.kind == "money" and reading.segment[i] != reading.segment[first]:
            break  # the next sum of a list
        if concepts[i] and found[i].tag in "WNv":
            return concepts[i], frozenset(), i
    return "", frozenset(), last


def _aged(reading: SentenceReading, first: int) -> int:
    """The noun for whom a verb says how old it is: "the captain, who is 52", "the one who died was a baker of 52"."""
    found, concepts = reading.tokens, reading.concepts
    verb = first - 1
    if verb < 1 or found[verb].text not in ("is", "was"):
        return -1
    who = next((i for i in range(verb - 1, max(0, verb - _UP_TO_VERB), -1) if found[i].text == "who"), -1)
    noun = who - 1 - (who > 1 and found[who - 1].text == ",") if who > 0 else topic_at(reading, verb)
    told = noun >= 0 and concepts[noun] and found[noun].tag in "WNv" and not reading.name_at(found[noun])
    return noun if told else -1


#: Nouns that say only that things were counted.
_NUMBER = frozenset(("number", "numbers", "count", "total", "tally", "toll"))


def _numbered(reading: SentenceReading, first: int) -> list[int]:
    """What the noun before counts: "the number of injured at 29", "took the toll of dead pupils to 11"."""
    found = reading.tokens
    for i in range(first - 1, max(-1, first - _UP_TO_VERB), -1):
        if reading.clause[i] != reading.clause[first]:
            break
        if found[i].text in _NUMBER:
            if i + 2 < first and found[i + 1].text == "of":
                if found[i + 2].tag == "V":
                    return [i + 2]  # "the number of injured"
                return _nouns(reading, i + 2 + (found[i + 2].tag == "D"), frozenset(range(first, len(found)))) or [i]
            break
    return []


def _bought(reading: SentenceReading, first: int, last: int, taken: frozenset[int]) -> list[int]:
    """The words for what a sum buys or comes as: "a $40 gold watch", "$40 worth of toys", "$40 in damages"."""
    found, at = reading.tokens, _behind_bracket(reading, last)
    words = [t.text for t in found[at : at + 2]]
    if words == ["worth", "of"]:
        at += 2
    elif words[:1] in (["in"], ["of"]):
        at += 1
    elif not first or not (found[first - 1].tag in "DW" or (found[first - 1].text == "," and first - 2 in taken)):
        return []
    return _nouns(reading, at, taken)


#: Verbs that give a thing its figure: what stands before them is what the figure is of.
_GIVEN = frozenset(("is", "are", "was", "were", "totalled", "totaled", "reached", "exceeded", "topped"))
_GIVEN_AT = frozenset("estimated put valued priced stood stands amounted came set assessed".split())
#: Nouns that say only that something has a figure: "the cost of damage" is the damage's.
_AMOUNT = frozenset("cost value price amount total sum figure number level rate bill".split())
#: Tokens between such a verb and its figure.
_UP_TO_VERB = 10


def _told_of(reading: SentenceReading, first: int) -> list[int]:
    """The subject that a verb gives a figure to: "the damage to shops was estimated by Acme at about $4m"."""
    found, concepts = reading.tokens, reading.concepts
    verb, at = -1, False
    for i in range(first - 1, max(-1, first - _UP_TO_VERB), -1):
        if reading.clause[i] != reading.clause[first]:
            break
        word = found[i].text
        at = at or word in ("at", "to")
        if (word in _GIVEN_AT and at) or (word in _GIVEN and not at and i >= first - 4):
            verb = i
            break
    if verb < 1:
        return []
    start = next((i for i in range(verb, -1, -1) if reading.clause[i] != reading.clause[first]), -1) + 1
    while start < verb and not concepts[start]:
        start += 1
    run = _nouns(reading, start, frozenset(range(verb, len(found))))
    if run and found[run[-1]].text in _AMOUNT and run[-1] + 1 < verb and found[run[-1] + 1].text == "of":
        behind = run[-1] + 2
        behind += found[behind].tag == "D"
        run = _nouns(reading, behind, frozenset(range(verb, len(found)))) or run
    return run


def _lasting(reading: SentenceReading, value: Value, last: int, taken: frozenset[int]) -> list[int]:
    """The words for what lasts so long: "a 24-hour strike", "two years' leave", "two days of riots"."""
    found, at = reading.tokens, _behind_bracket(reading, last)
    word = found[at].text if at < len(found) else ""
    if word == "of":
        at += 1 + (at + 1 < len(found) and found[at + 1].tag == "D")
        return _nouns(reading, at, taken)
    if word == "in" and at + 1 < len(found) and found[at + 1].tag in "Wv":
        return _nouns(reading, at + 1, taken)
    if word == "'":
        return _nouns(reading, at + 1, taken)
    if at >= len(found):
        return []
    attributive = "-" in value.text or (value.value and value.value > 1 and not value.text.endswith("s"))
    if not attributive:
        return []
    if found[at].text == "," and at + 1 in taken:  # "an eight-year, $4m deal"
        at += 1
        while at < len(found) and at in taken:
            at += 1
    while at < len(found) and verb_shape(found[at].text) == "past" and found[at].tag in "Vv":
        at += 1  # "a two-year suspended sentence"
    return _nouns(reading, at, taken)


def _hyphenated(reading: SentenceReading, value: Value, last: int) -> str:
    """The noun that stands in one word with an ordinal: the floor of "a third-floor room", none of "second-largest"."""
    token = reading.tokens[last]
    word = token.text[value.end - token.start + 1 :] if value.end < token.end else ""
    noun = len(word) >= _SHORTEST and not word.endswith("est") and verb_shape(word) not in ("past", "ing")
    return concept_of(word) if noun else ""


#: Letters of the shortest noun that an ordinal is written in one word with.
_SHORTEST = 4


def _behind_bracket(reading: SentenceReading, last: int) -> int:
    """Where a value's phrase goes on: behind the brackets that say the value once more, "$2m (€1.8m) in damages"."""
    found, at = reading.tokens, last + 1
    if at < len(found) and found[at].text == "(":
        for end in range(at + 1, min(len(found), at + _BRACKET)):
            if found[end].text == ")":
                return end + 1
    return at


#: Tokens of the longest such bracket.
_BRACKET = 8
def _opens_clause(found: Sequence[Token], at: int) -> bool:
    """Whether a name is the subject of a clause that tells more of the noun: "the worst floods Orrin has seen"."""
    return found[at].tag == "N" and at + 1 < len(found) and found[at + 1].tag in "VA"


#: What may stand behind a figure or a noun and names nothing itself.
_NO_NOUN = frozenset("worth long longer".split())


def _nouns(reading: SentenceReading, at: int, taken: frozenset[int]) -> list[int]:
    """The words of the noun phrase that begins at a token, but for its articles; the last one is the noun."""
    found, run = reading.tokens, list[int]()
    while at < len(found) and at not in taken and len(run) < 4 and (found[at].tag in "WNv" or found[at].text == "-"):
        if found[at].text in _NO_NOUN or (run and _opens_clause(found, at)):
            break
        if reading.concepts[at]:
            run.append(at)
        at += 1
    return run


#: What a word between a value and its verb costs, where the end of a clause costs 6: "on Sunday" stands far behind.
_REACH = 0.4


def _verb(reading: SentenceReading, first: int, last: int) -> int:
    """The token of the verb that governs the value; -1 where there is none."""
    clause = reading.clause
    best, best_cost = -1, 99.0
    for i in reading.verbs:
        if i < first:
            cost = (first - i) * _REACH + 6 * abs(clause[first] - clause[i])
        elif i > last:
            cost = (i - last) * _REACH + 6 * abs(clause[i] - clause[last]) + 1.5
        else:
            continue
        if cost < best_cost:
            best, best_cost = i, cost
    return best


def _negated(reading: SentenceReading, verb: int) -> bool:
    before = reading.tokens[max(0, verb - 3) : verb]
    return any(t.text in ("not", "never", "no") or t.text.endswith(("n't", "n’t")) for t in before)
