"""When what a claim speaks of can have been, told by its verbs and its clipping's day."""

from __future__ import annotations

from datetime import date

import pytest

from checker.claims.windows import dated, is_vague, window
from checker.model import Days, Slot, Timex, Value

DAY = Days(date(2026, 5, 20), date(2026, 5, 20))


def moment(text: str, first: date | None, last: date | None = None, timex: str = "") -> Value:
    return Value("date", 0, 1, text, first=first, last=last or first, timex=Timex("DATE", timex) if timex else None)


FIGURE = Value("ordinal", 0, 1, "third")
FRIDAY, JUNE = moment("Friday", date(2026, 5, 22)), moment("June", date(2026, 6, 1), date(2026, 6, 30))
WINDOWS = [
    ("a plan lies ahead", FIGURE, "planned", None, DAY, (date(2026, 5, 20), date(2026, 9, 17))),
    ("news lies behind", FIGURE, "happened", None, DAY, (date(2026, 5, 6), date(2026, 5, 20))),
    ("it may be both", FIGURE, "possible", None, DAY, (date(2026, 5, 6), date(2026, 9, 17))),
    ("a coming weekday is of this week", FRIDAY, "planned", None, DAY, (date(2026, 5, 20), date(2026, 5, 26))),
    ("a month is of the season", JUNE, "planned", None, DAY, (date(2026, 5, 20), date(2026, 9, 17))),
    ("a day long past is of the background", moment("March", date(2026, 3, 1), date(2026, 3, 31)), "happened", None,
     DAY,
     (date(2026, 2, 15), date(2026, 4, 14))),
    ("a day that the text gives", FIGURE, "happened", Slot("", days=Days(date(2026, 5, 4), date(2026, 5, 4))), DAY,
     (date(2026, 5, 3), date(2026, 5, 5))),
    ("an undated clipping", FIGURE, "planned", None, Days(), (None, None)),
    ("a clipping dated from below", FIGURE, "planned", None, Days(DAY.first), (date(2026, 5, 20), None)),
    ("the edge of the calendar", FIGURE, "possible", None, Days(date.min, date.max), (None, None)),
]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "modality", "when", "published", "expected"),
    [row[1:] for row in WINDOWS],
    ids=[row[0] for row in WINDOWS],
)
def test_window(
    value: Value, modality: str, when: Slot | None, published: Days, expected: tuple[date | None, date | None]
) -> None:
    found = window(value, modality, when, published)
    assert expected == (found.first, found.last)


DATED = [
    ("what lies ahead is planned", JUNE, "happened", (JUNE, "planned")),
    (
        "what lies behind came about",
        moment("Monday", date(2026, 5, 18)),
        "unknown",
        (moment("Monday", date(2026, 5, 18)), "happened"),
    ),
    (
        "a planned month is the coming one",
        moment("June", date(2025, 6, 1), date(2025, 6, 30)),
        "planned",
        (JUNE, "planned"),
    ),
    (
        "a month with its year stays",
        moment("June 2025", date(2025, 6, 1)),
        "planned",
        (moment("June 2025", date(2025, 6, 1)), "planned"),
    ),
    ("a figure stays", FIGURE, "happened", (FIGURE, "happened")),
]


@pytest.mark.parametrize(("value", "modality", "expected"), [row[1:] for row in DATED], ids=[row[0] for row in DATED])
def test_value_and_modality_set_each_other_right(value: Value, modality: str, expected: tuple[Value, str]) -> None:
    assert expected == dated(value, modality, DAY)


def test_words_that_name_no_time() -> None:
    assert is_vague(moment("recently", None, timex="PAST_REF"))
    assert not is_vague(FRIDAY)
    assert not is_vague(FIGURE)
