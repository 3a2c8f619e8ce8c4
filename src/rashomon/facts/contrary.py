"""Clauses that the measures in them keep apart: "three died" and "five died", "costs $30" and "costs €30"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.claims import Claim
from rashomon.facts.matching import Matter
from rashomon.facts.ranges import comparable, meet
from rashomon.types import Span, Value

Mask = NDArray[np.bool_]
SIZES = frozenset({"money", "percent", "mass", "length", "speed", "duration", "age"})


def opposed(clauses: Sequence[Claim], measured: Sequence[Matter]) -> Mask:
    """(n, n) clauses that hold measures of opposite sides of one matter."""
    barred = np.zeros((len(clauses), len(clauses)), dtype=np.bool_)
    for matter in measured:
        if len(matter.sides) > 1:
            sides = [{(c.report, c.statement.clause) for c in side} for side in matter.sides]
            holds = np.array([[(c.report, c.statement.clause) in side for side in sides] for c in clauses], dtype=np.float32)
            barred |= (holds @ (holds.sum(axis=1, keepdims=True) - holds).T) > 0
    return barred


def contrary(clauses: Sequence[Claim], every: Sequence[Claim]) -> Mask:
    """(n, n) clauses of which one names a sum or a size that leaves no room for the other's."""
    values: dict[tuple[int, Span], list[Value]] = {}
    for c in every:
        if isinstance(c.statement.measure, Value) and c.statement.measure.kind in SIZES:
            values.setdefault((c.report, c.statement.clause), []).append(c.statement.measure)
    places = [(n, (c.report, c.statement.clause)) for n, c in enumerate(clauses)]
    barred = np.zeros((len(clauses), len(clauses)), dtype=np.bool_)
    for (i, one), (j, other) in combinations([(n, values[place]) for n, place in places if place in values], 2):
        barred[i, j] = barred[j, i] = _apart(one, other)
    return barred


def _apart(one: Sequence[Value], other: Sequence[Value]) -> bool:
    """Is there a kind that both name, but in no two values that can both be true?"""
    kinds = {v.kind for v in one} & {v.kind for v in other}
    met = {v.kind for v in one for w in other if comparable(v, w) and meet(v, w)}
    return bool(kinds - met)
