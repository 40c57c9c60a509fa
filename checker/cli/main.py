"""The command `check`: its verbs, and how it ends."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from checker import __version__
from checker.cli.exits import BROKEN_PIPE, FAULT, INTERRUPTED, USAGE

__all__ = ["main"]

# Loaded when called, so that `check --version` costs no more than click.
VERBS = {
    "run": "Read clippings and report where outlets agree and contradict each other (the default).",
    "explain": "Why a finding, a claim, two claims or a rule.",
    "rules": "List, test and validate the rules.",
    "values": "The figures and dates of a text, as `check` reads them.",
    "schema": "The JSON Schema of a report or of a rule.",
}


class Verbs(click.Group):
    """The verbs; what is none of them is a path: `check PATHS` is `check run PATHS`."""

    def parse_args(self, context: click.Context, arguments: list[str]) -> list[str]:
        if arguments and arguments[0] not in {*VERBS, "--help", "-h", "--version"}:
            arguments = ["run", *arguments]
        return super().parse_args(context, arguments)

    def list_commands(self, context: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in VERBS:
            return None
        command: click.Command = getattr(import_module(f"checker.cli.{name}"), name)
        return command

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


@click.group(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="check %(version)s")
def verbs() -> None:
    """Find where news outlets agree and where they contradict each other, with the evidence.

    `check PATHS` is short for `check run PATHS`; a folder named like a command is given as ./rules.

    Exit codes: 0 nothing found, 1 conflict, 2 wrong call, path or rules, 3 text went unread.
    """


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run `check` and exit: without a traceback on a wrong call, a closed pipe or Ctrl-C."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # The same bytes wherever it runs; a file name that is no Unicode comes out as an escape.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        # Not `verbs.main`, which turns a closed pipe into exit code 1: a conflict.
        with verbs.make_context("check", list(sys.argv[1:] if arguments is None else arguments)) as context:
            code: Any = verbs.invoke(context)
        sys.stdout.flush()
    except click.exceptions.Exit as end:
        code = end.exit_code
    except click.ClickException as error:
        error.show()
        code = USAGE
    except (KeyboardInterrupt, click.Abort):
        code = INTERRUPTED
    except BrokenPipeError:
        # Python flushes once more on its way out: give it somewhere to write.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = BROKEN_PIPE
    except Exception:
        # A broken promise of ours must not pass for a conflict, which is what Python's own exit code 1 would say.
        traceback.print_exc()
        click.echo("This is a fault of check itself: please report it with the lines above.", err=True)
        code = FAULT
    sys.exit(code if isinstance(code, int) else 0)
