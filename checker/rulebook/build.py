"""The nodes of one YAML file → a rule or a lexicon, with every mistake noted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal, InvalidOperation
from string import Formatter

import yaml

from checker.model import Place
from checker.rulebook import vocabulary as known
from checker.rulebook.nodes import Faults, did_you_mean
from checker.rulebook.pattern import Pattern, PatternFault, parse
from checker.rulebook.rule import ClaimExample, Finder, Rule, Rung, SameTest, VerdictExample
from checker.text.concepts import concepts

__all__ = ["Lexicon", "build_lexicon", "build_rule", "refines"]

RULE_KEYS = (
    "version", "id", "title", "about", "why", "severity", "refines", "find", "skip", "same", "judge", "examples",
)  # fmt: skip
LEXICON_KEYS = ("version", "id", "title", "sets", "events", "synonyms")
FINDER_KEYS = ("say", "every", "value", "slots", "modality", "of", "head", "unit", "near")
#: Of a finder: what only a rule has that refines another, and what only one has that finds claims itself.
REFINING_KEYS, FINDING_KEYS = ("of", "head", "unit", "near"), ("say", "value", "slots", "modality")
SAME_KEYS = ("slot", "compare", "at_least", "optional")
RUNG_KEYS = ("id", "when", "of", "verdict", "severity", "message")
CLAIM_EXAMPLE_KEYS = ("text", "expect", "published", "xfail")
VERDICT_EXAMPLE_KEYS = ("name", "outlets", "expect", "xfail")

#: Slots that extraction fills for every claim where the text tells them.
COMMON_SLOTS = (
    "who", "with", "people", "what", "event", "place", "when", "window", "measure", "holder", "qualifier", "verb",
    "head", "names", "role", "item",
)
#: Words of a message besides slots.
MESSAGE_WORDS = ("values", "outlets", "first", "last", "speakers", "correcting", "words")
_ID = re.compile(r"[a-z][a-z0-9-]*")


@dataclass(frozen=True)
class Lexicon:
    """The shared words of one file."""

    sets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    events: Mapping[str, str] = field(default_factory=dict)
    synonyms: Mapping[str, str] = field(default_factory=dict)


def build_lexicon(root: yaml.Node, faults: Faults) -> Lexicon:
    """The word sets, event nouns and synonyms of a lexicon file."""
    keys = faults.mapping(root, LEXICON_KEYS, "the lexicon")
    _version(keys, root, faults)
    sets = {}
    for name, node in faults.mapping(keys.get("sets"), None, "sets").items():
        if name in known.PLACEHOLDERS:
            faults.add("R123", node, name=name)
        sets[name] = tuple(w.lower() for w in faults.words(node, f"word set '{name}'"))
    events = {}
    for kind, node in faults.mapping(keys.get("events"), None, "events").items():
        events.update({w.lower(): kind for w in faults.words(node, f"event '{kind}'")})
    synonyms = {}
    for name, node in faults.mapping(keys.get("synonyms"), None, "synonyms").items():
        synonyms.update({w.lower(): name for w in faults.words(node, f"synonym '{name}'")})
    return Lexicon(sets, events, synonyms)


def refines(root: yaml.Node) -> bool:
    """Whether a file's rule refines another, so that it can be built once that one is known."""
    return isinstance(root, yaml.MappingNode) and any(key.value == "refines" for key, _ in root.value)


