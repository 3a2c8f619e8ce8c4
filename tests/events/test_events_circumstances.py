"""When and where an act was done, and what it is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.types import Event

Read = Callable[[str], tuple[Event, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden expelled two Norwegian diplomats on 3 March 2025.", "2025-03-03"),
        ("On Monday Sweden expelled two Norwegian diplomats.", "2025-06-09"),
        ("Sweden said on Monday that Norway had freed the clerk.", None),
        ("Sweden expelled two Norwegian diplomats.", None),
    ],
)
def test_dates(events: Read, text: str, expected: str | None) -> None:
    found = {e.date.value if e.date is not None else None for e in events(text)}
    assert found == {expected}


def test_each_clause_keeps_its_own_date(events: Read) -> None:
    told = events("Sweden, which invaded Norway in May 2025, rejected a request from Denmark.")
    assert {(e.code, e.date.value if e.date else None) for e in told} == {("ASSAULT", "2025-05"), ("REJECT", None)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Swedish police arrested a clerk in Toulouse.", "toulouse"),
        ("Swedish police arrested a clerk.", None),
    ],
)
def test_places(events: Read, text: str, expected: str | None) -> None:
    assert [e.place for e in events(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sweden signed a trade pact with Norway.", ("economic",)),
        ("Sweden expelled the ambassador of Norway.", ("diplomatic",)),
        ("Sweden praised Norway.", ()),
    ],
)
def test_contexts(events: Read, text: str, expected: tuple[str, ...]) -> None:
    assert events(text)[0].contexts == expected
