"""What reports are called, for a reader."""

from __future__ import annotations

import pytest

from rashomon.reports.naming import listed, names_apart, percent, report_name
from rashomon.types import Report


@pytest.mark.parametrize(
    ("source", "outlet", "name"),
    [
        ("in/one.txt", "Gazette", "Gazette"),
        ("in/one.txt", None, "one"),
        ("in/002_8f3a91c07d55.txt", None, "002"),
        ("in/story-8f3a91c07d55.txt", None, "story-8f3a91c07d55"),
        ("https://news.example/story/", None, "story"),
        ("-", None, "-"),
    ],
)
def test_a_report_is_called_by_outlet_or_file(source: str, outlet: str | None, name: str) -> None:
    assert report_name(Report("r", source, "", outlet=outlet)) == name


def test_no_two_reports_are_called_the_same() -> None:
    given = [("in/001.txt", "Northline"), ("in/002.txt", "Northline"), ("in/002.txt", "Northline"), ("in/003.txt", None)]
    reports = [Report(f"r{i}", source, "", outlet=outlet) for i, (source, outlet) in enumerate(given)]
    assert list(names_apart(reports).values()) == ["Northline (001)", "Northline (002)", "Northline (002), no. 2", "003"]


@pytest.mark.parametrize(
    ("words", "last", "line"),
    [((), "and", ""), (("A",), "and", "A"), (("Northline", "003"), "and", "Northline and 003"), (("A", "B", "C"), "or", "A, B or C")],
)
def test_listed(words: tuple[str, ...], last: str, line: str) -> None:
    assert listed(words, last) == line


@pytest.mark.parametrize(("share", "words"), [(0.905, "91%"), (0.135, "14%"), (0.999, "99%"), (1.0, "100%"), (0.0, "0%")])
def test_percent(share: float, words: str) -> None:
    assert percent(share) == words
