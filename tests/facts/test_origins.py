"""Which clippings are one origin."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker import check
from checker.facts.origins import copied, origins
from checker.model import Clipping, Outlet

TEXT = (
    "The night ferry to Skarnes ran onto a sandbank shortly after midnight, and its passengers waited for the tide in "
    "the saloon. Nobody was hurt. The captain told the harbour office that a buoy had drifted from its place in the "
    "storm. Two tugs from Vellin pulled the ship free at dawn, and divers found no damage to the hull. The company "
    "paid everyone their fare back and served a hot breakfast on the quay."
)
OTHER = (
    "Passengers of the Skarnes ferry spent a cold night on board after the vessel got stuck on a sandbank. Tugs freed "
    "it in the morning. According to the harbour office a drifting buoy led the crew astray; the hull is sound, divers "
    "say. Fares were refunded."
)
REWRITTEN = (
    "It was a night to forget for dozens of travellers. The captain told the harbour office that a buoy had drifted "
    "from its place in the storm. Nobody on board was injured, the company said, and the sailing at noon went ahead as "
    "planned. Many slept on benches. One woman had her wedding that morning and arrived with an hour to spare."
)


def clipping(name: str, outlet: str, text: str, wire: str = "") -> Clipping:
    return Clipping(name, f"{name}.md", Outlet(outlet.lower(), outlet), "", text, wire=wire)


CASES = [
    ("two outlets, a copy", ("Gull", TEXT, ""), ("Bell", TEXT, ""), True),
    ("a figure changed in a copy", ("Gull", TEXT, ""), ("Bell", TEXT.replace("Two tugs", "Three tugs"), ""), True),
    ("a copy cut short", ("Gull", TEXT, ""), ("Bell", TEXT[: len(TEXT) // 2], ""), True),
    ("another line and case", ("Gull", TEXT, ""), ("Bell", TEXT.upper().replace(". ", ".\n\n"), ""), True),
    ("own words", ("Gull", TEXT, ""), ("Bell", OTHER, ""), False),
    ("own words on one agency's report", ("Gull", TEXT, "AP"), ("Bell", OTHER, "AP"), False),
    ("one outlet twice", ("Gull", TEXT, ""), ("Gull", OTHER, ""), True),
    ("a sentence in common", ("Gull", TEXT, ""), ("Bell", REWRITTEN, ""), False),
    ("a sentence in common of one agency", ("Gull", TEXT, "AP"), ("Bell", REWRITTEN, "ap"), True),
    ("a sentence in common, two agencies", ("Gull", TEXT, "AP"), ("Bell", REWRITTEN, "Reuters"), False),
    ("nothing to compare", ("Gull", "", ""), ("Bell", "", ""), False),
    ("too short to copy", ("Gull", "The ferry is free.", ""), ("Bell", "The ferry is free.", ""), False),
]


@pytest.mark.parametrize(("a", "b", "one"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_which_two_are_one_origin(a: tuple[str, str, str], b: tuple[str, str, str], one: bool) -> None:
    found = origins([clipping("a", *a), clipping("b", *b)])
    assert (found["a"] == found["b"]) is one


def test_a_near_copy_counts_once() -> None:
    clippings = [clipping("a", "Gull", TEXT), clipping("b", "Bell", TEXT + " More soon."), clipping("c", "Post", OTHER)]
    found = origins(clippings)
    assert len(set(found.values())) == 2
    assert found == origins(clippings[::-1])


def test_many_clippings_are_compared_by_their_sketches() -> None:
    """Above a dozen clippings the candidates come from sketches; the copies found are the same."""
    others = [clipping(f"x{i:02}", f"Outlet {i}", " ".join(f"w{i}n{j}" for j in range(60))) for i in range(30)]
    found = origins([clipping("a", "Gull", TEXT), *others, clipping("z", "Bell", TEXT.replace("Two", "Three"))])
    assert found["a"] == found["z"]
    assert len(set(found.values())) == 31


def test_the_share_is_that_of_the_shorter() -> None:
    assert copied(frozenset("ab"), frozenset("abcd")) == 1.0
    assert copied(frozenset("abcd"), frozenset("ax")) == 0.5
    assert copied(frozenset(), frozenset("a")) == 0.0


def test_a_fact_counts_its_origins(tmp_path: Path) -> None:
    """Three outlets agree on the fare, but two of them print one text: two origins."""
    texts = {"Gull": TEXT, "Bell": TEXT + " More soon.", "Post": OTHER + " Two tugs from Vellin pulled the ship free."}
    for outlet, text in texts.items():
        head = f"---\noutlet: {outlet}\npublished: 2024-03-05\ntitle: Ferry runs aground off Skarnes\n---\n"
        (tmp_path / f"{outlet.lower()}.md").write_text(head + text + "\n", encoding="utf-8")
    facts = [f for f in check([tmp_path]).facts if len(f.outlets) > 1]
    assert facts
    assert {f.origins for f in facts if len(f.outlets) == 3} == {2}
    assert {f.origins for f in facts if set(f.outlets) == {"bell", "gull"}} == {1}
