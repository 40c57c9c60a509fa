"""The exit codes, and which of them a run earns."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.model import Report

__all__ = ["BROKEN_PIPE", "CONFLICT", "FAULT", "INCOMPLETE", "INTERRUPTED", "OK", "SEVERITIES", "USAGE", "exit_code"]

OK = 0
CONFLICT = 1
USAGE = 2
INCOMPLETE = 3
INTERRUPTED = 130  # as a shell reports Ctrl-C
FAULT = 70  # of ours: sysexits.h calls it EX_SOFTWARE
BROKEN_PIPE = 141  # as a shell reports a reader that went away

# From the gravest down.
SEVERITIES = ("error", "warning", "info")


def exit_code(report: Report, fail_on: str = "error") -> int:
    """What a run exits with; `fail_on` is one of `SEVERITIES` or "never".

    A wrong call or wrong rules (2) outrank text that went unread (3), which outranks a conflict (1): a gate that could
    not check must not be taken for one that did.
    """
    from checker.model import Status
    from checker.problems import KINDS

    codes = {KINDS[problem.code].exit for problem in report.problems}
    for code in (USAGE, INCOMPLETE):
        if code in codes:
            return code
    failing = () if fail_on == "never" else SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    found = any(fact.status is Status.CONFLICT and fact.severity in failing for fact in report.facts)
    return CONFLICT if found else OK
