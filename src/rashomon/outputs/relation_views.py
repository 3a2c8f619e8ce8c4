"""Relations as the page shows them: drawn, in a table, and with those who act for each side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rashomon.outputs.chart import Chart, chart
from rashomon.outputs.relating import notable
from rashomon.outputs.writing import line
from rashomon.types import Actor, Dossier, Relation, RelationEvent

MOST = 60  # relations shown; those with most events come first
FEWEST = 3  # events that are drawn; of less a table says as much


@dataclass(frozen=True, slots=True)
class Member:
    """Who acts for a side, or is acted on in its name."""

    name: str
    roles: tuple[str, ...]
    events: tuple[RelationEvent, ...]


@dataclass(frozen=True, slots=True)
class RelationView:
    relation: Relation
    anchor: str
    chart: Chart | None  # None where there is too little to draw
    members: tuple[tuple[Member, ...], tuple[Member, ...]]

    def row(self, event: RelationEvent) -> str:
        """The id of an event's row in the table."""
        return f"{self.anchor}-{self.relation.events.index(event) + 1}"


def relation_views(dossier: Dossier) -> tuple[tuple[RelationView, ...], tuple[RelationView, ...]]:
    """The relations that are worth it, and the others; of very many the first."""
    shown = dossier.relations[:MOST]
    worth = {relation.id for relation in notable(shown)}
    views = tuple(_views(shown, {actor.id: actor for actor in dossier.actors}))
    return tuple(v for v in views if v.relation.id in worth), tuple(v for v in views if v.relation.id not in worth)


def _views(relations: Sequence[Relation], actors: dict[str, Actor]) -> Iterator[RelationView]:
    for number, relation in enumerate(relations, 1):
        drawn = chart(relation) if len(relation.events) >= FEWEST else None
        first, second = (tuple(_members(relation, ids, actors)) for ids in relation.members)
        yield RelationView(relation, f"relation-{number}", drawn, (first, second))


def _members(relation: Relation, ids: Sequence[str], actors: dict[str, Actor]) -> Iterator[Member]:
    for id_ in ids:
        events = tuple(event for event in relation.events if id_ in event.through)
        actor = actors.get(id_)
        yield Member(line(actor.name if actor else id_), actor.roles if actor else (), events)
