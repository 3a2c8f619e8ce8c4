"""Events in the order of time, and those of them that move a relation."""

from __future__ import annotations

from collections.abc import Iterable

from rashomon.types import RelationEvent

LAST = "9999-12-31"  # after every date


def in_order(events: Iterable[RelationEvent], after: Iterable[tuple[str, str]] = ()) -> tuple[RelationEvent, ...]:
    """By the first day, then the last, those without a date at the end; within one day as the reports say ("after the call, …").

    `after` has pairs of ids, the later first.
    """
    found = sorted(events, key=_time)
    place = {event.id: at for at, event in enumerate(found)}
    for later, earlier in sorted(after):
        if later in place and earlier in place and _one_day(found[place[later]], found[place[earlier]]) and place[later] < place[earlier]:
            found.insert(place[earlier], found.pop(place[later]))
            place = {event.id: at for at, event in enumerate(found)}
    return tuple(found)


def _time(event: RelationEvent) -> tuple[str, str, str, int, str]:
    """Of one day, what the same report tells first."""
    first = event.readings[0]
    return event.earliest or LAST, event.latest or LAST, first.report, first.evidence.start, event.id


def _one_day(one: RelationEvent, other: RelationEvent) -> bool:
    return one.earliest is not None and (one.earliest, one.latest) == (other.earliest, other.latest)


def counted(events: Iterable[RelationEvent]) -> tuple[RelationEvent, ...]:
    """Those that move a relation: done, on a day that is known."""
    return tuple(event for event in events if event.modality == "done" and event.earliest is not None)
