"""What two reports have in common, as numbers."""

from __future__ import annotations

import math
from heapq import nlargest

from rashomon.stories.sketch import Sketch

NAMES = (
    "bias",
    "names",
    "words with names",
    "title",
    "shared",
    "weightiest shared",
    "same age",
    "other age",
    "same day",
    "days between",
    "published apart",
    "first days",
    "undated",
    "same outlet",
    "little told",
)

WEIGHTIEST = 3  # terms
SOON = 3  # days in which a story is most alive


def traits(a: Sketch, b: Sketch) -> tuple[float, ...]:
    """In the order of `NAMES`."""
    shared = [(term, weight, other) for term, weight in a.terms.items() if (other := b.terms.get(term))]
    names = sum(weight * other for term, weight, other in shared if term in a.names and term in b.names)
    words = sum(weight * other for term, weight, other in shared if not (term in a.names and term in b.names))
    lesser = [min(weight, other) for _, weight, other in shared]
    size = a.length * b.length
    named = min(abs(one - other) for one in a.days for other in b.days) if a.days and b.days else None
    published = abs(a.day - b.day) if a.day and b.day else 0
    return (
        1.0,
        names / size,
        math.sqrt(words * names) / size,
        (_covered(a, b) + _covered(b, a)) / 2,
        math.log1p(sum(lesser)),
        sum(nlargest(WEIGHTIEST, lesser)),
        float(not a.ages.isdisjoint(b.ages)),
        float(bool(a.ages and b.ages) and a.ages.isdisjoint(b.ages)),
        float(named == 0),
        math.log1p(named or 0),
        math.log1p(published),
        float(min(published, SOON)),
        float(not (a.day and b.day)),
        float(a.outlet == b.outlet),
        math.log1p(min(len(a.terms), len(b.terms))),
    )


def _covered(a: Sketch, b: Sketch) -> float:
    """How much of a report's title stands in the other report."""
    whole = sum(a.terms[term] for term in a.title)
    return sum(a.terms[term] for term in a.title if term in b.terms) / whole if whole else 0.0
