"""`check`: where news outlets agree and where they contradict each other, with the evidence.

    from checker import check, read, find_values

    report = check(["clippings/"])
    report.facts_frame()

The names are loaded on first use, so that `check --version` and `import checker` stay quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.clippings import read
    from checker.pipeline import check
    from checker.values.find import find_values

__all__ = ["__version__", "check", "find_values", "read"]

__version__ = "0.1.0"

_HOMES = {"check": "checker.pipeline", "read": "checker.clippings", "find_values": "checker.values.find"}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
