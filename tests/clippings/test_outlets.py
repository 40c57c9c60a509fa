"""Outlets: what is one outlet, and what only looks alike."""

from __future__ import annotations

import pytest

from checker.clippings.outlets import Outlets, domain_of, outlet_key
from checker.model import Outlet

SAME = [
    ("The Japan Times", "Japan Times", "JAPAN TIMES", "japantimes.co.jp", "https://www.japantimes.co.jp/news/2024/"),
    ("New York Times", "The New York Times", "NYT", "www.nytimes.com", "cooking.nytimes.com"),
    ("HuffPost", "The Huffington Post", "www.huffingtonpost.com"),
    ("BBC", "BBC News", "bbc.co.uk", "www.bbc.com"),
    ("CNN", "edition.cnn.com"),
    (
        "Coast Post",
        "Coast-Post",
        "the coast post",
        "coastpost.example",
        "Coast Post (coastpost.example)",
        "Coast  Post",
    ),
    ("L'Équipe", "L'Equipe"),
    ("The Harbour Blog", "harbourblog.blogspot.com"),
]
DIFFERENT = [
    ("New York Times", "New York Post"),
    ("ABC News", "abc.net.au"),
    ("a.blogspot.com", "b.blogspot.com"),
    ("The Local (France)", "The Local (Germany)"),
    ("outlet 1", "outlet 2"),
    ("The", "A"),
    ("朝日新聞", "読売新聞"),
]


@pytest.mark.parametrize("names", SAME, ids=lambda names: names[0])
def test_same(names: tuple[str, ...]) -> None:
    resolve = Outlets()
    assert len({resolve(name).key for name in names}) == 1


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different(one: str, other: str) -> None:
    resolve = Outlets()
    assert resolve(one).key != resolve(other).key


def test_names_are_kept_as_written_and_domains_are_not() -> None:
    resolve = Outlets()
    assert resolve("The Japan Times") == Outlet("japantimes", "The Japan Times", "Asia/Tokyo")
    assert resolve("edition.cnn.com").name == "CNN"
    assert resolve("Coast Post").timezone == "UTC"


def test_aliases() -> None:
    resolve = Outlets({"Gazette Online": "Coast Post", "cp": Outlet("coastpost", "Coast Post", "Europe/London")})
    assert resolve("gazette online") == Outlet("coastpost", "Coast Post", "UTC")
    assert resolve("CP").timezone == "Europe/London"


@pytest.mark.parametrize("text", ["", "Coast Post", "3.5", "a..b", "http://", "http://[", "1.2.3.4"])
def test_no_domain(text: str) -> None:
    assert domain_of(text) == ""


def test_a_key_is_never_lost() -> None:
    assert outlet_key("...") == ""
    assert Outlets()("...").key == "..."
