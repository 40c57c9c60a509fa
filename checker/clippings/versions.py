"""Saved versions of one article: of those with one address the latest counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from checker.clippings.dates import read_stamps
from checker.model import Clipping, Place, Problem, Span
from checker.problems import problem

__all__ = ["Version", "address_key", "latest_versions"]

_TRACKING = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|cmpid|ito|ref|ref_src|referrer|intcmp|smid|partner|emc|feedtype|feedname|_r|src"
    r"|share|shared|sh|at_\w+|ns_\w+|cid|ocid|taid|guccounter|spref|via|hpid|rss|output|amp)(?:=|$)",
    re.I,
)
_VARIANT_HOST = re.compile(r"^(?:www\d?|m|mobile|amp)\.")
_INDEX = re.compile(r"/(?:index|default)\.\w{2,5}$|/amp/?$|/+$", re.I)


@dataclass(frozen=True, slots=True)
class Version:
    """A clipping with what tells its versions apart: where it stands, and when it was updated and saved, as written."""

    clipping: Clipping
    at: int
    updated: str = ""
    retrieved: str = ""


def address_key(url: str) -> str:
    """What all addresses of one article share; "" where the address names no article (a site's front page)."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").lower()
    except ValueError:
        return ""
    path = _INDEX.sub("", parts.path)
    query = "&".join(sorted(q for q in parts.query.split("&") if q and not _TRACKING.match(q)))
    if not host or not (path or query):
        return ""
    return f"{_VARIANT_HOST.sub('', host)}{path}" + (f"?{query}" if query else "")


def latest_versions(versions: Sequence[Version]) -> tuple[list[Clipping], list[Problem]]:
    """The clippings without those that a later version of the same address replaces; each of these is named."""
    by_address: dict[str, list[Version]] = {}
    for version in versions:
        key = address_key(version.clipping.url)
        if key:
            by_address.setdefault(key, []).append(version)
    replaced: dict[int, Clipping] = {}
    for several in by_address.values():
        latest = max(several, key=_age_rank)
        for version in several:
            if version is not latest:
                replaced[id(version)] = latest.clipping
    kept = [v for v in versions if id(v) not in replaced]
    problems = [
        problem("C401", _place(v), other=str(replaced[id(v)].place(Span(0, 1)))) for v in versions if id(v) in replaced
    ]
    return [v.clipping for v in sorted(kept, key=lambda v: (v.clipping.path, v.at))], problems


def _age_rank(version: Version) -> tuple[date, date, date, int, str, str, int]:
    """Later versions rank higher: by the update, the publication, the day it was saved; then the longer text."""
    clipping = version.clipping
    published = clipping.published.last or clipping.published.first or date.min
    updated = max((s.day for s in read_stamps(version.updated) if s.day), default=published)
    saved = max((s.day for s in read_stamps(version.retrieved) if s.day), default=date.min)
    return max(updated, published), published, saved, len(clipping.text), clipping.id, clipping.path, version.at


def _place(version: Version) -> Place:
    return version.clipping.place(Span(0, min(1, len(version.clipping.text))))
