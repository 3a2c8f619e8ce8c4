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
from rashomon.types import Statement

Matrix = NDArray[np.float32]

WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "count": {
        "constant": -5.56, "head": 1.93, "predicate": 0.8, "crossed": 0.54, "near words": 0.43, "near sense": 0.33,
        "clause words": 0.73, "sentence words": 1.24, "sentence sense": 1.42, "participants": 1.03, "equal": 0.79, "close": 1.89,
        "both lead": 0.74,
    },
    "when": {
        "constant": -4.62, "head": 0.68, "predicate": 0.2, "crossed": 0.56, "near words": 0.67, "near sense": 0.86,
        "clause words": 1.77, "sentence words": 2.05, "sentence sense": 1.17, "participants": 0.43, "equal": 0.19, "close": 1.84,
        "both lead": 0.36,
    },
    "other": {
        "constant": -2.84, "head": 0.33, "predicate": -0.17, "crossed": 0.0, "near words": 0.45, "near sense": -0.73,
        "clause words": 0.73, "sentence words": 1.75, "sentence sense": -0.07, "participants": 0.18, "equal": 0.69, "close": 2.37,
        "both lead": -0.32,
    },
}  # fmt: skip
RIVAL_WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "count": {
        "constant": -5.31, "head": 1.47, "predicate": 1.2, "crossed": -0.03, "near words": 0.66, "near sense": 0.7,
        "clause words": 0.62, "sentence words": 0.5, "sentence sense": 0.9, "participants": 0.35, "close": 1.57, "both lead": 0.87,
        "met": -2.27, "both met": -0.91, "strangers": -0.84, "same head": 1.13, "same predicate": 0.25,
    },
    "when": {
        "constant": -5.11, "head": 0.64, "predicate": 0.8, "crossed": 0.63, "near words": 0.56, "near sense": 0.91,
        "clause words": 0.89, "sentence words": 1.46, "sentence sense": 0.79, "participants": 0.87, "close": 2.88, "both lead": 0.35,
        "met": -2.45, "both met": -0.6, "strangers": -0.57, "same head": 0.4, "same predicate": 1.09,
    },
    "other": {
        "constant": -4.19, "head": 0.68, "predicate": 0.69, "crossed": 0.05, "near words": 0.73, "near sense": 0.79,
        "clause words": 0.79, "sentence words": 0.81, "sentence sense": 0.51, "participants": 0.37, "close": 2.01, "both lead": 2.04,
        "met": -1.96, "both met": -0.48, "strangers": 0.27, "same head": 0.26, "same predicate": 0.25,
    },
}  # fmt: skip
LEAD = 0.15  # the part of a report in which the main facts stand


def features(claims: Sequence[Claim], weight: Mapping[str, float]) -> dict[str, Matrix]:
    """(n, n) matrices by name, each from 0 to 1."""
    statements = [c.statement for c in claims]
    extents = [extent(s.measure) for s in statements if s.measure]
    predicates = ["" if s.predicate in LIGHT else s.predicate for s in statements]
    lead = np.array([c.order < LEAD for c in claims])
    return {
        "constant": np.ones((len(claims), len(claims)), dtype=np.float32),
        "head": same_word([s.head for s in statements]),
        "predicate": same_word(predicates),
        "crossed": _crossed(statements),
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


def _crossed(statements: Sequence[Statement]) -> Matrix:
    """1 where each names near it what the other measures: "over 30 strikes on boats", "striking dozens of boats"."""
    names = np.array([[one.head in other.near for other in statements] for one in statements], dtype=np.float32)
    crossed: Matrix = names * names.T
    return crossed


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
