"""Which sentences of two articles are each other's counterparts."""

from __future__ import annotations

from checker.facts.counterparts import Sentence, counterparts

WORDS: dict[Sentence, frozenset[str]] = {
    ("herald", 0): frozenset(("bridge", "close", "storm")),
    ("herald", 9): frozenset(("school", "close", "monday")),
    ("post", 0): frozenset(("bridge", "shut", "storm")),
    ("post", 9): frozenset(("ferry", "storm")),
    ("post", 20): frozenset(("vote",)),
}


def test_the_nearest_of_both_articles_stand_highest() -> None:
    assert counterparts(WORDS).standing(("herald", 0), ("post", 0)) == 1.0


def test_a_sentence_with_a_nearer_partner_stands_lower() -> None:
    found = counterparts(WORDS)
    assert 0.0 < found.standing(("herald", 0), ("post", 9)) < 0.8


def test_nothing_shared_is_no_counterpart() -> None:
    assert counterparts(WORDS).standing(("herald", 0), ("post", 20)) == 0.0


def test_the_order_of_two_sentences_does_not_matter() -> None:
    found = counterparts(WORDS)
    for one in WORDS:
        for other in WORDS:
            if one[0] != other[0]:
                assert found.standing(one, other) == found.standing(other, one)
