"""The JSON Schema of a report."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

__all__ = ["report_schema"]


def report_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what `json_report` makes."""
    path = Path(__file__).with_name("data") / "report.schema.json"
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema
