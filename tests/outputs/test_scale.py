from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from rashomon.outputs.scale import stretches
from rashomon.types import TimelineEntry


def entry(earliest: str, latest: str | None = None) -> TimelineEntry:
    return TimelineEntry(earliest, latest or earliest, "", (), ())


def test_entries_stand_in_order_of_time_and_ranges_have_a_width() -> None:
    places, ticks = stretches([entry("2030-10-01", "2030-10-31"), entry("2031-03-04"), entry("2031-03-04T06:40", "2031-03-04T07:00")])
    first, second, third = (place for place in places if place)
    assert (first.left, second.width) == (3.0, 0.0)
    assert first.left + first.width < second.left < third.left < 98
    assert [tick.label for tick in ticks] == ["Oct 2030", "Mar 2031"]


def test_a_short_axis_is_labelled_with_days() -> None:
    assert [tick.label for tick in stretches([entry("2031-03-04"), entry("2031-03-06")])[1]] == ["4 Mar", "6 Mar"]


def test_a_single_moment_stands_in_the_middle_and_no_time_nowhere() -> None:
    assert stretches([entry("2031-03-04"), entry("some day")])[0][1] is None
    assert stretches([entry("2031-03-04"), entry("9999-12-30", "9999-12-31")])[0][1] is None
    assert stretches([entry("2031-03-04")])[0][0].left == 50.0  # type: ignore[union-attr]
    assert stretches([]) == ((), ())


@given(st.lists(st.tuples(st.datetimes(), st.datetimes()), max_size=12))
def test_everything_is_drawn_on_the_axis(spans: list[tuple[object, object]]) -> None:
    for place in stretches([entry(str(a), str(b)) for a, b in spans])[0]:
        assert place
        assert 0 <= place.left <= place.left + place.width <= 100
