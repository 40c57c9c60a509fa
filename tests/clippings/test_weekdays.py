"""Which weekday a text was written on, as its past and coming weekdays say."""

from __future__ import annotations

import pytest

from checker.clippings.weekdays import ANY, written_on

MON, TUE, WED, THU, FRI, SAT, SUN = range(7)
TEXTS = [
    ("The owners met on Wednesday. The chair will leave on Thursday.", {WED, THU}),
    ("On Monday, the owners met. The vote is due on Thursday.", {MON, TUE, WED, THU}),
    ("The chair said Saturday that the vote is set to take place on Monday.", {SAT, SUN, MON}),
    # one direction, last week and next week, or a contradiction: any day
    ("The owners met on Wednesday.", ANY),
    ("The chair will leave on Thursday.", ANY),
    ("The owners met last Wednesday. The chair will leave on Thursday.", ANY),
    ("The owners met on Wednesday. The chair will leave next Thursday.", ANY),
    ("The owners met on Wednesday. They will meet on Friday. They met on Friday. They will meet on Wednesday.", ANY),
    ("", ANY),
]


@pytest.mark.parametrize(("text", "days"), TEXTS)
def test_written_on(text: str, days: set[int]) -> None:
    assert written_on(text) == days
