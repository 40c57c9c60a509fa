"""The words around a value name a fact."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.model import Claim, Clipping, Outlet, Span, Value
from checker.verdicts.surroundings import surroundings


@pytest.mark.parametrize(
    ("phrase", "text", "words"),
    [
        ("Crews rescued … residents from the floods", "Crews rescued 212 residents from the floods.", "212"),
        ("he carried … passengers", "On Friday, he carried 40 passengers, they said.", "40"),
        ("toll rose to … on Monday", "(Reuters) The toll, toll rose to 9 on Monday in the.", "9"),
        ("a …-minute call", "It was a call: a 45-minute call with her.", "45"),
        ("The bill came to …", "The bill came to $4.", "$4"),
        ("… people", "Nine people.", "Nine"),
        ("two three four five six seven …", "one two three four five six seven 8", "8"),
        ("… killed two three four five six", "Nine killed two three four five six seven eight", "Nine"),
        ("Of the 48,200 homes … are dark", "Of the 48,200 homes nine are dark.", "nine"),
        ("It closed at 8 p.m. on …", "It closed at 8 p.m. on Friday.", "Friday"),
        ("Ana Ruiz, …", "Ana Ruiz, 34, was rescued.", "34"),
        ("…, 34, was rescued", "Ruiz, 34, was rescued.", "Ruiz"),
        ("", "Nine.", "Nine"),
    ],
)
def test_phrase(phrase: str, text: str, words: str) -> None:
    assert phrase == surroundings([claim(text, words)], {"c": clipping(text)})


def test_a_value_over_lines_and_without_a_clipping() -> None:
    text = "Crews\nrescued 212\nresidents."
    assert surroundings([claim(text, "212")], {"c": clipping(text)}) == "Crews rescued … residents"
    assert surroundings([claim(text, "212")], {}) == ""


def test_a_hedge_belongs_to_the_value() -> None:
    text = "At least nine homes burnt."
    hedged = claim(text, "nine")
    assert surroundings([replace(hedged, value=replace(hedged.value, hedge="at least"))], {"c": clipping(text)}) == (
        "… homes burnt"
    )


def clipping(text: str) -> Clipping:
    return Clipping("c", "c.md", Outlet("o", "O"), "", text)


def claim(text: str, words: str) -> Claim:
    start = text.index(words)
    span = Span(start, start + len(words))
    return Claim("x", "c", "r", Value("count", span.start, span.end, words), span, Span(0, len(text)))
