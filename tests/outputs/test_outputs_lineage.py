"""Who repeats whom, in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.outputs.lineage import common_origin, in_short, manner, rests_on, stems, ties
from rashomon.types import Fact, Lineage, Reading
from specimens.ferry import DOSSIER, FACTS, LINEAGE

NAMES = {"r-gazette": "Gazette", "r-ledger": "Ledger", "r-skerry": "Skerry", "r-meridian": "Post", "r-dispatch": "Dispatch"}


@pytest.mark.parametrize(
    ("edge", "words"),
    [
        (LINEAGE[0], "31% of its words, not credited"),
        (replace(LINEAGE[0], basis="credit and text"), "31% of its words, credited"),
        (replace(LINEAGE[0], source="r-skerry"), "31% of its words, not credited"),
        (replace(LINEAGE[0], source="r-ledger", report="r-ledger", copied=True), "a copy, 31% of its words, same outlet"),
        (LINEAGE[1], "credited"),
        (LINEAGE[2], "a copy, credited"),
        (LINEAGE[3], "8% of its words, which was first is not known"),
    ],
)
def test_manner(edge: Lineage, words: str) -> None:
    assert manner(edge, ties(DOSSIER)) == words


def test_two_copies_of_one_wire() -> None:
    between = replace(LINEAGE[3], report="r-dispatch", origin="Coastal News Agency")
    assert manner(between, ties(DOSSIER)) == "8% of its words, both carry Coastal News Agency"


def test_sources_come_with_those_that_repeat_them_the_most_repeated_first() -> None:
    found = stems(LINEAGE, NAMES)
    assert [(stem.name, stem.report, [edge.report for edge in stem.edges]) for stem in found] == [
        ("Coastal News Agency", None, ["r-dispatch", "r-ledger"]),
        ("Gazette", "r-gazette", ["r-skerry"]),
        ("Ledger", "r-ledger", ["r-meridian"]),
    ]


def test_what_a_report_has_from_whom() -> None:
    also = replace(LINEAGE[1], report="r-skerry")
    assert in_short([*LINEAGE, also], NAMES) == {
        "r-skerry": "repeats Gazette (31%); credits Coastal News Agency",
        "r-ledger": "credits Coastal News Agency",
        "r-dispatch": "a copy of Coastal News Agency",
    }


@pytest.mark.parametrize(
    ("tellers", "origins", "behind"),
    [
        (("r-ledger", "r-dispatch"), 1, "Coastal News Agency"),
        (("r-gazette", "r-skerry"), 1, "Harbour Gazette"),
        (("r-ledger", "r-dispatch"), 2, ""),
        (("r-ledger", "r-skerry"), 1, ""),
        (("r-ledger", "r-meridian"), 1, ""),
        (("r-ledger",), 1, ""),
    ],
)
def test_common_origin(tellers: tuple[str, ...], origins: int, behind: str) -> None:
    some: Reading = FACTS[0].readings[0]
    fact: Fact = replace(FACTS[0], origins=origins, readings=tuple(replace(some, report=report) for report in tellers))
    assert common_origin(fact, rests_on(LINEAGE)) == behind
