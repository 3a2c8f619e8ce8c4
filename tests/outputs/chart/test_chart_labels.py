"""Labels beside marks: they meet neither marks nor each other, at whatever width."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.outputs.chart.days import WIDTHS
from rashomon.outputs.chart.labels import LETTER, LINE, MOST, ROOMY, Box, Label, Wanted, labels

TOP, BOTTOM = 38.0, 308.0
HALF = 6.5


def boxes(places: list[tuple[float, float]]) -> list[Box]:
    return [Box(x, -HALF, HALF, y - HALF, y + HALF) for x, y in places]


def stretch(label: Label, width: float) -> tuple[float, float, float, float]:
    """Left, right, upper and lower edge of a label in px."""
    long = LETTER * max(map(len, label.lines))
    left = label.at * width / 100 + label.x - {"start": 0, "middle": long / 2, "end": long}[label.anchor]
    upper = label.y - 0.8 * LINE
    return left, left + long, upper, upper + LINE * len(label.lines)


def meet(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    slack = 0.01
    return one[0] + slack < other[1] and other[0] + slack < one[1] and one[2] + slack < other[3] and other[2] + slack < one[3]


PLACE = st.tuples(st.floats(2, 98), st.floats(TOP, BOTTOM))
WORDS = st.text(st.characters(codec="ascii", categories=["L", "Zs"]), min_size=1, max_size=90)


@given(st.lists(st.tuples(WORDS, PLACE), max_size=14), st.floats(1, 4))
def test_no_label_meets_another_or_a_mark_or_leaves_the_drawing(told: list[tuple[str, tuple[float, float]]], wider: float) -> None:
    marks = boxes([place for _, place in told])
    found = labels([Wanted(words, ((x, 0.0, y),)) for words, (x, y) in told], marks, TOP, BOTTOM)
    for tier, least in enumerate(WIDTHS):
        width = least * wider
        shown = [stretch(label, width) for label in found if label and label.tier <= tier]
        taken = [(m.x * width / 100 + m.left, m.x * width / 100 + m.right, m.top, m.bottom) for m in marks]
        assert len(shown) <= MOST[tier]
        assert not any(meet(one, other) for one, other in combinations(shown, 2))
        assert not any(meet(one, mark) for one in shown for mark in taken)
        assert all(left >= -0.01 and right <= width + 0.01 and upper >= TOP and lower <= BOTTOM for left, right, upper, lower in shown)


def test_the_weightiest_is_labelled_where_there_is_room_for_one() -> None:
    crowd = [(50.0, float(y)) for y in range(40, 308, 13)]
    found = labels([Wanted("Corran expelled two diplomats", ((50.0, 0.0, crowd[9][1]),)) for _ in crowd], boxes(crowd), TOP, BOTTOM)
    assert found[0] is not None
    assert found[0].tier == 0


def test_where_there_is_no_room_there_is_no_label() -> None:
    full = [Box(50.0, -9_000, 9_000, TOP, BOTTOM)]
    assert labels([Wanted("Elva lifted the ban", ((50.0, 0.0, 100.0),))], full, TOP, BOTTOM) == (None,)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("Elva lifted the ban", ("Elva lifted the ban",)),
        ("Elva closed the Selt pass to lorries from Corran", ("Elva closed the Selt pass", "to lorries from Corran")),
        ("Corran " + "and its allies " * 9, ("Corran and its allies and", "its allies and its allies…")),
        ("x" * 80, ("x" * 27 + "…",)),
        ("Elva\nlifted\tit", ("Elva lifted it",)),
    ],
)
def test_a_label_has_two_lines_at_most(words: str, lines: tuple[str, ...]) -> None:
    (found,) = labels([Wanted(words, ((50.0, 0.0, 100.0),))], [], TOP, BOTTOM)
    assert found is not None
    assert found.lines == lines


def test_where_there_is_no_room_near_a_line_leads_to_the_label() -> None:
    beside = [Box(50.0, -300, -1, 120, 300), Box(50.0, 1, 300, 120, 300)]
    (found,) = labels([Wanted("Elva lifted the ban", ((50.0, 0.0, 180.0),))], beside, TOP, BOTTOM)
    assert found is not None
    assert (found.tier, found.leader) == (ROOMY, (118.0, 170.0))


def test_a_label_stands_over_a_line_only_where_it_must() -> None:
    line = Box(60.0, -2, 2, TOP, BOTTOM)
    wanted = [Wanted("Elva lifted the ban", ((50.0, 0.0, 180.0),))]
    (beside,), (aside,) = labels(wanted, [], TOP, BOTTOM), labels(wanted, [], TOP, BOTTOM, [line])
    assert beside is not None
    assert aside is not None
    assert (beside.anchor, aside.anchor) == ("start", "end")
    (over,) = labels(wanted, [Box(50.0, -300, 0, TOP, BOTTOM)], TOP, BOTTOM, [line])
    assert over is not None
    assert over.anchor == "start"
