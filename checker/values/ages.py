"""Ages: "42-year-old", "aged 42", "Nick Hague, 44,", "two boys, 14 and 15,", "in his 40s", "over 21", "turned 71"."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from checker.values.names_lexicon import GIVEN, PLACE, lexicon
from checker.values.nouns import FUNCTION_WORDS, VERBS, singular
from checker.values.numbers import CARDINALS
from checker.values.tables import cue, people_words

__all__ = ["Age", "age_at", "age_beside_a_name", "decade_of_life", "ends_a_list"]


class Age(NamedTuple):
    """An age's unit and the characters that say it."""

    start: int
    end: int
    unit: str


_DASH = r"[ \u00a0]?[-‐‑–][ ]?"
_OLD = re.compile(
    rf"(?:{_DASH}|[ \u00a0])?(year|month|week|day|hour|yr)s?(?:{_DASH}|[ \u00a0])(?:olds?\b|of[ \u00a0]age\b)"
    r"|[ ]?y/?[ ]?o\b|[ \u00a0](?:years?|yrs?) young\b",
    re.IGNORECASE,
)
_OLD_IN_TWO_UNITS = re.compile(r"[ \u00a0]years?,?(?: and)? [a-z0-9]+ (?:months?|weeks?|days?)(?: old| of age)\b")
#: What the units of _OLD and _UNIT begin with.
_UNIT_LETTERS = frozenset("ymwdhYMWDH/")
_UNIT = re.compile(r"[ \u00a0](year|month|week|day)s?\b(?! (?:ago|later|earlier|after|before)\b)")
_ADVERBS = rf"(?: (?:{cue('before-age')}|at least|up to|(?:more|less|older|younger) than)){{0,2}}"
_ONE_PERSON = rf"(?:{cue('persons')}|{cue('kin')})"
_SUBJECT = rf"(?:he|she|who|I|(?:the|that|this|an?|his|her|their) {_ONE_PERSON})"
_AGED = re.compile(
    rf"\b(?:aged?{_ADVERBS}|ages(?: (?:between|from))?|(?:who|he|she),? at"
    r"|ages?(?: [a-z]+){0,3}? (?:of|to|from|at)(?: about| just| only)?"
    r"|a (?:boy|girl|child|man|woman|lad|lass|youth) of)[ \u00a0]$",
    re.IGNORECASE,
)
#: What tells an age only where nothing is counted after it: "he is 40", not "he is 40 metres away".
_BEING = re.compile(
    rf"\b(?:{_SUBJECT}(?: is| was| will be| would be|['’]s|['’]m)"
    rf"|(?:{_SUBJECT},?(?: is| was)?|{_ONE_PERSON},?) (?:thought|believed|reported|understood) to be"
    r"|(?P<age>ages?)(?: [a-z]+){0,3}? (?:is|was|are|were|be|as)|live[ds]? to(?: be)?"
    r"|the (?:young|old|eld)est(?: of [a-z]+(?: [a-z]+)? (?:is|was))?"
    r"|turn(?:s|ed|ing)|(?:to|will|would|not|who|['’]ll) turn|celebrat\w+ (?:his|her))"
    rf"{_ADVERBS}[ \u00a0]$",
    re.IGNORECASE,
)
_WEATHER = re.compile(rf"\b(?:{cue('weather')})(?: (?:has|have|had))? turn\w*[ \u00a0]$", re.IGNORECASE)
_NAME_IS = re.compile(
    r"(?:\b(Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof|Lord|Lady)\.? )?(?:\b([A-Z][a-z]+) )?\b([A-Z][\w'’-]+)"
    rf"(?: is| was| will be| would be){_ADVERBS} $"
)
_SENTENCE_GOES_ON = re.compile(r"[.;]|\s?$|,? (?:and|but|when|at the time)\b")
_WHEN = re.compile(r" (?:when|at the time)\b")
_AT = re.compile(
    r"\b(?:die[ds]?|dead|dying|retire[ds]?|retiring|married|orphaned|widowed"
    r"|(?:left|leave|leaving|quit) (?:school|home)) at $"
)
_AFTER_AT = re.compile(r"[.,;]|\s?$| (?:in|on|after|last|and|but)\b")
_OPENING_AT = re.compile(r"(?:^|[.!?]['\"’”]?\s|\n|[“\"])At $")
_AFTER_OPENING = re.compile(r", (?:he|she|I|his|her)\b")
#: What the last word before an age may be, hedges and adverbs aside, so that most figures need no look at more.
_ADVERB_WORDS = frozenset((*cue("before-age").split("|"), "than", "more", "less", "older", "younger"))
_AGED_AFTER = frozenset(cue("aged-after").split("|"))
_TOLD_AFTER = frozenset(cue("told-after").split("|"))
_APOSTROPHES = frozenset("'’")
_OR_LETTERS = frozenset("oa")
_BOUNDS = {"over", "under", "above", "below", "than"}
_OR_OLDER = re.compile(r"[ \u00a0](?:or|and)[ \u00a0](?:older|younger)\b")
_PERSONS = re.compile(
    rf"\b(?:{cue('person')})(?: who are| aged)?[ \u00a0](?:over|under|above|below|(?:older|younger) than)[ \u00a0]$",
    re.IGNORECASE,
)
_ENDS = re.compile(rf"[,.;)—–]|\s?$|[ \u00a0](?:{cue('after-age')})\b")
_STOPS = re.compile(r"[,.;)—–]|\s?$")
_NEXT_WORD = re.compile(r"[ \u00a0]([a-z]+)\b")
_INFANT_COMMA = re.compile(rf"\b(?:{cue('infant')}),[ \u00a0]$")
_APPOSED = re.compile(
    r"(?:([A-Z][\w'’-]*) )?([^\W\d_][\w.'’-]*?)['’\"”]?"
    r"(?:,[ \u00a0](?:(both|each|all|now|then|just|only|still|nearly|almost|about|around)[ \u00a0])?|[ ](\())$"
)
_NO_PERSON = frozenset(
    "Jan Feb Mar Apr May June Jun July Jul Aug Sept Sep Oct Nov Dec January February March April August September"
    " October November December Sunday Monday Tuesday Wednesday Thursday Friday Saturday No Chapter Article Section"
    " Room Table Figure Page Act Matthew John Luke Reuters AP AFP However Overall Today Now Yesterday".split()
)
_AFTER_APPOSITION = re.compile(r"[,.;)—–]|[ \u00a0](?:and[ ](?:[A-Z]|an?[ ])|of\b|from\b|who\b)|\s?$")
_NUMERAL = rf"(?:\d{{1,3}}|(?:{'|'.join(sorted(CARDINALS))})(?:-[a-z]+)?)"
_LIST = re.compile(rf"(?:, {_NUMERAL})*,? and {_NUMERAL}(?:[,.;)—–]|\s?$)", re.IGNORECASE)
_LIST_GOES_ON = re.compile(rf"[,.;)—–]|\s?$|,? (?:and|or) {_NUMERAL}\b", re.IGNORECASE)
_SEVERAL = frozenset(("both", "couple", "duo", "pair", "trio", "triplets", "twins"))
_HYPHENATED = re.compile(r"[a-z]+-[a-z]+")
_AND_NAME = re.compile(r"\band (?:[A-ZÀ-Þ][\w.'’-]* ?){1,3}, $")
_WIN = re.compile(rf"\b(?:{cue('win')})\b", re.IGNORECASE)
_CLAUSE_COMMA = re.compile(r",[ \u00a0](?:[a-z]|[A-Z][a-z]*\b)")
_DECADE_WORD = r"(?:\d0['’]?s|[a-z]+ties|teens)"
_DECADE = re.compile(
    r"(?:\b(?:his|her|their|my|our|your)[ \u00a0]"
    rf"(?:(?:early |mid[ -]|late |middle )?{_DECADE_WORD} (?:and|or|to) (?:(?:his|her|their) )?)?"
    r"|\b(?P<person>[a-z]+)(?:,[ ]|[ ]\())"
    r"(?:(?P<part>early|mid|late|middle)(?:[ -]to[ -](?P<until>mid|late))?[ \u00a0-])?$",
    re.IGNORECASE,
)
_THIRDS = {"": (0, 9), "early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9)}
_OLDEST = 125


@cache
def _persons() -> frozenset[str]:
    """The nouns for one person."""
    words = people_words()
    return frozenset("|".join((*words["women"].split(), *words["men"].split(), cue("persons"), cue("kin"))).split("|"))


def age_at(text: str, start: int, end: int, value: Decimal | None) -> Age | None:
    """The age that a figure gives by the words around it: "42-year-old", "aged 42", "21 or older", "people over 65"."""
    following = text[end : end + 4].lstrip(" \u00a0-‐‑–")[:1]
    if following in _UNIT_LETTERS and (old := _OLD.match(text, end)):
        unit = (old[1] or "year").lower()
        return Age(start, old.end(), "year" if unit == "yr" else unit)
    if value is None or not 0 < value < _OLDEST:
        return None
    if following == "y" and (old := _OLD_IN_TWO_UNITS.match(text, end)):
        return Age(start, old.end(), "year")
    words = text[max(0, start - 32) : start].split()
    last = words[-1] if words else ""
    cued = _cue_word(words)
    if cued in _AGED_AFTER and _AGED.search(text[max(0, start - 60) : start]):
        unit = _UNIT.match(text, end)
        return Age(start, unit.end(), unit[1]) if unit else Age(start, end, "year")
    if (cued in _TOLD_AFTER or cued[-2:-1] in _APOSTROPHES) and (age := _told_of(text, start, end, value, cued)):
        return age
    if (following in _OR_LETTERS and _OR_OLDER.match(text, end) and _ends_a_phrase(text, end)) or (
        last in _BOUNDS and _PERSONS.search(text[max(0, start - 40) : start]) and _counts_nothing(text, end)
    ):
        return Age(start, end, "year") if value == value.to_integral_value() else None
    if last[-1:] == "," and following in _UNIT_LETTERS and (unit := _UNIT.match(text, end)):
        if _INFANT_COMMA.search(text[max(0, start - 20) : start]) and _STOPS.match(text, unit.end()):
            return Age(start, unit.end(), unit[1])  # "a son, four months,"
    return None


def _cue_word(words: list[str]) -> str:
    """The last word before a figure, folded, but for what may stand between: was of "was just over"."""
    if words[-1:] == ["least"]:
        words = words[:-2]
    for word in reversed(words[-3:]):
        folded = word.lower()
        if folded not in _ADVERB_WORDS or folded in _AGED_AFTER:
            return folded
    return ""


def _told_of(text: str, start: int, end: int, value: Decimal, cued: str) -> Age | None:
    """The age of "he is 40", "turned 71 in May", "Mr Reed was 71 when", "died at 80"; `cued` is the word that tells."""
    before = text[max(0, start - 60) : start]
    if value < 2:
        return None  # "he is one of"
    if cued == "at":
        # Less is rather an hour.
        found = value > 12 and bool(
            (_AT.search(before) and _AFTER_AT.match(text, end))
            or (_OPENING_AT.search(before) and _AFTER_OPENING.match(text, end))
        )
    elif being := _BEING.search(before):
        if being["age"] and (unit := _UNIT.match(text, end)) and _ends_a_phrase(text, unit.end()):
            return Age(start, unit.end(), unit[1])
        found = _ends_a_phrase(text, end) and not _WEATHER.search(before)
    else:
        name = _NAME_IS.search(before)
        found = name is not None and _is_of_a_person(name, text, end)
    return Age(start, end, "year") if found else None


def _is_of_a_person(name: re.Match[str], text: str, end: int) -> bool:
    """Whether "Reed is", "Mr Reed is", "Ana Reed is" tells how old one is, and not a score or a temperature."""
    title, given, last = name.groups()
    if title:
        return _ends_a_phrase(text, end)
    if given and _is_given(given, last):
        return bool(_SENTENCE_GOES_ON.match(text, end))
    return not lexicon().flags.get(last.lower(), 0) & PLACE and bool(_WHEN.match(text, end))


def _ends_a_phrase(text: str, end: int) -> bool:
    return bool(_ENDS.match(text, end))


def _counts_nothing(text: str, end: int) -> bool:
    """Whether a verb or a word of no noun phrase follows: "children under five were", not "under five feet"."""
    if _ends_a_phrase(text, end):
        return True
    word = _NEXT_WORD.match(text, end)
    return word is not None and (word[1] in FUNCTION_WORDS or word[1] in VERBS)


def age_beside_a_name(text: str, start: int, end: int, value: Decimal | None, digits: bool) -> bool:
    """Whether a bare figure is the age in "Nick Hague, 44,", "a girl, eight,", "two men (32 and 40)"."""
    before = text[max(0, start - 48) : start]
    if "," not in before[-9:] and before[-1:] != "(":
        return False
    if value is None or not 0 < value < _OLDEST or value != value.to_integral_value():
        return False
    apposed = _APPOSED.search(before)
    if apposed is None:
        return False
    earlier, word, adverb, bracket = apposed.groups()
    folded = word.lower()
    stops = text[end : end + 1] == ")" if bracket else bool(_AFTER_APPOSITION.match(text, end))
    if folded in _persons():
        return stops
    if (several := folded in _SEVERAL) or singular(folded) in _persons():
        return bool(_LIST.match(text, end)) or (stops and (several or adverb in ("both", "each", "all")))
    if word[0].isupper() or _HYPHENATED.fullmatch(word):
        if word.rstrip(".") in _NO_PERSON:
            return False
        if not digits:
            stops = stops and not bracket and not text.startswith(" of", end)
            return stops and value > 1 and _is_given(earlier or word, word) and not _WIN.search(before)
        return (stops and (value > 9 or not bracket)) or (value > 12 and _names_and_ages(text, end, before))
    return bool(
        digits and 9 < value < 100 and not (adverb or bracket)
        and len(word) > 2 and word.isalpha() and word not in FUNCTION_WORDS and _CLAUSE_COMMA.match(text, end)
    )  # fmt: skip


def _names_and_ages(text: str, end: int, before: str) -> bool:
    """Whether two names stand before and two ages follow: "Ana Brandt and Tom Reed, 44 and 32,"."""
    return bool(_AND_NAME.search(before) and _LIST.match(text, end))


def _is_given(first: str, last: str) -> bool:
    """Whether a name of one or two words begins with a given name and is that of no place."""
    flags = lexicon().flags
    of_first, of_last = flags.get(first.lower(), 0), flags.get(last.lower(), 0)
    return bool(of_first & GIVEN) and not (of_first | of_last) & PLACE


def ends_a_list(text: str, end: int) -> bool:
    """Whether a list ends or goes on there: after 16 of "6 and 16," but not of "6, and 16 were hurt"."""
    return bool(_LIST_GOES_ON.match(text, end))


def decade_of_life(text: str, start: int, end: int, value: Decimal) -> tuple[Decimal, Decimal] | None:
    """The ages that "in her 40s", "in his early thirties", "a man (80s)" stand for, where the figure has that place."""
    match = _DECADE.search(text[max(0, start - 48) : start])
    if match is None or not 10 <= value < 120 or value % 10:
        return None
    if (person := match["person"]) and not (person.lower() in _persons() and _STOPS.match(text, end)):
        return None
    part = (match["part"] or "").lower()
    first, last = _THIRDS[part][0], _THIRDS[(match["until"] or part).lower()][1]
    if value == 10:  # the teens
        first, last = max(first, 3), max(last, 5)
    return value + first, value + last
