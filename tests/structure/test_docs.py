"""What is written about the program is what it does. `pytest --rewrite` writes the generated parts anew."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from checker.cli.main import verbs
from checker.problems import KINDS

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"

pytestmark = pytest.mark.golden


def test_problems_page_is_fresh(golden: object) -> None:
    golden(DOCS / "problems.md", problems_page())  # type: ignore[operator]


def problems_page() -> str:
    """Every code with its exit, its words and its remedy."""
    lines = [
        "# Problems",
        "",
        "What `check` says on standard error, and lists in every report, when something is wrong with its input: code,",
        "place, fault and remedy. The exit code is the gravest of all: 2 before 3 before 1. A problem of exit 0 is a",
        "warning: the clipping is checked all the same. `{…}` stands for what differs from case to case.",
        "",
    ]
    sections = {"C": "Clippings", "R": "Rules", "U": "The call and its configuration"}
    for letter, title in sections.items():
        lines += [f"## {title}", "", "| Code | Exit | Fault | Remedy |", "| --- | --- | --- | --- |"]
        for code in sorted(code for code in KINDS if code.startswith(letter)):
            kind = KINDS[code]
            lines.append(f"| {code} | {kind.exit} | {cell(kind.fault)} | {cell(kind.remedy)} |")
        lines.append("")
    assert {code[0] for code in KINDS} <= set(sections)
    return "\n".join(lines).rstrip() + "\n"


def cell(template: str) -> str:
    """A template in a table's cell: its fields without their formats, what Markdown would act on escaped."""
    words = re.sub(r"\{(\w+)[^{}]*\}", r"{\1}", template.replace("{{", "⟦").replace("}}", "⟧"))
    words = words.replace("⟦", "{").replace("⟧", "}")
    return re.sub(r"([|<>*_])", r"\\\1", words)


def test_command_line_page_is_fresh(golden: object) -> None:
    page = (DOCS / "cli.md").read_text(encoding="utf-8")
    for path, command in commands(verbs, "check"):
        page = with_help(page, path, command)
    golden(DOCS / "cli.md", page)  # type: ignore[operator]


def commands(command: click.Command, path: str) -> list[tuple[str, click.Command]]:
    """All commands by how they are called."""
    found = [(path, command)]
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner
            found += commands(inner, f"{path} {name}")
    return found


def with_help(page: str, path: str, command: click.Command) -> str:
    """The page with the block after `<!-- help: path -->` replaced by the command's help."""
    mark = f"<!-- help: {path} -->"
    assert mark in page, f"docs/cli.md lacks {mark}"
    # As a call sets it up: click keeps the help option of the first context that asks for it.
    context = click.Context(
        command, info_name=path, max_content_width=100, terminal_width=100, help_option_names=["-h", "--help"]
    )
    block = f"{mark}\n```text\n{command.get_help(context)}\n```"
    return re.sub(re.escape(mark) + r"(\n```text\n.*?\n```)?", lambda _: block, page, count=1, flags=re.S)


def test_links_between_pages_lead_somewhere() -> None:
    broken = []
    for page in [*ROOT.glob("*.md"), *DOCS.glob("*.md")]:
        for target in re.findall(r"\]\(([^)#?]+)[)#?]", page.read_text(encoding="utf-8")):
            if "://" not in target and not (page.parent / target).exists():
                broken.append(f"{page.name}: {target}")
    assert broken == []
