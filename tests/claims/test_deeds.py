"""What happened at a moment: the deed that its clause tells."""

from __future__ import annotations

import pytest
from support.claims import frame_at

DEEDS = [
    ("The mayor was arrested on Friday.", "Friday", "#capture"),
    ("On Friday, officers arrested the mayor.", "Friday", "#capture"),
    ("The mayor on Friday resigned.", "Friday", "#resign"),
    ("Friday's arrest surprised the town.", "Friday", "#capture"),
    ("The trial is set for 4 May.", "4 May", "#trial"),
    ("A quake hit the town on Friday, injuring three and toppling walls.", "Friday", "#quake"),
    ("A quake hit the town at 17:06 (1336 GMT) on Friday, state radio said, cited by the paper.", "Friday", "#quake"),
    ("A quake hit the town at 17:06 (1336 GMT) on Friday.", "1336 GMT", "#quake"),
    ("The quake, which struck on Friday, was felt in Orrin.", "Friday", "#quake"),
    ("The network registered the quake at 17:06.", "17:06", "#quake"),
    ("She left the firm in May and joined the council.", "May", "#leave"),
    ("He checked out of the clinic on Friday.", "Friday", "check out"),
    ("He checked into the clinic on Friday.", "Friday", "check"),
    ("The man gave himself up to police at 6 p.m.", "6 p.m.", "surrend"),
    ("The man surrendered at 6 p.m.", "6 p.m.", "surrend"),
    ("The man gave up smoking on Friday.", "Friday", "smoke"),
    ("He opened fire on Friday.", "Friday", "#shooting"),
    ("The contest takes a turn on Friday, when Ruiz announces a choice.", "Friday", "#announce"),
    ("They cite the 2012 council-approved levy.", "2012", "#approve"),
    ("A quake hit the town at 17:06 (1336 GMT) on Friday, state radio said, cited by the paper.", "1336 GMT", "#quake"),
    # The day on which somebody said so is not that of what was said.
    ("Officers arrested the mayor, the prosecutor said Friday.", "Friday", "say"),
    pytest.param(
        "After winning the vote in May, he resigned.", "May", "#resign",
        marks=pytest.mark.xfail(reason="the moment may be of the main clause"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "deed"), DEEDS)
def test_what_happened_then(text: str, words: str, deed: str) -> None:
    assert frame_at(text, words).deed == deed


def test_a_bare_pronoun_means_the_event_of_the_article() -> None:
    text = "A strong quake rocked Orrin. It struck at 1:53 p.m. while shops were open."
    assert frame_at(text, "1:53 p.m.").deed == "#quake"


def test_an_aftershock_has_moments_of_its_own() -> None:
    frame = frame_at("The quake was followed by an aftershock on Monday.", "Monday")
    assert "#quake" not in frame.deeds
