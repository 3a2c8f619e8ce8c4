"""Who repeats whom, and how that is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.types.facts import DecidedBy, Evidence

LineageBasis = Literal["credit", "text", "credit and text"]


@dataclass(frozen=True, slots=True)
class Repeat:
    """Words of one report that stand in another too."""

    here: Evidence  # in the report that repeats
    there: Evidence  # in the report it repeats


@dataclass(frozen=True, slots=True)
class Lineage:
    """One report repeats another, or a source that is not among the reports."""

    report: str  # id of the report that repeats
    source: str | None  # id of the report that is repeated; None where the source is not among the reports
    origin: str  # the name of the outlet or agency repeated: "Reuters"
    basis: LineageBasis
    directed: bool  # False where two share text and neither is known to be first
    copied: bool  # the report as a whole is a copy of it: "(Reuters) -" at its head, or most of its words stand there
    share: float  # part of the words of `report` (quotes left out) that stand in `source` too, 0 to 1
    credits: tuple[Evidence, ...]  # the words that name the origin, in `report`
    repeats: tuple[Repeat, ...]  # the longest shared passages first
    why: str  # a sentence a reporter can read


@dataclass(frozen=True, slots=True)
class Intruder:
    """A report of another event, or of a much later chapter of the story, kept out of the facts."""

    report: str  # its id
    why: str
    decided_by: DecidedBy = "program"
