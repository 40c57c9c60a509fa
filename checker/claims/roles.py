"""What a figure says of its thing: of a count of people that they died, of money that it was paid."""

from __future__ import annotations

from checker.claims.deeds import SAYING, said_then
from checker.claims.sentence import SentenceReading
from checker.model import Value
from checker.text.concepts import concept_of
from checker.values.tables import people_words

__all__ = ["HUMANS", "PEOPLE", "ROLE_WORDS", "role_of"]

#: Words for people that say nothing of what became of them; then that is what the figure counts.
PEOPLE = frozenset(
    "#person #man #woman #child #boy #girl #teen #worker #passenger #soldier #officer #firefighter "
    "#protester #victim other #climber #crew #customer member #fan #juror #suspect #robber #gunman #pirate #doctor "
    "#player tourist visitor driver patient hostag".split()
)
#: Nouns for people of all sorts: what became of them matters more than who they are.
HUMANS = PEOPLE | frozenset(concept_of(word) for word in people_words()["sorts"].split())
#: What a figure of a kind may say of its thing; the nearest of them in the clause is the value's role.
_ROLES = {
    "people": "#death #injury #missing #survivor #rescue #evacuate #shelter #displaced #hospital #capture #charge "
    "#convict #resident #escape #release #attend #shooting trap #hide board infect affect #job live #hire "
    "#testify #protest #attack",
    "measure": "#magnitude #depth #distance #height #fall long wide #area speed wind #fire #escape radius #rain weigh "
    "width",
    "money": "#cost #worth #pay #fine #damage #robbery #profit #revenue #deal #invest #donate #debt #tax #loan #bail "
    "#loss #bid #buy #sell spend rais #money #award budget #salary fee bonus reward #lawsuit",
    "percent": "#tax #share #election #death #profit #revenue #sell #job rate growth unemploy inflat #loss discount "
    "stake turnout",
    "duration": "#sentence #war #outage #trial #restore #repair last #delay wait flight #meeting #talks #marry #worker "
    "career #ban #suspend #end #begin",
    "moment": "#death #injury #quake #aftershock #fire #flood #storm #crash #explosion #shooting #attack #strike "
    "#robbery #fall #protest #outage #cut #restore #capture #charge #convict #plead #sentence #trial #lawsuit "
    "#testify #appeal #murder #begin #end #arrive #leave #announce #launch #election #resign #appoint #talks "
    "#meeting #deal #buy #win #match #release #escape #happen #rescue #recover #investigate born #marry call "
    "#visit sign expect agre #publish found #death #retire #divorce #tenure #campaign #sell #legal return surrend",
}
ROLE_WORDS = {kind: frozenset(words.split()) for kind, words in _ROLES.items()}
_ROLES_OF = {
    "count": "people", "measure": "measure", "money": "money", "percent": "percent", "duration": "duration",
    "date": "moment", "time": "moment", "set": "moment",
}  # fmt: skip


def role_of(
    reading: SentenceReading, value: Value, head: str, first: int, last: int, taken: frozenset[int]
) -> str:
    """What a figure says of its thing: "10 people were killed" and "a death toll of 10" are both of deaths."""
    kind = value.kind
    if kind == "measure" and value.unit == "magnitude":
        return "#magnitude"
    if kind == "score" and value.unit == "vote":
        return "#election"
    if kind not in _ROLES_OF or (kind == "duration" and head):
        return head
    if kind == "date" and said_then(reading, first):
        return SAYING
    words = ROLE_WORDS[_ROLES_OF[kind]]
    if kind == "count" and head and head not in HUMANS and head not in words:
        return head
    if kind == "count" and _is_whole(reading, first):
        return head
    if kind == "measure" and (dimension := _DIMENSIONS.get(_adjective(reading, last))):
        return dimension
    best, best_cost = "", 16.0 if _ROLES_OF[kind] == "moment" else 9.0  # a day may stand far from its event
    for i, concept in reading.content:
        if kind == "measure" and reading.tokens[i].text in _DIMENSIONS:
            continue  # "300 metres wide and slid 900 metres": of its own measure
        if concept not in words or (i in taken and kind != "date") or (first <= i <= last and concept in PEOPLE):
            continue
        near = first if i < first else last
        crossed = sum(1 for j in taken if min(i, near) < j < max(i, near)) if kind == "count" else 0
        ends = abs(reading.clause[i] - reading.clause[near])
        cost = abs(i - near) + 3 * ends + 5 * crossed + (2 if concept in PEOPLE else 5 if concept == "#happen" else 0)
        if cost < best_cost:
            best, best_cost = concept, cost
    return best or head


#: Adjectives of a measure, each with what it is measured of.
_DIMENSIONS = {
    "wide": "wide", "across": "wide", "broad": "wide", "long": "long", "high": "#height", "tall": "#height",
    "deep": "#depth", "thick": "thick",
}  # fmt: skip


def _adjective(reading: SentenceReading, last: int) -> str:
    """The word right behind a measure that may say of what it is; "across the river" does not."""
    tokens = reading.tokens
    if last + 1 >= len(tokens):
        return ""
    word = tokens[last + 1].text
    goes_on = last + 2 < len(tokens) and tokens[last + 2].tag not in "UCMPA"
    return "" if word == "across" and goes_on else word


#: Amounts of which a whole stands behind "of": "one of his three passengers", "some of the 24 flats".
_SOME = frozenset("one some many most half none several any part".split())


def _is_whole(reading: SentenceReading, first: int) -> bool:
    """Whether a count is the whole of which another amount is told: "two of the 24 flats", "850 out of 7,400"."""
    tokens = reading.tokens
    for i in range(first - 1, max(0, first - 5), -1):
        if tokens[i].text == "of":
            return tokens[i - 1].tag == "X" or tokens[i - 1].text in _SOME or tokens[i - 1].text == "out"
        if tokens[i].tag not in "DWNRv" and tokens[i].text not in ("'s", "’s"):
            return False
    return False
