"""Which pairs are looked at: all while few, the most alike beyond."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.facts.pairs.candidates import NEAREST, candidates

bags = st.lists(st.frozensets(st.sampled_from(["ferry", "sink", "storm", "mayor", "resign"]), max_size=4), max_size=12)


@given(bags)
def test_few_items_are_all_set_side_by_side(found: list[frozenset[str]]) -> None:
    pairs = candidates(found, {})
    assert len(pairs) == len(found) * (len(found) - 1) // 2
    assert (pairs.left < pairs.right).all()


@given(bags, st.integers(0, 3))
def test_pairs_are_in_order_and_of_items(found: list[frozenset[str]], few: int) -> None:
    pairs = candidates(found, {}, few)
    keys = pairs.left * max(1, pairs.size) + pairs.right
    assert (np.diff(keys) > 0).all()
    assert (pairs.left < pairs.right).all()
    assert (pairs.right < len(found)).all()


def test_among_many_the_most_alike_are_found_and_pairs_grow_with_the_items() -> None:
    found = [frozenset({"people", f"town{n // 2}", f"river{n // 2}"}) for n in range(1_000)]
    pairs = candidates(found, {"people": 0.1})
    seen = set(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True))
    assert all((n, n + 1) in seen for n in range(0, 1_000, 2))
    assert len(pairs) <= len(found) * NEAREST
