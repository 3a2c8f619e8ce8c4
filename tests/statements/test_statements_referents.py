"""Whom a pronoun means, and when it is left open."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.mentions.names import find_names
from rashomon.mentions.quotes import find_quotes
from rashomon.statements.referents import referents
from rashomon.types import Mentions, Parsed


@pytest.mark.parametrize(
    ("why", "text", "pronoun", "actor"),
    [
        ("the only one", "Dita Marsh spoke on Monday. Later she left Orrin.", "she", "dita-marsh"),
        ("by gender", "Mr. Orlan Beck met Mrs. Dita Marsh on Monday. Later she left Orrin.", "she", "dita-marsh"),
        ("two could be meant", "Orlan Beck met Dita Marsh and Sten Vold on Monday. Later he left Orrin.", "he", None),
        ("someone unnamed between", "Orlan Beck saw the ferry leave. A deputy waved, and he left Orrin.", "he", None),
        ("too far", f"Orlan Beck spoke on Monday. {'It rained on the harbour. ' * 30} Then he left.", "he", None),
        ("own words", "“I will leave Orrin,” Orlan Beck said on Monday.", "I", "orlan-beck"),
        ("not of himself", "“He must leave Orrin,” Orlan Beck said on Monday.", "He", None),
        ("nobody before", "She left Orrin on Monday.", "She", None),
        ("not the one beside it", "Orlan Beck met him in Orrin on Monday.", "him", None),
    ],
)
def test_referents(parsed: Callable[[str], Parsed], why: str, text: str, pronoun: str, actor: str | None) -> None:
    one = parsed(text)
    (names,), actors = find_names([one])
    found = referents(one, Mentions(names=names, quotes=find_quotes(one, names, actors)), actors)
    (at,) = [t.idx for t in one.doc if t.text == pronoun]
    assert found.get(at) == actor, why
