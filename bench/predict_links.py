#!/usr/bin/env python3
"""Predict who is who across the articles of a topic, by the names in them and the words that stand for those.

    predict_links.py GOLD.jsonl OUT.jsonl

GOLD has one object a document with `id`, `topic` and `text`; OUT gets {"id", "spans": [{"start", "end", "cluster"}]},
clusters named alike across the documents of a topic.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path

from checker.values.name_match import link_names
from checker.values.names import find_names
from checker.values.persons import find_references


def main(gold: str, out: str) -> None:
    topics = defaultdict(list)
    for line in Path(gold).read_text("utf-8").splitlines():
        doc = json.loads(line)
        topics[doc["topic"]].append((doc["id"], doc["text"]))
    with Path(out).open("w", encoding="utf-8") as handle:
        for topic, docs in topics.items():
            found = [find_names(text) for _, text in docs]
            for (doc, text), names, shared in zip(docs, found, link_names(found), strict=True):
                spans = [{"start": n.start, "end": n.end, "cluster": f"{topic}:{shared[n.entity]}"} for n in names]
                spans += [
                    {"start": r.start, "end": r.end, "cluster": f"{topic}:{shared[r.entity]}"}
                    for r in find_references(text, names)
                ]
                handle.write(json.dumps({"id": doc, "spans": spans}) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
