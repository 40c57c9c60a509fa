"""Every mistake in a rule is reported, all at once, with its line and column and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.problems import KINDS
from checker.rulebook import load_rules

SOUND = """\
version: 1
id: toll
title: Deaths
find:
  - {say: "{value:count} (people|persons) (died|were killed)"}
same:
  - {slot: place, compare: place, optional: yes}
judge:
  - {when: single_outlet, verdict: single}
  - {when: always, verdict: conflict}
"""


def problems_of(folder: Path, text: str | bytes, name: str = "toll.yaml") -> list[str]:
    """What is said of a rule file, without its path."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    _, problems = load_rules([folder], shipped=False)
    return [str(p).removeprefix(f"{path}:").removeprefix(f"{path}") for p in problems]


def changed(old: str, new: str) -> str:
    assert old in SOUND
    return SOUND.replace(old, new)


# What is wrong: (the text, the line that says so).
MISTAKES = {
    "unknown key": (
        changed("title: Deaths", "title: Deaths\ntitel: x"),
        "4:1: R101 unknown key 'titel' in the rule (did you mean 'title'?)",
    ),
    "unknown key in a finder": (
        changed("{say:", "{evry: count, say:"),
        "5:6: R101 unknown key 'evry' in a finder (did you mean 'every'?)",
    ),
    "missing key": (changed("title: Deaths\n", ""), "1:1: R102 the rule lacks 'title' (add it)"),
    "missing version": (changed("version: 1\n", ""), "1:1: R102 the file lacks 'version: 1' (add it)"),
    "wrong shape": (changed("Deaths", "[a, b]"), "3:8: R103 title is not text (see docs/rules.md)"),
    "rule is a list": ("- a\n- b\n", "1:1: R103 the rule is not key: value pairs (see docs/rules.md)"),
    "repeated key": (
        changed("title: Deaths", "title: Deaths\nid: b"),
        "4:1: R104 key 'id' is repeated (keep one of them)",
    ),
    "other version": (
        changed("version: 1", "version: 2"),
        "1:10: R105 version '2' is not supported (write version: 1)",
    ),
    "bracket never closed": (
        changed("(died|were killed)", "(died"),
        "5:43: R106 pattern: '(' is never closed (see docs/rules.md, The language of patterns)",
    ),
    "bracket closes nothing": (
        changed("(died|were killed)", "died)"),
        "5:47: R106 pattern: ')' closes nothing (see docs/rules.md, The language of patterns)",
    ),
    "no placeholder": (
        changed("{value:count}", "{value count}"),
        "5:13: R106 pattern: '{value count}' is no placeholder (see docs/rules.md, The language of patterns)",
    ),
    "unknown placeholder": (
        changed("{value:count}", "{value:cuont}"),
        "5:13: R107 unknown placeholder or word set {cuont} (did you mean 'count'?)",
    ),
    "unknown comparer": (
        changed("compare: place", "compare: plase"),
        "7:28: R108 unknown comparer 'plase' (did you mean 'place'?)",
    ),
    "unknown condition": (
        changed("when: single_outlet", "when: singel_outlet"),
        "9:12: R109 unknown condition 'singel_outlet' (did you mean 'single_outlet'?)",
    ),
    "unknown concept": (
        changed("when: single_outlet", "when: single_outlet, of: [deth]"),
        "9:32: R124 unknown concept 'deth' (did you mean 'depth'?)",
    ),
    "unknown verdict": (
        changed("verdict: conflict", "verdict: conflikt"),
        "10:29: R110 unknown verdict 'conflikt' (did you mean 'conflict'?)",
    ),
    "unknown severity": (
        changed("title: Deaths", "title: Deaths\nseverity: eror"),
        "4:11: R111 unknown severity 'eror' (did you mean 'error'?)",
    ),
    "no last rung": (
        changed("  - {when: always, verdict: conflict}\n", ""),
        "9:3: R113 the ladder has no last rung (end it with when: always)",
    ),
    "rung behind the last": (
        SOUND + "  - {when: same_value, verdict: agree}\n",
        "11:5: R114 this rung can never be reached ('always' comes last)",
    ),
    "not YAML": (changed("Deaths", '"Deaths'), "R115"),
    "not UTF-8": (SOUND.encode() + b"why: \xff\n", "R116 cannot be read: it is not UTF-8 (save it as UTF-8 text)"),
    "empty": ("", "R116 cannot be read: it is empty (save it as UTF-8 text)"),
    "unknown slot": (changed("slot: place", "slot: plaec"), "7:12: R117 unknown slot 'plaec' (did you mean 'place'?)"),
    "unknown word in a message": (
        changed("verdict: conflict}", "verdict: conflict, message: '{valeus}'}"),
        "10:48: R117 unknown slot 'valeus' (did you mean 'values'?)",
    ),
    "broken message": (changed("verdict: conflict}", "verdict: conflict, message: '{values'}"), "R118"),
    "share out of range": (
        changed("optional: yes", "at_least: 3"),
        "7:45: R118 at_least '3' is not a number from 0 to 1 (see docs/rules.md)",
    ),
    "share that is no number": (changed("optional: yes", "at_least: nan"), "R118 at_least 'nan'"),
    "id with a space": (changed("id: toll", "id: death toll"), "R118 id 'death toll' is not"),
    "yes or no": (changed("optional: yes", "optional: maybe"), "7:45: R118 optional 'maybe' is not yes or no"),
    "day": (
        SOUND + "examples:\n  verdicts:\n    - {name: a, outlets: {A@2026-02-30: x}, expect: single}\n",
        "R118 day '2026-02-30'",
    ),
    "unknown kind of value": (
        changed('{say: "{value:count} (people|persons) (died|were killed)"}', "{every: [count, mony]}"),
        "R119 unknown kind of value 'mony' (did you mean 'money'?)",
    ),
    "say and every": (
        changed("{say:", "{every: count, say:"),
        "5:5: R120 a finder has both 'say' and 'every' (split it in two)",
    ),
    "no value": (changed("{value:count}", "{count}"), "R121 the pattern has no placeholder for its value"),
    "unknown modality": (changed('killed)"}', 'killed)", modality: past}'), "R122 unknown modality 'past'"),
    "condition without a rule to refine": (
        changed('{say: "{value:count} (people|persons) (died|were killed)"}', "{every: count, of: death}"),
        "5:24: R127 'of' only goes with 'refines' (name the rule whose claims these are)",
    ),
    "nested too deeply": ("a: " + "[" * 50 + "]" * 50, "R115 not YAML: is nested too deeply"),
}


