"""What is read, and how: the options that `run` and `explain` share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from checker.cli.messages import say

if TYPE_CHECKING:
    from checker.reporting.result import Result

__all__ = ["checked", "day", "reading_options", "rules_option"]

Command = TypeVar("Command", bound=Callable[..., Any])


def day(context: click.Context, parameter: click.Parameter, value: datetime | None) -> date | None:
    """The callback of an option that takes a day."""
    return value.date() if value else None


rules_option = click.option(
    "--rules", multiple=True, metavar="DIR",
    help="A folder of rules of your own; an equal id overrides; repeatable.",
)


def reading_options(command: Command) -> Command:
    """Options that `checked` takes."""
    for option in (
        click.option("--config", type=click.Path(path_type=Path), metavar="FILE",
                     help="Names and time zones of outlets, folders of rules  [default: check.yaml, if it is there]"),
        rules_option,
        click.option("--retrieved", type=click.DateTime(["%Y-%m-%d"]), callback=day, metavar="DATE",
                     help="When the clippings were saved: what “3 days ago” on a page counts from."),
    ):
        command = option(command)
    return command


def checked(
    paths: Sequence[str],
    *,
    retrieved: date | None,
    rules: Sequence[str],
    config: Path | None,
    min_confidence: float = 0.0,
    frames: bool = True,
    jobs: int = 1,
) -> Result:
    """The run, its problems said on standard error."""
    from checker.cli.configuration import read_configuration
    from checker.pipeline import check

    configuration, faults = read_configuration(config)
    report = check(
        paths,
        rules=[*configuration.rules, *rules],
        retrieved=retrieved,
        outlets=configuration.outlets,
        min_confidence=min_confidence,
        faults=faults,
        frames=frames,
        jobs=jobs,
    )
    for problem in report.problems:
        say(str(problem))
    return report
