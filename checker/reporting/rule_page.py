"""A rule as a page for people, in Markdown: what it finds, why it matters, what makes one fact, how it is judged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from checker.rulebook.rule import ClaimExample, Finder, Rule, Rulebook, Rung, SameTest, VerdictExample

__all__ = ["index_page", "rule_page"]

_CONDITIONS = {
    "single_outlet": "one outlet alone speaks of it",
    "same_value": "all say the same",
    "hedged_or_wider": "some are vaguer or ranges, and all can be right",
    "corrected": "an outlet has corrected what another says",
    "planned_then_happened": "one announces it, another tells how it went",
    "rises_with_time": "the later figure is the higher one",
    "counted_at_two_times": "one was counted up to another day",
    "falls_with_time": "the later figure is the lower one",
    "changes_with_time": "what differs is more than a week apart",
    "outlet_revises_itself": "one outlet says otherwise on a later day",
    "speakers_differ": "different people are quoted for what differs",
    "outlet_contradicts_itself": "one outlet gives both values, and no other differs",
    "weakly_linked": "it is not sure enough that they speak of one thing",
    "always": "otherwise",
}


def rule_page(rule: Rule) -> str:
    """Everything that the rule's file says, for people."""
    refines = f" · refines [`{rule.refines}`]({rule.refines}.md)" if rule.refines else ""
    parts = [f"# {rule.title}\n\n`{rule.id}` · severity {rule.severity}{refines}"]
    if rule.why:
        parts.append(f"## Why it matters\n\n{' '.join(rule.why.split())}")
    parts.append("## What it finds\n\n" + "\n".join(_finders(rule)))
    if rule.refines:
        parts.append(
            f"## What makes one fact\n\nThat is decided under [`{rule.refines}`]({rule.refines}.md), which finds these "
            "claims among others. A fact is judged here where most of its claims are of the kinds above."
        )
    elif rule.same:
        parts.append("## What makes one fact\n\n" + "\n".join(map(_same, rule.same)))
    parts.append("## How it is judged\n\nThe first line that holds gives the verdict.\n\n" + _ladder(rule))
    if rule.claims:
        parts.append("## Examples\n\n" + "\n".join(map(_claim, rule.claims)))
    if rule.verdicts:
        parts.append("## Examples of verdicts\n\n" + "\n\n".join(map(_verdict, rule.verdicts)))
    return "\n\n".join(parts) + "\n"


def index_page(rulebook: Rulebook) -> str:
    """A table of the rules, in the order of their ids."""
    rows = [
        f"| [`{r.id}`]({r.id}.md) | {_cell(r.title)} | {r.severity} | {r.refines and f'`{r.refines}`'} |"
        for r in sorted(rulebook.rules, key=_by_id)
    ]
    head = "| Rule | What it compares | Severity | Refines |\n|---|---|---|---|\n"
    return f"# Rules\n\n{head}" + "\n".join(rows) + "\n"


def _by_id(rule: Rule) -> str:
    return rule.id


def _finders(rule: Rule) -> Iterable[str]:
    for finder in rule.find:
        if finder.every:
            yield f"- every {', '.join(finder.every)} of a text{_conditions(finder)}"
        else:
            value = f" → {finder.value}" if finder.value not in ("", "value") else ""
            yield f"- `{finder.say}`{value}"


def _conditions(finder: Finder) -> str:
    """What a rule that refines another asks of a claim besides its kind."""
    asked = (
        ("it says {} of its thing", finder.of), ("it counts or measures {}", finder.head),
        ("its unit is {}", finder.unit), ("its sentence speaks of {}", finder.near),
    )  # fmt: skip
    said = [template.format(_either(words)) for template, words in asked if words]
    return f", where {' and '.join(said)}" if said else ""


def _either(words: Sequence[str]) -> str:
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _same(test: SameTest) -> str:
    needed = "" if test.at_least >= 1 else f", at least {test.at_least:g}"
    missing = "; a claim without it passes" if test.optional else ""
    return f"- the same `{test.slot}`, compared as {test.compare}{needed}{missing}"


def _ladder(rule: Rule) -> str:
    rows = [f"| {_CONDITIONS[r.when]}{_of(r)} | {r.verdict} | {_cell(_note(r))} |" for r in rule.judge]
    return "| When | Verdict | |\n|---|---|---|\n" + "\n".join(rows)


def _of(rung: Rung) -> str:
    return f" (of {', '.join(rung.of)})" if rung.of else ""


def _note(rung: Rung) -> str:
    return " · ".join(part for part in (rung.severity, rung.message) if part)


def _claim(example: ClaimExample) -> str:
    found = "; ".join(", ".join(_pair(*pair) for pair in row) for row in example.expect)
    note = f" *(not yet: {example.xfail})*" if example.xfail else ""
    return f"- “{example.text}” → {found or 'no claim'}{note}"


def _pair(slot: str, text: str) -> str:
    return f"**{text}**" if slot == "value" else f"{slot}: {text}"


def _verdict(example: VerdictExample) -> str:
    said = "\n".join(
        f"  - {outlet}{f', {day.isoformat()}' if day else ''}: “{text}”" for outlet, day, text in example.outlets
    )
    note = f" *(not yet: {example.xfail})*" if example.xfail else ""
    return f"- {example.name} → **{example.expect}**{note}\n{said}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
