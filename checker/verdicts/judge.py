"""Facts → judged facts: the first rung of each rule's ladder that holds."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from checker.model import Claim, Clipping, Fact, Problem, Slot, Status
from checker.rulebook.rule import Rule, Rulebook, Rung
from checker.verdicts.conditions import CONDITIONS, Case
from checker.verdicts.surroundings import surroundings

__all__ = ["judge"]

#: For claims of a kind whose rule has no ladder of its own.
DEFAULT_LADDER = (
    Rung("alone", "single_outlet", "single"),
    Rung("same", "same_value", "agree"),
    Rung("range", "hedged_or_wider", "compatible"),
    Rung("weak", "weakly_linked", "unclear"),
    Rung("clash", "always", "conflict"),
)
#: What is left of the confidence in a fact one of whose claims has neither a head nor a role: "it was 12".
UNTOLD = 0.85
_INCOMPARABLE = Rung("incomparable", "always", "unclear", "info", "Nothing to compare them by. {values}.")
_SEVERITY = {Status.UPDATE: "warning", Status.UNCLEAR: "info"}
_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_FIELD = re.compile(r"\{([a-z][a-z_0-9-]*)\}")


def judge(
    facts: Iterable[Fact], clippings: Sequence[Clipping], rulebook: Rulebook
) -> tuple[list[Fact], list[Problem]]:
    """Give each fact its verdict, in words, and a fingerprint that stays when the files move.

    Returns:
        The facts by urgency, then rule, title and id; and what went wrong (nothing so far: every fact can be judged).
    """
    by_id = {c.id: c for c in clippings}
    rules = {r.id: r for r in rulebook.rules}
    cases = [Case(fact, by_id) for fact in facts]
    marks = _fingerprints(cases, rules)
    judged = [_judged(case, rules.get(case.fact.rule), mark) for case, mark in zip(cases, marks, strict=True)]
    rank = {status: n for n, status in enumerate(Status)}
    judged.sort(key=lambda f: (rank[f.status], f.rule, f.title, f.id))
    return judged, []


def _judged(case: Case, rule: Rule | None, fingerprint: str) -> Fact:
    fact = case.fact
    ladder = rule.judge if rule and rule.judge else DEFAULT_LADDER
    rung = next(r for r in (*ladder, DEFAULT_LADDER[-1]) if case.told_of(r.of) and CONDITIONS[r.when](case))
    status = Status(rung.verdict)
    if status in (Status.CONFLICT, Status.UPDATE) and not case.different:
        # Another currency, a day that stays open: nothing says that they differ.
        rung, status = _INCOMPARABLE, Status.UNCLEAR
    severity = rung.severity or _SEVERITY.get(status, "info")
    if status is Status.CONFLICT and not rung.severity:
        severity = rule.severity if rule else "warning"
    return Fact(
        id=fact.id or _identifier(fact),
        rule=fact.rule,
        claims=fact.claims,
        links=fact.links,
        status=status,
        severity=severity,
        between=_between(case),
        rung=rung.id or rung.when,
        message=_filled(rung.message, case) if rung.message else _in_words(case, status),
        title=fact.title or _title(case, rule),
        fingerprint=fingerprint,
        confidence=_confidence(fact),
        outlets=case.outlets,
        origins=fact.origins or _origins(case),
    )


def _confidence(fact: Fact) -> float:
    """How sure it is that the claims are right and of one thing; less where nothing says what a joined one is of."""
    if len(fact.claims) == 1:
        return min(fact.confidence, fact.claims[0].confidence)
    sure = min([fact.confidence, *[c.confidence for c in fact.claims]])
    untold = any(c.frame and not (c.frame.head or c.frame.role) for c in fact.claims)
    return round(sure * UNTOLD, 3) if untold else sure


def _between(case: Case) -> str:
    """Whom the difference is between: outlets, speakers or an outlet with itself; "" where nothing differs."""
    if not case.different:
        return ""
    if CONDITIONS["speakers_differ"](case):
        return "speakers"
    return "outlets" if case.across else "itself"


def _origins(case: Case) -> int:
    """Independent origins: one outlet's articles are one, and so are the prints of one agency's text."""
    if len(case.claims) == 1:
        return 1
    groups: list[set[str]] = []
    for claim in case.claims:
        clipping = case.clippings.get(claim.clipping)
        keys = {f"outlet {case.outlet(claim)}"}
        if clipping and clipping.wire:
            keys.add(f"wire {clipping.wire.lower()}")
        touching = [g for g in groups if g & keys]
        groups = [g for g in groups if not g & keys] + [keys.union(*touching)]
    return len(groups)


# Words ---------------------------------------------------------------------------------------------------------------


def _names(case: Case, claims: Sequence[Claim]) -> str:
    """The outlets of claims as a phrase, sorted by their keys."""
    if len(claims) == 1:
        clipping = case.clippings.get(claims[0].clipping)
        return clipping.outlet.name if clipping else claims[0].clipping
    named: dict[str, str] = {}
    for claim in claims:
        clipping = case.clippings.get(claim.clipping)
        named[case.outlet(claim)] = clipping.outlet.name if clipping else claim.clipping
    return _phrase([named[key] for key in sorted(named)])


def _phrase(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else list(words))


def _written(claim: Claim) -> str:
    return " ".join(claim.value.text.split())


def _variants(case: Case) -> list[tuple[str, list[Claim]]]:
    """The values as written, each with its claims; those that mean the same stand together, the most said first."""
    groups: dict[object, list[Claim]] = {}
    for claim in case.claims:
        v = claim.value
        key = (v.norm or None, v.unit, v.value, v.low, v.high, v.first, v.last, v.minute)
        groups.setdefault(key if any(key) else _written(claim).lower(), []).append(claim)
    listed = [(min(map(_written, claims), key=lambda t: (len(t), t)), claims) for claims in groups.values()]
    return sorted(listed, key=lambda pair: (-len({case.outlet(c) for c in pair[1]}), pair[0]))


def _in_words(case: Case, status: Status) -> str:
    """The message of a rung that has none of its own."""
    if status is Status.SINGLE:
        return f"Only {_names(case, case.claims)} says so."
    variants = _variants(case)
    said = "; ".join(f"{_names(case, claims)}: “{text}”" for text, claims in variants)
    match status:
        case Status.AGREE:
            return f"All say {_phrase([f'“{t}”' for t, _ in variants[:3]])}."
        case Status.COMPATIBLE:
            return f"All can be right. {said}."
        case Status.UPDATE:
            return f"It has moved on. {said}."
        case Status.UNCLEAR:
            return f"It may not be the same thing. {said}."
        case _:
            return f"They cannot all be right. {said}."


def _filled(template: str, case: Case) -> str:
    """A message with its words filled in; a slot that no claim has becomes "?"."""
    parts = list(_parts(template))
    parts[1::2] = [_word(name, case) for name in parts[1::2]]
    return "".join(parts)


@lru_cache(maxsize=1000)
def _parts(template: str) -> tuple[str, ...]:
    """What a template says, and at every second place the name of a word to fill in."""
    return tuple(_FIELD.split(template))


def _word(name: str, case: Case) -> str:
    if name.startswith("outlets_"):
        wanted = name.removeprefix("outlets_")
        named = _names(case, [c for c in case.claims if wanted in (c.value.norm, _written(c).lower())])
        return named or "no outlet"
    match name:
        case "outlets":
            return _names(case, case.claims)
        case "values":
            return "; ".join(f"{_names(case, claims)}: “{text}”" for text, claims in _variants(case))
        case "words":
            return surroundings(case.claims, case.clippings) or "?"
        case "speakers":
            return _phrase(sorted({c.said_by for c in case.claims if c.said_by}))
        case "correcting":
            return _names(case, [c for c in case.claims if c.corrects]) or "no outlet"
        case "first" | "last":
            ordered = sorted(case.claims, key=lambda c: (str(case.published(c).last or ""), c.id))
            return _written(ordered[0 if name == "first" else -1]) if ordered else "?"
        case _:
            slot = common_slot(case.claims, name)
            return slot.text if slot else "?"


def _title(case: Case, rule: Rule | None) -> str:
    """A short phrase for the fact: the rule's `about`; a part in brackets goes where one of its slots is missing."""
    if rule is None or not rule.about:
        return rule.title if rule else case.fact.rule

    def kept(match: re.Match[str]) -> str:
        names = _FIELD.findall(match[1])
        return match[1] if all(common_slot(case.claims, n) for n in names) else ""

    about = _OPTIONAL.sub(kept, rule.about) if "[" in rule.about else rule.about
    return " ".join(_filled(about, case).split())


