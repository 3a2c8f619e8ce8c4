"""What every report is made with: an id, an outlet's readable name, authors."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.reports.build import identify, names, outlet_of


@pytest.mark.parametrize(
    ("candidates", "expected"),
    [
        (("Alder Today", "www.alder.example"), "Alder Today"),
        ((None, "", "www.alder.example"), "alder.example"),
        (("www.alder.example:80",), "alder.example"),
        (("WWW2.Alder.example",), "alder.example"),
        (("https://news.alder.example:8080/a/b?c=d",), "news.alder.example"),
        (("St. Alder Post",), "St. Alder Post"),
        (("alder.example",), "alder.example"),
        ((None, None), None),
        (("https://",), None),
        (("https://[",), None),
    ],
)
def test_outlet_of(candidates: tuple[str | None, ...], expected: str | None) -> None:
    assert outlet_of(*candidates) == expected


@given(st.text(max_size=40))
def test_any_name_gives_an_outlet_or_none(name: str) -> None:
    assert outlet_of(name) is None or outlet_of(name)


def test_an_endless_name_is_cut() -> None:
    assert len(outlet_of("www." * 50_000 + " ") or "") <= 300


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        (["Ann Fielding", " Ben Marsh "], ("Ann Fielding", "Ben Marsh")),
        ("Ann Fielding", ("Ann Fielding",)),
        ({"name": "Ann Fielding"}, ("Ann Fielding",)),
        ([{"name": "Ann Fielding"}, {"name": None}, 3, ""], ("Ann Fielding",)),
        (None, ()),
        (7, ()),
    ],
)
def test_names(given_: object, expected: tuple[str, ...]) -> None:
    assert names(given_) == expected


def test_an_id_is_twelve_digits_of_the_content() -> None:
    assert identify("a") == identify("a") != identify("b")
    assert identify("a", "b") != identify("ab")
    assert len(identify("\ud800")) == 12
