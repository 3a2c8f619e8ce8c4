"""What is found as a time, and what only looks like one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from rashomon.mentions.times import find_times, resolve_times
from rashomon.types import Parsed, Passage, Report, Role

BLANK = spacy.blank("en")


def untagged(text: str, role: Role = "body") -> Parsed:
    """A text with tokens alone, for properties that hold of any text."""
    report = Report(id="r", source="r.txt", text=text)
    passages = (Passage(0, len(text), role),) if text.strip() else ()
    return Parsed(report, passages, (), BLANK(text))


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("The dam burst on Sunday.", ["Sunday"]),
        ("The dam burst on Wednesday, Jan. 7, after rain.", ["Wednesday, Jan. 7"]),
        ("The council met on January 7, 2026, and voted.", ["January 7, 2026"]),
        ("The council met on 7 January in the old hall.", ["7 January"]),
        ("It was logged on 2026-01-07 and again on 01/07/2026.", ["2026-01-07", "01/07/2026"]),
        ("The ferry left at 6:00 pm Lisbon time.", ["6:00 pm Lisbon time"]),
        ("The ferry left at 2 a.m. ET on Tuesday.", ["2 a.m. ET on Tuesday"]),
        ("It happened late Friday night, officials said.", ["late Friday night"]),
        ("The strike began earlier this week.", ["earlier this week"]),
        ("The harvest was poor in the third quarter.", ["the third quarter"]),
        ("The bridge has been shut since early December.", ["early December"]),
        ("The law was passed in the mid-1990s.", ["the mid-1990s"]),
        ("The talks lasted nearly two years.", ["nearly two years"]),
        ("The 15-minute call ended an hour-long wait.", ["The 15-minute", "an hour-long"]),
        ("Every Monday there is a market.", ["Every Monday"]),
        ("They met between 2010 and 2012.", ["2010", "2012"]),
        ("The fair runs Oct. 3-9 this year.", ["Oct. 3-9", "this year"]),
        ("The 1988 quarter was better than the year-ago period.", ["The 1988 quarter", "the year-ago period"]),
        ("Troops crossed in the early hours of Friday.", ["the early hours of Friday"]),
    ],
)
def test_finds(parsed: Callable[[str], Parsed], sentence: str, times: list[str]) -> None:
    assert [e.text for e in find_times(parsed(sentence))] == times


@pytest.mark.parametrize(
    "sentence",
    [
        "The 22-year-old sailor swam ashore.",
        "Her daughter is five years old.",
        "The farmers may march again.",
        "Prices fall when wells spring a leak.",
        "It was the second time that he lost.",
        "Rescuers counted 2000 people on the roofs.",
        "The grant came to $2015 for each family.",
        "Tessa May told reporters that she was tired.",
        "Three-quarters of the hall was empty.",
        "Reply as soon as possible.",
        "She slept at a Weeks Inn and watched 40 Minutes.",
        "The pump moves ten litres per second.",
        "The fall in prices worried the Women's March.",
        "Sales were one-quarter of those of the rival.",
        "Video (02:18) The bridge is closed.",
    ],
)
def test_finds_nothing(parsed: Callable[[str], Parsed], sentence: str) -> None:
    assert [e.text for e in find_times(parsed(sentence))] == []


@pytest.mark.parametrize(
    ("role", "count"), [("body", 1), ("headline", 1), ("caption", 1), ("byline", 1), ("boilerplate", 0), ("credit", 0)]
)
def test_reads_where_something_is_claimed_and_bylines(role: Role, count: int) -> None:
    assert len(find_times(untagged("Published January 7, 2026", role))) == count


SPECIMENS = (
    "Jan. 5-7|the 20th century|Thanksgiving|nineteen ninety-four|tens of years|another week|noon|small hours of Friday|tonight"
    "|three o'clock|fortnightly|Valentine's Day|twenty-first century|a decade|half an hour|1400 GMT|’80s|post-1959"
)


@pytest.mark.parametrize("specimen", SPECIMENS.split("|"))
def test_the_sweep_over_first_words_misses_no_rule(specimen: str) -> None:
    (found,) = find_times(untagged(f"xx {specimen} xx"))
    assert found.text == specimen


LISTED = (
    "the last next this early late mid- Sunday Jan. 7 , 2026 1990s two years ago before a.m. 5:52 99 quarter third of in week Feb. 29 30"
    " Easter Monday midnight tonight overnight decade century -long old 00 9999 ’80s \n ago earlier few 1/0 31/12/2024"
)
WORDS = st.sampled_from(LISTED.split(" "))
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=14).map(" ".join), st.lists(WORDS, max_size=14).map("".join))
PUBLISHED = st.one_of(
    st.none(), st.dates().map(str), st.sampled_from(["", "not a date", "2026-01-07 10:00:00", "0001-01-01", "9999-12-31"])
)


@given(text=TEXTS, published=PUBLISHED)
def test_offsets_hold_and_ranges_are_ranges(text: str, published: str | None) -> None:
    parsed = untagged(text)
    expressions = find_times(parsed)
    times = resolve_times(expressions, parsed, published)
    assert len(times) == len(expressions)
    assert all(text[t.start : t.end] == t.text for t in times)
    assert all(a.end <= b.start for a, b in pairwise(times))
    for time in times:
        assert (time.earliest is None) == (time.latest is None)
        assert time.earliest is None or time.latest is None or time.earliest <= time.latest
        assert time.type in ("DATE", "TIME") or time.earliest is None


@pytest.mark.parametrize("text", ["1" * 50_000, "the " * 20_000, "last last " * 10_000, "two-" * 20_000, "a" * 50_000, "Jan. " * 10_000])
def test_long_hostile_texts_are_read(text: str) -> None:
    find_times(untagged(text))
