"""Dates as one says them, names of reports, lists, text on one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.dossier.wording import count, day, days, numbers_in_words, report_names, shortened, spoken
from rashomon.types import Report


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2031-03-04", "4 March 2031"),
        ("2031-03", "March 2031"),
        ("2031", "2031"),
        ("2031-03-04T18:05", "18:05 on 4 March 2031"),
        ("2031-03-04 night", "the night of 4 March 2031"),
        ("2031-03-04/2031-03-07", "4 to 7 March 2031"),
        ("2031-03-30/2031-04-02", "30 March 2031 to 2 April 2031"),
        ("2031-03-04/2031-03-04", "4 March 2031"),
        ("2031-03-04T03:30/2031-03-04T04:00", "4 March 2031, 03:30 to 04:00"),
        ("2031-03/2031-05", "March 2031 to May 2031"),
        ("2031-03-04 (Ledger) lies outside 2031-03-05.", "4 March 2031 (Ledger) lies outside 5 March 2031."),
        ("2031 spring", "spring 2031"),
        ("ledger-2031-03-04", "ledger-2031-03-04"),
        ("2031-99-04", "2031-99-04"),
        ("about 15 minutes", "about 15 minutes"),
        ("24/7", "24/7"),
        ("", ""),
    ],
)
def test_spoken(value: str, words: str) -> None:
    assert spoken(value) == words


@given(st.text(max_size=30))
def test_spoken_takes_anything(value: str) -> None:
    assert isinstance(spoken(value), str)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("2 footbridges", "two footbridges"),
        ("more than 2 hours", "more than two hours"),
        ("12 homes", "12 homes"),
        ("8%", "8%"),
        ("€3 million", "€3 million"),
        ("2 million people", "2 million people"),
        ("4 to 7 March 2031", "4 to 7 March 2031"),
        ("4 March 2031", "4 March 2031"),
        ("2.5 metres", "2.5 metres"),
    ],
)
def test_small_numbers_stand_in_words(words: str, sentence: str) -> None:
    assert numbers_in_words(words) == sentence


@pytest.mark.parametrize(
    ("text", "limit", "line"),
    [
        ("a\n b", 9, "a b"),
        ("The ferry left the harbour", 15, "The ferry left…"),
        ("The ferry, late", 12, "The ferry…"),
        ("", 5, ""),
    ],
)
def test_shortened(text: str, limit: int, line: str) -> None:
    assert shortened(text, limit) == line


def test_reports_are_called_by_outlet_then_by_file() -> None:
    reports = [
        Report("a", "in/one.txt", "", outlet="Gazette"),
        Report("b", "in/two.txt", "", outlet="Ledger"),
        Report("c", "in/three.txt", "", outlet="Ledger"),
        Report("d", "in/four.html", ""),
    ]
    assert list(report_names(reports).values()) == ["Gazette", "Ledger (two)", "Ledger (three)", "four"]


@pytest.mark.parametrize(
    ("stamp", "words"),
    [
        ("2031-03-04", "4 March 2031"),
        ("2031-03-04T18:05", "4 March 2031, 18:05"),
        ("2031-03-04T18:05:00Z", "4 March 2031, 18:05"),
        ("2031-03-04T00:00:00", "4 March 2031"),
        ("2031-W02", "2031-W02"),
        ("spring 2031", "spring 2031"),
        ("", ""),
    ],
)
def test_day(stamp: str, words: str) -> None:
    assert day(stamp) == words


@pytest.mark.parametrize(
    ("earliest", "latest", "words"),
    [
        ("2031-03-04", "2031-03-04", "4 March 2031"),
        ("2031-03-01", "2031-03-09", "1 to 9 March 2031"),
        ("2031-03-01", "2031-03-31", "March 2031"),
        ("2032-02-01", "2032-02-29", "February 2032"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2031-03-01", "2031-04-30", "1 March 2031 to 30 April 2031"),
        ("2031-02-03", "9999-12-31", "3 February 2031 to 31 December 9999"),
        ("2030-12-30", "2031-01-02", "30 December 2030 to 2 January 2031"),
        ("2031-03-04T06:40", "2031-03-04T07:00", "4 March 2031, 06:40 to 07:00"),
        ("2031-03-04T00:00", "2031-03-04T12:00", "4 March 2031, until 12:00"),
    ],
)
def test_days(earliest: str, latest: str, words: str) -> None:
    assert days(earliest, latest) == words


@pytest.mark.parametrize(("number", "words"), [(1, "1 agency"), (2, "2 agencies"), (1200, "1,200 agencies")])
def test_count(number: int, words: str) -> None:
    assert count(number, "agency") == words
