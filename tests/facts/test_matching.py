"""Competitive matching between two articles, on claims made by hand with given likenesses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts.matching import Alike, Pair, Thresholds, agreements, differences, pairs_between, rival
from checker.facts.open_facts import open_facts
from checker.facts.sides import Side
from checker.model import Claim, Frame, Span, Value
from checker.rulebook import load_rules
from checker.values.relations import Relation

LIMITS = Thresholds()
RULES = {rule.id: rule for rule in load_rules()[0].rules}
SURE = 0.95


def claim(article: str, number: int, at: int) -> Claim:
    figure = Decimal(number)
    value = Value("count", at, at + 3, str(number), figure, figure, figure, "home")
    return Claim(f"{article}{at}", article, "figures", value, Span(at, at + 3), Span(0, 100), frame=Frame())


def matched(
    ones: list[int], others: list[int], likeness: Mapping[tuple[int, int], float], default: float = 0.06
) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """The agreements and differences of two articles' figures as written, by the likeness of their places."""
    a = [Side(claim("a", number, 10 * i)) for i, number in enumerate(ones)]
    b = [Side(claim("b", number, 10 * i)) for i, number in enumerate(others)]

    def score(x: Side, others: Sequence[Side], least: float) -> Iterator[Alike]:
        for y in others:
            place = (x.claim.span.start // 10, y.claim.span.start // 10)
            yield y, likeness.get(place, default), {}

    pairs = pairs_between(a, b, score)
    same = agreements(pairs, LIMITS)
    return words(same), words(differences(pairs, same, LIMITS, lambda pair: False))


def words(pairs: list[Pair]) -> list[tuple[str, str]]:
    return sorted((p.a.value.text, p.b.value.text) for p in pairs)


def test_equal_figures_in_like_frames_agree() -> None:
    assert matched([2143], [2143], {(0, 0): SURE}) == ([("2143", "2143")], [])


def test_other_figures_in_like_frames_differ() -> None:
    assert matched([2143], [2413], {(0, 0): SURE}) == ([], [("2143", "2413")])


def test_frames_unlike_each_other_are_nothing() -> None:
    assert matched([2143], [2413], {(0, 0): 0.06}) == ([], [])


def test_agreement_is_one_to_one() -> None:
    """A figure told twice by one article joins the other's once, where it fits best."""
    same, _ = matched([2143, 2143], [2143], {(0, 0): 0.6, (1, 0): SURE})
    assert len(same) == 1


def test_what_agrees_differs_from_nothing_else() -> None:
    assert matched([2143, 2413], [2143], {(0, 0): 0.9, (1, 0): SURE})[1] == []


def test_a_rival_nearly_as_good_silences_both() -> None:
    """Two figures of the other article fit as well: which of them is meant nobody can say."""
    assert matched([2143], [2413, 3412], {(0, 0): SURE, (0, 1): SURE - 0.02})[1] == []


def test_a_rival_far_behind_silences_nothing() -> None:
    assert matched([2143], [2413, 3412], {(0, 0): SURE, (0, 1): 0.1})[1] == [("2143", "2413")]


class Likenesses:
    """A story of three articles with given likenesses, in which nothing else is known."""

    def __init__(self, claims: Sequence[Claim], likeness: Mapping[frozenset[str], float]) -> None:
        self.claims = claims
        self.sides = {c.id: Side(c) for c in claims}
        self._likeness = likeness

    def alike(self, a: Side, others: Sequence[Side], least: float) -> Iterator[Alike]:
        for b in others:
            yield b, self._likeness.get(frozenset((a.claim.id, b.claim.id)), 0.06), {}

    def lively(self, sides: Sequence[Side], clipping: str) -> Sequence[Side]:
        return sides

    def telling(self, a: Side, others: Sequence[Side]) -> Sequence[Side]:
        return others

    def doubts(self, a: Claim, b: Claim, row: Mapping[str, float]) -> tuple[str, ...]:
        return ()


@pytest.mark.parametrize(("tie", "expected"), [(0.3, {"a0", "b0"}), (0.7, set())])
def test_two_that_surely_differ_leave_a_cluster_that_holds_one_loosely(tie: float, expected: set[str]) -> None:
    """10 of one article differs from another's 7, which was joined loosely to a third's 7, and that to the first's."""
    ten, seven, third, again = claim("a", 10, 0), claim("b", 7, 0), claim("c", 7, 0), claim("a", 7, 50)
    likeness = {
        frozenset((ten.id, seven.id)): 0.8, frozenset((seven.id, third.id)): tie, frozenset((third.id, again.id)): 0.7,
    }  # fmt: skip
    story = Likenesses((ten, seven, third, again), likeness)
    facts = open_facts(RULES["figures"], story, LIMITS)  # type: ignore[arg-type]
    apart = {c.id for fact in facts if any(link.strict for link in fact.links) for c in fact.claims}
    assert apart == expected


def named(article: str, name: str, at: int, *beside: str) -> Claim:
    value = Value("name", at, at + len(name), name, unit="place", norm=name.lower())
    names = dict.fromkeys((name.lower(), *beside), 1.0)
    return Claim(
        f"{article}{at}", article, "statements", value, Span(at, at + 3), Span(0, 100), frame=Frame(names=names)
    )


@pytest.mark.parametrize(("beside", "expected"), [((), True), (("orrin",), False)])
def test_a_name_that_stands_beside_the_claim_is_no_rival(beside: tuple[str, ...], expected: bool) -> None:
    """ "Orrin's Elmside quarter", "the Harrow quarter of Orrin": Elmside is not Orrin."""
    elmside, harrow, orrin = named("a", "Elmside", 0, *beside), named("b", "Harrow", 0), named("b", "Orrin", 30)
    pair = Pair(elmside, harrow, SURE, Relation.DIFFERENT, {})
    other = Pair(elmside, orrin, SURE, Relation.DIFFERENT, {})
    found = rival(pair, {elmside.id: [pair, other], harrow.id: [pair], orrin.id: [other]}, {}, LIMITS)
    assert (found is other) is expected


def test_an_agreeing_value_nearly_as_close_is_an_alibi() -> None:
    """The other article has 2143 too, as good as in this frame: it does not contradict it."""
    assert matched([2143], [2413, 2143], {(0, 0): SURE, (0, 1): SURE - 0.02})[1] == []


def test_figures_of_another_size_are_of_another_thing() -> None:
    assert matched([12], [120_000], {(0, 0): SURE})[1] == []


def test_a_difference_needs_more_likeness_than_an_agreement() -> None:
    assert LIMITS.differ >= LIMITS.agree


def test_pairs_too_little_alike_for_any_use_are_left_out() -> None:
    def score(x: Side, others: Sequence[Side], least: float) -> Iterator[Alike]:
        return ((y, 0.1, {}) for y in others if least <= 0.1)

    a, b = [Side(claim("a", 2143, 0))], [Side(claim("b", 2413, 0))]
    assert pairs_between(a, b, score)
    assert not pairs_between(a, b, score, limits=LIMITS)


@pytest.mark.parametrize("how", Relation)
@pytest.mark.parametrize("figure", [2, 2143])
def test_what_is_left_out_is_neither_joined_nor_explains_a_difference(how: Relation, figure: int) -> None:
    value = claim("a", figure, 0).value
    least = LIMITS.least(how, value, value)
    differing = LIMITS.differing(value.kind)
    assert least <= differing * (1 - LIMITS.margin)
    if how <= Relation.WIDER:
        assert least <= min(LIMITS.needed(how, value, value), differing * LIMITS.told, differing * LIMITS.alibi)


def test_a_doubt_silences() -> None:
    pairs = pairs_between(
        [Side(claim("a", 2143, 0))],
        [Side(claim("b", 2413, 0))],
        lambda x, others, least: [(y, SURE, {}) for y in others],
    )
    assert differences(pairs, [], LIMITS, lambda pair: True) == []
    assert len(differences(pairs, [], LIMITS, lambda pair: False)) == 1


FIGURES = st.lists(st.sampled_from([7, 12, 21, 2143, 2413]), max_size=4)
LIKENESS = st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 3)), st.floats(0.0, 1.0), max_size=16)


@given(FIGURES, FIGURES, LIKENESS)
def test_matching_is_one_to_one_and_symmetric(
    ones: list[int], others: list[int], likeness: dict[tuple[int, int], float]
) -> None:
    same, different = matched(ones, others, likeness)
    for pairs in (same, different):
        assert len(pairs) <= min(len(ones), len(others))
    assert all(a == b for a, b in same)
    assert all(a != b for a, b in different)
    back, apart = matched(others, ones, {(j, i): x for (i, j), x in likeness.items()})
    scores = [x for x in likeness.values() if x > 0.05]
    if len(set(scores)) == len(scores):  # equal scores are settled by the order of the text
        assert len(back) == len(same)
        assert len(apart) == len(different)


@pytest.mark.parametrize("swap", [False, True])
def test_the_best_pairs_are_taken_first(swap: bool) -> None:
    ones, others = [12, 12], [12, 12]
    likeness = {(0, 0): 0.7, (1, 1): 0.7, (0, 1): 0.9, (1, 0): 0.9}
    if swap:
        likeness = {(j, i): x for (i, j), x in likeness.items()}
    assert len(matched(ones, others, likeness)[0]) == 2
