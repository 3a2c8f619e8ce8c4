"""Accounts that differ: statements set against each other where one report or source denies, plans or leaves open what another states.

Each side is a group of clauses that say the same. What can't be set out in two sides, without a clause on both, is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from rashomon.facts.claims import Claim
from rashomon.facts.measured.matching import Matter
from rashomon.facts.told.stances import KNOWING, Odds, Relation, at_odds
from rashomon.facts.told.unsettled import answered
from rashomon.reports.hours import hours
from rashomon.types import Report

LIKENESS = 0.8  # by judgement: the deed and those who take part in it are the same
RELATIONS: Sequence[Relation] = ("denied", "opposite", "came", "settled", "changed")  # what tells most comes first
SOON = timedelta(days=30)  # within which what is planned comes, if it is the same


@dataclass(frozen=True, slots=True)
class Difference:
    matter: Matter  # two sides: what is stated, then what is denied, planned or left open
    relation: Relation


def odds_of(clauses: Sequence[Claim], reports: Sequence[Report]) -> list[Odds]:
    """Every two clauses of which one denies, plans or leaves open what the other states, or says the opposite."""
    return [o for o in (*at_odds(clauses), *answered(clauses)) if _in_time(o, clauses, reports)]


def differences(clauses: Sequence[Claim], odds: Sequence[Odds], shared: Sequence[Matter]) -> list[Difference]:
    """`shared` are the clauses that say the same: with one of them the others stand on its side."""
    alike = _alike(clauses, shared)
    found: list[Difference] = []
    taken: set[int] = set()
    for relation in RELATIONS:
        edges = sorted((o.one, o.other) for o in odds if o.relation == relation)
        joined = ((i, j) for one, other in edges for i in alike[one] for j in alike[other]) if relation != "settled" else edges
        for one, other in _sides((i, j) for i, j in joined if i not in taken and j not in taken):
            taken |= one | other
            sides = tuple(tuple(clauses[i] for i in sorted(side)) for side in (other, one))
            found.append(Difference(Matter(sides, LIKENESS), relation))
    return found


def _alike(clauses: Sequence[Claim], shared: Sequence[Matter]) -> list[list[int]]:
    """For each clause, by index, those that say the same, itself too."""
    at = {id(claim): n for n, claim in enumerate(clauses)}
    alike = [[n] for n in range(len(clauses))]
    for matter in shared:
        members = [at[id(c)] for side in matter.sides for c in side]
        for n in members:
            alike[n] = members
    return alike


def _sides(edges: Iterable[tuple[int, int]]) -> Iterator[tuple[set[int], set[int]]]:
    """Clauses joined by edges, on two sides; an edge that would bring a clause on both is passed over."""
    parts: list[tuple[set[int], set[int]]] = []
    for one, other in edges:
        touched = [part for part in parts if {one, other} & (part[0] | part[1])]
        joined = ({one}.union(*(p[0] for p in touched)), {other}.union(*(p[1] for p in touched)))
        if not joined[0] & joined[1]:
            parts = [part for part in parts if part not in touched] + [joined]
    yield from parts


def _in_time(odds: Odds, clauses: Sequence[Claim], reports: Sequence[Report]) -> bool:
    """What is planned or open must not be told later than what came of it; of these the hours must be known."""
    one, other = clauses[odds.one], clauses[odds.other]
    deed = one.statement.deed
    if odds.relation == "opposite" or (odds.relation == "denied" and deed is not None and deed.act not in KNOWING):
        return True
    then, now = hours(reports[one.report]), hours(reports[other.report])
    if then is None or now is None:
        return False
    return odds.relation == "changed" or then == now or then[0] < now[1] <= then[1] + SOON
