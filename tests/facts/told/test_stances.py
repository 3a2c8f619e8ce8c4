"""How two clauses on one deed stand to each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.facts.claims import claims_of
from rashomon.facts.told.stances import Relation, at_odds
from rashomon.types import Understanding

Told = Callable[..., tuple[Understanding, ...]]


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("The clerk did not sign the letter.", "The clerk signed the letter.", "denied"),
        ("The clerk failed to sign the letter.", "The clerk signed the letter.", "denied"),
        ("The clerk denied that he signed the letter.", "He signed the letter.", "denied"),
        ("The clerk will sign the letter.", "The clerk signed the letter.", "came"),
        ("The clerk is due to sign the letter.", "The letter was signed by the clerk.", "came"),
        ("The council approved the plan.", "The council rejected the plan.", "opposite"),
        ("The price of wheat rose sharply.", "The price of wheat fell sharply.", "changed"),
        ("The clerk signed the letter.", "The clerk signed the letter.", None),
        ("The clerk wants to sign the letter.", "The clerk signed the letter.", None),
        ("The clerk did not sign the letter.", "The clerk will sign the letter.", None),
        ("He did not hear the shot.", "She heard the shot.", None),
        ("The clerk did not say so.", "The clerk said so.", None),
    ],
)
def test_relations(told: Told, one: str, other: str, relation: Relation | None) -> None:
    clauses = [c for c in claims_of(told(one, other)) if c.statement.measure is None]
    found = [(clauses[o.one].report, clauses[o.other].report, o.relation) for o in at_odds(clauses)]
    assert found == ([(0, 1, relation)] if relation else [])
