#!/usr/bin/env python3
"""Make the table of English verb forms, checker/text/data/verbs.tsv, from a dictionary and a list of common words.

    python bench/make_verbs.py [--write]

Needs lemminflect (the dictionary) and wordfreq (which words are common), which the program itself does not:
`pip install lemminflect wordfreq`. Without --write it only says what would change.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

TABLE = Path(__file__).resolve().parent.parent / "checker" / "text" / "data" / "verbs.tsv"
WORDS = 40_000
HEADER = (
    "# English verb forms: form, lemma, shape (base, s, ing, past), '?' where the form is a noun or an adjective as "
    "well.\n"
    "# Source: the dictionary of lemminflect {version} (MIT licence), of verbs among the {words:,} commonest words; "
    "regenerate with bench/make_verbs.py.\n"
)
#: Verbs of the dictionary that news texts mean otherwise: auxiliaries, nouns and adverbs that are hardly ever verbs.
DROPPED = frozenset(
    "am are be been being is was were do does did doing done have has had having can could may might must need ought "
    "shall should will would "
    "back bed best better building crew down even evening feed free game home house king last like long man meeting "
    "near over own people right ring school second seed shed sled speed spring state still string time up wedding "
    "weed well wicked wing".split()
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.name} anew")
    arguments = parser.parse_args()
    try:
        rows = sorted(verbs())
        header = HEADER.format(version=version("lemminflect"), words=WORDS)
    except ImportError as missing:
        raise SystemExit(f"skipped: {missing.name} is not installed (pip install lemminflect wordfreq)") from None
    old = {line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")}
    new = {"\t".join(row) for row in rows}
    changed = [*(f"- {row}" for row in sorted(old - new)), *(f"+ {row}" for row in sorted(new - old))]
    print("\n".join(changed) or "nothing changes")
    if arguments.write:
        TABLE.write_text(header + "".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
        print(f"wrote {len(rows):,} forms")


def verbs() -> Iterator[tuple[str, str, str, str]]:
    """The forms of the verbs of which one form is a common word, as the rows of the table."""
    from lemminflect import getAllInflections, getAllLemmas
    from wordfreq import top_n_list

    common = [form for form in top_n_list("en", WORDS) if form not in DROPPED and "VERB" in getAllLemmas(form)]
    lemmas = {getAllLemmas(form)["VERB"][0] for form in common} - DROPPED
    rarer = {
        form
        for lemma in lemmas
        for tag, forms in getAllInflections(lemma, upos="VERB").items()
        if tag in ("VBD", "VBN", "VBG", "VBZ")
        for form in forms
        if form.isalpha() and form not in DROPPED and "VERB" in getAllLemmas(form)
    }
    for form in (*common, *sorted(rarer - set(common))):
        parts = getAllLemmas(form)
        lemma = parts["VERB"][0]
        kind = shape(form, lemma)
        doubt = kind in ("base", "s") and bool(parts.keys() & {"NOUN", "PROPN", "ADJ", "ADV"})
        yield form, lemma, kind, "?" if doubt else ""


def shape(form: str, lemma: str) -> str:
    if form == lemma:
        return "base"
    if form.endswith("ing"):
        return "ing"
    return "s" if form.endswith("s") else "past"


if __name__ == "__main__":
    main()
