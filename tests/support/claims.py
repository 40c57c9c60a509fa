"""Open claims of a few sentences, as if an outlet had published them on a Thursday."""

from __future__ import annotations

from datetime import date
from functools import cache

from checker.claims import extract
from checker.model import Claim, Clipping, Days, Frame, Outlet
from checker.rulebook import Rulebook, load_rules

__all__ = ["PUBLISHED", "frame_at", "open_claim_at", "open_claims_of"]

PUBLISHED = date(2024, 9, 12)


@cache
def _rules() -> Rulebook:
    return load_rules()[0]


def open_claims_of(body: str, title: str = "") -> list[Claim]:
    text = f"{title}\n\n{body}" if title else body
    start = len(title) + 2 if title else 0
    day = Days(PUBLISHED, PUBLISHED)
    source = Clipping("c", "c.md", Outlet("gull", "Gull"), title, text, day, body=start)
    return [claim for claim in extract([source], _rules())[0] if claim.frame is not None]


def open_claim_at(body: str, words: str) -> Claim:
    """The only open claim whose value is written so."""
    found = [claim for claim in open_claims_of(body) if claim.value.text == words]
    assert len(found) == 1, (words, [(c.kind, c.value.text) for c in open_claims_of(body)])
    return found[0]


def frame_at(body: str, words: str) -> Frame:
    frame = open_claim_at(body, words).frame
    assert frame is not None
    return frame
