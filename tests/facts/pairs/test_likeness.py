"""Likeness: matrices from 0 to 1, the same both ways."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.facts.pairs.candidates import Pairs, candidates, every_pair
from rashomon.facts.pairs.likeness import Vector, members_alike, members_common, rarity, runs_alike, sense_alike, word_alike, words_alike

WORDS = ("call", "conversation", "ferry", "boat", "minister", "qzxvorrin", "sink")
bags = st.lists(st.frozensets(st.sampled_from(WORDS), max_size=4), max_size=6)


def alike(found: list[frozenset[str]], weight: dict[str, float], pairs: Pairs) -> list[Vector]:
    return [words_alike(found, weight, pairs), sense_alike(found, weight, pairs), members_alike(found, pairs)]


@given(bags)
def test_every_likeness_is_from_0_to_1_and_nothing_has_nothing_in_common(found: list[frozenset[str]]) -> None:
    pairs = candidates(found, {})
    empty = np.array([not bag for bag in found], dtype=bool)
    for vector in alike(found, rarity(found), pairs):
        assert vector.shape == (len(pairs),)
        assert vector.min(initial=0) >= 0
        assert vector.max(initial=0) <= 1.0001
        assert not vector[empty[pairs.left] | empty[pairs.right]].any()


@given(bags)
def test_every_likeness_is_mutual(found: list[frozenset[str]]) -> None:
    pairs, weight = every_pair(len(found)), rarity(found)
    turned = Pairs(pairs.size, pairs.right, pairs.left)
    for one, other in zip(alike(found, weight, pairs), alike(found, weight, turned), strict=True):
        assert one == pytest.approx(other, abs=1e-5)


@given(bags.filter(bool))
def test_equal_bags_are_wholly_alike(found: list[frozenset[str]]) -> None:
    full = [bag for bag in found if bag]
    size = np.arange(len(full))
    pairs = Pairs(2 * len(full), size, size + len(full))
    assert words_alike([*full, *full], {}, pairs) == pytest.approx(np.ones(len(full)), abs=1e-5)
    assert members_alike([*full, *full], pairs) == pytest.approx(np.ones(len(full)), abs=1e-5)


@given(st.lists(st.sampled_from([*WORDS, ""]), max_size=7))
def test_one_word_beside_another(words: list[str]) -> None:
    pairs = every_pair(len(words))
    for i, j, near in zip(pairs.left, pairs.right, word_alike(words, pairs), strict=True):
        assert near == bool(words[i]) if words[i] == words[j] else 0 <= near < 1
        assert near == 0 or (words[i] and words[j])


@given(bags)
def test_many_are_as_alike_as_few(found: list[frozenset[str]]) -> None:
    many = [*found, *[frozenset({f"other{n}"}) for n in range(450)]]  # beyond what is set out as one matrix
    pairs = every_pair(len(found))
    wide = Pairs(len(many), pairs.left, pairs.right)
    assert members_common(many, wide) == pytest.approx(members_common(found, pairs))


def test_a_telephone_conversation_is_near_a_phone_call() -> None:
    found = [frozenset({"telephone", "conversation"}), frozenset({"phone", "call"}), frozenset({"harbour", "storm"})]
    call, storm, _ = sense_alike(found, {}, every_pair(3))
    assert call > storm
    assert not words_alike(found, {}, every_pair(3)).any()


def test_a_rare_word_weighs_more() -> None:
    weight = rarity([frozenset({"ferry", "sink"}), frozenset({"ferry"}), frozenset({"ferry", "sail"})])
    assert weight["sink"] == weight["sail"] > weight["ferry"] > 0


def test_the_smaller_set_counts() -> None:
    one_two, one_three, two_three = members_alike([frozenset("a"), frozenset("abc"), frozenset("bcd")], every_pair(3))
    assert (one_two, one_three) == (1, 0)
    assert two_three == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("killed", "storm", "the"), ("killed", "storm", "a"), 0.5),
        (("killed",), ("killed",), 0.25),
        (("killed", "storm", "the", "when", "x"), ("killed", "storm", "the", "when", "y"), 1),
        (("the", "killed"), ("a", "killed"), 0),  # a break ends it
        ((), (), 0),
    ],
)
def test_words_beside_each_other_in_order(one: tuple[str, ...], other: tuple[str, ...], expected: float) -> None:
    assert runs_alike([one, other], every_pair(2), 4)[0] == expected
