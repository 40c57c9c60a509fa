"""Whether two names, of one text or of two, can mean the same bearer, and which of several texts do."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import permutations

from rapidfuzz import fuzz

from checker.values.names import Name
from checker.values.names_lexicon import DIRECTION, GENERATION, GIVEN, HONORIFIC, OFFICE, SURNAME, fold, lexicon
from checker.values.names_runs import HEAD
from checker.values.names_types import TYPES

__all__ = ["SAME", "link_names", "same_name", "spelled_apart"]

#: Scores from there on say that two names mean the same bearer.
SAME = 0.8

_PARTICLES = frozenset("de del della di da dos du la le van von der den bin ibn ben al el of the and for &".split())
_COMPANY = frozenset("inc corp corporation co company ltd limited llc plc gmbh ag sa nv group holdings".split())
_SPELLINGS = {
    "centre": "center", "theatre": "theater", "mt": "mount", "st": "saint", "ft": "fort", "harbour": "harbor",
    "organisation": "organization", "defence": "defense", "labour": "labor", "ave": "avenue", "rd": "road",
    "dept": "department", "intl": "international", "univ": "university", "programme": "program",
    "philly": "philadelphia",
}  # fmt: skip
_SOUNDS = str.maketrans(
    {"q": "k", "c": "k", "g": "k", "z": "s", "v": "w", "f": "w", "j": "y", "y": None, "h": None}
    | dict.fromkeys("aeiou")
)
#: Names that are kept folded and cut into words: a story compares the same ones again and again.
NAMES = 50_000


def same_name(a: Name | str, b: Name | str) -> float:
    """How far two names can mean one bearer: 1 the same, `SAME` and above close enough, 0 not at all.

    The order of the words does not count; initials, short forms ("Bill") and spellings ("Kovalin") do little harm;
    a part of a name fits the whole. Names of different types, of two known places, or with two given names never fit.
    """
    kind_a, kind_b = _type(a), _type(b)
    if kind_a and kind_b and kind_a != kind_b and {kind_a, kind_b} != {"place", "org"}:
        return 0.0
    forms = sorted((_form(a), _form(b)))
    if "person" in (kind_a, kind_b):
        return _same(*forms, person=True)
    thing = _same(*forms, person=False)
    if kind_a or kind_b or not any(_begins_as_person(f) for f in forms):
        return thing
    return max(thing, _same(*forms, person=True))


@lru_cache(NAMES)
def _begins_as_person(form: str) -> bool:
    return bool(" " in form and lexicon().flags.get(form.split()[0], 0) & GIVEN)


@lru_cache(NAMES)
def spelled_apart(a: str, b: str) -> bool:
    """Whether two folded names of one bearer differ in the spelling of one word: "duncan rait", "duncan raite".

    Short forms ("bill"), initials and missing words are no other spelling.
    """
    words_a, words_b = _words(a), _words(b)
    only_a, only_b = [w for w in words_a if w not in words_b], [w for w in words_b if w not in words_a]
    if len(only_a) != 1 or len(only_b) != 1 or min(len(only_a[0]), len(only_b[0])) < 4:
        return False
    one, other = sorted((only_a[0], only_b[0]), key=len)
    part = (other.startswith(one) or other.endswith(one)) and len(other) - len(one) > 1  # "delmonte": del Monte
    if part or other in lexicon().short_forms.get(one, ()):
        return False
    return fuzz.ratio(one, other) >= 70


def _type(name: Name | str) -> str:
    return name.type if isinstance(name, Name) else _of_text(name)[0]


def _form(name: Name | str) -> str:
    return name.full if isinstance(name, Name) else _of_text(name)[1]


@lru_cache(NAMES)
def _of_text(name: str) -> tuple[str, str]:
    """The type of a name as written, where the tables know it, and what it is compared by."""
    low = fold(name)
    entry = lexicon().known.get(low)
    kind = entry.type if entry else ""
    for ending in ("'s", "'"):
        low = low.removesuffix(ending)
    return kind, _untitled(low)


def _untitled(low: str) -> str:
    """A folded name without the honorifics and offices it begins with."""
    words = low.split()
    flags = lexicon().flags
    while (
        len(words) > 1
        and flags.get(words[0], 0) & (HONORIFIC | OFFICE)
        and not flags.get(words[0], 0) & (GIVEN | SURNAME)
    ):
        words = words[1:]
    return " ".join(words)


@cache
def _known(low: str) -> str:
    entry = lexicon().known.get(low)
    return entry.norm if entry else ""


@cache
def _same(a: str, b: str, *, person: bool) -> float:
    if a == b:
        return 1.0
    known_a, known_b = _known(a), _known(b)
    if known_a and known_b:
        return float(known_a == known_b)
    words_a, words_b = _words(a), _words(b)
    if not words_a or not words_b:
        return 0.0
    if sorted(words_a) == sorted(words_b):
        return 0.98
    if len(words_a) > len(words_b):
        words_a, words_b = words_b, words_a
    if person:
        return _same_person(words_a, words_b)
    return max(_same_thing(words_a, words_b), _acronym(words_a, words_b))


@lru_cache(NAMES)
def _words(low: str) -> tuple[str, ...]:
    words = tuple(_SPELLINGS.get(w, w) for w in low.replace("-", " ").split() if w not in _PARTICLES)
    without = tuple(w for w in words if w not in _COMPANY)
    return without or words


def _same_person(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """Two people's names, `short` with no more words than `long`."""
    flags = lexicon().flags
    ages = [{w for w in words if flags.get(w, 0) & GENERATION} for words in (short, long)]
    if ages[0] and ages[1] and ages[0] != ages[1]:
        return 0.0
    short = tuple(w for w in short if w not in ages[0])
    long = tuple(w for w in long if w not in ages[1])
    if not short or not long:
        return 0.0
    if len(short) > len(long):
        short, long = long, short
    if len(short) == 1:
        surname, given = _same_word(short[0], long[-1]), _same_word(short[0], long[0])
        if len(long) == 1:
            return surname
        # A single word is a surname; next likely a given name ("Kobe"), or a family name that comes first.
        return max(surname * 0.9, given * (0.85 if given == 1 else 0.6))
    if len(short) > 4:
        return float(set(short) <= set(long)) * 0.95
    best = 0.0
    for order in permutations(range(len(long)), len(short)) if len(long) <= 5 else [tuple(range(len(short)))]:
        # Families are matched with families, unless every word is there in full, in another order.
        scores = [_same_word(word, long[at]) for word, at in zip(short, order, strict=True)]
        if min(scores) < 0.75:
            continue
        straight = order[-1] == len(long) - 1 and list(order) == sorted(order)
        if straight or min(scores) >= 0.9:
            best = max(
                best,
                sum(scores) / len(scores) - (0.0 if len(short) == len(long) else 0.03) - (0.0 if straight else 0.02),
            )
    return max(0.0, best)


