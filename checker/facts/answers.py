"""Which claims are the answers of two articles to one question of their story (`checker.claims.questions`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import timedelta

from checker.claims.acts import WHO
from checker.claims.questions import OFFICE
from checker.facts.bearers import two_acts
from checker.facts.likeness import GENERIC, PEOPLE
from checker.facts.sides import Side
from checker.facts.values import differ, ratio
from checker.model import Claim, Days, Frame
from checker.text.concepts import concept_of, opposite_of

__all__ = ["ANSWERS", "one_question", "sole_answers"]

#: How alike two claims are that are their articles' only answers to one question.
ANSWERS = 0.92
#: How alike their frames are at least, by the kind of the value; of names, which stand beside offices of many bodies,
#: more, but not of who did what. An act or a cause says enough by itself.
AT_LEAST = {"name": 0.82, "text": 0.0, "polarity": 0.2}
OTHERWISE, DOING = 0.05, 0.0
#: … and of the only sums of two articles.
A_SUM = 0.15
#: Figures further apart than this are hardly two answers to one question.
FAR = 3.0
#: Scopes of what is told of something else: of the rest, of each, of another time.
PARTIAL = frozenset(("last", "other", "more", "rest", "average", "each"))
#: What came about within a time did not take all of it: "the shelves were empty within five days".
WITHIN = "within"
#: What is told for certain: neither denied by somebody nor only possible.
CERTAIN = frozenset(("happened", "planned"))
#: Deeds that are done again and again, and undone.
TRENDS = frozenset(opposite_of(concept_of(word))[0] for word in ("rise", "increase", "raise", "open"))
#: A year says when something was, not when it happened.
LONG = timedelta(days=31)


def sole_answers(claims: Sequence[Claim]) -> Mapping[str, frozenset[str]]:
    """The claims that answer questions to which their clipping gives no other answer, with the ids of these.

    An event of the background has answers of its own; of the rest, or up to a moment ("as of noon"), there are none.
    """
    found: dict[tuple[str, str, Days], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.frame and _is_answer(claim, claim.frame):
            for question in _asked(claim, claim.frame):
                found[claim.clipping, question, claim.frame.event].append(claim)
    sole: dict[str, frozenset[str]] = defaultdict(frozenset)
    for (_, question, _), answers in found.items():
        if not any(differ(answers[0].value, other.value) for other in answers[1:]):
            for claim in answers:
                sole[claim.id] |= {question}
    return sole


#: What begins the question which sum of money is told, in a currency, where an article tells one sum only.
SUM = "the only sum in "


def _asked(claim: Claim, frame: Frame) -> frozenset[str]:
    return frame.answers | {SUM + claim.value.unit} if claim.kind == "money" else frame.answers


def _is_answer(claim: Claim, frame: Frame) -> bool:
    if claim.as_of or frame.scope & PARTIAL or frame.before == WITHIN:
        return False
    value = claim.value
    if claim.kind == "polarity":
        return claim.modality in CERTAIN and value.unit not in TRENDS
    return not (value.first and value.last and value.last - value.first > LONG)


def one_question(a: Side, b: Side, likeness: float) -> bool:
    """Whether two claims are their articles' answers to one question, in the same unit and not far apart.

    Args:
        a: a claim's side.
        b: that of a claim of another article.
        likeness: how alike their frames are.
    """
    shared = a.answers & b.answers
    if not shared or (a.event is None) != (b.event is None):
        return False
    kind, one, other = a.claim.kind, a.claim.value, b.claim.value
    if kind == "name":
        if _partly(one.norm, other.norm):
            return True  # one office, and one surname: one of the outlets has the given name wrong
        if all(question.startswith(OFFICE) for question in shared):
            return False
    if kind == "money" and all(question.startswith(SUM) for question in shared):
        listed = [side.claim.frame.answers for side in (a, b) if side.claim.frame]
        return likeness >= A_SUM and not all(listed) and ratio(one, other) <= FAR  # a ransom is no reward
    doing = any(question.startswith(WHO) for question in shared)
    if likeness < (DOING if doing else AT_LEAST.get(kind, OTHERWISE)):
        return False
    if kind in ("name", "polarity") and a.claim.frame and b.claim.frame and two_acts(a.claim.frame, b.claim.frame):
        return False
    heads = (a.head, b.head)
    if kind == "count" and a.head != b.head and PEOPLE.issuperset(heads) and GENERIC.isdisjoint(heads):
        return False  # the patients who fell ill, and the nurses
    return ratio(one, other) <= FAR


def _partly(one: str, other: str) -> bool:
    """Whether two folded names in full share the given name or the surname."""
    words, others = one.split(), other.split()
    return len(words) == len(others) > 1 and (words[0] == others[0]) != (words[-1] == others[-1])
