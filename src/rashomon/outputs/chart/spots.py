"""Where the events of a relation stand: by the days they can be of and their intensity, twice where the reports put them in two places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from rashomon.outputs.chart.days import Axis
from rashomon.relations.scale import HIGHEST, LOWEST, intensity
from rashomon.types import Coding, EventModality, RelationEvent

TOP, BOTTOM = 38.0, 308.0  # px from the top at which the greatest and the least intensity stand
WIDE = 13.0  # px that a mark takes

Days = tuple[int, int]  # the first and the last day, by their ordinals


@dataclass(frozen=True, slots=True)
class Spot:
    """One place of an event, and the readings that put it there."""

    readings: tuple[Coding, ...]
    days: Days | None
    intensity: float
    modality: EventModality
    own_days: bool = False  # whether the days are those of its readings, not the event's
    x: float = 0.0  # per cent of the width
    nudge: float = 0.0  # px to the side, where another stands in its place
    y: float = 0.0  # px from the top
    bar: tuple[float, float] | None = None  # where its days begin and how long they last, in per cent; None where it is one


def height(value: float) -> float:
    """Where an intensity stands, in px from the top."""
    within = min(HIGHEST, max(LOWEST, value))
    return round(TOP + (BOTTOM - TOP) * (HIGHEST - within) / (HIGHEST - LOWEST), 1)


def days_of(earliest: str | None, latest: str | None) -> Days | None:
    """None where there are none, or where they can't be read."""
    try:
        first, last = (date.fromisoformat((stamp or "")[:10]).toordinal() for stamp in (earliest or latest, latest or earliest))
    except ValueError:
        return None
    return min(first, last), max(first, last)


def spots(event: RelationEvent) -> tuple[Spot, ...]:
    """The event's own place, then where else reports put it: on days that exclude each other, under another code, done or only planned."""
    whole = days_of(event.earliest, event.latest)
    found: dict[tuple[Days | None, float, EventModality], list[Coding]] = {}
    told = [days_of(reading.earliest, reading.latest) for reading in event.readings]
    apart = _apart(told)
    for reading, days in zip(event.readings, told, strict=True):
        own = (reading.code, reading.mode) == (event.code, event.mode)
        value = event.intensity if own else intensity(reading.code, reading.mode)
        found.setdefault((days if apart and days else whole, value, reading.modality), []).append(reading)
    places = [Spot(tuple(readings), days, value, modality, days != whole) for (days, value, modality), readings in found.items()]
    places.sort(key=lambda spot: (_other(spot, event), -len(spot.readings)))
    return tuple(places) or (Spot((), whole, event.intensity, event.modality),)


def _apart(days: Iterable[Days | None]) -> bool:
    """Whether no day lies within all that are known."""
    known = [one for one in days if one]
    return bool(known) and max(first for first, _ in known) > min(last for _, last in known)


def _other(spot: Spot, event: RelationEvent) -> bool:
    return (spot.intensity, spot.modality) != (event.intensity, event.modality)


def placed(told: Sequence[tuple[Spot, ...]], scale: Axis) -> Iterator[tuple[Spot, ...]]:
    """The places of events, in order, on an axis; of those in one place each is nudged a little further to a side."""
    taken: list[Spot] = []
    undated = 0
    for some in told:
        beside: list[Spot] = []
        for spot in some:
            beside.append(_nudged(_set(spot, scale, undated), (*taken, *beside)))
        taken += beside
        undated += some[0].days is None
        yield tuple(beside)


def _set(spot: Spot, scale: Axis, undated: int) -> Spot:
    """On its days; without any behind them, by how many stand there already."""
    y = height(spot.intensity)
    if spot.days is None:
        return replace(spot, x=scale.beyond(undated), y=y)
    first, last = spot.days
    bar = (scale.at(first), round(scale.at(last + 1) - scale.at(first), 3)) if last > first else None
    return replace(spot, x=scale.at((first + last + 1) / 2), y=y, bar=bar)


def _nudged(spot: Spot, taken: Sequence[Spot]) -> Spot:
    near = [one.nudge for one in taken if abs(one.x - spot.x) < 0.05 and abs(one.y - spot.y) < WIDE]
    sides = (side * step * WIDE for step in range(4) for side in (1, -1))
    free = (nudge for nudge in sides if all(abs(nudge - other) >= WIDE for other in near))
    return replace(spot, nudge=next(free, 0.0))
