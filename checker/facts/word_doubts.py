"""What keeps two words apart: yes and no, names, offices, charges and other words of a category."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from checker.facts.bearers import two_topics
from checker.facts.difference import COPY, HALF, LIKELIEST, VERY_LIKELY, Difference
from checker.facts.likeness import BEFALLEN, have_one_head, shared_sentence
from checker.facts.names import alike, nested
from checker.facts.sides import Side
from checker.text.concepts import OFFICES, concept_of, exclude
from checker.values.name_match import SAME, spelled_apart
from checker.values.names_lexicon import lexicon

__all__ = ["OF_WORDS", "SURE", "may_be_told", "mentioned", "one_office"]


#: Yes against no of one deed is told where its object, by the words behind it, or its subject are this much the same
#: and the two share names or are this likely of one deed.
SAME_OBJECT, SAME_SUBJECT, SAME_NAMES, LIKELY_DEED = 0.4, 0.3, 0.7, 0.75


def _of_polarities(pair: Difference) -> Iterator[str]:
    told = {pair.a.modality, pair.b.modality}
    if len(told) == 2 and not told.isdisjoint(("planned", "possible")):
        yield "modality"
    elif "to" in (pair.one.before, pair.other.before) and pair.alike < COPY:
        yield "modality"  # "takes time to sign" is not to have signed
    if "possible" in told or not (pair.alike >= COPY or _one_deed(pair) or _nobody(pair)):
        yield "sentence"
    elif two_topics(pair.one, pair.other):
        yield "subject"  # "the statement was signed", "the treaty was not"


def _one_deed(pair: Difference) -> bool:
    """Whether two likely claims tell of one deed by or to one thing, in sentences that share a name or rare words."""
    row, (one, other) = pair.row, (pair.one.left[:1], pair.other.left[:1])
    by_it = (one == other and bool(one)) or (row["same left"] >= SAME_SUBJECT and pair.likely >= LIKELIEST)
    if pair.one.topic and pair.one.topic == pair.other.topic:
        by_it = by_it or all(not BEING.isdisjoint(claim.value.text.split()) for claim in (pair.a, pair.b))
    if pair.one.subject and pair.one.subject == pair.other.subject:
        by_it = by_it or (pair.likely >= LIKELIEST and "planned" not in (pair.a.modality, pair.b.modality))
    done_to = by_it or row["same right"] >= SAME_OBJECT
    told_of = row["rare words"] > 0 or row["same names"] >= SAME_NAMES
    return done_to and told_of and pair.likely >= LIKELY_DEED


def _nobody(pair: Difference) -> bool:
    """Whether one denies of anybody, in a sentence that names nobody, what the other affirms: "no one was killed"."""
    for claim, frame, other in ((pair.a, pair.one, pair.other), (pair.b, pair.other, pair.one)):
        denied = claim.value.text.lower().startswith(NOBODY) and not frame.names
        if denied and frame.scope == other.scope and pair.likely >= LIKELY_FATE:
            return frame.head in NOBODYS
    return False


NOBODY = ("no one ", "nobody ", "none ", "no ", "not a single ")
#: What befalls people or does not.
NOBODYS = BEFALLEN | {concept_of(word) for word in "alive injured hospital arrested shot rescued missing".split()}
LIKELY_FATE = 0.5
#: Forms of "be": what is done to a thing has it as its subject.
BEING = frozenset("is are was were be been being".split())


def _of_words(pair: Difference) -> Iterator[str]:
    sort = pair.a.value.unit
    if sort in PERSONAL and not pair.row["same holder"]:
        yield "holder"
    likely = sort not in OFFICES and pair.likely >= VERY_LIKELY
    if sort in MANIFOLD and not (pair.alike >= 0.4 or likely or one_office(pair)):
        yield "sentence"


#: Categories whose words are told of a person.
PERSONAL = OFFICES | {"kin", "party"}


def one_office(pair: Difference) -> bool:
    """Whether two outlets give one person two offices, of which nobody holds both, neither as one that is not held."""
    one, other = pair.one, pair.other
    if not pair.row["same holder"] or " " not in one.holder or "for" in (one.before, other.before):
        return False
    around = (*one.left, *other.left, *one.right, *other.right)
    return exclude(pair.a.value.norm, pair.b.value.norm) and NOT_HELD.isdisjoint(around)


#: What stands beside an office that was, is sought, or will be held.
NOT_HELD = frozenset(
    concept_of(word)
    for word in "former ex then acting next future deputy candidate nominee elect hopeful run race bid appoint".split()
)


def _of_names(pair: Difference) -> Iterator[str]:
    """A name differs from another only where neither article mentions the other's at all."""
    one, other = pair.a.value, pair.b.value
    if mentioned(one.norm, pair.spoken[pair.b.clipping]) or mentioned(other.norm, pair.spoken[pair.a.clipping]):
        yield "mentioned"
    elif spelled_apart(one.norm, other.norm):
        return
    elif one.unit != other.unit:
        yield "sort"
    elif set(one.norm.split()) & set(other.norm.split()) - GENERIC_NAMES and pair.likely < VERY_LIKELY:
        yield "part of the name"
    elif _one_home(pair):
        return
    # One office has one holder, and one street one name; "sheriff" and "brother" fit many.
    elif pair.alike <= HALF and (pair.likely < SURE or concept_of(pair.one.before) == pair.one.head):
        if not (pair.row["same head"] and (pair.row["same modifiers"] >= 0.5 or _one_site(pair))):
            yield "role"


