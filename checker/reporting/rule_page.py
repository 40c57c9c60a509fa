"""The page of a rule as Markdown: what it finds, what makes two claims the same fact, how that is judged."""

from __future__ import annotations

from collections.abc import Iterator

from checker.rulebook.rule import Finder, Rule

__all__ = ["rule_page"]


def rule_page(rule: Rule) -> str:
    """Everything that the rule's file says, for people."""
    return "\n".join(_lines(rule)).rstrip() + "\n"


def _lines(rule: Rule) -> Iterator[str]:
    yield f"# {rule.title}"
    yield ""
    yield f"Rule `{rule.id}`, version {rule.version}; a conflict is {_article(rule.severity)}."
    yield ""
    if rule.why:
        yield rule.why.strip()
        yield ""
    yield "## What it finds"
    yield ""
    for finder in rule.find:
        yield f"- {_finder(finder)}"
    yield ""
    if rule.same:
        yield "## What makes two claims the same fact"
        yield ""
        for test in rule.same:
            needed = f", at least {test.at_least:g}" if test.at_least != 1 else ""
            missing = "; a claim without it passes" if test.optional else ""
            yield f"- `{test.slot}` compared by `{test.compare}`{needed}{missing}"
        yield ""
    yield "## How it judges"
    yield ""
    yield "The first line that holds gives the verdict."
    yield ""
    for rung in rule.judge:
        severity = f" ({rung.severity})" if rung.severity else ""
        message = f": {rung.message}" if rung.message else ""
        yield f"1. `{rung.when}` → {rung.verdict}{severity}{message}"
    yield ""
    if rule.claims or rule.verdicts:
        yield "## Examples"
        yield ""
    for example in rule.claims:
        claims = "; ".join(", ".join(f"{slot} {words}" for slot, words in claim) for claim in example.expect)
        yield f"- “{example.text}” → {claims or 'nothing'}"
    for case in rule.verdicts:
        said = " / ".join(f"{outlet}: “{text}”" for outlet, _, text in case.outlets)
        yield f"- {case.name}: {said} → {case.expect}"


def _finder(finder: Finder) -> str:
    if finder.every:
        return f"every value of kind {', '.join(finder.every)}"
    return f"`{finder.say}`" + (f" → {finder.value}" if finder.value else "")


def _article(severity: str) -> str:
    return f"an {severity}" if severity in ("error", "info") else f"a {severity}"
