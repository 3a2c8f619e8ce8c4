"""Dates as one says them, names of reports, lists, text on one line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.dossier.wording import listed, report_names, shortened, spoken
from rashomon.types import Report


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2031-03-04", "4 March 2031"),
        ("2031-03", "March 2031"),
        ("2031", "2031"),
        ("2031-03-04T18:05", "18:05 on 4 March 2031"),
        ("2031-03-04TNI", "the night of 4 March 2031"),
        ("2031-03-04/2031-03-07", "4 to 7 March 2031"),
        ("2031-03-30/2031-04-02", "30 March 2031 to 2 April 2031"),
        ("2031-03-04/2031-03-04", "4 March 2031"),
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
    ("words", "last", "line"),
    [((), "and", ""), (("A",), "and", "A"), (("A", "B"), "and", "A and B"), (("A", "B", "C"), "or", "A, B or C")],
)
def test_listed(words: tuple[str, ...], last: str, line: str) -> None:
    assert listed(words, last) == line


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
