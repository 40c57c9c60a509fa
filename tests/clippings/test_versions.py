"""Two saved versions of one address are one clipping: the later one counts, the earlier one is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.clippings import read
from checker.clippings.versions import address_key

TEXT = "---\noutlet: Coast Post\nurl: {url}\npublished: {published}\n{more}---\n# Ferry aground\n\n{body}\n"
URL = "https://www.coastpost.example/2024/03/05/ferry"


def write(folder: Path, name: str, body: str, url: str = URL, published: str = "2024-03-05", more: str = "") -> None:
    (folder / name).write_text(TEXT.format(url=url, published=published, more=more, body=body))


SAME = [
    (URL, URL + "/"),
    (URL, URL + "?utm_source=feed&utm_medium=rss"),
    (URL, "http://coastpost.example/2024/03/05/ferry#top"),
    (URL, "https://m.coastpost.example/2024/03/05/ferry?fbclid=x"),
    (URL + "?id=4&page=1", URL + "?page=1&id=4"),
]
DIFFERENT = [
    (URL, URL + "-2"),
    (URL + "?id=4", URL + "?id=5"),
    ("https://coastpost.example/", "https://coastpost.example"),
    (URL, URL.replace("coastpost", "harbourpost")),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_same_address(one: str, other: str) -> None:
    assert address_key(one) == address_key(other) != ""


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_address(one: str, other: str) -> None:
    assert address_key(one) != address_key(other) or address_key(one) == ""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"published": "2024-03-05"}, {"published": "2024-03-06"}),
        ({"more": "updated: 2024-03-05\n"}, {"more": "updated: 2024-03-07\n"}),
        ({"more": "created: 2024-03-05\n"}, {"more": "created: 2024-03-07\n"}),
        ({"body": "Nine."}, {"body": "Nine are safe."}),
    ],
    ids=["published", "updated", "saved", "longer"],
)
@pytest.mark.parametrize("names", [("a.md", "b.md"), ("b.md", "a.md")])
def test_later_version_counts(
    tmp_path: Path, names: tuple[str, str], first: dict[str, str], second: dict[str, str]
) -> None:
    write(tmp_path, names[0], **({"body": "Nine are safe."} | first))
    write(tmp_path, names[1], **({"body": "Nine are safe."} | second))
    clippings, problems = read([tmp_path])
    assert [Path(c.path).name for c in clippings] == [names[1]]
    assert [(p.code, Path(p.place.path).name) for p in problems] == [("C401", names[0])]
    assert names[1] in problems[0].fault


def test_without_an_address_both_count(tmp_path: Path) -> None:
    write(tmp_path, "a.md", "Nine are safe.", url="")
    write(tmp_path, "b.md", "Nine are safe.", url="")
    clippings, _ = read([tmp_path])
    assert len({c.id for c in clippings}) == 2
