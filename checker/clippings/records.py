"""Records: JSON Lines with one article a line."""

from __future__ import annotations

import json

from checker.clippings.draft import Draft, Field, Source
from checker.model import Problem
from checker.problems import problem

__all__ = ["is_record", "read_records"]

_DECODER = json.JSONDecoder(strict=False)
#: The keys of a record, first come first served; those of common feeds and archives too.
_KEYS = {
    "outlet": ("outlet", "publisher", "media_name", "domain", "source"),
    "published": ("published", "publish_date", "date", "datetimepub", "published_at", "datepublished"),
    "updated": ("updated", "modified", "datemodified"),
    "retrieved": ("retrieved", "accessed", "seendate"),
    "title": ("title", "headline"),
    "text": ("text", "body", "content", "articlebody"),
    "url": ("url", "link"),
    "author": ("author", "byline"),
    "language": ("language", "lang"),
    "timezone": ("timezone",),
}


def is_record(source: Source) -> bool:
    """Whether a text's first line is a JSON object."""
    if not source.text.startswith("{"):
        return False
    first = source.lines()[0]
    fields, _ = _fields(source, *first)
    return bool(fields)


def read_records(source: Source) -> tuple[list[Draft], list[Problem]]:
    """The articles of a file of records; a line that is none is named."""
    drafts: list[Draft] = []
    problems: list[Problem] = []
    for start, end in source.lines():
        if not source.text[start:end].strip():
            continue
        fields, why = _fields(source, start, end)
        values = {name: _first(fields, keys) for name, keys in _KEYS.items()}
        if not why and not (values["text"] or values["title"]):
            why = "it has neither title nor text"
        if why:
            problems.append(problem("C206", source.place(start, end), why=why))
            continue
        drafts.append(
            Draft(
                source,
                start,
                outlet=values["outlet"],
                published=values["published"],
                updated=values["updated"],
                retrieved=values["retrieved"],
                title=values["title"],
                body=values["text"],
                url=values["url"].text,
                byline=values["author"].text,
                language=values["language"].text,
                timezone=values["timezone"].text,
            )
        )
    return drafts, problems


def _first(fields: dict[str, Field], keys: tuple[str, ...]) -> Field:
    return next((fields[k] for k in keys if fields.get(k)), Field())


def _fields(source: Source, start: int, end: int) -> tuple[dict[str, Field], str]:
    """The string values of a JSON object by lower-case key, each with its place in the file, or why there are none."""
    text = source.text[start:end]
    fields: dict[str, Field] = {}
    at = _blank(text, 0)
    if text[at : at + 1] != "{":
        return {}, "it is no JSON object"
    at = _blank(text, at + 1)
    try:
        while text[at : at + 1] == '"':
            key, at = _DECODER.raw_decode(text, at)
            at = _blank(text, at)
            if text[at : at + 1] != ":":
                return {}, "a colon is missing"
            at = _blank(text, at + 1)
            value, stop = _DECODER.raw_decode(text, at)
            if isinstance(value, str):
                fields.setdefault(key.lower(), Field(value.strip(), start + at + 1, start + stop - 1, '"'))
            at = _blank(text, stop)
            if text[at : at + 1] == ",":
                at = _blank(text, at + 1)
        return (fields, "") if text[at : at + 1] == "}" else ({}, "it does not end")
    except (json.JSONDecodeError, RecursionError, ValueError):
        return {}, "it is not JSON"


def _blank(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\r\n":
        at += 1
    return at
