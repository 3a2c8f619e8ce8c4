"""Names for a reader: of a report, of a measure, of the matter of a fact."""

from __future__ import annotations

from pathlib import PurePath

from rashomon.facts.claims import Claim
from rashomon.facts.ranges import describe
from rashomon.types import FactKind, Report, Time, Value

LABELS: dict[FactKind, str] = {
    "count": "how many",
    "duration": "how long",
    "date": "when",
    "time": "when",
    "money": "how much",
    "percent": "what share",
    "mass": "how heavy",
    "length": "how far",
    "speed": "how fast",
    "age": "what age",
    "rank": "which in order",
    "name": "who or which",
    "statement": "that",
    "wording": "in which words",
}
LONGEST = 70  # characters of a topic's clause


def report_name(report: Report) -> str:
    """The outlet; else the name of the file or the last part of the address."""
    return report.outlet or PurePath(report.source).stem or report.source


def said(measure: Value | Time) -> str:
    """A measure, normalised, for a reader: "at least 110 people", "2026-01-07", "2025-09", "2026-01-04/2026-01-07"."""
    if isinstance(measure, Value):
        return describe(measure)
    if measure.earliest is None or measure.latest is None or measure.earliest == measure.latest:
        return measure.earliest or measure.value
    return measure.value if _placed(measure.value) else f"{measure.earliest}/{measure.latest}"


def _placed(value: str) -> bool:
    """Is a TIMEX3 value one that a reader can read: a month, a year, a clock time?"""
    return "X" not in value and "W" not in value and value[:4].isdigit()


def topic(kind: FactKind, claim: Claim, text: str) -> str:
    """The matter of a fact: its clause with the measure left open: "how long: the call lasted …"."""
    statement = claim.statement
    clause, measure = statement.clause, statement.measure
    if measure is None or not clause.start <= measure.start <= measure.end <= clause.end:
        return f"{LABELS[kind]}: {_short(text[statement.start : statement.end])}"
    left = _short_left(text[clause.start : measure.start])
    right = _short(text[measure.end : clause.end], LONGEST // 2)
    return f"{LABELS[kind]}: {left} … {right}".strip(" ,;:")


def _short(words: str, longest: int = LONGEST) -> str:
    """The beginning, on one line, cut at a word's edge."""
    line = " ".join(words.split())
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " …"


def _short_left(words: str) -> str:
    """The end, on one line, cut at a word's edge."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST // 2 else "… " + line[-LONGEST // 2 :].split(" ", 1)[-1]
