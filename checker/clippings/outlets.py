"""Outlets: one key for all the ways to write an outlet's name, and the time zone that its days are in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from urllib.parse import urlsplit

from checker.model import Outlet

__all__ = ["Outlets", "domain_of", "outlet_key"]

_DOMAIN = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:[/:?#]\S*)?", re.I)
_IN_BRACKETS = re.compile(r"\s*\(((?:[\w-]+\.)+[a-z]{2,}|blog(?:spot)?|online|print|web)\)\s*$", re.I)
_ARTICLE = re.compile(r"the\b[\s-]+(?=\S)")
#: Second-level labels that registries sell names under (example.co.uk); before a two-letter country label only.
_SECOND_LEVEL = frozenset("ac co com edu go gob gov ne net nic or org".split())
#: Hosts whose customers, not they themselves, are the outlets.
_HOSTING = frozenset("blogspot wordpress substack tumblr medium typepad livejournal github ghost".split())


def domain_of(text: str) -> str:
    """The host name of an address or a bare domain, without "www."; "" if the text is neither."""
    text = text.strip()
    if not _DOMAIN.fullmatch(text):
        return ""
    try:
        host = urlsplit(text if "://" in text else "//" + text).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def _labels(domain: str) -> list[str]:
    """The labels of a domain without its public suffix: ["edition", "cnn"] of edition.cnn.com."""
    labels = domain.split(".")
    country = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL
    return labels[: -2 if country else -1]


def outlet_key(name: str) -> str:
    """What all spellings of a name share: letters and digits without case, accents, "The" or punctuation.

    A domain gives the key of the name in it: "www.japantimes.co.jp" and "The Japan Times" both give "japantimes".
    """
    domain = domain_of(name)
    if domain:
        labels = _labels(domain)
        hosted = len(labels) > 1 and labels[-1] in _HOSTING
        name = labels[-2] if hosted else labels[-1]
        plain = _folded(name)
        return plain[3:] if plain.startswith("the") and len(plain) > 6 else plain
    plain = _IN_BRACKETS.sub("", name).strip() or name
    return _folded(_ARTICLE.sub("", plain.strip().casefold(), count=1)) or _folded(plain)


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("&", " and "))
    return "".join(c for c in decomposed if c.isalnum())


@cache
def _known() -> tuple[dict[str, Outlet], dict[str, Outlet]]:
    """The outlets of data/outlets.tsv by each key, and by each domain, that they go by."""
    by_key: dict[str, Outlet] = {}
    by_domain: dict[str, Outlet] = {}
    table = files("checker.clippings").joinpath("data/outlets.tsv").read_text(encoding="utf-8")
    for line in table.splitlines():
        if not line or line.startswith("#"):
            continue
        name, zone, others = line.split("\t")
        outlet = Outlet(outlet_key(name), name, zone)
        for form in (name, *(o.strip() for o in others.split(";"))):
            domain = domain_of(form)
            if domain:
                by_domain[domain] = outlet
            else:
                by_key.setdefault(outlet_key(form), outlet)
    return by_key, by_domain


class Outlets:
    """Resolves names as written to outlets; aliases of the user's configuration come first."""

    def __init__(self, aliases: Mapping[str, str | Outlet] | None = None) -> None:
        self._by_key, self._by_domain = _known()
        self._aliases = {outlet_key(written): outlet for written, outlet in (aliases or {}).items()}
        self._resolved: dict[str, Outlet] = {}

    def __call__(self, written: str) -> Outlet:
        """The outlet of a name or domain as written; its key is "" where nothing is written."""
        if written not in self._resolved:
            self._resolved[written] = self._resolve(" ".join(written.split()))
        return self._resolved[written]

    def _resolve(self, written: str) -> Outlet:
        if not written:
            return Outlet("", "")
        alias = self._aliases.get(outlet_key(written))
        if isinstance(alias, Outlet):
            return alias
        if alias is not None:
            known = self._look_up(alias)
            return Outlet(known.key, alias, known.timezone)
        known = self._look_up(written)
        return Outlet(known.key, known.name if domain_of(written) else written, known.timezone)

    def _look_up(self, name: str) -> Outlet:
        domain = domain_of(name)
        while domain:
            if domain in self._by_domain:
                return self._by_domain[domain]
            domain = domain.partition(".")[2]
        key = outlet_key(name)
        known = self._by_key.get(key)
        return known if known else Outlet(key or name.casefold(), name)
