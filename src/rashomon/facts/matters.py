"""Whether two measured claims are about the same matter: a score for every pair of one kind, in one pass of matrices.

The features are how alike the words around the two measures are, and how the measures stand to each other. Their weights are a logistic
regression over pairs of readings set side by side by hand (`benchmarks/fit_matters.py` fits it, whole stories left out).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.claims import Claim
from rashomon.facts.extents import closeness, equality, extent, meeting
from rashomon.facts.likeness import same_word, shared_members, shared_sense, shared_words

Matrix = NDArray[np.float32]

WEIGHTS: Mapping[str, float] = {
    "constant": -5.0,
    "head": 1.5,
    "predicate": 0.5,
    "near words": 2.0,
    "near sense": 1.5,
    "clause words": 1.0,
    "sentence words": 3.0,
    "sentence sense": 1.0,
    "participants": 0.5,
    "equal": 2.0,
    "meets": 0.5,
    "close": 1.0,
    "both lead": 0.5,
}
LEAD = 0.15  # the part of a report in which the main facts stand


def features(claims: Sequence[Claim], weight: Mapping[str, float]) -> dict[str, Matrix]:
    """(n, n) matrices by name, each from 0 to 1."""
    statements = [c.statement for c in claims]
    extents = [extent(s.measure) for s in statements if s.measure]
    lead = np.array([c.order < LEAD for c in claims])
    return {
        "constant": np.ones((len(claims), len(claims)), dtype=np.float32),
        "head": same_word([s.head for s in statements]),
        "predicate": same_word([s.predicate for s in statements]),
        "near words": shared_words([s.near for s in statements], weight),
        "near sense": shared_sense([s.near for s in statements], weight),
        "clause words": shared_words([s.words for s in statements], weight),
        "sentence words": shared_words([c.sentence for c in claims], weight),
        "sentence sense": shared_sense([c.sentence for c in claims], weight),
        "participants": shared_members([s.participants for s in statements]),
        "equal": equality(extents).astype(np.float32),
        "meets": meeting(extents).astype(np.float32),
        "close": closeness(statements),
        "both lead": (lead[:, None] & lead[None, :]).astype(np.float32),
    }


def same_matter(found: Mapping[str, Matrix], weights: Mapping[str, float] = WEIGHTS) -> Matrix:
    """(n, n) probability that two claims are about the same matter."""
    total = sum(weights[name] * matrix for name, matrix in found.items())
    odds: Matrix = np.asarray(1 / (1 + np.exp(-np.asarray(total))), dtype=np.float32)
    return odds
