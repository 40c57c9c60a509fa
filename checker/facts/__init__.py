"""Alignment: claims that speak of the same thing become one fact."""

from checker.facts.align import align
from checker.facts.refinement import refinements
from checker.facts.why import why

__all__ = ["align", "refinements", "why"]
