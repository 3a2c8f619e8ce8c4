"""Runs of words that texts share, against a plain search for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.lineage.runs import HOLDERS, RUN, Run, shared_runs

WORDS = tuple(f"w{i}" for i in range(30))


@pytest.mark.parametrize(
    ("one", "other", "runs"),
    [
        (WORDS, WORDS, [Run(0, 0, 30)]),
        (WORDS[:RUN], WORDS, [Run(0, 0, RUN)]),
        (WORDS[: RUN - 1], WORDS, []),  # too short to be no chance
        (("x", *WORDS[10:20]), WORDS, [Run(1, 10, 10)]),
        ((*WORDS[:10], "x", *WORDS[10:20]), WORDS, [Run(0, 0, 10), Run(11, 10, 10)]),
        ((*WORDS[10:20], *WORDS[:10]), WORDS, [Run(0, 10, 10), Run(10, 0, 10)]),  # turned round
        (("x", "y"), WORDS, []),
        ((), WORDS, []),
    ],
)
def test_runs_of_two_texts(one: tuple[str, ...], other: tuple[str, ...], runs: list[Run]) -> None:
    assert list(shared_runs([one, other], [1, 0]).get((0, 1), ())) == runs


@given(st.lists(st.sampled_from("abcd"), max_size=60), st.lists(st.sampled_from("abcd"), max_size=60))
def test_runs_are_the_same_words_and_none_lies_over_another(one: list[str], other: list[str]) -> None:
    end = 0
    for run in shared_runs([other, one], [0, 1]).get((1, 0), ()):
        assert run.here >= end
        assert run.size >= RUN
        assert one[run.here : run.here + run.size] == other[run.there : run.there + run.size]
        end = run.here + run.size


@given(st.integers(min_value=0, max_value=20), st.integers(min_value=RUN, max_value=30))
def test_a_copied_stretch_is_found_whole(start: int, size: int) -> None:
    held = [f"h{i}" for i in range(60)]
    (run,) = shared_runs([held, ["x", *held[start : start + size], "y"]], [0, 1])[1, 0]
    assert run == Run(1, start, size)


def test_what_is_known_to_all_is_no_run() -> None:
    assert shared_runs([WORDS, WORDS], [0, 1], [WORDS]) == {}
    assert shared_runs([WORDS, WORDS], [0, 1], [WORDS[:20]]) == {(1, 0): (Run(13, 13, 17),)}


def test_of_many_copies_each_is_set_beside_the_first_few_alone() -> None:
    found = shared_runs([WORDS] * 50, range(50))
    assert {earlier for _, earlier in found} == set(range(HOLDERS))
    assert len(found) < 50 * HOLDERS
