"""The course of a relation: the mean intensity of the last acts done, and how far it may lie from there by what the reports say.

An act may be of any of its days and of any intensity that a report gives it: the band holds the means that come out where all are of their
first day, and where all are of their last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean

from rashomon.relations.trajectory import counted
from rashomon.types import RelationEvent

LAST = 3  # acts that the mean is taken over

When = Callable[[RelationEvent], float]


@dataclass(frozen=True, slots=True)
class Level:
    """Where a relation stands from a day on, until the next level's."""

    since: float  # the day's ordinal; half a day later is its noon
    mean: float
    lowest: float
    highest: float


def course(events: Iterable[RelationEvent]) -> tuple[Level, ...]:
    """From the first act done on a day that is known."""
    moving = counted(events)
    turns = sorted({when(event) for event in moving for when in (_first, _middle, _last)})
    found: list[Level] = []
    for level in _levels(moving, turns):
        if not found or (level.mean, level.lowest, level.highest) != (found[-1].mean, found[-1].lowest, found[-1].highest):
            found.append(level)
    return tuple(found)


def _levels(moving: Sequence[RelationEvent], turns: Iterable[float]) -> Iterator[Level]:
    for day in turns:
        likely, *others = (_lately(moving, day, when) for when in (_middle, _first, _last))
        if likely:
            ways = [likely, *filter(None, others)]
            lowest, highest = min(fmean(e.lowest for e in way) for way in ways), max(fmean(e.highest for e in way) for way in ways)
            yield Level(day, fmean(e.intensity for e in likely), lowest, highest)


def _lately(moving: Sequence[RelationEvent], day: float, when: When) -> Sequence[RelationEvent]:
    """The last acts until a day; of those of one day the later in order."""
    return sorted((event for event in moving if when(event) <= day), key=when)[-LAST:]


def _first(event: RelationEvent) -> float:
    return _ordinal(event.earliest or event.latest) + 0.5


def _last(event: RelationEvent) -> float:
    return _ordinal(event.latest or event.earliest) + 0.5


def _middle(event: RelationEvent) -> float:
    return (_first(event) + _last(event)) / 2


def _ordinal(stamp: str | None) -> int:
    return date.fromisoformat((stamp or "")[:10]).toordinal()
