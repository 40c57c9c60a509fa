"""A clipping that says what an earlier text had wrong claims the right value alone, and knows what it corrects."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from checker import check
from checker.claims import extract
from checker.facts import align
from checker.model import Claim, Clipping, Days, Fact, Outlet, Status
from checker.reporting.schema import report_schema
from checker.rulebook import load_rules
from checker.verdicts import judge

RULEBOOK = load_rules()[0]
COUNTS = ("count", "money", "measure", "date", "age")


def clipping(outlet: str, text: str, day: int = 5) -> Clipping:
    published = Days(date(2026, 3, day), date(2026, 3, day))
    return Clipping(f"{outlet}-{day}", f"{outlet}.md", Outlet(outlet.lower(), outlet), "", text, published)


def claims(text: str) -> list[Claim]:
    return [c for c in extract([clipping("Bell", text)], RULEBOOK)[0] if c.kind in COUNTS and c.frame]


# name: (text, the figures that are claimed, each with those that it corrects)
TEXTS = {
    "an earlier version of this article": (
        "An earlier version of this article said that 12 people died; nine people died.", [("nine", ["12"])],
    ),
    "under a heading": (
        "Correction: An earlier version of this story put the toll at 12, but nine people died.", [("nine", ["12"])],
    ),
    "this article originally said": (
        "This article originally said 12 people were killed. In fact nine people were killed.", [("nine", ["12"])],
    ),
    "the right figure first": (
        "The fire killed nine people, not 12 as an earlier version of this article said.", [("nine", ["12"])],
    ),
    "the right figure stands in the article": (
        "The fire killed nine people. An earlier version of this article said that it killed 12 people.",
        [("nine", ["12"])],
    ),
    "everywhere in the article": (
        "The fire killed nine people. Some 300 watched. Correction: the fire killed nine people, not 12.",
        [("nine", ["12"]), ("300", []), ("nine", ["12"])],
    ),
    "a desk corrects": ("(This version corrects the death toll to nine from 12.)", [("nine", ["12"])]),
    "revised": ("The ministry revised the death toll from 12 to nine.", [("nine", ["12"])]),
    "a sum": (
        "Correction: the bridge cost $4 million, not $40 million.", [("$4 million", ["$40 million"])],
    ),
    "a day": (
        "An earlier version of this report said the vault was opened on 3 March; it was opened on 2 March.",
        [("2 March", ["3 March"])],
    ),
    # near misses
    "not of a text": ("It killed nine people, not 12.", [("nine", []), ("12", [])]),
    "a version of a bill": (
        "An earlier version of the bill gave them 12 weeks; it gave 400 people a job.", [("400", [])],
    ),
    "from a place": ("He corrected nine pupils from the valley.", [("nine", [])]),
    "a house of correction": ("The house of correction holds 12 people.", [("12", [])]),
    "from one to another": ("The price rose from $12 to $15.", [("$12", []), ("$15", [])]),
    "nothing is put in its place": ("An earlier version of this article said that 12 people died.", []),
}


@pytest.mark.parametrize("name", TEXTS)
def test_what_is_taken_back_is_not_claimed(name: str) -> None:
    text, expected = TEXTS[name]
    assert [(c.value.text, [v.text for v in c.corrects]) for c in claims(text)] == expected


STORY = "Fire burned down the old theatre of Orrin on Sunday night. "


def told(*clippings: Clipping) -> list[Fact]:
    found, _ = extract(clippings, RULEBOOK)
    facts, _ = align(found, clippings, RULEBOOK)
    judged, _ = judge(facts, clippings, RULEBOOK)
    return [f for f in judged if f.status in (Status.CONFLICT, Status.UPDATE)]


NINE = STORY + "The fire killed nine people, the mayor said. "
TWELVE = STORY + "The fire killed 12 people, the mayor said."
NOTE = "Correction: an earlier version of this article said that the fire killed 12 people."


def test_what_was_corrected_is_an_update() -> None:
    (fact,) = told(clipping("Bell", NINE + NOTE), clipping("Gull", TWELVE, 4))
    assert (fact.status, fact.rung) == (Status.UPDATE, "corrected")
    assert "corrected by Bell" in fact.message
    (fact,) = told(clipping("Bell", NINE + NOTE), clipping("Bell", TWELVE, 4))
    assert (fact.status, fact.rung) == (Status.UPDATE, "corrected")


def test_without_the_note_it_is_a_conflict() -> None:
    (fact,) = told(clipping("Bell", NINE), clipping("Gull", TWELVE, 4))
    assert fact.status is Status.CONFLICT


def test_what_another_says_after_the_correction_is_a_conflict() -> None:
    note, four = NOTE.replace("12", "four"), TWELVE.replace("12", "four")
    (fact,) = told(clipping("Bell", NINE + note), clipping("Gull", four, 4))
    assert fact.status is Status.UPDATE
    (fact,) = told(clipping("Bell", NINE + note), clipping("Gull", four, 6))
    assert fact.status is Status.CONFLICT


def test_a_third_figure_is_a_conflict() -> None:
    (fact,) = told(clipping("Bell", NINE + NOTE), clipping("Gull", TWELVE.replace("12", "14"), 4))
    assert fact.status is Status.CONFLICT


def test_a_report_tells_what_was_corrected(tmp_path: Path) -> None:
    for name, day, text in (("Bell", 5, NINE + "\n\n*" + NOTE + "*"), ("Gull", 4, TWELVE)):
        head = f"---\noutlet: {name}\npublished: 2026-03-0{day}\ntitle: Fire in the theatre of Orrin\n---\n\n"
        (tmp_path / f"{name}.md").write_text(head + text + "\n", encoding="utf-8")
    report = check([tmp_path])
    assert [f.rung for f in report.facts if f.status in (Status.CONFLICT, Status.UPDATE)] == ["corrected"]
    data = json.loads(report.to_json())
    jsonschema.validate(data, report_schema())
    assert [(claim["text"], claim["corrects"]) for claim in data["claims"] if "corrects" in claim] == [("nine", ["12"])]


def test_a_correction_contradicts_no_outlet() -> None:
    assert told(clipping("Bell", NINE + NOTE), clipping("Gull", NINE)) == []
