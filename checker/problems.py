"""Every problem that `check` can name: its code, what is wrong, what to do, and the exit code it stands for.

C codes are about clippings, R codes about rules, U codes about how the command was called.
"""

from __future__ import annotations

from dataclasses import dataclass

from checker.model import Place, Problem

__all__ = ["KINDS", "Kind", "problem"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: `fault` and `remedy` are templates for `str.format`; `exit` is 0 (warning), 2 or 3."""

    code: str
    exit: int
    fault: str
    remedy: str


KINDS: dict[str, Kind] = {
    kind.code: kind
    for kind in (
        Kind("C101", 2, "no such file or folder", "check the path's spelling"),
        Kind("C102", 3, "cannot be read: {why}", "check that it is a file and may be read"),
        Kind("C103", 3, "the file is empty", "save the article again, or remove the file"),
        Kind("C104", 3, "not text but binary data", "save the article as text or Markdown"),
        Kind("C105", 3, "not UTF-8: byte {byte} at {offset} cannot be read", "save the file as UTF-8"),
        Kind("C106", 3, "{size} MB, and a file of clippings may have {limit}", "split it by articles"),
        Kind("C107", 3, "{suffix} files are not read", "save the article as text or Markdown"),
        Kind(
            "C108",
            0,
            "files that are no texts were left out ({count}: {suffixes})",
            "name a file itself to have it read",
        ),
        Kind("C109", 3, "no clipping was found here", "give .md or .txt files, or a folder that holds some"),
        Kind("C110", 0, "control characters (NUL or the like; {count} in all) were left out", "save the text anew"),
        Kind("C111", 3, "an article of {count} characters was left unread", "split the file by articles"),
        Kind("C201", 3, "block {block!r} lacks {lacks}", "complete the block, or remove what is left of it"),
        Kind("C202", 3, "{words} words before the first block belong to no article", "give them a header"),
        Kind("C203", 0, "the front matter is not YAML: {why}", "it was read line by line; quote values with colons"),
        Kind("C204", 0, "the front matter is not closed", "put a line of --- after its last key"),
        Kind("C205", 0, "the key {key!r} stands twice in the front matter", "the first value counts; remove the other"),
        Kind("C206", 3, "the record cannot be read: {why}", "give one JSON object a line, with title and text"),
        Kind("C207", 3, "the article has no text", "save the article again, or remove it"),
        Kind("C301", 0, "the clipping names no outlet", "add `outlet:` to its front matter"),
        Kind("C302", 0, "the clipping has no date", "add `published:`; until then dates are compared as written"),
        Kind("C303", 0, "the date {written!r} does not exist", "correct it; until then dates are compared as written"),
        Kind("C304", 0, "the date {written!r} can be read in two ways", "write it as YYYY-MM-DD"),
        Kind("C305", 0, "the date {written!r} is not understood", "write it as YYYY-MM-DD"),
        Kind("C306", 0, "{written!r} cannot be dated: {known}", "give the day the page was retrieved with --retrieved"),
        Kind("C307", 0, "the clipping has no date; its address says {days}", "add `published:` to its front matter"),
        Kind("C308", 0, "published on {day}, after the day it was retrieved ({retrieved})", "check both dates"),
        Kind("C309", 0, "the year of {written!r} is not given", "write it as YYYY-MM-DD"),
        Kind("C401", 0, "an earlier version of {other}; only the later one counts", "remove it, if it is not wanted"),
        Kind("C402", 0, "not checked: the text is in another language ({language})", "only English is read so far"),
        Kind("C403", 3, "no clipping is in a language that is read", "only English is read so far"),
        Kind("R100", 2, "no such folder of rules", "check the path's spelling"),
        Kind("R101", 2, "unknown key '{key}' in {what}", "{hint}"),
        Kind("R102", 2, "{what} lacks '{key}'", "add it"),
        Kind("R103", 2, "{what} is not {shape}", "see docs/rules.md"),
        Kind("R104", 2, "key '{key}' is repeated", "keep one of them"),
        Kind("R105", 2, "version '{version}' is not supported", "write version: 1"),
        Kind("R106", 2, "pattern: {fault}", "see docs/rules.md, The language of patterns"),
        Kind("R107", 2, "unknown placeholder or word set {{{name}}}", "{hint}"),
        Kind("R108", 2, "unknown comparer '{name}'", "{hint}"),
        Kind("R109", 2, "unknown condition '{name}'", "{hint}"),
        Kind("R110", 2, "unknown verdict '{name}'", "{hint}"),
        Kind("R111", 2, "unknown severity '{name}'", "{hint}"),
        Kind("R112", 2, "id '{id}' is taken by {other}", "give each rule its own id"),
        Kind("R113", 2, "the ladder has no last rung", "end it with when: always"),
        Kind("R114", 2, "this rung can never be reached", "'always' comes last"),
        Kind("R115", 2, "not YAML: {fault}", "mend the line; quote text that holds ': ' or '#'"),
        Kind("R116", 2, "cannot be read: {fault}", "save it as UTF-8 text"),
        Kind("R117", 2, "unknown slot '{name}'", "{hint}"),
        Kind("R118", 2, "{what} '{value}' is not {shape}", "see docs/rules.md"),
        Kind("R119", 2, "unknown kind of value '{name}'", "{hint}"),
        Kind("R120", 2, "a finder has both 'say' and 'every'", "split it in two"),
        Kind("R121", 2, "the pattern has no placeholder for its value", "name one {{value:…}} or add value:"),
        Kind("R122", 2, "unknown modality '{name}'", "{hint}"),
        Kind("R123", 2, "word set '{name}' has the name of a placeholder", "give it another name"),
        Kind("R124", 2, "unknown concept '{name}'", "{hint}"),
        Kind("R125", 2, "no rule '{name}' can be refined", "{hint}"),
        Kind("R126", 2, "rule '{base}' finds no {name}", "{hint}"),
        Kind("R127", 2, "'{key}' only goes with 'refines'", "name the rule whose claims these are"),
        Kind("R128", 2, "'{key}' does not go with 'refines'", "the rule that is refined finds and joins the claims"),
        Kind("U101", 2, "no such configuration file", "check the path's spelling"),
        Kind("U102", 2, "the configuration cannot be read: {why}", "save it as UTF-8 text"),
        Kind("U103", 2, "no time zone is called {zone!r}", "write it as in the IANA list: Europe/Berlin"),
    )
}


def problem(code: str, place: Place, **words: object) -> Problem:
    """The problem of a code at a place, its templates filled with words."""
    kind = KINDS[code]
    return Problem(code, place, kind.fault.format(**words), kind.remedy.format(**words))
