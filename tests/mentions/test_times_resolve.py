"""Which day is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.mentions.times import find_times, resolve_times
from rashomon.types import Parsed, Time

Build = Callable[[str], Parsed]


def read(parsed: Build, text: str, published: str | None) -> tuple[Time, ...]:
    report = parsed(text)
    return resolve_times(find_times(report), report, published)


def values(parsed: Build, text: str, published: str | None = "2026-01-07") -> list[str]:
    return [time.value for time in read(parsed, text, published)]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The tunnel flooded on Sunday.", "2026-01-04"),
        ("The tunnel flooded on Wednesday.", "2026-01-07"),  # the day of publication itself
        ("The tunnel will reopen on Sunday.", "2026-01-11"),
        ("The tunnel will reopen on Wednesday.", "2026-01-07"),
        ("The tunnel is scheduled to reopen on Friday.", "2026-01-09"),
        ("The tunnel reopens Friday.", "2026-01-09"),
        ("The tunnel could reopen as soon as Friday.", "2026-01-09"),
        ("The deadline was extended until Friday.", "2026-01-09"),
        ("The tunnel flooded last Sunday.", "2026-01-04"),
        ("The tunnel flooded last Tuesday.", "2025-12-30"),  # yesterday is not called so
        ("The tunnel reopens next Monday.", "2026-01-12"),
        ("They met last Wednesday.", "2025-12-31"),
    ],
)
def test_weekdays(parsed: Build, sentence: str, value: str) -> None:
    assert values(parsed, sentence) == [value]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The mine closed in September.", "2025-09"),
        ("The mine will close in September.", "2026-09"),
        ("The mine closed on Jan. 5.", "2026-01-05"),
        ("The mine closed on Dec. 30.", "2025-12-30"),
        ("The hearing is set for Feb. 10.", "2026-02-10"),
        ("The mine closed in early December.", "2025-12"),
        ("The mine closed last May.", "2025-05"),
        ("The mine closed in January 2025.", "2025-01"),
        ("The mine closed on Wednesday, Jan. 7.", "2026-01-07"),
        ("The mine closed on Thanksgiving.", "2025-11-27"),
        ("The mine closed on New Year's Eve.", "2025-12-31"),
        ("The mine closed in the summer of 2017.", "2017-SU"),
        ("The mine closed last summer.", "2025-SU"),
    ],
)
def test_dates_without_a_year(parsed: Build, sentence: str, value: str) -> None:
    assert values(parsed, sentence) == [value]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The board met yesterday.", "2026-01-06"),
        ("The board met last week.", "2026-W01"),
        ("The board met last month.", "2025-12"),
        ("The board met last year.", "2025"),
        ("The board will meet next month.", "2026-02"),
        ("The board met over the weekend.", "2026-W01-WE"),
        ("The board met two weeks ago.", "2025-W52"),
        ("The board met five years ago.", "2021"),
        ("The board met 11 days ago.", "2025-12-27"),
        ("The board met several years ago.", "PAST_REF"),
        ("The board met this morning.", "2026-01-07TMO"),
        ("The board meets tonight.", "2026-01-07TNI"),
        ("The board met Sunday night.", "2026-01-04TNI"),
        ("The board met in the 1990s.", "199"),
        ("The board met in the 19th century.", "18"),
        ("The board met in mid-2015.", "2015"),
        ("The board is now in session.", "PRESENT_REF"),
        ("The board met recently.", "PAST_REF"),
        ("The board has no plans for the near future.", "FUTURE_REF"),
        ("The results were for the fourth quarter.", "2025-Q4"),
        ("The results were for the third quarter of 1984.", "1984-Q3"),
        ("The board met by the end of 2016.", "2016"),
    ],
)
def test_counted_from_publication(parsed: Build, sentence: str, value: str) -> None:
    assert values(parsed, sentence) == [value]


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("The ship sailed on March 3, 2024. It sank the next day.", ["2024-03-03", "2024-03-04"]),
        ("The ship sailed on March 3, 2024. It had been inspected two weeks earlier.", ["2024-03-03", "2024-W07"]),
        ("The ship sailed in March 2024. Later that year it sank.", ["2024-03", "2024"]),
        ("The ship sailed in 1999. It sank the following year.", ["1999", "2000"]),
        ("The ship sailed on Feb. 28, 2024. It sank the day after.", ["2024-02-28", "2024-02-29"]),
        ("Profit rose in the third quarter from a year earlier.", ["2025-Q3", "2024-Q3"]),
        ("The ship sank on Dec. 31, 2025, at 12:10 p.m.", ["2025-12-31T12:10"]),
        ("The ship sailed on Tuesday. It sank at 6:00 pm Lisbon time.", ["2026-01-06", "2026-01-06T18:00"]),
        ("At 6:15 a.m. the ship struck a rock. It sank on Tuesday.", ["2026-01-06T06:15", "2026-01-06"]),
        ("Nobody was on board that day.", ["XXXX-XX-XX"]),
    ],
)
def test_counted_from_the_text(parsed: Build, text: str, listed: list[str]) -> None:
    assert values(parsed, text) == listed


@pytest.mark.parametrize(
    ("phrase", "kind", "value"),
    [
        ("for two years", "DURATION", "P2Y"),
        ("for the last two decades", "DURATION", "P20Y"),
        ("for a year and a half", "DURATION", "P1Y6M"),
        ("for 5 1/2 hours", "DURATION", "PT5H30M"),
        ("for half an hour", "DURATION", "PT30M"),
        ("for two and a half weeks", "DURATION", "P2.5W"),
        ("for two-and-a-half hours", "DURATION", "PT2H30M"),
        ("for a quarter of an hour", "DURATION", "PT15M"),
        ("for three quarters of an hour", "DURATION", "PT45M"),
        ("for several weeks", "DURATION", "PXW"),
        ("for twenty-four hours", "DURATION", "PT24H"),
        ("for a couple of months", "DURATION", "P2M"),
        ("in an hour-long meeting", "DURATION", "PT1H"),
        ("in a 15-minute meeting", "DURATION", "PT15M"),
        ("for decades", "DURATION", "PXDE"),
        ("daily", "SET", "P1D"),
        ("every Monday", "SET", "XXXX-WXX-1"),
        ("each year", "SET", "P1Y"),
    ],
)
def test_durations_and_sets(parsed: Build, phrase: str, kind: str, value: str) -> None:
    (time,) = read(parsed, f"The committee argued {phrase}.", "2026-01-07")
    assert (time.type, time.value, time.earliest, time.latest) == (kind, value, None, None)


@pytest.mark.parametrize(
    ("phrase", "earliest", "latest"),
    [
        ("on Jan. 5", "2026-01-05", "2026-01-05"),
        ("in September", "2025-09-01", "2025-09-30"),
        ("in early December", "2025-12-01", "2025-12-10"),
        ("in late November", "2025-11-21", "2025-11-30"),
        ("earlier this week", "2026-01-04", "2026-01-07"),
        ("last year", "2025-01-01", "2025-12-31"),
        ("two years ago", "2023-07-10", "2024-12-31"),
        ("between 2010-2012", "2010-01-01", "2012-12-31"),
        ("on Jan. 2-4", "2026-01-02", "2026-01-04"),
        ("at 2 p.m. on Jan. 5", "2026-01-05T14:00", "2026-01-05T14:00"),
        ("at 5:52 on Jan. 5", "2026-01-05T05:52", "2026-01-05T17:52"),
        ("at midnight on Jan. 5", "2026-01-05T00:00", "2026-01-06T00:00"),
        ("on the night of Jan. 5", "2026-01-05T16:00", "2026-01-06T06:00"),
        ("before dawn on Jan. 5", "2026-01-05T00:00", "2026-01-05T07:00"),
        ("in the early hours of Jan. 5", "2026-01-05T00:00", "2026-01-05T07:00"),
        ("in the morning of Jan. 5", "2026-01-05T00:00", "2026-01-05T12:00"),
        ("shortly before 4 a.m. on Jan. 5", "2026-01-05T03:30", "2026-01-05T04:00"),
        ("just after 4 a.m. on Jan. 5", "2026-01-05T04:00", "2026-01-05T04:30"),
        ("around 9 p.m. on Jan. 5", "2026-01-05T20:30", "2026-01-05T21:30"),
        ("at about 3.50am on Jan. 5", "2026-01-05T03:35", "2026-01-05T04:05"),
        ("by noon on Jan. 5", "2026-01-05T00:00", "2026-01-05T12:00"),
        ("after 6 p.m. on Jan. 5", "2026-01-05T18:00", "2026-01-05T23:59"),
        ("at ten to four on Jan. 5", "2026-01-05T03:50", "2026-01-05T15:50"),
        ("at half past two in the afternoon on Jan. 5", "2026-01-05T14:30", "2026-01-05T14:30"),
        ("at a quarter past six on the morning of Jan. 5", "2026-01-05T06:15", "2026-01-05T06:15"),
        ("in the week of Jan. 5", "2026-01-04", "2026-01-11"),
        ("recently", None, None),
    ],
)
def test_the_days_it_can_mean(parsed: Build, phrase: str, earliest: str | None, latest: str | None) -> None:
    (time,) = read(parsed, f"The wall collapsed {phrase}.", "2026-01-07")
    assert (time.earliest, time.latest) == (earliest, latest)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It broke 20 minutes before 4 a.m. on Jan. 5.", "2026-01-05T04:00"),  # counted from the hour, which stays exact
        ("The wall fell on Monday. On Sunday the owner had called it safe. He left at noon.", "2026-01-05T12:00"),
        ("The wall fell on Monday. The debate will be shown at 18:00.", "2026-01-07T18:00"),
    ],
)
def test_the_day_of_an_hour(parsed: Build, text: str, expected: str) -> None:
    time = read(parsed, text, "2026-01-07")[-1]
    assert (time.value, time.earliest, time.latest) == (expected, expected, expected)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("There was a fire at the New Year's Eve party two years ago.", "2023-12-31"),
        ("There was a fire at the Christmas fair last year.", "2025-12-25"),
    ],
)
def test_a_day_takes_the_year_named_after_it(parsed: Build, text: str, value: str) -> None:
    assert values(parsed, text)[0] == value


def test_the_night_of_a_day_may_be_the_one_before_it(parsed: Build) -> None:
    time = read(parsed, "The wall fell on Monday. It woke the street in the middle of the night.", "2026-01-07")[-1]
    assert (time.earliest, time.latest) == ("2026-01-04T16:00", "2026-01-06T06:00")


def test_what_only_sounds_like_an_hour(parsed: Build) -> None:
    assert values(parsed, "They lost ten to four. At five to ten houses they knocked.") == []


@pytest.mark.parametrize(
    ("sentence", "published", "value"),
    [
        ("The dam burst on Feb. 29.", "2024-03-02", "2024-02-29"),
        ("The dam burst on Feb. 29.", "2026-03-02", "2024-02-29"),
        ("The dam burst on Dec. 31.", "2026-01-01", "2025-12-31"),
        ("The dam burst yesterday.", "2026-01-01", "2025-12-31"),
        ("The dam burst last week.", "2026-01-01", "2025-W52"),
        ("The dam will be opened on Jan. 2.", "2025-12-30", "2026-01-02"),
        ("The dam burst last month.", "2026-03-31", "2026-02"),
        ("The dam burst on Sunday.", "2026-01-04T23:50:00+02:00", "2026-01-04"),
    ],
)
def test_leap_years_and_year_ends(parsed: Build, sentence: str, published: str, value: str) -> None:
    assert values(parsed, sentence, published) == [value]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The dam burst on Wednesday.", "XXXX-WXX-3"),
        ("The dam burst in September.", "XXXX-09"),
        ("The dam burst on Jan. 7.", "XXXX-01-07"),
        ("The dam burst last week.", "XXXX-WXX"),
        ("The dam burst yesterday.", "XXXX-XX-XX"),
    ],
)
def test_without_a_date_of_publication(parsed: Build, sentence: str, value: str) -> None:
    (time,) = read(parsed, sentence, None)
    assert (time.value, time.earliest, time.latest) == (value, None, None)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [("The town fair was held in the fall.", "2025-FA"), ("The town fair was held last fall in the park.", "2025-FA")],
)
def test_seasons(parsed: Build, sentence: str, value: str) -> None:
    assert values(parsed, sentence) == [value]


def test_the_zone_is_kept_as_written(parsed: Build) -> None:
    (time,) = read(parsed, "The rocket rose at 6:00 pm Lisbon time.", "2026-01-07")
    assert (time.value, time.zone) == ("2026-01-07T18:00", "Lisbon time")
