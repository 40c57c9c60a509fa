"""A made-up story in five articles of three outlets: all agree; with one fact changed, exactly that one is reported."""

from __future__ import annotations

from datetime import date

import pytest

from checker.claims import extract
from checker.facts import align
from checker.model import Claim, Clipping, Days, Fact, Outlet
from checker.rulebook import Rulebook, load_rules
from checker.verdicts import judge

NORDIC_3 = """\
Iceland's chief negotiator in fish talks with Canada is scheduled to leave for Ottawa on Friday. Fisheries Minister \
Tomas Berg is expected to take part in a third round of ministerial talks the next day. He told reporters on Tuesday \
that both sides must gain. Ottawa has handed over a list of what it calls barriers."""

HARBOUR_6 = """\
Prime Minister Helga Lund spoke with President Marco Silva by phone on Friday. It was their second call \
since January. Fisheries Minister Tomas Berg spoke to reporters at the airport in Reykjavik on Friday before \
flying to Ottawa for a third round of high-level fish talks with his Canadian counterparts. A 24% “reciprocal \
tariff” on nearly all Icelandic exports will take effect if the two sides have not agreed by early May. Berg wants the \
25% levies on cod put on the table. Fish makes up a third of all exports. The boats landed 10% less last year."""

GLOBE_8 = """\
Iceland is keen on a fish deal by the Arctic summit next month. Its envoy Tomas Berg hopes to settle the matter in \
time for an April meeting between Prime Minister Helga Lund and Marco Silva on the sidelines of the summit."""

HARBOUR_9 = """\
Iceland seeks a fish deal with Canada by mid-April. Trade envoy Tomas Berg returned to Reykjavik on Sunday following \
a third round of discussions with Canadian officials in Ottawa. A bilateral meeting between Prime Minister Helga \
Lund and President Marco Silva is planned next month. Berg is expected to visit Ottawa again later this week to meet \
Trade Secretary Clara Novak, who was absent from meetings last week. Canada has hit Iceland with a 25% levy on cod, \
salmon and shrimp and a 10% across-the-board tariff. The reciprocal tariff will be raised to 24% in early May."""

NORDIC_11 = """\
Fisheries Minister Tomas Berg is set to leave for Ottawa on Thursday for another round of fish talks. Berg is \
scheduled to meet Trade Secretary Clara Novak on Friday. Novak did not attend the previous negotiations last week."""

ARTICLES = {
    "nordic-3": ("Nordic Wire", date(2026, 3, 3), NORDIC_3),
    "harbour-6": ("Harbour Times", date(2026, 3, 6), HARBOUR_6),
    "globe-8": ("Globe Desk", date(2026, 3, 8), GLOBE_8),
    "harbour-9": ("Harbour Times", date(2026, 3, 9), HARBOUR_9),
    "nordic-11": ("Nordic Wire", date(2026, 3, 11), NORDIC_11),
}
ALL_RULES = load_rules()[0]
PACKS = Rulebook(
    tuple(r for r in ALL_RULES.rules if any(f.say for f in r.find)),
    ALL_RULES.lexicon,
    ALL_RULES.events,
    ALL_RULES.synonyms,
)


def judged(articles: dict[str, tuple[str, date, str]], rules: Rulebook = PACKS) -> list[Fact]:
    clippings = [
        Clipping(name, f"{name}.md", Outlet(outlet.lower(), outlet), "", text, Days(day, day))
        for name, (outlet, day, text) in articles.items()
    ]
    claims, _ = extract(clippings, rules)
    facts, _ = align(claims, clippings, rules)
    return judge(facts, clippings, rules)[0]


def changed(article: str, old: str, new: str) -> dict[str, tuple[str, date, str]]:
    outlet, day, text = ARTICLES[article]
    assert text.count(old) == 1
    return ARTICLES | {article: (outlet, day, text.replace(old, new))}


def with_article(text: str) -> dict[str, tuple[str, date, str]]:
    return ARTICLES | {"daily-10": ("Daily Post", date(2026, 3, 10), text)}


def words(fact: Fact) -> list[str]:
    return sorted({c.value.text for c in fact.claims})


def alarms(facts: list[Fact]) -> list[Fact]:
    return [f for f in facts if f.status in ("conflict", "update")]


FOUND = [
    ("talks-round", "agree", ["third"], 2),
    ("attendance", "agree", ["did not attend", "was absent"], 2),
    ("departure-day", "agree", ["Friday"], 2),
    ("departure-day", "single", ["Thursday"], 1),
    ("meeting-day", "compatible", ["Friday", "later this week"], 2),
    ("meeting-day", "agree", ["April", "next month"], 2),
    ("deal-deadline", "compatible", ["mid-April", "next month"], 2),
    ("tariff-rate", "single", ["24%"], 1),
    ("tariff-rate", "single", ["25%"], 1),
    ("tariff-rate", "single", ["10%"], 1),
]


@pytest.mark.parametrize(("rule", "status", "texts", "outlets"), FOUND)
def test_what_the_articles_share_is_found(rule: str, status: str, texts: list[str], outlets: int) -> None:
    rows = [(f.rule, f.status.value, words(f), len(f.outlets)) for f in judged(ARTICLES)]
    assert (rule, status, texts, outlets) in rows


