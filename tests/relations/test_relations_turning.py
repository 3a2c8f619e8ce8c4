"""Where a relation turned."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.relations.trajectory import counted, in_order
from rashomon.relations.turning import change_point, turning_point
from rashomon.types import RelationEvent
from specimens.tellings import event

NAMES = ("Corran", "Elva")


THAW = (
    event("SANCTION", "01"),
    event("COERCE", "03"),
    event("THREATEN", "05"),
    event("CONSULT", "10"),
    event("AGREE", "12"),
    event("AID", "14"),
)


def test_a_thaw_turns_with_its_first_friendly_event() -> None:
    found = turning_point(THAW, NAMES)
    assert found is not None
    assert (found.event, found.earliest, found.latest) == (THAW[3].id, "2031-03-10", "2031-03-10")
    assert (found.before, found.after, found.probability) == (-5.7, 4.0, 1.0)
    assert found.why == (
        "The acts between Corran and Elva average −5.7 (3 events) before 10 March 2031 and +4.0 (3 events) from then on, "
        "beginning with “Corran did consult”."
    )


def test_an_escalation_turns_too() -> None:
    friendly = [event("AID", "01"), event("AGREE", "02"), event("CONSULT", "03"), event("COERCE", "05"), event("ASSAULT", "07")]
    found = turning_point(friendly, NAMES)
    assert found is not None
    assert found.event == friendly[3].id
    assert found.after < found.before


@pytest.mark.parametrize(
    "events",
    [
        THAW[1:5],  # too few
        [event("ACCUSE", f"0{day}") for day in range(1, 8)],  # no change
        [event("ACCUSE", "01"), event("CONSULT", "02"), event("ACCUSE", "03"), event("SUPPORT", "04"), event("ACCUSE", "05")],  # to and fro
        [replace(e, earliest=None, latest=None) for e in THAW],  # none dated
        [replace(e, modality="planned") if e.intensity > 0 else e for e in THAW],  # what is planned moves nothing
        [replace(e, earliest="2031-03-01", latest="2031-03-31") for e in THAW[::2] + THAW[1::2]],  # no order that is known
        [],
    ],
)
def test_no_turning_point(events: list[RelationEvent]) -> None:
    assert turning_point(events, NAMES) is None


def test_doubt_about_the_day_and_the_code_makes_it_less_sure() -> None:
    loose = [*THAW[:2], event("THREATEN", "05", "12"), *THAW[3:]]
    found = turning_point(loose, NAMES)
    assert found is not None
    assert 0.5 <= found.probability < 1


def test_of_one_day_the_order_stands() -> None:
    same_day = [*THAW[:3], event("CONSULT", "10"), event("AGREE", "10"), event("AID", "14")]
    found = turning_point(same_day, NAMES)
    assert found is not None
    assert found.event == same_day[3].id
    assert found.probability == 1.0


def test_the_days_of_the_turning_point_are_those_it_can_have_been_on() -> None:
    found = turning_point([*THAW[:3], event("CONSULT", "08", "11"), *THAW[4:]], NAMES)
    assert found is not None
    assert "2031-03-08" <= found.earliest <= found.latest <= "2031-03-11"


@given(st.lists(st.floats(-10, 10), max_size=30))
def test_a_change_point_leaves_two_on_either_side(values: list[float]) -> None:
    at = change_point(values)
    assert at is None or 2 <= at <= len(values) - 2


@given(st.integers(2, 20), st.integers(3, 20))
def test_two_levels_change_where_the_second_begins(before: int, after: int) -> None:
    assert change_point([-6.0] * before + [4.0] * after) == before


def test_counted_are_done_and_dated() -> None:
    events = [event("ACCUSE", "01"), event("ACCUSE", "02", modality="alleged"), event("ACCUSE", None)]
    assert counted(events) == (events[0],)


def test_order_of_time() -> None:
    late, early, wide, undated = event("ACCUSE", "09"), event("AID", "01"), event("AID", "01", "31"), event("AID", None)
    assert in_order([undated, late, wide, early]) == (early, wide, late, undated)


def test_of_one_day_the_later_comes_later() -> None:
    one, other = sorted([event("CONSULT", "07"), event("SUPPORT", "07")], key=lambda e: e.id)
    assert in_order([one, other], [(one.id, other.id)]) == (other, one)
    assert in_order([one, other], [(other.id, one.id)]) == (one, other)
    assert in_order([one, event("AID", "01")], [(event("AID", "01").id, one.id)])[0].code == "AID"  # the days decide
