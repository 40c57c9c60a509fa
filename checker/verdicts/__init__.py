"""What the claims of a fact say together."""

from checker.verdicts.judge import judge
from checker.verdicts.relations import Relation, relation

__all__ = ["Relation", "judge", "relation"]
