"""Groups of claims on the same matter: average linkage over the pair scores, with what must stay apart kept apart."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float32]


def group(score: Matrix, barred: NDArray[np.bool_], least: float) -> list[list[int]]:
    """Join the two groups with the highest average score, again and again, while it is at least `least` and nothing bars it.

    `score` is (n, n) and symmetric; `barred[i, j]` says that i and j must never stand in one group. Returns the groups with their members
    in order, singles too, ordered by their first member.
    """
    n = len(score)
    linkage = np.where(barred, -np.inf, score).astype(np.float64)
    np.fill_diagonal(linkage, -np.inf)
    sizes = np.ones(n)
    members = {i: [i] for i in range(n)}
    while n and (best := int(np.argmax(linkage))) >= 0 and linkage.flat[best] >= least:
        a, b = sorted(divmod(best, n))
        merged = (linkage[a] * sizes[a] + linkage[b] * sizes[b]) / (sizes[a] + sizes[b])
        merged[a] = -np.inf
        linkage[a], linkage[:, a] = merged, merged
        linkage[b], linkage[:, b] = -np.inf, -np.inf
        sizes[a] += sizes[b]
        members[a] = sorted(members[a] + members.pop(b))
    return sorted(members.values())
