"""Persons that a text does not name on the spot: he and she, and roles such as "Japan's chief negotiator"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Sequence

from checker.claims.lines import Piece
from checker.claims.reading import Reading
from checker.model import Slot, Span
from checker.text.words import tokens
from checker.values.names import Name

__all__ = ["Persons"]

_PRONOUNS = frozenset({"he", "she"})
#: How near the bearer is taken to stand, by how it was found.
NAMED, SAME_ROLE, NEXT_SENTENCE, PRONOUN = 1.0, 0.9, 0.8, 0.8
_TITLE_WORDS = 8  # words before a name among which its role stands


class Persons:
    """The persons of a clipping, and whom its roles and pronouns mean."""

    def __init__(self, reading: Reading, roles: Collection[str]) -> None:
        self._reading = reading
        self._roles = roles
        self._named = [n for n in reading.names if n.type in ("person", "")]
        self._starts = [n.start for n in self._named]
        self._sentences = [s.start for s in reading.sentences]
        self._by_role: dict[str, list[Name]] | None = None

    def slot(self, pieces: Sequence[Piece], sentence: Span) -> Slot | None:
        """The slot of matched pieces: one or more persons, a pronoun, or a role."""
        named = [p for p, after in zip(pieces, (*pieces[1:], None), strict=True) if _ends_conjunct(p, after)]
        if len(named) > 1:
            slots = [_of_name(p.name, p.start, p.end, NAMED) for p in named if p.name]
            norms = sorted({s.norm for s in slots})
            forms = tuple(sorted({f for s in slots for f in (s.norm, *s.forms)}))
            start, end = named[0].start, named[-1].end
            text = self._reading.clipping.text[start:end]
            return Slot(text, "people", "; ".join(norms), forms, start=start, end=end)
        if named and named[0].name:
            return _of_name(named[0].name, named[0].start, named[0].end, NAMED)
        start, end = pieces[0].start, pieces[-1].end
        if pieces[-1].word in _PRONOUNS:
            name = self._before(sentence, start)
            return _of_name(name, start, end, PRONOUN) if name else None
        return self._of_role(pieces, sentence, start, end)

    def pair(self, pieces: Sequence[Piece]) -> Slot | None:
        """The two persons named last before "they both" or "the two leaders"; None where there are not two."""
        start, end = pieces[0].start, pieces[-1].end
        found: dict[int, Name] = {}
        before = bisect_left(self._starts, start)
        for name in reversed(self._named[max(0, before - 12) : before]):
            if name.type == "person":
                found.setdefault(name.entity, name)
            if len(found) == 2:
                break
        if len(found) < 2:
            return None
        slots = [_of_name(name, start, end, PRONOUN) for name in found.values()]
        norms = sorted(slot.norm for slot in slots)
        forms = tuple(sorted({form for slot in slots for form in slot.forms}))
        text = " and ".join(sorted(slot.text for slot in slots))
        return Slot(text, "people", "; ".join(norms), forms, start=start, end=end, near=PRONOUN)

    def _before(self, sentence: Span, start: int) -> Name | None:
        """Whom a pronoun means: the first person of its sentence so far, else the first of the sentence before."""
        here = self._between(sentence.start, start)
        if here:
            return here[0]
        at = bisect_left(self._sentences, sentence.start)
        if at == 0:
            return None
        before = self._reading.sentences[at - 1]
        there = self._between(before.start, before.end)
        return there[0] if there else None

    def _between(self, start: int, end: int) -> list[Name]:
        named = self._named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [n for n in named if n.type == "person"] or named

    def _of_role(self, pieces: Sequence[Piece], sentence: Span, start: int, end: int) -> Slot:
        text = self._reading.clipping.text[start:end]
        role = pieces[-1].word
        bearers = self._bearers().get(role, [])
        if len({n.entity for n in bearers}) == 1:
            return _of_name(bearers[0], start, end, SAME_ROLE)
        # "The club's top striker is out. Ana Ruiz was hurt …": the next sentence names whom the first one means.
        at = bisect_left(self._sentences, sentence.start)
        if start - sentence.start < 20 and at + 1 < len(self._reading.sentences):
            following = self._reading.sentences[at + 1]
            there = self._between(following.start, min(following.end, following.start + 80))
            if there and there[0].type == "person":
                return _of_name(there[0], start, end, NEXT_SENTENCE)
        return Slot(text, "person", "", (role,), start=start, end=end, near=0.5)

    def _bearers(self) -> dict[str, list[Name]]:
        """Role noun → the persons that bear it right before their name somewhere in the text."""
        if self._by_role is None:
            self._by_role = {}
            text = self._reading.clipping.text
            for name in self._named:
                if name.type != "person":
                    continue
                before = text[max(0, name.start - 60) : name.start]
                words = [t.text for t in tokens(before)][-_TITLE_WORDS:]
                if words and words[-1] == ",":
                    words.pop()
                words += name.title.lower().split()[-1:]
                for role in dict.fromkeys(w for w in words[-2:] if w in self._roles):
                    self._by_role.setdefault(role, []).append(name)
        return self._by_role


def _ends_conjunct(piece: Piece, after: Piece | None) -> bool:
    """Whether a name closes a member of an enumeration; one within a title ("the Acme chair Ana Ruiz") does not."""
    if piece.name is None or piece.code not in ("@person@", "@name@"):
        return False
    return after is None or after.word in (",", "and")


def _of_name(name: Name, start: int, end: int, near: float) -> Slot:
    forms = tuple(f for f in dict.fromkeys((name.norm, name.full)) if f)
    return Slot(name.text, "person", name.full or name.norm, forms, start=start, end=end, near=near)
