"""Every value of a text becomes a claim, with who and what it is said of."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.claims import _rules, frame_at, open_claim_at, open_claims_of

from checker.claims import extract
from checker.model import Clipping, Days, Outlet

CLAIMS = [
    ("A mudslide killed 12 people and injured 31 others.", {("count", "12"), ("count", "31")}),
    ("Thieves stole jewels worth $4 million in Orlan.", {("money", "$4 million"), ("name", "Orlan")}),
    ("Ana Ruiz, 34, was rescued on Tuesday.", {("age", "34"), ("name", "Ana Ruiz"), ("date", "Tuesday")}),
    ("The council voted 7-2 to close the school.", {("score", "7-2"), ("polarity", "close")}),
    ("The wreck lay 24 km north of Lisbon.", {("measure", "24 km"), ("text", "north"), ("name", "Lisbon")}),
    ("Profit rose 12%.", {("percent", "12%"), ("polarity", "rose")}),
    ("He was shot in the arm.", {("polarity", "was shot"), ("text", "arm")}),
    ("The outage began at 6:15 p.m. and took two hours.", {("time", "6:15 p.m."), ("duration", "two hours")}),
    ("The mayor said hello.", set()),
    ("", set()),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_every_value_is_a_claim(text: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= {(c.kind, c.value.text) for c in open_claims_of(text)}


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        ("The wreck lay 58 km (36 miles) from Vellin.", ["58 km"]),
        ("The firm made a profit of €2m ($2.6m).", ["€2m", "$2.6m"]),
        ("The wreck lay 58 km from Vellin and 36 miles from Orrin.", ["58 km", "36 miles"]),
    ],
)
def test_what_is_told_in_two_units_is_claimed_once_and_in_two_currencies_twice(text: str, claimed: list[str]) -> None:
    assert [c.value.text for c in open_claims_of(text) if c.kind in ("money", "measure")] == claimed


def test_claims_point_at_their_words() -> None:
    text = "A mudslide killed 12 people in Vellin on Tuesday. Ana Ruiz, 34, was rescued after three hours."
    for claim in open_claims_of(text):
        assert claim.span.of(text) == claim.value.text
        assert claim.sentence.start <= claim.span.start < claim.span.end <= claim.sentence.end


HOLDERS = [
    ("Ana Ruiz, 34, and Ivo Brandt, 51, were rescued.", "34", "ana ruiz"),
    ("Ana Ruiz, 34, and Ivo Brandt, 51, were rescued.", "51", "ivo brandt"),
    ("Ana Ruiz (34) was rescued.", "34", "ana ruiz"),
    ("A 34-year-old woman was rescued with Ana Ruiz.", "34-year-old", ""),
    ("Ana Ruiz was rescued. A man, 51, was not.", "51", ""),
]


@pytest.mark.parametrize(("text", "words", "holder"), HOLDERS)
def test_whose_age(text: str, words: str, holder: str) -> None:
    assert frame_at(text, words).holder == holder


SUBJECTS = [
    ("Ana Ruiz broke two ribs.", "two", "ana ruiz"),
    ("Ana Ruiz was rescued. She had waited for 16 hours.", "16 hours", "ana ruiz"),
    ("Ana Ruiz called Ivo Brandt, who broke two ribs.", "two", "ivo brandt"),
    ("A crane fell and crushed two vans.", "two", ""),
    # A pronoun stands for a person of its sex.
    ("Ana Ruiz beat Peter Brandt. She had trained for six years.", "six years", "ana ruiz"),
    ("Ana Ruiz beat Peter Brandt. He had trained for six years.", "six years", "peter brandt"),
    ("Ana Ruiz beat Peter Brandt, and she took two prizes.", "two", "ana ruiz"),
]


@pytest.mark.parametrize(("text", "words", "subject"), SUBJECTS)
def test_whom_a_clause_is_about(text: str, words: str, subject: str) -> None:
    assert frame_at(text, words).subject == subject


EVENTS = [
    ("In 1987, a flood killed 45 people.", "45", 1987),
    ("In 1987, a flood swept Vellin. It killed 45 people.", "45", 1987),
    ("The worst flood of the valley killed 45 people in 1987.", "45", 1987),
    ("On Tuesday, a flood killed 45 people.", "45", None),
    ("A flood killed 45 people in Vellin. In 1987, it was spared.", "45", None),
    ("In 1987, a flood swept Vellin. It is the second flood of the valley.", "second", None),
    ("Some remember 1987, when 45 people died.", "45", 1987),
    ("The flood of 1987, which killed 45 people, came at night.", "45", 1987),
    # What a figure is compared with is no part of its clause.
    ("Turnout was 44 percent, against 61 percent in 1987.", "44 percent", None),
    ("Turnout was 44 percent, against 61 percent in 1987.", "61 percent", 1987),
    ("She is the second to win it, Ana Ruiz having done so in 1987.", "second", None),
]


@pytest.mark.parametrize(("text", "words", "year"), EVENTS)
def test_what_lies_long_before_the_news_is_another_event(text: str, words: str, year: int | None) -> None:
    event = frame_at(text, words).event
    assert (event.first == date(year, 1, 1)) if year else not event


COUNTED = [
    ("By Monday night 40 homes were lost.", "40", date(2024, 5, 6)),
    ("As of Monday, 40 homes were lost.", "40", date(2024, 5, 6)),
    ("The toll stood at 40 on Monday.", "40", date(2024, 5, 6)),
    ("On Monday 40 homes were still without power.", "40", date(2024, 5, 6)),
    ("On Monday 40 homes burned.", "40", None),
    ("Some 40 homes burned, the mayor said by phone on Monday.", "40", None),
]


@pytest.mark.parametrize(("text", "words", "day"), COUNTED)
def test_up_to_when_a_figure_was_counted(text: str, words: str, day: date | None) -> None:
    day_after = Days(date(2024, 5, 7), date(2024, 5, 7))
    clipping = Clipping("a", "a.md", Outlet("gull", "Gull"), "", text, day_after)
    (claim,) = [c for c in extract([clipping], _rules())[0] if c.frame is not None and c.value.text == words]
    assert claim.as_of.first == day


MODALITIES = [
    ("The school will reopen on Friday.", "Friday", "planned"),
    ("The school reopened on Monday.", "Monday", "happened"),
    ("The toll could reach 40.", "40", "possible"),
]


@pytest.mark.parametrize(("text", "words", "modality"), MODALITIES)
def test_whether_it_came_about(text: str, words: str, modality: str) -> None:
    assert open_claim_at(text, words).modality == modality


def test_the_start_of_the_body_is_the_lead() -> None:
    filler = "The talk went on without an end. " * 20
    text = f"A mudslide killed 12 people. {filler}In a second slide, 31 sheep died."
    assert frame_at(text, "12").lead
    assert not frame_at(text, "31").lead


def test_a_headline_counts_for_every_sentence() -> None:
    claim = next(c for c in open_claims_of("Some 400 had to leave.", "Flood in Vellin") if c.value.text.endswith("400"))
    assert claim.frame is not None
    assert claim.frame.wide.get("#flood", 0) > 0
    assert "#flood" not in claim.frame.bag


WORDS = (
    "Vellin Ana Ruiz killed 12 people $4 million on Tuesday not was in the , . ; — “ ” 1987 34 who and 24 km north \n\n"
).split(" ")


@settings(max_examples=150)
@given(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join) | st.text(max_size=150))
def test_any_text_is_read(text: str) -> None:
    for claim in open_claims_of(text):
        assert claim.span.of(text) == claim.value.text
        frame = claim.frame
        assert frame is not None
        for weights in (frame.bag, frame.names, frame.wide):
            assert all(0.0 < weight <= 1.0 for weight in weights.values())
