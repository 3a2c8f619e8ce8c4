"""Facts by reports: whole for a few reports, the most told for many."""

from __future__ import annotations

from dataclasses import replace

from rashomon.outputs.sheets import MANY, ROWS, sheets
from rashomon.types import Report
from specimens.ferry import DOSSIER, FACTS


def test_each_sort_has_its_table_without_intruders_and_single_facts() -> None:
    found = [(sheet.sort, sheet.size, len(sheet.columns), sheet.left) for sheet in sheets(FACTS[:-1], DOSSIER)]
    assert found == [
        ("figures and times", 5, 5, 0),
        ("statements", 1, 5, 0),
    ]


def test_said_twice_a_value_stands_once() -> None:
    twice = replace(FACTS[0], readings=(*FACTS[0].readings, *FACTS[0].readings))
    (sheet,) = sheets([twice], DOSSIER)
    assert [len(cell) for cell in sheet.rows["disputed"][0].cells] == [1, 1, 1, 0, 0]


def test_of_many_reports_only_what_several_tell_stands_side_by_side() -> None:
    reports = (*DOSSIER.reports, *(Report(f"r{n}", f"{n}.txt", "") for n in range(MANY * 3)))
    few = replace(FACTS[0], id="few", readings=FACTS[0].readings[:2])
    facts = [few, *(replace(FACTS[4], id=f"f{n}") for n in range(ROWS + 5))]
    (sheet,) = sheets(facts, replace(DOSSIER, reports=reports))
    assert [row.fact.id for row in sheet.rows["agreed"]] == [f"f{n}" for n in range(ROWS)]
    assert (sheet.size, len(sheet.columns), sheet.left) == (ROWS, 4, 6)
