#!/usr/bin/env python3
"""Predict what mentions of two articles of a topic speak of the same person, place, moment or deed.

    predict_links.py GOLD.jsonl OUT.jsonl

GOLD has one object a document with `id`, `topic` and `text`; OUT gets {"id", "spans": [{"start", "end", "cluster"}]},
clusters named alike across the documents of a topic. Names go by whom they name, with the words that stand for them;
moments by the days and hours they mean; deeds and things by their concept. This is what alignment compares frames by.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.model import Value
from checker.text.concepts import concept_of
from checker.text.sentences import sentences
from checker.text.words import is_content, tokens
from checker.values.find import find_values
from checker.values.name_match import link_names
from checker.values.names import find_names
from checker.values.persons import find_references

MOMENTS = frozenset(("date", "time", "duration", "set"))
DEEDS_AND_THINGS = "vVWN"  # tags of verbs and nouns


def main(gold: str, out: str) -> None:
    topics = defaultdict(list)
    for line in Path(gold).read_text("utf-8").splitlines():
        doc = json.loads(line)
        topics[doc["topic"]].append((doc["id"], doc["text"]))
    with Path(out).open("w", encoding="utf-8") as handle:
        for topic, docs in topics.items():
            found = [find_names(text) for _, text in docs]
            for (doc, text), names, shared in zip(docs, found, link_names(found), strict=True):
                spans = [span(n.start, n.end, f"{topic}:{shared[n.entity]}") for n in names]
                spans += [span(r.start, r.end, f"{topic}:{shared[r.entity]}") for r in find_references(text, names)]
                spans += [span(s, e, f"{topic}:{label}") for s, e, label in (*moments(text), *concepts(text))]
                handle.write(json.dumps({"id": doc, "spans": spans}) + "\n")


def span(start: int, end: int, cluster: str) -> dict[str, Any]:
    return {"start": start, "end": end, "cluster": cluster}


def moments(text: str) -> Iterator[tuple[int, int, str]]:
    """The moments of a text, each labelled by what it means."""
    for value in find_values(text, published=None):
        if value.kind in MOMENTS:
            yield value.start, value.end, f"moment {_meant(value)}"


def _meant(value: Value) -> str:
    if value.first:
        return f"{value.first} {value.last} {value.minute}"
    return value.timex.value if value.timex else value.text.lower()


def concepts(text: str) -> Iterator[tuple[int, int, str]]:
    """The verbs and nouns of a text, each labelled by its concept."""
    for sentence in sentences(text):
        for token in tokens(text, sentence.start, sentence.end):
            if token.tag in DEEDS_AND_THINGS and is_content(token):
                yield token.start, token.end, f"concept {concept_of(token.text)}"


if __name__ == "__main__":
    main(*sys.argv[1:])
