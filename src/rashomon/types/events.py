"""Who did what to whom: acts coded with the root codes of PLOVER, the coding scheme of the POLECAT event data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rashomon.types.mentions import Time
from rashomon.types.text import Span

if TYPE_CHECKING:
    from rashomon.types.statements import Voice

EventCode = Literal[
    "AGREE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "YIELD",
    "REQUEST",
    "ACCUSE",
    "REJECT",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]
EventModality = Literal["done", "planned", "asked", "threatened", "denied", "alleged", "conditional"]  # only what is done moves a relation


@dataclass(frozen=True, slots=True)
class Party:
    """The phrase that tells who acts, or whom it is done to: "the captain of a rescue ship"."""

    start: int
    end: int
    text: str
    actors: tuple[str, ...]  # ids of the actors that it names or means, its head's first; none where it names nobody


@dataclass(frozen=True, slots=True)
class Event:
    """One act as one report tells it."""

    start: int  # of the words that tell the act: "imposed sanctions"
    end: int
    sentence: int  # index in `Parsed.sentences`
    clause: Span  # from the first of act, source and target to the last; the evidence is cut from here
    code: EventCode
    mode: str | None  # PLOVER's, in lower case, where it is clear: "arrest", "sanctions", "meet"
    contexts: tuple[str, ...]  # PLOVER's: "military", "diplomatic", "economic" …; most are without
    source: Party | None
    target: Party | None
    date: Time | None  # the time in its clause; None where the report gives none
    place: str | None  # id of the actor that the place is
    modality: EventModality
    attributed_to: tuple[str, ...]  # the chain of who vouches for it, nearest first
    voice: Voice = "outlet"
