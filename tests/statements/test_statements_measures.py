"""What a quantity or a time measures, and the words that show it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.mentions.times import find_times, resolve_times
from rashomon.mentions.values import find_values
from rashomon.statements.measures import WIDEST, Matter, matter_of, token_at
from rashomon.types import Parsed, Time, Value

Parse = Callable[[str], Parsed]


def matter(parse: Parse, text: str, words: str) -> Matter:
    one = parse(text)
    measures: list[Value | Time] = [*find_values(one), *resolve_times(find_times(one), one, None)]  # a length of time is both
    measure = next(m for m in measures if text[m.start : m.end] == words)
    return matter_of(one.doc, measure)


@pytest.mark.parametrize(
    ("text", "words", "head", "phrase"),
    [
        ("They had a more than hour-long telephone call.", "more than hour-long", "call", "more than hour-long telephone call"),
        ("They had a 20-minute conversation.", "20-minute", "conversation", "20-minute conversation"),
        ("A 15-minute phone call ended the row.", "15-minute", "call", "15-minute phone call"),
        ("The call lasted about an hour.", "about an hour", "call", "call lasted about an hour"),
        ("The ferry carried 40 sailors.", "40 sailors", "sailor", "ferry carried 40 sailors"),
        ("The fire killed three people.", "three people", "person", "fire killed three people"),
        ("Three were hurt.", "Three", "person", "Three were hurt"),
        ("It was the third failure of a gate.", "third failure", "failure", "was the third failure"),
        ("The dam is 62 metres high.", "62 metres", "dam", "dam is 62 metres"),
        ("The 62-metre tower fell.", "62-metre", "tower", "62-metre tower"),
        ("The mill was sold for $4 million.", "$4 million", "mill", "mill was sold for $4 million"),
        ("A 22-year-old sailor drowned.", "22-year-old", "sailor", "22-year-old sailor"),
        ("The strike began on Sunday.", "Sunday", "strike", "strike began on Sunday"),
    ],
)  # fmt: skip
def test_thing_measured(parsed: Parse, text: str, words: str, head: str, phrase: str) -> None:
    found = matter(parsed, text, words)
    assert found.head == head
    assert text[found.phrase.start : found.phrase.end] in {phrase, words}


@pytest.mark.parametrize(
    ("text", "words", "near"),
    [
        ("A 15-minute phone call ended the row.", "15-minute", "phone"),
        ("The dam is 62 metres high.", "62 metres", "dam"),
        ("The council sold the old mill for $4 million.", "$4 million", "mill"),
        ("The ferry sank off the pier on Sunday.", "Sunday", "sink"),
    ],
)
def test_words_near_it(parsed: Parse, text: str, words: str, near: str) -> None:
    assert near in matter(parsed, text, words).near


def test_the_unit_of_a_length_of_time_is_not_of_the_matter(parsed: Parse) -> None:
    assert "minute" not in matter(parsed, "The talks took 20 minutes.", "20 minutes").near


def test_a_phrase_stays_short_however_far_the_thing_measured_is(parsed: Parse) -> None:
    text = f"The ferry {'and the tug and the barge and the pilot boat ' * 3}carried 40 sailors."
    found = matter(parsed, text, "40 sailors").phrase
    assert found.end - found.start <= WIDEST
    assert "40 sailors" in text[found.start : found.end]


def test_token_at_any_offset(parsed: Parse) -> None:
    doc = parsed("The ferry sank.").doc
    assert [token_at(doc, at).text for at in (0, 3, 4, 8, 14, 400)] == ["The", "The", "ferry", "ferry", ".", "."]
