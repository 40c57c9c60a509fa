"""Whether a text says of a value that it happened, is planned, is possible, or is denied: read off the verb group."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter

from checker.text.words import Token, verb_lemma

__all__ = ["modality_of"]

_WILL = frozenset({"will", "'ll", "shall", "won't", "shan't"})
_MAY = frozenset({"may", "might", "could", "can", "should", "must", "couldn't", "shouldn't", "cannot", "can't"})
_WOULD = frozenset({"would", "'d", "wouldn't"})
_MODAL = _WILL | _MAY | _WOULD
#: Participles that, before `to`, say that something is to come.
_DUE = frozenset(
    "set due scheduled expected slated poised planned going meant supposed about preparing bound ready slotted booked "
    "tipped arranged ordered told asked invited".split()
)
_DO = frozenset(("do", "does", "did", "didn't", "don't", "doesn't"))
#: Verbs whose object lies ahead, and verbs that say so only before `for`, or only before `to`.
_PLAN = frozenset(
    "plan aim intend hope expect prepare seek demand recommend propose schedule arrange target eye await".split()
)
_ASK = frozenset("ask call press plead push".split())
_PROMISE = frozenset("want vow pledge agree promise decide offer wish choose".split())
_LIKELY = frozenset({"likely", "unlikely", "possible", "possibly", "perhaps", "maybe", "potential", "potentially"})
_AHEAD = frozenset("planned proposed upcoming scheduled forthcoming expected next coming intended".split())
_DENY = frozenset({"deny", "refute", "dispute", "disprove", "debunk"})
_CONDITION = frozenset({"if", "unless", "whether", "should", "provided"})
_SPEECH = frozenset({"say", "tell", "announce", "add", "confirm", "report", "state", "declare", "explain", "note"})
_PRESENT_BE = frozenset({"is", "are", "am", "'s", "'re", "be"})
#: Tags of words that are in no verb group, whatever the word.
_SILENT = frozenset("DPMCRXU")
_start, _end = attrgetter("start"), attrgetter("end")
_REACH = 40  # tokens looked at on each side of the value


def modality_of(tokens: Sequence[Token], start: int, end: int) -> str:
    """The modality of what stands at `start` to `end` of the text, from the tokens of its sentence.

    The nearest verb group before it in its clause decides, else the nearest behind it, else the sentence's shape
    ("Envoy to leave on Friday" is planned). Of a purpose ("flew there to meet her on Friday") or what comes after the
    telling ("spoke before boarding") it is unknown whether it came about.

    Returns:
        happened, planned, possible, denied or unknown.
    """
    first = bisect_right(tokens, start, key=_end)
    last = bisect_left(tokens, end, first, key=_start)
    aimed = False
    for i in range(first - 1, max(-1, first - _REACH), -1):
        token = tokens[i]
        if token.text in ("if", "unless", "whether"):
            return "possible"
        if token.text in (";", ":") and i < first - 1:
            break
        found = _at(tokens, i)
        if found:
            if found == "happened" and _conditional(tokens, i):
                return "possible"
            return "unknown" if aimed and found == "happened" else found
        aimed = aimed or _aims(tokens, i)
    for i in range(last, min(len(tokens), last + _REACH)):
        if tokens[i].text in ("if", "unless") and i > last:
            break
        if tokens[i].text in (";", ":"):
            break
        found = _forward(tokens, i)
        if found:
            return found
    near = {t.text for t in tokens[max(0, first - 4) : last + 4]}
    return "possible" if near & _LIKELY else "planned" if near & _AHEAD else "happened"


def _at(tokens: Sequence[Token], i: int) -> str:
    """What a token says as the last word of a verb group; "" where it is none, or leaves it to the verb before."""
    word, tag = tokens[i].text, tokens[i].tag
    if tag in _SILENT:
        return ""
    if word in _WILL:
        return "planned"
    if word in _MAY:
        return "possible"
    if word in _WOULD:
        return "planned" if _reported(tokens, i) else "possible"
    if word in _LIKELY:
        return "possible"
    if word == "forward" and i and verb_lemma(tokens[i - 1].text) == "look":
        return "planned"
    if word in ("is", "are", "was", "were", "has", "have", "had", "been", "did", "does", "do", "being", "be"):
        return _auxiliary(tokens, i)
    if tag not in "Vv":
        return ""
    lemma = verb_lemma(word)
    if lemma in _DENY:
        return "denied"
    before = _skip_adverbs(tokens, i - 1)
    previous = tokens[before].text if before >= 0 else ""
    if previous == "to":
        return _infinitive(tokens, before)
    behind_auxiliary = before >= 0 and tokens[before].tag == "A"
    if word in _DUE and behind_auxiliary and previous not in _DO and _followed_by_to(tokens, i):
        return "planned"
    if lemma in _ASK and i + 1 < len(tokens) and tokens[i + 1].text == "for":
        return "planned"
    if lemma in _PLAN or (lemma in _PROMISE and _followed_by_to(tokens, i)):
        return "planned"
    if behind_auxiliary:
        return _at(tokens, before) or "happened"
    if word.endswith("ing") or not _finite(word, tag, previous):
        return ""
    return "happened"


def _aims(tokens: Sequence[Token], i: int) -> bool:
    """Whether a token is a verb of purpose or of what is to come: "to meet her", "before boarding"."""
    if tokens[i].tag not in "Vv" or i == 0:
        return False
    before = tokens[i - 1].text
    return before == "to" or (before == "before" and tokens[i].text.endswith("ing"))


def _conditional(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb stands in a condition: "if no deal is reached"."""
    for i in range(verb - 1, max(-1, verb - 10), -1):
        if tokens[i].text in ("if", "unless", "whether"):
            return True
        if tokens[i].tag in "UM":
            return False
    return False


