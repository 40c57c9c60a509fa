"""Reading: the files under some paths → clippings, each with its outlet, its days and the way back to its file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path, PurePosixPath

from checker.clippings.draft import LONGEST, Draft, Field, Source
from checker.clippings.files import STDIN, find_files, read_source
from checker.clippings.furniture import Furniture, furniture_of
from checker.clippings.language import language_of
from checker.clippings.markdown import read_markdown, read_plain
from checker.clippings.outlets import Outlets
from checker.clippings.page import is_page, read_page
from checker.clippings.pieces import TextBuilder
from checker.clippings.published import Dated, publication_days
from checker.clippings.records import is_record, read_records
from checker.clippings.versions import Version, latest_versions
from checker.model import Clipping, Outlet, Place, Problem
from checker.problems import KINDS, problem

__all__ = ["read"]

#: Words of text from which on an article is more than its headline, and more than an excerpt.
_EXCERPT_WORDS, _FULL_WORDS = 8, 60


@dataclass(frozen=True, slots=True)
class _Article:
    """A draft with its text put together and its outlet looked up."""

    draft: Draft
    builder: TextBuilder
    text: str
    title: str
    body: int
    outlet: Outlet
    furniture: Furniture


def read(
    paths: Iterable[str | Path],
    *,
    retrieved: date | None = None,
    outlets: Mapping[str, str | Outlet] | None = None,
) -> tuple[list[Clipping], list[Problem]]:
    """The clippings of files and folders ("-": standard input), sorted by path and place, and what was wrong with them.

    Args:
        paths: files, which are read by what is in them, and folders, which are searched for texts.
        retrieved: the day the pages were saved on; ages such as "3 days ago" count from it.
        outlets: further names of outlets, each with the name, or the outlet, that it stands for.
    """
    found, problems = find_files(paths)
    resolver = Outlets(outlets)
    versions: list[Version] = []
    for path in found:
        source, faults = read_source(path)
        problems += faults
        if source:
            read_versions, faults = _read_source(source, retrieved, resolver)
            versions += read_versions
            problems += faults
    clippings, faults = latest_versions(versions)
    problems += faults
    clippings = _unique(_one_name_an_outlet(clippings))
    if clippings and all(c.language != "en" for c in clippings):
        problems.append(problem("C403", Place(clippings[0].path)))
    if not clippings and not any(KINDS[p.code].exit for p in problems):
        problems.append(problem("C109", Place(", ".join(found) or ".")))
    return clippings, sorted(set(problems), key=lambda p: (p.place, p.code, p.fault))


def _read_source(source: Source, retrieved: date | None, outlets: Outlets) -> tuple[list[Version], list[Problem]]:
    drafts, problems = _drafts(source)
    articles: list[_Article] = []
    for draft in drafts:
        article, fault = _article(draft, outlets)
        articles += [article] if article else []
        problems += [fault] if fault else []
    dated = [
        Dated(a.draft, a.text, a.furniture.stamps, a.furniture.stamped_as, a.draft.timezone or a.outlet.timezone)
        for a in articles
    ]
    days, faults = publication_days(dated, retrieved)
    problems += faults
    versions = []
    for article, (published, written) in zip(articles, days, strict=True):
        draft, outlet = article.draft, article.outlet
        place = source.place(draft.at)
        if not outlet.key:
            problems.append(problem("C301", place))
            # Nothing says that two files without an outlet are of one outlet: each stands for itself.
            outlet = Outlet(f"({source.path})", PurePosixPath(source.path).name)
        language = draft.language.lower()[:2] or language_of(article.text)
        if language != "en":
            problems.append(problem("C402", place, language=language))
        clipping = Clipping(
            id=_identifier(article.outlet.key, article.title, written, article.text),
            path=source.path,
            outlet=replace(outlet, timezone=draft.timezone or outlet.timezone),
            title=article.title,
            text=article.text,
            published=published,
            published_as=written,
            body=article.body,
            url=draft.url,
            byline=draft.byline or article.furniture.byline,
            wire=article.furniture.wire,
            form=_form(article.text, article.body),
            language=language,
            skip=article.furniture.skip,
            pieces=article.builder.pieces,
            line_starts=source.line_starts,
        )
        versions.append(Version(clipping, draft.at, draft.updated.text, draft.retrieved.text))
    return versions, problems


def _drafts(source: Source) -> tuple[list[Draft], list[Problem]]:
    """The articles of a file by the format that its shape shows; its suffix decides only where the shape does not."""
    suffix = PurePosixPath(source.path).suffix.lower()
    if suffix in (".jsonl", ".ndjson") or (suffix not in (".md", ".txt") and is_record(source)):
        return read_records(source)
    if not source.text.startswith("---") and is_page(source):
        return read_page(source)
    plain = suffix in (".txt", ".text") or (source.path == STDIN and not source.text.lstrip().startswith(("---", "#")))
    draft, problems = (read_plain if plain else read_markdown)(source)
    return [draft], problems


def _article(draft: Draft, outlets: Outlets) -> tuple[_Article | None, Problem | None]:
    place = draft.source.place(draft.at)
    size = draft.body.end - draft.body.start if isinstance(draft.body, Field) else sum(e - s for s, e, _ in draft.body)
    if size > LONGEST:
        return None, problem("C111", place, count=size)
    builder, title, body = draft.build()
    text = builder.text
    if not text.strip():
        return None, problem("C207", place)
    outlet = outlets(draft.outlet.text)
    furniture = furniture_of(text, title, body, draft.byline)
    return _Article(draft, builder, text, title, body, outlet, furniture), None


def _identifier(*parts: str) -> str:
    return "c" + sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:10]


def _form(text: str, body: int) -> str:
    words = len(text[body : body + 4000].split())
    if words < _EXCERPT_WORDS:
        return "headline"
    cut_off = text.rstrip().endswith(("…", "...", "[…]", "[...]"))
    return "excerpt" if words < _FULL_WORDS or cut_off else "full"


def _one_name_an_outlet(clippings: Sequence[Clipping]) -> list[Clipping]:
    """Name each outlet as most of its clippings do, whichever was read first."""
    names: dict[str, Counter[str]] = {}
    for clipping in clippings:
        names.setdefault(clipping.outlet.key, Counter())[clipping.outlet.name] += 1
    chosen = {key: min(counts, key=lambda n: (-counts[n], n)) for key, counts in names.items()}
    return [
        c if c.outlet.name == chosen[c.outlet.key] else replace(c, outlet=replace(c.outlet, name=chosen[c.outlet.key]))
        for c in clippings
    ]


def _unique(clippings: Sequence[Clipping]) -> list[Clipping]:
    """Number the clippings that are alike in everything their id is made of."""
    seen: Counter[str] = Counter()
    unique: list[Clipping] = []
    for clipping in clippings:
        seen[clipping.id] += 1
        number = seen[clipping.id]
        unique.append(clipping if number == 1 else replace(clipping, id=f"{clipping.id}-{number}"))
    return unique
