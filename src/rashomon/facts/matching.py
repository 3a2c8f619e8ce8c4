"""From the measured claims of one kind to groups on the same matter: first those that can all be true, then rivals set against them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.claims import Claim
from rashomon.facts.grouping import group
from rashomon.facts.matters import features, same_matter

Matrix = NDArray[np.float32]

JOINED = 0.5  # average probability of the same matter from which claims that can both be true are joined
RIVALS = 0.8  # and from which two groups that can't both be true are set against each other: a false dispute costs more


@dataclass(frozen=True, slots=True)
class Matter:
    """Claims on one matter, by side: the claims of a side can all be true together."""

    sides: tuple[tuple[Claim, ...], ...]  # the side with most reports first
    likeness: float  # probability that all are about the same matter


def matters(claims: Sequence[Claim], weight: Mapping[str, float]) -> list[Matter]:
    """Every claim in just one matter; most stand alone."""
    if not claims:
        return []
    found = features(claims, weight)
    meets = found["meets"] > 0
    score = same_matter(found)
    sides = group(score, ~meets, JOINED)
    return [_matter(claims, score, joined) for joined in _with_rivals(claims, sides, score, meets)]


def _with_rivals(claims: Sequence[Claim], sides: Sequence[list[int]], score: Matrix, meets: NDArray[np.bool_]) -> list[list[list[int]]]:
    """Sides set against each other where each is the other's best rival and the score is high enough; best first."""
    pairs = [(_rivalry(claims, a, b, score, meets), i, j) for i, a in enumerate(sides) for j, b in enumerate(sides[:i])]
    against: dict[int, list[list[int]]] = {}
    for likeness, i, j in sorted(pairs, reverse=True):
        if likeness < RIVALS:
            break
        if i not in against and j not in against:
            against[i] = against[j] = [sides[j], sides[i]]
    alone = [[side] for i, side in enumerate(sides) if i not in against]
    return alone + list({id(pair): pair for pair in against.values()}.values())


def _rivalry(claims: Sequence[Claim], a: Sequence[int], b: Sequence[int], score: Matrix, meets: NDArray[np.bool_]) -> float:
    """How surely two sides contradict each other on one matter; 0 where they don't, or stand in the same sentence."""
    if {claims[i].place for i in a} & {claims[j].place for j in b}:
        return 0.0
    cross = np.ix_(a, b)
    apart = np.array([[claims[i].report != claims[j].report for j in b] for i in a])
    rivals = apart & ~meets[cross]
    return float(score[cross][rivals].max()) if rivals.any() else 0.0


def _matter(claims: Sequence[Claim], score: Matrix, sides: Sequence[Sequence[int]]) -> Matter:
    ordered = sorted(sides, key=lambda side: -len({claims[i].report for i in side}))
    every = [i for side in sides for i in side]
    pairs = [score[i, j] for n, i in enumerate(every) for j in every[:n] if claims[i].report != claims[j].report]
    return Matter(tuple(tuple(claims[i] for i in side) for side in ordered), float(np.mean(pairs)) if pairs else 1.0)
