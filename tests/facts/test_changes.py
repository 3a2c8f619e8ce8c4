"""Which measures are said to be newer, and which no longer to hold."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.facts.changes import is_newer, is_older
from rashomon.facts.claims import claims_of
from rashomon.types import Understanding

Told = Callable[..., tuple[Understanding, ...]]

OLDER, NEWER, NEITHER = (False, True), (True, False), (False, False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The ferry toll rose to nine people.", {"nine people": NEWER}),
        ("The fare was revised to $12 from $9.", {"$12": NEWER, "$9": OLDER}),
        ("The toll, initially put at five dead, rose to nine people.", {"five dead": OLDER, "nine people": NEWER}),
        ("Officials initially said that five people had drowned.", {"five people": OLDER}),
        ("Earlier reports said five people had drowned.", {"five people": OLDER}),
        ("An earlier version of this article said that five people drowned.", {"five people": OLDER}),
        ("Initially, the port master said seven people were hurt.", {"seven people": OLDER}),
        ("The hearing, originally planned for Monday, was postponed until Friday.", {"Monday": OLDER, "Friday": NEWER}),
        ("Twelve people are now missing, up from ten.", {"Twelve people": NEWER, "ten": OLDER}),
        ("Twelve people are now digging in the sand.", {"Twelve people": NEITHER}),
        ("The toll now stands at 12 people.", {"12 people": NEWER}),
        ("The shares rose 9 percent.", {"9 percent": NEITHER}),
        ("She was first elected in 2010.", {"2010": NEITHER}),
        ("A preliminary investigation found three leaks.", {"three leaks": NEITHER}),
        ("The tanker previously visited the port on October 11.", {"October 11": NEITHER}),
        ("Nine people drowned, days after he previously said so.", {"Nine people": NEITHER}),
    ],
)
def test_newer_and_older(told: Told, text: str, said: dict[str, tuple[bool, bool]]) -> None:
    (understood,) = told(text)
    found = {
        claim.statement.measure.text: (is_newer(claim, text), is_older(claim, text))
        for claim in claims_of([understood])
        if claim.statement.measure
    }
    assert {words: found[words] for words in said} == said
