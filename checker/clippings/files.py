"""Files of clippings: found under the paths that were given, and decoded."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from checker.clippings.draft import Source
from checker.clippings.pieces import line_starts
from checker.model import Place, Problem
from checker.problems import problem

__all__ = ["STDIN", "find_files", "read_source"]

STDIN = "-"
#: What a folder is searched for.
TEXTS = frozenset({".md", ".markdown", ".mdown", ".txt", ".text", ".jsonl", ".ndjson"})
#: Formats that articles are saved in but that are not read: left out of a run they would be missed.
UNREAD = frozenset({
    ".html", ".htm", ".mhtml", ".xhtml", ".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".eml", ".webarchive",
    ".warc",
})  # fmt: skip
#: The program's own, which may lie beside the clippings.
CONFIGURATION = frozenset({"check.yaml", "check.yml"})
MEGABYTE = 1_000_000
LIMIT = 40 * MEGABYTE
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
#: A text with more control characters than one in so many is no text.
_CONTROL_SHARE = 20


def find_files(paths: Iterable[str | Path]) -> tuple[list[str], list[Problem]]:
    """The files of clippings under the paths, each once, sorted, with forward slashes; hidden ones are passed over."""
    found: set[str] = set()
    problems: list[Problem] = []
    for path in sorted({str(p) for p in paths}):
        if path == STDIN:
            found.add(STDIN)
        elif os.path.isdir(path):
            below, faults = _below(path)
            found.update(below)
            problems += faults
        elif os.path.splitext(path)[1].lower() in UNREAD and os.path.isfile(path):
            problems.append(problem("C107", Place(_shown(path)), suffix=os.path.splitext(path)[1].lower()))
        elif os.path.exists(path):
            found.add(_shown(path))
        else:
            problems.append(problem("C101", Place(_shown(path))))
    return sorted(found), problems


def _shown(path: str) -> str:
    shown = path.replace(os.sep, "/")
    return shown[2:] if shown.startswith("./") and len(shown) > 2 else shown


def _below(folder: str) -> tuple[list[str], list[Problem]]:
    found: list[str] = []
    problems: list[Problem] = []
    others: list[str] = []

    def unreadable(error: OSError) -> None:
        why = error.strerror or type(error).__name__
        problems.append(problem("C102", Place(_shown(str(error.filename))), why=why))

    for parent, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for name in sorted(names):
            suffix = os.path.splitext(name)[1].lower()
            path = _shown(os.path.join(parent, name))
            if name.startswith((".", "~$")) or name in CONFIGURATION:
                continue
            if suffix in TEXTS:
                found.append(path)
            elif suffix in UNREAD:
                problems.append(problem("C107", Place(path), suffix=suffix))
            else:
                others.append(suffix or name)
    if others:
        suffixes = ", ".join(sorted(set(others))[:8])
        problems.append(problem("C108", Place(_shown(folder)), count=len(others), suffixes=suffixes))
    if not found and not any(p.code in ("C102", "C107") for p in problems):
        problems.append(problem("C109", Place(_shown(folder))))
    return found, problems


def read_source(path: str) -> tuple[Source | None, list[Problem]]:
    """The decoded characters of a file (UTF-8, or UTF-16 by its mark), or the problem that it has none."""
    place = Place(path)
    try:
        if path == STDIN:
            data = sys.stdin.buffer.read(LIMIT + 1)
        elif not os.path.isfile(path):
            return None, [problem("C102", place, why="not a regular file")]
        else:
            size = os.path.getsize(path)
            if size > LIMIT:
                return None, [problem("C106", place, size=size // MEGABYTE, limit=LIMIT // MEGABYTE)]
            with open(path, "rb") as file:
                data = file.read(LIMIT + 1)
    except OSError as error:
        return None, [problem("C102", place, why=error.strerror or type(error).__name__)]
    if len(data) > LIMIT:
        return None, [problem("C106", place, size=f"more than {LIMIT // MEGABYTE}", limit=LIMIT // MEGABYTE)]
    return _decoded(path, data)


def _decoded(path: str, data: bytes) -> tuple[Source | None, list[Problem]]:
    place = Place(path)
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not wide and len(_BINARY.findall(data[:8192])) * _CONTROL_SHARE > min(len(data), 8192):
        return None, [problem("C104", place)]
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        if not wide and b"\x00" in data[:8192]:
            return None, [problem("C104", place)]
        byte = data[error.start : error.start + 1].hex().upper()
        return None, [problem("C105", place, byte=f"0x{byte}", offset=error.start)]
    if not text.strip():
        return None, [problem("C103", place)]
    problems = []
    controls = len(_CONTROL.findall(text))
    if controls * _CONTROL_SHARE > len(text):
        return None, [problem("C104", place)]
    source = Source(path, text, line_starts(text))
    first = _CONTROL.search(text)
    if first:
        problems.append(problem("C110", source.place(first.start()), count=controls))
    return source, problems
