"""A toll that rises with the days has moved on; a price, a lower toll and two tolls of one day are contradictions."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import check
from checker.model import Status

TOLD = "A landslide buried a row of houses in the village of Orrin after heavy rain. {}"
#: name → (day and sentence of one outlet, of the other, verdict)
ROWS = {
    "more dead two days later": (
        (3, "At least 11 people were killed in Orrin, the mayor said."),
        (5, "Some 19 people were killed in Orrin, the mayor said."),
        Status.COMPATIBLE,
    ),
    "more dead two days later, told plainly": (
        (3, "The landslide killed 11 people in Orrin, the mayor said."),
        (5, "The landslide killed 19 people in Orrin, the mayor said."),
        Status.UPDATE,
    ),
    "more injured on the next day": (
        (3, "The landslide injured 24 people in Orrin, the mayor said."),
        (4, "The landslide injured 37 people in Orrin, the mayor said."),
        Status.UPDATE,
    ),
    "fewer missing two days later": (
        (3, "The landslide left 24 people missing in Orrin, the mayor said."),
        (5, "The landslide left 15 people missing in Orrin, the mayor said."),
        Status.UPDATE,
    ),
    "fewer dead two days later": (
        (3, "The landslide killed 19 people in Orrin, the mayor said."),
        (5, "The landslide killed 11 people in Orrin, the mayor said."),
        Status.CONFLICT,
    ),
    "two tolls of one day": (
        (3, "The landslide killed 11 people in Orrin, the mayor said."),
        (3, "The landslide killed 19 people in Orrin, the mayor said."),
        Status.CONFLICT,
    ),
    "a higher price two days later": (
        (3, "The new wall above Orrin will cost $11 million, the mayor said."),
        (5, "The new wall above Orrin will cost $19 million, the mayor said."),
        Status.CONFLICT,
    ),
    "another magnitude two days later": (
        (3, "A quake of magnitude 4.1 loosened the slope above Orrin, the mayor said."),
        (5, "A quake of magnitude 4.7 loosened the slope above Orrin, the mayor said."),
        Status.CONFLICT,
    ),
    "the dead and the injured both lower": (
        (3, "The landslide killed 19 people and injured 52, the mayor of Orrin said."),
        (5, "The landslide killed 11 people and injured 40, the mayor of Orrin said."),
        Status.CONFLICT,
    ),
    "an inspection to come and held": (
        (3, "The third inspection of the slope above Orrin will take place on Friday, the mayor said."),
        (5, "The fourth inspection of the slope above Orrin took place on Friday, the mayor said."),
        Status.CONFLICT,
    ),
    "a cost planned and paid": (
        (3, "The new wall above Orrin will cost $11 million, the mayor said."),
        (5, "The new wall above Orrin cost $19 million, the mayor said."),
        Status.UPDATE,
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_what_moves_on_is_an_update(name: str, tmp_path: Path) -> None:
    *told, verdict = ROWS[name]
    for outlet, (day, sentence) in zip(("Ridge Post", "Valley Radio"), told, strict=True):
        head = f"---\noutlet: {outlet}\npublished: 2024-09-{day:02}\ntitle: Landslide in Orrin\n---\n\n"
        (tmp_path / f"{outlet[:5]}.md").write_text(head + TOLD.format(sentence) + "\n", encoding="utf-8")
    facts = [f for f in check([tmp_path]).facts if f.claims[0].rule == "figures" and len(f.outlets) == 2]
    assert {f.status for f in facts} == {verdict}
