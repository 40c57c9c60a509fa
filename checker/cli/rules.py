"""`check rules`: what the rules are, whether they are well-formed, whether they do what their examples say."""

from __future__ import annotations

import click

from checker.cli.exits import CONFLICT, OK, USAGE
from checker.cli.messages import say

__all__ = ["rules"]

FOLDERS = click.argument("folders", nargs=-1, metavar="[DIR]...")


@click.group()
def rules() -> None:
    """List, validate and test the rules: those that come with the program, and those in DIRs of your own."""


@rules.command(name="list")
@FOLDERS
def listed(folders: tuple[str, ...]) -> int:
    """List the rules of a run."""
    from tabulate import tabulate

    from checker.reporting.untrusted import one_line
    from checker.rulebook import load_rules

    rulebook, problems = load_rules(folders)
    for problem in problems:
        say(str(problem))
    rows = [
        (rule.id, rule.severity, rule.refines, one_line(rule.title, 60), one_line(rule.place.path))
        for rule in sorted(rulebook.rules, key=lambda rule: rule.id)
    ]
    click.echo(tabulate(rows, ["id", "severity", "refines", "title", "file"], tablefmt="plain", disable_numparse=True))
    return USAGE if problems else OK


@rules.command()
@FOLDERS
def validate(folders: tuple[str, ...]) -> int:
    """Say every mistake in the rules, with its line and column."""
    from checker.rulebook import load_rules

    rulebook, problems = load_rules(folders)
    for problem in problems:
        say(str(problem))
    if not problems:
        click.echo(f"{len(rulebook.rules)} rules, no mistakes")
    return USAGE if problems else OK


@rules.command()
@FOLDERS
def test(folders: tuple[str, ...]) -> int:
    """Run the examples of the rules; 1 if one does not give what its rule says."""
    from checker.rulebook import load_rules
    from checker.trials import test_rules

    rulebook, problems = load_rules(folders)
    failures = test_rules(rulebook)
    for line in [*problems, *failures]:
        say(str(line))
    examples = sum(len(rule.claims) + len(rule.verdicts) for rule in rulebook.rules)
    click.echo(f"{examples} examples of {len(rulebook.rules)} rules, {len(failures)} fail")
    if problems:
        return USAGE
    return CONFLICT if failures else OK
