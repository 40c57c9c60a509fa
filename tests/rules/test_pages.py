"""The pages of the shipped rules are fresh; `pytest --rewrite` writes them anew."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

import pytest

from checker.reporting.rule_page import index_page, rule_page
from checker.rulebook import Rule, load_rules
from checker.rulebook.vocabulary import COMPARERS, CONDITIONS, PLACEHOLDERS
from checker.trials import test_rules as failures_of

PAGES = Path(__file__).resolve().parents[2] / "docs" / "rules"
RULEBOOK = load_rules()[0]

pytestmark = pytest.mark.golden


@pytest.mark.parametrize("rule", RULEBOOK.rules, ids=lambda r: r.id)
def test_page_is_fresh(rule: Rule, golden: Callable[[Path, str], None]) -> None:
    golden(PAGES / f"{rule.id}.md", rule_page(rule))


def test_index_is_fresh(golden: Callable[[Path, str], None]) -> None:
    golden(PAGES / "README.md", index_page(RULEBOOK))


def test_no_page_of_a_rule_that_is_gone() -> None:
    assert {p.stem for p in PAGES.glob("*.md")} - {r.id for r in RULEBOOK.rules} <= {"README"}


def test_rules_of_the_guide_hold(tmp_path: Path) -> None:
    guide = (PAGES.parent / "rules.md").read_text(encoding="utf-8")
    packs = [part.split("```", 1)[0] for part in guide.split("```yaml\n")[1:]]
    whole = [pack for pack in packs if pack.startswith("version: 1\n")]
    assert len(whole) == 2
    for number, pack in enumerate(whole):
        (tmp_path / f"{number}.yaml").write_text(pack, encoding="utf-8")
    rulebook, problems = load_rules([tmp_path])
    assert problems == []
    shown = {"seats", "temperatures"}
    assert shown <= {rule.id for rule in rulebook.rules}
    assert [str(f) for f in failures_of(rulebook) if f.rule in shown] == []


@pytest.mark.parametrize("words", [PLACEHOLDERS, COMPARERS, CONDITIONS])
def test_guide_has_every_word(words: Collection[str]) -> None:
    guide = (PAGES.parent / "rules.md").read_text(encoding="utf-8")
    assert [word for word in words if f"`{word}`" not in guide] == []
