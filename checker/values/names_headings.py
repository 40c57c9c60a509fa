"""Headings in title case or capitals, where a capital says nothing: only what is known to be a name counts there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from checker.values.names_lexicon import (
    CALENDAR,
    COMMON,
    DEMONYM,
    FUNCTION,
    GIVEN,
    HONORIFIC,
    MODIFIER,
    NOT_NAME,
    OFFICE,
    ORG,
    PLACE,
    SURNAME,
    Lexicon,
    word_list,
)
from checker.values.names_runs import Draft
from checker.values.names_words import Word

__all__ = ["heading_drafts", "heading_lines"]

_LINE = re.compile(r"[^\r\n]+")
_TOKEN = re.compile(r"[^\W\d_][\w'’.-]*")
_LONGEST = 200
#: No name of a heading has more words.
_MOST_WORDS = 8


def heading_lines(text: str) -> list[tuple[int, int, bool]]:
    """The lines that are written in title case or capitals throughout, as (start, end, whether in capitals)."""
    found = []
    for line in _LINE.finditer(text):
        start, end = line.span()
        words = line[0]
        capitals = words.isupper()
        short = end - start <= _LONGEST and (capitals or words[-1] != ".")
        if _is_heading(words) if short else capitals:
            found.append((start, end, capitals))
    return found


def _is_heading(line: str) -> bool:
    tokens = _TOKEN.findall(line)
    if len(tokens) < 3:
        return len(tokens) == 2 and line.isupper()
    if line.isupper():
        return True
    capitals = sum(1 for t in tokens if t[0].isupper())
    lower = sum(1 for t in tokens if t[0].islower() and t not in word_list("small_in_titles"))
    return capitals >= 3 and lower * 6 <= capitals


def heading_drafts(
    words: Sequence[Word], known: Mapping[str, Sequence[tuple[str, ...]]], lexicon: Lexicon
) -> Iterator[Draft]:
    """The names among a heading's words.

    Args:
        words: the capitalised words of one heading.
        known: names that the running text has, as tuples of folded words, longest first, by their first word.
        lexicon: the tables.
    """
    at = 0
    capitals = all(w.upper or len(w.low) == 1 for w in words)
    while at < len(words):
        length = max(_known_length(words, at, known, lexicon), _shaped_length(words, at))
        if not length:
            at += 1
            continue
        draft = Draft(list(words[at : at + length]), heading=True, capitals=capitals)
        before = words[at - 1] if at else None
        if before is not None and words[at].gap == " " and before.flags & (OFFICE | HONORIFIC):
            if not words[at].flags & (PLACE | DEMONYM | ORG):
                draft.votes["person"] = 3.0
                draft.honorific = bool(before.flags & HONORIFIC)
                if before.flags & OFFICE:
                    draft.title = before.low
        yield draft
        at += length


def _known_length(
    words: Sequence[Word], at: int, known: Mapping[str, Sequence[tuple[str, ...]]], lexicon: Lexicon
) -> int:
    """How many words from there on are a name of the running text or of the tables."""
    for name in known.get(words[at].low, ()):
        if at + len(name) <= len(words) and all(
            words[at + i].low == low and (not i or words[at + i].gap) for i, low in enumerate(name)
        ):
            return len(name)
    for length in range(min(lexicon.longest.get(words[at].low, 0), len(words) - at), 0, -1):
        span = words[at : at + length]
        if any(w.gap not in " o&n" or not w.gap for w in span[1:]):
            continue
        entry = lexicon.known.get(
            " ".join((" of " if w.gap == "o" else " ") + w.low for w in span).replace("  ", " ").strip()
        )
        if entry is not None and (length > 1 or not words[at].flags & COMMON or entry.weight >= 3):
            return length
    return 0


def _shaped_length(words: Sequence[Word], at: int) -> int:
    """How many words from there on look like a person's or an unknown name."""
    length = 0
    for word in words[at : at + _MOST_WORDS]:
        if length and (word.gap not in " p&," or not word.gap or words[at + length - 1].owns):
            break
        flags = word.flags
        if flags & (FUNCTION | CALENDAR | NOT_NAME | HONORIFIC) or (
            flags & (OFFICE | MODIFIER) and not flags & (GIVEN | SURNAME)
        ):
            break
        if flags & COMMON:
            # "Mark Pound Dies": a common word is a surname only right behind a given name.
            given = length and words[at + length - 1].flags & GIVEN and not words[at + length - 1].flags & COMMON
            if not (given and length == 1 and flags & SURNAME):
                break
        length += 1
    return length if any(not w.flags & COMMON for w in words[at : at + length]) else 0
