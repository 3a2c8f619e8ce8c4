"""How far the phrase of a party reaches, and whom it names."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from rashomon.events.phrases import names_any, party_of, sides
from rashomon.statements.present import Present

if TYPE_CHECKING:
    from spacy.tokens import Token

Find = Callable[[str, str], tuple["Token", Present]]


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


@pytest.mark.parametrize(("text", "word", "expected"), [("Norway's navy left.", "navy", True), ("The navy left.", "navy", False)])
def test_names_in_a_phrase(word_in: Find, text: str, word: str, expected: bool) -> None:
    assert names_any(*word_in(text, word)) is expected


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
