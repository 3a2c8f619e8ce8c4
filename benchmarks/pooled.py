"""Logistic regressions in which what holds of all examples is shared: a part of them deviates only as far as they speak for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]

RIDGE = {"all": 2.0, "meets": 6.0, "when": 12.0, "other": 12.0}  # pulls weights that few examples speak for towards 0
SORTS = ("when", "other")
LEVEL = {"all": 0.0, "meets": 1.5, "when": 1.5, "other": 1.5}  # the same for the constants
STEPS = 40
SMALLEST = 0.005  # weights nearer to 0 are left out


def design(traits: Mapping[str, Sequence[float]], names: Sequence[str], sort: str) -> Array:
    """The traits, once for all examples, and again for those parts that these are of."""
    table = np.stack([np.asarray(traits[name], dtype=float) for name in ("constant", *names)], axis=1)
    meets = np.asarray(traits["meets"], dtype=float)[:, None]
    return np.concatenate([table, table * meets, *(table * float(sort == part) for part in SORTS)], axis=1)


def fitted(table: Array, want: Mask, counts: Array, parts: Sequence[str] = tuple(RIDGE)) -> Array:
    """By Newton's method with step halving; `counts` says how much each example counts, `parts` what the columns are of."""
    size = table.shape[1] // len(parts)
    ridge = np.concatenate([np.r_[LEVEL[part], np.full(size - 1, RIDGE[part])] for part in parts])
    weights = np.zeros(table.shape[1])

    def loss(w: Array) -> float:
        odds = table @ w
        return float((counts * (np.logaddexp(0, odds) - want * odds)).sum() + (ridge * w**2).sum() / 2)

    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(table @ weights, -30, 30)))
        slope = table.T @ (counts * (chance - want)) + ridge * weights
        curve = (table * (counts * chance * (1 - chance))[:, None]).T @ table + np.diag(ridge + 1e-6)
        step, now = np.linalg.solve(curve, slope), loss(weights)
        length = next((part for part in 0.5 ** np.arange(14) if loss(weights - part * step) < now - 1e-9), 0.0)
        if not length:
            break
        weights = weights - length * step
    return weights


def named(weights: Array, names: Sequence[str]) -> dict[str, dict[str, float]]:
    """The weights by what they are of and by trait."""
    every = ("constant", *names)
    parts = weights.reshape(len(RIDGE), len(every))
    return {
        part: {name: round(float(w), 2) for name, w in zip(every, row, strict=True) if abs(w) >= SMALLEST}
        for part, row in zip(RIDGE, parts, strict=True)
    }


def average_precision(score: Array, same: Mask) -> float:
    precision, ranked = _curve(score, same)
    return float(precision[ranked].mean())


def recall_at(precision: float, score: Array, same: Mask) -> float:
    """The most that is found while so many of what is found are right."""
    reached, ranked = _curve(score, same)
    good = np.flatnonzero(reached >= precision)
    return float(ranked[: good[-1] + 1].sum() / same.sum()) if len(good) else 0.0


def _curve(score: Array, same: Mask) -> tuple[Array, Mask]:
    ranked = same[np.argsort(-score, kind="stable")]
    return np.cumsum(ranked) / np.arange(1, len(ranked) + 1), ranked


def left_out(stories: Sequence[str]) -> Iterator[tuple[str, Mask]]:
    """Each story, and which of the examples are of all others."""
    of = np.array(stories)
    for story in sorted(set(stories)):
        yield story, of != story