@cache
def _same_word(a: str, b: str) -> float:
    """Two words of names: equal, an initial, a short form, or another spelling."""
    if a == b:
        return 1.0
    if len(a) == 1 or len(b) == 1:
        return 0.92 if a[0] == b[0] else 0.0
    if len(a) == 2 and not set(a) & set("aeiouy"):  # "jk" of "J. K."
        return 0.8 if a[0] == b[0] else 0.0
    if b in lexicon().short_forms.get(a, ()):
        return 0.95
    flags = lexicon().flags
    both = flags.get(a, 0) & flags.get(b, 0)
    if both & (GIVEN | SURNAME) or min(len(a), len(b)) < 4:
        return 0.0
    ratio = fuzz.ratio(a, b) / 100
    if ratio >= 0.7 and _skeleton(a) == _skeleton(b) and len(_skeleton(a)) >= 3:
        return max(0.9, ratio)
    return ratio if ratio >= 0.85 and a[0] == b[0] else 0.0


def _skeleton(word: str) -> str:
    """The consonants of a word, those that sound alike as one, doubled ones once."""
    bare = (word[:1].translate(_SOUNDS) or word[:1]) + word[1:].translate(_SOUNDS)
    return "".join(c for i, c in enumerate(bare) if not i or c != bare[i - 1])


