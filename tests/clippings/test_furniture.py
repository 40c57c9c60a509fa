"""What of a text is no article; beside each hit the sentence that only looks like it."""

from __future__ import annotations

import pytest

from checker.clippings.furniture import furniture_of
from checker.clippings.language import language_of

BODY = "The ferry ran aground at dawn, and all nine of its crew were taken off by a helicopter from the coast guard."


def skipped(body: str) -> list[str]:
    text = f"Ferry aground\n\n{body}"
    return [span.of(text) for span in furniture_of(text, "Ferry aground", len("Ferry aground\n\n")).skip]


AFTER = "'We were lucky,' the captain said."
ADVERTISING = [
    "Stay informed about the ports. Independent journalism is more important than ever. Help us keep it going. "
    "For a limited time, we are offering a special subscription. Unlimited articles £9 £4 /mo subscribe NOW",
    "Sign up for our free morning newsletter and get the latest stories in your inbox.",
    "Become a member today and support our independent journalism. Cancel anytime.",
    "Already a subscriber? Log in to continue.",
    "Download our app and follow us on Facebook.",
]
NO_ADVERTISING = [
    "The publisher said it would end its discounted subscription plan, and would ask $18 a month for unlimited access.",
    "Union members were told to sign up for the vote by Friday.",
    "He told readers to subscribe to nothing they could not afford.",
    "The minister offered a limited-time offer on taxes to get the economy moving.",
    "They were offering a $35,000 reward for information.",
    "She said quality journalism was in danger.",
    "Your vote counts, the mayor said, and so does your neighbour's.",
    "The ministry urged people to stay informed about the storm.",
]


@pytest.mark.parametrize("box", ADVERTISING)
def test_advertising_within_a_paragraph(box: str) -> None:
    assert skipped(f"{BODY} {box} {AFTER}") == [box]


@pytest.mark.parametrize("box", ADVERTISING)
def test_advertising_alone(box: str) -> None:
    assert skipped(f"{BODY}\n\n{box}\n\n{AFTER}") == [box]


@pytest.mark.parametrize("sentence", NO_ADVERTISING)
def test_no_advertising(sentence: str) -> None:
    assert skipped(f"{BODY} {sentence} {AFTER}") == []


LINES = [
    "By Ann Loe",
    "By ANN LOE and BO RAY, Staff Writers",
    "By Ann Loe, Associated Press",
    "by: Ann Loe | Coast Post",
    "UPDATED: 08:20 GMT, 3 June 2019",
    "MONDAY, JUNE 3, 2019, 7:41 PM",
    "Published: 03 Jun 2019 10:40 GMT+01:00",
    "Photo: Ann Loe/Coast Post",
    "Image credit: Harbour Museum",
    "SOURCE Coast Ferries",
    "© 2024 The Associated Press",
    "Copyright 2024 Coast Post. All rights reserved. This material may not be published or rewritten.",
    "Ann Loe contributed to this report.",
    "(Reporting by Ann Loe; Editing by Bo Ray)",
    "Additional reporting by Bo Ray in Calais",
    "Read more",
    "Read more: Ferry services to be cut from May",
    "RELATED: Ten ferries that never arrived",
    "Advertisement",
    "Share this article",
    "12 comments",
    "https://coastpost.example/ferry",
    "Tags: ferry, coast, rescue",
    "More stories from the coast",
    "REUTERS",
    "Ferry aground",
    "Story continues below",
]
NO_LINES = [
    "By Friday the toll had risen to nine.",
    "By noon all of them were ashore",
    "By contrast, Dover stayed open",
    "By the harbour wall, a crowd waited",
    "Photo: a helicopter lifts the last of the crew off the ferry on Monday",
    "Source of the leak still unknown",
    "Sources: Ferry Had No Pilot On Board",
    "Latest on the Dover ferry",
    "Source of Power",
    "12 comments were made at the hearing",
    "More stories were told that night than ever",
    "Nine rescued",
    "Image of the ferry went around the world",
    "12 of 14 were found",
    "'We panicked'",
    "Copyright dispute ends",
    "Rescue at dawn",
    "Read by 12 actors",
    "14 April 2013 was the day the ferry sank",
]


@pytest.mark.parametrize("line", LINES)
def test_line(line: str) -> None:
    assert skipped(f"{BODY}\n\n{line}\n\n{AFTER}") == [line]


@pytest.mark.parametrize("line", NO_LINES)
def test_no_line(line: str) -> None:
    assert skipped(f"{BODY}\n\n{line}\n\n{AFTER}") == []


