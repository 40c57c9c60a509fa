"""The run as JSON: the form that other programs read, and that `check explain --run` reads back.

`start` and `end` of a claim count the characters of its clipping's *file*; everything empty is left out of `value` and
`slots`, so that a report stays small. `docs/report.md` says what each field means; `schema.py` is its JSON Schema.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from checker.model import Claim, Clipping, Days, Fact, Link, Place, Problem, Report, Slot, Span, Value

__all__ = ["SCHEMA_VERSION", "json_pieces", "json_report", "json_text"]

SCHEMA_VERSION = 1


def json_report(report: Report) -> dict[str, Any]:
    """The report as plain dicts and lists, in the order of the report."""
    lists = {name: list(records) for name, records in _lists(report)}
    return {"schema_version": SCHEMA_VERSION, **lists}


def json_text(report: Report) -> str:
    """The report as JSON with one record a line: small, and its diff can be read."""
    return "".join(json_pieces(report))


def json_pieces(report: Report) -> Iterator[str]:
    """The text of `json_text` record by record: that of a large run, held at once, takes more room than the run."""
    encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode
    yield f'{{\n"schema_version": {encode(SCHEMA_VERSION)}'
    for name, records in _lists(report):
        yield f',\n"{name}": ['
        between = "\n  "
        for record in records:
            yield between + encode(record)
            between = ",\n  "
        yield "]" if between == "\n  " else "\n]"
    yield "\n}\n"


def _lists(report: Report) -> Iterator[tuple[str, Iterator[dict[str, Any]]]]:
    """The lists of records that the report consists of, each with its name; a record is made when it is asked for."""
    clippings = {clipping.id: clipping for clipping in report.clippings}
    yield "clippings", map(_clipping, report.clippings)
    yield "claims", (_claim(claim, clippings[claim.clipping]) for claim in report.claims)
    yield "facts", map(_fact, report.facts)
    yield "problems", map(_problem, report.problems)


def _days(days: Days) -> dict[str, str | None]:
    return {
        "first": days.first.isoformat() if days.first else None,
        "last": days.last.isoformat() if days.last else None,
    }


def _clipping(clipping: Clipping) -> dict[str, Any]:
    return {
        "id": clipping.id,
        "path": clipping.path,
        "line": clipping.place(Span(0, 1)).line,
        "outlet": clipping.outlet.name,
        "outlet_key": clipping.outlet.key,
        "published": _days(clipping.published),
        "published_as": clipping.published_as,
        "title": clipping.title,
        "url": clipping.url,
        "byline": clipping.byline,
        "wire": clipping.wire,
        "form": clipping.form,
        "language": clipping.language,
    }


def _claim(claim: Claim, clipping: Clipping) -> dict[str, Any]:
    place = clipping.place(claim.span)
    return {
        "id": claim.id,
        "clipping": claim.clipping,
        "rule": claim.rule,
        "kind": claim.kind,
        "value": _value(claim.value),
        "text": claim.span.of(clipping.text),
        "start": place.start,
        "end": place.end,
        "line": place.line,
        "column": place.column,
        "sentence": claim.sentence.of(clipping.text),
        "modality": claim.modality,
        "said_by": claim.said_by,
        "as_of": _days(claim.as_of),
        "confidence": round(claim.confidence, 3),
        "slots": {name: _slot(slot) for name, slot in sorted(claim.slots.items())},
        **({"corrects": [value.text for value in claim.corrects]} if claim.corrects else {}),
    }


def _value(value: Value) -> dict[str, Any]:
    """What the words stand for; where they stand is the claim's to say."""
    fields = value.to_dict()
    for name in ("start", "end", "text", "kind"):
        del fields[name]
    if value.alternatives:
        fields["alternatives"] = [_value(other) for other in value.alternatives]
    if value.minute:
        fields["minute"] = list(value.minute)
    if value.zone:
        fields["zone"] = value.zone
    return _filled(fields)


def _slot(slot: Slot) -> dict[str, Any]:
    fields = {"text": slot.text, "kind": slot.kind, "norm": slot.norm, "near": round(slot.near, 3)}
    if slot.days:
        fields["days"] = _days(slot.days)
    return _filled(fields)


def _filled(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: content for name, content in fields.items() if content not in (None, "", [])}


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "id": fact.id,
        "fingerprint": fact.fingerprint,
        "rule": fact.rule,
        "title": fact.title,
        "verdict": fact.status.value,
        "severity": fact.severity,
        "between": fact.between,
        "rung": fact.rung,
        "confidence": round(fact.confidence, 3),
        "claims": [claim.id for claim in fact.claims],
        "outlets": list(fact.outlets),
        "origins": fact.origins,
        "message": fact.message,
        "links": [_link(link) for link in fact.links],
    }


def _link(link: Link) -> dict[str, Any]:
    return {
        "a": link.a,
        "b": link.b,
        "score": round(link.score, 3),
        "strict": link.strict,
        "decided": link.decided,
        "reasons": [
            {"slot": slot, "compare": comparer, "score": round(score, 3), "needed": round(needed, 3)}
            for slot, comparer, score, needed in link.reasons
        ],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    place: Place = problem.place
    return {
        "code": problem.code,
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "fault": problem.fault,
        "remedy": problem.remedy,
    }
