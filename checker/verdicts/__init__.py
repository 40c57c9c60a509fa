"""What the claims of a fact say together."""

from checker.verdicts.judge import judge

__all__ = ["judge"]
