"""What a difference needs before it may raise an alarm, on two outlets' sentences."""

from __future__ import annotations

from datetime import date

import pytest
from support.claims import _rules

from checker.claims import extract
from checker.facts.story import story_of
from checker.model import Claim, Clipping, Days, Outlet

DAY = Days(date(2024, 5, 6), date(2024, 5, 6))
LATER = Days(date(2024, 5, 9), date(2024, 5, 9))


def doubts_between(one: str, words: str, other: str, there: str, later: Days = DAY) -> tuple[str, ...]:
    """The doubts of the two claims whose values two clippings write so."""
    clippings = [
        Clipping("a", "a.md", Outlet("gull", "Gull"), "", one, DAY),
        Clipping("b", "b.md", Outlet("heron", "Heron"), "", other, later),
    ]
    claims = [claim for claim in extract(clippings, _rules())[0] if claim.frame is not None]
    story = story_of(claims, {c.id: c.published for c in clippings}, {})
    a, b = (_written(story.claims, *place) for place in (("a", words), ("b", there)))
    _, row = story.compare(a, b)
    return story.doubts(a, b, row)


def _written(claims: tuple[Claim, ...], clipping: str, words: str) -> Claim:
    (found,) = [claim for claim in claims if claim.clipping == clipping and claim.value.text == words]
    return found


#: Two sentences with their values, and a doubt that stands between them or must not.
ROWS = [
    # Two clubs bid, or one does.
    ("The Orrin Otters offered Ruiz $4 million.", "$4 million",
     "The Vellin Vikings offered Ruiz $9 million.", "$9 million", "subject", True),
    ("The Orrin Otters offered Ruiz $4 million.", "$4 million",
     "The Otters offered Ruiz $9 million.", "$9 million", "subject", False),
    ("Rivals are Acme Corp (two years) and others.", "two years",
     "Rivals are Borealis Ltd (six years) and others.", "six years", "holder", True),
    # A strike lasts what it lasts; days of riots grow.
    ("They held a 24-hour nationwide strike.", "24-hour",
     "It came amid a 48-hour nationwide strike that shut ports.", "48-hour", "role", False),
    ("Police reported five days of riots in Orrin.", "five days",
     "Police reported eight days of riots in Orrin.", "eight days", "growing", False),
    # A range has figures; dozens are none.
    ("The offer is worth $4-5 million.", "$4-5 million",
     "The offer is worth $8-9 million.", "$8-9 million", "vague", False),
    ("Dozens of homes burned.", "Dozens", "Some 900 homes burned.", "900", "vague", True),
    # A man is no woman, whatever befell them.
    ("A 40-year-old man was killed in the crash.", "40-year-old",
     "A 52-year-old woman was killed in the crash.", "52-year-old", "holder", True),
    # The 21st to be named is not the fifth to go.
    ("In 2019 Ruiz was named the 21st head coach in the history of the club.", "21st",
     "Ruiz is the fifth head coach of the league to be fired since autumn.", "fifth", "event", True),
    # A deed by one thing, and what is only to be done.
    ("The old warning sirens of Orrin sounded at dawn.", "sounded",
     "The old warning sirens of Orrin did not sound.", "did not sound", "sentence", False),
    ("Ruiz has yet to sign the Orrin lease.", "has yet to sign",
     "There is the matter of Ruiz taking time to sign the Orrin lease.", "sign", "modality", True),
    # Of the background there is more than one death, but one last inspection.
    ("Eight soldiers died on the peak in 1971.", "1971",
     "Three people died on a ridge in 2016.", "2016", "event", True),
    ("The bridge was last inspected in October 2021.", "October 2021",
     "The bridge was last inspected in August 2021.", "August 2021", "event", False),
    # Every day has its forecast.
    ("Some 41 degrees was forecast in Orrin for Thursday.", "Thursday",
     "Some 37 degrees was forecast in Orrin for Saturday.", "Saturday", "moment", True),
    # Parts of one whole.
    ("Five of the injured were flown to Orrin.", "Five",
     "Eleven of the injured stayed in the hospital last night.", "Eleven", "scope", True),
    ("Of the stops, 17 have lifts.", "17", "The line has 21 stops.", "21", "scope", True),
    ("Nine of its bakers were hurt.", "Nine", "Six bakers were hurt.", "Six", "scope", False),
    # A committee, and the parliament.
    ("The plan passed by 15 to 11.", "15 to 11", "It passed by 112 votes to 98.", "112 votes to 98", "sort", True),
    ("The plan passed by 112 to 98.", "112 to 98", "The plan passed by 108 to 98.", "108 to 98", "sort", False),
    # All that there are, and those that something befell.
    ("The old mill at the river has 24 looms.", "24", "Nine looms burned on Friday night.", "Nine", "verb", True),
    ("At the river 24 looms of the mill burned.", "24", "Nine looms burned on Friday night.", "Nine", "verb", False),
    # Lengths are of anything.
    ("The road is blocked over a stretch of 12 kilometres.", "12 kilometres",
     "It happened at a depth of 11 kilometres.", "11 kilometres", "role", True),
    # What was foreseen, and what came; what two sides asked for; a quake and a smaller shock.
    ("Gusts of 60mph are forecast for Orrin on Friday.", "60mph", "Gusts of 91mph hit the port of Orrin.", "91mph",
     "modality", True),
    ("Gusts of 60mph hit Orrin on Friday.", "60mph", "Gusts of 91mph hit the port of Orrin.", "91mph",
     "modality", False),
    ("The prosecutor asked for 12 years.", "12 years", "The lawyer asked for seven years.", "seven years",
     "subject", True),
    ("The prosecutor asked for 12 years.", "12 years", "A prosecutor asked for seven years.", "seven years",
     "subject", False),
    ("The quake of magnitude 6.1 woke the town.", "6.1", "A shock of magnitude 3.6 was felt.", "3.6", "event", True),
    # Nobody, and somebody.
    ("No one was killed, the guard said.", "No one was killed", "A farmer was killed when his roof fell.", "was killed",
     "sentence", False),
    ("No one was killed when Ruiz was arrested.", "No one was killed", "A farmer was killed when his roof fell.",
     "was killed", "sentence", True),
    # A bid above the price, and a share of the firm.
    ("The cash bid is 29 percent above Friday's price.", "29 percent",
     "Borealis already holds 6 percent of the shares.", "6 percent", "head", True),
    # Families come into the news together; a short form and a spelling are of one person.
    ("Dale Kessing asked for $4 million.", "$4 million", "Derek Kessing asked for $9 million.", "$9 million",
     "subject", True),
    ("Bill Kessing asked for $4 million.", "$4 million", "William Kessing asked for $9 million.", "$9 million",
     "subject", False),
    ("Dale Kessing asked for $4 million.", "$4 million", "Dayle Kessing asked for $9 million.", "$9 million",
     "subject", False),
]  # fmt: skip


