"""Proper names of a text, typed, and grouped by whom they mean.

No statistical model: the shape of words, tables of names and places, and cues beside a name. A people's name
("Australian", "Japanese") is a name of type place whose `norm` is the country's, so that "Japan", "Japanese" and
"Japan's" compare as one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass

from checker.values.names_context import context_votes
from checker.values.names_coreference import Form, link
from checker.values.names_headings import heading_drafts, heading_lines
from checker.values.names_lexicon import (
    COMMON,
    DEMONYM,
    FUNCTION,
    GIVEN,
    NOT_NAME,
    ORG,
    ORG_WORD,
    PLACE,
    PLACE_SUFFIX,
    Lexicon,
    lexicon,
)
from checker.values.names_runs import HEAD, Draft, atoms, drafts, with_nicknames
from checker.values.names_types import draft_norm, shape_votes
from checker.values.names_words import Word, capitalised_words

__all__ = ["Name", "find_names"]

# "the Marlowe administration" is not Marlowe.
_OFFICES = re.compile(r" (administration|campaign|team|camp|regime|cabinet)\b")
#: What a region after a comma says for a place before it.
_BEFORE_REGION = 2.0
#: From that weight on a name of the tables is sure, and the words around it count for that share.
_SURE, _KNOWN_SHARE = 3.0, 0.2
_ORDINAL = re.compile(r"\b(\d{1,3}(?:st|nd|rd|th)) $")
_LOWER = re.compile(r"\b[a-z]{3,}\b")


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name where it stands.

    `type` is person, place, org, event or "" where the text does not tell; `norm` its folded form without title;
    `full` the folded longest form of the same bearer in the text ("Lopez" → "ana lopez"); `entity` a number that all
    mentions of one bearer in this text share; `title` the words before or after it that say what the bearer is.
    """

    start: int
    end: int
    text: str
    type: str
    norm: str
    full: str
    entity: int
    title: str = ""


def find_names(text: str) -> list[Name]:
    """The names of a text in order.

    Args:
        text: any text; never raises on its content, and takes time in proportion to its length.
    """
    tables = lexicon()
    body, headings = _split(capitalised_words(text, tables), heading_lines(text), tables.known)
    found = [d for atom in atoms(body, text, tables.known) for d in drafts(atom, tables)]
    lower = frozenset(_LOWER.findall(text))
    found = _certain(found, lower)
    known = _known_words(found)
    for heading in headings:
        found += (d for d in heading_drafts(heading, known, tables) if _is_name(d, lower))
    found.sort(key=lambda d: d.start)
    found = with_nicknames(found, text)
    return _named(found, text, tables)


def _split(
    words: Iterable[Word], lines: list[tuple[int, int, bool]], known: Container[str]
) -> tuple[list[Word], list[list[Word]]]:
    """The words of the running text, and those of each heading."""
    body: list[Word] = []
    headings: list[list[Word]] = []
    at, current = 0, -1
    for word in words:
        while at < len(lines) and lines[at][1] <= word.start:
            at += 1
        if at < len(lines) and lines[at][0] <= word.start:
            if current != at:
                headings.append([])
                current = at
            headings[-1].append(word if lines[at][2] else _as_written(word, known))
        else:
            body.append(_as_written(word, known))
    return body, headings


def _as_written(word: Word, known: Container[str]) -> Word:
    """A word that is a name in capitals ("US", "WHO") without the flags that it has as a plain word."""
    if word.upper and word.flags & (FUNCTION | NOT_NAME) and word.low in known:
        word.flags &= ~(FUNCTION | NOT_NAME | COMMON)
    return word


def _certain(found: list[Draft], lower: Container[str]) -> list[Draft]:
    """Without the single words that only begin a sentence and are common, or lower case elsewhere in the text.

    Those stay that the text has as a name, or in one, where the capital is telling.
    """
    sure = {w.low for d in found if not d.doubtful and not (len(d.words) == 1 and d.words[0].first) for w in d.words}
    return [d for d in found if d.words[0].low in sure or (not d.doubtful and _is_name(d, lower))]