def build_rule(root: yaml.Node, faults: Faults, words: Lexicon, bases: Mapping[str, Rule] | None = None) -> Rule:
    """The rule of a file.

    Args:
        root: of the file's YAML.
        faults: takes the mistakes.
        words: the word sets and types of events that its patterns may name.
        bases: the rules that it may refine, by id.
    """
    keys = faults.mapping(root, RULE_KEYS, "the rule")
    _version(keys, root, faults)
    for key in ("id", "title", "find", "judge"):
        if key not in keys and isinstance(root, yaml.MappingNode):
            faults.add("R102", root, what="the rule", key=key)
    identifier = faults.word(keys.get("id"), "id")
    if "id" in keys and not _ID.fullmatch(identifier):
        faults.add("R118", keys["id"], what="id", value=identifier, shape="lower-case letters, digits and hyphens")
    types = (*known.PLACEHOLDERS, *sorted({*words.sets, *words.events.values()}))
    base = _base(keys, bases or {}, faults)
    find = tuple(_finder(n, faults, types, base, "refines" in keys) for n in faults.items(keys.get("find"), "find"))
    if "find" in keys and isinstance(keys["find"], yaml.SequenceNode) and not find:
        faults.add("R118", keys["find"], what="find", value="[]", shape="a list with a finder in it")
    skip = [_pattern(faults.word(n, "skip"), n, faults, types) for n in faults.items(keys.get("skip"), "skip")]
    slots = _slots_of(find)
    same = tuple(_same(n, faults, slots) for n in faults.items(keys.get("same"), "same"))
    judge = _ladder(keys.get("judge"), faults, slots)
    about = faults.word(keys.get("about"), "about")
    _template(about, keys.get("about"), faults, slots)
    examples = faults.mapping(keys.get("examples"), ("claims", "verdicts"), "examples")
    return Rule(
        id=identifier,
        title=faults.word(keys.get("title"), "title"),
        why=faults.word(keys.get("why"), "why"),
        severity=faults.one_of(keys.get("severity"), known.SEVERITIES, "R111", "error"),
        find=find,
        skip=tuple(pattern for pattern in skip if pattern is not None),
        same=base.same if base else same,
        judge=judge,
        place=faults.place(keys.get("id") or root),
        about=about or (base.about if base else ""),
        refines=base.id if base else "",
        claims=tuple(_claim_example(n, faults) for n in faults.items(examples.get("claims"), "claims")),
        verdicts=tuple(_verdict_example(n, faults) for n in faults.items(examples.get("verdicts"), "verdicts")),
    )


def _base(keys: Mapping[str, yaml.Node], bases: Mapping[str, Rule], faults: Faults) -> Rule | None:
    """The rule that this one refines, where it does; a note of the keys that only that one may have."""
    if "refines" not in keys:
        return None
    for key in ("skip", "same"):
        if key in keys:
            faults.add("R128", keys[key], key=key)
    return bases.get(faults.one_of(keys["refines"], tuple(bases), "R125", ""))


def _version(keys: Mapping[str, yaml.Node], root: yaml.Node, faults: Faults) -> None:
    if "version" not in keys:
        if isinstance(root, yaml.MappingNode):
            faults.add("R102", root, what="the file", key="version: 1")
    elif (version := faults.word(keys["version"], "version")) != "1":
        faults.add("R105", keys["version"], version=version)


def _finder(node: yaml.Node, faults: Faults, types: Sequence[str], base: Rule | None, refining: bool) -> Finder:
    keys = faults.mapping(node, FINDER_KEYS, "a finder")
    for key in FINDING_KEYS if refining else REFINING_KEYS:
        if key in keys:
            faults.add("R128" if refining else "R127", keys[key], key=key)
    say = faults.word(keys.get("say"), "say")
    every = faults.words(keys.get("every"), "every") if "every" in keys else []
    if "say" in keys and "every" in keys:
        faults.add("R120", node)
    elif "say" not in keys and "every" not in keys and isinstance(node, yaml.MappingNode):
        faults.add("R102", node, what="a finder", key="every" if refining else "say")
    theirs = tuple(dict.fromkeys(kind for finder in base.find for kind in finder.every)) if base else ()
    for kind in every:
        if kind not in known.VALUE_KINDS:
            faults.add("R119", keys["every"], name=kind, hint=did_you_mean(kind, known.VALUE_KINDS))
        elif base and kind not in theirs:
            faults.add("R126", keys["every"], base=base.id, name=kind, hint=did_you_mean(kind, theirs))
    pattern = _pattern(say, keys["say"], faults, types) if "say" in keys else None
    value = faults.word(keys.get("value"), "value")
    if pattern and not value:
        if any(p.name == "value" for p in pattern.placeholders()):
            value = "value"
        else:
            faults.add("R121", keys["say"])
    slots = faults.mapping(keys.get("slots"), None, "slots")
    modality = faults.one_of(keys.get("modality"), known.MODALITIES, "R122", "")
    return Finder(
        say, tuple(every), value, faults.place(node), pattern,
        tuple((name, faults.word(word, f"slot '{name}'")) for name, word in slots.items()), modality,
        of=_concepts(keys.get("of"), faults, "of"),
        head=_concepts(keys.get("head"), faults, "head"),
        unit=tuple(faults.words(keys["unit"], "unit")) if "unit" in keys else (),
        near=_concepts(keys.get("near"), faults, "near"),
    )


