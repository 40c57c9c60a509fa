"""Whatever a clipping holds, an output form shows its words and does nothing else."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from checker.reporting.untrusted import bold, link_target, markdown, one_line

GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])
NASTY = st.text(
    st.one_of(st.sampled_from(list("|`*_[]()<>#~$&\\!@:/.-+=\n\r\t\x1b\x00 1aé“\u202e\u200d\ud800")), st.characters()),
    max_size=40,
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("two\nlines\tand  spaces", "two lines and spaces"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07text", "text"),
        ("abc\u202edcba\u2066", "abcdcba"),
        ("soft\u00adhyphen", "softhyphen"),
        ("nul\x00 and bell\x07", "nul and bell"),
        ("👩\u200d🚒", "👩\u200d🚒"),
        ("bad \udcff byte", "bad byte"),
        ("", ""),
    ],
)
def test_one_line(text: str, shown: str) -> None:
    assert one_line(text) == shown


@pytest.mark.parametrize(("limit", "shown"), [(0, "seven words"), (11, "seven words"), (6, "seven…"), (7, "seven…")])
def test_one_line_is_cut_with_an_ellipsis(limit: int, shown: str) -> None:
    assert one_line("seven words", limit) == shown


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a|b", r"a\|b"),
        ("`code`", r"\`code\`"),
        ("**not bold**", r"\*\*not bold\*\*"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("[text](http://x)", r"\[text\](http\://x)"),
        ("from $5 to 6$", r"from \$5 to 6\$"),
        ("# heading", r"\# heading"),
        ("1. item", r"1\. item"),
        ("- item", r"\- item"),
        ("24%", "24%"),
        ("1.5 million", "1.5 million"),
        ("tell @editor", "tell @<!-- -->editor"),
    ],
)
def test_markdown(text: str, escaped: str) -> None:
    assert markdown(text) == escaped


def test_a_figure_at_the_start_reads_the_same() -> None:
    assert seen("- " + markdown("1.5 million")) == "1.5 million"


@given(NASTY, st.sampled_from(["- {}", "### {}", "before {} after", "| a |\n| --- |\n| {} |", "1. {}", "> {}"]))
def test_markdown_shows_the_words_and_nothing_else(text: str, template: str) -> None:
    line = one_line(text)
    rendered = GITHUB.render(template.format(markdown(text)))
    plain = GITHUB.render(template.format("x" if line else ""))
    assert tags(plain) == tags(rendered)
    if line:
        assert squeezed(line) in squeezed(seen_html(rendered))


@given(NASTY, NASTY, NASTY)
def test_bold_marks_the_words_and_nothing_else(before: str, words: str, after: str) -> None:
    rendered = GITHUB.render(f"“{bold(before, words, after)}”")
    marked = re.findall(r"<(?:strong|b)>(.*?)</(?:strong|b)>", rendered)
    assert [squeezed(one_line(words))] * bool(one_line(words)) == [squeezed(seen_html(m)) for m in marked]
    assert squeezed(one_line(before) + one_line(words) + one_line(after)) in squeezed(seen_html(rendered))


@given(NASTY)
def test_one_line_has_nothing_that_steers_a_terminal(text: str) -> None:
    line = one_line(text)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", line)
    assert line == one_line(line)


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("a/b c.md", "a/b%20c.md"),
        ("x).md", "x%29.md"),
        ("a|b.md", "a%7Cb.md"),
        ("<i>.md", "%3Ci%3E.md"),
        ("日.txt", "%E6%97%A5.txt"),
    ],
)
def test_link_target(path: str, target: str) -> None:
    assert link_target(path) == target


def tags(rendered: str) -> list[str]:
    return re.findall(r"</?\w+[^>]*>", rendered)


def seen_html(rendered: str) -> str:
    return html.unescape(re.sub(r"<!--.*?-->|<[^>]*>", "", rendered))


def seen(source: str) -> str:
    return seen_html(GITHUB.render(source)).strip()


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)
