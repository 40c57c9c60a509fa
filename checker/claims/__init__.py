"""Clippings → claims: those of the rules' patterns, and those that every value of a text makes."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from checker.claims.corrections import corrected
from checker.claims.open import open_claims
from checker.claims.packs import pack_claims
from checker.claims.reading import Reading, read_clipping
from checker.model import Claim, Clipping, Problem
from checker.rulebook.rule import Rulebook

__all__ = ["claims_of", "extract"]


def extract(clippings: Iterable[Clipping], rulebook: Rulebook) -> tuple[list[Claim], list[Problem]]:
    """The claims of the clippings, in their order; only English is read, which the clipping's reader has said by then.

    Returns:
        The claims, and what went wrong (nothing so far: any text can be read).
    """
    readable = (c for c in clippings if c.language.split("-")[0] in ("en", ""))
    return [claim for clipping in readable for claim in claims_of(read_clipping(clipping), rulebook)], []


def claims_of(reading: Reading, rulebook: Rulebook) -> list[Claim]:
    """The claims of one clipping by their place in the text; a value may make a claim of a pattern and an open one."""
    text = reading.clipping.text
    found = pack_claims(reading, rulebook)
    found += open_claims(reading, rulebook)
    found = corrected(reading, found)
    found.sort(key=lambda c: (c.span.start, c.span.end, c.rule))
    seen: Counter[str] = Counter()
    named = []
    for claim in found:
        key = "\n".join((claim.clipping, claim.rule, claim.span.of(text)))
        seen[key] += 1
        named.append(claim.with_id(hashlib.sha256(f"{key}\n{seen[key]}".encode()).hexdigest()[:12]))
    return named
