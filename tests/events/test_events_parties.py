"""Who is a party, and how far its phrase reaches."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from rashomon.events.parties import is_party, is_place, parties_in, party_of, sides
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
        ("The captain of a German trawler, who had slept, was fined.", "captain", "The captain of a German trawler"),
        ("They fined the mayor, Lena Holm, on Friday.", "mayor", "the mayor, Lena Holm"),
        ("They fined Lena Holm, a former mayor of the town.", "Holm", "Lena Holm"),
        ("They accused the captain of theft.", "captain", "the captain"),
        ("The board's new chairman left.", "board", "The board"),
        ("Police in Oslo arrested him.", "Police", "Police in Oslo"),
        ("Norway seized Swedish trawlers.", "Swedish", "Swedish trawlers"),
        ("Norway condemned a Swedish decision.", "Swedish", "Swedish"),
    ],
)
def test_phrases(word_in: Find, text: str, word: str, expected: str) -> None:
    party = party_of(*word_in(text, word), text)
    assert party.text == expected
    assert text[party.start : party.end] == expected


def test_actors_of_the_head_come_first(word_in: Find) -> None:
    text = "Norwegian Prime Minister Lena Holm met him."
    party = party_of(*word_in(text, "Holm"), text)
    assert party.actors == ("lena-holm", "country:NO")


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


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Swedish and Norwegian envoys met.", "envoys", ["Swedish", "envoys"]),
        ("The summit between Sweden and Norway failed.", "summit", ["Sweden", "Norway"]),
        ("The envoy left.", "envoy", ["envoy"]),
    ],
)
def test_sides_of_a_phrase(word_in: Find, text: str, word: str, expected: list[str]) -> None:
    assert [t.text for t in sides(*word_in(text, word))] == expected
