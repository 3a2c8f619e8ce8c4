"""Numbers as written, read as ranges."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.mentions.values.numbers import NUMBER, read_number, read_ordinal, scale_word

WHOLE = re.compile(NUMBER, re.IGNORECASE)

NAMED = [
    ("12", 12),
    ("1,000", 1000),
    ("8.5", 8.5),
    ("14bn", 14e9),
    ("2.07 billion", 2.07e9),
    ("3.5m", 3.5e6),
    ("2½", 2.5),
    ("5 1/2", 5.5),
    ("1 million", 1e6),
    ("twenty-two", 22),
    ("one hundred and ten", 110),
    ("three hundred", 300),
    ("two million", 2e6),
    ("two and a half million", 2.5e6),
    ("two hundred thousand", 200_000),
    ("a hundred", 100),
    ("half a million", 500_000),
    ("a dozen", 12),
    ("half a dozen", 6),
    ("two dozen", 24),
]


@pytest.mark.parametrize(("words", "value"), NAMED)
def test_names_one_number(words: str, value: float) -> None:
    m = WHOLE.match(words)
    assert m
    assert m[0] == words
    assert read_number(words).nominal == pytest.approx(value)


@pytest.mark.parametrize(
    ("words", "low", "high"),
    [
        ("dozens", 24, None),
        ("scores", 40, None),
        ("hundreds", 200, None),
        ("hundreds of thousands", 200_000, None),
        ("tens of billions", 20e9, 100e9),
        ("several", 2, None),
        ("several hundred", 200, 1000),
        ("a few dozen", 24, 120),
    ],
)
def test_indefinite_numbers_are_ranges(words: str, low: float, high: float | None) -> None:
    number = read_number(words)
    assert (number.low, number.high, number.nominal, number.indefinite) == (low, high, None, True)


@pytest.mark.parametrize(("words", "step"), [("14bn", 1e9), ("8.5", 0.1), ("1.25 million", 1e4), ("130", 10), ("1,000", 100), ("12", 1)])
def test_step_is_the_place_of_the_last_digit_that_counts(words: str, step: float) -> None:
    assert read_number(words).step == pytest.approx(step)


@pytest.mark.parametrize(("words", "rank"), [("first", 1), ("3rd", 3), ("twelfth", 12), ("twenty-first", 21)])
def test_ordinals(words: str, rank: float) -> None:
    assert read_ordinal(words) == rank


@pytest.mark.parametrize(("words", "scale"), [("three million", 1e6), ("14bn", 1e9), ("12", 1), ("two", 1)])
def test_scale_word(words: str, scale: float) -> None:
    assert scale_word(words) == scale


@given(st.integers(0, 999_999_999_999))
def test_any_integer_with_commas_is_read_back(value: int) -> None:
    words = f"{value:,}"
    m = WHOLE.fullmatch(words)
    assert m
    assert read_number(m[0]).nominal == value
