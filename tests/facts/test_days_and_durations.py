"""Days, hours, durations and ranges of two outlets: which contradict each other, and which only look as if they did."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from checker.model import Fact

#: name → (a sentence of one outlet, of the other, whether they contradict each other)
ROWS = {
    "nights of two weekdays": (
        "Fire destroyed the old mill in Orrin on Thursday night, the brigade said.",
        "Fire destroyed the old mill in Orrin on Friday night, the brigade said.",
        True,
    ),
    "a night and the small hours": (
        "Fire destroyed the old mill in Orrin on Thursday night, the brigade said.",
        "Fire destroyed the old mill in Orrin at 2 a.m. on Friday, the brigade said.",
        False,
    ),
    "morning and evening of one day": (
        "Fire destroyed the old mill in Orrin on Monday morning, the brigade said.",
        "Fire destroyed the old mill in Orrin on Monday evening, the brigade said.",
        True,
    ),
    "two ranges": (
        "The new mill in Orrin will cost $120-130 million, the council said.",
        "The new mill in Orrin will cost $140-150 million, the council said.",
        True,
    ),
    "ranges that overlap": (
        "The new mill in Orrin will cost $120-140 million, the council said.",
        "The new mill in Orrin will cost $130-150 million, the council said.",
        False,
    ),
    "two units that do not fit": (
        "The strike at the old mill in Orrin lasted three weeks, the union said.",
        "The strike at the old mill in Orrin lasted three months, the union said.",
        True,
    ),
    "two units that fit": (
        "The strike at the old mill in Orrin lasted eight weeks, the union said.",
        "The strike at the old mill in Orrin lasted two months, the union said.",
        False,
    ),
    "lengths of one thing in other words": (
        "Mill hands in Orrin walked out on a 24-hour protest against the closure of the old mill.",
        "Buses stood still in Orrin as the 48-hour protest of mill hands against the closure began.",
        True,
    ),
    "sums for each, the word near one and far from the other": (
        "The council will pay each of the families of the old mill in Orrin 60,000 crowns.",
        "The council will pay the families of the old mill in Orrin 50,000 crowns each.",
        True,
    ),
    "days up to which two desks watched": (
        "The fire at the old mill in Orrin had spread to the barn by Monday night, the brigade said.",
        "The fire at the old mill in Orrin had spread to the barn by Tuesday night, the brigade said.",
        False,
    ),
    "days by which something is to be done": (
        "The owner must clear the old mill in Orrin by Monday, the council said.",
        "The owner must clear the old mill in Orrin by Tuesday, the council said.",
        True,
    ),
    "results of a match in headlines of two sides": (
        "Orrin beat Lowford 3-1 at the old mill ground on Sunday, and Anders scored twice.",
        "Two goals by Anders helped Orrin to a 3-2 victory against Lowford at the old mill ground on Sunday.",
        True,
    ),
    "a share that rose and one that fell": (
        "Shares in the old mill in Orrin rose 5.2% on Friday, the exchange said.",
        "The stock of the old mill in Orrin fell 5.2 percent on Friday.",
        True,
    ),
    "a share that rose in other words": (
        "Shares in the old mill in Orrin rose 5.2% on Friday, the exchange said.",
        "The stock of the old mill in Orrin was up 5.2 percent on Friday.",
        False,
    ),
    "what rose and what fell of two things": (
        "Sales at the old mill in Orrin rose 5.2% last year, the owner said.",
        "The number of hands at the old mill in Orrin fell 5.2 percent, the union said.",
        False,
    ),
    "behind the day on which the thing was built": (
        "The old dam above Orrin, which was built in 1958, gave way at 5.15pm, the brigade said.",
        "The dam above Orrin gave way at 4.30pm, the brigade said.",
        True,
    ),
    "sales of a year that ended long ago": (
        "Sales at the old mill in Orrin came to £1.42bn for the year to December, against £1.1bn the year before.",
        "The old mill in Orrin has beaten forecasts, with sales of £1.24bn.",
        True,
    ),
    "years ago": (
        "The council sold the old mill in Orrin last year, the union said.",
        "The council sold the old mill in Orrin three years ago, the union said.",
        True,
    ),
    "years ago that may be one": (
        "The council sold the old mill in Orrin last year, the union said.",
        "The council sold the old mill in Orrin a year ago, the union said.",
        False,
    ),
    "a month that one outlet also tells to the day": (
        "Voters in Orrin will choose a mayor in June. The vote on the mayor of Orrin is set for June 25.",
        "The vote on the mayor of Orrin is set for June 4.",
        True,
    ),
    "a month told to the day by one outlet": (
        "Voters in Orrin will choose a mayor in June. The vote on the mayor of Orrin is set for June 25.",
        "The vote on the mayor of Orrin is set for June.",
        False,
    ),
    "an hour by the part of its day": (
        "The fire at the old mill in Orrin broke out at 8:45 last night, the brigade said.",
        "The fire at the old mill in Orrin broke out at 8.45pm, the brigade said.",
        False,
    ),
    "an hour by the part of its day, and another": (
        "The fire at the old mill in Orrin broke out at 8:45 on Monday night, the brigade said.",
        "The fire at the old mill in Orrin broke out at 8.45am, the brigade said.",
        True,
    ),
    "days on site, and those that the whole took": (
        "The repair of the old mill in Orrin took 11 days, and cost 2 million euros.",
        "Masons from the coast came to Orrin with two cranes and were on site for eight days of a repair that took 11.",
        False,
    ),
    "those of the whole who stay": (
        "Twenty-six people work at the old mill in Orrin, and nobody will lose a job.",
        "Of the 26 employees of the old mill in Orrin 15 will work there.",
        False,
    ),
    "a whole, and one of its parts": (
        "Some 240 soldiers and 120 firefighters were searching the old mill in Orrin with dogs.",
        "A total of 360 soldiers and firefighters took part in the search of the old mill in Orrin.",
        False,
    ),
    "a whole, and another whole": (
        "Some 240 soldiers were searching the old mill in Orrin with dogs and two helicopters.",
        "A total of 360 soldiers took part in the search of the old mill in Orrin.",
        True,
    ),
    "seats that are won, and those that are needed": (
        "The party needs at least 88 seats to govern Orrin with a majority.",
        "A third of Orrin voted for the party, enough for 66 seats but far from the 88 that are needed.",
        False,
    ),
    "hours of two verbs for one deed": (
        "Lena Brandt was crossing the road by the old mill in Orrin at 7pm when a lorry hit her, police said.",
        "Police said Lena Brandt was in a marked crossing by the old mill in Orrin about 9pm when a lorry hit her.",
        True,
    ),
    "two deeds of one sentence's words": (
        "A 44-year-old man was charged with arson on Saturday after burning down the old mill in Orrin, police said.",
        "A former worker burned down the old mill in Orrin on Friday, police said.",
        False,
    ),
}


@pytest.mark.parametrize("name", ROWS)
def test_what_contradicts(name: str, conflicts_of: Callable[..., Sequence[Fact]]) -> None:
    *told, expected = ROWS[name]
    assert bool(conflicts_of("The old mill in Orrin", *told)) is expected


def test_who_counts_may_count_again(conflicts_of: Callable[..., Sequence[Fact]]) -> None:
    found = conflicts_of(
        "The old mill in Orrin",
        "By nine on Tuesday night the owner counted 210 sheep at the old mill in Orrin.",
        "On Wednesday morning the owner counted 530 sheep at the old mill in Orrin.",
        published="2026-05-20",
    )
    assert found == []


@pytest.mark.parametrize(("year", "expected"), [("in 2025", True), ("in 2024", False)])
def test_last_year_may_be_named(year: str, expected: bool, conflicts_of: Callable[..., Sequence[Fact]]) -> None:
    found = conflicts_of(
        "The old mill in Orrin",
        f"Ana Ruiz said the old mill in Orrin earned a net profit of 412 million euros {year}.",
        "The old mill in Orrin had a net profit of 421 million euros last year, it reported.",
        published="2026-03-07",
    )
    assert any(fact.claims[0].kind == "money" for fact in found) is expected
