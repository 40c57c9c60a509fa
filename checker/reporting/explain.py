"""Why: a finding, a claim, or two claims, told from the JSON form of a run.

It reads JSON and not the records, so that a stored run can be explained without its clippings.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from checker.reporting.untrusted import one_line

__all__ = ["explained", "matches", "together"]

Record = Mapping[str, Any]

_SHORTEST = 4  # characters of an id that stand for all of it


def matches(data: Record, identifier: str) -> list[tuple[str, Record]]:
    """The facts (by id or fingerprint) and claims that an id, or the start of one, means: ("fact" or "claim", record).

    An exact match rules out those that only start alike.
    """
    exact: list[tuple[str, Record]] = []
    begun: list[tuple[str, Record]] = []
    for kind, records in (("fact", data["facts"]), ("claim", data["claims"])):
        for record in records:
            names = [record["id"], record.get("fingerprint") or record["id"]]
            if identifier in names:
                exact.append((kind, record))
            elif len(identifier) >= _SHORTEST and any(name.startswith(identifier) for name in names):
                begun.append((kind, record))
    return exact or begun


def explained(data: Record, kind: str, record: Record) -> str:
    """All that the run knows of a fact or a claim, as lines."""
    lines = _fact(data, record) if kind == "fact" else _claim_in_facts(data, record)
    return "\n".join(lines) + "\n"


def together(data: Record, a: Record, b: Record, reasons: Iterable[str] = ()) -> str:
    """Two claims side by side, whether the run made them one fact, and the reasons for it where they are known."""
    told = ((" " * (len(line) - len(line.lstrip()))) + one_line(line) for line in reasons)
    return "\n".join((*_together(data, a, b), *told)) + "\n"


def _together(data: Record, a: Record, b: Record) -> Iterator[str]:
    yield from _claim(data, a)
    yield ""
    yield from _claim(data, b)
    yield ""
    claims = {claim["id"]: claim for claim in data["claims"]}
    shared = [fact for fact in data["facts"] if {a["id"], b["id"]} <= set(fact["claims"])]
    for fact in shared:
        yield f"Both stand in fact {fact['fingerprint']} ({fact['verdict']}): {one_line(fact['title'])}"
        direct = [link for link in fact["links"] if {link["a"], link["b"]} == {a["id"], b["id"]}]
        for link in direct or fact["links"]:
            yield from _link(link, claims)
        if not direct:
            yield "  They were not joined directly but through the claims above."
    if not shared:
        yield "They are not the same fact."


def _fact(data: Record, fact: Record) -> Iterator[str]:
    claims = {claim["id"]: claim for claim in data["claims"]}
    yield f"Fact {fact['fingerprint']}: {one_line(fact['title'])}"
    between = f", between {fact['between']}" if fact["between"] else ""
    yield (
        f"  {fact['verdict']} ({fact['severity']}){between}: rule {fact['rule']}, rung {fact['rung'] or '–'}, "
        f"confidence {fact['confidence']:.2f}, {len(fact['outlets'])} outlets, {fact['origins']} origins"
    )
    if fact["message"]:
        yield f"  {one_line(fact['message'])}"
    for identifier in fact["claims"]:
        yield ""
        yield from _claim(data, claims[identifier])
    if fact["links"]:
        yield ""
        yield "Why these are the same fact:"
        for link in fact["links"]:
            yield from _link(link, claims)


def _claim_in_facts(data: Record, claim: Record) -> Iterator[str]:
    yield from _claim(data, claim)
    facts = [fact for fact in data["facts"] if claim["id"] in fact["claims"]]
    for fact in facts:
        yield ""
        others = len(fact["claims"]) - 1
        company = f"with {others} other claim{'s' if others != 1 else ''}" if others else "alone"
        yield f"It stands {company} in fact {fact['fingerprint']} ({fact['verdict']}): {one_line(fact['title'])}"
        claims = {c["id"]: c for c in data["claims"]}
        for link in fact["links"]:
            if claim["id"] in (link["a"], link["b"]):
                yield from _link(link, claims)
    if not facts:
        yield ""
        yield "It stands in no fact."


def _claim(data: Record, claim: Record) -> Iterator[str]:
    clipping = next(c for c in data["clippings"] if c["id"] == claim["clipping"])
    path = one_line(clipping["path"])
    yield f"Claim {claim['id']}: {one_line(clipping['outlet'])}, {path}:{claim['line']}:{claim['column']}"
    yield f"  “{one_line(claim['sentence'])}”"
    value = ", ".join(f"{name} {_shown(content)}" for name, content in claim["value"].items())
    yield f"  words     “{one_line(claim['text'])}” ({claim['kind']}, rule {claim['rule']})"
    yield f"  value     {one_line(value) or '–'}"
    for name, slot in claim["slots"].items():
        norm = f" = {one_line(slot['norm'])}" if slot.get("norm") and slot["norm"] != slot.get("text") else ""
        near = f", near {slot['near']:.2f}" if slot.get("near", 1) != 1 else ""
        yield f"  {one_line(name):<9} “{one_line(slot.get('text', ''))}”{norm} ({slot.get('kind', 'words')}{near})"
    if corrects := claim.get("corrects"):
        yield f"  corrects  {one_line('; '.join(f'“{words}”' for words in corrects))}"
    said_by = f", said by {one_line(claim['said_by'])}" if claim["said_by"] else ""
    yield f"  modality  {claim['modality']}{said_by}; published {_days(clipping['published'])}"


def _link(link: Record, claims: Mapping[str, Record]) -> Iterator[str]:
    ends = " – ".join(
        f"“{one_line(claims[link[end]]['text'], 60)}” ({link[end]})" for end in ("a", "b") if link[end] in claims
    )
    sure = "decided by a person" if link["decided"] else "sure enough to alarm" if link["strict"] else "loosely"
    yield f"  {ends}: score {link['score']:.2f}, {sure}"
    for reason in link["reasons"]:
        needed = f", needs {reason['needed']:.2f}" if reason["needed"] else ""
        yield f"    {one_line(reason['slot']):<18} {one_line(reason['compare']):<8} {reason['score']:.2f}{needed}"


def _shown(content: Any) -> str:
    if isinstance(content, Mapping):
        return " ".join(_shown(part) for part in content.values())
    if isinstance(content, list):
        return "; ".join(_shown(part) for part in content)
    return str(content)


def _days(days: Record) -> str:
    first, last = days["first"], days["last"]
    if first == last:
        return str(first or "on a day not known")
    return f"{first or '…'} to {last or '…'}"
