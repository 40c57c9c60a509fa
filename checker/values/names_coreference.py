"""Which names of one text mean the same bearer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from checker.values.names_types import top_type

__all__ = ["Form", "Mention", "link"]

#: A word that stands in more names than that links nothing: no text speaks of so many of one name.
_MOST = 40
#: "Marlowe" is not the Marlowe administration.
_PEOPLE_OF = frozenset(("administration", "campaign", "team", "camp", "regime", "cabinet"))
_SMALL = frozenset("of the and for & de la van von der del di da bin al el".split())


@dataclass(slots=True)
class Form:
    """A name as a text writes it, however often: its folded words, its votes for each type, where it stands first."""

    norm: str
    words: tuple[str, ...]
    first: int
    shape: Mapping[str, float] = field(default_factory=dict)  # the votes of its own words
    votes: dict[str, float] = field(default_factory=dict)  # all votes
    mentions: int = 0
    parent: Form | None = None
    known: bool = False  # stands in the tables
    common: bool = False  # begins with a word that is also written in lower case
    given: bool = False  # begins with a given name
    headed: bool = False  # ends on what it is: "Island", "Center", "Corp."; so that its first word may stand for it

    @property
    def type(self) -> str:
        return top_type(self.votes)

    @property
    def cued(self) -> str:
        """The type that the words around it tell, whatever its own words do."""
        return top_type({kind: weight - self.shape.get(kind, 0.0) for kind, weight in self.votes.items()})

    def root(self) -> Form:
        form = self
        while form.parent is not None:
            form = form.parent
        return form


@dataclass(frozen=True, slots=True)
class Mention:
    """A form at a place."""

    form: Form
    start: int


def link(forms: Sequence[Form], short_forms: Mapping[str, frozenset[str]]) -> None:
    """Give each form that means the bearer of a longer one that as its parent, and the longer one its votes.

    Args:
        forms: one for each norm, in the order of the text.
        short_forms: the given names that a given name may stand for.
    """
    by_word: dict[str, list[Form]] = {}
    by_acronym: dict[str, list[Form]] = {}
    ordered = sorted(forms, key=lambda f: (-len(f.words), -len(f.norm), f.first))
    for form in ordered:
        words = [w for w in form.words if w not in _SMALL]
        longer = _longer(form, words, by_word, short_forms)
        if longer is None and len(words) == 1 and 2 < len(form.norm) <= 6 and form.type in ("org", ""):
            longer = _only(by_acronym.get(form.norm, []))
        if longer is not None:
            form.parent = longer
            for kind, weight in form.votes.items():
                longer.votes[kind] = longer.votes.get(kind, 0.0) + weight * (0.5 if kind != "place" else 0.2)
            continue
        for word in dict.fromkeys(words):
            by_word.setdefault(word, []).append(form)
        if len(words) > 1:
            by_acronym.setdefault("".join(w[0] for w in words), []).append(form)


def _only(forms: Sequence[Form]) -> Form | None:
    return forms[0] if len(forms) == 1 else None


def _longer(
    form: Form, words: Sequence[str], by_word: Mapping[str, list[Form]], short_forms: Mapping[str, frozenset[str]]
) -> Form | None:
    """The one longer name that the form is short for, if there is just one."""
    if not words:
        return None
    lists = [by_word.get(w, []) for w in words]
    rarest = min(lists, key=len) or (lists[-1] if len(words) > 1 else [])
    if not rarest or len(rarest) > _MOST:
        return None
    fitting = [other for other in rarest if _short_for(form, words, other, short_forms)]
    if len(fitting) > 1:
        earlier = [other for other in fitting if other.first < form.first]
        fitting = earlier or fitting
    return _only(fitting)


def _short_for(form: Form, words: Sequence[str], longer: Form, short_forms: Mapping[str, frozenset[str]]) -> bool:
    if not all(w in longer.words for w in words):
        # "Mo Fenwick", "M. Fenwick" of "Maurice Fenwick".
        return (
            1 < len(words) <= len(longer.words)
            and all(w in longer.words for w in words[1:])
            and (longer.words[0] in short_forms.get(words[0], ()) or words[0] == longer.words[0][0])
            and form.type in ("person", "")
            and longer.type in ("person", "")
        )
    mine, its = form.type, longer.type
    if len(words) == len([w for w in longer.words if w not in _SMALL]):
        return mine == its or not mine or not its  # the same words in another order
    if its == "person":
        # A surname, or a given name; a place of the tables keeps its own life unless it only just is one.
        ends = (
            longer.words[-1],
            longer.words[0],
            longer.words[-2] if longer.words[-1] in ("jr", "sr", "ii", "iii") else "",
        )
        if len(words) == 1 and words[0] not in ends:
            return False
        return mine in ("person", "") or (form.cued in ("person", "") and mine != "org" and longer.given)
    if longer.words[-1] in _PEOPLE_OF or mine == "person" or (form.known and mine in ("place", "org")):
        return False
    # "Ana Keller" of "Ana Keller Center", "Ministry" of "Ministry of Finance", "the Falcons" of "Kansas City Falcons".
    if len(words) == 1 and form.headed and longer.known:
        return False  # "the House" is not the White House
    if words[-1] == longer.words[-1]:
        return True
    return words[0] == longer.words[0] and (len(words) > 1 or (longer.headed and not (form.common and longer.known)))
