"""What two reports have in common, as numbers."""

from __future__ import annotations

import math
from collections.abc import Iterable

from rashomon.stories.sketch import Sketch

NAMES = (
    "bias",
    "words",
    "names",
    "title",
    "shared",
    "same age",
    "other age",
    "same day",
    "days between",
    "published apart",
    "undated",
    "same outlet",
    "little told",
)


def traits(a: Sketch, b: Sketch) -> tuple[float, ...]:
    """In the order of `NAMES`."""
    ta, tb = a.terms, b.terms
    shared = ta.keys() & tb.keys()
    dot = named = 0.0
    mass = 0.0
    for t in shared:
        x, y = ta[t], tb[t]
        dot += x * y
        mass += x if x < y else y
        if t in a.names and t in b.names:
            named += x * y
    size = a.length * b.length
    apart = min((abs(x - y) for x in a.days for y in b.days), default=None) if a.days and b.days else None
    return (
        1.0,
        (dot - named) / size,
        named / size,
        (_covered(a, b) + _covered(b, a)) / 2,
        math.log1p(mass),
        float(bool(a.ages & b.ages)),
        float(bool(a.ages and b.ages and not a.ages & b.ages)),
        float(apart == 0),
        math.log1p(apart) if apart else 0.0,
        math.log1p(abs(a.day - b.day)) if a.day and b.day else 0.0,
        float(not (a.day and b.day)),
        float(a.outlet == b.outlet),
        math.log(min(len(ta), len(tb)) + 1),
    )


def _covered(a: Sketch, b: Sketch) -> float:
    """How much of a report's title stands in the other report."""
    whole = found = 0.0
    for t in a.title:
        weight = a.terms[t]
        whole += weight
        if t in b.terms:
            found += weight
    return found / whole if whole else 0.0
