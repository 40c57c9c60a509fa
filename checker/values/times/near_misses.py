"""Words that look like a date and are none: the modal "may", a person called April, a newspaper called Sunday Times."""

from __future__ import annotations

import re

from checker.values.tables import cue
from checker.values.times.grammar import Found
from checker.values.times.reading import Context
from checker.values.times.vocabulary import squeezed, table

__all__ = ["is_near_miss"]

_TEMPORAL = re.compile(
    r"\b(?:in|since|until|till|by|during|through|throughout|of|from|to|between|before|after|for|on|early|late|mid|last|next|this|and|or|every|each|around|about"
    r"|beginning|starting|ending|effective|past|per)[\s-]+(?:the )?$|[-–(/]\s?$",
    re.IGNORECASE,
)
_MONTH_NAMES = (
    "may",
    "march",
    "april",
    "august",
    "june",
    "jan",
    "mar",
    "apr",
    "jun",
    "sep",
    "dec",
    "oct",
    "nov",
    "jul",
    "aug",
    "feb",
)
_SHORT = frozenset(("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec"))
_NAME_AFTER = re.compile(r"\s+(?:[A-Z]\.\s+)?[A-Z][a-z]+")
_NAME_BEFORE = re.compile(r"(?:^|[a-z,;:]\s+|\b(?:Mr|Mrs|Ms|Dr|Sir|Lady|Sen|Rep|Gov)\.?\s+)(?P<name>[A-Z][a-z]+)\s+$")
_MODAL_AFTER = re.compile(
    r"\s+(?:be|have|not|also|I|we|you|he|she|it|they|well|yet|the|God|only|soon|never"
    r"|still|even|need|want|go|\w+ (?:be|have))\b"
)
#: After "in May" no pronoun tells the modal: "In May she retired".
_VERB_AFTER = re.compile(r"\s+(?:be|have|not|also|well|yet|only|soon|never|still|even|need|want|go)\b")
_ATTRIBUTE_BEFORE = re.compile(r"\b(?:the|its|their|this year['’]s|last year['’]s|next year['’]s) $", re.IGNORECASE)
_NOUN_AFTER = re.compile(
    r"\s+(?!(?:on|of|to|for|from|by|at|in|into|with|through|and|or|against|that|who|is|was|has|had|will|would|are|were"
    r"|family|government|administration|cabinet|premiership|era|years|camp)\b)[a-z]{4,}\b"
)
_AGED_AFTER = re.compile(r"\s+[A-Z]\w+,\s+\d{1,2}\b")
_TITLE_AFTER = re.compile(
    r"\s+(?:Times|Mirror|Telegraph|Express|Mail|Herald|Independent|Post|Tribune|Star|World|Morning Herald|School|Mass"
    r"|Murders|Night (?:Live|Football|Lights))\b"
)
_YEAR_UNIT = re.compile(
    r"\s?(?:%|percent|per cent|pounds?|dollars?|euros?|yen|miles?|km|kilomet\w+|met(?:er|re)s?|feet|tons?|tonnes|people"
    r"|points?|troops|soldiers|homes|houses|jobs|workers|employees|votes|acres|hectares|barrels|rpm|MHz|kg|cc|shares|units|copies|men"
    r"|women|children|times|others|more|block|degrees)\b|[,.]\d|:\d|-\d{3}|\s(?:million|billion|trillion)"
)
_NO_YEAR_BEFORE = re.compile(
    r"[$£€¥#@&*+=_/\\]\s?$|\d[,.:-]$|[A-Z]-$|\b(?:No|Nos|number|flight|room|page|pages|p|pp|model|route|highway|section|article|channel|some|about"
    r"|than|nearly|almost|over|least|Boeing|Windows|level|resolution|only|top|approximately|roughly)\.? $",
    re.IGNORECASE,
)
_PLURAL_AFTER = re.compile(
    r"\s+[a-z]{3,}s\b(?<!\bwas)(?<!\bhas)(?<!\bsales)(?<!\bearnings)(?<!\bresults)(?<!\bprofits)(?<!\bpoints)"
)
_MODEL_BEFORE = re.compile(r"(?:['’]s|\b(?:a|an|his|her)) $")
_ADDRESS_AFTER = re.compile(
    r"\s+(?:[NSEW]\.?\s+)?[A-Z][a-z]+\s+(?:St|Ave|Rd|Blvd|Street|Avenue|Road|Boulevard|Drive|Lane|Dr)\b"
)


