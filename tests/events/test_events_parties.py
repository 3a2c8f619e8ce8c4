"""Who is a party, and who is inside a phrase."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from rashomon.events.parties import is_party, is_place, parties_in
from rashomon.statements.present import Present

if TYPE_CHECKING:
    from spacy.tokens import Token

Find = Callable[[str, str], tuple["Token", Present]]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The ministry spoke.", "ministry", True),
        ("A lecturer spoke.", "lecturer", True),
        ("They spoke.", "They", True),
        ("Norway spoke.", "Norway", True),
        ("The decision fell.", "decision", False),
        ("The river rose.", "river", False),
        ("It fell.", "It", False),
        ("They met on Monday.", "Monday", False),
    ],
)
def test_somebody_or_nobody(word_in: Find, text: str, word: str, expected: bool) -> None:
    assert is_party(*word_in(text, word)) is expected


def test_a_town_is_a_place(word_in: Find) -> None:
    found = word_in("The court in Toulouse sat.", "Toulouse")
    assert is_place(*found)
    assert not is_party(*found)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("They condemned Norway's decision.", "decision", ["Norway"]),
        ("They condemned a decision by the court.", "decision", ["court"]),
        ("They rejected a request made by Norway.", "request", ["Norway"]),
        ("They joined a pro-Norwegian rally.", "rally", []),
        ("They condemned the plan.", "plan", []),
    ],
)
def test_who_is_inside_a_phrase(word_in: Find, text: str, word: str, expected: list[str]) -> None:
    assert [t.text for t in parties_in(*word_in(text, word))] == expected
