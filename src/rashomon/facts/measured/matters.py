"""Whether two measured claims are about the same matter: a probability for every candidate pair, in two passes.

The first looks at the two claims alone (`traits`), the second also at how they stand among all others (`standing`). The weights are
logistic regressions over readings set side by side by hand, contradictions planted in reports, and figures at odds that are not on one
matter; `benchmarks/same_matter.py` measures them and writes `data/same_matter.json`: what holds of all pairs, what is added where both can
be true, and what for each sort.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from rashomon.facts.claims import Claim
from rashomon.facts.measured.extents import extent
from rashomon.facts.measured.standing import standing
from rashomon.facts.measured.traits import traits
from rashomon.facts.pairs.candidates import Pairs, candidates

Vector = NDArray[np.float32]
Mask = NDArray[np.bool_]
Weights = Mapping[str, float]

COPIED = 0.7  # part of a sentence from which another is a version of it
SORTS = {"count": "count", "rank": "count", "when": "when"}  # whose weights decide the matter; "other" for the rest


@dataclass(frozen=True, slots=True)
class Scored:
    """Candidate pairs of claims, and beside each the probability that it is about one matter, and what else decides about it."""

    pairs: Pairs
    score: Vector
    meets: Mask  # whether both can be true
    copied: Mask  # whether both stand in nearly the same sentence


def scored(claims: Sequence[Claim], weight: Mapping[str, float], kind: str) -> Scored:
    """The claims are of one kind and unit: "count", "when", "money" …"""
    sort, passes = SORTS.get(kind, "other"), _weights()
    pairs = candidates([c.sentence | c.statement.near | {_mark(c)} for c in claims], weight)
    found = traits(claims, weight, pairs)
    alone, meets = log_odds(found, passes["alone"], sort), found["meets"] > 0
    among = found | standing(claims, pairs, alone, meets)
    return Scored(pairs, probability(log_odds(among, passes["among others"], sort)), meets, found["in order"] >= COPIED)


def _mark(claim: Claim) -> str:
    """Equal measures find each other, however they are worded."""
    measure = claim.statement.measure
    return f"={extent(measure)}" if measure else ""


@lru_cache(maxsize=1)
def _weights() -> dict[str, dict[str, Weights]]:
    """By pass, by what they are of ("all", "meets", or a sort), by trait."""
    text = (files("rashomon.facts") / "data" / "same_matter.json").read_text(encoding="utf-8")
    weights: dict[str, dict[str, Weights]] = json.loads(text)
    return weights


def log_odds(found: Mapping[str, Vector], weights: Mapping[str, Weights], sort: str) -> Vector:
    """What holds of all pairs, what of those that can both be true, and what of this sort, added up."""
    total: Vector = _sum(found, weights["all"]) + found["meets"] * _sum(found, weights["meets"]) + _sum(found, weights.get(sort, {}))
    return total


def same_matter(found: Mapping[str, Vector], weights: Weights) -> Vector:
    """The probability by one table of weights."""
    return probability(_sum(found, weights))


def probability(odds: Vector) -> Vector:
    chance: Vector = np.asarray(1 / (1 + np.exp(-odds)), dtype=np.float32)
    return chance


def _sum(found: Mapping[str, Vector], weights: Weights) -> Vector:
    total: Vector = np.asarray(sum(found[name] * np.float32(weight) for name, weight in weights.items()), dtype=np.float32)
    return total