_HOLIDAY_NOUN = re.compile(
    r"['’]?\s+(?:[Tt]rees?|[Cc]ards?|[Cc]arols?|[Cc]arol|[Ee]ggs?|[Bb]unny|[Ll]ights|[Pp]resents?|[Gg]ifts?|decorations?|dinner"
    r"|music|songs?|[Ii]slands?|stockings?|ornaments?|part(?:y|ies)|celebrations?|concerts?|shop(?:s|ping|pers?)|sales?"
    r"|bonus(?:es)?|meals?|lunch(?:es)?|feasts?|movies?|films?|albums?|wish(?:es)?|greetings?|message|spirit|market|pageant|play|turkeys?|wreaths?)\b"
)
#: A holiday's feast lasts for weeks; of these days it has one.
_ONE_DAY = re.compile(r"\b(?:[Dd]ay|[Ee]ve|[Nn]ight|\w+day)$")


#: What a period is only the first part of: "the month-old truce".
_COMPOUND_AFTER = re.compile(r"[-‐‑](?!to-date\b|end\b)[a-z]")
#: "temperatures in the 90s".
_WARMTH_BEFORE = re.compile(
    r"\b(?:temperatures?|highs|lows|mercury|thermometers?)\b[^.;]*\b(?:in|into|to|above|from|hit|reach\w*)\s$",
    re.IGNORECASE,
)
#: "A Second World War bomb", "a Year 9 pupil".
_NAMED_AFTER = re.compile(r"Second [A-Z]|Year \d")
_FINAL_AFTER = re.compile(r"-?finals?\b")


def is_near_miss(found: Found, context: Context) -> bool:
    """Whether the expression is no date in its context."""
    if found.text.lower().endswith("quarter") and _FINAL_AFTER.match(context.after(found.end)):
        return True
    if found.form in ("quarter", "quarters") and _of_a_match(found, context):
        return True
    if found.form == "month":
        return _no_month(found, context)
    if found.form in ("year",):
        return _no_year(found, context)
    if found.form in ("weekday", "weekdays") and _TITLE_AFTER.match(context.after(found.end)):
        return not found["part"]
    if found.form == "decade":
        return bool(_WARMTH_BEFORE.search(context.before(found, 60)))
    if found.form == "one_unit":
        return bool(_NAMED_AFTER.match(found.text.split()[-1] + context.after(found.end)))
    if found.form == "duration":
        # A programme's name: "60 Minutes".
        return found["unit"][:1].isupper() and bool(re.search(r"[\"“‘'][\s]?$|\b[A-Z]\w+ $", context.before(found, 20)))
    if found.form == "clock" and found["noon"]:
        return bool(re.search(r"\b[Hh]igh\s$", context.before(found, 6)))
    if found.form == "holiday":
        follows = _HOLIDAY_NOUN.match(context.after(found.end))
        return bool(follows) and not (found["year"] or found["part"] or _ONE_DAY.search(found["name"]))
    if found.form == "relative" and _COMPOUND_AFTER.match(context.after(found.end)):
        return True
    if found.form in ("relative", "deictic") and found.text[:1].isupper():
        # A programme's or a paper's name: "This Week", USA Today.
        last = found.text.split()[-1]
        return last[:1].isupper() and bool(re.search(r"[\"“‘']$|\b[A-Z]{2,} $", context.before(found, 8)))
    if found.form == "date":
        return bool(re.search(r"[\d$£€][.,]?$", context.before(found, 2))) or bool(
            re.match(r"[,.:]\d{3}|%|-\d{3}", context.after(found.end, 5))
        )
    return False


