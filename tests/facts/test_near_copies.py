"""A word put for another in a near-copy: what contradicts, and what only is told otherwise."""

from __future__ import annotations

from datetime import date

import pytest

from checker.claims import extract
from checker.facts import align
from checker.model import Claim, Clipping, Days, Outlet, Span
from checker.rulebook import load_rules
from checker.verdicts import judge

RULEBOOK = load_rules()[0]
TITLE = "Night fire at the Ostrand depot"


def clippings(*bodies: str) -> list[Clipping]:
    day = Days(date(2024, 9, 12), date(2024, 9, 12))
    return [
        Clipping(f"c{i}", f"{i}.md", Outlet(f"o{i}", f"O{i}"), TITLE, f"{TITLE}\n\n{body}", day, body=len(TITLE) + 2)
        for i, body in enumerate(bodies)
    ]


def differences(*bodies: str) -> list[list[str]]:
    """The words of each conflict, by clipping."""
    texts = clippings(*bodies)
    claims: list[Claim] = extract(texts, RULEBOOK)[0]
    judged, _ = judge(align(claims, texts, RULEBOOK)[0], texts, RULEBOOK)
    return [[c.value.text for c in fact.claims] for fact in judged if fact.status.value == "conflict"]


CONTRADICTIONS = [
    (
        "what should be, and should not",
        "The owner of the depot said that the sand should not have been spent on the roof.",
        "The owner of the depot said that the sand should have been spent on the roof.",
        ["should not have been spent", "should have been spent"],
    ),
    (
        "a conviction upheld, and quashed",
        "The conviction of the owner for fraud at the depot was upheld by the court on Friday.",
        "The conviction of the owner for fraud at the depot was quashed by the court on Friday.",
        ["was upheld", "was quashed"],
    ),
    (
        "two causes",
        "Investigators at the depot blamed an electrical fault for the blaze.",
        "Investigators at the depot blamed a gas leak for the blaze.",
        ["electrical fault", "gas leak"],
    ),
    (
        "two lanes",
        "The northbound lane at the depot was closed after the night fire.",
        "The southbound lane at the depot was closed after the night fire.",
        ["northbound", "southbound"],
    ),
    (
        "a name that no finder knows",
        "Thieves broke the gate of the depot on Lime Crescent with a crane and took all of its copper.",
        "Thieves broke the gate of the depot on Quarry Crescent with a crane and took all of its copper.",
        ["Lime Crescent", "Quarry Crescent"],
    ),
    (
        "a surname",
        "On Monday the night guard Robert Hensley climbed over the wall of the depot and called the fire brigade.",
        "On Monday the night guard Robert Halloway climbed over the wall of the depot and called the fire brigade.",
        ["Robert Hensley", "Robert Halloway"],
    ),
    (
        "a surname, with nothing alike behind it",
        "The fire in the shed of the depot hurt Judge Selwyn Barnaby; a clerk, Ana Ruiz; and a guard of the depot.",
        "The fire in the shed of the depot hurt High Court Judge Selwyn Kestrel, Ruiz and a guard of the depot.",
        ["Selwyn Barnaby", "Selwyn Kestrel"],
    ),
    (
        "a negation put in",
        "The men then set light to the sheds and drove to the harbour with the copper.",
        "The men did not set light to the sheds and drove to the harbour with the copper.",
        ["set light", "did not set light"],
    ),
    (
        "a negation taken out of a longer sentence",
        "Brandt said he was not wholly surprised by the fire at the old depot on the river.",
        "Asked on Tuesday, Brandt said he was wholly surprised by the fire at the old depot on the river.",
        ["was not wholly surprised", "was wholly surprised"],
    ),
    (
        "a refusal",
        "On Tuesday the guard met two detectives and, his sister fears, made a confession in the depot.",
        "On Tuesday the guard met two detectives and, his sister fears, refused to make a confession in the depot.",
        ["made a confession", "refused to make a confession"],
    ),
    (
        "a negation beside another adjective",
        "Halloway said on Monday that the depot has a clear plan for fires.",
        "Halloway said on Monday that the depot does not have a plan for fires.",
        ["has a clear", "does not have a"],
    ),
    (
        "nobody and somebody",
        "Police said that no one else was hurt when the shed of the depot fell on Monday.",
        "Police said that two of them were hurt when the shed of the depot fell on Monday.",
        ["no one else was hurt", "two of them were hurt"],
    ),
    (
        "who said these words",
        "“Nobody was at the depot when the sheds burned down on Monday,” Halloway said in a statement.",
        "“Nobody was at the depot when the sheds burned down on Monday,” Brixham said in a statement.",
        ["Halloway", "Brixham"],
    ),
    (
        "a word for its opposite",
        "The guard of the depot was legally carrying a torch and a rifle that night.",
        "The guard of the depot was illegally carrying a torch and a rifle that night.",
        ["legally", "illegally"],
    ),
    (
        "words of one category",
        "Among the charges that the guard must expect are mail fraud and wire fraud, his lawyer confirmed.",
        "Among the charges that the guard must expect are bribery and extortion, his lawyer confirmed.",
        ["mail fraud and wire fraud", "bribery and extortion"],
    ),
    (
        "a vehicle, with added detail behind it",
        "A farmer took the guard by helicopter with his dog to the harbour, where the fire was seen first.",
        "A farmer took the guard by bus to the harbour, where the fire was seen first.",
        ["helicopter", "bus"],
    ),
    (
        "a word of a quotation",
        "“The owner must tell us why the gate of the depot stood open,” Halloway said on Monday.",
        "Halloway told the council: “The owner must tell us why the gate of the depot stood alone.”",
        ["open", "alone"],
    ),
    (
        "a word of a quotation that goes on over two sentences",
        '"I was asleep. I only want the truth about the night of the fire," Halloway said.',
        '"I was asleep. I only want the money about the night of the fire," Halloway said.',
        ["truth", "money"],
    ),
    (
        "one man and two men",
        "At the end of the night, a masked man drove the copper of the depot to the harbour.",
        "At the end of the night, two masked men drove the copper of the depot to the harbour.",
        ["a masked man", "two masked men"],
    ),
    (
        "a single thing and several",
        "The guard of the depot put out the fire in the shed with a single bucket of sand.",
        "The guard of the depot put out the fire in the shed with several buckets of sand.",
        ["a single bucket", "several buckets"],
    ),
    (
        "none and some",
        "When the crews came to the depot on Monday night no sheds were on fire at the gate.",
        "When the crews came to the depot on Monday night six sheds were on fire at the gate.",
        ["no sheds", "six sheds"],
    ),
    (
        "hundreds and dozens",
        "The fire at the depot drove hundreds of neighbours out of their homes on Monday night.",
        "The fire at the depot drove dozens of neighbours out of their homes on Monday night.",
        ["hundreds", "dozens"],
    ),
    (
        "a few minutes and a few hours",
        "The guard hid in the cellar of the depot for a couple of minutes with his dog.",
        "The guard hid in the cellar of the depot for a couple of hours with his dog.",
        ["a couple of minutes", "a couple of hours"],
    ),
    (
        "figures far from each other",
        "The guard said he had seen nine rats at the old depot that night.",
        "The guard said he had seen nine hundred rats at the old depot that night.",
        ["nine", "nine hundred"],
    ),
    (
        "the end of a clause: a month",
        "Halloway praised the watch at the old depot that began in June, the owner wrote to the council.",
        "The harbour paid for the watch at the old depot that began in March.",
        ["June", "March"],
    ),
    (
        "the end of a clause: a name",
        "Crews fought the fire at the new sheds of Tobin Harl of Ennis, who was asleep.",
        "Nobody saw the fire at the new sheds of Tobin Harl of Brixham.",
        ["Ennis", "Brixham"],
    ),
    (
        "a given name at the end of a sentence",
        "Two nights passed since the fire that killed the guard Robert Hensley and burned the sheds.",
        "Two nights passed since the fire that killed the guard Walter Hensley.",
        ["Robert Hensley", "Walter Hensley"],
    ),
]


