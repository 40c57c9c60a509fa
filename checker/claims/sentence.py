"""A sentence as frames see it: tokens with their concepts, cut into clauses, and where its values and names stand.

A clause is found without a parser: closed-class words, verbs and marks cut the sentence. All that does not depend on
the value looked at is found here once, so that a frame costs little more than the words it holds.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from checker.model import Span, Value
from checker.text.concepts import concept_of, phrase_at
from checker.text.words import Token, is_content, verb_shape
from checker.values.names import Name

__all__ = ["SAID", "SentenceReading", "is_reduced", "read_sentence"]

_BREAKS = frozenset(";:()\"“”-[]")
_RELATIVE = frozenset("which who whom whose".split())
_PRONOUNS = frozenset("he she his her him".split())
_VERB_AND_WORD = 2  # words of a phrase such as "open fire"
_COUNTED_BEHIND = 5  # tokens behind a figure among which the noun that it counts stands


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """A sentence's tokens, what each stands for, and the places of its values and names among them.

    `concepts`, `clause` and `segment` have one entry for each token: the concept ("" of a word without meaning of its
    own), the number of its clause, and that of its stretch between commas. All other numbers are indices of tokens.
    """

    span: Span
    tokens: Sequence[Token]
    concepts: Sequence[str]
    clause: Sequence[int]
    segment: Sequence[int]
    starts: Sequence[int]  # of the tokens, in the text
    ends: Sequence[int]
    content: Sequence[tuple[int, str]]  # the words with a meaning of their own, with their concept
    verbs: Sequence[int]
    pronouns: Sequence[Token]  # those that stand for one person
    values: Sequence[Value]
    taken: Sequence[frozenset[int]]  # by each value: its figure, and the noun that a count counts
    all_taken: frozenset[int]
    names: Sequence[Name]
    named: Sequence[tuple[str, int]]  # each name's full form, and where it starts; of those who only say so, none

    def at(self, position: int) -> int:
        """The first token that ends behind a position of the text; 0 where none does."""
        index = bisect_right(self.ends, position)
        return index if index < len(self.ends) else 0

    def within(self, value: Value) -> tuple[int, int]:
        """The first and the last token that share characters with a value; the last is less where none does."""
        return bisect_right(self.ends, value.start), bisect_left(self.starts, value.end) - 1

    def goes_on(self, clause: int) -> bool:
        """Whether a clause goes on about the one before it: behind a semicolon, "and" or "but", a relative clause."""
        start = self.clause.index(clause)
        return self.tokens[start].tag == "C" or self.tokens[start].text in (";", "when", "where", "which")

    def is_attribute(self, value: Value) -> bool:
        """Whether a value only tells, by a participle, which thing is meant: "a carrier built in *1994* sank"."""
        at = self.at(value.start)
        here = [i for i in self.verbs if self.clause[i] == self.clause[at]]
        before = [i for i in here if i < at]
        if not before or self.segment[before[-1]] != self.segment[at]:
            return False
        of_noun = self.tokens[before[-1] - 1].tag != "N" and is_reduced(self.tokens, before[-1])
        alone = all(self.segment[i] != self.segment[at] for i in here if i != before[-1])
        first = self.segment.index(self.segment[at])
        apart = alone and first > 0 and self.tokens[first - 1].text == ","
        return of_noun and (here[-1] > at or apart)

    def tells_which(self, value: Value) -> bool:
        """Whether a value belongs to what a participle or a relative clause tells of a noun, not to the sentence."""
        clause = self.clause[self.at(value.start)]
        return self.is_attribute(value) or self.tokens[self.clause.index(clause)].text in _RELATIVE

    def name_at(self, token: Token) -> Name | None:
        """The name that a token belongs to."""
        return next((name for name in self.names if name.start <= token.start < name.end), None)

    def taken_beside(self, number: int) -> frozenset[int]:
        """The tokens that belong to other values than the one of this number."""
        return frozenset().union(*(taken for i, taken in enumerate(self.taken) if i != number))


def read_sentence(
    span: Span, tokens: Sequence[Token], values: Sequence[Value], names: Sequence[Name]
) -> SentenceReading:
    """Cut a sentence into clauses and comma segments; tokens, values and names are its own, in order."""
    clause, segment = _clauses(tokens)
    concepts = [concept_of(t.text) if is_content(t) else "" for t in tokens]
    for i, concept in enumerate(concepts[:-1]):
        if concept == "#home" and tokens[i + 1].text == "to":
            concepts[i] = "#resident"
    words = [t.text for t in tokens]
    for i, token in enumerate(tokens):
        if token.tag in "Vv" and (phrase := phrase_at(words, i)):
            concepts[i] = concept_of(phrase[0])  # "lost their lives": died
            if phrase[1] == _VERB_AND_WORD and concepts[i + 1] != concepts[i]:
                concepts[i + 1] = ""  # who opens fire sets nothing on fire
    starts, ends = [t.start for t in tokens], [t.end for t in tokens]
    taken = [_taken(tokens, bisect_right(ends, value.start), value) for value in values]
    last = max(0, len(tokens) - 1)
    return SentenceReading(
        span=span,
        tokens=tokens,
        concepts=concepts,
        clause=clause,
        segment=segment,
        starts=starts,
        ends=ends,
        content=[(i, concept) for i, concept in enumerate(concepts) if concept],
        verbs=[i for i, token in enumerate(tokens) if concepts[i] and _governs(tokens, i, token)],
        pronouns=[t for t in tokens if t.text in _PRONOUNS],
        values=values,
        taken=taken,
        all_taken=frozenset().union(*taken),
        names=names,
        named=[
            (n.full or n.norm, min(bisect_left(starts, n.start), last)) for n in names if not _speaks(tokens, starts, n)
        ],
    )


#: Verbs by which who told the news is named.
SAID = frozenset("said says told tells added adds reported reports announced".split())


def _speaks(tokens: Sequence[Token], starts: Sequence[int], name: Name) -> bool:
    """Whether a name only says what the sentence tells: "…, Ansel Lines said", "according to the BBC"."""
    at, end = bisect_left(starts, name.start), bisect_left(starts, name.end)
    if end < len(tokens) and tokens[end].text in SAID:
        return True
    before = [t.text for t in tokens[max(0, at - 3) : at]]
    return before[-1:] == ["said"] or before[-2:] == ["according", "to"] or before == ["according", "to", "the"]


def _clauses(tokens: Sequence[Token]) -> tuple[list[int], list[int]]:
    """The number of the clause and of the comma segment of each token."""
    clause, segment = [], []
    at_clause = at_segment = 0
    outside: list[tuple[int, int]] = []
    relative: list[int] = []  # the clause that the relative clause of the moment breaks off
    for i, (_, _, word, _, tag) in enumerate(tokens):
        if tag == "U":
            if word == "(":
                outside.append((at_clause, at_segment))
                at_clause += _holds_verb(tokens, i + 1)
                at_segment += 1
            elif word == ")" and outside:  # what follows goes on with what stood before
                at_clause, at_segment = outside.pop()
            elif word in _BREAKS and not (word == ":" and _within_clock(tokens, i)):
                at_clause += 1
                at_segment += 1
            elif word == "," and relative and _is_finite(tokens, i + 1):  # "The dam, which was built in 1958, gave way"
                at_clause = relative.pop()
                at_segment += 1
            elif word == ",":
                at_segment += 1
                at_clause += any(opens(tokens, i + 1) for opens in (_is_participle, _is_absolute, _compares))
        elif (tag == "M" and i and not (word in ("which", "whom") and tokens[i - 1].tag == "P")) or (
            tag == "C" and word != "or" and _starts_clause(tokens, i + 1)
        ):
            relative = [at_clause] if tag == "M" and i and tokens[i - 1].text == "," else []
            at_clause += 1
            at_segment += 1
        clause.append(at_clause)
        segment.append(at_segment)
    return clause, segment


def _holds_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether what a bracket holds is a clause; a figure or a name in it belongs to the clause around."""
    for token in tokens[at:]:
        if token.text == ")":
            return False
        if token.tag in "VAM":
            return True
    return True


