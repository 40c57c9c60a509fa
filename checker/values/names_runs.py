"""Capitalised words put together into names, with the titles before them taken off."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field

from checker.values.names_lexicon import (
    AFTER_OF,
    CALENDAR,
    COMMON,
    DEMONYM,
    DIRECTION,
    EVENT_PREFIX,
    EVENT_WORD,
    FUNCTION,
    GENERATION,
    GIVEN,
    HONORIFIC,
    MODIFIER,
    NOT_NAME,
    OFFICE,
    ORG,
    ORG_SUFFIX,
    ORG_WORD,
    PLACE,
    PLACE_PREFIX,
    PLACE_SUFFIX,
    SURNAME,
    Lexicon,
    word_list,
)
from checker.values.names_words import Word

__all__ = ["HEAD", "Draft", "atoms", "drafts", "with_nicknames"]

HEAD = ORG_WORD | PLACE_SUFFIX | EVENT_WORD | ORG_SUFFIX
_NAMEISH = GIVEN | SURNAME | PLACE | DEMONYM | ORG
_NICKNAME = re.compile(r" [\"“'‘(](?:[\w.'’-]{1,20} ){0,3}[\w.'’-]{1,20}[\"”'’)] ")
#: Lines shorter than that are headings or list items: no name runs on over their end.
_SHORT_LINE = 50


@dataclass(slots=True)
class Draft:
    """A name before it has a type; `doubtful` if it is one common word that a sentence begins with."""

    words: list[Word]
    title: str = ""
    honorific: bool = False
    doubtful: bool = False
    heading: bool = False
    capitals: bool = False  # stands in a line of capitals
    nickname: bool = False  # one in quotation marks stands between its words
    votes: dict[str, float] = field(default_factory=dict)

    @property
    def start(self) -> int:
        return self.words[0].start

    @property
    def end(self) -> int:
        return self.words[-1].end


def atoms(words: Iterable[Word], text: str, known: Container[str]) -> Iterator[list[Word]]:
    """Words that may form one name, as far as the gaps between them and the kinds of the words allow."""
    atom: list[Word] = []
    headed = False
    for word in words:
        flags = word.flags
        between = {" ": " ", "o": " of "}.get(word.gap, "")
        if flags & FUNCTION and atom and between and f"{atom[-1].low}{between}{word.low}" in known:
            atom.append(word)  # "USA Today", "Group of Seven"
            continue
        if flags & FUNCTION or (flags & CALENDAR and not flags & GIVEN):
            if atom:
                yield atom
            atom, headed = [], False
            continue
        if atom and not _joins(atom, word, headed, text):
            yield atom
            atom, headed = [], False
        atom.append(word)
        headed = headed or bool(flags & HEAD)
    if atom:
        yield atom


def _joins(atom: list[Word], word: Word, headed: bool, text: str) -> bool:
    gap, before = word.gap, atom[-1]
    if not gap or len(atom) > 11 or (before.flags & GENERATION and len(atom) > 2):
        return False
    if before.owns:
        # "Joe's Club", "St. Mary's Hospital"; but "Reyes's White House".
        return (
            gap == " "
            and word.low in word_list("after_owner")
            and bool(before.flags & (GIVEN | SURNAME))
            and not before.flags & PLACE
        )
    if gap in " &,":
        return True
    if gap == "p":
        return not before.flags & OFFICE and bool(before.flags & GIVEN or not before.flags & COMMON)
    if gap == "n":
        return text.rfind("\n", max(0, before.end - _SHORT_LINE), before.end) < 0 and before.end > _SHORT_LINE
    if gap == "o":
        return headed or bool(before.flags & OFFICE and word.flags & AFTER_OF)
    if gap == "a":
        return headed and any(w.gap in "of" for w in atom[1:]) and not word.flags & (GIVEN | PLACE)
    return headed and not before.flags & PLACE and not word.flags & (PLACE | GIVEN)


def drafts(atom: list[Word], lexicon: Lexicon) -> Iterator[Draft]:
    """The names of an atom in order, none or several."""
    honorific = False
    while atom and atom[0].flags & HONORIFIC and not atom[0].flags & (PLACE | ORG_WORD):
        if len(atom) == 1:
            return
        honorific = True
        atom = atom[1:]
    if honorific:
        yield from _titled(atom, None, True)
        return
    atom = _without_opening(atom, lexicon)
    if not atom:
        return
    at = _office(atom)
    if at >= 0:
        left = at
        while left > 0 and atom[left - 1].flags & (MODIFIER | OFFICE) and not _begins_name(atom, left - 1):
            left -= 1
        if at + 1 < len(atom) and atom[at + 1].gap == "o" and atom[at + 1].flags & AFTER_OF:
            at += 1
        yield from _plain(atom[:left], lexicon)
        rest = atom[at + 1 :]
        while rest and rest[0].flags & HONORIFIC:
            rest = rest[1:]
        if rest and rest[0].gap in " n":
            yield from _titled(rest, atom[left : at + 1], False)
        elif rest:
            yield from _plain(rest, lexicon)
        return
    yield from _plain(atom, lexicon)


def _without_opening(atom: list[Word], lexicon: Lexicon) -> list[Word]:
    """The atom without a sentence's first word that owes its capital to its place: "Embattled Keller"."""
    first = atom[0]
    if not first.first or len(atom) == 1 or atom[1].gap != " " or not first.flags & COMMON:
        return atom
    second = atom[1]
    if first.flags & (OFFICE | MODIFIER | DIRECTION | PLACE_PREFIX | EVENT_PREFIX | DEMONYM | PLACE | ORG):
        return atom
    if f"{first.low} {second.low}" in lexicon.known:
        return atom
    if second.flags & (PLACE | DEMONYM) and not (first.flags | second.flags) & GIVEN:
        return atom[1:]
    if first.flags & (GIVEN | SURNAME) and not second.flags & GIVEN:
        return atom
    if second.flags & COMMON and not second.flags & (GIVEN | OFFICE):
        return atom
    return atom if second.flags & (ORG_WORD | ORG_SUFFIX | PLACE_SUFFIX | EVENT_WORD) else atom[1:]


