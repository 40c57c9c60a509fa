"""`check run`: the main job."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli.exits import SEVERITIES, exit_code
from checker.cli.inputs import checked, reading_options
from checker.cli.messages import say

if TYPE_CHECKING:
    from checker.model import Report

__all__ = ["run"]

FORMATS = ("text", "json", "md")


def outputs(context: click.Context, parameter: click.Parameter, values: tuple[str, ...]) -> list[tuple[str, Path]]:
    """Each FORMAT=PATH as its two parts."""
    pairs = []
    for value in values:
        form, equals, path = value.partition("=")
        if form not in FORMATS or not equals or not path:
            raise click.BadParameter(f"{value!r} is not FORMAT=PATH with FORMAT one of {', '.join(FORMATS)}")
        pairs.append((form, Path(path)))
    return pairs


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("-f", "--format", "form", type=click.Choice(FORMATS), default="text", show_default=True,
              help="What goes to standard output.")
@click.option("-o", "--output-file", "files", multiple=True, callback=outputs, metavar="FORMAT=PATH",
              help="Write one more form of the report into a file; repeatable.")
@reading_options
@click.option("--fail-on", type=click.Choice([*SEVERITIES, "never"]), default="error", show_default=True,
              help="The least severity of a conflict that makes the exit code 1.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0, show_default=True,
              help="Raise no conflict that is less sure than this.")
@click.option("-j", "--jobs", type=click.IntRange(1), default=None, metavar="N",
              help="Processes that read many clippings side by side  [default: as many as there are cores]")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True,
              help="Colour of the text form; auto: on a terminal, unless NO_COLOR is set.")
@click.option("-q", "--quiet", is_flag=True, help="Only findings on standard output, only problems on standard error.")
def run(
    paths: tuple[str, ...],
    form: str,
    files: list[tuple[str, Path]],
    retrieved: date | None,
    rules: tuple[str, ...],
    config: Path | None,
    fail_on: str,
    min_confidence: float,
    jobs: int | None,
    color: str,
    quiet: bool,
) -> int:
    """Read clippings and report where outlets agree and where they contradict each other.

    PATHS are files and folders; - is standard input.
    """
    gc.disable()  # the records hold no cycles: looking for some in a large run takes a tenth of its time
    report = checked(
        paths,
        retrieved=retrieved,
        rules=rules,
        config=config,
        min_confidence=min_confidence,
        frames=False,  # no form of the report shows them
        jobs=jobs or os.cpu_count() or 1,
    )
    colour = color == "always" or (color == "auto" and sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
    sys.stdout.writelines(rendered(report, form, colour=colour, counts=not quiet))
    for other, path in files:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
                file.writelines(rendered(report, other, folder=path.parent))
        except OSError as error:
            raise click.FileError(str(path), error.strerror or "cannot be written") from None
        if not quiet:
            say(f"Wrote {path}")
    return exit_code(report, fail_on)


def rendered(
    report: Report, form: str, *, folder: Path | None = None, colour: bool = False, counts: bool = True
) -> Iterable[str]:
    """The report in one of `FORMATS`, in pieces; links to clippings are made relative to `folder`."""
    if form == "json":
        from checker.reporting.json_report import json_pieces

        return json_pieces(report)
    if form == "md":
        from checker.reporting.markdown import markdown_report

        return (markdown_report(report, folder=folder),)
    from checker.reporting.terminal import terminal_text

    return (terminal_text(report, colour=colour, counts=counts),)
