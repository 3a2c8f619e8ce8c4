"""Clauses that the measures in them keep apart: "three died" and "five died", "costs $30" and "costs €30"."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.claims import Claim, comparable, kind_of
from rashomon.facts.measured.extents import extent, meet
from rashomon.facts.measured.matching import Matter
from rashomon.facts.pairs.candidates import Pairs
from rashomon.facts.pairs.likeness import members_common
from rashomon.types import Span, Time, Value

Mask = NDArray[np.bool_]
Size = tuple[str, tuple[str, str], Value | Time]  # its sort, what it can be compared with, and the measure
SIZES = frozenset({"money", "percent", "mass", "length", "speed", "duration", "age"})


def opposed(clauses: Sequence[Claim], measured: Sequence[Matter], pairs: Pairs) -> Mask:
    """Clauses that hold measures of opposite sides of one matter."""
    matters: dict[tuple[int, Span], set[str]] = {}
    sides: dict[tuple[int, Span], set[str]] = {}
    for n, matter in enumerate(m for m in measured if len(m.sides) > 1):
        for k, side in enumerate(matter.sides):
            for claim in side:
                matters.setdefault(_clause(claim), set()).add(f"{n}")
                sides.setdefault(_clause(claim), set()).add(f"{n} {k}")
    of_matter, of_side = ([frozenset(held.get(_clause(c), ())) for c in clauses] for held in (matters, sides))
    apart: Mask = members_common(of_matter, pairs) > members_common(of_side, pairs)
    return apart


def contrary(clauses: Sequence[Claim], every: Sequence[Claim], pairs: Pairs) -> Mask:
    """Clauses of which one names a sum, a size or a number of one thing that leaves no room for the other's."""
    held: dict[tuple[int, Span], list[Size]] = {}
    for c in every:
        sort, key, measure = _sort(c), comparable(c.statement), c.statement.measure
        if sort and key and measure:
            held.setdefault(_clause(c), []).append((sort, key, measure))
    sizes = [held.get(_clause(c), []) for c in clauses]
    sized = np.array([bool(s) for s in sizes], dtype=np.bool_)
    apart = sized[pairs.left] & sized[pairs.right]
    for n in np.flatnonzero(apart).tolist():
        apart[n] = _apart(sizes[pairs.left[n]], sizes[pairs.right[n]])
    return apart


def _sort(claim: Claim) -> str:
    """What a clause can name one of: "money", "length"; of counts "count soldier", for it may count soldiers and trucks."""
    kind, measure = kind_of(claim.statement), claim.statement.measure
    if kind == "count" and isinstance(measure, Value):
        return f"count {measure.unit}" if measure.unit else ""
    return kind if kind in SIZES else ""


def _apart(one: Sequence[Size], other: Sequence[Size]) -> bool:
    """Is there a sort that both name, but in no two values that can both be true?"""
    both = {sort for sort, _, _ in one} & {sort for sort, _, _ in other}
    return bool(both - {sort for sort, key, a in one for _, same, b in other if key == same and meet(extent(a), extent(b))})


def _clause(claim: Claim) -> tuple[int, Span]:
    return claim.report, claim.statement.clause
