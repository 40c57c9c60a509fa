"""Names in running text, in headings and in hard places: what is found, of what type, and for whom it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.values.names import Name, find_names


def shown(text: str) -> list[str]:
    """The names of a text as "type:words"."""
    return [f"{name.type or '?'}:{name.text}" for name in find_names(text)]


FOUND = [
    # people
    ("a full name", "Then Maria Keller left.", ["person:Maria Keller"]),
    ("a name at the start of a sentence", "Maria Keller left.", ["person:Maria Keller"]),
    ("an honorific is no part of the name", "Then Mr. Bellweather left.", ["person:Bellweather"]),
    ("an office before a name", "Then Prime Minister Joanna Reyes spoke.", ["person:Joanna Reyes"]),
    ("an office of a body before a name", "NYPD Commissioner Dale Whitby spoke.", ["org:NYPD", "person:Dale Whitby"]),
    ("an office with of", "Secretary of State Helen Marsh arrived.", ["person:Helen Marsh"]),
    ("a country's office holder", "US President Alan Frost spoke.", ["place:US", "person:Alan Frost"]),
    ("a people before a person", "The Spanish Pablo Ruiz won.", ["place:Spanish", "person:Pablo Ruiz"]),
    ("a role in lower case", "Then actress Nadia Brool spoke.", ["person:Nadia Brool"]),
    ("an initial", "They met Peter J. Holloway.", ["person:Peter J. Holloway"]),
    ("the initial A.", "They met Peter A. Holloway.", ["person:Peter A. Holloway"]),
    ("initials", "They met J.K. Marsden.", ["person:J.K. Marsden"]),
    ("a generation", "They met Peter Holloway Jr. on Monday.", ["person:Peter Holloway Jr."]),
    ("a generation behind a comma", "They met Peter Holloway, Jr. on Monday.", ["person:Peter Holloway, Jr."]),
    (
        "particles",
        "It hurt Luis de la Torre and Anna van der Meer.",
        ["person:Luis de la Torre", "person:Anna van der Meer"],
    ),
    ("an Arabic article", "It hurt Karim al-Masri.", ["person:Karim al-Masri"]),
    ("an apostrophe", "It hurt Sean O'Malley.", ["person:Sean O'Malley"]),
    ("a nickname in quotation marks", 'They met Vincent "The Nail" Moretti.', ['person:Vincent "The Nail" Moretti']),
    ("an age tells a person", "The mayor met Zanto Quillib, 34, there.", ["person:Zanto Quillib"]),
    ("accents", "Then Éva Kovács left.", ["person:Éva Kovács"]),
    ("a month that is a given name", "Then April Hastings left.", ["person:April Hastings"]),
    # places
    ("a possessive is no part of the name", "He praised Japan's harvest.", ["place:Japan"]),
    ("a quotation mark is no part of the name", "They called 'Sable Harbour' home.", ["place:Sable Harbour"]),
    ("a curly possessive", "He praised Japan’s harvest.", ["place:Japan"]),
    ("a people's name", "The Norwegian fleet sailed.", ["place:Norwegian"]),
    ("a town and its region", "It happened in Bristol, Somerset, today.", ["place:Bristol", "place:Somerset"]),
    ("an abbreviated state", "It happened in Malibu, Calif. Police came.", ["place:Malibu", "place:Calif."]),
    ("a state, not a man", "It happened in Springfield, Mo., today.", ["place:Springfield", "place:Mo."]),
    ("a street", "He lives on Larkspur Avenue.", ["place:Larkspur Avenue"]),
    ("a numbered street", "He lives on 117th Street.", ["place:117th Street"]),
    ("a mount", "He climbed Mount Baker alone.", ["place:Mount Baker"]),
    ("a gulf of", "They sailed the Gulf of Finland.", ["place:Gulf of Finland"]),
    ("a place by its preposition", "A flood in Zorvath killed two.", ["place:Zorvath"]),
    ("initials of a country", "He left the U.S. in May.", ["place:U.S."]),
    ("what is of a place", "It was a Colorado-based firm.", ["place:Colorado"]),
    # organisations
    ("a company", "Then Brightwell Corp. fell.", ["org:Brightwell Corp."]),
    ("two partners", "Then Hadley & Sons closed.", ["org:Hadley & Sons"]),
    (
        "a department of",
        "The Department of Health and Human Services knew.",
        ["org:Department of Health and Human Services"],
    ),
    ("a body and its initials", "The World Fisheries Council (WFC) met.", ["org:World Fisheries Council", "org:WFC"]),
    ("a club of a town", "The Kansas City Falcons won.", ["org:Kansas City Falcons"]),
    ("a shop by its owner", "It burned at Joe's Club.", ["org:Joe's Club"]),
    ("people of a person", "He left the Marlowe administration.", ["org:Marlowe administration"]),
    ("a police force", "The Oregon State Police came.", ["org:Oregon State Police"]),
    ("numbers in words", "The Group of Seven met.", ["org:Group of Seven"]),
    ("a small word inside", "He told USA Today.", ["org:USA Today"]),
    # events
    ("a storm", "Then Hurricane Zelda struck.", ["event:Hurricane Zelda"]),
    ("a cup", "He won the Davis Cup.", ["event:Davis Cup"]),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in FOUND], ids=[row[0] for row in FOUND])
def test_names_are_found(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


NONE = [
    ("the first word of a sentence", "Perhaps it rained. Officials left. Yesterday it cleared."),
    ("a quotation's first word", 'She said, "Nothing happened."'),
    ("weekdays and months", "It rained on Monday and in October, but not in May."),
    ("the pronoun", "It was I who left, and I'm sorry."),
    ("a title alone", "The Prime Minister left. The Police Chief stayed."),
    ("a headline in title case", "Storm Kills Dozens As Rivers Rise And Bridges Fail"),
    ("a headline in capitals", "STORM KILLS DOZENS AS RIVERS RISE"),
    ("abbreviations", "He watches TV, has an MBA and a PhD, at 9 a.m. EST."),
    ("lower case", "nothing here is a name, says tokyo."),
    ("nothing", ""),
]


@pytest.mark.parametrize("text", [row[1] for row in NONE], ids=[row[0] for row in NONE])
def test_no_names_are_found(text: str) -> None:
    assert shown(text) == []


HEADINGS = [
    ("a place among common words", "Storm Kills Dozens In Norway", ["place:Norway"]),
    ("a person by the given name", "Nadia Brool Checks Into Hospital", ["person:Nadia Brool"]),
    ("capitals", "STORM KILLS DOZENS IN NORWAY", ["place:NORWAY"]),
    ("a known body", "White House Denies Report On Tariffs", ["org:White House"]),
    (
        "a name of the text below",
        "Ember Canyon Opens To Visitors\n\nThe owners of the Ember Canyon in Utah said so.",
        ["place:Ember Canyon", "place:Ember Canyon", "place:Utah"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in HEADINGS], ids=[row[0] for row in HEADINGS])
def test_headings_keep_names_only(text: str, expected: list[str]) -> None:
    assert shown(text) == expected


def groups(text: str) -> list[list[str]]:
    """The names of a text by bearer, in the order of first mention."""
    found: dict[int, list[str]] = {}
    for name in find_names(text):
        found.setdefault(name.entity, []).append(name.text)
    return list(found.values())


LINKED = [
    ("a surname", "Then Ana Lopez spoke. Later Lopez left.", [["Ana Lopez", "Lopez"]]),
    ("a surname with an honorific", "Then Ana Lopez spoke. Later Mrs. Lopez left.", [["Ana Lopez", "Lopez"]]),
    ("a surname before the full name", "Tell Kovalen this. Then Irina Kovalen left.", [["Kovalen", "Irina Kovalen"]]),
    ("a given name", "Then Nadia Brool spoke. Later Nadia left.", [["Nadia Brool", "Nadia"]]),
    ("the other order", "Then Taro Mizuhara spoke. Later Mizuhara Taro left.", [["Taro Mizuhara", "Mizuhara Taro"]]),
    (
        "a middle initial",
        "Then Peter J. Holloway spoke, and Peter Holloway left.",
        [["Peter J. Holloway", "Peter Holloway"]],
    ),
    (
        "a short given name",
        "Then William Fenwick spoke. Later Bill Fenwick left.",
        [["William Fenwick", "Bill Fenwick"]],
    ),
    (
        "initials of a country",
        "He left the U.S. for Peru. The United States knew.",
        [["U.S.", "United States"], ["Peru"]],
    ),
    ("a country and its people", "In Japan it rained. The Japanese left.", [["Japan", "Japanese"]]),
    ("initials of a body", "The World Fisheries Council met. The WFC left.", [["World Fisheries Council", "WFC"]]),
    ("a club without its town", "The Kansas City Falcons won. The Falcons left.", [["Kansas City Falcons", "Falcons"]]),
    (
        "a company without its form",
        "Then Brightwell Corp. fell. Later Brightwell rose.",
        [["Brightwell Corp.", "Brightwell"]],
    ),
    # near misses
    ("two brothers", "Then Ana Lopez met Luis Lopez. Later Lopez left.", [["Ana Lopez"], ["Luis Lopez"], ["Lopez"]]),
    (
        "the only one named so far",
        "Then Ana Lopez met Lopez. Later Luis Lopez left.",
        [["Ana Lopez", "Lopez"], ["Luis Lopez"]],
    ),
    ("a place like a surname", "Then Carla Houston left. It rained in Houston.", [["Carla Houston"], ["Houston"]]),
    ("a country's company", "Then Telnova Egypt fell. It rained in Egypt.", [["Telnova Egypt"], ["Egypt"]]),
    ("a product", "Then Brightwell Reader sold. Brightwell rose.", [["Brightwell Reader"], ["Brightwell"]]),
    ("a person and the people", "Then Ana Lopez left. The Lopez campaign stayed.", [["Ana Lopez"], ["Lopez campaign"]]),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in LINKED], ids=[row[0] for row in LINKED])
def test_names_of_one_bearer_are_linked(text: str, expected: list[list[str]]) -> None:
    assert groups(text) == expected


TITLES = [
    ("an office", "Then Treasury Secretary Joan Pell spoke.", "treasury secretary"),
    ("a role in lower case", "Then veteran goalkeeper Joan Pell spoke.", "veteran goalkeeper"),
    ("behind the name", "Then Joan Pell, the chief negotiator, spoke.", "chief negotiator"),
    ("behind the name, of a place", "Joan Pell, a lawmaker from Maine, spoke.", "lawmaker"),
    ("none", "Then Joan Pell spoke.", ""),
    ("a verb is none", "Then beating Joan Pell mattered.", ""),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in TITLES], ids=[row[0] for row in TITLES])
def test_titles_say_what_a_person_is(text: str, expected: str) -> None:
    assert [name.title for name in find_names(text) if name.type == "person"] == [expected]


FORMS = [
    ("U.S.", "the U.S. left", "united states"),
    ("Britain", "in Britain", "united kingdom"),
    ("Kiev", "in Kiev", "kyiv"),
    ("initials", "Then J. K. Marsden left.", "jk marsden"),
    ("accents", "Then Éva Kovács left.", "eva kovacs"),
    ("a particle", "Then Anna van der Meer left.", "anna van der meer"),
]


@pytest.mark.parametrize(("text", "norm"), [row[1:] for row in FORMS], ids=[row[0] for row in FORMS])
def test_names_are_folded(text: str, norm: str) -> None:
    assert [name.norm for name in find_names(text)] == [norm]


def test_full_is_the_longest_form_of_the_bearer() -> None:
    assert [n.full for n in find_names("Then Lopez spoke. Later Ana Lopez left.")] == ["ana lopez", "ana lopez"]


@given(st.text(max_size=300))
def test_any_text_is_read_and_spans_are_exact(text: str) -> None:
    check_spans(text, find_names(text))


PIECES = [
    "Maria", "Keller", "Lopez", "Jr.", "U.S.", "Mr.", "the", "The", "President", "of", "State", "Paris", "’s", "'s",
    "\n", "\n\n", "\r\n", ". ", ", ", " ", " ", " ", "\u00a0", "“", "”", '"', "-", "van", "al-", "NATO", "(", ")",
    "said", "who", "é", "É", "🙂", "May", "Bank", "Street", "&", "'", "34", "A.", "\u202b", "e\u0301", "İ",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
def test_text_like_names_is_read_and_spans_are_exact(text: str) -> None:
    check_spans(text, find_names(text))


def check_spans(text: str, names: list[Name]) -> None:
    end = 0
    for name in names:
        assert end <= name.start < name.end <= len(text)
        assert text[name.start : name.end] == name.text
        assert name.type in ("person", "place", "org", "event", "")
        assert name.norm
        assert name.full
        end = name.end
    for number in {n.entity for n in names}:
        assert len({(n.full, n.type) for n in names if n.entity == number}) == 1


@pytest.mark.parametrize("piece", ["A ", "Ab-", "Ab\n", "A. B. ", "Bob, the ", '"Bob ', "ABC DEF\n", "Bob man said. "])
def test_time_grows_with_length_only(piece: str) -> None:
    """Ten times the text may take thirty times as long, never a hundred."""
    from time import process_time

    def seconds(times: int) -> float:
        begun = process_time()
        find_names(piece * times)
        return process_time() - begun

    seconds(100)
    assert seconds(20_000) < 30 * seconds(2_000) + 0.2
