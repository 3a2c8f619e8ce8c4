"""To whom an act is done, where several could be meant."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from rashomon.events.coding import act_of
from rashomon.statements.present import Present

if TYPE_CHECKING:
    from spacy.tokens import Token

Find = Callable[[str, str], tuple["Token", Present]]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Sweden imposed sanctions on Norway in a row over Finland.", "imposed", ["Norway"]),
        ("Sweden condemned Norway's decision.", "condemned", ["Norway"]),
        ("Sweden rejected the referendum.", "rejected", ["referendum"]),
        ("Sweden agreed to build a pier in Norway.", "agreed", ["Norway"]),
        ("Sweden sent aid worth three million euros to Norway and Finland.", "sent", ["Norway", "Finland"]),
        ("Sweden withdrew its troops from Norway.", "withdrew", ["Norway"]),
        ("Sweden closed its border with Norway after Finland had left.", "closed", ["Norway"]),
        ("Sweden arrested a clerk on Monday.", "arrested", ["clerk"]),
    ],
)
def test_targets(word_in: Find, text: str, word: str, expected: list[str]) -> None:
    act = act_of(*word_in(text, word))
    assert act is not None
    assert [t.text for t in act.targets] == expected
