"""Alignment: claims that speak of the same thing become one fact."""

from checker.facts.align import align

__all__ = ["align"]
