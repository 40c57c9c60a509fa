"""The records themselves."""

from __future__ import annotations

import copy
import pickle
from dataclasses import fields
from datetime import date
from decimal import Decimal

import pytest

from checker.model import Claim, Days, Fact, Frame, Link, Slot, Span, Timex, Value

DAY = Days(date(2024, 10, 15), date(2024, 10, 16))
FIGURE = Value("count", 3, 6, "212", Decimal(212), unit="resident", timex=Timex("DATE", "2024"), minute=(1, 2))
FRAME = Frame("home", frozenset(("lost",)), bag={"power": 1.0}, event=DAY)
CLAIM = Claim("a", "post", "figures", FIGURE, Span(3, 6), Span(0, 9), {"measure": Slot("homes", days=DAY)}, frame=FRAME)


@pytest.mark.parametrize(
    "record", [Span(1, 2), DAY, Timex("SET", "P1D", "x"), FIGURE, Slot("x"), FRAME, CLAIM, Link("a", "b", 0.5),
               Fact("f", "figures", (CLAIM, CLAIM), (Link("a", "b", 0.5),))],
    ids=lambda record: type(record).__name__,
)  # fmt: skip
def test_a_record_comes_back_from_another_process(record: object) -> None:
    for twin in (pickle.loads(pickle.dumps(record)), copy.deepcopy(record)):
        assert type(twin) is type(record)
        assert [getattr(twin, f.name) for f in fields(twin)] == [getattr(record, f.name) for f in fields(record)]  # type: ignore[call-overload]


def test_a_claim_told_twice_stays_one_claim() -> None:
    fact = pickle.loads(pickle.dumps(Fact("f", "figures", (CLAIM, CLAIM))))
    assert fact.claims[0] is fact.claims[1]
