"""Which language a text is in, as far as it decides whether the text is read."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

__all__ = ["language_of"]

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 2_000
#: Scripts that name a language, or a family of them, by themselves. Source: Unicode block ranges.
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
)
_OTHER_SCRIPT = re.compile(r"[\u0370-\u1cff\u3040-\ud7af]")
#: Two in five words of English are common ones; no other language borrows so many that they are one in five.
_PLAINLY = 5
_LETTER = re.compile(r"[^\W\d_]")


@cache
def _common_words() -> dict[str, tuple[str, ...]]:
    """The languages that a common word belongs to."""
    table = files("checker.clippings").joinpath("data/common_words.tsv").read_text(encoding="utf-8")
    words: dict[str, tuple[str, ...]] = {}
    for line in table.splitlines():
        if line and not line.startswith("#"):
            language, listed = line.split("\t")
            for word in listed.split():
                words[word] = (*words.get(word, ()), language)
    return words


def language_of(text: str) -> str:
    """The ISO 639-1 code of a text's language by its script and its commonest words; "en" where nothing tells."""
    sample = text[:_SAMPLE]
    if _OTHER_SCRIPT.search(sample):
        letters = len(_LETTER.findall(sample))
        for language, script in _SCRIPTS:
            # A name or a quotation in another script does not make the text one of its language.
            if len(script.findall(sample)) * 3 > letters > 0:
                return language
    common = _common_words()
    folded = sample.lower()
    quick = folded.split()
    if sum("en" in common.get(word, ()) for word in quick) * _PLAINLY > len(quick) > 0:
        return "en"
    words = _WORD.findall(folded)
    counts: dict[str, int] = {}
    for word in words:
        for language in common.get(word, ()):
            counts[language] = counts.get(language, 0) + 1
    english = counts.pop("en", 0)
    if not counts:
        return "en"
    language, most = max(counts.items(), key=lambda item: (item[1], item[0]))
    # Words such as "die" and "on" are common in several languages: only a clear majority speaks against English.
    return language if most >= 3 and most > 2 * english and most * 12 > len(words) else "en"