@pytest.mark.parametrize("rules", [PACKS, ALL_RULES], ids=["packs", "all rules"])
def test_nothing_is_alarmed(rules: Rulebook) -> None:
    assert [(f.rule, f.status.value, f.title, words(f)) for f in alarms(judged(ARTICLES, rules))] == []


CHANGES = [
    ("nordic-3", "in a third round", "in a fourth round", "conflict", "fourth", "outlets"),
    ("harbour-9", "following a third", "following a fourth", "conflict", "fourth", "outlets"),
    ("nordic-11", "Novak did not attend", "Novak attended", "conflict", "attended", "outlets"),
    ("nordic-11", "Novak did not attend", "Novak took part in", "conflict", "took part", "outlets"),
    ("harbour-9", "who was absent from", "who was present at", "conflict", "was present", "outlets"),
    ("globe-8", "an April meeting", "a June meeting", "conflict", "June", "outlets"),
    ("harbour-9", "is planned next month", "is planned in June", "conflict", "June", "outlets"),
    ("harbour-9", "by mid-April", "by mid-May", "conflict", "mid-May", "outlets"),
    ("nordic-11", "Novak on Friday", "Novak in April", "conflict", "April", "outlets"),
    ("nordic-3", "Ottawa on Friday", "Ottawa on Thursday", "update", "Thursday", "outlets"),
    ("harbour-6", "A 24% “reciprocal", "A 26% “reciprocal", "conflict", "26%", "itself"),
    ("harbour-6", "the 25% levies", "the 30% levies", "conflict", "30%", "itself"),
    ("harbour-9", "24% in early May", "24% in early June", "conflict", "early June", "itself"),
]


@pytest.mark.parametrize(("article", "old", "new", "status", "text", "between"), CHANGES)
def test_one_change_is_one_finding(article: str, old: str, new: str, status: str, text: str, between: str) -> None:
    found = alarms(judged(changed(article, old, new)))
    assert [(f.status.value, f.between) for f in found] == [(status, between)]
    assert text in words(found[0])


ADDED = [
    ("The reciprocal tariff on Iceland will rise to 26%.", "26%"),
    ("Iceland faces a 26% reciprocal tariff from early May.", "26%"),
    ("A reciprocal tariff of 26% on Icelandic goods will return.", "26%"),
    ("Canada takes a duty of 30% on Icelandic salmon.", "30%"),
    ("A 15% baseline tariff stays in place.", "15%"),
    ("Trade Secretary Clara Novak took part in the talks in Ottawa last week.", "took part"),
    ("Tomas Berg came home after a fourth round of fish talks in Ottawa.", "fourth"),
]


@pytest.mark.parametrize(("text", "value"), ADDED)
def test_another_outlet_that_differs_is_one_conflict(text: str, value: str) -> None:
    found = alarms(judged(with_article(text)))
    assert [(f.status.value, f.between) for f in found] == [("conflict", "outlets")]
    assert value in words(found[0])


LOOK_ALIKES = [
    "Iceland faces a 24% reciprocal tariff.",
    "Clara Novak skipped the talks in Ottawa last week.",
    "Clara Novak attended a summit in Lima last week.",
    "Jonas Holm attended the talks in Ottawa last week.",
    "Tomas Berg is to leave for Ottawa on Thursday.",
    "A fourth round of wage talks began in Lima.",
    "Prices rose 26% after the reciprocal tariff.",
]


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_look_alikes_stay_apart(text: str) -> None:
    assert [(f.rule, words(f)) for f in alarms(judged(with_article(text)))] == []


def test_an_outlet_with_both_values_does_not_silence_the_others() -> None:
    found = alarms(judged(changed("harbour-6", "for a third round", "for a fourth round")))
    assert [(f.status.value, f.between, words(f)) for f in found] == [("conflict", "outlets", ["fourth", "third"])]


def test_values_point_at_their_words() -> None:
    for fact in judged(ARTICLES):
        for claim in fact.claims:
            assert claim.span.of(ARTICLES[claim.clipping][2]) == claim.value.text


def test_what_is_resolved_or_undated_is_less_sure() -> None:
    day = Days(date(2026, 3, 9), date(2026, 3, 9))
    text = "Tomas Berg smiled. He attended the summit in Oslo."
    rows = [("Tomas Berg attended the summit in Oslo.", day, 1.0), (text, day, 0.8), (text, Days(), 0.7)]
    for words_, published, expected in rows:
        clipping = Clipping("c", "c.md", Outlet("a", "A"), "", words_, published)
        assert [c.confidence for c in extract([clipping], PACKS)[0]] == [expected]


def test_order_of_the_articles_changes_nothing() -> None:
    def shown(facts: list[Fact]) -> list[tuple[str, str, str, list[str]]]:
        return [(f.fingerprint, f.status.value, f.title, [c.id for c in f.claims]) for f in facts]

    backwards = dict(reversed(list(ARTICLES.items())))
    assert shown(judged(backwards)) == shown(judged(ARTICLES))


def test_ids_of_claims_come_from_content() -> None:
    def ids(text: str) -> set[str]:
        clipping = Clipping("c", "c.md", Outlet("a", "A"), "", text, Days(date(2026, 3, 9), date(2026, 3, 9)))
        claims: list[Claim] = extract([clipping], PACKS)[0]
        return {c.id for c in claims}

    assert ids(HARBOUR_9) == ids("\n\n" + HARBOUR_9)
    assert ids(HARBOUR_9)
