"""The examples of the rules, run as tests through the whole pipeline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.claims import extract
from checker.facts import align, refinements
from checker.model import Claim, Clipping, Days, Fact, Outlet, Place
from checker.rulebook.rule import ClaimExample, Rule, Rulebook, VerdictExample
from checker.verdicts import judge

__all__ = ["Failure", "judged_facts", "test_rules"]


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not give what its rule says: which, what was expected, what came out."""

    rule: str
    place: Place
    example: str
    expected: str
    got: str

    def __str__(self) -> str:
        return f"{self.place}: {self.rule}: “{self.example}”: expected {self.expected}, got {self.got}"


def test_rules(rulebook: Rulebook) -> list[Failure]:
    """The failing examples of every rule, in order; also those that pass though they are marked as known to fail."""
    return [failure for rule in rulebook.rules for failure in _failures(rule, rulebook)]


test_rules.__test__ = False  # type: ignore[attr-defined]  # a name for people, not a test for pytest to collect


def _failures(rule: Rule, rulebook: Rulebook) -> Iterator[Failure]:
    for example in rule.claims:
        expected, got = _shown_rows(example), _found_rows(rule, rulebook, example)
        if (expected == got) == bool(example.xfail):
            expected = "a failure: take xfail away" if example.xfail else expected
            yield Failure(rule.id, example.place, example.text, expected, got)
    for case in rule.verdicts:
        verdict = _verdict(rule, rulebook, case)
        if (verdict == case.expect) == bool(case.xfail):
            expected = "a failure: take xfail away" if case.xfail else case.expect
            yield Failure(rule.id, case.place, case.name, expected, verdict)


def _shown_rows(example: ClaimExample) -> str:
    return _joined([", ".join(f"{slot} {text}" for slot, text in sorted(row)) for row in example.expect])


def _found_rows(rule: Rule, rulebook: Rulebook, example: ClaimExample) -> str:
    """The claims found, showing of each the slots that the expected claim in its place names."""
    clipping = _clipping("example", Days(example.published, example.published), example.text)
    judging = refinements(rulebook)
    claims = [c for c in extract([clipping], rulebook)[0] if judging.rule_of(c) == rule.id]
    rows = []
    for n, claim in enumerate(claims):
        names = [slot for slot, _ in example.expect[n]] if n < len(example.expect) else ["value"]
        rows.append(", ".join(f"{name} {_text(claim, name)}" for name in sorted(names)))
    return _joined(rows)


def _text(claim: Claim, name: str) -> str:
    if name == "value":
        return claim.value.text
    return claim.slots[name].text if name in claim.slots else "(nothing)"


def _joined(rows: list[str]) -> str:
    return "; ".join(rows) or "no claim"


def judged_facts(rule: Rule, rulebook: Rulebook, case: VerdictExample) -> list[Fact]:
    """The facts that a rule judges in what the outlets of an example write, the largest first."""
    clippings = [
        _clipping(f"{n} {outlet}", Days(day, day), text, outlet) for n, (outlet, day, text) in enumerate(case.outlets)
    ]
    claims, _ = extract(clippings, rulebook)
    facts, _ = align([c for c in claims if c.rule == (rule.refines or rule.id)], clippings, rulebook)
    judged, _ = judge([fact for fact in facts if fact.rule == rule.id], clippings, rulebook)
    return sorted(judged, key=lambda f: (-len(f.outlets), -len(f.claims)))


def _verdict(rule: Rule, rulebook: Rulebook, case: VerdictExample) -> str:
    """The verdict on the largest fact of the rule; "apart" where no fact joins two clippings but each has a claim."""
    judged = judged_facts(rule, rulebook, case)
    if not judged:
        return "no claim"
    speaking = {c.clipping for f in judged for c in f.claims}
    if len({c.clipping for c in judged[0].claims}) == 1 and len(speaking) == len(case.outlets) > 1 and len(judged) > 1:
        return "apart"
    return judged[0].status.value


def _clipping(identifier: str, published: Days, text: str, outlet: str = "Example") -> Clipping:
    return Clipping(identifier, identifier, Outlet(outlet.lower(), outlet), "", text, published)
