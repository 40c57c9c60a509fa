"""Sentences with their offsets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.sentences import LONGEST, sentences

CASES = [
    ("The dam burst. Two villages were flooded.", ["The dam burst.", "Two villages were flooded."]),
    ("Mr. Brandt left. He said nothing.", ["Mr. Brandt left.", "He said nothing."]),
    ("It began at 3 a.m. Monday. It lasted long.", ["It began at 3 a.m. Monday.", "It lasted long."]),
    ("The toll rose to 4.5 million. That is a record.", ["The toll rose to 4.5 million.", "That is a record."]),
    ("A headline without a stop\n\nThe lead follows.", ["A headline without a stop", "The lead follows."]),
    ("A headline\r\n\r\nThe lead.", ["A headline", "The lead."]),
    ("  Spaces around.  ", ["Spaces around."]),
    ("", []),
    (" \n\n \n", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in sentences(text)] == expected


def test_a_line_without_a_stop_is_cut_between_words() -> None:
    text = "word " * (LONGEST // 2)
    found = sentences(text)
    assert len(found) > 1
    assert all(span.end - span.start <= LONGEST for span in found)
    assert "".join(span.of(text) for span in found).split() == text.split()


TEXTS = st.text(alphabet=st.sampled_from("aB .!?\n\r\t“”’é😀—0,"), max_size=120) | st.text(max_size=80)


@given(TEXTS)
def test_round_trip(text: str) -> None:
    """The spans stand in order and apart, start and end at a visible character, and leave out white space only."""
    at, between = 0, ""
    for span in sentences(text):
        assert at <= span.start < span.end <= len(text)
        assert span.of(text) == span.of(text).strip()
        between += text[at : span.start]
        at = span.end
    assert not (between + text[at:]).strip()


def test_what_breaks_the_splitter_is_one_piece() -> None:
    """An initial with a no-break space behind it makes the library panic; the text is read all the same."""
    text = "So it was.A\xa0. Then"
    spans = sentences(text)
    assert (spans[0].start, spans[-1].end) == (0, len(text))