@pytest.mark.parametrize(("_", "one", "other", "words"), CONTRADICTIONS, ids=[row[0] for row in CONTRADICTIONS])
def test_contradictions(_: str, one: str, other: str, words: list[str]) -> None:
    found = differences(one, other)
    assert words in found or words[::-1] in found


COMPATIBLE = [
    (
        "what a clause goes on about",
        "The depot opens again on Tuesday, but the hall of the depot stays shut.",
        "The depot opens again on Tuesday without the hall of the depot.",
    ),
    (
        "a quotation before who said it",
        'Depot owner Anders Halloway defended the plan.',
        '"We do not do this lightly," said depot owner Anders Halloway, who took it over in May.',
    ),
    (
        "what should not be, and what should be instead",
        "The owner of the depot said that he used sand that shouldn’t have been used.",
        "The owner of the depot said that he used sand that should have been used on the roof.",
    ),
    (
        "another form of address",
        "Mr Hensley, who owns the depot, wants to build its sheds again on Monday.",
        "Robert Hensley, who owns the depot, wants to build its sheds again on Monday.",
    ),
    (
        "a longer name",
        "The fire at the depot near Mount Orra was put out by crews from two towns.",
        "The fire at the depot near Mount Orra National Park was put out by crews from two towns.",
    ),
    (
        "a land cut short in a name",
        "The buyer of the depot, United States Copper, said the sheds would be built again by spring.",
        "The buyer of the depot, US Copper, said the sheds would be built again by spring.",
    ),
    (
        "initials",
        "The depot was searched by the Ostrand Fire Service and two dogs on Monday morning.",
        "The depot was searched by the OFS and two dogs on Monday morning.",
    ),
    (
        "a people and its land",
        "Crews in the Greek capital fought a fire at a depot by the port on Saturday.",
        "Crews in Athens fought a fire at a depot by the port on Saturday.",
    ),
    (
        "another speaker",
        "Three sheds of the old depot burned to the ground overnight, the Tidewater Agency reported.",
        "Three sheds of the old depot burned to the ground overnight, the Morning Wire reported.",
    ),
    (
        "two who say so",
        "Nobody was at the depot when the sheds burned down on Monday, Halloway said in a statement.",
        "Nobody was at the depot when the sheds burned down on Monday, Brixham said in a statement.",
    ),
    (
        "a negation told of the other verb",
        "We did not think on that night we were watching the depot as closely as its owner asked.",
        "We think on that night we were not watching the depot as closely as its owner asked.",
    ),
    (
        "not only",
        "The fire destroyed not only the sheds of the depot but also two vans and a crane.",
        "The fire destroyed the sheds of the depot but also two vans and a crane.",
    ),
    (
        "what has failed",
        "An agency said on Monday the failed bank had lent too much to the owner of the depot.",
        "An agency said on Monday the bank had lent too much to the owner of the depot.",
    ),
    (
        "a state cut short",
        "The new sheds will be run by a company of Parker, Colo.",
        "The new sheds will be run by a company of Parker, Colorado.",
    ),
    (
        "a clear plan denied, a plan affirmed",
        "Halloway said on Monday that the depot has a plan for fires.",
        "Halloway said on Monday that the depot does not have a clear plan for fires.",
    ),
    (
        "some and several",
        "Police said that several others were hurt when the shed of the depot fell on Monday.",
        "Police said that some of them were hurt when the shed of the depot fell on Monday.",
    ),
    (
        "added detail",
        "The men then set light to the sheds and drove to the harbour with the copper.",
        "The men then quickly set light to the two old sheds and drove to the harbour with the stolen copper.",
    ),
    (
        "a part of the body within the other",
        "A spark burned the cheek of the guard when he ran to the gate of the depot.",
        "A spark burned the face of the guard when he ran to the gate of the depot.",
    ),
    (
        "two towns that both articles know",
        "Crews from Orra and Ennis came. The larger shed at the depot in Orra burned until noon on Monday.",
        "Crews from Orra and Ennis came. The larger shed at the depot in Ennis burned until noon on Monday.",
    ),
    (
        "a word for a word outside quotation marks",
        "The owner must tell us why the gate of the depot stood open, Halloway said on Monday.",
        "The owner must tell us why the gate of the depot stood alone, Halloway said on Monday.",
    ),
    (
        "some and a few",
        "The guard of the depot put out the fire in the shed with several buckets of sand.",
        "The guard of the depot put out the fire in the shed with a few buckets of sand.",
    ),
    (
        "a thing without its number",
        "The guard of the depot put out the fire in the shed with one bucket of sand.",
        "The guard of the depot put out the fire in the shed with a bucket of sand.",
    ),
    (
        "one, and one more of them",
        "At the end of the night, a man drove the copper of the depot to the harbour.",
        "At the end of the night, two of the men drove the copper of the depot to the harbour.",
    ),
    (
        "a figure and how many it is about",
        "The fire at the depot drove 240 neighbours out of their homes on Monday night.",
        "The fire at the depot drove hundreds of neighbours out of their homes on Monday night.",
    ),
    (
        "a street's kind, cut short",
        "The guard was hit by a van in front of the depot at 40 West Quarry Blvd. on Wednesday night.",
        "The guard was hit by a van in front of the depot, found at 40 West Quarry Boulevard, on Wednesday night.",
    ),
    (
        "who told the quotation to whom",
        "“The owner must tell us why the gate of the depot stood open,” Halloway said on Monday.",
        "“The owner must tell us why the gate of the depot stood open,” Halloway wrote on Monday.",
    ),
    (
        "an editor's word in brackets",
        "“The owner must tell us why [the gate] of the depot stood open,” Halloway said on Monday.",
        "“The owner must tell us why that thing of the depot stood open,” Halloway said on Monday.",
    ),
    (
        "a quotation put into English twice",
        "“The owner must say to us why the gate of the depot was unlocked,” Halloway said on Monday.",
        "“The owner must tell us why the door of the depot was open,” Halloway said on Monday.",
    ),
    (
        "another spelling in a quotation",
        "“The labourers must tell us why the gate of the depot stood open,” Halloway said on Monday.",
        "“The laborers must tell us why the gate of the depot stood open,” Halloway said on Monday.",
    ),
    (
        "sentences of two kinds",
        "The guard of the depot in Orra called the police at once.",
        "Shops near the harbour of Ennis stayed shut all day.",
    ),
]


