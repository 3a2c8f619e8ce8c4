"""Whether two measured claims are about the same matter: a score for every pair of one kind, in one pass of matrices.

The features are how alike the words around the two measures are, and how the measures stand to each other. Their weights are a logistic
regression over pairs of readings set side by side by hand (`tools/fit_matters.py` fits it, whole stories left out).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.claims import Claim
from rashomon.facts.extents import born, closeness, equality, extent, meeting
from rashomon.facts.likeness import same_word, shared_members, shared_sense, shared_words
from rashomon.statements.clauses import LIGHT
from rashomon.types import Statement

Matrix = NDArray[np.float32]

WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "count": {
        "constant": -6.01, "head": 1.63, "predicate": 0.81, "crossed": 1.04, "near words": 0.5, "near sense": 0.33,
        "clause words": 0.63, "sentence words": 0.53, "sentence sense": 0.57, "participants": 0.22, "company": 2.05, "equal": 0.88,
        "rare": 0.75, "close": 2.02, "both lead": 0.77,
    },
    "when": {
        "constant": -4.76, "head": 0.73, "predicate": 0.22, "crossed": 0.58, "near words": 0.76, "near sense": 0.88,
        "clause words": 1.47, "sentence words": 1.73, "sentence sense": 1.0, "participants": 0.11, "company": 0.66, "equal": -0.4,
        "rare": 1.68, "close": 1.82, "both lead": 0.43,
    },
    "other": {
        "constant": -2.77, "head": 0.78, "predicate": -0.07, "crossed": -0.11, "near words": 0.57, "near sense": -0.6,
        "clause words": 0.34, "sentence words": 1.39, "sentence sense": -0.71, "participants": -0.33, "company": 0.65, "equal": 0.42,
        "rare": 1.32, "close": 2.32, "both lead": -0.27,
    },
}  # fmt: skip
RIVAL_WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "count": {
        "constant": -5.48, "head": 1.32, "predicate": 1.13, "crossed": 0.93, "near words": 0.42, "near sense": 0.75,
        "clause words": 0.57, "sentence words": 0.26, "sentence sense": 0.56, "participants": -0.06, "company": 1.4, "close": 1.47,
        "both lead": 0.92, "met": -2.42, "both met": -0.93, "strangers": -0.68, "same head": 0.98, "same predicate": 0.39,
    },
    "when": {
        "constant": -5.1, "head": 0.68, "predicate": 0.69, "crossed": 0.66, "near words": 0.77, "near sense": 1.03,
        "clause words": 0.99, "sentence words": 1.51, "sentence sense": 0.69, "participants": 0.53, "company": 0.41, "close": 2.91,
        "both lead": 0.42, "met": -2.55, "both met": -0.74, "strangers": -0.52, "same head": 0.39, "same predicate": 1.0,
    },
    "other": {
        "constant": -4.21, "head": 0.88, "predicate": 0.78, "crossed": -0.07, "near words": 0.86, "near sense": 0.78,
        "clause words": 0.89, "sentence words": 0.78, "sentence sense": 0.25, "participants": 0.06, "company": 0.75, "close": 1.9,
        "both lead": 2.1, "met": -2.09, "both met": -0.51, "strangers": 0.24, "same head": 0.39, "same predicate": -0.01,
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
        "meets": agreeable(claims).astype(np.float32),
        "close": closeness(statements),
        "both lead": (lead[:, None] & lead[None, :]).astype(np.float32),
    }


def agreeable(claims: Sequence[Claim]) -> NDArray[np.bool_]:
    """Can both be true? Their ranges meet; or two ages are of one day of birth."""
    measures = [(c.statement.measure, c.published) for c in claims if c.statement.measure]
    return meeting([extent(m) for m, _ in measures]) | meeting([born(m, published) for m, published in measures])


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
