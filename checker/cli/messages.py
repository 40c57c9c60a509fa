"""Lines for people on standard error; standard output is for results."""

from __future__ import annotations

import click

__all__ = ["say"]


def say(line: str) -> None:
    """A line on standard error; the file names and faults in it may hold anything."""
    from checker.reporting.untrusted import one_line

    click.echo(one_line(line), err=True)