def _pattern(say: str, node: yaml.Node, faults: Faults, types: Sequence[str]) -> Pattern | None:
    try:
        pattern = parse(say)
    except PatternFault as fault:
        faults.add("R106", node, fault.column, fault=fault.fault)
        return None
    for placeholder in pattern.placeholders():
        if placeholder.type not in types:
            hint = did_you_mean(placeholder.type, types)
            faults.add("R107", node, placeholder.column, name=placeholder.type, hint=hint)
    return pattern


def _slots_of(finders: Sequence[Finder]) -> tuple[str, ...]:
    """The slots that some finder fills, and those that every claim may have."""
    named = [p.name for f in finders if f.pattern for p in f.pattern.placeholders() if p.name and p.name != f.value]
    fixed = [name for f in finders for name, _ in f.slots]
    return tuple(dict.fromkeys((*named, *fixed, *COMMON_SLOTS)))


def _same(node: yaml.Node, faults: Faults, slots: Sequence[str]) -> SameTest:
    keys = faults.mapping(node, SAME_KEYS, "a same-fact test")
    for key in ("slot", "compare"):
        if key not in keys and isinstance(node, yaml.MappingNode):
            faults.add("R102", node, what="a same-fact test", key=key)
    return SameTest(
        faults.one_of(keys.get("slot"), slots, "R117", ""),
        faults.one_of(keys.get("compare"), known.COMPARERS, "R108", "exact"),
        _share(keys.get("at_least"), faults),
        _yes(keys.get("optional"), faults),
    )


def _share(node: yaml.Node | None, faults: Faults) -> float:
    if node is None:
        return 1.0
    word = faults.word(node, "at_least")
    try:
        share = Decimal(word)
    except InvalidOperation:
        share = Decimal(-1)
    if share.is_nan() or not 0 <= share <= 1:
        faults.add("R118", node, what="at_least", value=word, shape="a number from 0 to 1")
        return 1.0
    return float(share)


def _yes(node: yaml.Node | None, faults: Faults) -> bool:
    if node is None:
        return False
    word = faults.word(node, "optional")
    if word not in ("yes", "no", "true", "false"):
        faults.add("R118", node, what="optional", value=word, shape="yes or no")
    return word in ("yes", "true")


def _ladder(node: yaml.Node | None, faults: Faults, slots: Sequence[str]) -> tuple[Rung, ...]:
    nodes = faults.items(node, "judge")
    rungs = [_rung(n, faults, slots) for n in nodes]
    ends = [i for i, rung in enumerate(rungs) if rung.when == "always"]
    if isinstance(node, yaml.SequenceNode) and not ends:
        faults.add("R113", node)
    for unreachable in nodes[ends[0] + 1 :] if ends else []:
        faults.add("R114", unreachable)
    return tuple(rungs)


