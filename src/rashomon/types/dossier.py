"""All of this for one story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.types.facts import Evidence, Fact, Reading
from rashomon.types.lineage import Intruder, Lineage
from rashomon.types.mentions import Actor, CreditKind
from rashomon.types.relations import Relation
from rashomon.types.reports import Report, Skipped
from rashomon.types.text import Passage, Span

Change = Literal["same", "left out", "added", "replaced"]


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words of a quote's variant, set against its base (the fullest variant)."""

    change: Change
    base: str  # words of the base; "" where added
    words: str  # words of the variant; "" where left out


@dataclass(frozen=True, slots=True)
class Variant:
    """One report's form of a quote."""

    report: str
    start: int
    end: int
    exact: str
    spans: tuple[Span, ...]  # its pieces, where a cue splits it; else the one span
    speaker: str | None
    difference: str  # "identical", "shortened", "reworded", "spelling", "merged with another"; several joined by ", "
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quote and its variants across reports."""

    id: str
    speaker: str | None
    variants: tuple[Variant, ...]  # in order of the reports
    base: int  # index of the variant that the others are set against
    difference: str  # in words for a reader: "Al Jazeera spells “Honour”; 001 rewords it (translation)"


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """Something that happened, or is to happen, at a time that at least one report gives."""

    earliest: str  # ISO 8601 day, or day and time
    latest: str
    what: str  # for a reader
    readings: tuple[Reading, ...]
    facts: tuple[str, ...]  # ids of the facts it rests on, if any


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much of one report entered the comparison; the rest was read, but there was nothing to set it beside."""

    report: str
    sentences: int  # of which something is claimed
    compared: int  # of these, in a fact that two or more reports share, in a shared quote
    placed: int  # of these, only in facts of this report alone, own quotes or the timeline
    uncompared: tuple[Evidence, ...]  # the sentences in neither


@dataclass(frozen=True, slots=True)
class ReportCredit:
    """A credit as the dossier lists it."""

    report: str
    name: str
    kind: CreditKind
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class BriefSentence:
    sentence: str
    cites: tuple[str, ...]  # fact ids, never empty


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that the reports of one story say, side by side. `rashomon.compare` returns it."""

    reports: tuple[Report, ...]
    passages: tuple[tuple[Passage, ...], ...]  # beside `reports`
    facts: tuple[Fact, ...]  # disputed first, then updated, agreed, compatible, single
    quotes: tuple[Quotation, ...]
    timeline: tuple[TimelineEntry, ...]
    actors: tuple[Actor, ...]
    credits: tuple[ReportCredit, ...]
    coverage: tuple[Coverage, ...]  # of the reports that belong, in their order
    brief: tuple[BriefSentence, ...]
    skipped: tuple[Skipped, ...] = ()
    sure: float = 0.0  # facts less sure than this were left out
    lineage: tuple[Lineage, ...] = ()
    intruders: tuple[Intruder, ...] = ()
    relations: tuple[Relation, ...] = ()  # of pairs of actors, those with most events first
    stale: tuple[str, ...] = ()  # decisions of an editor that no longer apply, each with why, for the user

    @property
    def strangers(self) -> frozenset[str]:
        """Ids of the reports that are of another event."""
        return frozenset(intruder.report for intruder in self.intruders)
