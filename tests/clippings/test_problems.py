"""Bad input: each is named by code, place and exit class, and nothing else is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker.clippings import read
from checker.clippings.draft import LONGEST
from checker.clippings.files import LIMIT
from checker.problems import KINDS

FRONT = "---\noutlet: Coast Post\npublished: 2024-03-05\n---\n"
GOOD = FRONT + "# Ferry aground\n\nNine of the crew are safe.\n"

#: name: (file, its bytes, [(code, line)], exit class, whether the clipping is read)
BAD: dict[str, tuple[str, bytes, list[tuple[str, int]], int, bool]] = {
    "empty file": ("a.md", b"", [("C103", 0)], 3, False),
    "only blank lines": ("a.md", b" \n\r\n\t", [("C103", 0)], 3, False),
    "byte-order mark only": ("a.md", b"\xef\xbb\xbf", [("C103", 0)], 3, False),
    "binary file": ("a.txt", bytes(range(256)) * 20, [("C104", 0)], 3, False),
    "image under the name of a text": (
        "a.md",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\xff",
        [("C104", 0)],
        3,
        False,
    ),
    "UTF-16 without its mark": ("a.txt", GOOD.encode("utf-16-le"), [("C104", 0)], 3, False),
    "Latin-1": ("a.md", (GOOD + "Café").encode("latin-1"), [("C105", 0)], 3, False),
    "UTF-16 cut off": ("a.md", GOOD.encode("utf-16") + b"a", [("C105", 0)], 3, False),
    "UTF-16 by its mark": ("a.md", GOOD.encode("utf-16"), [], 0, True),
    "NUL bytes": ("a.md", (GOOD + "\0\0\n").encode(), [("C110", 8)], 0, True),
    "file of 50 MB": ("a.md", b"x" * (LIMIT + 1), [("C106", 0)], 3, False),
    "line of 5 MB": ("a.md", (FRONT + "nine boats " * 455_000).encode(), [("C111", 1)], 3, False),
    "saved web page": ("a.html", b"<p>Nine are safe", [("C107", 0)], 3, False),
    "front matter that is not YAML": (
        "a.md",
        GOOD.replace("outlet: Coast Post", "title: Ferry: aground\noutlet: Coast Post").encode(),
        [("C203", 2)],
        0,
        True,
    ),
    "front matter that is a list": (
        "a.md",
        b"---\n- a\n- b\n---\nNine are safe.",
        [("C301", 1), ("C302", 1), ("C203", 1)],
        0,
        True,
    ),
    "front matter nested without end": (
        "a.md",
        GOOD.replace("outlet", "x: " + "[" * 30_000 + "\noutlet").encode(),
        [("C203", 1)],
        0,
        True,
    ),
    "front matter that is not closed": ("a.md", GOOD.replace("---\n#", "\n#").encode(), [("C204", 1)], 0, True),
    "key given twice": ("a.md", GOOD.replace("---\n#", "outlet: B\n---\n#").encode(), [("C205", 4)], 0, True),
    "impossible date": ("a.md", GOOD.replace("2024-03-05", "2024-02-31").encode(), [("C303", 3)], 0, True),
    "date in two orders": ("a.md", GOOD.replace("2024-03-05", "05-06-2024").encode(), [("C304", 3)], 0, True),
    "date that is none": ("a.md", GOOD.replace("2024-03-05", "in spring").encode(), [("C305", 3)], 0, True),
    "age without the day of retrieval": (
        "a.md",
        GOOD.replace("2024-03-05", "2 days ago").encode(),
        [("C306", 3)],
        0,
        True,
    ),
    "date without a year": ("a.md", GOOD.replace("2024-03-05", "March 5").encode(), [("C309", 3)], 0, True),
    "no outlet": ("a.md", GOOD.replace("outlet: Coast Post\n", "").encode(), [("C301", 1)], 0, True),
    "no date": ("a.md", GOOD.replace("published: 2024-03-05\n", "").encode(), [("C302", 1)], 0, True),
    "no text": ("a.md", FRONT.encode(), [("C207", 1)], 3, False),
    "record that is not JSON": ("a.jsonl", b'{"title": "Ferry aground"\n', [("C206", 1)], 3, False),
    "record without text": ("a.jsonl", b'{"outlet": "Coast Post"}\n', [("C206", 1)], 3, False),
    "record nested without end": ("a.jsonl", b'{"a": ' + b"[" * 100_000 + b"\n", [("C206", 1)], 3, False),
    "another language": (
        "a.md",
        (
            FRONT + "# Die Fähre ist gestrandet\n\nNach dem Sturm ist die Fähre auf den Strand gelaufen, und die neun "
            "von der Mannschaft sind in Sicherheit, wie der Hafen mit einem Sprecher mitteilte."
        ).encode(),
        [("C403", 0), ("C402", 1)],
        3,
        True,
    ),
}


@pytest.mark.parametrize(("name", "data", "expect", "exit_class", "is_read"), BAD.values(), ids=BAD.keys())
def test_bad_input(
    tmp_path: Path, name: str, data: bytes, expect: list[tuple[str, int]], exit_class: int, is_read: bool
) -> None:
    (tmp_path / name).write_bytes(data)
    clippings, problems = read([tmp_path / name])
    assert sorted((p.code, p.place.line) for p in problems) == sorted(expect)
    assert max((KINDS[p.code].exit for p in problems), default=0) == exit_class
    assert len(clippings) == is_read
    for p in problems:
        assert p.place.path.endswith(name)
        assert p.fault
        assert p.remedy
        assert "\n" not in str(p)


@pytest.mark.parametrize(("name", "data"), [(n, d) for n, d, _, _, is_read in BAD.values() if not is_read])
def test_the_others_are_read(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.md").write_text(GOOD)
    clippings, problems = read([tmp_path])
    assert [c.title for c in clippings] == ["Ferry aground"]
    assert problems


def test_missing_path(tmp_path: Path) -> None:
    clippings, problems = read([tmp_path / "missing"])
    assert clippings == []
    assert [p.code for p in problems] == ["C101"]
    assert KINDS["C101"].exit == 2


def test_unreadable_kind_of_file(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    _, problems = read([tmp_path / "folder.md"])
    assert [p.code for p in problems] == ["C109"]


def test_nothing_to_read() -> None:
    clippings, problems = read([])
    assert clippings == []
    assert [p.code for p in problems] == ["C109"]


def test_published_after_it_was_retrieved(tmp_path: Path) -> None:
    from datetime import date

    (tmp_path / "a.md").write_text(GOOD)
    _, problems = read([tmp_path], retrieved=date(2024, 3, 1))
    assert [(p.code, p.place.line) for p in problems] == [("C308", 3)]


def test_an_article_may_be_long(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(FRONT + "# Ferry aground\n\n" + "Nine are safe. " * (LONGEST // 16))
    clippings, problems = read([tmp_path])
    assert problems == []
    assert len(clippings[0].text) > LONGEST * 0.9


def test_every_code_about_clippings_is_tested() -> None:
    """C102 needs a file that may not be read, which the user of a build machine often may."""
    here = Path(__file__).parent
    tested = set(re.findall(r"\bC\d{3}\b", "".join(p.read_text(encoding="utf-8") for p in sorted(here.glob("*.py")))))
    assert {code for code in KINDS if code.startswith("C")} - tested == set()
