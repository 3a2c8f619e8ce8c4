"""The relations of the actors of a story."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.types import Actor, Fact, Relation, Understanding


def find_relations(understandings: Sequence[Understanding], actors: Sequence[Actor], facts: Sequence[Fact]) -> tuple[Relation, ...]:
    """Of pairs of actors, those with most events first."""
    return ()
