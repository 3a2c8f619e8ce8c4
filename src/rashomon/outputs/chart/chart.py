"""A relation as a drawing: time goes across, to scale, and intensity up, from conflict to cooperation.

Places across are in per cent of the width, those from top to bottom in px: a page can stretch the drawing, and its words stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rashomon.dossier.wording import days as days_in_words
from rashomon.outputs.chart.days import Axis, Tick, axis, ticks
from rashomon.outputs.chart.labels import Box, Label, Wanted, labels
from rashomon.outputs.chart.spots import BOTTOM, TOP, WIDE, Spot, days_of, height, placed, spots
from rashomon.outputs.chart.words import legend, without_day
from rashomon.relations.course import course
from rashomon.types import EventModality, Relation, RelationEvent, TurningPoint

HEIGHT = 336
LABELLED = 24  # events of which labels are tried
STUB = 3.0  # per cent of the width that the course runs on after the last act
LEVELS = tuple((value, height(value)) for value in (10, 5, 0, -5, -10))


@dataclass(frozen=True, slots=True)
class Mark:
    """An event as it is drawn."""

    event: RelationEvent
    acting: int  # which of the two sides acts: 0 or 1
    spots: tuple[Spot, ...]  # its own place, then others that reports give it
    reach: tuple[float, float] | None  # px from the top of its least and its greatest intensity, where they differ
    label: Label | None
    turning: bool


@dataclass(frozen=True, slots=True)
class Turn:
    """The days on which the relation turned."""

    left: float  # in per cent
    width: float
    when: str

    @property
    def middle(self) -> float:
        return round(self.left + self.width / 2, 3)


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of the course, with the band that it may lie in, in px from the top."""

    left: float  # in per cent
    right: float
    y: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Chart:
    relation: Relation
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    steps: tuple[Step, ...]
    turn: Turn | None
    undated: float | None  # per cent of the width from which events without a date stand
    zoom: float  # how far zooming in is of use
    top: float = TOP
    bottom: float = BOTTOM
    height: int = HEIGHT
    levels: tuple[tuple[int, float], ...] = LEVELS

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def legend(self) -> tuple[tuple[EventModality, str], ...]:
        """What the fillings of its marks mean, but for what is done."""
        return legend({spot.modality for mark in self.marks for spot in mark.spots})


def chart(relation: Relation) -> Chart:
    """The drawing of a relation."""
    told = [spots(event) for event in relation.events]
    dated = [day for some in told for spot in some for day in spot.days or ()]
    undated = sum(some[0].days is None for some in told)
    turned = days_of(relation.turning.earliest, relation.turning.latest) if relation.turning else None
    scale = axis([*dated, *(turned or ())], undated, len(told))
    turn = _turn(relation.turning, scale) if relation.turning else None
    steps = _steps(relation, scale) if dated else ()
    return Chart(
        relation=relation,
        marks=_marks(relation, tuple(placed(told, scale)), tuple(_upright(turn, steps))),
        ticks=ticks(scale) if dated else (),
        steps=steps,
        turn=turn,
        undated=scale.behind if undated else None,
        zoom=scale.zoom,
    )


def _steps(relation: Relation, scale: Axis) -> tuple[Step, ...]:
    """Each level until the next; the last a little further than its act."""
    levels = course(relation.events)
    starts = [scale.at(level.since) for level in levels]
    ends = [*starts, *(min(start + STUB, scale.end) for start in starts[-1:])]
    return tuple(
        Step(left, right, height(level.mean), height(level.highest), height(level.lowest))
        for level, (left, right) in zip(levels, pairwise(ends), strict=True)
    )


def _upright(turn: Turn | None, steps: Sequence[Step]) -> Iterator[Box]:
    """The lines from top to bottom: the turning point, and where the course steps up or down."""
    if turn:
        yield Box(turn.middle, -2, 2, TOP, BOTTOM)
    for one, after in pairwise(steps):
        yield Box(one.right, -1, 1, min(one.y, after.y), max(one.y, after.y))


def _marks(relation: Relation, drawn: Sequence[tuple[Spot, ...]], lines: Sequence[Box]) -> tuple[Mark, ...]:
    turning = relation.turning.event if relation.turning else None
    half = WIDE / 2
    taken = [Box(s.x, s.nudge - half, s.nudge + half, s.y - half, s.y + half) for some in drawn for s in some]
    named = _labelled(_ranked(relation.events, drawn, turning)[:LABELLED], taken, lines)
    return tuple(
        Mark(
            event=event,
            acting=int(event.source == relation.actors[1]),
            spots=some,
            reach=(height(event.highest), height(event.lowest)) if event.highest - event.lowest > 0.05 else None,
            label=named.get(event.id),
            turning=event.id == turning,
        )
        for event, some in zip(relation.events, drawn, strict=True)
    )


def _ranked(
    events: Sequence[RelationEvent], drawn: Sequence[tuple[Spot, ...]], turning: str | None
) -> list[tuple[RelationEvent, tuple[Spot, ...]]]:
    """The turning point first, then what is done on a day that is known, the strongest first."""
    pairs = zip(events, drawn, strict=True)
    return sorted(pairs, key=lambda pair: (pair[0].id != turning, not pair[1][0].days, pair[0].modality != "done", -abs(pair[0].intensity)))


def _labelled(ranked: Sequence[tuple[RelationEvent, tuple[Spot, ...]]], taken: Sequence[Box], lines: Sequence[Box]) -> dict[str, Label]:
    """Labels by event; those that find no room are missing."""
    wanted = [Wanted(without_day(event.what), tuple((spot.x, spot.nudge, spot.y) for spot in some)) for event, some in ranked]
    found = labels(wanted, taken, TOP - 4, BOTTOM + 4, lines)
    return {event.id: label for (event, _), label in zip(ranked, found, strict=True) if label}


def _turn(turning: TurningPoint, scale: Axis) -> Turn | None:
    days = days_of(turning.earliest, turning.latest)
    if days is None:
        return None
    left, right = scale.at(days[0]), scale.at(days[1] + 1)
    return Turn(left, round(right - left, 3), days_in_words(turning.earliest, turning.latest))
