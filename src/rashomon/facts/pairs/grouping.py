"""Groups of claims on the same matter: average linkage over the pair scores, with what must stay apart kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import heapify, heappop, heappush

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.pairs.candidates import NEAREST, Pairs

Vector = NDArray[np.float32]
Links = dict[int, dict[int, float]]  # the sum of the scores between two groups; below 0 where something bars them
BARRED = -np.inf


def linked(pairs: Pairs, score: Vector, barred: NDArray[np.bool_], least: float) -> list[list[int]]:
    """Join the two groups with the highest average score, again and again, while it is at least `least` and nothing bars it.

    `score` and `barred` stand beside `pairs`; what is barred never stands in one group, and a pair that is not among them scores 0.
    Returns the groups with their members in order, singles too, ordered by their first member.
    """
    links = _links(pairs, score, barred, least)
    members = {i: [i] for i in range(pairs.size)}
    heap = [(-total, a, b) for a, near in links.items() for b, total in near.items() if a < b and total >= least]
    heapify(heap)
    while heap:
        known, a, b = heappop(heap)
        if b not in links.get(a, ()) or -known != _average(links[a][b], members[a], members[b]):
            continue  # one of the two has grown or gone since
        members[a] = sorted(members[a] + members.pop(b))
        for c, total in _merge(links, a, b):
            average = _average(total, members[a], members[c])
            if average >= least:
                heappush(heap, (-average, min(a, c), max(a, c)))
    return sorted(members.values())


def _links(pairs: Pairs, score: Vector, barred: NDArray[np.bool_], least: float) -> Links:
    """What lies between items; only within parts that a chain of good scores holds together, for nothing else is ever joined."""
    part = _parts(pairs.where((score >= least) & ~barred))
    inside = part[pairs.left] == part[pairs.right]
    total = np.where(barred, BARRED, score.astype(np.float64))[inside]
    links: Links = {}
    for a, b, value in zip(pairs.left[inside].tolist(), pairs.right[inside].tolist(), total.tolist(), strict=True):
        links.setdefault(a, {})[b] = value
        links.setdefault(b, {})[a] = value
    return links


def _parts(pairs: Pairs) -> NDArray[np.int32]:
    """The number of the connected part that each item is in."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    graph = coo_array((np.ones(len(pairs)), (pairs.left, pairs.right)), shape=(pairs.size, pairs.size))
    labels: NDArray[np.int32] = connected_components(graph, directed=False)[1] if pairs.size else np.zeros(0, dtype=np.int32)
    return labels


def _average(total: float, a: list[int], b: list[int]) -> float:
    """Of an item in a large group only so many partners are looked at, and are counted."""
    fewer, more = sorted((len(a), len(b)))
    return total / (fewer * min(more, NEAREST))


def _merge(links: Links, a: int, b: int) -> Iterator[tuple[int, float]]:
    """Give b's links to a; what a is linked to then."""
    gone = links.pop(b)
    for c in gone:
        del links[c][b]
    del gone[a]
    for c, total in gone.items():
        links[a][c] = links[c][a] = links[a].get(c, 0.0) + total
    yield from links[a].items()
