"""What a decision points at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.facts.decided.pointing import Lost, fact_meant, reading_meant, report_meant
from rashomon.text.evidence import evidence
from rashomon.types import Fact, FactKind, Reading, Report, Words

TEXT = "Eleven barges lay at the quay.\nTwo of the eleven  barges sank."
REPORTS = (
    Report("r1", "desk/01-gazette.txt", TEXT, outlet="Harbour Gazette"),
    Report("r2", "desk/02_8f3a91c07d55.json", "Eleven barges lay there.", outlet="Sund Radio", url="https://sund.example/a"),
    Report("r3", "desk/late/01-gazette.txt", "Twelve barges lay there.", outlet="Sund Radio"),
)


def said(report: Report, words: str) -> Reading:
    start = report.text.index(words)
    return Reading(report.id, words, (), evidence(report.text, start, start + len(words)))


def fact(id_: str, *readings: Reading, kind: FactKind = "count") -> Fact:
    return Fact(id_, kind, id_, "agreed", 0.5, "Both say so.", 1, readings)


FACTS = {
    "f1": fact("f1", said(REPORTS[0], "Eleven barges"), said(REPORTS[1], "Eleven barges")),
    "f2": fact("f2", said(REPORTS[0], "Two of the eleven  barges")),
    "f3": fact("f3", said(REPORTS[0], "the quay")),
    "f4": fact("f4", said(REPORTS[0], "the quay"), kind="name"),
    "f5": fact("f5", said(REPORTS[2], "Twelve barges")),
    "f6": fact("f6", replace(said(REPORTS[2], "Twelve barges lay there"), value="2031"), kind="date"),
}


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("r1", "r1"),
        ("desk/late/01-gazette.txt", "r3"),
        ("https://sund.example/a", "r2"),
        ("02_8f3a91c07d55.json", "r2"),
        ("02_8f3a91c07d55", "r2"),
        ("02", "r2"),
        (" harbour gazette ", "r1"),
    ],
)
def test_a_report_by_any_of_its_names(name: str, id_: str) -> None:
    found = report_meant(name, REPORTS)
    assert isinstance(found, Report)
    assert found.id == id_


@pytest.mark.parametrize(
    ("name", "why"), [("Sund Radio", "2 reports are called"), ("01-gazette", "2 reports are called"), ("The Sun", "no report")]
)
def test_a_report_that_cannot_be_told(name: str, why: str) -> None:
    found = report_meant(name, REPORTS)
    assert isinstance(found, Lost)
    assert why in found.why


@pytest.mark.parametrize(
    ("pointer", "id_"),
    [
        ("f1", "f1"),
        ("gone", "f2"),
        (Words("r1", "Eleven barges"), "f1"),
        (Words("r1", "Eleven barges lay at"), "f1"),
        (Words("r1", "Two of the eleven barges sank"), "f2"),
        (Words("r1", "Two of"), "f2"),
        (Words("r1", "the quay", "name"), "f4"),
        (Words("r3", "Twelve barges lay"), "f5"),
        (Words("r3", "Twelve barges lay", "date"), "f6"),
    ],
)
def test_a_fact_by_its_id_or_its_words(pointer: str | Words, id_: str) -> None:
    found = fact_meant(pointer, FACTS, {"gone": "lost", "lost": "f2"}, REPORTS)
    assert isinstance(found, Fact)
    assert found.id == id_


@pytest.mark.parametrize(
    ("pointer", "why"),
    [
        ("f9", "no fact has the id f9 any more"),
        (Words("r9", "barges"), "no report given is called “r9”"),
        (Words("r1", "Nine barges"), "no longer stand in Harbour Gazette"),
        (Words("r1", ".*"), "no longer stand"),
        (Words("r1", "sank."), "no fact rests on the words “sank.”"),
        (Words("r1", "the quay", "money"), "no money rests on the words “the quay”"),
        (Words("r1", "the quay"), "more than one fact rests on the words “the quay”: f3 (count), f4 (name); add its kind"),
    ],
)
def test_a_fact_that_cannot_be_told(pointer: str | Words, why: str) -> None:
    found = fact_meant(pointer, FACTS, {}, REPORTS)
    assert isinstance(found, Lost)
    assert why in found.why


def test_a_reading_is_told_among_the_facts_given() -> None:
    found = reading_meant(Words("r1", "the quay"), [FACTS["f4"]], REPORTS)
    assert found == (FACTS["f4"], FACTS["f4"].readings[0])
