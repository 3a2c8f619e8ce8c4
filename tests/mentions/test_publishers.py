"""Which addresses and names are of one publisher."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.mentions.credits.publishers import Publishers, publisher, publishes


@pytest.mark.parametrize(
    ("outlet", "name"),
    [
        ("apnews.com", "The Associated Press"),
        ("reuters.com", "Reuters"),
        ("Reuters", "Reuters"),
        ("edition.cnn.com:80", "CNN"),
        ("bbc.co.uk", "BBC"),
        ("wsj.com", "The Wall Street Journal"),
        ("theguardian.com", "The Guardian"),
        ("ocstar.com", "The Orrin City Star"),
        ("orrincitystar.com.au", "Orrin City Star"),
        ("wxyz.com", "WXYZ"),
        ("wxyzactionnews5.com", "WXYZ"),
        ("news.halvekflash.net", "Halvek Flash"),
        ("The Weighhouse", "Weighhouse"),
    ],
)
def test_one_publisher(outlet: str, name: str) -> None:
    assert publishes(outlet, name)


@pytest.mark.parametrize(
    ("outlet", "name"),
    [
        ("northline.com", "The Associated Press"),
        ("northline.com", "Time"),
        ("timesofhalvek.com", "Time"),
        ("thetimes.co.uk", "The New York Times"),
        ("Orrin Star", "Halvek Star"),
        (None, "Reuters"),
        ("", ""),
    ],
)
def test_two_publishers(outlet: str | None, name: str) -> None:
    assert not publishes(outlet, name)


@pytest.mark.parametrize(
    ("outlet", "key"),
    [
        ("www.northline.com", "northline"),
        ("m.northline.co.uk:80", "northline"),
        ("North Line", "northline"),
        ("The Star", "star"),
        (None, ""),
    ],
)
def test_key(outlet: str | None, key: str) -> None:
    assert publisher(outlet) == key


def test_names_of_the_outlets_of_a_story() -> None:
    known = Publishers.of(["ocstar.com", None, "Northline"])
    assert known.outlet("The Orrin City Star") == "ocstar.com"
    assert known.outlet("Halvek Flash") is None
    assert known.key("Orrin City Star") == known.key("ocstar.com")
    assert known.key("AP") == known.key("The Associated Press")


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_is_taken(outlet: str, name: str) -> None:
    publishes(outlet, name)
    assert Publishers.of([outlet]).outlet(name) in (outlet, None)
