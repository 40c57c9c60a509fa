"""Offices of one person in two outlets: which contradict each other, and which one person may hold or have held."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from checker.model import Fact

#: What one outlet says, the other, and whether they contradict each other.
ROWS = {
    "a mayor and a governor": (
        "Mayor Ana Ruiz said the town of Orrin had never seen the river rise so fast.",
        '"The worst of the flood is over," said Ana Ruiz, the regional governor.',
        True,
    ),
    "two offices of a firm, behind a country": (
        '"The flood cost us the year in Brazil," said chief executive Ana Ruiz.',
        "Ana Ruiz, the mill's finance director, told the owners of the flood in Orrin.",
        True,
    ),
    "one office in two words": (
        "Police chief Ana Ruiz said the river in Orrin had never risen so fast.",
        '"The worst of the flood is over," said Ana Ruiz, the chief of police.',
        False,
    ),
    "offices that are held together": (
        "Chairman Ana Ruiz said the mill in Orrin had lost a year in the flood.",
        '"The flood cost us a year," said Ana Ruiz, the chief executive.',
        False,
    ),
    "an office of the past": (
        "Governor Ana Ruiz said the river in Orrin had never risen so fast.",
        '"The worst of the flood is over," said Ana Ruiz, a former mayor.',
        False,
    ),
    "an office that is sought": (
        "Senator Ana Ruiz said the river in Orrin had never risen so fast.",
        '"The worst of the flood is over," said Ana Ruiz, a candidate for governor.',
        False,
    ),
    "a governor to be": (
        "Senator Ana Ruiz said the river in Orrin had never risen so fast.",
        "Governor-elect Ana Ruiz said the worst of the flood in Orrin was over.",
        False,
    ),
    "two words for one office of a firm": (
        "Chief financial officer Ana Ruiz said the mill in Orrin had lost a year in the flood.",
        '"The flood cost us a year," said Ana Ruiz, the finance director.',
        False,
    ),
    "two persons": (
        "Mayor Ana Ruiz said the town of Orrin had never seen the river rise so fast.",
        '"The worst of the flood is over," said Tom Ruiz, the regional governor.',
        False,
    ),
    "the deputies of a sheriff": (
        "The flood in Orrin took the life of sheriff's deputy Ana Ruiz.",
        "The flood in Orrin took the life of Ana Ruiz, the fire chief.",
        False,
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_offices_of_one_person(name: str, conflicts_of: Callable[..., Sequence[Fact]]) -> None:
    *told, expected = ROWS[name]
    found = conflicts_of("The flood in Orrin", *told)
    assert any(fact.claims[0].value.unit in ("rank", "post") for fact in found) is expected
