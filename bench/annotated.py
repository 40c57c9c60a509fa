#!/usr/bin/env python3
"""Our own annotations of the stories that came without any, as gold for the scorer of stories.

    python bench/annotated.py GOLD [--folder ../shared]

`bench/annotations/<story>.json` says which values of a story's articles are one fact, whether they agree, and which
only look alike, in the terms of the guide beside the stories. It holds no word of the articles: a mention is

    [article, start and end of the sentence, start and end of the value]      in characters of the article's file

a mutation has the words to put for the value as a sixth item, and a trap is two mentions. GOLD is filled with one
file a story, in the scorer's format; score with

    python ../shared/bench/score_stories.py ../shared/stories/unlabelled GOLD

These articles have no dates and no outlets, and every shared detail is annotated, two thirds of them in open words; so
figures are lower than on the stories that came with gold. They tell how far what was tuned on those carries.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

__all__ = ["golds", "write"]

ANNOTATIONS = Path(__file__).resolve().parent / "annotations"
SHARED = ANNOTATIONS.parent.parent.parent / "shared"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path, help="the folder to write to")
    parser.add_argument("--folder", type=Path, default=SHARED, help="with stories/ (default: %(default)s)")
    arguments = parser.parse_args()
    written = write(arguments.gold, arguments.folder / "stories" / "unlabelled")
    print(f"wrote {written} stories to {arguments.gold}" if written else f"skipped: no stories in {arguments.folder}")


def write(gold: Path, stories: Path) -> int:
    """Fill a folder with the gold of all annotated stories that are there; how many that were."""
    found = golds(stories)
    if found:
        gold.mkdir(parents=True, exist_ok=True)
    for story in found:
        (gold / f"{story['story']}.json").write_text(json.dumps(story, ensure_ascii=False, indent=1), encoding="utf-8")
    return len(found)


def golds(stories: Path) -> list[Mapping[str, Any]]:
    """The gold of each annotated story of a folder, with the words that its annotation points at."""
    return [
        _with_words(json.loads(path.read_text(encoding="utf-8")), stories / path.stem)
        for path in sorted(ANNOTATIONS.glob("*.json"))
        if (stories / path.stem).exists()
    ]


def _with_words(annotation: Mapping[str, Any], folder: Path) -> Mapping[str, Any]:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in folder.glob("*.md")}

    def quoted(mention: Sequence[Any]) -> dict[str, str]:
        article, start, end, first, last, *_ = mention
        text = texts[article]
        return {"article": article, "sentence": text[start:end], "value_text": text[first:last]}

    facts = []
    for fact in annotation["facts"]:
        told = {**fact, "mentions": [quoted(mention) for mention in fact["mentions"]]}
        if "mutation" in fact:
            told["mutation"] = {**quoted(fact["mutation"]), "replacement": fact["mutation"][5]}
        facts.append(told)
    traps = [{"a": quoted(a), "b": quoted(b), "why": ""} for a, b in annotation["traps"]]
    return {"story": annotation["story"], "articles": [], "facts": facts, "traps": traps}


if __name__ == "__main__":
    main()
