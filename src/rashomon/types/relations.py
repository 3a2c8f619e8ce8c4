"""How two actors treat each other over time, from the events between them."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.types.events import EventCode, EventModality
from rashomon.types.facts import Evidence


@dataclass(frozen=True, slots=True)
class Coding:
    """What one report says of an event that may be in several."""

    report: str
    code: EventCode
    mode: str | None
    modality: EventModality
    source: str  # as the report words it
    target: str
    earliest: str | None  # ISO 8601 day; None where the report gives no date
    latest: str | None
    attributed_to: tuple[str, ...]
    evidence: Evidence
    contexts: tuple[str, ...] = ()  # PLOVER's, as of an Event


@dataclass(frozen=True, slots=True)
class RelationEvent:
    """One event between two actors, with a reading of every report that tells it."""

    id: str
    what: str  # for a reader: "The United States revoked Petro’s visa"
    source: str  # actor id, of the side that acts, rolled up: "country:US"
    target: str
    through: tuple[str, ...]  # ids of the actors that acted or were acted on in its name: the persons and bodies rolled up
    code: EventCode  # of most readings
    mode: str | None
    modality: EventModality
    intensity: float  # -10 (conflict) to 10 (cooperation)
    lowest: float  # the least and the greatest intensity of its readings: reports may code it differently
    highest: float
    earliest: str | None  # ISO 8601 day: the days that all readings allow, else from the first of any to the last
    latest: str | None
    differs: tuple[str, ...]  # in words for a reader: "dated 4 January by A and 5 January by B", "threatened in A, done in B"
    readings: tuple[Coding, ...]
    facts: tuple[str, ...] = ()  # ids of the facts whose readings stand on the same words
    contexts: tuple[str, ...] = ()  # that any of its readings has


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """Where a relation turned: the event from which on the mean intensity differs most from before."""

    event: str  # id
    earliest: str  # ISO 8601 day
    latest: str
    before: float  # mean intensity of the events before it
    after: float
    probability: float  # 0 to 1: how often it stays the turning point when dates and codes are drawn from what the reports say
    why: str  # a sentence a reporter can read


@dataclass(frozen=True, slots=True)
class Relation:
    """How two actors treat each other over time."""

    id: str
    actors: tuple[str, str]  # ids, of the sides rolled up
    names: tuple[str, str]
    members: tuple[tuple[str, ...], tuple[str, ...]]  # ids of the persons and bodies that act for either side
    events: tuple[RelationEvent, ...]  # by time; those without a date last
    turning: TurningPoint | None = None
