"""Which sense a word has where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from rashomon.events.senses import senses, sort_of

if TYPE_CHECKING:
    from spacy.tokens import Token

Find = Callable[[str, str], tuple["Token", object]]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Sweden called off the talks.", "called", "call off"),
        ("Sweden called for talks.", "called", "call for"),
        ("Sweden attacked Norway.", "attacked", "attack"),
        ("The travel ban on Norway ended.", "ban", "travel ban"),
    ],
)
def test_the_most_specific_comes_first(word_in: Find, text: str, word: str, expected: str) -> None:
    assert next(senses(word_in(text, word)[0])).word == expected


def test_an_object_picks_the_sense(word_in: Find) -> None:
    first = {noun: next(senses(word_in(f"Sweden lifted the {noun}.", "lifted")[0])).code for noun in ("embargo", "lid")}
    assert first == {"embargo": "YIELD", "lid": "end"}


def test_what_stands_behind_another_preposition_picks_none(word_in: Find) -> None:
    assert {e.code for e in senses(word_in("The plane took off from the airport.", "took")[0])}.isdisjoint({"ASSAULT"})


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Sweden left.", "left", "verb"),
        ("The visiting envoy left.", "visiting", None),
        ("A raid failed.", "raid", "noun"),
        ("Sweden is ready.", "ready", "adjective"),
    ],
)
def test_sorts(word_in: Find, text: str, word: str, expected: str | None) -> None:
    assert sort_of(word_in(text, word)[0]) == expected
