"""What a clause leaves open, and what settles it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.facts.claims import Claim, claims_of
from rashomon.facts.told.unsettled import left_open, names, settles
from rashomon.types import Understanding

Told = Callable[..., tuple[Understanding, ...]]


def clauses(told: Told, text: str) -> list[Claim]:
    return [c for c in claims_of(told(text)) if c.statement.measure is None]


@pytest.mark.parametrize(
    ("text", "matter", "whose"),
    [
        ("The victim’s name was not released.", "name", {"victim"}),
        ("Police have not identified the gunman.", "name", {"gunman"}),
        ("No motive for the fire has been established.", "motive", {"fire"}),
        ("The cause of the fire is unknown.", "cause", {"fire"}),
        ("There is no word on the condition of the sailors.", "condition", set()),
        ("No arrests have been made in the case.", "arrest", set()),
        ("The clerk has yet to be charged.", "charge", {"clerk"}),
    ],
)
def test_left_open(told: Told, text: str, matter: str, whose: set[str]) -> None:
    (found,) = [q for c in clauses(told, text) if (q := left_open(c.statement)) is not None]
    assert found.matter == matter
    assert whose <= found.whose


@pytest.mark.parametrize(
    "text", ["The motive was revenge.", "He did not change his name.", "The name does not matter.", "Police released the name."]
)
def test_nothing_left_open(told: Told, text: str) -> None:
    assert not [c for c in clauses(told, text) if left_open(c.statement)]


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("Police identified the gunman as Orlan Beck.", "name"),
        ("The motive was an old quarrel.", "motive"),
        ("Two sailors were in critical condition.", "condition"),
        ("A man was arrested in Orrin.", "arrest"),
        ("The clerk was charged with fraud.", "charge"),
    ],
)
def test_settles(told: Told, text: str, matter: str) -> None:
    assert [q.matter for c in clauses(told, text) if (q := settles(c)) is not None] == [matter]


@pytest.mark.parametrize(
    "text",
    [
        "Friends identified the gunman as Orlan Beck.",  # not those who withheld it
        "Police want to know what motivated the gunman.",
        "The clerk may be charged with fraud.",
        "The clerk was not charged.",
        "The motive is under investigation.",
    ],
)
def test_settles_nothing(told: Told, text: str) -> None:
    assert not [c for c in clauses(told, text) if settles(c)]


@pytest.mark.parametrize(
    ("text", "nouns", "who"),
    [
        ("Orlan Beck died in the fire.", {"victim", "man"}, {"orlan-beck"}),
        ("Dita Marsh was killed by the blast.", {"victim"}, {"dita-marsh"}),
        ("Police arrested Orlan Beck in Lund.", {"suspect", "gunman"}, {"orlan-beck"}),
        ("Police arrested a man in Lund.", set(), set()),
        ("Orlan Beck was not hurt or killed.", set(), set()),
    ],
)
def test_names(told: Told, text: str, nouns: set[str], who: set[str]) -> None:
    (found,) = [names(c) for c in clauses(told, text)] or [None]
    assert nouns <= (found.whose if found else set())
    assert who == (set(found.who) if found else set())


def test_what_happened_before_names_nobody(told: Told) -> None:
    text = "The council met on Monday to talk of the harbour and its many ferries. In another fire Orlan Beck died."
    assert [names(c) for c in clauses(told, text)][-1] is None
