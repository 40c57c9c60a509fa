"""The run as pandas data frames: the claims, the facts, and what each outlet says of each fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.model import Report
from checker.reporting.sheet import Sheet
from checker.reporting.wording import in_words

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["claims_frame", "facts_frame", "outlet_matrix"]

_CLAIM_COLUMNS = [
    "claim", "fact", "rule", "kind", "outlet", "says", "words", "low", "high", "unit", "first", "last", "modality",
    "said_by", "sentence", "path", "line", "column",
]
_FACT_COLUMNS = [
    "fact", "fingerprint", "rule", "title", "verdict", "severity", "confidence", "outlets", "origins", "claims",
    "message",
]


def claims_frame(report: Report) -> pd.DataFrame:
    """A row for each claim, in the order of the report; `fact` is the one it stands in, or None."""
    import pandas as pd

    sheet = Sheet(report)
    fact_of = {claim.id: fact.id for fact in report.facts for claim in fact.claims}
    rows = []
    for claim in report.claims:
        quote, value = sheet.quote(claim), claim.value
        rows.append((
            claim.id, fact_of.get(claim.id), claim.rule, claim.kind, quote.clipping.outlet.name, in_words(value),
            quote.words, value.low, value.high, value.unit, value.first, value.last, claim.modality, claim.said_by,
            claim.sentence.of(quote.clipping.text), quote.place.path, quote.place.line, quote.place.column,
        ))
    return pd.DataFrame(rows, columns=_CLAIM_COLUMNS)


def facts_frame(report: Report) -> pd.DataFrame:
    """A row for each fact, the most urgent first; `outlets` and `claims` are counts."""
    import pandas as pd

    sheet = Sheet(report)
    rows = [
        (
            fact.id, fact.fingerprint, fact.rule, sheet.title(fact), fact.status.value, fact.severity, fact.confidence,
            len(fact.outlets), fact.origins, len(fact.claims), fact.message,
        )
        for fact in sheet.ordered
    ]
    return pd.DataFrame(rows, columns=_FACT_COLUMNS)


def outlet_matrix(report: Report) -> pd.DataFrame:
    """What each outlet (column) says of each fact (row, by its id); "" where it says nothing."""
    import pandas as pd

    sheet = Sheet(report)
    facts = sheet.ordered
    said = [{key: cell.words for key, cell in sheet.row(fact).items()} for fact in facts]
    matrix = pd.DataFrame(
        [[row.get(key, "") for key in sheet.outlets] for row in said],
        index=pd.Index([fact.id for fact in facts], name="fact"),
        columns=[outlet.name for outlet in sheet.outlets.values()],
    )
    matrix.insert(0, "title", [sheet.title(fact) for fact in facts])
    return matrix
