"""Where events stand: once, or twice where reports put them in two places."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.outputs.chart.days import axis
from rashomon.outputs.chart.spots import BOTTOM, TOP, Spot, days_of, height, placed, spots
from rashomon.types import EventModality, RelationEvent
from specimens.strait import EVENTS

BY_ID = {event.id: event for event in EVENTS}


def days(first: str, last: str) -> tuple[int, int]:
    return date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()


def test_intensities_go_up_from_conflict_to_cooperation() -> None:
    assert [height(value) for value in (10, 0, -10)] == [TOP, (TOP + BOTTOM) / 2, BOTTOM]
    assert height(99) == TOP


@pytest.mark.parametrize(
    ("earliest", "latest", "read"),
    [
        ("2031-06-07", "2031-06-08", days("2031-06-07", "2031-06-08")),
        ("2031-06-07T10:00", None, days("2031-06-07", "2031-06-07")),
        ("2031-06-08", "2031-06-07", days("2031-06-07", "2031-06-08")),
        (None, None, None),
        ("soon", "2031-06-08", None),
    ],
)
def test_days_are_read(earliest: str | None, latest: str | None, read: tuple[int, int] | None) -> None:
    assert days_of(earliest, latest) == read


@pytest.mark.parametrize(
    ("event", "places"),
    [
        # One day lies within all that the reports say: the event's own.
        ("e-expel", [(days("2031-03-14", "2031-03-14"), -6.5, "done", ["r-herald", "r-post"])]),
        # Days that exclude each other, and two codes.
        (
            "e-call",
            [
                (days("2031-06-07", "2031-06-07"), 1.0, "done", ["r-herald"]),
                (days("2031-06-08", "2031-06-08"), 1.0, "done", ["r-wire"]),
                (days("2031-06-07", "2031-06-07"), 4.0, "done", ["r-post"]),
            ],
        ),
        # One alleges what another denies.
        (
            "e-shell",
            [
                (days("2031-05-01", "2031-05-31"), -10.0, "alleged", ["r-wire"]),
                (days("2031-05-01", "2031-05-31"), -10.0, "denied", ["r-post"]),
            ],
        ),
        ("e-gas", [(None, -4.0, "threatened", ["r-herald"])]),
    ],
)
def test_an_event_stands_where_each_report_puts_it(event: str, places: list[tuple[object, ...]]) -> None:
    found = spots(BY_ID[event])
    assert [(spot.days, spot.intensity, spot.modality, [r.report for r in spot.readings]) for spot in found] == places


def test_an_event_that_no_report_tells_stands_once() -> None:
    (spot,) = spots(replace(BY_ID["e-port"], readings=()))
    assert (spot.intensity, spot.readings) == (-6.5, ())


def test_a_mark_stands_in_the_middle_of_its_days_and_its_bar_lasts_as_long() -> None:
    scale = axis(days("2031-05-01", "2031-05-30"), 0, 1)
    ((spot,),) = placed([(Spot((), days("2031-05-11", "2031-05-20"), 0.0, "done"),)], scale)
    assert spot.x == pytest.approx(50, abs=0.01)
    assert spot.bar
    assert list(spot.bar) == pytest.approx([34.667, 30.667], abs=0.01)
    ((one,),) = placed([(Spot((), days("2031-05-11", "2031-05-11"), 0.0, "done"),)], scale)
    assert one.bar is None


MODALITIES: list[EventModality] = ["done", "planned", "denied"]
EVENT = st.builds(
    lambda event, day, value, modality: replace(
        event, earliest=f"2031-05-{day:02}", latest=f"2031-05-{day:02}", intensity=value, modality=modality, readings=()
    ),
    st.sampled_from(EVENTS), st.integers(1, 30), st.sampled_from([-6.5, -6.0, 1.0]), st.sampled_from(MODALITIES),
)  # fmt: skip


@given(st.lists(EVENT, max_size=12))
def test_of_those_in_one_place_none_hides_another(events: list[RelationEvent]) -> None:
    scale = axis(days("2031-05-01", "2031-05-30"), 0, len(events) or 1)
    found = [spot for some in placed([spots(event) for event in events], scale) for spot in some]
    crowded = {(spot.x, spot.y) for spot in found if sum((s.x, s.y) == (spot.x, spot.y) for s in found) > 6}
    places = [(s.x, s.nudge, s.y) for s in found if (s.x, s.y) not in crowded]
    assert len(places) == len(set(places))