_MONTH = f"(?:{'|'.join(table('month'))})"
_RANGE_AFTER = re.compile(rf"(?: ?[-–] ?| (?:to|until|through) ){_MONTH}\b| and {_MONTH},? \d{{4}}\b")


_SPORT, _FIRMS = (re.compile(rf"\b(?:{cue(name)})(?!\w)", re.IGNORECASE) for name in ("sport", "firms"))
_NEAR = 120
_OF_ANOTHER = re.compile(
    r"\s+of (?:the|an?|this|that|its|their|his|her|[A-Z]\w+)\b(?![^.;,]{0,30}\b(?:fiscal|financial|year))"
)


def _of_a_match(found: Found, context: Context) -> bool:
    """Whether a half or a quarter is none of the calendar: "scored in the second half", "first half of the season"."""
    if any(found[part] for part in ("year", "owner", "when", "fiscal", "fiscal2")):
        return False
    if _OF_ANOTHER.match(context.after(found.end, 60)):
        return True
    around = context.before(found, _NEAR) + context.after(found.end, _NEAR)
    return bool(_SPORT.search(around)) and not _FIRMS.search(around)


def _no_month(found: Found, context: Context) -> bool:
    word = found["month"].rstrip(".").lower()
    after = context.after(found.end)
    if found["year"] or found["mod"] or (found["rel"] and squeezed(found["rel"]) not in ("that", "past")):
        return False
    if word in _SHORT and context.text[found.end : found.end + 1] != ".":
        return not found.text.isupper() or len(found.text) < 4
    before = context.before(found)
    temporal = bool(_TEMPORAL.search(before))
    if word in ("may", "march"):
        if word == "may" and (_VERB_AFTER if temporal else _MODAL_AFTER).match(after):
            return True
        if found["month"][0] == "M" and _ATTRIBUTE_BEFORE.search(before) and _NOUN_AFTER.match(after):
            return False
        if not temporal and not re.match(r"['’]s\b|\s+\d", after) and not _RANGE_AFTER.match(after):
            return True
        return bool(_NAME_AFTER.match(after)) and not re.search(r"\b(?:in|since|until|last|by)\s+$", before)
    if word in ("april", "june", "august") or word in _MONTH_NAMES:
        if _AGED_AFTER.match(after):
            return True
        if _NAME_AFTER.match(after) and not re.search(r"\b(?:in|since|until|last|by|from|through|during)\s+$", before):
            return word in ("april", "june", "august", "jan", "may") and not temporal
        named = _NAME_BEFORE.search(before)
        return bool(named) and word in ("april", "june", "august", "jan") and not temporal
    return False


def _no_year(found: Found, context: Context) -> bool:
    if found["hedge"] and not re.search(r"\b(?:in|from|since|by)\s$", context.before(found)):
        return True
    before, after = context.before(found), context.after(found.end)
    if found["mod"] or found["the"] or found["after"]:
        return False
    number = int(found["year"])
    if _MODEL_BEFORE.search(before) and re.match(r" [A-Z]\w+ [A-Z]", after):
        return True
    if _NO_YEAR_BEFORE.search(before) or _YEAR_UNIT.match(after) or _ADDRESS_AFTER.match(after):
        return True
    if _PLURAL_AFTER.match(after) and not re.search(
        r"(?:\b(?:in|since|by|until|the|from|of|its|his)\s|['’]s )$", before
    ):
        # "The 2018 floods", but "The 2000 guests".
        return not (before.endswith("The ") and 1900 <= number <= 2060 and number % 100)
    if not 1900 <= number <= 2060:
        return not re.search(
            r"\b(?:in|since|by|until|from|of|to|about|around|and|early|late|circa|before|after|year)\s$|[(]$", before
        ) or bool(_PLURAL_AFTER.match(after))
    return False
