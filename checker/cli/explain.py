"""`check explain`: why a finding, a claim, two claims or a rule."""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from checker.cli.exits import OK, USAGE
from checker.cli.run import day, say

__all__ = ["explain"]


@click.command()
@click.argument("what", nargs=-1, required=True, metavar="ID [ID] [PATHS]... | RULE")
@click.option("--run", "stored", type=click.Path(exists=True, dir_okay=False), metavar="FILE.json",
              help="A run stored with -o json=FILE.json, in place of PATHS.")
@click.option("--retrieved", type=click.DateTime(["%Y-%m-%d"]), callback=day, metavar="DATE",
              help="As for `check run`.")
@click.option("--rules", multiple=True, metavar="DIR", help="As for `check run`.")
def explain(what: tuple[str, ...], stored: str | None, retrieved: date | None, rules: tuple[str, ...]) -> int:
    """Tell why.

    ID is that of a fact or a claim, its fingerprint, or the start of one; with two claims it says why they are, or are
    not, the same fact. RULE alone shows the rule's page.
    """
    names, paths = split(what)
    if len(names) not in (1, 2):
        raise click.UsageError("name one finding, claim or rule, or two claims")
    if not paths and not stored:
        if len(names) == 1:
            return rule_page(names[0], rules)
        raise click.UsageError("where are they from? Give the PATHS, or --run FILE.json")
    if stored:
        data = stored_run(Path(stored))
        report = None
    else:
        from checker.pipeline import check
        from checker.reporting.json_report import json_report

        report = check(paths, rules=rules, retrieved=retrieved)
        for problem in report.problems:
            say(str(problem))
        data = json_report(report)
    if len(names) == 2:
        return two_claims(data, names, report)
    found = one(data, names[0])
    if found is None:
        return USAGE
    from checker.reporting.explain import explained

    sys.stdout.write(explained(data, *found))
    return OK


def split(what: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The names in front, and the paths from the first that exists (or is `-`) on; a name looks like no path."""
    for at, word in enumerate(what):
        if at and (word == "-" or os.path.exists(word) or os.sep in word):
            return list(what[:at]), list(what[at:])
    return list(what), []


def stored_run(path: Path) -> dict[str, Any]:
    """A run from its JSON file."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError):
        raise click.UsageError(f"{path} is no JSON report: write one with -o json={path}") from None
    if not isinstance(data, dict) or data.get("schema_version") != 1:
        raise click.UsageError(f"{path} is no report of schema_version 1")
    return data


def one(data: dict[str, Any], name: str) -> tuple[str, Any] | None:
    """The one fact or claim that a name means; else what is wrong is said."""
    from checker.reporting.explain import matches

    found = matches(data, name)
    if len(found) == 1:
        return found[0]
    if found:
        say(f"{name!r} is the start of several: {', '.join(record['id'] for _, record in found[:10])}")
    else:
        say(f"no fact and no claim here is called {name!r}: the ids are in the JSON report")
    return None
