"""Sources known again: by actor, by the words that describe them, as outlets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.facts.informants import Cast, cast, fullest_of
from rashomon.mentions.credits.publishers import Publishers
from rashomon.types import Understanding


@pytest.fixture(scope="module")
def known(told: Callable[..., tuple[Understanding, ...]]) -> Cast:
    understood = told(
        "Harbour master Dita Marsh closed the mole. Marsh lives in Orrin. It is shut, the Coast Ledger reported. "
        "Nordsund spokesman Gil Aasen said that the ferry line Nordsund would pay.",
    )
    return cast(understood, Publishers.of(["Northline"]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Marsh",), ("Dita Marsh",)),
        (("a harbour official",), ("Harbour officials",)),
        (("officials",), ("port officials", "Reuters")),
        (("police",), ("Orrin police",)),
        (("a port official familiar with the matter",), ("a port official",)),
        (("the Reuters news agency",), ("Reuters",)),
        (("a spokesman for the port of Orrin",), ("the port of Orrin",)),
        (("A Nordsund spokeswoman",), ("Nordsund",)),
        (("two people with knowledge of the talks",), ("a source close to the line",)),
        (("Gil Aasen",), ("Nordsund",)),  # its spokesman
        (("Coast Ledger",), ("The Coast Ledger",)),
    ],
)
def test_one_source(known: Cast, one: tuple[str, ...], other: tuple[str, ...]) -> None:
    first, second = known.informant(one), known.informant(other)
    assert first is not None
    assert second is not None
    fullest = fullest_of([first, second])
    assert fullest[first] == fullest[second]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Orrin police",), ("Halvek police",)),
        (("police",), ("witnesses",)),
        (("Dita Marsh",), ("Nora Pell",)),
        (("Reuters",), ("Coast Ledger",)),
        (("a Reuters reporter",), ("Reuters",)),
    ],
)
def test_two_sources(known: Cast, one: tuple[str, ...], other: tuple[str, ...]) -> None:
    first, second = known.informant(one), known.informant(other)
    assert first is not None
    assert second is not None
    fullest = fullest_of([first, second])
    assert set(fullest[first]).isdisjoint(fullest[second])


@pytest.mark.parametrize("attributed_to", [(), ("they",), ("It",), ("others",), ("many",), ("",)])
def test_nobody(known: Cast, attributed_to: tuple[str, ...]) -> None:
    assert known.informant(attributed_to) is None


@pytest.mark.parametrize(
    ("attributed_to", "name"),
    [
        (("Marsh",), "Dita Marsh"),
        (("A harbour official", "Reuters"), "a harbour official"),
        (("Reuters", "Dita Marsh"), "Dita Marsh"),  # an outlet hands on what somebody said
        (("Reuters",), "Reuters"),
        (("The Orrin port authority",), "the Orrin port authority"),
    ],
)
def test_named_for_a_reader(known: Cast, attributed_to: tuple[str, ...], name: str) -> None:
    found = known.informant(attributed_to)
    assert found is not None
    assert found.name == name
