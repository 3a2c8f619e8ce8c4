"""Dates of publication as ISO 8601."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reports.dates import finer, published


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        ("2026-01-07", "2026-01-07"),
        ("2026-01-07 00:00:00", "2026-01-07"),
        ("2026-01-07T00:00:00Z", "2026-01-07"),
        ("2026-01-07 14:36:30", "2026-01-07T14:36:30"),
        ("2026-01-07T14:36:30Z", "2026-01-07T14:36:30+00:00"),
        ("2026-01-07T14:36:30.123-05:00", "2026-01-07T14:36:30-05:00"),
        ("Wed, 07 Jan 2026 18:02:11 GMT", "2026-01-07T18:02:11+00:00"),
        ("January 7, 2026", "2026-01-07"),
        ("Jan. 7, 2026", "2026-01-07"),
        ("7 January 2026", "2026-01-07"),
        ("Jan 7, 2026 3:05 PM", "2026-01-07T15:05:00"),
        ("yesterday", None),
        ("", None),
        (None, None),
        (1767744000, None),
        ("2026-13-40", None),
        ("9" * 200, None),
    ],
)
def test_published(given_: object, expected: str | None) -> None:
    assert published(given_) == expected


@given(st.one_of(st.text(max_size=40), st.datetimes().map(str), st.none(), st.integers()))
def test_any_input_gives_a_date_or_none_and_the_same_again(value: object) -> None:
    once = published(value)
    assert once is None or published(once) == once


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("2026-01-07", "2026-01-07T08:15:00+01:00", "2026-01-07T08:15:00+01:00"),
        ("2026-01-07", "2026-01-09T08:15:00", "2026-01-07"),
        ("2026-01-07T10:00:00", "2026-01-07", "2026-01-07T10:00:00"),
        (None, "2026-01-07", "2026-01-07"),
        ("2026-01-07", None, "2026-01-07"),
        (None, None, None),
    ],
)
def test_finer(first: str | None, second: str | None, expected: str | None) -> None:
    assert finer(first, second) == expected
