"""What a value answers: the questions of `rules/questions.yaml`, by the words beside it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import yaml
from support.claims import frame_at, open_claims_of

from checker.claims.questions import OFFICE, questions
from checker.rulebook.load import packs_folder

#: What is told, a value of it, and the question that it answers; "" where it answers none.
ROWS = [
    ("The kidnappers wanted a ransom of $3m.", "$3m", "ransom"),
    ("They paid the ransom, which was set at $5m.", "$5m", "ransom"),
    ("The kidnappers drove a car worth $30,000.", "$30,000", ""),
    ("It took 48 firefighters four hours to put out the flames.", "four hours", "put-out"),
    ("Nearly 50 firefighters fought the blaze for six hours.", "six hours", "put-out"),
    ("Nearly 50 firefighters fought the blaze for six hours.", "50", "firefighters"),
    ("Some 30 firefighters are still at the site.", "30", ""),
    ("The jury took nine hours to find him guilty.", "nine hours", "deliberation"),
    ("The talks lasted nine hours.", "nine hours", "length-of-talks"),
    ("The talks were held nine hours before the vote.", "nine hours", ""),
    ("There were 164 passengers on the flight.", "164", "passengers"),
    ("The hospital treated 14 passengers of the flight.", "14", ""),
    ("Turnout was 58%.", "58%", "turnout"),
    ("Turnout was 58% by noon.", "58%", ""),
    ("The strike lasted three days.", "three days", "strike-length"),
    ("The strike was called off three days ago.", "three days ago", ""),
    ("The strike was called off for three days.", "three days", ""),
    ("The river reached 7.4 metres at its peak.", "7.4 metres", "water-level"),
    ("Waves of 7.4 metres hit the pier.", "7.4 metres", "waves"),
    ("The youngest of those infected is a boy aged six.", "six", "youngest"),
    ("A boy aged six was among those infected.", "six", ""),
    ("The bridge gave way at 7.15am.", "7.15am", "collapse"),
    ("The minister spoke on Friday about how the bridge gave way.", "Friday", ""),
    ("The power went off at 6.10pm.", "6.10pm", "power-failure"),
    ("Power was restored at 6.10pm.", "6.10pm", "power-back"),
    ("It was the 28th Orrin Marathon.", "28th", "edition"),
    ("The 29th marathon will be held next April.", "29th", ""),
    ("Judge Ana Ruiz sent him to prison.", "Ana Ruiz", "judge"),
    ("The trust will be run by Ana Ruiz, the judge.", "Ana Ruiz", "judge"),
    ("The judge told Ana Ruiz to wait.", "Ana Ruiz", ""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value", "question"), ROWS)
def test_the_question_that_a_value_answers(text: str, value: str, question: str) -> None:
    found = {answer for answer in frame_at(text, value).answers if " " not in answer}
    assert found == ({question} if question else set())


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Manager Ana Ruiz said so.", "manager"),
        ("The manager of the Casa Lume, Ana Ruiz, said so.", "manager"),
        ("Ana Ruiz, general secretary of the union, said so.", "secretary"),
        ("So says the union's general secretary, Ana Ruiz.", "secretary"),
        ("Ana Ruiz, a baker, said so.", ""),
    ],
)
def test_the_office_that_a_person_holds(text: str, office: str) -> None:
    offices = {answer for answer in frame_at(text, "Ana Ruiz").answers if answer.startswith(OFFICE)}
    assert len(offices) == bool(office)


def test_every_question_can_be_answered() -> None:
    asked = [question for some in questions().values() for question in some]
    assert not [q.id for q in asked if not (q.words or q.heads)]
    assert not [q.id for q in asked if any(q.never & set(phrase) for phrase in q.words)], "ruled out by its own words"


def test_no_question_stands_twice() -> None:
    text = (packs_folder() / "questions.yaml").read_text(encoding="utf-8")
    keys = Counter(key.value for key, _ in yaml.compose(text).value[1][1].value)  # type: ignore[union-attr]
    assert [key for key, number in keys.items() if number > 1] == []


def _rows() -> Mapping[str, Sequence[tuple[str, str, str]]]:
    """Each question of `questions.tsv` with its rows: whether it is answered, by which value, of which sentence."""
    found: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for line in Path(__file__).with_name("questions.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        question, *row = line.split("\t")
        found[question].append((row[0], row[1], row[2]))
    return found


TOLD = _rows()


@pytest.mark.parametrize("question", TOLD)
def test_a_question_in_the_words_of_several_reporters(question: str) -> None:
    """A row that is missed is known to be: mended, it becomes a "yes"."""
    for told, value, sentence in TOLD[question]:
        claims = [claim for claim in open_claims_of(sentence) if claim.value.text == value and claim.frame]
        answered = any(question in claim.frame.answers for claim in claims if claim.frame)
        assert answered is (told == "yes"), (told, value, sentence)


def test_what_is_no_phrase_has_one_word() -> None:
    """Only `words` are looked up as phrases: another of two words would never be met."""
    text = (packs_folder() / "questions.yaml").read_text(encoding="utf-8")
    rows = yaml.load(text, Loader=yaml.CBaseLoader)["questions"]
    words = [
        (name, word) for name, row in rows.items() for part in ("heads", "with", "not") for word in row.get(part, ())
    ]
    assert [row for row in words if " " in row[1]] == []