def _infinitive(tokens: Sequence[Token], to: int) -> str:
    """Whether an infinitive is planned, by what stands before `to`; a purpose ("flew to meet") is left to its verb."""
    i = _skip_adverbs(tokens, to - 1)
    if i < 0:
        return ""
    word, lemma = tokens[i].text, verb_lemma(tokens[i].text)
    if word in _LIKELY:
        return "possible"
    if word in _PRESENT_BE or word in ("was", "were"):
        return "planned"
    if word in _DUE or lemma in _PLAN or lemma in _PROMISE:
        return "planned"
    if lemma in ("threaten", "consider", "mull"):
        return "possible"
    if tokens[i].tag in "NW" and not any(t.tag in "AVv" for t in tokens[:i]):
        return "planned"  # a headline: "Envoy to leave on Friday"
    return ""


def _auxiliary(tokens: Sequence[Token], i: int) -> str:
    before = _skip_adverbs(tokens, i - 1)
    if before >= 0 and tokens[before].text in _MODAL:
        return _at(tokens, before)
    if before >= 0 and tokens[before].text == "to":
        return _infinitive(tokens, before)
    behind = next((t for t in tokens[i + 1 : i + 4] if t.tag != "O"), None)
    if behind and behind.text == "to" and tokens[i].text in ("is", "are", "was", "were"):
        return "planned"
    if tokens[i].text in _DO:
        return "happened"  # what follows is no participle: "did not set light to"
    if behind and behind.text in _DUE and _followed_by_to(tokens, tokens.index(behind, i)):
        return "planned"
    return "happened"


def _forward(tokens: Sequence[Token], i: int) -> str:
    """What a token says as the first word of the verb group behind the value."""
    token = tokens[i]
    if token.tag in "AVv" or token.text in _MODAL:
        return _at(tokens, i)
    if token.text == "to" and i + 1 < len(tokens) and tokens[i + 1].tag in "Vv":
        return _infinitive(tokens, i)
    return ""


def _followed_by_to(tokens: Sequence[Token], i: int) -> bool:
    return any(t.text in ("to", "for") for t in tokens[i + 1 : i + 3])


def _reported(tokens: Sequence[Token], i: int) -> bool:
    """Whether a `would` is the `will` of someone quoted: "said he would meet her on Friday"."""
    return any(t.tag in "Vv" and verb_lemma(t.text) in _SPEECH for t in tokens[max(0, i - 8) : i])


def _skip_adverbs(tokens: Sequence[Token], i: int) -> int:
    while i >= 0 and tokens[i].text not in _LIKELY and (tokens[i].tag == "O" or tokens[i].text.endswith("ly")):
        i -= 1
    return i


@lru_cache(maxsize=20_000)
def _finite(word: str, tag: str, previous: str) -> bool:
    """Whether a verb form stands as a finite verb: a past form, or a sure verb in the present."""
    lemma = verb_lemma(word)
    if not lemma:
        return False
    past = word != lemma and not word.endswith(("s", "ing"))
    if tag == "v":  # a noun as well: only past forms count, and not behind an article ("the set")
        return past and previous not in ("the", "a", "an", "of", "its", "their", "his", "her")
    return past or word.endswith("s") or word == lemma