#: So likely two names are of one thing, whatever else the words say; who makes one brand makes others, though.
SURE = 0.975


def may_be_told(a: Side, others: Sequence[Side]) -> list[Side]:
    """Those of some other names than one that `_of_names` may not doubt, by what is quick to see: one of a hundred."""
    return [b for b in others if (a.claim.value.unit == b.claim.value.unit and _may_be_one(a, b)) or _misspelled(a, b)]


def _may_be_one(a: Side, b: Side) -> bool:
    """Whether two names of one kind may be told of one thing, or as one person's home."""
    home = a.claim.value.unit == "place" and a.holder and a.holder == b.holder
    return have_one_head(a, b) or shared_sentence(a, b) > HALF or bool(home) or not a.answers.isdisjoint(b.answers)


def _misspelled(a: Side, b: Side) -> bool:
    return spelled_apart(a.claim.value.norm, b.claim.value.norm)


def _one_site(pair: Difference) -> bool:
    """Whether two places are very likely told of one thing, of which a story has one: "the hospital in Orrin"."""
    place = pair.a.value.unit == "place" and pair.one.head in SITES
    return place and pair.row["sole"] >= 0.5 and pair.likely >= LIKELIEST


#: Where people are taken, held or tried.
SITES = frozenset(
    concept_of(word) for word in "hospital clinic court magistrate prison jail airport church school hotel".split()
)


def _one_home(pair: Difference) -> bool:
    """Whether two likely places are told as one person's home, and neither may lie in the other."""
    one, other = pair.a.value, pair.b.value
    known = lexicon().known
    return (
        one.unit == "place"
        and bool(pair.row["same holder"])
        and pair.likely >= LIKELIEST
        and (one.norm in known) == (other.norm in known)
        and not nested(one.norm, other.norm)
    )


#: Categories of which two words can both be right: one person holds two offices, faces two charges, gets better.
MANIFOLD = OFFICES | frozenset(("crime", "condition", "part", "player", "colour", "religion", "cause"))


def mentioned(name: str, spoken: Sequence[str]) -> bool:
    """Whether a name is among those that a clipping mentions."""
    return any(alike(name, n) >= SAME and not spelled_apart(name, n) for n in spoken)


#: Words of names that tell nothing of which place or body is meant.
GENERIC_NAMES = frozenset(
    "mount mt national park lake river street road avenue boulevard county city town island hospital university school "
    "college police department court church saint san santa new north south east west old great upper lower central "
    "bay beach airport station united states state republic of the and district province valley hill hills port "
    "fort".split()
)
#: Each kind of value with what keeps two of it apart.
OF_WORDS: Mapping[str, Callable[[Difference], Iterator[str]]] = {
    "polarity": _of_polarities, "text": _of_words, "name": _of_names,
}  # fmt: skip
