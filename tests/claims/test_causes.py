"""What a sentence tells as a cause, in whatever words; what it only names is none."""

from __future__ import annotations

import pytest
from support.claims import open_claims_of

#: A sentence and the words for the cause that it tells; "" where it tells none.
ROWS = [
    ("A broken rail caused the accident.", "broken rail"),
    ("The fire was started by a fallen power line near the village.", "fallen power line"),
    ("The fire broke out on Thursday, and it was a fallen power line that set it off.", "fallen power line"),
    ("A faulty heater was to blame, the fire service said.", "faulty heater"),
    ("A landslip was the cause, the ministry said.", "landslip"),
    ("The cause of the fire was a candle.", "candle"),
    ("The flight was diverted because of a cracked windscreen.", "cracked windscreen"),
    ("The blaze was blamed on a discarded cigarette.", "discarded cigarette"),
    ("The company has blamed a rusted valve.", "rusted valve"),
    ("An electric heater left on in a store room had started the fire.", "electric heater"),
    ("The reason is poor sales, the mayor said.", "poor sales"),
    ("The illness was caused by a spoiled salad.", "spoiled salad"),
    ("The cause is unclear, the mayor said.", ""),
    ("The owner would pay if the pilot is to blame.", ""),
    ("Police have not said what caused the crash.", ""),
    ("The fire was not caused by a candle.", ""),
    ("Police ruled out arson as the cause.", ""),
    ("A fault caused the outage.", ""),
    ("Two boys caused the fire.", ""),
    ("Ana Ruiz caused the crash.", ""),
    ("She left because of the weather.", ""),
    ("A candle stood in the window.", ""),
    ("The cause of the crash is being investigated.", ""),
]


@pytest.mark.parametrize(("text", "cause"), ROWS)
def test_what_is_told_as_a_cause(text: str, cause: str) -> None:
    assert [c.value.text for c in open_claims_of(text) if c.value.unit == "cause"] == ([cause] if cause else [])
