"""Two articles that each give one answer to a question speak of one thing, in whatever words they give it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from checker.model import Fact

#: What two outlets say, and whether it contradicts.
ROWS = {
    "how long a fire burned": (
        "It took 48 firefighters four hours to put out the flames.", "Crews fought the blaze for six hours.", True
    ),
    "the turnout": ("Turnout was 58%, up from 51% in 2021.", "Some 63% of voters took part, it was said.", True),
    "the turnout alone": ("Turnout was 58%.", "The turnout of 63% surprised many.", True),
    "the ransom": ("They wanted a ransom of $3m.", "The price of her freedom, a ransom of $5m, was paid.", True),
    "another sum": ("They wanted a ransom of $3m.", "She was found with $9m, and $5m was in a bag.", False),
    "the only sums": ("The new mill cost $3m.", "They spent $5m on the mill, it was said.", True),
    "the only sums, of two lands": ("The new mill cost $3m.", "They spent €5m on the mill, it was said.", False),
    "one of two sums": ("The new mill cost $3m.", "They spent $5m on the mill and $900,000 on the road.", False),
    "a fine and a reward": ("She paid a fine of $3m.", "A reward of $5m was paid for her.", False),
    "two causes": ("A broken rail caused the accident.", "A landslip was the cause, the ministry said.", True),
    "one cause in two words": ("A faulty heater was to blame.", "It was started by an electric heater.", False),
    "no cause": ("A broken rail caused the accident.", "A landslip was seen near the line.", False),
    "paid and not paid": ("The family paid the ransom, a lawyer said.", "No ransom was paid, police said.", True),
    "paid and not seen": ("The family paid the ransom, a lawyer said.", "No ransom was seen, police said.", False),
    "what somebody denies": (
        "The minister denied that the ransom was paid.", "Police say no ransom was paid for her.", False
    ),
    "patients and nurses": (
        "Some 23 patients fell ill with the virus.", "Nine nurses were infected with the virus.", False
    ),
    "a given name": ("Manager Ana Ruiz thanked the crews.", "All were well, said the manager, Eva Ruiz.", True),
    "two of a family": ("A guest, Ana Ruiz, thanked the crews.", "All were well, said a guest, Eva Ruiz.", False),
    "who led it": ("The inquiry was led by Ana Ruiz.", "Ivo Brandt headed the inquiry.", True),
    "who led two": ("The inquiry was led by Ana Ruiz.", "Ivo Brandt headed the rescue.", False),
    "freed, and held before": ("The merchant was freed on Sunday.", "The merchant had been held in a kiln.", False),
    "a director and a deputy": (
        "Director Ana Ruiz said that she was glad.", "The deputy director Ana Ruiz said that she was glad.", True
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ROWS)
def test_what_contradicts(name: str, conflicts_of: Callable[..., Sequence[Fact]]) -> None:
    *told, expected = ROWS[name]
    assert bool(conflicts_of("The day in Varo", *told, published="2026-05-20")) is expected


@pytest.mark.xfail(strict=True, reason="the question is asked in words that stand in another sentence, or in a deed")
@pytest.mark.parametrize(
    "told",
    [
        ("The engine had failed.", "The officer of the watch had fallen asleep."),
        ("It began in a kiln that overheated.", "A heater had started the fire."),
        ("The alarm was raised by Ana Ruiz.", "The alarm was raised by one of the students."),
    ],
)
def test_what_is_missed(told: tuple[str, str], conflicts_of: Callable[..., Sequence[Fact]]) -> None:
    assert conflicts_of("The fire in Varo", *told, published="2026-05-20")


@pytest.mark.xfail(strict=True, reason="so alike in their other words that what sets them apart counts for nothing")
@pytest.mark.parametrize(
    "told",
    [
        ("Turnout was 58% by noon.", "The turnout of 63% surprised many."),
        ("It was the 28th Orrin Marathon.", "The 29th marathon will be held next spring."),
        ("They wanted a ransom of $3m.", "She was found with $5m in a bag."),
    ],
)
def test_what_should_not(told: tuple[str, str], conflicts_of: Callable[..., Sequence[Fact]]) -> None:
    assert not conflicts_of("The day in Varo", *told, published="2026-05-20")
