"""How many stand behind a fact, and who."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.outputs.sources import Backers, backers, backing, echoed, informed, sides_taken, sole, stance, vouched
from specimens.ferry import DOSSIER, FACTS


@pytest.mark.parametrize(
    ("articles", "outlets", "origins", "origin", "words"),
    [
        (4, 3, 1, "AP", "4 articles, 3 outlets, 1 known origin (AP)"),
        (3, 3, 3, "", "3 outlets, 3 known origins"),
        (4, 0, 2, "", "4 articles, 2 known origins"),
        (1, 1, 1, "", "1 known origin"),
        (1, 1, 0, "", "origin unknown"),
        (2, 2, 0, "", "2 outlets, origin unknown"),
        (0, 0, 1, "", "3 articles, 1 known origin"),
    ],
)
def test_backing(articles: int, outlets: int, origins: int, origin: str, words: str) -> None:
    fact = replace(FACTS[0], articles=articles, outlets=outlets, origins=origins)
    resting = {reading.report: frozenset({origin}) for reading in fact.readings if origin}
    assert backing(fact, Backers(resting, frozenset())) == words


def test_where_an_outlet_has_no_name_those_that_have_are_counted_as_known() -> None:
    fact = replace(FACTS[0], articles=3, outlets=2)
    assert backing(fact, backers(DOSSIER)) == "3 articles, 2 known outlets, 2 known origins"


@pytest.mark.parametrize(
    ("outlets", "origins", "more", "one"),
    [(3, 1, True, True), (3, 2, True, False), (3, 3, False, False), (3, 0, False, False), (1, 1, False, False)],
)
def test_more_outlets_than_origins(outlets: int, origins: int, more: bool, one: bool) -> None:
    fact = replace(FACTS[0], outlets=outlets, origins=origins)
    assert (echoed(fact), sole(fact)) == (more, one)


def test_who_told_them_and_how_they_hold_it() -> None:
    assert informed(FACTS[0]) == "heard from the harbour master and the coastguard"
    assert informed(replace(FACTS[0], informants=())) == ""
    assert [stance(reading, FACTS[2]) for reading in FACTS[2].readings] == ["", "denied", "alleged"]
    denied = replace(FACTS[2], readings=FACTS[2].readings[1:2])
    assert [stance(reading, denied) for reading in denied.readings] == [""]
    assert [vouched(reading, "denied") for reading in FACTS[2].readings[:2]] == ["(denied)", "(denied, the operator)"]
    assert (sides_taken(FACTS[2]), sides_taken(FACTS[0])) == (True, False)
