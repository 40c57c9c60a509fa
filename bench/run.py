#!/usr/bin/env python3
"""Measure `check`: how soon it starts, how fast it reads, how its time grows, and how right it is.

    python bench/run.py [--part start|speed|growth|scores ...] [--clippings N]

`make bench` runs all of it. The texts and the gold stand in ../shared, beside the checkout; what needs them is skipped,
with a line that says so, where they are absent. Times are the best of several runs: other load only ever adds.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import annotated

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SCORERS = SHARED / "bench"
REUTERS = SCORERS / "data" / "reuters-3000.jsonl"
SEED = SHARED / "seeds" / "japan-us-relations.txt"
CHECK = [str(Path(sys.executable).with_name("check"))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--part", action="append", choices=PARTS, help="only this part; repeatable")
    parser.add_argument("--clippings", type=int, default=3000, help="articles of the large run (default: all 3,000)")
    arguments = parser.parse_args()
    for name in arguments.part or PARTS:
        print(f"\n{name}")
        for line in PARTS[name](arguments.clippings):
            print(f"  {line}", flush=True)


def start(_: int) -> Iterator[str]:
    """How long a whole process takes."""
    yield f"check --version                    {best(lambda: run('--version'), 7) * 1000:8.0f} ms   (aim: 150)"
    yield f"check examples/storm               {best(lambda: run(str(ROOT / 'examples' / 'storm')), 3):8.2f} s"
    if SEED.exists():
        seconds = best(lambda: run(str(SEED), "--retrieved", "2025-05-31"), 3)
        yield f"check the seed page                {seconds:8.2f} s    (aim: 1.5)"
    else:
        yield absent(SEED)


def speed(clippings: int) -> Iterator[str]:
    """Words a second of the values alone and of the whole extraction, in this process."""
    if not REUTERS.exists():
        yield absent(REUTERS)
        return
    from checker import find_values, read
    from checker.claims import extract
    from checker.rulebook import load_rules

    records = articles(min(clippings, 400))
    texts = [record["text"] for record in records]
    words = sum(len(text.split()) for text in texts)
    find_values(texts[0])
    seconds = best(lambda: [find_values(text) for text in texts], 3)
    yield f"find_values                        {words / seconds:8,.0f} words/s   (aim: 50,000)"
    with tempfile.TemporaryDirectory() as folder:
        read_clippings, _ = read([written(records, folder)])
        rulebook, _ = load_rules()
        extract(read_clippings[:5], rulebook)
        seconds = best(lambda: extract(read_clippings, rulebook), 2)
    yield f"reading, values and claims         {words / seconds:8,.0f} words/s   (aim: 20,000)"


def growth(clippings: int) -> Iterator[str]:
    """The whole command on real articles, and what twice as many cost."""
    if not REUTERS.exists():
        yield absent(REUTERS)
        return
    taken: dict[int, float] = {}
    for number in (clippings // 4, clippings // 2, clippings):
        with tempfile.TemporaryDirectory() as folder:
            path = written(articles(number), folder)
            taken[number] = best(lambda path=path: run(path, "--format", "json"), 1)
        pace = f"{taken[number]:8.1f} s    {number / taken[number]:6.0f} articles/s"
        ratio = f"   ×{taken[number] / taken[number // 2]:.2f}" if number // 2 in taken else ""
        yield f"{number:5} articles in one run          {pace}{ratio}"
    yield f"largest process                    {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e6:8.2f} GB"


def scores(_: int) -> Iterator[str]:
    """What the scorers beside the checkout say of the dev data."""
    if not SCORERS.exists():
        yield absent(SCORERS)
        return
    data = SCORERS / "data"
    stories = SHARED / "stories"
    yield "stories"
    yield from scorer("score_stories.py", stories / "clippings", stories / "gold", "--check", CHECK[0])
    with tempfile.TemporaryDirectory() as gold:
        if annotated.write(Path(gold), stories / "unlabelled"):
            yield "stories annotated here"
            yield from scorer("score_stories.py", stories / "unlabelled", gold, "--check", CHECK[0])
    with tempfile.TemporaryDirectory() as folder:
        documents, predicted = Path(folder) / "documents", Path(folder) / "predicted"
        for name in ("TimeBank", "AQUAINT"):
            gold = data / "timex-dev" / name
            if gold.exists():
                yield f"times: {name}"
                documents.write_text("\n".join(scorer("timeml.py", gold, indent="")), encoding="utf-8")
                list(scorer("predict_values.py", "timex", documents, predicted))
                yield from scorer("timex_score.py", gold, predicted)
        for gold in sorted((data / "quantities-dev").glob("*.json")):
            yield f"quantities: {gold.stem}"
            lines = "\n".join(scorer("quantity_score.py", gold, "--documents", indent=""))
            documents.write_text(lines, encoding="utf-8")
            list(scorer("predict_values.py", "quantity", documents, predicted))
            yield from scorer("quantity_score.py", gold, predicted)


PARTS: dict[str, Callable[[int], Iterator[str]]] = {
    "start": start, "speed": speed, "growth": growth, "scores": scores,
}


def best(job: Callable[[], object], times: int) -> float:
    """Seconds of the quickest of several runs."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        job()
        taken.append(time.perf_counter() - begun)
    return min(taken)


def run(*arguments: str) -> None:
    done = subprocess.run([*CHECK, *arguments], capture_output=True, text=True, cwd=ROOT)
    if done.returncode not in (0, 1, 3):
        raise SystemExit(f"check {' '.join(arguments)} exited {done.returncode}\n{done.stderr[-2000:]}")


def scorer(script: str, *arguments: object, indent: str = "  ") -> Iterator[str]:
    done = subprocess.run(
        [sys.executable, str(SCORERS / script), *map(str, arguments)], capture_output=True, text=True, cwd=ROOT
    )
    if done.returncode:
        raise SystemExit(f"{script} exited {done.returncode}\n{done.stderr[-2000:]}")
    for line in done.stdout.splitlines():
        yield indent + line


def articles(number: int) -> list[dict[str, str]]:
    """Real articles, dealt out to ten outlets so that they are compared with one another."""
    with REUTERS.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line, _ in zip(lines, range(number), strict=False)]
    return [{**record, "outlet": f"Outlet {at % 10}"} for at, record in enumerate(records)]


def written(records: list[dict[str, str]], folder: str) -> str:
    """A file of clippings."""
    path = Path(folder) / "articles.jsonl"
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return str(path)


def absent(path: Path) -> str:
    return f"skipped: {path} is not there"


if __name__ == "__main__":
    main()
