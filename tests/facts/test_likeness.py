"""Likeness: matrices from 0 to 1, the same both ways."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from rashomon.facts.candidates import candidates
from rashomon.facts.likeness import (
    members_alike,
    rarity,
    same_word,
    sense_alike,
    shared_members,
    shared_sense,
    shared_words,
    word_alike,
    words_alike,
)

WORDS = ("call", "conversation", "ferry", "boat", "minister", "qzxvorrin", "sink")
bags = st.lists(st.frozensets(st.sampled_from(WORDS), max_size=4), max_size=6)


def sound(matrix: NDArray[np.float32], n: int) -> bool:
    within = matrix.min(initial=0) >= 0 and matrix.max(initial=0) <= 1.0001
    return bool(matrix.shape == (n, n) and np.allclose(matrix, matrix.T, atol=1e-5) and within)


@given(bags)
def test_every_matrix_is_mutual_and_from_0_to_1(found: list[frozenset[str]]) -> None:
    weight = rarity(found)
    for matrix in (shared_words(found, weight), shared_sense(found, weight), shared_members(found)):
        assert sound(matrix, len(found))
        assert not matrix[[i for i, bag in enumerate(found) if not bag]].any()  # nothing has nothing in common


@given(bags.filter(bool))
def test_equal_bags_are_wholly_alike(found: list[frozenset[str]]) -> None:
    twice = [*found, *found]
    full = [i for i, bag in enumerate(found) if bag]
    for matrix in (shared_words(twice, {}), shared_members(twice)):
        assert [matrix[i, i + len(found)] for i in full] == pytest.approx([1.0] * len(full), abs=1e-5)


@given(st.lists(st.sampled_from([*WORDS, ""]), max_size=7))
def test_one_word_beside_another(words: list[str]) -> None:
    matrix = same_word(words)
    assert sound(matrix, len(words))
    assert all(matrix[i, j] == bool(words[i]) for i in range(len(words)) for j in range(len(words)) if words[i] == words[j])


def test_a_telephone_conversation_is_near_a_phone_call() -> None:
    found = [frozenset({"telephone", "conversation"}), frozenset({"phone", "call"}), frozenset({"harbour", "storm"})]
    sense = shared_sense(found, {})
    assert sense[0, 1] > sense[0, 2]
    assert not shared_words(found, {}).any(where=~np.eye(3, dtype=bool))


def test_a_rare_word_weighs_more() -> None:
    weight = rarity([frozenset({"ferry", "sink"}), frozenset({"ferry"}), frozenset({"ferry", "sail"})])
    assert weight["sink"] == weight["sail"] > weight["ferry"] > 0


def test_the_smaller_set_counts() -> None:
    matrix = shared_members([frozenset("a"), frozenset("abc"), frozenset("bcd")])
    assert matrix[0, 1] == 1
    assert matrix[1, 2] == pytest.approx(2 / 3)
    assert matrix[0, 2] == 0


@given(bags)
def test_pairs_are_as_alike_as_in_the_matrices(found: list[frozenset[str]]) -> None:
    weight, pairs = rarity(found), candidates(found, {})
    i, j = pairs.left, pairs.right
    assert words_alike(found, weight, pairs) == pytest.approx(shared_words(found, weight)[i, j], abs=1e-5)
    assert sense_alike(found, weight, pairs) == pytest.approx(shared_sense(found, weight)[i, j], abs=1e-5)
    assert members_alike(found, pairs) == pytest.approx(shared_members(found)[i, j], abs=1e-5)
    heads = [min(bag, default="") for bag in found]
    assert word_alike(heads, pairs) == pytest.approx(same_word(heads)[i, j], abs=1e-5)