def _starts_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows a coordination has its own verb near: "and killed", "but it was"."""
    for token in tokens[at : at + 4]:
        if token.tag in "VA":
            return True
        if token.tag not in "RODWNvX":
            return False
    return False


def _within_clock(tokens: Sequence[Token], at: int) -> bool:
    """Whether a colon stands between figures: "17:06"."""
    return 0 < at < len(tokens) - 1 and tokens[at - 1].tag == tokens[at + 1].tag == "X"


def _is_finite(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows a comma goes on with the verb of a subject before it: ", gave way", ", has been shut"."""
    while at < len(tokens) and tokens[at].text.endswith("ly"):
        at += 1
    if at >= len(tokens) or _is_participle(tokens, at):
        return False
    return tokens[at].tag == "A" or (tokens[at].tag == "V" and verb_shape(tokens[at].text) in ("past", "s"))


def is_reduced(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle only says which noun is meant: "the carrier built in 1994", "the tired driver"."""
    shape, before = verb_shape(tokens[at].text), tokens[at - 1] if at else None
    behind = tokens[at + 1] if at + 1 < len(tokens) else None
    if before is None or behind is None or shape not in ("past", "ing"):
        return False
    if before.tag == "D":
        return behind.tag in "WNvX"
    return before.tag in "WvNX" and behind.tag == "P"


def _is_participle(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle opens what follows a comma: ", killing 12", ", followed by two more"."""
    if at >= len(tokens) or tokens[at].tag != "V":
        return False
    shape = verb_shape(tokens[at].text)
    return shape == "ing" or (shape == "past" and at + 1 < len(tokens) and tokens[at + 1].text == "by")


def _is_absolute(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name with a participle of its own follows a comma: ", Ana Ruiz having won in 1994"."""
    for token in tokens[at : at + 4]:
        if token.tag != "N":
            return token.start > tokens[at].start and token.text in ("having", "being")
    return False


def _compares(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows a comma gives another figure to measure this one by: ", against 61% in 2023"."""
    words = tuple(t.text for t in tokens[at : at + 2])
    return words[:1] in (("against",), ("versus",)) or words in _COMPARED


#: Words behind a comma that begin what a figure is compared with.
_COMPARED = frozenset(
    (("compared", "with"), ("compared", "to"), ("up", "from"), ("down", "from"), ("as", "against"), ("rather", "than"))
)


def _governs(tokens: Sequence[Token], i: int, token: Token) -> bool:
    """Whether a token is a verb here; a word that may be one is, by the words beside it.

    Behind an auxiliary, a pronoun, "to" or "not"; and between a noun and a determiner: "a quake hit the town".
    """
    if token.tag != "v" or not i:
        return token.tag == "V" and token.text != _OF_AGE and not _is_attributive(tokens, i)
    if token.text in _NO_VERBS:
        return False
    before = tokens[i - 1]
    if before.tag in "AR" or before.text in ("to", "not", "never"):
        return True
    noun = before.tag in "WN" or (before.tag == "v" and i > 1 and tokens[i - 2].tag in "DWNX")
    return noun and i + 1 < len(tokens) and tokens[i + 1].tag == "D"


def _is_attributive(tokens: Sequence[Token], i: int) -> bool:
    """Whether a participle stands between an article and its noun: "a marked crosswalk"."""
    return i > 0 and tokens[i - 1].text in _ARTICLES and is_reduced(tokens, i)


_ARTICLES = frozenset("a an the his her its their".split())
#: Nouns of the news that are verbs as well, but hardly ever there: "he gave himself up to police".
_NO_VERBS = frozenset(("police",))
#: A participle that governs nothing: "the driver, aged 29,".
_OF_AGE = "aged"


def _taken(tokens: Sequence[Token], first: int, value: Value) -> frozenset[int]:
    """The tokens that belong to a value, of which `first` is the first."""
    end = first
    while end < len(tokens) and tokens[end].start < value.end:
        end += 1
    if value.kind == "count" and value.unit:
        noun = value.unit.split()[-1][:4]
        for i in range(end, min(len(tokens), end + _COUNTED_BEHIND)):
            if tokens[i].text.startswith(noun):
                return frozenset(range(first, i + 1))
    return frozenset(range(first, end))
