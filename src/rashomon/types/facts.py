"""What several reports say on one matter, and whether it can all be true."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.types.statements import Modality, Voice

FactKind = Literal[
    "count", "duration", "date", "time", "money", "percent", "mass", "length", "speed", "age", "rank", "name", "statement", "wording"
]
Verdict = Literal["agreed", "compatible", "updated", "disputed", "single"]
DecidedBy = Literal["program", "editor", "model"]


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
    stance: Modality = "asserted"  # of a statement: one report denies or alleges what another states as fact
    voice: Voice = "outlet"  # the outlet's own words, or those of a source it quotes


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
    articles: int = 0  # reports that have it
    outlets: int = 0  # publishers of these, as far as they are known
    informants: tuple[str, ...] = ()  # whom the reports have it from: "a U.S. official", "Gustavo Petro"
    lacking: tuple[str, ...] = ()  # ids of reports that leave out what most others have
    notes: tuple[str, ...] = ()  # sentences for a reader: "002 was published before it could be known."
    decided_by: DecidedBy = "program"  # whose the grouping or the verdict is
