"""Who says it: the speaker that a sentence names for a value, where it is not the outlet itself."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from checker.text.words import Token, verb_lemma
from checker.values.names import Name

__all__ = ["said_by", "speeches"]

_SPEECH = frozenset(
    "say tell announce add state claim confirm warn estimate insist declare explain note acknowledge admit "
    "allege argue assert maintain predict reveal testify write tweet post".split()
)
#: Nouns that speak without a name.
_SPEAKERS = frozenset(
    "police officials official authorities witnesses witness prosecutors prosecutor investigators army military "
    "rebels government ministry minister spokesman spokeswoman spokesperson company doctors residents rescuers "
    "firefighters analysts economists experts lawyers organisers organizers opposition critics agency sheriff "
    "mayor governor hospital court judge union coroner militants activists state-media".split()
)
_BEFORE, _BEHIND = 7, 7  # tokens between a verb of speech and its speaker


def speeches(tokens: Sequence[Token]) -> list[int]:
    """The tokens of a sentence that may tell who says something: none where it quotes no one."""
    return [i for i, t in enumerate(tokens) if _speaks(t.text, t.tag)]


@lru_cache(maxsize=20_000)
def _speaks(word: str, tag: str) -> bool:
    """Whether a folded word may tell who says something: a verb of speech, or "according"."""
    return word == "according" or (tag in "Vv" and verb_lemma(word) in _SPEECH)


def said_by(
    tokens: Sequence[Token], names: Sequence[Name], start: int, end: int, telling: Sequence[int] | None = None
) -> str:
    """The speaker of what stands at `start` to `end`: a name's full form, a speaking noun ("police"), or "".

    Args:
        tokens: those of the sentence.
        names: the names of the sentence, in order.
        start: of the value, in the text that tokens and names count by.
        end: of the value.
        telling: the `speeches` of the sentence, where they are known already.
    """
    for i in speeches(tokens) if telling is None else telling:
        token = tokens[i]
        if token.text == "according":
            if i + 1 == len(tokens) or tokens[i + 1].text != "to":
                continue
            speaker = _behind(tokens, names, i + 2, -1)
        elif i and tokens[i - 1].tag == "A" and tokens[i - 1].text in ("is", "are", "was", "were", "be", "been"):
            continue  # "is said to": no one is named
        else:
            speaker = _before(tokens, names, i, start, end) or _behind(tokens, names, i + 1, end)
        if speaker:
            return speaker
    return ""


def _before(tokens: Sequence[Token], names: Sequence[Name], verb: int, start: int, end: int) -> str:
    """The subject of a verb of speech: the last name or speaking noun right before it."""
    lowest = max(0, verb - _BEFORE)
    for i in range(verb - 1, lowest - 1, -1):
        token = tokens[i]
        if start < token.end and token.start < end:
            return ""  # the value stands between: it is no speaker's
        name = next((n for n in names if n.start <= token.start < n.end), None)
        if name is not None:
            return name.full or name.norm
        if token.text in _SPEAKERS:
            return token.text
        if token.tag in "VC" and i < verb - 1:
            return ""
    return ""


def _behind(tokens: Sequence[Token], names: Sequence[Name], at: int, end: int) -> str:
    """The speaker behind `said` or `according to`: the first name or speaking noun, before any other verb."""
    for token in tokens[at : at + _BEHIND]:
        name = next((n for n in names if n.start <= token.start < n.end and n.type in ("person", "org", "")), None)
        if name is not None:
            # "said the ministers met Ana on Friday": what is said begins before the name does.
            return name.full or name.norm if token.start >= end else ""
        if token.text in _SPEAKERS:
            return token.text
        if token.tag in "AMV" or token.text == "that":
            return ""
    return ""