WITHIN = [
    ("The ferry on Monday. | Jiji The port was shut.", "| Jiji"),
    ("The ferry on Monday. | Ann Loe / Reuters", "| Ann Loe / Reuters"),
    ("The ferry on Monday. (AP Photo/Ann Loe) The port was shut.", "(AP Photo/Ann Loe)"),
    ("The ferry on Monday. (Photo by Ann Loe) The port was shut.", "(Photo by Ann Loe)"),
    ("The ferry on Monday. REUTERS/Ann Loe", "REUTERS/Ann Loe"),
    ("DOVER, England (AP) — The ferry ran aground on Monday and was lost.", "DOVER, England (AP) — "),
    ("DOVER, March 5 (Reuters) - The ferry ran aground on Monday and was lost.", "DOVER, March 5 (Reuters) - "),
    ("(AFP) - The ferry ran aground on Monday, and the port was shut.", "(AFP) - "),
    ("DOVER — The ferry ran aground on Monday, and the port was shut.", "DOVER — "),
    ("DOVER, Del. -- The ferry ran aground on Monday, and the port was shut.", "DOVER, Del. -- "),
]
NOT_WITHIN = [
    "The ferry — the oldest of the fleet — ran aground on Monday and was lost.",
    "The coast guard (RNLI) said that the ferry was lost on Monday at dawn.",
    "Nine (all of them crew) were taken off the ferry on Monday and/or Tuesday.",
    "The Association of Ports (AP) said that the ferry was lost on Monday.",
    "He told Reuters that 24/7 work went on, and AFP that it did not.",
]


@pytest.mark.parametrize(("body", "credit"), WITHIN)
def test_within_a_paragraph(body: str, credit: str) -> None:
    assert [s.strip() for s in skipped(body)] == [credit.strip()]


@pytest.mark.parametrize("body", NOT_WITHIN)
def test_not_within_a_paragraph(body: str) -> None:
    assert skipped(body) == []


WIRES = [
    ("DOVER (AP) — The ferry ran aground on Monday, and the port was shut.", "", "AP"),
    ("(Reuters) - The ferry ran aground on Monday, and the port was shut.", "", "Reuters"),
    ("By The Associated Press\n\n" + BODY, "", "AP"),
    (BODY + "\n\n© AFP", "", "AFP"),
    (BODY + "\n\nCopyright 2024 by Agence France-Presse", "", "AFP"),
    (BODY, "Associated Press", "AP"),
    (BODY, "Ann Loe, Reuters", "Reuters"),
    (BODY, "Ann Loe", ""),
    (BODY + " He told Reuters that he was lucky.", "", ""),
    ("The coast guard told the AP that the ferry was lost on Monday.", "", ""),
    ("DOVER — The ferry ran aground on Monday, and the port was shut.", "", ""),
]


@pytest.mark.parametrize(("body", "byline", "wire"), WIRES)
def test_wire(body: str, byline: str, wire: str) -> None:
    text = f"Ferry aground\n\n{body}"
    assert furniture_of(text, "Ferry aground", 15, byline).wire == wire


@pytest.mark.parametrize(("line", "byline"), [("By Ann Loe", "Ann Loe"), ("By Bo de Ray, Coast Post", "Bo de Ray")])
def test_byline(line: str, byline: str) -> None:
    assert furniture_of(f"Head\n\n{line}\n\n{BODY}", "Head", 6).byline == byline


LANGUAGES = {
    "en": [BODY, "", "12 34", "Ferry aground", "Angela Merkel visits Kyōto", "Die hard fans die young"],
    "de": [
        "Die Fähre ist auf dem Strand, und die Mannschaft wurde von der Küstenwache mit einem Hubschrauber gerettet."
    ],
    "fr": [
        "Le ferry est sur la plage et les neuf membres de l'équipage ont été sauvés par les garde-côtes dans la nuit."
    ],
    "es": [
        "El barco está en la playa y los nueve de la tripulación fueron salvados por la guardia con un helicóptero."
    ],
    "ja": ["フェリーが座礁し、乗組員九人は全員無事だった。"],
    "ru": ["Паром сел на мель, все девять членов экипажа спасены."],
    "zh": ["渡轮搁浅，九名船员全部安全。"],
}


@pytest.mark.parametrize(("language", "text"), [(k, t) for k, texts in LANGUAGES.items() for t in texts])
def test_language(language: str, text: str) -> None:
    assert language_of(text) == language
