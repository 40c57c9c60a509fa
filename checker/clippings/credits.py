"""Who wrote, sent or photographed what: bylines, datelines with their agency, credits; none of them is text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import re2

from checker.model import Span

__all__ = ["Agencies", "agencies", "byline_of", "is_credit", "names_contributors", "photo_credits"]

_NAME = r"[A-Z][\w.'’-]*"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_BYLINE = re.compile(
    r"(?:(?:posted|written|reported|compiled|story|report|words|text|video|edited|reporting)\s+)?by:?\s+(?P<names>\S.*)",
    re.I,
)
_PERSON = re.compile(rf"{_NAME}(?:\s+(?:{_NAME}|de|van|von|der|den|la|le|el|al|bin|da|di|du))*")
_BYLINE_WORDS = frozenset("and of the in for at with on from to staff writer writers reporter correspondent".split())
_NO_NAME = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midnight|the|then|now|today|last|this|next|early|late|mid\b|contrast"
    r"|comparison|law|all|any|\d",
    re.I,
)
_CREDIT = re.compile(
    r"(?:(?:file |pool |ap |reuters |afp |courtesy )?(?:photo(?:graph)?|picture|image|video|graphic|credit|pic"
    r"|illustration|(?:photo|image|picture) (?:credit|source|copyright)|courtesy)s?"
    r"(?: (?:by|from|courtesy|credit|of))*\s*[:/]|source\s*[:/]|(?-i:SOURCE)\b|©|\(c\)|copyright\b|file photo\b)"
    r"\s*(?P<who>.*)",
    re.I,
)
_CONTRIBUTED = re2.compile(
    r"(?i)contributed (?:reporting|to this (?:report|story|article|post))|additional reporting by"
    r"|with reporting (?:by|from)"
    r"|all rights reserved|may not be (?:published|reproduced|republished|copied)|\(?reporting by [A-Z]"
)
_BRACKETED = re.compile(
    r"[(\[](?=[^()\[\]\n]{3,120}[)\]])(?:photo|image|picture|file photo|credit|source|photograph|video|courtesy)s?"
    r"\b[^()\[\]\n]*[)\]]",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Agencies:
    """The news and picture agencies, with the patterns that find them in credits."""

    wires: dict[str, str]  # the agency's name by each form it is credited by, folded
    dateline: re.Pattern[str]
    credit: re.Pattern[str]
    copyright: re.Pattern[str]

    def alone(self, line: str) -> bool:
        """Whether a line names nothing but agencies: "REUTERS", "AFP / Kyodo"."""
        return all(part.strip(" .()").casefold() in self.wires for part in re.split(r"[,;|/&]", line))

    def wire(self, text: str) -> str:
        """The news agency that a credit names as a whole, e.g. "By The Associated Press"; "" if none."""
        for part in re.split(r"[,;|/&]|\s+and\s+|\s+with\s+|\s+in\s+", text):
            folded = " ".join(part.split()).casefold().removeprefix("by ").strip(" .()")
            for suffix in (" writer", " staff", " reporter", " correspondent", " wire", " news", ""):
                name = self.wires.get(folded.removesuffix(suffix))
                if name:
                    return name
        return ""


@cache
def agencies() -> Agencies:
    table = files("checker.clippings").joinpath("data/agencies.tsv").read_text(encoding="utf-8")
    wires: dict[str, str] = {}
    wire_forms: list[str] = []
    forms: list[str] = []
    for line in table.splitlines():
        if line and not line.startswith("#"):
            name, kind, written = line.split("\t")
            for form in (f.strip() for f in written.split(";")):
                forms.append(form)
                if kind == "W":
                    wires[form.casefold()] = name
                    wire_forms.append(form)
    any_wire = "|".join(re.escape(f) for f in sorted(wire_forms, key=len, reverse=True))
    any_form = "|".join(re.escape(f) for f in sorted(forms, key=len, reverse=True))
    return Agencies(
        wires,
        # "DENVER (AP) — ", "WASHINGTON, Jan 3 (Reuters) - ", "(CNN) -- ", "BOSTON — "
        re.compile(
            rf"(?:[A-Z][^()\n—–|]{{0,60}}?\s*)?\((?P<agency>{any_wire}|[A-Z][\w.&/ -]{{1,30}})\)\s*[-–—]{{1,3}}\s*"
            r"|[A-Z][A-Z.'’ -]{2,40}(?:,\s[A-Z][A-Za-z.]{1,20}){0,2}"
            rf"(?:,\s{_MONTH}\s\d{{1,2}})?\s*(?:[–—]|--?)\s+"
            rf"|(?:{any_wire})\s*[-–—]{{1,2}}\s+"
        ),
        # "… with his counterpart. | Jiji", "… on Friday. REUTERS/Jane Doe", "(AP Photo/Jane Doe)", "JANE DOE / AFP"
        re.compile(
            rf"\|\s*(?:{_NAME}(?:\s{_NAME}){{0,3}}\s*[/,]\s*)?(?:{any_form})(?:\s*[-/]\s*(?:{any_form}))*(?!\w)"
            rf"|[(\[]?\b(?:{any_form})(?:\s(?:Photo|File|Images))?\s?/\s?{_NAME}(?:\s{_NAME}){{0,3}}[)\]]?(?!\w)"
            rf"|(?<=[.!?”\"'’)])\s+(?:{_NAME}(?:\s{_NAME}){{0,3}}\s?/\s?)(?:{any_form})(?:\s?/\s?(?:{any_form}))*(?!\w)"
            r"|\|\s*" + rf"{_NAME}(?:\s{_NAME}){{0,3}}(?:\s*/\s*{_NAME}(?:\s{_NAME}){{0,2}})?\s*$",
            re.M,
        ),
        re.compile(rf"(?:©|\(c\)|[Cc]opyright)\s*(?:©\s*)?(?:\d{{4}}\s*)?(?:by\s+)?(?P<agency>{any_wire})(?!\w)"),
    )


def byline_of(line: str) -> str:
    """The names of a line that is a byline ("By Jane Doe, Staff Writer"), else ""."""
    match = _BYLINE.fullmatch(line)
    if not match or len(line) > 120 or line.endswith(("!", "?")):
        return ""
    names = match["names"].strip()
    if _NO_NAME.match(names) and not names.startswith("The "):
        return ""
    words = re.findall(r"[^\W\d_][\w.'’-]*", names)
    capital = [w[0].isupper() for w in words]
    if not words or len(words) > 16 or not capital[0]:
        return ""
    if any(not up and w.lower() not in _BYLINE_WORDS and len(w) > 3 for up, w in zip(capital, words, strict=True)):
        return ""
    # A sentence that happens to start with "By": it ends in a full stop after a word that is no initial.
    if names.endswith(".") and len(words[-1].rstrip(".")) > 3:
        return ""
    person = _PERSON.match(names)
    return person.group().strip(" .,") if person else names


def names_contributors(text: str) -> bool:
    """Whether a text says who helped to write it, or who may print it."""
    return bool(_CONTRIBUTED.search(text))


def is_credit(line: str) -> bool:
    """Whether a line only says whose picture or text it is; a caption says more."""
    if len(line) <= 60 and agencies().alone(line):
        return True
    match = _CREDIT.fullmatch(line)
    if not match or len(line) > 160:
        return False
    words = match["who"].split()
    capital = sum(not w[0].islower() for w in words)
    return len(words) <= 12 and capital * 3 >= len(words) * 2


def photo_credits(text: str, start: int, end: int) -> list[Span]:
    """The credits within a line of text: bracketed ones, and agencies after a bar or a slash."""
    found = [Span(m.start(), m.end()) for m in _BRACKETED.finditer(text, start, end)]
    if text.find("|", start, end) >= 0 or text.find("/", start, end) >= 0:
        found += [Span(m.start(), m.end()) for m in agencies().credit.finditer(text, start, end)]
    return found
