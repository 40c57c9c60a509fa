"""YAML front matter: its keys and values as text, each with its place in the file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from checker.clippings.draft import Field, Source
from checker.model import Problem
from checker.problems import problem

__all__ = ["FrontMatter", "read_front_matter"]

_Loader: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_FENCE = re.compile(r"---[ \t]*(?=\r|\n|$)")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?=\r|\n|$)", re.M)
_KEY = re.compile(r"^([A-Za-z][\w -]{0,40}?)[ \t]*:(?:[ \t]+|(?=\r|\n|$))([^\r\n]*)", re.M)
#: Longer than any real one; a fence that closes later closes something else.
_LONGEST = 65_536
#: The parser's time grows with the square of the brackets that are open.
_MOST_NESTED = 500


@dataclass(frozen=True)
class FrontMatter:
    """The fields by lower-case key, each with its values in order, and where the text goes on."""

    fields: dict[str, tuple[Field, ...]]
    end: int

    def first(self, *keys: str) -> Field:
        """The first value of the first key that has one."""
        for key in keys:
            for value in self.fields.get(key, ()):
                if value.text.strip():
                    return value
        return Field()


def read_front_matter(source: Source) -> tuple[FrontMatter | None, list[Problem]]:
    """The front matter of a file, or None if it has none; faulty YAML is read line by line, and named."""
    text = source.text
    fence = _FENCE.match(text)
    if not fence:
        return None, []
    end = _END.search(text, fence.end() + 1, fence.end() + _LONGEST)
    if end is None:
        return _unclosed(source, fence.end())
    nested = sum(text.count(mark, fence.end(), end.start()) for mark in "[{")
    try:
        if nested > _MOST_NESTED:
            raise yaml.YAMLError("it is nested too deep")
        fields, twice = _parsed(text[fence.end() : end.start()], fence.end())
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        at = fence.end() + (min(mark.index, end.start() - fence.end()) if mark else 0)
        why = str(getattr(error, "problem", None) or error)
        return (
            FrontMatter(_by_line(text, fence.end(), end.start()), end.end()),
            [problem("C203", source.place(at), why=why)],
        )
    problems = [problem("C205", source.place(f.start, f.end), key=f.text) for f in twice]
    return FrontMatter(fields, end.end()), problems


def _unclosed(source: Source, start: int) -> tuple[FrontMatter | None, list[Problem]]:
    """Front matter whose second fence is missing ends with its last `key: value` line; without any it is a rule."""
    end = start
    for line_start, line_end in source.lines(start)[1:]:
        if not _KEY.match(source.text, line_start, line_end):
            break
        end = line_end
    if end == start:
        return None, []
    return FrontMatter(_by_line(source.text, start, end), end), [problem("C204", source.place(0, 3))]


def _by_line(text: str, start: int, end: int) -> dict[str, tuple[Field, ...]]:
    fields: dict[str, tuple[Field, ...]] = {}
    for match in _KEY.finditer(text, start, end):
        raw = match.group(2)
        value = raw.strip().strip("\"'").strip()
        at = match.start(2) + raw.find(value)
        fields.setdefault(match.group(1).lower(), (Field(value, at, at + len(value)),))
    return fields


def _parsed(text: str, offset: int) -> tuple[dict[str, tuple[Field, ...]], list[Field]]:
    """The top-level mapping of a YAML text: scalars, and the scalars of its lists; nested mappings are passed over.

    The parser's events are read one by one: no nesting can exhaust the stack, and no alias is followed.
    """
    fields: dict[str, tuple[Field, ...]] = {}
    twice: list[Field] = []
    events = iter(yaml.parse(text, Loader=_Loader))
    for event in events:
        if isinstance(event, yaml.MappingStartEvent):
            break
        if isinstance(event, yaml.ScalarEvent | yaml.SequenceStartEvent):
            raise yaml.YAMLError("it has no `key: value` lines")
    else:
        return fields, twice
    for event in events:
        if isinstance(event, yaml.MappingEndEvent):
            break
        key = _field(event, offset) if isinstance(event, yaml.ScalarEvent) else Field()
        if isinstance(event, yaml.CollectionStartEvent):
            list(_values(event, events, offset))
        values = tuple(_values(next(events), events, offset))
        name = key.text.strip().lower()
        if name in fields:
            twice.append(key)
        else:
            fields[name] = values
    for _ in events:
        pass
    return fields, twice


def _values(event: yaml.Event, events: Iterator[yaml.Event], offset: int) -> Iterator[Field]:
    """The scalars of a value: itself, or those that stand directly in its list."""
    if isinstance(event, yaml.ScalarEvent):
        yield _field(event, offset)
    if not isinstance(event, yaml.CollectionStartEvent):
        return
    listed = isinstance(event, yaml.SequenceStartEvent)
    depth = 1
    while depth:
        event = next(events)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        elif isinstance(event, yaml.ScalarEvent) and listed and depth == 1:
            yield _field(event, offset)


def _field(event: yaml.ScalarEvent, offset: int) -> Field:
    quoted = event.style if event.style in ("'", '"') else ""
    start = offset + (event.start_mark.index if event.start_mark else 0)
    end = offset + (event.end_mark.index if event.end_mark else 0)
    return Field(event.value, start + bool(quoted), max(start + bool(quoted), end - bool(quoted)), quoted)
