"""What reports are called, for a reader."""

from __future__ import annotations

import pytest

from rashomon.reports.naming import listed, names_apart, report_name
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
    ("words", "line"),
    [(["Northline"], "Northline"), (["Northline", "003"], "Northline and 003"), (["a", "b", "c"], "a, b and c")],
)
def test_listed(words: list[str], line: str) -> None:
    assert listed(words) == line
