"""`check schema`: the JSON Schemas, for editors and for programs that read reports."""

from __future__ import annotations

import json
import sys

import click

from checker.cli.exits import OK

__all__ = ["schema"]


@click.command()
@click.argument("name", type=click.Choice(["report", "rules"]))
def schema(name: str) -> int:
    """Print the JSON Schema of a report or of a rule's file."""
    from checker.reporting.schema import report_schema, rule_schema

    made = report_schema() if name == "report" else rule_schema()
    sys.stdout.write(json.dumps(made, indent=2, ensure_ascii=False) + "\n")
    return OK
