"""Clippings → claims: those of the rules' patterns, and those that every value of a text makes."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from checker.claims.attribution import quotes, said_by
from checker.claims.modality import modality_of
from checker.claims.open import open_claims
from checker.claims.packs import pack_claims
from checker.claims.reading import Reading, read_clipping
from checker.model import Claim, Clipping, Problem, Span
from checker.rulebook.rule import Rulebook
from checker.text.words import tokens
from checker.values.names import Name

__all__ = ["claims_of", "extract"]


def extract(clippings: Iterable[Clipping], rulebook: Rulebook) -> tuple[list[Claim], list[Problem]]:
    """The claims of the clippings, in their order; only English is read, which the clipping's reader has said by then.

    Returns:
        The claims, and what went wrong (nothing so far: any text can be read).
    """
    claims: list[Claim] = []
    for clipping in clippings:
        if clipping.language.split("-")[0] in ("en", ""):
            claims += claims_of(read_clipping(clipping), rulebook)
    return claims, []


def claims_of(reading: Reading, rulebook: Rulebook) -> list[Claim]:
    """The claims of one clipping by their place in the text; a value may make a claim of a pattern and an open one."""
    text = reading.clipping.text
    found = pack_claims(reading, rulebook)
    found += _voiced(reading, open_claims(reading, rulebook))
    found.sort(key=lambda c: (c.span, c.rule))
    seen: Counter[str] = Counter()
    named = []
    for claim in found:
        key = "\n".join((claim.clipping, claim.rule, claim.span.of(text)))
        seen[key] += 1
        named.append(claim.with_id(hashlib.sha256(f"{key}\n{seen[key]}".encode()).hexdigest()[:12]))
    return named


def _voiced(reading: Reading, claims: Iterable[Claim]) -> Iterator[Claim]:
    """Open claims with what their clause says of them: whether it came about, and who says so."""
    text = reading.clipping.text
    sentence, found, names, quoting = Span(0, 0), tokens(""), tuple[Name, ...](), False
    for claim in claims:
        if claim.sentence != sentence:
            sentence = claim.sentence
            found, names = tokens(text, sentence.start, sentence.end), reading.names_in(sentence)
            quoting = quotes(found)
        # A verb that is the value itself is looked at from its end.
        start = claim.span.end if claim.kind == "polarity" else claim.span.start
        modality = modality_of(found, start, claim.span.end)
        speaker = said_by(found, names, claim.span.start, claim.span.end) if quoting else ""
        yield replace(claim, modality=modality, said_by=speaker) if (modality, speaker) != ("happened", "") else claim