BASE = """\
version: 1
id: figures
title: Figures
find:
  - {every: [count, money]}
judge:
  - {when: always, verdict: conflict}
"""
REFINING = """\
version: 1
id: toll
title: Deaths
refines: figures
find:
  - {every: count, of: [death, injury], head: person, unit: [person], near: quake}
judge:
  - {when: always, verdict: conflict}
"""
# What is wrong with a rule that refines another: (what is written, what in its place, the line that says so).
UNREFINED = {
    "unknown base": (
        "refines: figures", "refines: figurs",
        "4:10: R125 no rule 'figurs' can be refined (did you mean 'figures'?)",
    ),
    "base that finds by patterns": (
        "refines: figures", "refines: plain", "4:10: R125 no rule 'plain' can be refined (one of: figures)",
    ),
    "base that refines another": (
        "refines: figures", "refines: toll", "4:10: R125 no rule 'toll' can be refined (one of: figures)",
    ),
    "kind that the base does not find": (
        "every: count", "every: monye", "6:13: R119 unknown kind of value 'monye' (did you mean 'money'?)",
    ),
    "kind of another rule": (
        "every: count", "every: date", "6:13: R126 rule 'figures' finds no date (one of: count, money)",
    ),
    "unknown concept of a role": ("death,", "deth,", "6:25: R124 unknown concept 'deth' (did you mean 'depth'?)"),
    "unknown concept of a head": ("head: person", "head: persn", "R124 unknown concept 'persn'"),
    "unknown concept near": ("near: quake", "near: quaek", "R124 unknown concept 'quaek'"),
    "pattern": (
        "{every: count", "{say: '{value:count}', every: count",
        "6:11: R128 'say' does not go with 'refines' (the rule that is refined finds and joins the claims)",
    ),
    "same": ("judge:", "same: []\njudge:", "7:7: R128 'same' does not go with 'refines'"),
    "no kind": ("{every: count, ", "{", "6:5: R102 a finder lacks 'every' (add it)"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), UNREFINED.values(), ids=UNREFINED.keys())
