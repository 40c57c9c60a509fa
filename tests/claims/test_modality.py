"""What the verb group says of a value: happened, planned, possible or denied."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.modality import modality_of
from checker.text.words import tokens

# The value stands in brackets.
ROWS = [
    ("happened", "The envoy left for Oslo on [Friday]."),
    ("happened", "The club has sold [12] players."),
    ("happened", "[Twelve] people were killed."),
    ("happened", "The ministers met on [Friday] before the vote that will follow."),
    ("happened", "She was hurt in [June]."),
    ("happened", "The levy rose to [24%]."),
    ("unknown", "He flew to Oslo to meet her on [Friday]."),
    ("unknown", "She spoke before boarding the plane on [Friday]."),
    ("happened", "She spoke after leaving the plane on [Friday]."),
    ("planned", "The envoy will leave on [Friday]."),
    ("planned", "The envoy is set to leave for Oslo on [Friday]."),
    ("planned", "The envoy is scheduled to meet the minister on [Friday]."),
    ("planned", "The envoy was due to arrive on [Friday]."),
    ("planned", "The firm plans to cut [300] jobs."),
    ("planned", "The firm is expected to cut [300] jobs."),
    ("planned", "They are to meet in [June]."),
    ("planned", "The tariff is set to be raised to [24%]."),
    ("planned", "Envoy to leave for Oslo on [Friday]"),
    ("planned", "She said she would return on [Friday]."),
    ("planned", "Aides prepare a [June] meeting."),
    ("planned", "He hopes to reach a deal by [June]."),
    ("planned", "A [third] round of talks will be held in Oslo."),
    ("planned", "The vote won't take place before [Friday]."),
    ("planned", "They look forward to a meeting in [June]."),
    ("possible", "The firm may cut [300] jobs."),
    ("possible", "The toll could reach [300]."),
    ("possible", "A levy of [24%] returns if no deal is found."),
    ("possible", "If talks fail, the levy goes to [24%]."),
    ("possible", "The firm would cut [300] jobs in that case."),
    ("possible", "Rain is likely to bring [200] mm."),
    ("possible", "The levy will return if no deal is reached by [May]."),
    ("denied", "The army denied that [40] soldiers died."),
    ("denied", "The minister disputes the [24%] rate."),
]
KNOWN_MISSES = {
    "A levy of [24%] returns if no deal is found.": "the condition follows the verb that the value hangs on",
}


@pytest.mark.parametrize(("expected", "marked"), ROWS, ids=[text for _, text in ROWS])
def test_modality(expected: str, marked: str, request: pytest.FixtureRequest) -> None:
    if marked in KNOWN_MISSES:
        request.applymarker(pytest.mark.xfail(reason=KNOWN_MISSES[marked]))
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    assert expected == modality_of(tokens(text), start, end)


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200))
def test_any_text_has_a_modality(text: str, a: int, b: int) -> None:
    assert modality_of(tokens(text), min(a, b), max(a, b)) in {"happened", "planned", "possible", "denied", "unknown"}
