"""Markdown with front matter, and plain text: one article a file."""

from __future__ import annotations

import re

from checker.clippings.dates import read_stamps
from checker.clippings.draft import LONGEST, Draft, Field, Source
from checker.clippings.front_matter import FrontMatter, read_front_matter
from checker.clippings.markup import unmarked
from checker.clippings.outlets import domain_of
from checker.clippings.pieces import Part
from checker.model import Problem

__all__ = ["read_markdown", "read_plain"]

#: The front matter's keys, first come first served; those of Obsidian's Web Clipper and of common site generators.
_OUTLET = ("outlet", "publisher", "publication", "site", "site_name", "sitename", "website", "newspaper", "source")
_URL = ("url", "link", "permalink", "canonical", "canonical_url", "source_url", "source")
_PUBLISHED = ("published", "date_published", "datepublished", "publish_date", "pubdate", "date", "published_at")
_UPDATED = ("updated", "modified", "lastmod", "date_modified", "last_updated", "updated_at")
_RETRIEVED = ("retrieved", "accessed", "created", "clipped", "saved", "captured", "downloaded")
_TITLE = ("title", "headline", "name")
_BYLINE = ("author", "authors", "byline", "by", "creator")

_HEADING = re.compile(r"[ \t]{0,3}#{1,6}[ \t]+\S")
_UNDERLINE = re.compile(r"\r?\n[ \t]{0,3}(?:=+|-{2,})[ \t]*(?=\r|\n|$)")
_WIKI_LINK = re.compile(r"^\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]$")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*$|[:,;]$")
#: A headline has at most so many characters; a longer first line is the text's first paragraph.
_LONGEST_HEADLINE = 200
#: Lines in which the headline is looked for; further down a heading divides the text.
_TOP_LINES = 12


def read_markdown(source: Source) -> tuple[Draft, list[Problem]]:
    """The article of a Markdown file; without front matter it has neither outlet nor date."""
    front, problems = read_front_matter(source)
    draft = _drafted(source, front)
    start, end = _trimmed(source.text, front.end if front else 0, len(source.text))
    draft.at = draft.at if front else start
    if end - start > LONGEST:  # it is left unread, so its marks need not be found
        draft.body = [(start, end, "")]
        return draft, problems
    title, after = _headline(source, start, end, markdown=True)
    if draft.title:
        same = "".join(source.text[a:b] for a, b, _ in title).split() == draft.title.text.split()
        after = after if same else []
        title = [] if same else title
        body = after or unmarked(source.text, start, end)
    else:
        draft.title_at, body = title, after
    draft.body = _without_blank_ends(source.text, body)
    return draft, problems


def read_plain(source: Source) -> tuple[Draft, list[Problem]]:
    """The article of a plain text: its first line is the headline if it looks like one."""
    front, problems = read_front_matter(source)
    draft = _drafted(source, front)
    start, end = _trimmed(source.text, front.end if front else 0, len(source.text))
    draft.at = draft.at if front else start
    draft.title_at, draft.body = _headline(source, start, end, markdown=False)
    if draft.title:
        draft.title_at, draft.body = [], [(start, end, "")] if start < end else []
    draft.body = _without_blank_ends(source.text, draft.body)
    return draft, problems


def _drafted(source: Source, front: FrontMatter | None) -> Draft:
    """What the front matter says of the article."""
    draft = Draft(source, 0)
    if front is None:
        return draft
    urls = (v for key in _URL for v in front.fields.get(key, ()))
    draft.url = next((v.text.strip() for v in urls if "://" in v.text and domain_of(v.text)), "")
    names = (v for key in _OUTLET for v in front.fields.get(key, ()) if v.text.strip())
    draft.outlet = next((_plain(v) for v in names if "://" not in v.text), Field())
    if not draft.outlet and draft.url:
        draft.outlet = Field(domain_of(draft.url))
    draft.published = front.first(*_PUBLISHED)
    draft.updated = front.first(*_UPDATED)
    draft.retrieved = front.first(*_RETRIEVED)
    draft.title = front.first(*_TITLE)
    authors = (v for key in _BYLINE for v in front.fields.get(key, ()) if v.text.strip())
    draft.byline = ", ".join(_plain(v).text for v in authors)
    draft.language = front.first("language", "lang").text.strip()
    draft.timezone = front.first("timezone", "tz").text.strip()
    return draft


def _plain(value: Field) -> Field:
    """A value without the brackets of a wiki link: "[[Jane Doe]]"."""
    link = _WIKI_LINK.match(value.text.strip())
    return Field(link.group(1).strip(), value.start, value.end) if link else value


def _headline(source: Source, start: int, end: int, *, markdown: bool) -> tuple[list[Part], list[Part]]:
    """The headline and the rest of a text, both as parts of the file.

    It is the first heading of the text's top, or a first line that looks like a headline. A heading that is a page's
    date is none: the headline is then the line after it.
    """
    text = source.text

    def parts(first: int, last: int) -> list[Part]:
        if not markdown:
            return [(first, last, "")] if first < last else []
        return unmarked(text, first, last)

    top = [line for line in source.lines(start, end)[: 4 * _TOP_LINES] if text[line[0] : line[1]].strip()][:_TOP_LINES]
    dates = [line for line in top[:3] if read_stamps(text[line[0] : line[1]].strip().lstrip("#").strip())]
    lines = [line for line in top if line not in dates]
    found = _headline_line(text, lines, end, markdown=markdown)
    if found is None:
        return [], parts(start, end)
    underline = _UNDERLINE.match(text, found[1], end) if markdown else None
    body_start = underline.end() if underline else found[1]
    title = _without_blank_ends(text, parts(*found))
    return title, [*parts(start, found[0]), *parts(body_start, end)]


def _headline_line(text: str, lines: list[tuple[int, int]], end: int, *, markdown: bool) -> tuple[int, int] | None:
    if not lines:
        return None
    headings = [line for line in lines if _HEADING.match(text, *line)] if markdown else []
    if lines[0] in headings or (markdown and _UNDERLINE.match(text, lines[0][1], end)):
        return lines[0]
    first_level = [line for line in headings if text[line[0] : line[1]].lstrip().startswith("# ")]
    if first_level:
        return first_level[0]
    if _looks_like_headline(text[lines[0][0] : lines[0][1]].strip()):
        return lines[0]
    return headings[0] if headings else None


def _looks_like_headline(line: str) -> bool:
    return 0 < len(line) <= _LONGEST_HEADLINE and not _SENTENCE_END.search(line)


def _without_blank_ends(text: str, parts: list[Part]) -> list[Part]:
    """The parts without the white space that they start and end with."""
    first, last = 0, len(parts)
    while first < last and _blank(text, parts[first]):
        first += 1
    while first < last and _blank(text, parts[last - 1]):
        last -= 1
    kept = parts[first:last]
    if kept and not kept[0][2]:
        kept[0] = (_trimmed(text, kept[0][0], kept[0][1])[0], kept[0][1], "")
    if kept and not kept[-1][2]:
        kept[-1] = (kept[-1][0], _trimmed(text, kept[-1][0], kept[-1][1])[1], "")
    return kept


def _blank(text: str, part: Part) -> bool:
    return not (part[2] or text[part[0] : part[1]]).strip()


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
