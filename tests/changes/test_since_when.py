"""The moments that "--since" can name."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.changes import moment_of

NOW = datetime.fromisoformat("2031-03-06T14:30:00+02:00")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("09:00", "2031-03-06T09:00:00+02:00"),
        (" 9:00 ", "2031-03-06T09:00:00+02:00"),
        ("14:30", "2031-03-06T14:30:00+02:00"),
        ("22:15", "2031-03-05T22:15:00+02:00"),
        ("2h", "2031-03-06T12:30:00+02:00"),
        ("45 min", "2031-03-06T13:45:00+02:00"),
        ("1.5 H", "2031-03-06T13:00:00+02:00"),
        ("3d", "2031-03-03T14:30:00+02:00"),
        ("2w", "2031-02-20T14:30:00+02:00"),
        ("2031-03-01", "2031-03-01T00:00:00+02:00"),
        ("2031-03-01T08:00", "2031-03-01T08:00:00+02:00"),
        ("2031-03-01T08:00:00Z", "2031-03-01T08:00:00+00:00"),
    ],
)
def test_moments(words: str, expected: str) -> None:
    assert moment_of(words, NOW).isoformat() == expected


@pytest.mark.parametrize("words", ["", "soon", "25:00", "2031-13-01", "-2h", "99999d", "1e9h", "0001-01-01", "9999-12-31", "٩:٠٠:٠"])
def test_what_is_no_moment(words: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        moment_of(words, NOW)


@given(st.text(max_size=30))
def test_any_words_are_a_moment_with_a_zone_or_none(words: str) -> None:
    try:
        found = moment_of(words, NOW)
    except ValueError:
        return
    assert found.tzinfo is not None
