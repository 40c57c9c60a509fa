"""The output forms of a report made by hand."""

from __future__ import annotations

import json
import random
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import PurePath

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from support.reports import claim, clipping, fact, ferry_report

from checker.model import Report, Status, Value
from checker.reporting.explain import explained, matches
from checker.reporting.frames import claims_frame, facts_frame, outlet_matrix
from checker.reporting.json_report import json_pieces, json_report, json_text
from checker.reporting.markdown import LIMIT, markdown_report
from checker.reporting.result import Result
from checker.reporting.schema import report_schema
from checker.reporting.terminal import terminal_text

REPORT = ferry_report()


def shuffled(report: Report, seed: int) -> Report:
    """The same findings in another order."""
    order = random.Random(seed)
    return replace(
        report,
        clippings=tuple(order.sample(report.clippings, len(report.clippings))),
        facts=tuple(order.sample(report.facts, len(report.facts))),
    )


# Terminal ------------------------------------------------------------------------------------------------------------


def test_terminal_shows_the_conflict_first_with_its_places() -> None:
    assert terminal_text(REPORT).splitlines()[:5] == [
        f"clippings/post.md:3:23: error Passengers aboard [{REPORT.facts[1].fingerprint}]",
        "  212 passengers in Harbour Gull and The Bell, 221 in Coast Post.",
        "    212 passengers  Harbour Gull  “The ferry had 212 passengers aboard.”  clippings/gull.md:3:15",
        "    212 passengers  The Bell      “All 212 passengers are safe.”  clippings/bell.md:3:5",
        "    221 passengers  Coast Post    “Rescuers took off all 221 passengers.”  clippings/post.md:3:23",
    ]


def test_terminal_ends_with_the_counts() -> None:
    assert terminal_text(REPORT).splitlines()[-2:] == [
        "Read 3 clippings from 3 outlets: 9 claims, 3 facts told more than once, 1 told by one outlet alone.",
        "1 conflict, 1 update, 0 unclear, 1 agreed, 0 compatible",
    ]


def test_terminal_without_counts_and_findings_is_empty() -> None:
    assert terminal_text(replace(REPORT, facts=()), counts=False) == ""


def test_terminal_colours_only_when_asked() -> None:
    assert "\x1b[" not in terminal_text(REPORT)
    assert "\x1b[" in terminal_text(REPORT, colour=True)


# Markdown ------------------------------------------------------------------------------------------------------------


def test_markdown_says_the_verdict_in_the_first_lines() -> None:
    lines = markdown_report(REPORT).splitlines()
    assert lines[0] == "# Consistency report"
    assert lines[2].startswith("**1 conflict, 1 update, 1 fact agreed** · 3 clippings · 3 outlets")
    assert "Coast Post: 221 passengers" in lines[6]


def test_markdown_has_facts_against_outlets() -> None:
    page = markdown_report(REPORT)
    assert "| Fact | Coast Post | Harbour Gull | The Bell |" in page
    assert "| Passengers aboard | **221 passengers ≠** | 212 passengers | 212 passengers |" in page
    assert "| People hurt | 3 people → | 2 people → | · |" in page


def test_markdown_links_a_conflict_to_its_section() -> None:
    page, anchor = markdown_report(REPORT), REPORT.facts[1].fingerprint
    assert f"](#{anchor})" in page
    assert f'### <a id="{anchor}"></a>✗ Passengers aboard' in page


@pytest.mark.parametrize(
    ("folder", "target"),
    [(None, "(clippings/post.md?plain=1#L3)"), (PurePath("reports/today"), "(../../clippings/post.md?plain=1#L3)")],
)
def test_markdown_links_start_where_the_report_stands(folder: PurePath | None, target: str) -> None:
    assert target in markdown_report(REPORT, folder=folder)


def test_markdown_does_not_link_where_no_way_leads() -> None:
    assert "](/" not in markdown_report(REPORT, folder=PurePath("/tmp"))


def test_markdown_of_a_flood_is_cut_with_a_count() -> None:
    conflict = REPORT.facts[1]
    facts = [replace(conflict, id=f"{n}", fingerprint=f"{n:016x}", title=f"Number {n}") for n in range(300)]
    page = markdown_report(replace(REPORT, facts=tuple(facts)))
    assert len(page) <= LIMIT
    shown = page.count("### ")
    assert f"… and {300 - shown} more conflicts: the JSON report has all of them." in page


WORDS = st.text(max_size=60)


@given(WORDS, WORDS, st.text(min_size=1, max_size=20), WORDS, WORDS)
@settings(max_examples=60)
def test_markdown_of_hostile_clippings_keeps_its_shape(
    title: str, body: str, words: str, outlet: str, message: str
) -> None:
    """The headings and tables of a report do not depend on what the clippings hold."""
    report = hostile(title, body, words, outlet, message)
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown_report(report))
    plain = MarkdownIt("commonmark").enable("table").parse(markdown_report(hostile("t", "b", "w", "o", "m")))
    assert shape(plain) == shape(tokens)


@given(st.text(max_size=60), st.text(min_size=1, max_size=20), st.text(max_size=40))
@settings(max_examples=60)
def test_terminal_of_hostile_clippings_cannot_steer(body: str, words: str, outlet: str) -> None:
    shown = terminal_text(hostile("\x1b[2J", body, words, outlet, "\x9b31m"))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


