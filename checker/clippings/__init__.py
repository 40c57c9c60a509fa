"""Reading: files → clippings. One module a format; nothing is dropped in silence, and no clock is read."""

from __future__ import annotations

from checker.clippings.reading import read

__all__ = ["read"]