def _is_name(draft: Draft, lower: Container[str]) -> bool:
    """Whether a name of one word, whose capital says little, is none that the text writes in lower case too."""
    word = draft.words[0]
    if len(draft.words) > 1 or word.flags & (PLACE | DEMONYM | ORG | GIVEN) or not (draft.heading or word.first):
        return True
    return word.low not in lower or draft.votes.get("person", 0.0) > 2


def _known_words(found: list[Draft]) -> dict[str, list[tuple[str, ...]]]:
    """The names of the running text as tuples of words, longest first, by first word."""
    counts = Counter(tuple(w.low for w in d.words) for d in found)
    flags = {d.words[0].low: d.words[0].flags for d in found}
    known: dict[str, list[tuple[str, ...]]] = {}
    for words, count in sorted(counts.items(), key=lambda item: (-len(item[0]), item[0])):
        if len(words) == 1 and flags[words[0]] & COMMON and count < 2:
            continue
        known.setdefault(words[0], []).append(words)
    return known


def _is_chance(draft: Draft, form: Form) -> bool:
    """Whether a capital is a matter of style: a single common word, once, of no type and no part of another name."""
    return (
        form.mentions == 1
        and form.parent is None
        and bool(draft.words[0].flags & COMMON)
        and len(draft.words) == 1
        and not form.type
    )


def _with_office(draft: Draft, text: str) -> None:
    """Add the lower-case word that makes people of a person's name: "the Marlowe administration"."""
    last = draft.words[-1]
    match = None if last.owns else _OFFICES.match(text, last.end)
    if match:
        draft.words.append(Word(match.start(1), match.end(), match[1], COMMON | ORG_WORD, " ", False, False, False))


def _with_number(draft: Draft, text: str) -> None:
    """Add the number of a numbered street: "117th Street"."""
    first = draft.words[0]
    if len(draft.words) == 1 and first.flags & PLACE_SUFFIX:
        match = _ORDINAL.search(text, max(0, first.start - 7), first.start)
        if match:
            draft.words.insert(0, Word(match.start(), first.start - 1, match[1], 0, "", False, False, False))
            first.gap = " "


def _named(found: list[Draft], text: str, tables: Lexicon) -> list[Name]:
    forms: dict[str, Form] = {}
    placed: list[tuple[Draft, Form]] = []
    for draft in found:
        _with_office(draft, text)
        _with_number(draft, text)
        norm = draft_norm(draft, text, tables)
        context_votes(draft, text, tables.flags)
        form = forms.get(norm)
        if form is None:
            shape = shape_votes(draft, norm, tables)
            headed = bool((draft.words[-1].flags | draft.words[0].flags) & HEAD)
            form = Form(
                norm, tuple(norm.split()), draft.start, shape, dict(shape), known=norm in tables.known, headed=headed
            )
            form.common = bool(draft.words[0].flags & COMMON)
            form.given = bool(draft.words[0].flags & GIVEN)
            forms[norm] = form
        form.mentions += 1
        for kind, weight in draft.votes.items():
            # A well-known name is what it is, however often "the" stands before it.
            share = _KNOWN_SHARE if form.known and max(form.shape.values(), default=0.0) >= _SURE else 1.0
            form.votes[kind] = form.votes.get(kind, 0.0) + weight * share
        if placed and form.known and form.shape.get("place") and text[placed[-1][0].end : draft.start] == ", ":
            before = placed[-1][1]  # "Bristol, Somerset"
            before.votes["place"] = before.votes.get("place", 0.0) + _BEFORE_REGION
        placed.append((draft, form))
    link(list(forms.values()), tables.short_forms)
    numbers: dict[int, int] = {}
    types: dict[int, str] = {}
    names = []
    for draft, form in placed:
        root = form.root()
        if _is_chance(draft, form):
            continue
        entity = numbers.setdefault(id(root), len(numbers))
        if entity not in types:
            types[entity] = root.type
        written = text[draft.start : draft.end]
        names.append(Name(draft.start, draft.end, written, types[entity], form.norm, root.norm, entity, draft.title))
    return names
