"""Operators over acts: what the code of the whole is."""

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
        ("Sweden vowed to help Norway.", "vowed", "AGREE"),
        ("Sweden vowed to attack Norway.", "vowed", "THREATEN"),
        ("Sweden vowed to halt aid to Norway.", "vowed", "THREATEN"),
        ("Sweden refused to sign the pact with Norway.", "refused", "REJECT"),
        ("Sweden threatened to attack Norway.", "threatened", "THREATEN"),
        ("Sweden asked Norway to leave.", "asked", "REQUEST"),
        ("Sweden ended its attacks on Norway.", "ended", "YIELD"),
        ("Sweden suspended aid to Norway.", "suspended", "SANCTION"),
        ("Sweden announced the release of a Norwegian clerk.", "announced", "YIELD"),
        ("Sweden launched an investigation into a bank.", "launched", "ACCUSE"),
        ("Sweden said Norway was responsible.", "said", "ACCUSE"),
        ("Sweden called the envoy to congratulate him.", "called", "CONSULT"),
        ("Sweden drew up sanctions on Norway.", "drew", "COERCE"),
        ("Sweden survived an attack on its port.", "survived", None),
        ("Lena Holm called it a day for all.", "called", None),
        ("A Swedish minister stormed off.", "stormed", None),
        ("The paper reported the charges against Lena Holm.", "reported", None),
        ("Sweden volunteered for the board.", "volunteered", None),
        ("Sweden ended the row.", "ended", None),
        ("Sweden refused to comment.", "refused", None),
    ],
)
def test_codes(word_in: Find, text: str, word: str, expected: str | None) -> None:
    act = act_of(*word_in(text, word))
    assert (act.code if act is not None else None) == expected


def test_what_is_undergone_is_turned_round(word_in: Find) -> None:
    act = act_of(*word_in("Sweden faced criticism from Norway.", "faced"))
    assert act is not None
    assert ([t.text for t in act.sources], [t.text for t in act.targets]) == (["Norway"], ["Sweden"])


def test_a_passive_without_a_patient_tells_nothing(word_in: Find) -> None:
    assert act_of(*word_in("Holm nodded when asked by a reporter.", "asked")) is None
