"""`check values`: the figures and dates of a text, for people who write rules."""

from __future__ import annotations

import json
import sys
from bisect import bisect_right
from datetime import date
from typing import BinaryIO

import click

from checker.cli.exits import INCOMPLETE, OK
from checker.cli.inputs import day
from checker.cli.messages import say

__all__ = ["values"]


@click.command()
@click.argument("file", type=click.File("rb"))
@click.option("--published", type=click.DateTime(["%Y-%m-%d"]), callback=day, metavar="DATE",
              help="The day that “Friday” and “last week” are read against.")
@click.option("-f", "--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True,
              help="A table, or one JSON object a line.")
def values(file: BinaryIO, published: date | None, form: str) -> int:
    """Print every typed value of a plain text; - is standard input."""
    from checker.values.find import find_values

    try:
        text = file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        say(f"{file.name}: not UTF-8 at byte {error.start}: save it as UTF-8")
        return INCOMPLETE
    found = find_values(text, published=published)
    if form == "jsonl":
        for value in found:
            sys.stdout.write(json.dumps(value.to_dict(), ensure_ascii=False) + "\n")
        return OK
    from tabulate import tabulate

    from checker.reporting.untrusted import one_line
    from checker.reporting.wording import in_words

    starts = [0, *(at + 1 for at, character in enumerate(text) if character == "\n")]
    rows = []
    for value in found:
        line = bisect_right(starts, value.start)
        timex = f"{value.timex.type} {value.timex.value}" if value.timex else ""
        place = f"{line}:{value.start - starts[line - 1] + 1}"
        rows.append((place, value.kind, one_line(value.text, 40), one_line(in_words(value), 50), timex))
    if rows:
        head = ["place", "kind", "words", "means", "timex"]
        click.echo(tabulate(rows, head, tablefmt="plain", disable_numparse=True))
    return OK
