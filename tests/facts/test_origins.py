"""Origins: who vouches in the end, counted once."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.facts.origins import independent, origin_of
from rashomon.types import Fact, Understanding

A, B = frozenset({"storm", "boat"}), frozenset({"gale", "sink", "boat"})


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ([(A, "northline"), (B, "harbour post")], 2),
        ([(A, "northline"), (B, "northline")], 1),
        ([(A, "northline"), (A, "harbour post")], 1),  # the same words: one copied the other
        ([(A, "northline"), (B, "")], 1),  # an unknown one adds nothing
        ([(A, ""), (B, "")], 1),
        ([(A, ""), (A, "northline")], 1),
        ([], 1),
    ],
)
def test_independent(said: list[tuple[frozenset[str], str]], count: int) -> None:
    assert independent(said) == independent(reversed(said)) == count


def test_who_vouches(told: Callable[..., tuple[Understanding, ...]]) -> None:
    (own, copy, unknown) = told(
        "The storm sank 12 boats in Orrin.",
        "ORRIN (Reuters) - The gale sank 12 boats in the harbour on Sunday.",
        "It sank 12 boats.",
        outlets=("Northline", "Harbour Post", None),
    )
    assert origin_of((), own) == "northline"
    assert origin_of(("Dita Marsh", "Northline"), copy) == "dita marsh"
    assert origin_of((), copy) == "reuters"
    assert origin_of((), unknown) == ""


def test_two_copies_of_one_agency_text_count_one(facts: Callable[..., list[Fact]]) -> None:
    wire = "The storm sank 12 boats in the harbour of Orrin on Sunday and tore the roof off the fish market."
    own = "Twelve boats went down in the harbour of Orrin when the storm struck on Sunday, our reporter counted."
    assert {f.origins for f in facts(wire, wire, outlets=("Northline", "Harbour Post"))} == {1}
    boats = [f.origins for f in facts(wire, wire, own) if f.kind == "count" and len(f.readings) == 3]
    assert boats == [2]
