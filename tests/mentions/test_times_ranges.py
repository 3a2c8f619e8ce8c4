"""From values to days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.mentions.times.holidays import easter, holiday
from rashomon.mentions.times.meaning import Portion
from rashomon.mentions.times.ranges import add_months, days_of, narrowed
from rashomon.mentions.times.words import number_of, ordinal_of


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2026-01-07", "2026-01-07", "2026-01-07"),
        ("2026-01-07TNI", "2026-01-07", "2026-01-07"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2025-Q4", "2025-10-01", "2025-12-31"),
        ("1989-H2", "1989-07-01", "1989-12-31"),
        ("2017-WI", "2017-12-01", "2018-02-28"),
        ("2026-W02", "2026-01-04", "2026-01-11"),
        ("2026-W01-WE", "2026-01-03", "2026-01-04"),
        ("2015", "2015-01-01", "2015-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19", "1900-01-01", "1999-12-31"),
    ],
)
def test_days_of_a_value(value: str, first: str, last: str) -> None:
    assert days_of(value) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("value", ["PAST_REF", "P2Y", "XXXX-WXX-3", "2026-02-30", "0000", "2026-W60", "9999-12", ""])
def test_values_that_name_no_days(value: str) -> None:
    assert days_of(value) is None


@given(
    first=st.dates(), length=st.integers(0, 4000), portion=st.sampled_from(["", "START", "MID", "END", "BEFORE", "AFTER"]), day=st.dates()
)
def test_narrowed_stays_within(first: date, length: int, portion: Portion, day: date) -> None:
    last = date.fromordinal(min(first.toordinal() + length, date.max.toordinal()))
    low, high = narrowed((first, last), portion, day)
    assert first <= low <= high <= last


@pytest.mark.parametrize(
    ("day", "months", "then"), [("2026-01-31", 1, "2026-02-28"), ("2024-03-31", -1, "2024-02-29"), ("2025-12-15", 1, "2026-01-15")]
)
def test_add_months(day: str, months: int, then: str) -> None:
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(then)


@pytest.mark.parametrize(("year", "day"), [(1998, "1998-04-12"), (2000, "2000-04-23"), (2024, "2024-03-31"), (2026, "2026-04-05")])
def test_easter(year: int, day: str) -> None:
    assert easter(year) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("name", "day"),
    [("thanksgiving day", "2025-11-27"), ("memorial day", "2026-05-25"), ("election day", "2026-11-03"), ("labor day", "2026-09-07")],
)
def test_holidays(name: str, day: str) -> None:
    expected = date.fromisoformat(day)
    assert holiday(name, expected.year) == expected


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("15", 15),
        ("1,000", 1000),
        ("2.5", 2.5),
        ("5 1/2", 5.5),
        ("twenty-four", 24),
        ("two hundred thousand", 200_000),
        ("a hundred", 100),
        ("a couple of", 2),
        ("a dozen", 12),
        ("half an", 0.5),
        ("several", None),
        ("a few", None),
        ("5 1/0", None),
    ],
)
def test_number_of(words: str, number: float | None) -> None:
    assert number_of(words) == number


@pytest.mark.parametrize(("words", "number"), [("third", 3), ("3rd", 3), ("twenty-first", 21), ("twenty first", 21), ("last", None)])
def test_ordinal_of(words: str, number: int | None) -> None:
    assert ordinal_of(words) == number