def hostile(title: str, body: str, words: str, outlet: str, message: str) -> Report:
    """Two clippings that differ, all their words given."""
    sources = [clipping(name, outlet + name, title, f"{body}{words}{body}") for name in ("a", "b")]
    values = [Value("count", 0, 0, "", low=Decimal(n), high=Decimal(n)) for n in (1, 2)]
    claims = [claim(source, words, value) for source, value in zip(sources, values, strict=True)]
    # The first place of the words may lie in the title; any place does.
    found = fact(Status.CONFLICT, claims, ("a", "b"), fingerprint="f", title=title, message=message, severity="error")
    return Report(tuple(sources), tuple(claims), (found,))


def shape(tokens: list[object]) -> list[str]:
    return [token.type for token in tokens if token.type != "inline"]  # type: ignore[attr-defined]


# JSON ----------------------------------------------------------------------------------------------------------------


def test_json_keeps_its_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(report_schema())
    jsonschema.validate(json_report(REPORT), report_schema())


def test_json_text_is_the_json_report() -> None:
    assert json.loads(json_text(REPORT)) == json_report(REPORT)
    assert json.loads(json_text(Report((), (), ()))) == {
        "schema_version": 1, "clippings": [], "claims": [], "facts": [], "problems": [],
    }


def test_json_comes_a_record_at_a_time() -> None:
    document = json_report(REPORT)
    records = [record for name in ("clippings", "claims", "facts", "problems") for record in document[name]]
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    assert [line for piece in json_pieces(REPORT) if (line := piece.lstrip(",\n ")) in lines] == lines


def test_json_points_at_the_words_in_the_file() -> None:
    file = "# Ferry runs aground off Skarnes\n\nThe ferry had 212 passengers aboard."
    first = json_report(REPORT)["claims"][0]
    assert (file[first["start"] : first["end"]], first["line"], first["column"]) == ("212", 3, 15)


@pytest.mark.parametrize("number", ["1E400", "-1E9999", "1E999999999", "0.1E-400", "1234567890123456789012345", "2.50"])
def test_json_takes_figures_of_any_size(number: str) -> None:
    source = clipping("a", "A", "t", "1")
    value = Value("count", 0, 1, "1", Decimal(number), Decimal(number), Decimal(number))
    report = Report((source,), (claim(source, "1", value),), ())
    jsonschema.validate(json.loads(json_text(report)), report_schema())


# Order ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(5))
def test_order_of_the_records_changes_no_byte_for_people(seed: int) -> None:
    other = shuffled(REPORT, seed)
    assert markdown_report(REPORT) == markdown_report(other)
    assert terminal_text(REPORT) == terminal_text(other)


# Frames --------------------------------------------------------------------------------------------------------------


def test_claims_frame() -> None:
    frame = claims_frame(REPORT)
    assert len(frame) == 9
    assert frame.loc[0, ["outlet", "says", "words", "line"]].tolist() == ["Harbour Gull", "212 passengers", "212", 3]


def test_facts_frame_has_the_most_urgent_first() -> None:
    frame = facts_frame(REPORT)
    assert frame["verdict"].tolist() == ["conflict", "update", "agree", "single"]
    assert frame["outlets"].tolist() == [3, 2, 3, 1]


def test_outlet_matrix() -> None:
    matrix = outlet_matrix(REPORT)
    assert matrix.columns.tolist() == ["title", "Coast Post", "Harbour Gull", "The Bell"]
    assert matrix.iloc[0].tolist() == ["Passengers aboard", "221 passengers", "212 passengers", "212 passengers"]


def test_frames_of_an_empty_report_have_their_columns() -> None:
    empty = Report((), (), ())
    assert "says" in claims_frame(empty)
    assert "verdict" in facts_frame(empty)
    assert outlet_matrix(empty).columns.tolist() == ["title"]


def test_a_result_has_all_forms() -> None:
    result = Result(REPORT.clippings, REPORT.claims, REPORT.facts, REPORT.problems)
    assert (result.to_json(), result.to_markdown()) == (json_text(REPORT), markdown_report(REPORT))
    assert [len(f) for f in (result.claims_frame(), result.facts_frame(), result.outlet_matrix())] == [9, 4, 4]


# Explain -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("identifier", "found"),
    [
        ("fact-gull-46-post-59-bell-34", ["fact"]),
        (REPORT.facts[1].fingerprint, ["fact"]),
        ("gull-46", ["claim"]),
        ("gull-1", ["claim"]),
        ("gull", ["claim"] * 4),
        ("gul", []),
        ("nobody", []),
    ],
)
def test_matches(identifier: str, found: list[str]) -> None:
    assert found == [kind for kind, _ in matches(json_report(REPORT), identifier)]


def test_a_fact_is_explained_with_its_words_values_and_joins() -> None:
    data = json_report(REPORT)
    text = explained(data, *matches(data, REPORT.facts[1].fingerprint)[0])
    for words in ("conflict (error), between outlets", "“212”", "value     value 212, low 212", "0.95, needs 0.80"):
        assert words in text


def test_a_claim_is_explained_with_its_fact() -> None:
    data = json_report(REPORT)
    text = explained(data, *matches(data, "gull-125")[0])
    assert "It stands alone in fact" in text