def _rung(node: yaml.Node, faults: Faults, slots: Sequence[str]) -> Rung:
    keys = faults.mapping(node, RUNG_KEYS, "a rung")
    for key in ("when", "verdict"):
        if key not in keys and isinstance(node, yaml.MappingNode):
            faults.add("R102", node, what="a rung", key=key)
    when = faults.one_of(keys.get("when"), known.CONDITIONS, "R109", "")
    message = faults.word(keys.get("message"), "message")
    _template(message, keys.get("message"), faults, slots)
    return Rung(
        faults.word(keys.get("id"), "id", when),
        when,
        faults.one_of(keys.get("verdict"), known.VERDICTS, "R110", "unclear"),
        faults.one_of(keys.get("severity"), known.SEVERITIES, "R111", ""),
        message,
        _concepts(keys.get("of"), faults, "of"),
    )


def _concepts(node: yaml.Node | None, faults: Faults, what: str) -> tuple[str, ...]:
    """The concepts of a list; a note of each that is none."""
    if node is None:
        return ()
    nodes = [node] if isinstance(node, yaml.ScalarNode) else faults.items(node, what)
    return tuple(name for item in nodes if (name := faults.one_of(item, concepts(), "R124", "")))


def _template(text: str, node: yaml.Node | None, faults: Faults, slots: Sequence[str]) -> None:
    """Note the words in braces that nothing fills."""
    if node is None:
        return
    try:
        names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    except ValueError as error:
        faults.add("R118", node, what="template", value=text, shape=f"sound ({error})")
        return
    for name in names:
        if name not in (*MESSAGE_WORDS, *slots) and not name.startswith("outlets_"):
            faults.add("R117", node, name=name, hint=did_you_mean(name, (*MESSAGE_WORDS, *slots)))


def _claim_example(node: yaml.Node, faults: Faults) -> ClaimExample:
    keys = faults.mapping(node, CLAIM_EXAMPLE_KEYS, "an example")
    for key in ("text", "expect"):
        if key not in keys and isinstance(node, yaml.MappingNode):
            faults.add("R102", node, what="an example", key=key)
    expect: list[tuple[tuple[str, str], ...]] = []
    for item in faults.items(keys.get("expect"), "expect"):
        if isinstance(item, yaml.ScalarNode):
            expect.append((("value", str(item.value)),))
        else:
            pairs = faults.mapping(item, None, "an expected claim")
            expect.append(tuple((slot, faults.word(word, f"'{slot}'")) for slot, word in pairs.items()))
    return ClaimExample(
        faults.word(keys.get("text"), "text"),
        tuple(expect),
        _day(faults.word(keys.get("published"), "published"), keys.get("published"), faults),
        faults.word(keys.get("xfail"), "xfail"),
        faults.place(node),
    )


def _verdict_example(node: yaml.Node, faults: Faults) -> VerdictExample:
    keys = faults.mapping(node, VERDICT_EXAMPLE_KEYS, "an example")
    for key in ("name", "outlets", "expect"):
        if key not in keys and isinstance(node, yaml.MappingNode):
            faults.add("R102", node, what="an example", key=key)
    outlets = []
    for name, text in faults.mapping(keys.get("outlets"), None, "outlets").items():
        outlet, _, day = name.partition("@")
        outlets.append((outlet, _day(day, text, faults), faults.word(text, f"the text of '{name}'")))
    expect = faults.one_of(keys.get("expect"), (*known.VERDICTS, "apart"), "R110", "unclear")
    return VerdictExample(
        faults.word(keys.get("name"), "name"), tuple(outlets), expect, faults.word(keys.get("xfail"), "xfail"),
        faults.place(node) if node is not None else Place(faults.path),
    )


def _day(word: str, node: yaml.Node | None, faults: Faults) -> date | None:
    if not word:
        return None
    try:
        return date.fromisoformat(word)
    except ValueError:
        faults.add("R118", node, what="day", value=word, shape="a date such as 2026-03-01")
        return None
