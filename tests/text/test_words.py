"""Tokens, their coarse tags, and the stems that forms of one word share."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.text.words import fold, is_content, stem, tokens, verb_lemma, verb_shape

ONE_STEM = [
    ("sold", "selling"),
    ("won", "win"),
    ("caught", "catches"),
    ("stole", "stolen"),
    ("dying", "died"),
    ("bridges", "bridge"),
    ("flooding", "floods"),
    ("damaged", "damages"),
]


@pytest.mark.parametrize(("a", "b"), ONE_STEM)
def test_forms_of_one_word_share_a_stem(a: str, b: str) -> None:
    assert stem(a) == stem(b)


APART = [
    ("trial", "trail"),
    ("robber", "rubber"),
    ("injury", "jury"),
    ("ship", "shop"),
    ("bill", "bell"),
    ("window", "wind"),
]


@pytest.mark.parametrize(("a", "b"), APART)
def test_words_that_look_alike_do_not(a: str, b: str) -> None:
    assert stem(a) != stem(b)


VERBS = [
    ("went", "go", "past"),
    ("striking", "strike", "ing"),
    ("hits", "hit", "s"),
    ("resign", "resign", "base"),
    ("harbour-master", "", ""),
    ("xyzzyed", "", ""),
]


@pytest.mark.parametrize(("form", "lemma", "shape"), VERBS)
def test_forms_of_verbs_are_known(form: str, lemma: str, shape: str) -> None:
    assert (verb_lemma(form), verb_shape(form)) == (lemma, shape)


TAGS = [
    ("The lantern toppled.", ["D", "W", "V", "U"]),
    ("Nobody was hurt", ["O", "A", "V"]),
    ("Ivo and Ana", ["N", "C", "N"]),
    ("a man who fled", ["D", "W", "M", "V"]),
    ("17 of 40", ["X", "P", "X"]),
    ("he hadn’t", ["R", "A"]),
]


@pytest.mark.parametrize(("text", "tags"), TAGS)
def test_tags_follow_form_and_tables(text: str, tags: list[str]) -> None:
    assert [t.tag.upper() for t in tokens(text)] == tags


WHOLE = ["brother-in-law", "O’Neil", "AT&T", "5.5", "1.2.3", "half-built"]


@pytest.mark.parametrize("word", WHOLE)
def test_marks_inside_a_word_do_not_cut_it(word: str) -> None:
    assert [t.text for t in tokens(f"({word})")] == ["(", fold(word), ")"]


def test_the_commas_of_a_figure_part_nothing() -> None:
    text = "50,000 men, 1,250.5 tonnes, a 2,000-strong crowd; seats 12,13 and 1,2345"
    wanted = "50,000 men , 1,250.5 tonnes , a 2,000-strong crowd ; seats 12 , 13 and 1 , 2345"
    assert [t.text for t in tokens(text)] == wanted.split()


def test_a_possessive_is_the_word_itself() -> None:
    assert [t.text for t in tokens("the town’s bridge")] == ["the", "town", "bridge"]


def test_words_of_reporting_carry_no_content() -> None:
    assert [t.text for t in tokens("Officials said the dam burst") if is_content(t)] == ["dam", "burst"]


def test_a_stretch_is_read_alone() -> None:
    text = "Before. The dam burst. After."
    assert [t.text for t in tokens(text, 8, 22)] == ["the", "dam", "burst", "."]


@given(st.text(max_size=200))
def test_tokens_stand_in_order_and_miss_nothing_visible(text: str) -> None:
    found = tokens(text)
    at = 0
    for token in found:
        assert at <= token.start < token.end <= len(text)
        # Only white space, and what has neither letter nor mark, lies between two tokens.
        assert not any(c.isalnum() for c in text[at : token.start])
        at = token.end
    assert not any(c.isalnum() for c in text[at:])


@given(st.text(max_size=80))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)
