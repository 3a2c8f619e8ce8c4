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
        "constant": -5.93, "company": 1.89, "head": 1.59, "predicate": 0.92, "crossed": 0.91, "near words": 0.42, "near sense": 0.25,
        "clause words": 0.54, "sentence words": 0.54, "sentence sense": 0.72, "participants": 0.27, "equal": 0.81, "rare": 0.83,
        "close": 1.99, "both lead": 0.78,
    },
    "when": {
        "constant": -4.62, "company": 0.68, "head": 0.72, "predicate": 0.17, "crossed": 0.57, "near words": 0.69, "near sense": 0.83,
        "clause words": 1.57, "sentence words": 1.8, "sentence sense": 0.89, "participants": 0.14, "equal": -0.51, "rare": 1.76,
        "close": 1.83, "both lead": 0.4,
    },
    "other": {
        "constant": -2.85, "company": 0.89, "head": 0.33, "predicate": -0.23, "crossed": -0.03, "near words": 0.52, "near sense": -0.8,
        "clause words": 0.79, "sentence words": 1.63, "sentence sense": -0.26, "participants": -0.27, "equal": 0.3, "rare": 1.41,
        "close": 2.29, "both lead": -0.36,
    },
}  # fmt: skip
RIVAL_WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "count": {
        "constant": -5.48, "company": 1.38, "head": 1.29, "predicate": 1.18, "crossed": 0.89, "near words": 0.37, "near sense": 0.73,
        "clause words": 0.56, "sentence words": 0.21, "sentence sense": 0.6, "participants": -0.04, "close": 1.48, "both lead": 0.92,
        "met": -2.36, "both met": -0.93, "strangers": -0.76, "same head": 0.96, "same predicate": 0.34,
    },
    "when": {
        "constant": -5.15, "company": 0.52, "head": 0.65, "predicate": 0.8, "crossed": 0.63, "near words": 0.61, "near sense": 0.93,
        "clause words": 0.91, "sentence words": 1.41, "sentence sense": 0.72, "participants": 0.54, "close": 2.88, "both lead": 0.37,
        "met": -2.52, "both met": -0.68, "strangers": -0.53, "same head": 0.38, "same predicate": 1.06,
    },
    "other": {
        "constant": -4.35, "company": 0.74, "head": 0.72, "predicate": 0.66, "crossed": 0.1, "near words": 0.77, "near sense": 0.74,
        "clause words": 0.84, "sentence words": 0.78, "sentence sense": 0.4, "participants": 0.0, "close": 2.03, "both lead": 1.97,
        "met": -1.99, "both met": -0.4, "strangers": 0.27, "same head": 0.3, "same predicate": 0.26,
    },
}  # fmt: skip
LEAD = 0.15  # the part of a report in which the main facts stand


def features(claims: Sequence[Claim], weight: Mapping[str, float]) -> dict[str, Matrix]:
    """(n, n) matrices by name, each from 0 to 1."""
    statements = [c.statement for c in claims]
    extents = [extent(s.measure) for s in statements if s.measure]
    predicates = ["" if s.predicate in LIGHT else s.predicate for s in statements]
    equal = equality(extents)
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
        "company": shared_members([c.company for c in claims]),
        "equal": equal.astype(np.float32),
        "rare": _rare(equal),
        "meets": meeting(extents).astype(np.float32),
        "close": closeness(statements),
        "both lead": (lead[:, None] & lead[None, :]).astype(np.float32),
    }


def _rare(equal: NDArray[np.bool_]) -> Matrix:
    """Of equal measures, how few of the story's are equal to them: from 0, all are, to 1, the two alone among many."""
    alike = equal.sum(axis=1)
    rare: Matrix = (equal * (np.log(len(equal) / alike) / np.log(max(len(equal), 2)))[:, None]).astype(np.float32)
    return rare


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
