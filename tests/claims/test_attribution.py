"""Who is quoted for a value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.attribution import said_by
from checker.text.words import tokens
from checker.values.names import find_names

ROWS = [
    ("police", "Police said [12] people died."),
    ("police", "[Twelve] people died, police said."),
    ("officials", "According to officials, [12] people died."),
    ("witnesses", "[Twelve] people died, according to witnesses."),
    ("ana ruiz", "[Twelve] people died, Ana Ruiz said."),
    ("ana ruiz", "Mayor Ana Ruiz said that [12] people died."),
    ("ana ruiz", "“We lost [12] people,” said Ana Ruiz."),
    ("army", "The army said it lost [12] soldiers."),
    ("", "[Twelve] people died on Friday."),
    ("", "The road is said to cost [12] million."),
    ("", "Ana Ruiz told no one about the [12] letters that were found."),
]
KNOWN_MISSES = {
    "Ana Ruiz told no one about the [12] letters that were found.": "`told` is taken for speech whatever follows",
}


@pytest.mark.parametrize(("expected", "marked"), ROWS, ids=[text for _, text in ROWS])
def test_speaker(expected: str, marked: str, request: pytest.FixtureRequest) -> None:
    if marked in KNOWN_MISSES:
        request.applymarker(pytest.mark.xfail(reason=KNOWN_MISSES[marked]))
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    assert expected == said_by(tokens(text), find_names(text), start, end)


@given(st.text(max_size=200))
def test_any_text_can_be_asked(text: str) -> None:
    assert isinstance(said_by(tokens(text), find_names(text), 0, len(text)), str)
