"""What two reports have in common, as numbers."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

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
    "same outlet",
    "little told",
)

WEIGHTIEST = 3  # terms
UNDATED = 60  # days that reports of a stream without dates are taken to be apart: wary, for they may be years
SOON = 3  # days in which a story is most alive


def traits(a: Sketch, b: Sketch) -> tuple[float, ...]:
    """In the order of `NAMES`; sums are exact, so that the order of a set tells nothing."""
    shared = a.terms.keys() & b.terms.keys()
    named = shared & a.names & b.names
    names = math.fsum(a.terms[term] * b.terms[term] for term in named)
    words = math.fsum(a.terms[term] * b.terms[term] for term in shared - named)
    lesser = sorted(min(a.terms[term], b.terms[term]) for term in shared)
    size = a.length * b.length
    between = min(abs(one - other) for one in a.days for other in b.days) if a.days and b.days else None
    published = abs(a.day - b.day) if a.day and b.day else UNDATED
    return (
        1.0,
        names / size,
        math.sqrt(words * names) / size,
        (_covered(a.title, a.terms, b.terms) + _covered(b.title, b.terms, a.terms)) / 2,
        math.log1p(sum(lesser)),
        sum(lesser[-WEIGHTIEST:]),
        float(not a.ages.isdisjoint(b.ages)),
        float(bool(a.ages and b.ages) and a.ages.isdisjoint(b.ages)),
        float(between == 0),
        math.log1p(between or 0),
        math.log1p(published),
        float(min(published, SOON)),
        float(a.outlet == b.outlet),
        math.log1p(min(len(a.terms), len(b.terms))),
    )


def _covered(title: Sequence[str], told: Mapping[str, float], other: Mapping[str, float]) -> float:
    """How much of a report's title stands in another report."""
    whole = sum(told[term] for term in title)
    return sum(told[term] for term in title if term in other) / whole if whole else 0.0
