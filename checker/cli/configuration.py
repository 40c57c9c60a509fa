"""`check.yaml`: what a desk says once and not on every call.

    version: 1
    outlets:
      Harbour Herald: {aliases: [Herald Online, harbourherald.example], timezone: Asia/Tokyo}
    rules: [our-rules]
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import yaml

from checker.clippings.outlets import outlet_key
from checker.model import Outlet, Place, Problem
from checker.problems import problem
from checker.rulebook.nodes import Faults, compose

__all__ = ["DEFAULT", "Configuration", "read_configuration"]

DEFAULT = Path("check.yaml")  # in the folder that `check` is called in

_KEYS = ("version", "outlets", "rules")
_OUTLET_KEYS = ("aliases", "timezone")


@dataclass(frozen=True)
class Configuration:
    """Further names of outlets, each with the outlet that it stands for, and folders of rules."""

    outlets: Mapping[str, Outlet] = field(default_factory=dict)
    rules: tuple[str, ...] = ()


def read_configuration(path: Path | None = None) -> tuple[Configuration, list[Problem]]:
    """The configuration of a file, or of `DEFAULT` where that exists, and every mistake in it."""
    if path is None:
        if not DEFAULT.is_file():
            return Configuration(), []
        path = DEFAULT
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return Configuration(), [problem("U101", Place(str(path)))]
    except (OSError, UnicodeDecodeError) as error:
        return Configuration(), [problem("U102", Place(str(path)), why=getattr(error, "strerror", "") or "not UTF-8")]
    root, problems = compose(text, str(path))
    faults = Faults(str(path))
    keys = faults.mapping(root, _KEYS, "the configuration")
    if faults.word(keys.get("version"), "version", "1") != "1":
        faults.add("R105", keys["version"], version=faults.word(keys["version"], "version"))
    outlets: dict[str, Outlet] = {}
    for name, node in faults.mapping(keys.get("outlets"), None, "outlets").items():
        outlets |= _outlet(name, node, faults)
    rules = tuple(str(path.parent / folder) for folder in faults.words(keys.get("rules"), "rules"))
    return Configuration(outlets, rules), [*problems, *faults.problems]


def _outlet(name: str, node: yaml.Node, faults: Faults) -> dict[str, Outlet]:
    keys = faults.mapping(node, _OUTLET_KEYS, f"outlet '{name}'")
    zone = faults.word(keys.get("timezone"), "timezone", "UTC")
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        faults.add("U103", keys["timezone"], zone=zone)
        zone = "UTC"
    outlet = Outlet(outlet_key(name), name, zone)
    return {written: outlet for written in (name, *faults.words(keys.get("aliases"), "aliases"))}
