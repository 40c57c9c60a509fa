"""What a figure says of its thing: of a count of people that they died, of money that it was paid."""

from __future__ import annotations

from checker.claims.deeds import SAYING, said_then
from checker.claims.sentence import SentenceReading
from checker.model import Value

__all__ = ["ROLE_WORDS", "role_of"]

#: Words for people that say nothing of what became of them; then that is what the figure counts.
PEOPLE = frozenset(
    "#person #man #woman #child #boy #girl #teen #worker #passenger #soldier #officer #firefighter "
    "#protester #victim other #climber #crew #customer member #fan #juror #suspect #robber #gunman #pirate #doctor "
    "#player tourist visitor driver patient hostag".split()
)
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
    if kind == "count" and head and head not in PEOPLE and head not in words:
        return head
    best, best_cost = "", 16.0 if _ROLES_OF[kind] == "moment" else 9.0  # a day may stand far from its event
    for i, concept in reading.content:
        if concept not in words or (i in taken and kind != "date") or (first <= i <= last and concept in PEOPLE):
            continue
        near = first if i < first else last
        crossed = sum(1 for j in taken if min(i, near) < j < max(i, near)) if kind == "count" else 0
        ends = abs(reading.clause[i] - reading.clause[near])
        cost = abs(i - near) + 3 * ends + 5 * crossed + (2 if concept in PEOPLE else 5 if concept == "#happen" else 0)
        if cost < best_cost:
            best, best_cost = concept, cost
    return best or head
