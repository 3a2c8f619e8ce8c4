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
from rashomon.statements.clauses import LIGHT

Matrix = NDArray[np.float32]

WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "count": {
        "constant": -5.61, "head": 2.01, "predicate": 0.72, "near words": 0.42, "near sense": 0.36, "clause words": 0.6,
        "sentence words": 1.14, "sentence sense": 1.51, "participants": 1.03, "equal": 0.81, "close": 1.91, "both lead": 0.79,
    },
    "when": {
        "constant": -4.63, "head": 1.05, "predicate": 0.25, "near words": 0.57, "near sense": 0.5, "clause words": 1.76,
        "sentence words": 2.13, "sentence sense": 1.42, "participants": 0.53, "equal": 0.35, "close": 1.66, "both lead": 0.4,
    },
    "other": {
        "constant": -2.94, "head": 0.34, "predicate": 0.0, "near words": 0.13, "near sense": 0.0, "clause words": 0.79,
        "sentence words": 1.76, "sentence sense": 0.0, "participants": 0.19, "equal": 0.69, "close": 2.36, "both lead": 0.0,
    },
}  # fmt: skip
RIVAL_WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "count": {
        "constant": -5.28, "head": 1.48, "predicate": 1.02, "near words": 0.59, "near sense": 0.78, "clause words": 0.51,
        "sentence words": 0.49, "sentence sense": 0.96, "participants": 0.27, "close": 1.61, "both lead": 0.91,
        "met": -2.28, "both met": -0.95, "strangers": -0.86, "same head": 1.15, "same predicate": 0.23,
    },
    "when": {
        "constant": -5.06, "head": 0.88, "predicate": 1.07, "near words": 0.74, "near sense": 0.61, "clause words": 0.96,
        "sentence words": 1.58, "sentence sense": 0.82, "participants": 1.02, "close": 2.78, "both lead": 0.39,
        "met": -2.47, "both met": -0.6, "strangers": -0.53, "same head": 0.68, "same predicate": 0.82,
    },
    "other": {
        "constant": -4.17, "head": 0.72, "predicate": 1.0, "near words": 0.47, "near sense": 0.7, "clause words": 0.81,
        "sentence words": 0.91, "sentence sense": 0.54, "participants": 0.37, "close": 2.02, "both lead": 2.0,
        "met": -1.98, "both met": -0.46, "strangers": 0.25, "same head": 0.34, "same predicate": 0.0,
    },
}  # fmt: skip
LEAD = 0.15  # the part of a report in which the main facts stand


def features(claims: Sequence[Claim], weight: Mapping[str, float]) -> dict[str, Matrix]:
    """(n, n) matrices by name, each from 0 to 1."""
    statements = [c.statement for c in claims]
    extents = [extent(s.measure) for s in statements if s.measure]
    lead = np.array([c.order < LEAD for c in claims])
    return {
        "constant": np.ones((len(claims), len(claims)), dtype=np.float32),
        "head": same_word([s.head for s in statements]),
        "predicate": same_word(["" if s.predicate in LIGHT else s.predicate for s in statements]),
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


def rival_features(claims: Sequence[Claim], found: Mapping[str, Matrix], score: Matrix) -> dict[str, Matrix]:
    """What tells two claims that contradict each other from two about different matters, besides their words.

    `score` is `same_matter` of claims that can both be true, 0 elsewhere. A claim that has its match in the other's report ("met") is no
    rival of another claim there.
    """
    reports = np.array([c.report for c in claims])
    best = np.stack([np.where(reports == r, score, 0).max(axis=1) for r in range(reports.max() + 1)], axis=1)
    met = best[:, reports]
    participants = shared_members([c.statement.participants for c in claims])
    named = np.array([bool(c.statement.participants) for c in claims])
    return {
        **found,
        "met": np.maximum(met, met.T),
        "both met": np.minimum(met, met.T),
        "strangers": ((participants == 0) & named[:, None] & named[None, :]).astype(np.float32),
        "same head": (found["head"] == 1).astype(np.float32),
        "same predicate": (found["predicate"] == 1).astype(np.float32),
    }


def same_matter(found: Mapping[str, Matrix], weights: Mapping[str, float]) -> Matrix:
    """(n, n) probability that two claims are about the same matter."""
    total = sum(weight * found[name] for name, weight in weights.items())
    odds: Matrix = np.asarray(1 / (1 + np.exp(-np.asarray(total))), dtype=np.float32)
    return odds
