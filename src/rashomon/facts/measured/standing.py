"""How a pair of claims stands among all others: does either have a better match in the other's report, do others link the two?

A reading is judged against the group that agrees with it, and not pair by pair: what every other report sets beside the one claim
it sets beside the other too, where they are about the same matter.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.claims import Claim
from rashomon.facts.measured.extents import extent
from rashomon.facts.pairs.candidates import Pairs, unit
from rashomon.facts.pairs.likeness import products

Vector = NDArray[np.float32]
Mask = NDArray[np.bool_]

MANY = 3.0  # claims that link two others as well as can be
SUREST = 8.0  # log odds beyond which nothing is surer


def standing(claims: Sequence[Claim], pairs: Pairs, odds: Vector, meets: Mask) -> dict[str, Vector]:
    """From the log odds of each pair looked at alone, and whether both can be true."""
    from scipy.sparse import csr_array

    reports = np.array([c.report for c in claims], dtype=np.int64)
    i, j = np.r_[pairs.left, pairs.right], np.r_[pairs.right, pairs.left]
    score = np.where(reports[pairs.left] != reports[pairs.right], 1 / (1 + np.exp(-odds)), 0).astype(np.float32)
    both = np.r_[score, score]
    links = csr_array((both, (i, j)), shape=(pairs.size, pairs.size))
    places = i * (reports.max(initial=0) + 1) + reports[j]  # of a claim in a report
    taken, met = _best_other(places, both), _best_other(places, both * np.r_[meets, meets])
    return {
        "odds": np.clip(odds, -SUREST, SUREST) / SUREST,
        "taken": np.maximum(*np.split(taken, 2)),
        "met": np.maximum(*np.split(met, 2)),
        "both met": np.minimum(*np.split(met, 2)),
        "told": _told(claims, pairs, meets),
        "linked": np.minimum(products(links, pairs), MANY) / MANY,
        "neighbours": products(unit(links), pairs),
    }


def _best_other(places: NDArray[np.int64], score: Vector) -> Vector:
    """Of each score the best one in the same place, itself left out: the best other match of a claim in a report."""
    order = np.lexsort((-score, places))
    ranked = score[order]
    first = np.diff(places[order], prepend=-1) > 0
    best = ranked[np.maximum.accumulate(np.where(first, np.arange(len(order)), 0))]
    following = np.where(np.append(first[1:], True), 0, np.append(ranked[1:], 0))
    other = np.empty_like(score)
    other[order] = np.where(first, following[: len(order)], best)
    return other


def _told(claims: Sequence[Claim], pairs: Pairs, meets: Mask) -> Vector:
    """Is the measure of one in the other's report too, though in another place? Then the other is likely about something else."""
    ranges = [extent(c.statement.measure) for c in claims if c.statement.measure]
    held = {(c.report, r) for c, r in zip(claims, ranges, strict=True)}
    told = [
        (claims[j].report, ranges[i]) in held or (claims[i].report, ranges[j]) in held
        for i, j in zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)
    ]
    return np.array(told, dtype=np.float32) * ~meets
