"""YAML → rules, or problems with line and column."""

from checker.rulebook.load import load_rules, packs_folder
from checker.rulebook.rule import Finder, Rule, Rulebook, Rung, SameTest

__all__ = ["Finder", "Rule", "Rulebook", "Rung", "SameTest", "load_rules", "packs_folder"]
