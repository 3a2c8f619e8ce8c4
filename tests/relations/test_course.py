"""The course of a relation: the mean of the last acts done, with a band."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.relations.course import LAST, course
from rashomon.types import EventModality, RelationEvent
from specimens.strait import EVENTS


def act(
    number: int, first: str | None, last: str | None, value: float, spread: float = 0.0, modality: EventModality = "done"
) -> RelationEvent:
    return replace(
        EVENTS[0], id=f"e-{number}", earliest=first, latest=last, modality=modality, intensity=value, lowest=value - spread,
        highest=value + spread,
    )  # fmt: skip


def noon(stamp: str) -> float:
    return date.fromisoformat(stamp).toordinal() + 0.5


def test_it_is_the_mean_of_the_last_acts() -> None:
    values = [-6.0, -3.0, 3.0, 6.0]
    found = course(act(n, f"2031-05-{n:02}", f"2031-05-{n:02}", value) for n, value in enumerate(values, 1))
    assert [(level.since, level.mean) for level in found] == [
        (noon("2031-05-01"), -6.0), (noon("2031-05-02"), -4.5), (noon("2031-05-03"), -2.0), (noon("2031-05-04"), 2.0),
    ]  # fmt: skip
    assert all((level.lowest, level.highest) == (level.mean, level.mean) for level in found)


def test_codes_that_differ_widen_the_band() -> None:
    (level,) = course([act(1, "2031-05-01", "2031-05-01", -4.0, 2.0)])
    assert (level.lowest, level.mean, level.highest) == (-6.0, -4.0, -2.0)


def test_days_that_differ_widen_the_band_until_they_are_over() -> None:
    found = course([act(1, "2031-05-01", "2031-05-01", -4.0), act(2, "2031-05-03", "2031-05-09", 4.0)])
    assert [(level.since, level.lowest, level.mean, level.highest) for level in found] == [
        (noon("2031-05-01"), -4.0, -4.0, -4.0),
        (noon("2031-05-03"), -4.0, -4.0, 0.0),
        (noon("2031-05-06"), -4.0, 0.0, 0.0),
        (noon("2031-05-09"), 0.0, 0.0, 0.0),
    ]


@pytest.mark.parametrize("modality", ["planned", "asked", "threatened", "denied", "alleged", "conditional"])
def test_only_what_is_done_on_a_known_day_moves_it(modality: EventModality) -> None:
    assert course([act(1, "2031-05-01", "2031-05-01", -4.0, modality=modality), act(2, None, None, -4.0)]) == ()


ACT = st.builds(
    lambda n, first, length, value, spread: act(n, f"2031-05-{first:02}", f"2031-05-{first + length:02}", value, spread),
    st.integers(1, 99), st.integers(1, 20), st.integers(0, 10), st.floats(-10, 10), st.floats(0, 4),
)  # fmt: skip


@given(st.lists(ACT, min_size=1, max_size=8))
def test_the_mean_lies_in_its_band_and_ends_at_the_last_acts(events: list[RelationEvent]) -> None:
    found = course(events)
    assert all(level.lowest - 1e-9 <= level.mean <= level.highest + 1e-9 for level in found)
    assert [level.since for level in found] == sorted(level.since for level in found)
    if len(events) <= LAST:
        assert found[-1].mean == pytest.approx(sum(event.intensity for event in events) / len(events))
