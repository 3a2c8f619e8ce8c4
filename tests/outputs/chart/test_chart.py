"""A relation as a drawing: every event is in it, with its turning point and its course."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.outputs.chart import chart
from rashomon.outputs.chart.spots import height
from rashomon.outputs.chart.words import place_in_words, signed, when, without_day
from specimens.strait import EVENTS, RELATIONS

STRAIT = RELATIONS[0]


def test_every_event_is_drawn_by_who_acts() -> None:
    drawn = chart(STRAIT)
    assert [mark.event.id for mark in drawn.marks] == [event.id for event in EVENTS]
    assert [mark.acting for mark in drawn.marks] == [0, 1, 0, 1, 1, 1, 1, 0, 0, 0, 0]
    assert [mark.event.id for mark in drawn.marks if mark.turning] == ["e-call"]


def test_the_legend_says_what_the_fillings_mean_that_there_are() -> None:
    assert chart(STRAIT).legend == (("planned", "planned or threatened, not done"), ("alleged", "alleged"), ("denied", "denied"))
    assert chart(replace(STRAIT, events=EVENTS[:3])).legend == ()


def test_codes_that_differ_reach_up_and_down() -> None:
    reaching = {mark.event.id: mark.reach for mark in chart(STRAIT).marks if mark.reach}
    assert reaching == {"e-call": (height(4), height(1))}


def test_the_turning_point_is_a_stretch_of_days_and_labelled_on_a_phone() -> None:
    drawn = chart(STRAIT)
    assert drawn.turn
    assert drawn.turn.when == "7 to 8 June 2031"
    call = next(mark for mark in drawn.marks if mark.turning)
    assert call.label
    assert call.label.tier == 0
    assert drawn.turn.left < call.spots[0].x < drawn.turn.left + drawn.turn.width


def test_what_has_no_date_stands_behind_all_that_has() -> None:
    drawn = chart(STRAIT)
    assert drawn.undated is not None
    places = {mark.event.id: mark.spots[0].x for mark in drawn.marks}
    undated = {place for id_, place in places.items() if id_ in {"e-gas", "e-thanks"}}
    assert max(set(places.values()) - undated) < drawn.undated < min(undated)
    assert chart(replace(STRAIT, events=EVENTS[:3])).undated is None


def test_the_course_goes_on_from_level_to_level() -> None:
    steps = chart(STRAIT).steps
    assert [one.right for one in steps[:-1]] == [other.left for other in steps[1:]]
    assert all(step.top <= step.y <= step.bottom for step in steps)


@pytest.mark.parametrize("events", [(), EVENTS[9:], EVENTS[3:4]])
def test_a_relation_with_little_can_be_drawn(events: tuple[object, ...]) -> None:
    drawn = chart(replace(STRAIT, events=events, turning=None))  # type: ignore[arg-type]
    assert len(drawn.marks) == len(events)
    assert (drawn.steps, drawn.turn) == ((), None)


@pytest.mark.parametrize(("value", "words"), [(3.4, "+3.4"), (-10.0, "−10"), (0.0, "0"), (-0.04, "0"), (7, "+7")])
def test_intensities_have_their_sign(value: float, words: str) -> None:
    assert signed(value) == words


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [("2031-06-07", "2031-06-08", "7 to 8 June 2031"), (None, None, "no date"), (None, "2031-06-08", "8 June 2031")],
)
def test_days_in_words(first: str | None, last: str | None, words: str) -> None:
    assert when(first, last) == words


def test_each_place_of_an_event_says_what_holds_there() -> None:
    call = next(mark for mark in chart(STRAIT).marks if mark.turning)
    assert [place_in_words(STRAIT, call.event, spot) for spot in call.spots] == [
        "7 June 2031: Rita Falcao telephoned Orlan Beck (Elva to Corran; CONSULT, done; +1)",
        "8 June 2031: Rita Falcao telephoned Orlan Beck (Elva to Corran; CONSULT, done; +1)",
        "7 June 2031: Rita Falcao telephoned Orlan Beck (Elva to Corran; AGREE, done; +4)",
    ]


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("On 17 February, Elva lifted the ban", "Elva lifted the ban"),
        ("On Thursday, 26 February, the navy left", "The navy left"),
        ("Elva lifted the ban on Tuesday evening", "Elva lifted the ban"),
        ("Elva lifted the ban, on March 5 2031", "Elva lifted the ban"),
        ("Elva sat on Corran", "Elva sat on Corran"),
        ("On balance, Elva agreed", "On balance, Elva agreed"),
    ],
)
def test_a_label_leaves_out_the_day_it_stands_on(words: str, left: str) -> None:
    assert without_day(words) == left
