"""The schema of rules says what the loader takes."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml

from checker.reporting.schema import rule_schema
from checker.rulebook import build

RULES = Path(__file__).resolve().parents[2] / "rules"
WORDS = ("lexicon.yaml", "concepts.yaml", "questions.yaml")
PACKS = [path for path in sorted(RULES.glob("*.yaml")) if path.name not in WORDS]


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_every_pack_keeps_the_schema(path: Path) -> None:
    jsonschema.validate(yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader), rule_schema())


def test_the_schema_knows_the_keys_of_the_loader() -> None:
    schema = rule_schema()["properties"]
    assert set(schema) == set(build.RULE_KEYS)
    assert set(schema["find"]["items"]["properties"]) == set(build.FINDER_KEYS)
    assert set(schema["same"]["items"]["properties"]) == set(build.SAME_KEYS)
    assert set(schema["judge"]["items"]["properties"]) == set(build.RUNG_KEYS)
    examples = schema["examples"]["properties"]
    assert set(examples["claims"]["items"]["properties"]) == set(build.CLAIM_EXAMPLE_KEYS)
    assert set(examples["verdicts"]["items"]["properties"]) == set(build.VERDICT_EXAMPLE_KEYS)


def test_a_misspelt_key_is_a_fault() -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"version": 1, "id": "x", "titel": "x"}, rule_schema())
