"""A report with its output forms at hand, for use from Python."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING

from checker.model import Report

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Result"]


@dataclass(frozen=True, slots=True)
class Result(Report):
    """What `checker.check` returns. The forms are loaded when they are asked for: pandas alone takes half a second."""

    def claims_frame(self) -> pd.DataFrame:
        """A row for each claim."""
        from checker.reporting.frames import claims_frame

        return claims_frame(self)

    def facts_frame(self) -> pd.DataFrame:
        """A row for each fact, the most urgent first."""
        from checker.reporting.frames import facts_frame

        return facts_frame(self)

    def outlet_matrix(self) -> pd.DataFrame:
        """What each outlet (column) says of each fact (row)."""
        from checker.reporting.frames import outlet_matrix

        return outlet_matrix(self)

    def to_json(self) -> str:
        """The report as JSON; `docs/report.md` says what it holds."""
        from checker.reporting.json_report import json_text

        return json_text(self)

    def to_markdown(self, folder: PurePath | None = None) -> str:
        """The report as Markdown whose links start from `folder`."""
        from checker.reporting.markdown import markdown_report

        return markdown_report(self, folder=folder)
