"""What stands behind a fact: origins counted once, and whom the reports have it from."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from rashomon.facts import find_facts
from rashomon.facts.origins import independent, with_sources
from rashomon.lineage import find_lineage
from rashomon.types import Fact, Understanding

Told = Callable[..., tuple[Understanding, ...]]

WIRE = (
    "The storm sank 12 boats in the harbour of Orrin on Sunday and tore the roof off the fish market, where forty traders had taken "
    "shelter from the rain an hour before the wind turned."
)
OWN = "Our reporter counted 12 boats that the storm sank in the harbour of Orrin on Sunday."


def boats(understood: tuple[Understanding, ...]) -> Fact:
    """The fact of how many boats sank."""
    facts = with_sources(find_facts(understood, ()), understood, find_lineage(understood))
    return max((f for f in facts if f.kind == "count" and "boats" in f.topic), key=lambda f: f.articles)


@pytest.mark.parametrize(
    ("candidates", "count"),
    [
        ([{"northline"}, {"harbour post"}], 2),
        ([{"northline"}, {"northline"}], 1),
        ([{"northline"}, set()], 1),  # an unknown one adds nothing
        ([{"northline", "reuters"}, {"reuters"}], 1),  # perhaps the agency's
        ([{"northline", "reuters"}, {"harbour post"}], 2),
        ([set(), set()], 0),
        ([], 0),
    ],
)
def test_independent(candidates: list[set[str]], count: int) -> None:
    sets = [frozenset(names) for names in candidates]
    assert independent(sets) == independent(reversed(sets)) == count


@pytest.mark.parametrize(
    ("texts", "outlets", "origins"),
    [
        ((WIRE, WIRE), ("Northline", "Harbour Post"), 1),  # one text twice
        ((f"ORRIN (AP) - {WIRE}", OWN), ("Northline", "Harbour Post"), 2),
        ((f"ORRIN (AP) - {OWN}", f"ORRIN (AP) - {WIRE}"), ("Northline", "Harbour Post"), 1),  # one agency, two texts
        ((OWN, WIRE), (None, None), 1),  # unknown outlets
        ((OWN, WIRE), ("Northline", None), 1),
        ((OWN, WIRE), ("news.northline.com", "www.northline.com"), 1),  # one publisher
        ((f"{WIRE}\nThe AP contributed to this report.", f"ORRIN (AP) - {OWN}"), ("Northline", "Harbour Post"), 1),  # it may be the AP's
        ((f"{WIRE}\nThe AP contributed to this report.", OWN), ("Northline", "Harbour Post"), 2),  # but not all of it
        (("The storm sank 12 boats in Orrin on Sunday, Northline reported.", OWN), ("Harbour Post", "Northline"), 1),
    ],
)
def test_origins(told: Told, texts: tuple[str, ...], outlets: tuple[str | None, ...], origins: int) -> None:
    fact = boats(told(*texts, outlets=outlets))
    assert (fact.articles, fact.origins) == (2, origins)


def test_one_official_who_told_three_outlets_is_one_origin(told: Told) -> None:
    fact = boats(
        told(
            "The storm sank 12 boats in Orrin on Sunday, a harbour official told Reuters.",
            "A harbour official told the AP that the storm sank 12 boats in Orrin on Sunday.",
            "The storm sank 12 boats in Orrin on Sunday, harbour officials said.",
        )
    )
    assert (fact.articles, fact.outlets, fact.origins) == (3, 3, 1)
    assert [name.removeprefix("a ").removesuffix("s") for name in fact.informants] == ["harbour official"] * len(fact.informants)


def test_informants_by_their_fullest_name(told: Told) -> None:
    fact = boats(
        told(
            "Harbour master Dita Marsh spoke on Sunday. Marsh said the storm sank 12 boats in Orrin.",
            "“It is bad,” Dita Marsh said. The storm sank 12 boats in Orrin on Sunday, Marsh said.",
        )
    )
    assert (fact.informants, fact.origins) == (("Dita Marsh",), 1)


def test_copies_of_a_copy_are_followed_to_the_first(told: Told) -> None:
    fact = boats(told(WIRE, WIRE, WIRE, OWN, published=("2031-03-06", "2031-03-07", "2031-03-08", "2031-03-08")))
    assert (fact.articles, fact.outlets, fact.origins) == (4, 4, 2)
