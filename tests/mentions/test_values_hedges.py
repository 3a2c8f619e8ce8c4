"""How wide a wording is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.mentions.values.hedges import BEFORE, EFFECTS, Effect, effect_of, spread, widen
from rashomon.mentions.values.numbers import Number, read_number
from rashomon.mentions.values.units import UNITS, Unit

COUNT = Unit("count", "person", 1.0, "")
DOLLAR = Unit("money", "USD", 1.0, "USD")


@pytest.mark.parametrize(
    ("number", "unit", "half"),
    [
        ("12", COUNT, 0),
        ("112", COUNT, 0),
        ("600", COUNT, 5),
        ("1,000", COUNT, 50),
        ("1.2 million", COUNT, 50_000),
        ("14bn", DOLLAR, 0.5e9),
        ("43,000", DOLLAR, 500),
        ("15", UNITS["minute"], 2.5),
        ("12", UNITS["minute"], 0.5),
        ("one", UNITS["hour"], 0.25),
        ("eight", UNITS["hour"], 0.5),
        ("one", UNITS["month"], 0.25),
        ("two", UNITS["year"], 0.5),
        ("8.5", UNITS["percent"], 0.05),
        ("35", UNITS["percent"], 0.5),
    ],
)
def test_spread_of_a_plain_number(number: str, unit: Unit, half: float) -> None:
    assert spread(read_number(number), unit) == pytest.approx(half)


@pytest.mark.parametrize(
    ("effect", "low", "high"),
    [
        ("none", 99, 101),
        ("about", 85, 115),
        ("below", 85, 100),
        ("above", 100, 115),
        ("least", 100, None),
        ("most", None, 100),
    ],
)
def test_hedges_move_the_bounds(effect: Effect, low: float | None, high: float | None) -> None:
    assert widen(Number(100, 100, 100, 1), effect, 1.0) == (low, pytest.approx(high) if high else high)


def test_about_moves_a_percentage_by_at_most_five_points() -> None:
    assert widen(Number(90, 90, 90, 1), "about", 0.5, "percent") == (85, 95)


@pytest.mark.parametrize("hedge", ["at least", "more than", "roughly", "up to", "fewer than", "nearly", "just over", "an estimated"])
def test_hedges_are_found_before_a_number(hedge: str) -> None:
    m = BEFORE.search(f"It said {hedge} ")
    assert m
    assert m["hedge"] == hedge
    assert effect_of(hedge) != "none"


@given(st.floats(0.1, 1e12), st.sampled_from(sorted(EFFECTS)))
def test_every_range_holds_the_number_named(value: float, hedge: str) -> None:
    low, high = widen(Number(value, value, value, 1.0), effect_of(hedge), 0.0)
    assert low is None or low <= value
    assert high is None or value <= high
