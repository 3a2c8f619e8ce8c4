"""Extents: what a measure can mean, on one axis."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.facts.measured.extents import Extent, extent, meet, meeting
from rashomon.facts.pairs.candidates import Pairs, every_pair
from rashomon.types import Time, TimeType, Value


def day(earliest: str | None, latest: str | None = None, sort: TimeType = "DATE") -> Time:
    return Time(0, 1, earliest or "x", sort, earliest or "XXXX", earliest, latest or earliest)


def moment(at: str, latest: str | None = None) -> Time:
    return day(at, latest, "TIME")


def week(number: int, sunday: str, next_sunday: str) -> Time:
    """ "this week": from the Sunday on which it begins for some to the Sunday on which it ends for others."""
    return Time(0, 1, "x", "DATE", f"2031-W{number}", sunday, next_sunday)


def alone(at: str) -> Time:
    """ "about 11 p.m.", of a day that was worked out."""
    return replace(moment(at), text="about 11 p.m.")


def greenwich(at: str) -> Time:
    return replace(moment(at), zone="GMT")


def size(low: float | None, high: float | None, nominal: float | None = None) -> Value:
    return Value(0, 1, "x", "duration", low, high, "second", "", nominal)


def meets(a: Value | Time, b: Value | Time) -> bool:
    found = meet(extent(a), extent(b))
    assert found == meet(extent(b), extent(a))
    return found


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (day("2031-03-03"), day("2031-03-03"), True),
        (day("2031-03-03"), day("2031-03-04"), False),  # one day ends before the next begins
        (day("2031-03-01", "2031-03-31"), day("2031-03-31"), True),  # a month holds its last day
        (day("2031-03-01", "2031-03-31"), day("2031-04-01"), False),
        (day("2031-03-03"), moment("2031-03-03T23:59"), True),
        (day("2031-03-03"), moment("2031-03-04T09:10"), False),
        (moment("2031-03-03T14:00"), moment("2031-03-03T14:17"), True),  # "2 p.m." of 2.17
        (moment("2031-03-03T11:30"), moment("2031-03-03T11:36"), True),
        (moment("2031-03-03T14:20"), moment("2031-03-03T14:17"), True),
        (moment("2031-03-03T14:12"), moment("2031-03-03T14:17"), False),  # to the minute, as they read
        (moment("2031-03-03T14:00"), moment("2031-03-03T15:10"), False),
        (week(10, "2031-03-02", "2031-03-09"), week(11, "2031-03-09", "2031-03-16"), False),  # last week, this week
        (week(10, "2031-03-02", "2031-03-09"), day("2031-03-09"), True),  # a Sunday can be of either
        (week(11, "2031-03-09", "2031-03-16"), day("2031-03-09"), True),
        (greenwich("2031-03-03T03:15"), moment("2031-03-03T05:15"), True),  # an hour of the place, wherever that is
        (greenwich("2031-03-03T03:15"), moment("2031-03-02T19:15"), True),
        (greenwich("2031-03-03T03:15"), moment("2031-03-04T05:15"), False),
        (greenwich("2031-03-03T03:15"), greenwich("2031-03-03T05:15"), False),
        (alone("2031-03-03T23:00"), moment("2031-03-02T23:00"), True),  # of another day, perhaps
        (alone("2031-03-03T23:00"), moment("2031-03-02T21:00"), False),
        (alone("2031-03-03T23:00"), alone("2031-03-02T23:00"), True),
        (alone("2031-03-03T23:00"), day("2031-03-02"), True),
        (alone("2031-03-03T23:00"), moment("2031-02-02T23:00"), False),
        (day(None), day("2031-03-03"), True),  # a day left open excludes nothing
    ],
)
def test_times_that_can_both_be_true(a: Time, b: Time, expected: bool) -> None:
    assert meets(a, b) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ((13.5, 14.5, 14), (14.5, 15.5, 15), False),  # two rounded figures that only touch
        ((13.5, 14.5, 14), (14.4, 15.5, 15), True),
        ((20, 25), (25, 30), True),  # "20 to 25" and "25 to 30": the bounds are named
        ((None, 20), (20, None), True),  # up to 20, at least 20
        ((20, 20), (20, None), True),
        ((20, 20), (20, 30), True),
        ((20, 20), (21, None), False),
        ((None, None), (3, 4), True),
    ],
)
def test_sizes_that_can_both_be_true(a: tuple[float | None, ...], b: tuple[float | None, ...], expected: bool) -> None:
    assert meets(size(*a), size(*b)) is expected


def test_what_went_through_a_conversion_is_still_equal() -> None:
    assert extent(size(0.1 + 0.2, 1)) == extent(size(0.3, 1))


def test_a_day_is_counted_from_its_midnight_to_the_last_minute() -> None:
    found = extent(day("2031-03-03"))
    assert found.low == date(2031, 3, 3).toordinal()
    assert found.low + 0.99 < found.high < found.low + 1


bounds = st.one_of(st.just(-math.inf), st.floats(-1e6, 1e6))


@given(st.lists(st.tuples(bounds, st.floats(0, 1e6)).map(lambda b: Extent(b[0], b[0] + b[1] if math.isfinite(b[0]) else b[1])), max_size=6))
def test_meeting_is_mutual_and_equal_ranges_meet(extents: list[Extent]) -> None:
    pairs = every_pair(len(extents))
    met = meeting(extents, pairs)
    assert np.array_equal(met, meeting(extents, Pairs(pairs.size, pairs.right, pairs.left)))
    for i, j, both in zip(pairs.left, pairs.right, met, strict=True):
        assert both or extents[i] != extents[j]
