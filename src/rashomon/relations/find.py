"""The relations of the actors of a story.

events of all reports → acts between sides → those that are one → relations, each with its course and its turning point
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from rashomon.relations.records import Words, agreed_modality, record
from rashomon.relations.same import same_events
from rashomon.relations.sequence import Order, dated, sequence
from rashomon.relations.sides import Sides, sides_of
from rashomon.relations.told import Standing, Told, acting_places, speakers_of, standing_in, told_in
from rashomon.relations.trajectory import in_order
from rashomon.relations.turning import turning_point
from rashomon.reports.naming import names_apart
from rashomon.types import Actor, Fact, Relation, RelationEvent, Understanding

MOST = 30  # pairs
Pair = tuple[str, str]


def find_relations(understandings: Sequence[Understanding], actors: Sequence[Actor], facts: Sequence[Fact]) -> tuple[Relation, ...]:
    """Of pairs of actors of whom at least one thing is told as done, those with most events first."""
    sides = sides_of(understandings, actors, acting_places(understandings))
    pairs: dict[Pair, list[tuple[Told, ...]]] = defaultdict(list)
    for tellings in same_events(_told(understandings, sides, actors, facts)):
        pairs[_pair(tellings[0])].append(tellings)
    parsed = {u.report.id: u.parsed for u in understandings}
    words = Words(parsed, names_apart(u.report for u in understandings), sides.names)
    known = _named_often(understandings, sides)
    kept = {
        pair: events
        for pair, events in pairs.items()
        if known.issuperset(pair) and any(agreed_modality(tellings) == "done" for tellings in events)
    }
    records = {tellings: record(tellings, words) for events in kept.values() for tellings in events}
    order = sequence(records, parsed)
    by_id = {event.id: event for event in records.values()}
    found = (
        _relation(
            pair,
            [dated(records[t], by_id, order, min(filter(None, (told.published for told in t)), default="")) for t in events],
            order,
            sides,
        )
        for pair, events in kept.items()
    )
    return tuple(sorted(found, key=lambda r: (-len(r.events), -sum(len(e.readings) for e in r.events), r.actors)))[:MOST]


def _named_often(understandings: Iterable[Understanding], sides: Sides) -> frozenset[str]:
    """Countries, and the other sides that the reports name more than once: a name that stands but once is often no part of the story."""
    named = Counter(sides.of(name.actor) for u in understandings for name in u.mentions.names)
    return frozenset(side for side, n in named.items() if side is not None and (n > 1 or sides.is_country(side)))


def _told(understandings: Iterable[Understanding], sides: Sides, actors: Sequence[Actor], facts: Sequence[Fact]) -> Iterator[Told]:
    standing, speakers = standing_in(facts), speakers_of(actors, sides)
    for u in understandings:
        yield from told_in(u, sides, standing.get(u.report.id, Standing()), speakers)


def _pair(told: Told) -> Pair:
    one, other = sorted((told.source.side, told.target.side))
    return one, other


def _relation(pair: Pair, events: Sequence[RelationEvent], order: Order, sides: Sides) -> Relation:
    ordered = in_order(events, order)
    names = (sides.names[pair[0]], sides.names[pair[1]])
    return Relation(
        id=hashlib.sha256(f"relation {pair[0]} {pair[1]}".encode()).hexdigest()[:12],
        actors=pair,
        names=names,
        members=(_members(pair[0], ordered, sides), _members(pair[1], ordered, sides)),
        events=ordered,
        turning=turning_point(ordered, names),
    )


def _members(side: str, events: Iterable[RelationEvent], sides: Sides) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for event in events for one in event.through if sides.of(one) == side))
