"""Verbs of one act, and opposites."""

from __future__ import annotations

import csv
from importlib.resources import files

import pytest

from rashomon.facts.told.acts import keys, one_act, opposite


@pytest.mark.parametrize(
    ("a", "b", "one", "apart"),
    [
        ("sell", "sell", True, ""),
        ("sell", "supply", True, ""),
        ("wound", "injure", True, ""),
        ("sell", "wound", False, ""),
        ("convict", "acquit", False, ""),  # in this order the second is the one that clears
        ("acquit", "convict", False, "lasting"),
        ("rise", "fall", False, "changing"),
        ("", "", True, ""),
    ],
)
def test_acts(a: str, b: str, one: bool, apart: str) -> None:
    assert (one_act(a, b), opposite(a, b)) == (one, apart)


def test_what_can_be_set_side_by_side_shares_a_key() -> None:
    for row in _rows("opposites.csv"):
        assert keys(row["one"]) & keys(row["other"])
    assert keys("sell") & keys("supply")
    assert not keys("sell") & keys("wound")


def test_no_opposites_are_of_one_act_or_stand_twice() -> None:
    pairs = [(row["one"], row["other"]) for row in _rows("opposites.csv")]
    assert not [pair for pair in pairs if one_act(*pair)]
    assert len({frozenset(pair) for pair in pairs}) == len(pairs)


def _rows(name: str) -> list[dict[str, str]]:
    with files("rashomon.facts").joinpath("data", name).open(encoding="utf-8") as rows:
        return list(csv.DictReader(rows))