@pytest.mark.parametrize(("one", "words", "other", "there", "doubt", "stands"), ROWS)
def test_what_keeps_two_values_apart(one: str, words: str, other: str, there: str, doubt: str, stands: bool) -> None:
    found = doubts_between(one, words, other, there)
    assert (doubt in found) is stands, found


#: What stands before a sentence far down in an article.
BEFORE = "It was a wet day in the hills, and few people were about. " * 10


@pytest.mark.parametrize(
    ("one", "words", "other", "there", "stands"),
    [
        ("The officials gave out eleven lamps.", "eleven", "Another team lost four lamps.", "four", True),
        ("The officials of Orrin gave out eleven lamps.", "eleven", "Orrin lost four lamps.", "four", False),
        ("The officials gave out eleven lamps.", "eleven", "A team gave out four lamps.", "four", False),
    ],
)
def test_a_noun_alone_says_little(one: str, words: str, other: str, there: str, stands: bool) -> None:
    found = doubts_between(BEFORE + one, words, BEFORE + other, there)
    assert ("verb" in found) is stands, found


def test_days_of_riots_are_more_some_days_later() -> None:
    one, other = "Police reported five days of riots in Orrin.", "Police reported eight days of riots in Orrin."
    assert "growing" in doubts_between(one, "five days", other, "eight days", LATER)
    assert "growing" in doubts_between(one, "five days", other, "eight days", Days())
