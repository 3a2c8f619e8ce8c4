"""Who does what a word tells, and what it governs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from rashomon.events.paths import arguments, complements, doers

if TYPE_CHECKING:
    from spacy.tokens import Token

Find = Callable[[str, str], tuple["Token", object]]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Sweden seized the ship.", "seized", ["Sweden"]),
        ("The ship was seized by Sweden.", "seized", ["Sweden"]),
        ("The ship was seized.", "seized", []),
        ("Sweden, which seized the ship, left.", "seized", ["Sweden"]),
        ("Sweden and Norway seized the ship.", "seized", ["Sweden", "Norway"]),
        ("Sweden boarded and seized the ship.", "seized", ["Sweden"]),
        ("Sweden wants to seize the ship.", "seize", ["Sweden"]),
        ("Sweden said it would seize the ship.", "seize", ["Sweden"]),
        ("Sweden's minister said his country would leave.", "leave", ["minister"]),
        ("Lena Holm said they would leave.", "leave", ["they"]),
        ("Sweden urged Norway to leave.", "leave", ["Norway"]),
        ("Sweden accused Norway of leaving.", "leaving", ["Norway"]),
        ("Sweden passed a law banning trawlers.", "banning", ["Sweden"]),
        ("Sweden's seizure of the ship ended.", "seizure", ["Sweden"]),
        ("The seizure of the ship by Sweden ended.", "seizure", ["Sweden"]),
        ("Sweden is ready to leave.", "ready", ["Sweden"]),
        ("OSLO, Norway (AP) -- The court has freed him.", "freed", ["court"]),
    ],
)
def test_doers(word_in: Find, text: str, word: str, expected: list[str]) -> None:
    assert [t.text for t in doers(word_in(text, word)[0])] == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Sweden sent aid to Norway.", "sent", [("object", "aid"), ("to", "Norway")]),
        ("Sweden handed the ministry a letter.", "handed", [("object", "letter"), ("to", "ministry")]),
        ("The clerk was freed by Sweden.", "freed", [("object", "clerk"), ("by", "Sweden")]),
        ("Sweden condemned and rejected the plan.", "condemned", [("object", "plan")]),
        ("Sweden met with Norway and Denmark.", "met", [("with", "Norway"), ("with", "Denmark")]),
        ("Raids on Norway ended.", "Raids", [("on", "Norway")]),
    ],
)
def test_arguments(word_in: Find, text: str, word: str, expected: list[tuple[str, str]]) -> None:
    found = arguments(word_in(text, word)[0])
    assert sorted((a.link, a.word.text) for a in found) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Sweden agreed to leave.", "agreed", ["leave"]),
        ("Sweden accused him of leaving.", "accused", ["leaving"]),
        ("They made a plan to leave.", "plan", ["leave"]),
        ("Sweden sent a ship to help.", "sent", []),
    ],
)
def test_complements(word_in: Find, text: str, word: str, expected: list[str]) -> None:
    assert [t.text for t in complements(word_in(text, word)[0])] == expected
