"""Groups: every claim in one, what is barred apart, whatever the order."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from rashomon.facts.pairs.candidates import Pairs, every_pair
from rashomon.facts.pairs.grouping import linked

Case = tuple[NDArray[np.float32], NDArray[np.bool_]]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A symmetric score in which no two pairs are equal, and some pairs barred."""
    n = draw(st.integers(0, 9))
    pairs = n * (n - 1) // 2
    values = draw(st.permutations(range(pairs)))
    bars = draw(st.lists(st.booleans(), min_size=pairs, max_size=pairs))
    score, barred = np.zeros((n, n), dtype=np.float32), np.eye(n, dtype=np.bool_)
    for at, (i, j) in enumerate(zip(*np.triu_indices(n, 1), strict=True)):
        score[i, j] = score[j, i] = (values[at] + draw(st.floats(0, 0.4))) / max(1, pairs)
        barred[i, j] = barred[j, i] = bars[at]
    return score, barred


def group(score: NDArray[np.float32], barred: NDArray[np.bool_], least: float) -> list[list[int]]:
    pairs = every_pair(len(score))
    return linked(pairs, score[pairs.left, pairs.right], barred[pairs.left, pairs.right], least)


@given(cases(), st.floats(0.05, 0.95))
def test_a_partition_in_which_nothing_barred_is_together(case: Case, least: float) -> None:
    score, barred = case
    groups = group(score, barred, least)
    assert sorted(i for g in groups for i in g) == list(range(len(score)))
    assert all(g == sorted(g) for g in groups)
    assert not any(barred[i, j] for g in groups for i in g for j in g if i != j)


@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_the_claims_changes_nothing(case: Case, chance: Random) -> None:
    score, barred = case
    order = list(range(len(score)))
    chance.shuffle(order)
    shuffled = group(score[np.ix_(order, order)], barred[np.ix_(order, order)], 0.5)
    assert {frozenset(order[i] for i in g) for g in shuffled} == {frozenset(g) for g in group(score, barred, 0.5)}


@pytest.mark.parametrize(
    ("pairs", "bars", "expected"),
    [
        ({}, [], [[0], [1], [2]]),
        ({(0, 1): 0.9}, [], [[0, 1], [2]]),
        ({(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.9}, [], [[0, 1, 2]]),
        ({(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.1}, [], [[0, 1], [2]]),  # on average 0.45: no chain pulls the third in
        ({(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.8}, [(0, 1)], [[0, 2], [1]]),
        ({(0, 1): 0.49}, [], [[0], [1], [2]]),
        ({(0, 1): 0.5}, [], [[0, 1], [2]]),
    ],
)
def test_average_linkage(pairs: dict[tuple[int, int], float], bars: list[tuple[int, int]], expected: list[list[int]]) -> None:
    score, barred = np.zeros((3, 3), dtype=np.float32), np.zeros((3, 3), dtype=np.bool_)
    for (i, j), value in pairs.items():
        score[i, j] = score[j, i] = value
    for i, j in bars:
        barred[i, j] = barred[j, i] = True
    assert group(score, barred, 0.5) == expected


def test_a_pair_that_was_not_looked_at_scores_nothing() -> None:
    pairs = Pairs(3, np.array([0, 1]), np.array([1, 2]))
    score, barred = np.array([0.9, 0.8], dtype=np.float32), np.zeros(2, dtype=np.bool_)
    assert linked(pairs, score, barred, 0.5) == [[0, 1], [2]]
    assert linked(pairs, score, barred, 0.4) == [[0, 1, 2]]
