"""The axis of time: to scale, with ticks that don't meet."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.outputs.chart.days import LABEL, WIDTHS, Axis, axis, ticks


def over(first: str, last: str) -> Axis:
    return axis([date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()], 0, 2)


def labels(scale: Axis, tier: int) -> list[str]:
    return [tick.label for tick in ticks(scale) if tick.tier <= tier]


@pytest.mark.parametrize(
    ("first", "last", "tier", "shown"),
    [
        ("2031-03-04", "2031-03-04", 0, ["4 Mar 2031"]),
        ("2031-03-04", "2031-03-06", 0, ["4 Mar 2031", "5 Mar", "6 Mar"]),
        ("2031-03-10", "2031-06-30", 2, ["15 Mar 2031", "Apr 2031", "15 Apr", "May", "15 May", "Jun", "15 Jun"]),
        ("2030-11-20", "2031-09-01", 1, ["Jan 2031", "Apr", "Jul"]),
        ("2015-05-01", "2031-09-01", 0, ["Jan 2020", "Jan 2025"]),
    ],
)
def test_ticks_are_those_of_the_finest_rung_that_fits(first: str, last: str, tier: int, shown: list[str]) -> None:
    assert labels(over(first, last), tier) == shown


def test_days_stand_to_scale() -> None:
    scale = over("2031-01-01", "2031-12-31")
    places = [scale.at(date(2031, month, 1).toordinal()) for month in (1, 2, 3)]
    assert (places[1] - places[0]) / (places[2] - places[1]) == pytest.approx(31 / 28, abs=0.001)


@given(st.integers(1, date.max.toordinal()), st.integers(0, 200_000), st.integers(0, 40))
def test_at_every_width_labels_stand_apart_and_within(first: int, length: int, undated: int) -> None:
    scale = axis([first, min(first + length, date.max.toordinal())], undated, undated + 2)
    found = ticks(scale)
    assert found
    for tier, width in enumerate(WIDTHS):
        shown = [tick.at * width / 100 for tick in found if tick.tier <= tier]
        assert all(after - before >= LABEL for before, after in pairwise(shown))
        assert all(0 <= at <= width for at in shown)


@pytest.mark.parametrize(("undated", "of", "end"), [(0, 4, 96.0), (1, 40, 87.0), (4, 10, 79.0), (9, 10, 64.0)])
def test_what_has_no_date_takes_its_part_of_the_width(undated: int, of: int, end: float) -> None:
    assert axis([1, 9], undated, of).end == end


def test_events_without_a_date_stand_side_by_side_behind_the_days() -> None:
    scale = axis([1, 9], 4, 8)
    places = [scale.beyond(number) for number in range(4)]
    assert scale.end < places[0] < places[1] < places[2] < places[3] < 100


def test_without_any_date_they_take_the_whole_width() -> None:
    assert [axis([], 2, 2).beyond(number) for number in (0, 1)] == [25.5, 74.5]


@pytest.mark.parametrize(("last", "zoom"), [("2031-03-05", 4.0), ("2031-06-30", 15.3), ("2041-03-04", 32.0)])
def test_zooming_ends_where_a_day_can_be_seen(last: str, zoom: float) -> None:
    assert over("2031-03-04", last).zoom == zoom
