"""`check explain`: why a finding, a claim, two claims or a rule."""

from __future__ import annotations

import json
import os
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.cli.exits import OK, USAGE
from checker.cli.inputs import checked, reading_options
from checker.cli.messages import say

if TYPE_CHECKING:
    from checker.reporting.result import Result

__all__ = ["explain"]


@click.command()
@click.argument("what", nargs=-1, required=True, metavar="ID [ID] [PATHS]... | RULE")
@click.option("--run", "stored", type=click.Path(exists=True, dir_okay=False), metavar="FILE.json",
              help="A run stored with -o json=FILE.json, in place of PATHS.")
@reading_options
def explain(
    what: tuple[str, ...], stored: str | None, retrieved: date | None, rules: tuple[str, ...], config: Path | None
) -> int:
    """Tell why.

    ID is that of a fact or a claim, its fingerprint, or the start of one; with two claims it says why they are, or are
    not, the same fact. RULE alone shows the rule's page.
    """
    names, paths = split(what)
    if len(names) not in (1, 2):
        raise click.UsageError("name one finding, claim or rule, or two claims")
    if not paths and not stored:
        if len(names) == 1:
            return show_rule(names[0], rules)
        raise click.UsageError("where are they from? Give the PATHS, or --run FILE.json")
    if stored:
        report, data = None, stored_run(Path(stored))
    else:
        from checker.reporting.json_report import json_report

        report = checked(paths, retrieved=retrieved, rules=rules, config=config)
        data = json_report(report)
    found = [match for name in names if (match := one(data, name))]
    if len(found) < len(names):
        return USAGE
    from checker.reporting.explain import explained, together

    if len(found) == 1:
        sys.stdout.write(explained(data, *found[0]))
    elif {kind for kind, _ in found} != {"claim"}:
        raise click.UsageError("two facts are not compared: name two claims (their ids are in `check explain FACT`)")
    else:
        one_claim, other = found[0][1], found[1][1]
        sys.stdout.write(together(data, one_claim, other, reasons(report, one_claim["id"], other["id"])))
    return OK


def reasons(report: Result | None, a: str, b: str) -> list[str]:
    """Why two claims of a run are, or are not, the same fact; a stored run does not hold what tells that."""
    if report is None:
        return ["Give the PATHS in place of --run to see how they were compared."]
    from checker.facts import why

    claims = {claim.id: claim for claim in report.claims}
    return list(why(claims[a], claims[b], report.claims, report.clippings, report.rules))


def split(what: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The names in front, and the paths from the first that exists (or is `-`) on; a name looks like no path."""
    for at, word in enumerate(what):
        if at and (word == "-" or os.path.exists(word) or os.sep in word):
            return list(what[:at]), list(what[at:])
    return list(what), []


def show_rule(name: str, folders: tuple[str, ...]) -> int:
    """The page of a rule."""
    from checker.reporting.rule_page import rule_page
    from checker.rulebook import load_rules

    rulebook, problems = load_rules(folders)
    for problem in problems:
        say(str(problem))
    rule = next((rule for rule in rulebook.rules if rule.id == name), None)
    if rule is None:
        known = ", ".join(sorted(rule.id for rule in rulebook.rules))
        say(f"no rule is called {name!r} (rules: {known}); to explain a finding or a claim, add its PATHS or --run")
        return USAGE
    sys.stdout.write(rule_page(rule))
    return OK


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
