"""How many independent sources stand behind a fact: origins, not outlets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.facts.claims import Claim
from rashomon.statements.clauses import fold
from rashomon.types import Understanding


def origins(claims: Sequence[Claim], understandings: Sequence[Understanding]) -> int:
    """Distinct known origins of the readings, at least 1."""
    return independent((c.sentence, origin_of(c.statement.attributed_to, understandings[c.report])) for c in claims)


def independent(said: Iterable[tuple[frozenset[str], str]]) -> int:
    """Distinct origins of sentences given as their words and origin; the same words share theirs, an unknown one adds nothing."""
    keys: dict[frozenset[str], str] = {}
    for words, origin in said:
        keys[words] = min(keys.get(words, origin), origin, key=lambda o: (not o, o))
    return max(1, len({o for o in keys.values() if o}))


def origin_of(attributed_to: Sequence[str], understanding: Understanding) -> str:
    """Who vouches in the end: the speaker or outlet named, else the agency whose copy it is, else the outlet; "" where unknown."""
    if attributed_to:
        return fold(attributed_to[0])
    agency = next((c.name for c in understanding.mentions.credits if c.kind == "agency"), None)
    return fold(agency or understanding.report.outlet or "")
