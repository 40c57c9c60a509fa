"""Paths: folders, hidden files, other files, standard input; and what does not depend on their order."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from checker.clippings import read

GOOD = "---\noutlet: {}\npublished: 2024-03-05\n---\n# {}\n\nNine of the crew are safe.\n"


def write(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))


def test_folders_are_read_below_in_order(tmp_path: Path) -> None:
    write(tmp_path, b__z_md=GOOD.format("A", "Three"), a_md=GOOD.format("A", "One"), b__c_txt="Two\n\nNine are safe.")
    write(tmp_path, b___hidden_md="x", _git__c_md="x")
    clippings, problems = read([tmp_path])
    assert [c.title for c in clippings] == ["One", "Two", "Three"]
    assert [p.code for p in problems] == ["C301", "C302"]


def test_other_files_are_named_once(tmp_path: Path) -> None:
    write(tmp_path, a_md=GOOD.format("A", "One"), b_jpg="x", c_jpg="x", d_css="x")
    _, problems = read([tmp_path])
    assert [p.code for p in problems] == ["C108"]
    assert "3: .css, .jpg" in problems[0].fault


def test_a_file_is_read_by_what_is_in_it(tmp_path: Path) -> None:
    write(tmp_path, clipping=GOOD.format("A", "One"), b_dat='{"title": "Two", "text": "Nine are safe."}')
    clippings, _ = read([tmp_path / "clipping", tmp_path / "b.dat"])
    assert sorted(c.title for c in clippings) == ["One", "Two"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (GOOD.format("A", "One"), "One"),
        ("# One *more*\n\nNine are safe.", "One more"),
        ("One\n\nNine are safe.", "One"),
        ("A\n23-05-2024\n- B\n- A\nOne\nNine are safe.", "One"),
        ('{"title": "One", "text": "Nine are safe."}', "One"),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, text: str, title: str) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))
    (clipping,), _ = read(["-"])
    assert (clipping.path, clipping.title) == ("-", title)


def test_order_of_paths_does_not_matter(tmp_path: Path) -> None:
    write(tmp_path, a_md=GOOD.format("The A", "One"), b_md=GOOD.format("A", "Two"), c_md=GOOD.format("A", "One"))
    paths = sorted(tmp_path.iterdir())
    assert read(paths) == read(paths[::-1]) == read([*paths, *paths])
    clippings, _ = read(paths)
    assert {c.outlet.name for c in clippings} == {"A"}


def test_ids_come_from_the_content_and_are_unique(tmp_path: Path) -> None:
    write(
        tmp_path, x__a_md=GOOD.format("A", "One"), y__b_md="\n" + GOOD.format("A", "One")[0:0] + GOOD.format("A", "Two")
    )
    write(tmp_path, x__c_md=GOOD.format("A", "One"))
    (first, second, _), _ = read([tmp_path])
    assert second.id == first.id + "-2"
    write(
        tmp_path,
        z__moved_md="---\npublished: 2024-03-05\noutlet: the A\n---\n\n\n\n# One\n\nNine of the crew are safe.\n",
    )
    (alone,), _ = read([tmp_path / "z"])
    assert alone.id == first.id


def test_files_without_an_outlet_stand_each_for_itself(tmp_path: Path) -> None:
    write(tmp_path, a_txt="One\n\nNine are safe.", b_txt="One\n\nTen are safe.")
    clippings, _ = read([tmp_path])
    assert len({c.outlet.key for c in clippings}) == 2
