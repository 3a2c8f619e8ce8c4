"""What happened, or is to happen, and when: each entry at a time that at least one report gives.

Entries come from the dates and clock times that several reports share (a disputed one gives an entry for each side), then from those that
one report gives in its own voice in its body. Where there are too many, those stay that most reports give, then those that stand highest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.dossier.moments import Moment, moments_of, overlap, stamps, told_best, usual
from rashomon.types import Fact, Reading, TimelineEntry, Understanding

BASE, PER_REPORT, MOST = 10, 3, 60  # entries: 25 of five reports
Key = tuple[str, int]  # a report, and where in its text a time stands


def build_timeline(understandings: Sequence[Understanding], facts: Sequence[Fact]) -> tuple[TimelineEntry, ...]:
    """Ordered by the earliest moment each can mean, then by the latest."""
    found = {(m.report, m.start): m for u in understandings for m in moments_of(u)}
    groups: list[tuple[list[Moment], set[str]]] = []
    for fact in facts:
        if fact.kind in {"date", "time"}:
            groups.extend((side, {fact.id}) for side in _sides(fact, found))
    told = {(m.report, m.start) for side, _ in groups for m in side}
    groups.extend(([m], set()) for key, m in found.items() if key not in told)
    merged = _merged([g for g in groups if _tellers(g[0]) > 1 or _plain(g[0])])
    kept = sorted(merged, key=lambda g: (-_tellers(g[0]), min(m.depth for m in g[0])))[: _room(len(understandings))]
    return tuple(sorted((_entry(*g) for g in kept), key=lambda e: (stamps(e.earliest, e.latest), e.what)))


def _room(reports: int) -> int:
    return min(BASE + PER_REPORT * reports, MOST)


def _tellers(side: Iterable[Moment]) -> int:
    return len({m.report for m in side})


def _plain(side: Sequence[Moment]) -> bool:
    return any(m.telling for m in side)


def _sides(fact: Fact, found: dict[Key, Moment]) -> list[list[Moment]]:
    """The moments of a fact's readings, those together that can mean one time."""
    sides: list[list[Moment]] = []
    for moment in (m for r in fact.readings if (m := _moment(r, found))):
        home = next((side for side in sides if all(overlap(moment, m) for m in side)), None)
        if home is None:
            sides.append([moment])
        elif moment not in home:
            home.append(moment)
    return sides


def _moment(reading: Reading, found: dict[Key, Moment]) -> Moment | None:
    """The moment that a reading names: in its evidence, and with its value where several stand there."""
    inside = [m for m in found.values() if m.report == reading.report and reading.evidence.start <= m.start < reading.evidence.end]
    exact = (m for m in inside if m.reading.value == reading.value)
    return next(exact, inside[0] if len(inside) == 1 else None)


def _merged(groups: Sequence[tuple[list[Moment], set[str]]]) -> list[tuple[list[Moment], set[str]]]:
    """Groups that name the very same time and speak of the same thing become one."""
    joined: list[tuple[list[Moment], set[str]]] = []
    for side, cites in groups:
        home = next((g for g in joined if any(a.same_as(b) for a in side for b in g[0])), None)
        if home is None:
            joined.append((list(side), set(cites)))
        else:
            home[0].extend(m for m in side if m not in home[0])
            home[1].update(cites)
    return joined


def _entry(side: Sequence[Moment], cites: set[str]) -> TimelineEntry:
    earliest, latest = usual(side)
    return TimelineEntry(earliest, latest, told_best(side).phrase.text, tuple(m.reading for m in side), tuple(sorted(cites)))