def common_slot(claims: Iterable[Claim], name: str) -> Slot | None:
    """The slot that most claims give alike, in its longest wording."""
    slots = [c.slots[name] for c in claims if name in c.slots and c.slots[name].text]
    if len(slots) < 2:
        return slots[0] if slots else None
    said = Counter(s.norm or s.text.lower() for s in slots)
    best = min(said, key=lambda norm: (-said[norm], norm))
    return min((s for s in slots if (s.norm or s.text.lower()) == best), key=lambda s: (-len(s.text), s.text))


def _identifier(fact: Fact) -> str:
    """An id from the claims that stand in the fact, whose own come from what they say."""
    rows = [found_by(fact), *sorted([claim.id for claim in fact.claims])]
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()[:12]


def found_by(fact: Fact) -> str:
    """The rule that found a fact's claims, which may leave it to another to judge them."""
    return fact.claims[0].rule if fact.claims else fact.rule


# Fingerprints --------------------------------------------------------------------------------------------------------


def _fingerprints(cases: Sequence[Case], rules: Mapping[str, Rule]) -> list[str]:
    """The fingerprint of each fact; facts that share one get their own, from the clippings and words they stand on."""
    found = [case.fact.fingerprint or _fingerprint(case, rules.get(case.fact.rule)) for case in cases]
    count = Counter(found)
    return [_own(mark, case.fact) if count[mark] > 1 else mark for mark, case in zip(found, cases, strict=True)]


def _fingerprint(case: Case, rule: Rule | None) -> str:
    """A hash of the rule that found it and of what it is about; neither lines nor order nor values count.

    The rule that judges it may be another when one more outlet joins.
    """
    names = [test.slot for test in rule.same] if rule else sorted({n for c in case.claims for n in c.slots})
    identity = [found_by(case.fact)]
    for name in names:
        slot = common_slot(case.claims, name)
        identity.append(f"{name}={slot.norm or slot.text.lower()}" if slot else f"{name}=")
    return _shared("\n".join(identity))


@lru_cache(maxsize=1000)  # open facts, as most are, have no slots: all of a rule share it
def _shared(identity: str) -> str:
    return _hashed(identity)


def _own(fingerprint: str, fact: Fact) -> str:
    rows = sorted([f"{c.clipping} {c.value.text}" for c in fact.claims])
    return _hashed("\n".join([fingerprint, *rows]))


def _hashed(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
