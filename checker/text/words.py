"""Words of a text with their stems and their part in a clause, found by tables and shape, without a model.

The tags are coarse on purpose: what a frame needs is where a clause ends, which word governs it, and which words carry
meaning. Verb forms come from `data/verbs.tsv`, closed-class words stand below.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import Stemmer

__all__ = ["Token", "fold", "is_content", "sentence_tokens", "stem", "tokens", "verb_lemma", "verb_shape"]

_TOKEN = re.compile(
    # The commas of "50,000" part nothing.
    r"(?:(?<![\d,.])\d{1,3}(?:,\d{3})+(?!\d)|[^\W_]+)(?:[’'\-.&][^\W_]+)*|[^\w\s]|_"
)
_CLOSED = {
    # determiner
    "D": "the a an this that these those each every some any all both either neither no another such its his her "
    "their our my your",
    # preposition
    "P": "of in on at by for with from to into onto over under between among about against during through within "
    "without near around across along behind beyond per via toward towards upon off outside inside above below "
    "beside amid than as",
    # clause marker: what follows is another clause
    "M": "who whom whose which where when while after before because although though if since until unless whether "
    "that",
    # coordination
    "C": "and or but nor yet plus",
    # pronoun
    "R": "he she it they we i you him them us me himself herself itself themselves who this that these those one "
    "ones",
    # auxiliary
    "A": "is are was were be been being am has have had having do does did will would can could may might must shall "
    "should 's 're 've 'll 'd isn't wasn't aren't weren't hasn't haven't hadn't don't doesn't didn't won't "
    "wouldn't can't couldn't shouldn't isn’t wasn’t aren’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t "
    "won’t wouldn’t can’t couldn’t shouldn’t cannot "
    "i'll you'll he'll she'll it'll we'll they'll i'd you'd he'd she'd we'd they'd i've you've we've they've",
    # number word
    "X": "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion "
    "trillion dozen dozens half",
    # adverb or other word without weight of its own
    "O": "not also just only even still already very so too then there here now ever again however meanwhile out up "
    "down away back quite rather nobody none nothing more most less least much many few several other same own "
    "well later earlier ago once almost nearly about approximately roughly some it's he's she's they're i'm "
    "we're that's what how why mr mrs ms dr per cent percent pct a.m p.m am pm",
}
_TAG = {word: tag for tag, words in reversed(_CLOSED.items()) for word in words.split()}
#: Words of the news business itself: they say that something is said, not what.
_REPORTING = frozenset(
    "said say says saying told tell tells according added add adds report reported reports reporting statement "
    "spokesman spokeswoman spokesperson news agency officials official sources source".split()
)


class Token(NamedTuple):
    """A word or a mark: where it stands, its folded form, its stem, and its coarse tag.

    Tags: D determiner, P preposition, M clause marker, C coordination, R pronoun, A auxiliary, O other closed-class
    word, V verb, v word that may be a verb, N capitalised word, W other content word, X figure, U punctuation.
    """

    start: int
    end: int
    text: str
    stem: str
    tag: str


@cache
def _verbs() -> dict[str, tuple[str, str, bool]]:
    table: dict[str, tuple[str, str, bool]] = {}
    source = files("checker.text").joinpath("data/verbs.tsv").read_text(encoding="utf-8")
    for line in source.splitlines():
        if line and not line.startswith("#"):
            form, lemma, shape, doubt = line.split("\t")
            table[form] = (lemma, shape, bool(doubt))
    return table


_STEMMER = Stemmer.Stemmer("english", 0)  # without a cache: `stem` has its own


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The stem of a folded word: the lemma of a verb form (irregular ones too), cut by Porter's second stemmer."""
    known = _verbs().get(word)
    result: str = _STEMMER.stemWord(known[0] if known else word)
    return result


def verb_lemma(word: str) -> str:
    """The lemma of a verb form, or "" where the word is none."""
    known = _verbs().get(word)
    return known[0] if known else ""


def verb_shape(word: str) -> str:
    """The shape of a folded verb form (base, s, ing, past), or "" where the word is none."""
    known = _verbs().get(word)
    return known[1] if known else ""


def fold(text: str) -> str:
    """Lower case, with straight quotes and hyphens."""
    return text.lower().replace("’", "'").replace("‘", "'").replace("–", "-").replace("—", "-")


@lru_cache(maxsize=200_000)
def _classify(surface: str) -> tuple[str, str, str]:
    text = fold(surface)
    if text.endswith("'s") and len(text) > 2:
        text = text[:-2]
    tag = _TAG.get(text)
    if tag:
        return text, text, tag
    if not (surface[0].isalnum()):
        return text, text, "U"
    if surface[0].isdigit():
        return text, text, "X"
    known = _verbs().get(text)
    if known and not surface[0].isupper():
        return text, stem(text), "v" if known[2] else "V"
    if surface[0].isupper():
        return text, stem(text), "N"
    return text, stem(text), "W"


_made = tuple.__new__


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of a stretch of text in order."""
    matches = _TOKEN.finditer(text, start, len(text) if end is None else end)
    # `Token._make` without its call: every word of every text passes here, some twice.
    return [_made(Token, match.span() + _classify(match[0])) for match in matches]


#: Sentences whose tokens are kept: those of the largest batch of clippings that are read together, and to spare.
KEPT = 4_000


@lru_cache(maxsize=KEPT)
def sentence_tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of a sentence of a clipping, which several stages ask for, one soon after the other."""
    return tuple(tokens(text, start, end))


def is_content(token: Token) -> bool:
    """Whether a token says what a clause is about."""
    return token.tag in "VvNW" and token.text not in _REPORTING
