"""Statements without a measure that several reports make: "no date has been set", "the talks were cordial"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.claims import Claim
from rashomon.facts.grouping import group
from rashomon.facts.likeness import same_word, shared_members, shared_sense, shared_words
from rashomon.facts.matching import Matter
from rashomon.statements.clauses import LIGHT

Matrix = NDArray[np.float32]

WEIGHTS: Mapping[str, float] = {
    "constant": -6.0,
    "subject": 0.5,
    "predicate": 1.0,
    "words": 5.0,
    "sense": 3.0,
    "overlap": 1.0,
    "participants": 0.5,
}
JOINED = 0.5


def shared_statements(claims: Sequence[Claim], weight: Mapping[str, float]) -> list[Matter]:
    """Groups of clauses of at least two reports that say the same."""
    if not claims:
        return []
    score = _likeness(claims, weight)
    barred = np.array([[_opposed(a, b) for b in claims] for a in claims])
    groups = [g for g in group(score, barred, JOINED) if len({claims[i].report for i in g}) > 1]
    return [Matter((tuple(claims[i] for i in g),), _mean(score, g, claims)) for g in groups]


def _likeness(claims: Sequence[Claim], weight: Mapping[str, float]) -> Matrix:
    statements = [c.statement for c in claims]
    words = [s.words for s in statements]
    parts = {
        "constant": np.ones((len(claims), len(claims)), dtype=np.float32),
        "subject": same_word([s.head for s in statements]),
        "predicate": same_word(["" if s.predicate in LIGHT else s.predicate for s in statements]),
        "words": shared_words(words, weight),
        "sense": shared_sense(words, weight),
        "overlap": shared_members(words),
        "participants": shared_members([s.participants for s in statements]),
    }
    total = sum(WEIGHTS[name] * part for name, part in parts.items())
    return np.asarray(1 / (1 + np.exp(-np.asarray(total))), dtype=np.float32)


def _opposed(a: Claim, b: Claim) -> bool:
    """One says what the other denies, or both stand in one sentence: never one statement."""
    return a.place == b.place or a.statement.negated != b.statement.negated


def _mean(score: Matrix, members: Sequence[int], claims: Sequence[Claim]) -> float:
    pairs = [score[i, j] for n, i in enumerate(members) for j in members[:n] if claims[i].report != claims[j].report]
    return float(np.mean(pairs))
