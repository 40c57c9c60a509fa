"""Patterns read like sentences: what each piece of their language matches, and that none can hang."""

from __future__ import annotations

import time
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.lines import encode
from checker.claims.packs import pack_claims
from checker.claims.patterns import compile_pattern
from checker.claims.reading import read_clipping
from checker.model import Clipping, Days, Outlet
from checker.rulebook import load_rules
from checker.rulebook.pattern import PatternFault, parse

RULEBOOK = load_rules()[0]
ROLES = frozenset(RULEBOOK.lexicon["roles"])
LEXICON = (("colours", ("red", "sky blue")),)
EVENTS = (("talks", ("talks", "negotiations")), ("summit", ("summit",)))


def clipping(text: str) -> Clipping:
    day = date(2026, 3, 6)
    return Clipping("c", "c.md", Outlet("a", "A"), "", text, Days(day, day))


def matched(say: str, text: str) -> list[dict[str, str]]:
    """The slots of each match, as written."""
    reading = read_clipping(clipping(text))
    compiled = compile_pattern(parse(say), LEXICON, EVENTS)
    found = []
    for sentence in reading.sentences:
        line = encode(reading, sentence, RULEBOOK.events, ROLES)
        for match in compiled.expression.finditer(line.code):
            slots = {}
            for group, name in enumerate(compiled.groups, 1):
                start, end = match.span(group)
                pieces = line.pieces_of(start, end) if start >= 0 else ()
                if pieces:
                    slots[name] = text[pieces[0].start : pieces[-1].end]
            found.append(slots)
    return found


HITS = [
    ("a word in any case", "{x:count} SEATS", "It has 40 seats.", {"x": "40"}),
    ("a choice", "(has|holds) {x:count}", "It holds 40 seats.", {"x": "40"}),
    ("what may be missing", "has (about)? {x:count} (new)? seats", "It has 40 seats.", {"x": "40"}),
    ("a word that begins so", "negotiat* in {x:place}", "They negotiated in Oslo.", {"x": "Oslo"}),
    ("a few words", "{x:percent} ... cars", "A 25% levy hurts makers of cars.", {"x": "25%"}),
    ("not in one word", "did not go to {x:place}", "She didn't go to Oslo.", {"x": "Oslo"}),
    ("quotation marks do not count", "so-called duty of {x:percent}", "A ‘so-called’ duty of “25%”.", {"x": "25%"}),
    ("a name with its title", "{x:person} left", "Finance Minister Ana Ruiz left.", {"x": "Finance Minister Ana Ruiz"}),
    ("a role", "{x:person} left", "The finance minister left.", {"x": "The finance minister"}),
    ("a pronoun", "{x:person} left", "He left.", {"x": "He"}),
    ("an event with what goes before it", "attended {x:event}", "He attended the third round of fish talks.",
     {"x": "the third round of fish talks"}),
    ("an event of a type", "during {x:talks}", "It rained during the fish talks.", {"x": "the fish talks"}),
    ("a word set", "a {x:colours} flag", "They flew a sky blue flag.", {"x": "sky blue"}),
    ("an enumeration", "levy on {x:list}", "A levy on cars, steel and copper came.", {"x": "cars, steel and copper"}),
    ("a date", "left on {x:date}", "She left on Thursday.", {"x": "Thursday"}),
    ("marked words", "{x:person} [did not go]", "Ana Ruiz did not go.", {"x": "Ana Ruiz", "[": "did not go"}),
]  # fmt: skip


@pytest.mark.parametrize(("say", "text", "slots"), [row[1:] for row in HITS], ids=[row[0] for row in HITS])
def test_pattern_matches(say: str, text: str, slots: dict[str, str]) -> None:
    assert matched(say, text) == [slots]


MISSES = [
    ("a part of a word", "{x:count} seat", "It has 40 seats."),
    ("a gap over a comma", "{x:percent} ... cars", "It rose 25%, makers of cars said."),
    ("a gap over another clause", "{x:percent} ... cars", "It rose 25% when makers of cars sold."),
    ("a figure of another kind", "{x:percent} cars", "It sold 25 cars."),
    ("a place for a person", "{x:person} left", "Oslo left."),
    ("an event of another type", "during {x:summit}", "It rained during the fish talks."),
    ("a verb for an event", "{x:event}", "She talks to him."),
    ("another word set", "a {x:colours} flag", "They flew a green flag."),
]


@pytest.mark.parametrize(("say", "text"), [row[1:] for row in MISSES], ids=[row[0] for row in MISSES])
def test_pattern_leaves_alone(say: str, text: str) -> None:
    assert matched(say, text) == []


FAULTS = [
    ("(a|b", 0),
    ("a) b", 1),
    ("(a] b", 2),
    ("{who:}", 1),
    ("{Who:person}", 1),
    ("a + b", 2),
    ("", 0),
    ("(" * 30 + "a" + ")" * 30, 21),
]


@pytest.mark.parametrize(("say", "column"), FAULTS)
def test_fault_has_its_column(say: str, column: int) -> None:
    with pytest.raises(PatternFault) as raised:
        parse(say)
    assert raised.value.column == column


@given(st.text(alphabet="ab(){}[]|?*.,: …", max_size=40))
def test_any_pattern_is_read_or_faulted(say: str) -> None:
    with suppress(PatternFault):
        assert parse(say).placeholders() is not None


@given(st.text(max_size=300))
def test_any_text_can_be_searched(text: str) -> None:
    for claim in pack_claims(read_clipping(clipping(text)), RULEBOOK):
        assert claim.span.of(text) == claim.value.text


WORDS = "Ana Ruiz did not attend third round of talks 25% tariff on cars, Friday . “ by".split()


@given(st.lists(st.sampled_from(WORDS)))
def test_any_mix_of_the_rules_words_can_be_searched(words: list[str]) -> None:
    text = " ".join(words)
    for claim in pack_claims(read_clipping(clipping(text)), RULEBOOK):
        assert claim.span.of(text) == claim.value.text


def test_time_grows_with_the_text() -> None:
    def seconds(times: int) -> float:
        reading = read_clipping(clipping("Ana Ruiz will leave for the third round of talks in Oslo " * times))
        start = time.process_time()
        pack_claims(reading, RULEBOOK)
        return time.process_time() - start

    seconds(10)
    assert seconds(4_000) < 10 * max(0.02, seconds(1_000))
