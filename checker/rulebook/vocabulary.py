"""The closed lists of names that a rule may use. Their mechanisms register under the same names (a test holds that)."""

from __future__ import annotations

__all__ = ["COMPARERS", "CONDITIONS", "MODALITIES", "PLACEHOLDERS", "SEVERITIES", "VALUE_KINDS", "VERDICTS"]

#: Kinds of values that `find: [{every: […]}]` may name and that placeholders of the same name match.
VALUE_KINDS = (
    "count", "percent", "money", "measure", "ordinal", "age", "score", "duration", "date", "time", "set",
    "name", "text", "polarity",
)

#: Placeholder type → what it matches in a sentence.
PLACEHOLDERS = {
    "count": "a number, with what is counted",
    "percent": "a percentage",
    "money": "a sum of money",
    "measure": "a figure with a unit",
    "number": "a figure of any kind but an ordinal",
    "ordinal": "first, second, 23rd …",
    "age": "an age",
    "score": "a score or a vote",
    "duration": "a length of time",
    "date": "a day, a weekday, a month, last week …",
    "time": "a clock time",
    "person": "a person: the name with its titles, he or she, or a role such as the minister",
    "people": "one or more persons: A, B and C",
    "pair": "two persons named before: they both, the two leaders",
    "place": "a named place",
    "org": "a named organisation",
    "name": "a name of any kind",
    "event": "a phrase whose noun is an event of the lexicon: the third round of trade talks",
    "words": "one to four words of a noun phrase",
    "list": "noun phrases joined by commas and `and`; each gives a claim of its own",
    "word": "a single word",
}

COMPARERS = ("person", "people", "name", "place", "org", "words", "phrase", "goods", "event", "days", "exact")

CONDITIONS = (
    "single_outlet", "same_value", "hedged_or_wider", "corrected", "planned_then_happened", "counted_at_two_times",
    "rises_with_time", "falls_with_time", "changes_with_time", "speakers_differ", "outlet_revises_itself",
    "outlet_contradicts_itself", "weakly_linked", "always",
)

VERDICTS = ("agree", "compatible", "update", "conflict", "single", "unclear")
SEVERITIES = ("error", "warning", "info")
MODALITIES = ("happened", "planned", "possible", "denied", "unknown")