def test_mistake_in_a_refinement_is_named_with_its_place(tmp_path: Path, old: str, new: str, expected: str) -> None:
    (tmp_path / "plain.yaml").write_text(SOUND.replace("id: toll", "id: plain"))
    (tmp_path / "z-base.yaml").write_text(BASE)
    assert problems_of(tmp_path, REFINING) == []
    assert old in REFINING
    said = problems_of(tmp_path, REFINING.replace(old, new))
    assert any(expected in line for line in said), said


def test_your_refinement_is_asked_before_ours(tmp_path: Path) -> None:
    (tmp_path / "toll.yaml").write_text(REFINING)
    rulebook, problems = load_rules([tmp_path])
    assert problems == []
    assert next(rule.id for rule in rulebook.rules if rule.refines) == "toll"
    assert rulebook.rule("toll").same == rulebook.rule("figures").same


@pytest.mark.parametrize(("text", "expected"), MISTAKES.values(), ids=MISTAKES.keys())
def test_mistake_is_named_with_its_place(tmp_path: Path, text: str | bytes, expected: str) -> None:
    said = problems_of(tmp_path, text)
    assert any(expected in line for line in said), said


def test_sound_rule_has_no_mistake(tmp_path: Path) -> None:
    assert problems_of(tmp_path, SOUND) == []


def test_all_mistakes_at_once(tmp_path: Path) -> None:
    text = SOUND.replace("title", "titel").replace("count}", "cuont}").replace("always", "alwais")
    codes = [line.split()[1] for line in problems_of(tmp_path, text)]
    assert codes == ["R102", "R101", "R107", "R113", "R109"]


def test_repeated_id_in_one_folder_names_the_first(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(SOUND)
    said = problems_of(tmp_path, SOUND, "b.yaml")
    assert said == [f"2:5: R112 id 'toll' is taken by {tmp_path}/a.yaml:2:5 (give each rule its own id)"]


def test_missing_folder(tmp_path: Path) -> None:
    _, problems = load_rules([tmp_path / "none"], shipped=False)
    assert [p.code for p in problems] == ["R100"]


def test_word_set_named_like_a_placeholder(tmp_path: Path) -> None:
    said = problems_of(tmp_path, "version: 1\nsets:\n  person: [somebody]\n", "lexicon.yaml")
    assert said == ["3:11: R123 word set 'person' has the name of a placeholder (give it another name)"]


def test_scalars_stay_text(tmp_path: Path) -> None:
    text = changed('{value:count} (people|persons) (died|were killed)"}', 'nobody died in {place:place}", value: no}')
    (tmp_path / "toll.yaml").write_text(text)
    rulebook, problems = load_rules([tmp_path], shipped=False)
    assert problems == []
    assert rulebook.rule("toll").find[0].value == "no"


def test_later_folder_overrides_an_equal_id(tmp_path: Path) -> None:
    for name, title in (("one", "Deaths"), ("two", "Deaths, again")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "toll.yaml").write_text(changed("Deaths", title))
    rulebook, problems = load_rules([tmp_path / "one", tmp_path / "two"], shipped=False)
    assert problems == []
    assert [r.title for r in rulebook.rules] == ["Deaths, again"]


def test_every_mistake_ends_the_run() -> None:
    assert {kind.exit for code, kind in KINDS.items() if code.startswith("R")} == {2}


def test_every_rule_problem_has_a_row() -> None:
    rows = Path(__file__).read_text(encoding="utf-8")
    assert [code for code in KINDS if code.startswith("R") and code not in rows] == []
