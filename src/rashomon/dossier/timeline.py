"""What happened, or is to happen, and when: each entry at a time that at least one report gives.

Entries come from the dates and clock times that several reports share (a disputed one gives an entry for each side), then from those that
one report gives in its own voice in its body. Where there are too many, those stay that most reports give, then those that stand highest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rashomon.dossier.moments import Moment, moments_of, overlap, stamps, told_best, usual
from rashomon.types import Fact, Reading, TimelineEntry, Understanding

BASE, PER_REPORT, MOST = 10, 3, 60  # entries: 25 of five reports
Found = dict[str, list[Moment]]  # by report, in the order of its text
Mark = tuple[object, object]


@dataclass(frozen=True, slots=True)
class Group:
    """Moments that are one entry, and the facts it rests on."""

    moments: tuple[Moment, ...]
    cites: frozenset[str]
    disputed: bool = False

    @property
    def reports(self) -> frozenset[str]:
        return frozenset(m.report for m in self.moments)

    @property
    def depth(self) -> float:
        return min(m.depth for m in self.moments)

    def tells(self) -> bool:
        """Does one of them say that something happened or is to happen then? A dispute stays whatever its words."""
        return self.disputed or any(m.telling for m in self.moments)

    def marks(self) -> set[Mark]:
        """Of two groups that join, at least one is the same: a time, or a clause of a report."""
        return {m.span for m in self.moments} | {(m.report, m.phrase.text) for m in self.moments}

    def joins(self, other: Group) -> bool:
        """The same time and matter; or two times of one report in one clause: "in April and May"."""
        alone = len(self.reports | other.reports) == 1
        pairs = ((a, b) for a in self.moments for b in other.moments)
        return any(a.same_as(b) or (alone and a.phrase.text == b.phrase.text) for a, b in pairs)


def build_timeline(understandings: Sequence[Understanding], facts: Sequence[Fact]) -> tuple[TimelineEntry, ...]:
    """Ordered by the earliest moment each can mean, then by the latest."""
    found = {u.report.id: list(moments_of(u)) for u in understandings}
    groups = _joined(group for group in _groups(found, facts) if group.tells())
    kept = sorted(groups, key=lambda g: (-len(g.reports), g.depth))[: min(BASE + PER_REPORT * len(understandings), MOST)]
    return tuple(sorted(map(_entry, kept), key=lambda e: (stamps(e.earliest, e.latest), e.what)))


def _groups(found: Found, facts: Sequence[Fact]) -> Iterator[Group]:
    """The sides of each fact on a time; then the moments that are in no fact."""
    told: set[Moment] = set()
    for fact in facts:
        if fact.kind in {"date", "time"}:
            for side in _sides(fact, found):
                told.update(side)
                yield Group(tuple(side), frozenset({fact.id}), fact.verdict in {"disputed", "updated"})
    yield from (Group((m,), frozenset()) for moments in found.values() for m in moments if m not in told)


def _sides(fact: Fact, found: Found) -> list[list[Moment]]:
    """The moments of a fact's readings, those together that can mean one time."""
    sides: list[list[Moment]] = []
    for moment in (m for r in fact.readings if (m := _moment(r, found))):
        home = next((side for side in sides if all(overlap(moment, m) for m in side)), None)
        if home is None:
            sides.append([moment])
        elif moment not in home:
            home.append(moment)
    return sides


def _moment(reading: Reading, found: Found) -> Moment | None:
    """The moment that a reading names: in its evidence, and with its value where several stand there."""
    inside = [m for m in found.get(reading.report, ()) if reading.evidence.start <= m.start < reading.evidence.end]
    exact = (m for m in inside if m.reading.value == reading.value)
    return next(exact, inside[0] if len(inside) == 1 else None)


def _joined(groups: Iterable[Group]) -> list[Group]:
    """Each with those before it that tell of the same."""
    joined: list[Group] = []
    holders: dict[Mark, set[int]] = defaultdict(set)
    for group in groups:
        near = sorted(set().union(*(holders[mark] for mark in group.marks())))
        at = next((i for i in near if group.joins(joined[i])), len(joined))
        if at == len(joined):
            joined.append(group)
        else:
            other = joined[at]
            moments = tuple(dict.fromkeys(other.moments + group.moments))
            joined[at] = Group(moments, other.cites | group.cites, other.disputed or group.disputed)
        for mark in group.marks():
            holders[mark].add(at)
    return joined


def _entry(group: Group) -> TimelineEntry:
    extent = usual(group.moments)
    readings = tuple(m.reading for m in group.moments)
    return TimelineEntry(*extent, told_best(group.moments, extent).phrase.text, readings, tuple(sorted(group.cites)))
