"""Quantities in sentences."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rashomon.mentions.values import find_values
from rashomon.types import Parsed, Value

Parse = Callable[[str], Parsed]
HOUR, YEAR = 3600.0, 31_556_952.0

# sentence, the value's words, kind, low, high, unit
CASES = [
    ("The envoys held a 15-minute call.", "15-minute", "duration", 750, 1050, "second"),
    ("They held a more than hour-long call.", "more than hour-long", "duration", HOUR, None, "second"),
    ("It lasted about an hour.", "about an hour", "duration", 2250, 4950, "second"),
    ("It lasted an hour or more.", "an hour or more", "duration", HOUR, None, "second"),
    ("It lasted half an hour.", "half an hour", "duration", 1500, 2100, "second"),
    ("It lasted an hour and a half.", "an hour and a half", "duration", 4500, 6300, "second"),
    ("Rates rose half a percentage point.", "half a percentage point", "percent", 5 / 12, 7 / 12, "percentage point"),
    ("The trip took 8 hours and 20 minutes.", "8 hours and 20 minutes", "duration", 29_970, 30_030, "second"),
    ("The town got roughly $14bn in aid.", "roughly $14bn", "money", 11.9e9, 16.1e9, "USD"),
    ("The town got $14bn in aid.", "$14bn", "money", 13.5e9, 14.5e9, "USD"),
    ("They lost tens of billions of dollars.", "tens of billions of dollars", "money", 20e9, 100e9, "USD"),
    ("The mill paid €200,000 in fines.", "€200,000", "money", 195_000, 205_000, "EUR"),
    ("It pledged $1 to $3 billion.", "$1 to $3 billion", "money", 1e9, 3e9, "USD"),
    ("A ride costs 20,000 rupees.", "20,000 rupees", "money", 19_500, 20_500, "XXX"),
    ("Oil sold for $30 a barrel.", "$30 a barrel", "money", 29.5, 30.5, "USD"),
    ("They seized around 1,000 tons of sugar.", "around 1,000 tons", "mass", 771_107.029, 1_150_000, "kilogram"),
    ("The lake lies 130 miles away.", "130 miles", "length", 201_168, 217_261.44, "metre"),
    ("Gusts reached 75 mph.", "75 mph", "speed", 33.30448, 33.75152, "metre/second"),
    ("The flood killed at least 110 people.", "at least 110 people", "count", 110, None, "person"),
    ("Over 30 river patrols were sent.", "Over 30 river patrols", "count", 30, None, "patrol"),
    ("Dozens of suspected smugglers fled.", "Dozens of suspected smugglers", "count", 24, None, "smuggler"),
    ("Fewer than ten people came.", "Fewer than ten people", "count", None, 10, "person"),
    ("Between 20 and 25 boats sank.", "Between 20 and 25 boats", "count", 20, 25, "boat"),
    ("They shot 10 or 12 wolves.", "10 or 12 wolves", "count", 10, 12, "wolf"),
    ("The fire left 32 dead.", "32 dead", "count", 32, 32, "person"),
    ("The blast wounded at least 90.", "at least 90", "count", 90, None, "person"),
    ("A 48-page report came out.", "48-page", "count", 48, 48, "page"),
    ("No injuries were reported.", "No injuries", "count", 0, 0, "injury"),
    ("Both bridges were closed.", "Both bridges", "count", 2, 2, "bridge"),
    ("More than half of the voters agreed.", "More than half", "percent", 50, None, "percent"),
    ("One in four voters agreed.", "One in four", "percent", 22.5, 27.5, "percent"),
    ("Prices rose 8.5 per cent.", "8.5 per cent", "percent", 8.45, 8.55, "percent"),
    ("The rate fell two percentage points.", "two percentage points", "percent", 1.5, 2.5, "percentage point"),
    ("Police held a 22-year-old man.", "22-year-old", "age", 22, 22, "year"),
    ("Police held a man aged 45.", "aged 45", "age", 45, 45, "year"),
    ("Police held John Smith, 22, on Friday.", "22", "age", 22, 22, "year"),
    ("The men are between the ages of 21 and 58.", "between the ages of 21 and 58", "age", 21, 58, "year"),
    ("A man of 6-foot-2 and a dog fled.", "6-foot-2", "length", 1.8669, 1.8923, "metre"),
    ("It cost 50 Canadian cents.", "50 Canadian cents", "money", 0.495, 0.505, "CAD"),
    ("The victim was in his 40s.", "in his 40s", "age", 40, 49, "year"),
    ("It was the third such attack.", "third such attack", "rank", 3, 3, "attack"),
    ("A 6m fence fell on the yard.", "6m", "length", 5.5, 6.5, "metre"),
    ("The mast is 35m tall.", "35m", "length", 34.5, 35.5, "metre"),
    ("The van slid about 300m.", "about 300m", "length", 255, 345, "metre"),
    ("Some 3m voters stayed at home.", "Some 3m voters", "count", 2_250_000, 3_750_000, "voter"),
    ("The death toll rose to nine.", "nine", "count", 9, 9, "person"),
    ("The number of arrests reached 34.", "34", "count", 34, 34, "arrest"),
    ("The coroner put the toll at seven.", "seven", "count", 7, 7, "person"),
    ("It took the number of arrests to 14.", "14", "count", 14, 14, "arrest"),
    ("No one was injured.", "No one", "count", 0, 0, "person"),
    ("A pair of divers found it.", "A pair of divers", "count", 2, 2, "diver"),
    ("The man, 41, was held.", "41", "age", 41, 41, "year"),
    ("The skipper’s daughter was 16.", "16", "age", 16, 16, "year"),
    ("She turned 41 in May.", "41", "age", 41, 41, "year"),
    ("The crew, ages ranging from 17 to 28, slept.", "ages ranging from 17 to 28", "age", 17, 28, "year"),
    ("Some 1, 700 sailors came.", "Some 1, 700 sailors", "count", 1445, 1955, "sailor"),
]


@pytest.mark.parametrize(("text", "words", "kind", "low", "high", "unit"), CASES)
def test_forms(parsed: Parse, text: str, words: str, kind: str, low: float | None, high: float | None, unit: str) -> None:
    (value,) = find_values(parsed(text))
    assert (value.text, value.kind, value.unit) == (words, kind, unit)
    assert value.low == (low if low is None else pytest.approx(low))
    assert value.high == (high if high is None else pytest.approx(high))


@pytest.mark.parametrize(
    "text",
    [
        "They flew a Boeing 737 and an F-16.",
        "The talks were held on Jan. 7, 2026.",
        "It opened on 14 March 2024 at 6:30 pm.",
        "Call 555-1234 or see https://example.org/2024/10.",
        "The home side won 3-2.",
        "The first lady spoke in the third quarter.",
        "The COVID-19 summit of the G20 began in 2021.",
        "Costs rose four times as fast.",
        "One day he will return.",
        "They asked for another one.",
        "At 9, he left for the Group of Seven.",
        "It is this one that broke.",
        "It happened in the 700 block and led to a 911 call.",
        "Engine two of the ferry failed.",
        "Reactor four was shut down.",
        "He opened gate three of the old lock.",
        "Nobody can claim that it was safe.",
        "A 5m bid for the club failed.",
        "The man stood 5'11\" and wore a cap.",
        "He is between 5’7 and 5’9” with a beard.",
        "The office is open from 4 to 7 p.m. on Friday.",
        "The harbour was rebuilt.[13]",
        "A neighbour called 911 and waited.",
        "Call the line at (816) 555-TIPS and wait.",
        "Image 16 of 111 A broken screen lies there.",
    ],
)
def test_what_looks_like_a_quantity_and_is_none(parsed: Parse, text: str) -> None:
    assert find_values(parsed(text)) == ()


def test_from_a_to_b_is_a_change_and_no_range(parsed: Parse) -> None:
    values = find_values(parsed("The rate was cut from 35 percent to 21 percent."))
    assert [(v.nominal, v.unit) for v in values] == [(35, "percent"), (21, "percent")]


def test_a_rate_tells_what_it_is_for(parsed: Parse) -> None:
    (value,) = find_values(parsed("The ferry runs three times a day."))
    assert (value.nominal, value.unit, value.per) == (3, "time", "day")


def test_a_list_of_ages(parsed: Parse) -> None:
    values = find_values(parsed("The children, ages 10, 8 and 4, survived."))
    assert [(v.kind, v.nominal) for v in values] == [("age", 10), ("age", 8), ("age", 4)]


def test_part_and_whole_count_the_same_things(parsed: Parse) -> None:
    values = find_values(parsed("Officials said 10 of the 12 victims were sailors."))
    assert [(v.text, v.unit) for v in values] == [("10", "victim"), ("12 victims", "victim")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The clinic treated 30 miners. Six of them were badly hurt.", ["30 miners", "Six"]),
        ("Of the 40 mines in the region, 12 are closed.", ["40 mines", "12"]),
    ],
)
def test_a_number_counts_what_was_counted_before(parsed: Parse, text: str, words: list[str]) -> None:
    values = find_values(parsed(text))
    assert [v.text for v in values] == words
    assert len({v.unit for v in values}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "They talked about two things.",
        "The bus turned around four hours into the trip.",
        "They handed over 20 prisoners.",
        "The bank took over two firms.",
    ],
)
def test_words_that_hedge_elsewhere(parsed: Parse, text: str) -> None:
    assert [v.hedge for v in find_values(parsed(text))] == [""]


def test_the_word_for_what_is_counted(parsed: Parse) -> None:
    (value,) = find_values(parsed("More than 100 local people came."))
    assert value.head
    assert "More than 100 local people came."[value.head.start : value.head.end] == "people"


@pytest.mark.parametrize("case", CASES)
def test_odd_letters_that_a_pattern_takes_for_others_do_no_harm(parsed: Parse, case: tuple[str, ...]) -> None:
    text = case[0].translate(str.maketrans("isk", "ıſ\u212a"))
    assert all(text[v.start : v.end] == v.text for v in find_values(parsed(text)))


def test_a_number_too_long_to_be_one(parsed: Parse) -> None:
    assert find_values(parsed(f"It had {'9' * 400} parts.")) == ()


PIECES = st.sampled_from([
    "about", "20", "1,000", "$", "£", "bn", "million", "-", "–", "to", "and", "or", "half", "a", "an", "hour", "two", "twenty", "hundred",
    "of", "dozens", "%", ",", ".", "(", ")", "people", "third", "9/11", "½", "\u00a0", "one", "in", "no",
])  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.one_of(st.lists(PIECES, max_size=25).map(" ".join), st.lists(PIECES, max_size=25).map("".join), st.text(max_size=60)))
def test_spans_hold_for_any_text(parsed: Parse, text: str) -> None:
    values: tuple[Value, ...] = find_values(parsed(text))
    assert all(text[v.start : v.end] == v.text for v in values)
    assert all(a.end <= b.start for a, b in pairwise(values))
    assert all(v.low is None or v.high is None or v.low <= v.high for v in values)