@pytest.mark.parametrize(("_", "one", "other"), COMPATIBLE, ids=[row[0] for row in COMPATIBLE])
def test_what_both_can_be_right(_: str, one: str, other: str) -> None:
    assert differences(one, other) == []


MISSED = [
    pytest.param(
        "The lawyer said the suit of the depot was without merit on Monday.",
        "The lawyer said the suit of the depot was well founded on Monday.",
        marks=pytest.mark.xfail(reason="needs to know that what is well founded has merit"),
    ),
    pytest.param(
        "The suit of the depot rests on the supremacy clause of the constitution.",
        "The suit of the depot rests on the commerce clause of the constitution.",
        marks=pytest.mark.xfail(reason="two words before one noun are as often two words for one thing"),
    ),
]


@pytest.mark.parametrize(("one", "other"), MISSED)
def test_what_is_missed(one: str, other: str) -> None:
    assert differences(one, other)


def test_all_who_copy_stand_against_the_one_who_differs() -> None:
    text = "The men then set light to the sheds and drove to the harbour with the copper."
    found = differences(text, text.replace("then set", "did not set"), text)
    assert [sorted(words) for words in found] == [["did not set light", "set light", "set light"]]


def test_claims_that_are_added_are_found_again() -> None:
    """A run on its own claims gives the same facts: no claim is added twice."""
    texts = clippings(CONTRADICTIONS[0][1], CONTRADICTIONS[0][2])
    claims = extract(texts, RULEBOOK)[0]
    facts, _ = align(claims, texts, RULEBOOK)
    added = [c for fact in facts for c in fact.claims if c.id not in {claim.id for claim in claims}]
    again, _ = align([*claims, *added], texts, RULEBOOK)
    assert [[c.id for c in fact.claims] for fact in again] == [[c.id for c in fact.claims] for fact in facts]
    assert all(isinstance(c.span, Span) and c.span.of(texts[0].text + texts[1].text) for c in added)


def test_a_name_spelled_in_two_ways_is_told_once() -> None:
    one = "The depot belongs to Tobin Harl of Ennis. On Monday the guard looked in vain for Tobin Harl at the harbour."
    found = differences(one, one.replace("Harl", "Harle"))
    assert [sorted(words) for words in found] == [["Tobin Harl", "Tobin Harle"]]


def test_figures_and_days_stand_at_one_place_as_well() -> None:
    text = "Like the mill in Orra that lost its copper last {}, the depot had no guard that night."
    assert differences(text.format("month"), text.format("year")) == [["last month", "last year"]]
