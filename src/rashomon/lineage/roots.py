"""Where a place of a report comes from: the report whose text it repeats, and the agency or outlet behind that."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rashomon.lineage.credited import credited
from rashomon.mentions.credits.publishers import Publishers
from rashomon.types import Lineage, Repeat, Understanding

HALF = 0.5  # part of a place that must stand in a repeated passage


@dataclass(frozen=True, slots=True)
class Place:
    report: str  # its id
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Roots:
    """Of all reports, what they repeat and whose word they print."""

    repeats: Mapping[str, Sequence[tuple[Repeat, str]]]  # by report, in order of its text, with the report repeated
    voices: Mapping[str, frozenset[str]]  # by report, whose account its own words may be: its outlet's, an agency's; none where unknown
    publishers: Publishers

    def root(self, place: Place) -> Place:
        """The place itself, or the passage it repeats, followed to its first report."""
        seen = {place.report}
        while (found := self._repeated(place)) is not None and found.report not in seen:
            seen.add(found.report)
            place = found
        return place

    def _repeated(self, place: Place) -> Place | None:
        held = self.repeats.get(place.report, ())
        at = bisect_left(held, place.start, key=lambda one: one[0].here.end)
        overlaps: list[tuple[int, Place]] = []
        while at < len(held) and held[at][0].here.start < place.end:
            repeat, source = held[at]
            overlap = min(repeat.here.end, place.end) - max(repeat.here.start, place.start)
            overlaps.append((overlap, Place(source, repeat.there.start, repeat.there.end)))
            at += 1
        most, found = max(overlaps, key=lambda one: one[0], default=(0, place))
        return found if most > HALF * (place.end - place.start) else None


def find_roots(understandings: Sequence[Understanding], lineage: Sequence[Lineage]) -> Roots:
    repeats: dict[str, list[tuple[Repeat, str]]] = {u.report.id: [] for u in understandings}
    for edge in lineage:
        if edge.source is not None:
            repeats[edge.report].extend((repeat, edge.source) for repeat in edge.repeats)
    for held in repeats.values():
        held.sort(key=lambda one: (one[0].here.end, one[0].here.start))
    publishers = Publishers.of([u.report.outlet for u in understandings])
    voices = {u.report.id: _voices(u, publishers) for u in understandings}
    return Roots(repeats, voices, publishers)


def _voices(understanding: Understanding, publishers: Publishers) -> frozenset[str]:
    """The agency that the whole is a copy of; else the outlet, and with it the agencies that are named for parts unknown."""
    given = credited(understanding)
    whole = frozenset(publishers.key(c.name) for c in given if c.whole)
    if whole:
        return whole
    outlet = understanding.report.outlet
    partly = {publishers.key(c.name) for c in given if c.of_parts_unknown}
    return frozenset(partly | ({publishers.key(outlet)} if outlet else set()))
