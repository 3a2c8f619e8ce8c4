"""What several reports say on one matter, and whether it can all be true."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FactKind = Literal[
    "count", "duration", "date", "time", "money", "percent", "mass", "length", "speed", "age", "rank", "name", "statement", "wording"
]
Verdict = Literal["agreed", "compatible", "updated", "disputed", "single"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words a reading rests on (W3C TextQuoteSelector and TextPositionSelector in one)."""

    start: int
    end: int
    exact: str  # at most 300 characters
    prefix: str  # up to 32 characters before
    suffix: str  # up to 32 characters after


@dataclass(frozen=True, slots=True)
class Reading:
    """What one report says on one matter."""

    report: str  # its id
    value: str  # normalised, for a reader: "15 minutes", "2026-01-07", "at least 110"
    attributed_to: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Fact:
    """The readings of several reports on the same matter, or of one alone."""

    id: str
    kind: FactKind
    topic: str  # readable: "length of the phone call"
    verdict: Verdict
    confidence: float  # 0 to 1
    why: str  # a sentence a reporter can read
    origins: int  # independent sources behind it; an unknown one never raises the count
    readings: tuple[Reading, ...]  # in order of the reports