def _same_thing(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    """Two names of places or organisations, `short` with no more words than `long`."""
    flags = lexicon().flags
    ways = [{w for w in words if flags.get(w, 0) & DIRECTION} for words in (short, long)]
    numbers = [{w for w in words if any(c.isdigit() for c in w)} for words in (short, long)]
    if (ways[0] != ways[1] and (len(short) == len(long) or (ways[0] and ways[1]))) or (numbers[0] - numbers[1]):
        return 0.0
    free = list(long)
    scores = []
    for word in short:
        best = max(free, key=lambda other: (_same_word(word, other), -free.index(other)), default="")
        score = _same_word(word, best) if best else 0.0
        if score < 0.8:
            return 0.0
        free.remove(best)
        scores.append(score)
    if not free:
        return min(scores)
    begins, ends = _same_word(short[0], long[0]) >= 0.8, _same_word(short[-1], long[-1]) >= 0.8
    if len(short) == 1 and begins and not ends:
        # "Zorvath" of "Zorvath Island", but "Microsoft" is not "Microsoft Word".
        ends = bool(flags.get(long[-1], 0) & HEAD)
        begins = False
    return min(scores) * (0.9 if len(short) > 1 else 0.85) if begins or ends else 0.6


def _acronym(short: tuple[str, ...], long: tuple[str, ...]) -> float:
    return 0.9 if len(short) == 1 and len(long) > 2 and short[0] == "".join(w[0] for w in long) else 0.0


def link_names(texts: Sequence[Sequence[Name]]) -> list[dict[int, int]]:
    """Who is who across several texts: for each text, its entity numbers → numbers that all texts share.

    Whole names are settled before single words, those of many texts before those of few; a name joins the bearer that
    it fits best, and a single word stays apart where it fits two. Shared numbers follow the order of the texts, and of
    the names in them.
    """
    kinds: dict[str, dict[str, int]] = {}
    bearing: dict[str, dict[tuple[int, int], None]] = {}
    for at, names in enumerate(texts):
        for name in names:
            votes = kinds.setdefault(name.full, {})
            votes[name.type] = votes.get(name.type, 0) + 1
            bearing.setdefault(name.full, {})[at, name.entity] = None
    fulls = sorted(bearing, key=lambda f: (" " not in f, -len({at for at, _ in bearing[f]}), -len(f), f))
    bearers: list[list[tuple[int, int]]] = []
    leads: list[Name] = []
    by_letter: dict[str, list[int]] = {}
    for full in fulls:
        words = _words(full)
        head = Name(
            0, 0, full, max(TYPES, key=lambda t: kinds[full].get(t, 0)) if any(kinds[full]) else "", full, full, 0
        )
        near = sorted({n for w in words for n in by_letter.get(w[:1], ())})
        scored = [(same_name(head, leads[n]), n) for n in near]
        fitting = [(score, n) for score, n in scored if score >= SAME]
        number = _clear(fitting, bearers, whole=len(words) > 1)
        if number is None:
            number = len(bearers)
            bearers.append([])
            leads.append(head)
            for letter in dict.fromkeys(w[:1] for w in words):
                by_letter.setdefault(letter, []).append(number)
        bearers[number].extend(bearing[full])
    first = sorted(range(len(bearers)), key=lambda n: min(bearers[n]))
    shared: list[dict[int, int]] = [{} for _ in texts]
    for number, old in enumerate(first):
        for at, entity in bearers[old]:
            shared[at][entity] = number
    return shared


def _clear(
    fitting: Sequence[tuple[float, int]], bearers: Sequence[Sequence[tuple[int, int]]], *, whole: bool
) -> int | None:
    """The bearer that a name joins: the best; a single word only the one that the texts are clearly about."""
    if not fitting:
        return None
    best = max(score for score, _ in fitting)
    near = [n for score, n in fitting if best - score <= (0.0 if whole else 0.04)]
    ranked = sorted(near, key=lambda n: (-len({at for at, _ in bearers[n]}), n))
    if whole or len(ranked) == 1:
        return ranked[0]
    most, next_most = (len({at for at, _ in bearers[n]}) for n in ranked[:2])
    return ranked[0] if most >= 3 * next_most else None
