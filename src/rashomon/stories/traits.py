"""What two reports have in common, as numbers."""

from __future__ import annotations

import math

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
    words, names, shared = _shared(a, b)
    size = a.length * b.length
    apart = min(abs(one - other) for one in a.days for other in b.days) if a.days and b.days else None
    return (
        1.0,
        words / size,
        names / size,
        (_covered(a, b) + _covered(b, a)) / 2,
        math.log1p(shared),
        float(not a.ages.isdisjoint(b.ages)),
        float(bool(a.ages and b.ages) and a.ages.isdisjoint(b.ages)),
        float(apart == 0),
        math.log1p(apart or 0),
        math.log1p(abs(a.day - b.day)) if a.day and b.day else 0.0,
        float(not (a.day and b.day)),
        float(a.outlet == b.outlet),
        math.log1p(min(len(a.terms), len(b.terms))),
    )


def _shared(a: Sketch, b: Sketch) -> tuple[float, float, float]:
    """Of the terms that both have: the products of their weights, for plain words and for names; the sum of the lesser weights."""
    words = names = lesser = 0.0
    others = b.terms
    for term, weight in a.terms.items():
        other = others.get(term)
        if other is not None:
            lesser += min(weight, other)
            if term in a.names and term in b.names:
                names += weight * other
            else:
                words += weight * other
    return words, names, lesser


def _covered(a: Sketch, b: Sketch) -> float:
    """How much of a report's title stands in the other report."""
    whole = sum(a.terms[term] for term in a.title)
    return sum(a.terms[term] for term in a.title if term in b.terms) / whole if whole else 0.0
