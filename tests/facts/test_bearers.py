"""Sentences alike in all but the word that says which thing is meant tell two facts, and contradict nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from checker.model import Fact

#: What two outlets say, and whether it contradicts.
ROWS = {
    "homes of two towns": ("In Kell, 40 homes were flooded.", "In Ansty, 25 homes were flooded.", False),
    "homes of one town": ("In Kell, 40 homes were flooded.", "In Kell, 25 homes were flooded.", True),
    "sales in two countries": ("Sales in Britain rose 4% last year.", "Sales in France fell 3% last year.", False),
    "drivers of two cars": ("The driver of the Audi was arrested.", "The driver of the Ford was not arrested.", False),
    "the driver of one car": ("The driver of the Audi was arrested.", "The driver of the Audi was not arrested.", True),
    "mayors of two towns": (
        "The mayor of Leeds attended the talks.", "The mayor of York did not attend the talks.", False
    ),
    "two taxes": ("Income tax will rise to 25%.", "Corporation tax will fall to 19%.", False),
    "two delegations": ("The American delegation left on Thursday.", "The Canadian delegation left on Friday.", False),
    "one delegation": ("The American delegation left on Thursday.", "The American delegation left on Friday.", True),
    "another man": ("A man was arrested on Monday.", "A third man was arrested on Thursday.", False),
    "another time": ("Ana Reed was arrested in March.", "Ana Reed was arrested again in June.", False),
    "women and children": ("Three women were killed in the raid.", "Five children were killed in the raid.", False),
    "women of two outlets": ("Three women were killed in the raid.", "Five women were killed in the raid.", True),
    "a brother": ("Tom Reed was jailed for nine years.", "Bill Reed was jailed for four years.", False),
    "one person's term": ("Tom Reed was jailed for nine years.", "Tom Reed was jailed for four years.", True),
    "two vehicles of which one did not": ("The van overturned.", "The car did not overturn.", False),
    "what was asked for": (
        "Prosecutors asked for a sentence of ten years for Rudd.", "Rudd was sentenced to seven years.", False
    ),
    "all over the world, and in one land": (
        "Varo will cut 2,000 jobs worldwide.", "In Germany Varo will cut 300 jobs.", False
    ),
    "two days": ("Shares in Varo rose 4% on Monday.", "Shares in Varo fell 3% on Tuesday.", False),
    "what was said on two days": (
        "The ward is shut, the board said on Monday.", "Nobody may enter the ward, the board said on Tuesday.", False
    ),
    "two things that began": (
        "The raid on the bank began at 9.40am, shortly after cash had come.",
        "The hearing on the bank began at 10.30am and ended early.", False,
    ),
    "another crack": (
        "The crack is 40 centimetres long.", "Another crack, five centimetres long, was seen in a beam.", False
    ),
    "a stake and a rise": (
        "The Reed family, which holds 28% of Varo, has agreed to sell.", "Shares of Varo rose by 26% on Tuesday.", False
    ),
    "one day": ("Shares in Varo rose 4% on Monday.", "Shares in Varo fell 3% on Monday.", True),
    "two claims of one verb": (
        "Police arrested the driver at the scene.", "Police did not arrest the driver at the scene.", True
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_what_contradicts(name: str, conflicts_of: Callable[..., Sequence[Fact]]) -> None:
    *told, expected = ROWS[name]
    assert bool(conflicts_of("The morning in Varo", *told, published="2026-05-20")) is expected


@pytest.mark.xfail(strict=True, reason="which sort of profit or people, and which deed, is not known")
@pytest.mark.parametrize(
    "told",
    [
        ("Six soldiers were killed in the raid.", "Four civilians were killed in the raid."),
        ("Pre-tax profit was £12m last year.", "Net profit was £9m last year."),
        ("Twelve flats were gutted by the fire.", "Forty-eight flats were evacuated because of the fire."),
    ],
)
def test_what_should_not(told: tuple[str, str], conflicts_of: Callable[..., Sequence[Fact]]) -> None:
    assert not conflicts_of("The morning in Varo", *told, published="2026-05-20")
