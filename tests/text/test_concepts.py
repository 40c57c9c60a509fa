"""Which words of the news stand for one thing, exclude each other, or deny each other."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from checker.text.concepts import concept_of, contrast_at, exclude, opposite_of, phrase_at, within
from checker.text.words import stem

SOURCE = Path(__file__).resolve().parents[2] / "rules" / "concepts.yaml"
LEXICON = yaml.load(SOURCE.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)


def concept(word: str) -> str:
    return concept_of(word)


SAME = [
    ("killed", "fatalities"),
    ("earthquake", "temblor"),
    ("blaze", "fires"),
    ("resumed", "reopening"),
    ("purchased", "acquisition"),
    ("policeman", "officer"),
    ("heist", "robberies"),
    ("halved", "halving"),
    ("pursued", "chase"),
    ("certified", "verified"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_words_of_one_concept(a: str, b: str) -> None:
    assert concept(a) == concept(b)


@pytest.mark.parametrize(("a", "b"), [tuple(pair) for pair in LEXICON["near_misses"]])
def test_near_misses_of_the_lexicon_are_apart(a: str, b: str) -> None:
    assert concept(a) != concept(b)


APART = [
    ("killed", "injured"),
    ("quake", "aftershock"),
    ("charged", "convicted"),
    ("rescued", "recovered"),
    ("profit", "revenue"),
    ("bought", "sold"),
    ("arrive", "leave"),
    ("robbed", "robust"),
    ("juror", "injury"),
    ("firm", "fire"),
    ("bailiff", "bail"),
    ("loft", "lost"),
    ("office", "officer"), ("wind", "wound"), ("customs", "customer"), ("positive", "position"),
    ("engineer", "engine"), ("personal", "person"), ("protest", "protester"), ("village", "villager"),
]


@pytest.mark.parametrize(("a", "b"), APART)
def test_words_of_two_concepts(a: str, b: str) -> None:
    assert concept(a) != concept(b)


def test_a_word_without_a_concept_is_its_stem() -> None:
    assert concept("lanterns") == stem("lantern") == "lantern"


OPPOSITES = [
    ("resumed", "suspended"),
    ("opened", "closed"),
    ("rose", "fell"),
    ("won", "lost"),
    ("released", "held"),
    ("acquitted", "guilty"),
    ("skipped", "attended"),
    ("allowed", "banned"),
    ("alive", "dead"),
    ("injured", "unhurt"),
]


@pytest.mark.parametrize(("a", "b"), OPPOSITES)
def test_opposites_share_a_group_and_stand_on_two_sides(a: str, b: str) -> None:
    (group, side), (other, far) = opposite_of(concept(a)), opposite_of(concept(b))
    assert group == other
    assert side == -far


NO_OPPOSITES = [("rose", "won"), ("opened", "resigned"), ("released", "acquitted"), ("approved", "banned")]


@pytest.mark.parametrize(("a", "b"), NO_OPPOSITES)
def test_what_differs_need_not_deny(a: str, b: str) -> None:
    assert opposite_of(concept(a))[0] != opposite_of(concept(b))[0]


def test_two_words_against_one_stand_on_one_side() -> None:
    """Whoever skipped and whoever missed a meeting did the same."""
    assert opposite_of(concept("skipped")) == opposite_of(concept("missed"))


@pytest.mark.parametrize("pair", LEXICON["opposites"], ids=" ".join)
def test_no_line_of_opposites_is_undone_by_the_others(pair: list[str]) -> None:
    assert opposite_of(concept(pair[0]))[1] == -opposite_of(concept(pair[1]))[1]


CONTRASTS = [
    ("brother", ("kin", "brother")),
    ("brothers", ("kin", "brother")),
    ("heart attack", ("illness", "heart attack")),
    ("rifle", ("weapon", "rifle")),
    ("riffle", None),
    ("brotherhood", None),
]


@pytest.mark.parametrize(("word", "expected"), CONTRASTS)
def test_categories_of_words(word: str, expected: tuple[str, str] | None) -> None:
    found = contrast_at(word.split(), 0)
    assert (found[0] if found else None) == expected


PHRASES = [
    ("set fire to it", ("burn", 3)),
    ("sets light to it", ("burn", 3)),
    ("caused damage", ("damage", 2)),
    ("caused some very serious damage", ("damage", 5)),
    ("suffered injuries", ("injure", 2)),
    ("pleaded not guilty", ("deny", 3)),
    ("pleaded guilty", ("admit", 2)),
    ("caused a stir, damage", None),
    ("caused what they said was damage", None),
    ("set the table", None),
    ("caused", None),
]


@pytest.mark.parametrize(("text", "expected"), PHRASES)
def test_phrases_that_say_one_word(text: str, expected: tuple[str, int] | None) -> None:
    assert phrase_at(text.replace(",", " ,").split(), 0) == expected


def test_a_part_lies_in_its_whole() -> None:
    assert {"cheek", "face", "head"} <= within("body", "cheek")
    assert "cheek" not in within("body", "head")
    assert within("no category", "head") == {"head"}


@pytest.mark.parametrize("category", sorted(LEXICON["contrasts"]))
def test_what_lies_within_is_of_the_category(category: str) -> None:
    entry = LEXICON["contrasts"][category]
    inside = entry.get("within") or {}
    assert {*inside, *inside.values()} <= set(entry["words"])


def test_a_word_stands_in_one_concept() -> None:
    """A word listed twice counts for the first only; the words of a blow stand for the blow and for what befalls."""
    places: dict[str, set[str]] = {}
    for name, words in LEXICON["concepts"].items():
        for word in words:
            places.setdefault(word, set()).add(name)
    assert {word: sorted(names) for word, names in places.items() if len(names) > 1} in (
        {}, {"strike": ["happen", "strike"]}
    )


@pytest.mark.parametrize("office", sorted({office for line in LEXICON["offices"] for office in line}))
def test_an_office_is_a_word_of_a_category(office: str) -> None:
    assert contrast_at(office.split(), 0) in [((sort, office), len(office.split())) for sort in ("rank", "post")]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("mayor", "governor", True),
        ("defence minister", "finance minister", True),
        ("prime minister", "foreign minister", False),
        ("finance director", "chief financial officer", False),
        ("police chief", "chief of police", False),
        ("chairman", "chief executive", False),
        ("mayor", "mayor", False),
    ],
)
def test_offices_that_nobody_holds_together(one: str, other: str, expected: bool) -> None:
    assert exclude(one, other) is exclude(other, one) is expected
