"""From the measured claims of one kind to groups on the same matter: first those that can all be true, then rivals set against them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.claims import Claim
from rashomon.facts.grouping import group
from rashomon.facts.matters import RIVAL_WEIGHTS, WEIGHTS, agreeable, features, rival_features, same_matter
from rashomon.facts.rivals import never_rivals

Matrix = NDArray[np.float32]

JOINED = 0.25  # average probability of the same matter from which claims that can both be true are joined
RIVALS = 0.45  # probability from which groups that can't both be true are set against each other
USUAL = 6  # reports of a story that the weights were fitted on; the more there are, the more pairs can look like rivals by chance


@dataclass(frozen=True, slots=True)
class Matter:
    """Claims on one matter, by side: the claims of a side can all be true together."""

    sides: tuple[tuple[Claim, ...], ...]  # the side with most reports first
    likeness: float  # probability that all are about the same matter


def matters(claims: Sequence[Claim], weight: Mapping[str, float], sort: str) -> list[Matter]:
    """Every claim in just one matter; most stand alone. `sort` is "count", "when" or "other"."""
    if not claims:
        return []
    found = features(claims, weight)
    meets = found["meets"] > 0
    score = same_matter(found, WEIGHTS[sort])
    sides = group(score, ~meets | _denied(claims), JOINED)
    rivalry = same_matter(rival_features(claims, found, np.where(meets, score, 0)), RIVAL_WEIGHTS[sort])
    rivalry[meets | never_rivals(claims)] = 0
    least = threshold(len({c.report for c in claims}))
    return [_matter(claims, np.where(meets, score, rivalry), joined) for joined in _with_rivals(claims, sides, rivalry, least)]


def by_side(claims: Sequence[Claim]) -> Matter:
    """Claims known to be on one matter, in sides that can be true together."""
    meets = agreeable(claims)
    sides = group(meets.astype(np.float32), ~meets, 1)
    return _matter(claims, np.ones(meets.shape, dtype=np.float32), sides)


def _denied(claims: Sequence[Claim]) -> NDArray[np.bool_]:
    """One says what the other says is not so: "resigned on Friday", "did not resign on Friday"."""
    negated = np.array([c.statement.negated for c in claims])
    return np.asarray(negated[:, None] != negated[None, :])


def threshold(reports: int) -> float:
    """The probability from which sides are set at odds, its odds raised with the number of reports: 0.45 up to six, 0.83 for 36."""
    odds = RIVALS / (1 - RIVALS) * max(1, reports / USUAL)
    return odds / (1 + odds)


def _with_rivals(claims: Sequence[Claim], sides: Sequence[list[int]], rivalry: Matrix, least: float) -> list[list[list[int]]]:
    """Sides set against each other where each is the other's best rival and the score is high enough; best first."""
    home = {i: n for n, side in enumerate(sides) for i in side}
    close = {(home[int(i)], home[int(j)]) for i, j in np.argwhere(rivalry >= least)}
    pairs = [(_odds(claims, sides[m], sides[n], rivalry), m, n) for m, n in close if m < n]
    against: dict[int, list[list[int]]] = {}
    for odds, m, n in sorted(pairs, reverse=True):
        if odds >= least and m not in against and n not in against:
            against[m] = against[n] = [sides[m], sides[n]]
    alone = [[side] for n, side in enumerate(sides) if n not in against]
    return alone + list({id(pair): pair for pair in against.values()}.values())


def _odds(claims: Sequence[Claim], a: Sequence[int], b: Sequence[int], rivalry: Matrix) -> float:
    """How surely two sides contradict each other on one matter; 0 where a report stands on both, for then it tells two matters apart."""
    if {claims[i].report for i in a} & {claims[j].report for j in b}:
        return 0.0
    return float(rivalry[np.ix_(a, b)].max())


def _matter(claims: Sequence[Claim], score: Matrix, sides: Sequence[Sequence[int]]) -> Matter:
    ordered = sorted(sides, key=lambda side: -len({claims[i].report for i in side}))
    every = [i for side in sides for i in side]
    pairs = [score[i, j] for n, i in enumerate(every) for j in every[:n] if claims[i].report != claims[j].report]
    return Matter(tuple(tuple(claims[i] for i in side) for side in ordered), float(np.mean(pairs)) if pairs else 1.0)
