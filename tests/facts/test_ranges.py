"""Ranges: meeting, equality, and how they read."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.facts.measured.extents import extent, meet
from rashomon.facts.ranges import describe
from rashomon.mentions.values import find_values
from rashomon.types import Parsed, Value

Parse = Callable[[str], Parsed]


def ranged(low: float | None, high: float | None, nominal: float | None = None, hedge: str = "") -> Value:
    return Value(0, 1, "x", "count", low, high, "person", hedge, nominal)


def first(parsed: Parse, text: str) -> Value:
    return find_values(parsed(text))[0]


MEETING = [
    ("The call lasted more than an hour.", "The call lasted about an hour."),
    ("At least 110 people died.", "More than 100 people died."),
    ("Over 30 boats sank.", "Dozens of boats sank."),
    ("It cost about $5 billion.", "It cost $5.4 billion."),
    ("Up to 20 people came.", "At least 20 people came."),
    ("It lasted an hour.", "It lasted 55 minutes."),
    ("Nearly two decades passed.", "Some 18 years passed."),
    ("Hundreds of people came.", "Almost 1,200 people came."),
    ("They took 600 tons.", "They took 600 tonnes."),
]
APART = [
    ("The call lasted 15 minutes.", "The call lasted an hour or more."),
    ("The call was a 15-minute one.", "The call lasted about an hour."),
    ("It cost roughly $14bn.", "It cost tens of billions of dollars."),
    ("It cost $14bn.", "It cost $15bn."),
    ("12 people died.", "13 people died."),
    ("Fewer than ten people came.", "Dozens of people came."),
    ("He got two years.", "He got three years."),
]


def both_true(a: Value, b: Value) -> bool:
    return meet(extent(a), extent(b))


@pytest.mark.parametrize(("a", "b"), MEETING)
def test_both_can_be_true(parsed: Parse, a: str, b: str) -> None:
    assert both_true(first(parsed, a), first(parsed, b))


@pytest.mark.parametrize(("a", "b"), APART)
def test_both_cannot_be_true(parsed: Parse, a: str, b: str) -> None:
    assert not both_true(first(parsed, a), first(parsed, b))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A 15-minute call.", "15 minutes"),
        ("A more than hour-long call.", "more than an hour"),
        ("It lasted an hour or more.", "an hour or more"),
        ("It lasted half an hour.", "half an hour"),
        ("The trip took 8 hours and 20 minutes.", "8 hours and 20 minutes"),
        ("At least 110 people died.", "at least 110 people"),
        ("It cost US$14bn.", "$14 billion"),
        ("It cost $1 to $3 billion.", "$1 billion to $3 billion"),
        ("It paid $5,687.75 in fees.", "$5,687.75"),
        ("They lost tens of billions of dollars.", "tens of billions of dollars"),
        ("Some 1.2 million people fled.", "some 1.2 million people"),
        ("A 48-page report.", "48 pages"),
        ("Between 20 and 25 boats sank.", "20 to 25 boats"),
        ("Prices rose 8.5 per cent.", "8.5%"),
        ("Police held a 22-year-old man.", "22 years old"),
        ("It was the third such attack.", "3rd attack"),
        ("Gusts reached 75 mph.", "75 miles per hour"),
        ("It is a 10,000-square-foot hall.", "10,000 square feet"),
        ("Oil sold for $30 a barrel.", "$30 per barrel"),
        ("100-plus people came.", "100 or more people"),
        ("Dozens of people came.", "dozens of people"),
        ("Officials said 10 of the 12 victims were sailors.", "10 victims"),
    ],
)
def test_describe(parsed: Parse, text: str, words: str) -> None:
    assert describe(first(parsed, text)) == words


BOUND = st.one_of(st.none(), st.integers(0, 50).map(float))


@st.composite
def values(draw: st.DrawFn) -> Value:
    """Ranges as they arise: a number named lies in its range."""
    low, high = draw(BOUND), draw(BOUND)
    if low is not None and high is not None and low > high:
        low, high = high, low
    nominal = draw(st.one_of(st.none(), st.sampled_from([n for n in (low, high) if n is not None] or [1.0])))
    return ranged(low, high, nominal, draw(st.sampled_from(["", "about"])))


@given(values(), values())
def test_meeting_is_symmetric_and_of_each_with_itself(a: Value, b: Value) -> None:
    assert both_true(a, b) == both_true(b, a)
    assert both_true(a, a)
