"""The JSON Schemas (draft 2020-12): of a report, for programs that read it, and of a rule's file, for editors."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from checker.rulebook.vocabulary import COMPARERS, CONDITIONS, MODALITIES, SEVERITIES, VALUE_KINDS, VERDICTS

__all__ = ["report_schema", "rule_schema"]

Schema = dict[str, Any]


def report_schema() -> Schema:
    """The schema of what `json_report` makes."""
    path = Path(__file__).with_name("data") / "report.schema.json"
    schema: Schema = json.loads(path.read_text(encoding="utf-8"))
    return schema


def rule_schema() -> Schema:
    """The schema of a rule's YAML file; what it cannot say (the language of patterns), `check rules validate` does."""
    words = {"type": "string"}
    texts = {"type": "object", "additionalProperties": words}
    share = {"type": ["number", "string"], "description": "0 to 1"}
    finder = _object(
        {
            "say": words | {"description": "A sentence with placeholders where values and slots stand."},
            "every": _some(_one_of(VALUE_KINDS)),
            "value": words | {"description": "What a match stands for, or the placeholder that holds it."},
            "slots": texts,
            "modality": _one_of(MODALITIES),
            "of": _some(words | {"description": "A concept: what the value says of its thing. With refines."}),
            "head": _some(words | {"description": "A concept: what is counted or measured. With refines."}),
            "unit": _some(words | {"description": "A unit, its dimension, a currency, a counted noun. With refines."}),
            "near": _some(words | {"description": "A concept that the sentence speaks of. With refines."}),
        },
        needed=(),
    )
    same = _object(
        {
            "slot": words,
            "compare": _one_of(COMPARERS),
            "at_least": share,
            "optional": {"enum": ["yes", "no", "true", "false", True, False]},
        },
        needed=("slot", "compare"),
    )
    rung = _object(
        {
            "id": words,
            "when": _one_of(CONDITIONS),
            "of": _some(words | {"description": "A concept of concepts.yaml: the rung is only for claims of it."}),
            "verdict": _one_of(VERDICTS),
            "severity": _one_of(SEVERITIES),
            "message": words,
        },
        needed=("when", "verdict"),
    )
    claim = _object(
        {
            "text": words,
            "expect": _list({"type": ["string", "object", "number"]}),
            "published": words,
            "xfail": words,
        },
        needed=("text", "expect"),
    )
    verdict = _object(
        {
            "name": words,
            "outlets": texts | {"description": "Outlet, or Outlet@YYYY-MM-DD, and what it writes."},
            "expect": _one_of((*VERDICTS, "apart")),
            "xfail": words,
        },
        needed=("name", "outlets", "expect"),
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "check rule",
        "description": "A claim kind: how it is found, what makes two claims the same fact, how a fact is judged.",
    } | _object(
        {
            "version": {"enum": [1, "1"]},
            "id": words | {"pattern": "^[a-z][a-z0-9-]*$"},
            "title": words,
            "about": words | {"description": "Names a fact in reports."},
            "why": words,
            "severity": _one_of(SEVERITIES),
            "refines": words | {"description": "The rule that finds and joins this one's claims."},
            "find": _list(finder) | {"minItems": 1},
            "skip": _list(words | {"description": "A pattern; where it touches a match, there is no claim."}),
            "same": _list(same),
            "judge": _list(rung) | {"minItems": 1},
            "examples": _object({"claims": _list(claim), "verdicts": _list(verdict)}, needed=()),
        },
        needed=("version", "id", "title", "find", "judge"),
    )


def _object(properties: Schema, needed: Sequence[str]) -> Schema:
    return {"type": "object", "properties": properties, "required": list(needed), "additionalProperties": False}


def _one_of(names: Sequence[str]) -> Schema:
    return {"enum": list(names)}


def _list(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def _some(item: Schema) -> Schema:
    return {"anyOf": [item, _list(item)]}
