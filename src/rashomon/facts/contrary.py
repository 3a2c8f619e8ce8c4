"""Clauses that the measures in them keep apart: "three died" and "five died", "costs $30" and "costs €30"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.claims import Claim, comparable, kind_of
from rashomon.facts.extents import extent, meeting
from rashomon.facts.matching import Matter
from rashomon.types import Span

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
    sizes = [c for c in every if kind_of(c.statement) in SIZES and comparable(c.statement)]
    meets = meeting([extent(c.statement.measure) for c in sizes if c.statement.measure])
    held: dict[tuple[int, Span], list[int]] = {}
    for n, c in enumerate(sizes):
        held.setdefault((c.report, c.statement.clause), []).append(n)
    places = [(n, held[c.report, c.statement.clause]) for n, c in enumerate(clauses) if (c.report, c.statement.clause) in held]
    barred = np.zeros((len(clauses), len(clauses)), dtype=np.bool_)
    for (i, one), (j, other) in combinations(places, 2):
        barred[i, j] = barred[j, i] = _apart(sizes, meets, one, other)
    return barred


def _apart(sizes: Sequence[Claim], meets: Mask, one: Sequence[int], other: Sequence[int]) -> bool:
    """Is there a kind that both name, but in no two values that can both be true?"""
    kind = [kind_of(c.statement) for c in sizes]
    met = {kind[i] for i in one for j in other if meets[i, j] and comparable(sizes[i].statement) == comparable(sizes[j].statement)}
    return bool(({kind[i] for i in one} & {kind[j] for j in other}) - met)