def _begins_name(atom: list[Word], at: int) -> bool:
    """Whether the word stands in a name that began before it: "Stephen King"."""
    return at > 0 and atom[at - 1].flags & (GIVEN | COMMON) == GIVEN and not atom[at].flags & MODIFIER


def _office(atom: list[Word]) -> int:
    """Where the last word of an office stands that is no part of a name; -1 if there is none."""
    for at in range(len(atom) - 1, -1, -1):
        word = atom[at]
        if not word.flags & OFFICE or word.owns:
            continue
        after = atom[at + 1] if at + 1 < len(atom) else None
        if (
            after is not None
            and not (after.gap == "o" and after.flags & AFTER_OF)
            and ((after.flags & (HEAD | GENERATION) and not after.flags & (GIVEN | SURNAME)) or after.gap == "&")
        ):
            continue
        if _begins_name(atom, at) and (after is None or not after.flags & GIVEN):
            continue
        if (
            after is None
            and at
            and not atom[at - 1].flags & (MODIFIER | OFFICE | PLACE | DEMONYM | ORG)
            and word.flags & SURNAME
        ):
            continue
        return at
    return -1


def _titled(words: list[Word], title: list[Word] | None, honorific: bool) -> Iterator[Draft]:
    """The person that follows a title."""
    if not words:
        return
    cut = next((i for i, w in enumerate(words) if i and w.gap in "ofan"), len(words))
    draft = Draft(words[:cut], honorific=honorific)
    if title:
        draft.title = " ".join(w.low for w in title)
    if draft.words[0].flags & (ORG_WORD | PLACE_SUFFIX) and not draft.words[0].flags & (GIVEN | SURNAME):
        return
    draft.votes["person"] = 5.0
    yield draft


def _plain(atom: list[Word], lexicon: Lexicon) -> Iterator[Draft]:
    while atom and atom[0].flags & NOT_NAME and (len(atom) == 1 or atom[1].flags & (GIVEN | NOT_NAME)):
        atom = atom[1:]
    if not atom:
        return
    if len(atom) > 1 and atom[0].flags & DEMONYM and atom[1].flags & (GIVEN | COMMON | DEMONYM) == GIVEN:
        yield Draft(atom[:1])
        atom = atom[1:]
    if len(atom) == 1:
        word = atom[0]
        if word.flags & CALENDAR or (
            word.flags & (MODIFIER | OFFICE | HONORIFIC) and not word.flags & (GIVEN | SURNAME)
        ):
            return
        if len(word.low) == 1 or word.flags & GENERATION:
            return
        doubtful = word.first and bool(word.flags & COMMON) and not word.flags & (PLACE | DEMONYM | ORG)
        yield Draft(atom, doubtful=doubtful)
        return
    if all(w.flags & (OFFICE | MODIFIER) and not w.flags & (GIVEN | SURNAME) for w in atom):
        return
    yield Draft(atom)


def with_nicknames(found: list[Draft], text: str) -> list[Draft]:
    """The names in order, with given name, quoted nickname and surname put together: "John 'Red' Smith"."""
    joined: list[Draft] = []
    starts = {d.start: d for d in found}
    until = -1
    for draft in found:
        if draft.start < until:
            continue
        last = draft.words[-1]
        if last.flags & GIVEN and not last.owns and len(draft.words) < 3:
            nickname = _NICKNAME.match(text, last.end)
            rest = starts.get(nickname.end()) if nickname else None
            if rest is not None and len(rest.words) < 3 and not rest.title:
                draft.words.extend(rest.words)
                draft.nickname = True
                until = draft.end
        joined.append(draft)
    return joined
