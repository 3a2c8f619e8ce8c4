"""The story of the quarrel between two countries that are not: every act that was written into it is found, by whom, coded, dated."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rashomon import compare, relate
from rashomon.cli import app
from rashomon.outputs.csv import events_csv
from rashomon.types import Dossier, EventCode, EventModality, RelationEvent

STORY = Path(__file__).parent.parent / "examples" / "selm-talks"
BRENDAVIA, MARVOLIA = "brendavia", "marvolia"

Act = tuple[str, EventCode, str | None, str | None, EventModality, int]

# who acts, on the other; code, first and last day, how far it has come, how many reports tell it
ACTS: tuple[Act, ...] = (
    (MARVOLIA, "ACCUSE", "2026-02-09", "2026-02-09", "done", 3),
    (BRENDAVIA, "REJECT", "2026-02-10", "2026-02-10", "done", 2),
    (MARVOLIA, "SANCTION", "2026-02-16", "2026-02-17", "done", 3),  # 17 February in the Courier
    (BRENDAVIA, "THREATEN", "2026-02-20", "2026-02-20", "done", 2),  # done at once in The Ledger Room
    (BRENDAVIA, "COERCE", "2026-02-24", "2026-02-24", "done", 3),
    (BRENDAVIA, "COERCE", "2026-02-26", "2026-02-26", "done", 2),
    (MARVOLIA, "REQUEST", "2026-02-27", "2026-02-27", "done", 1),
    (MARVOLIA, "MOBILIZE", "2026-03-03", "2026-03-03", "done", 2),
    (BRENDAVIA, "CONSULT", "2026-03-12", "2026-03-13", "done", 2),  # 13 March in The Ledger Room
    (MARVOLIA, "YIELD", "2026-03-16", "2026-03-16", "done", 2),
    (BRENDAVIA, "YIELD", "2026-03-17", "2026-03-17", "done", 2),
    (MARVOLIA, "SUPPORT", "2026-03-17", "2026-03-17", "done", 1),
    (BRENDAVIA, "YIELD", "2026-03-23", "2026-03-23", "done", 1),
    (MARVOLIA, "SUPPORT", "2026-03-25", "2026-03-25", "done", 1),
    (BRENDAVIA, "AID", "2026-03-26", "2026-03-26", "done", 1),
    (MARVOLIA, "AGREE", "2026-05-01", "2026-05-31", "planned", 1),
    (BRENDAVIA, "AGREE", None, None, "done", 1),
    (MARVOLIA, "ACCUSE", None, None, "planned", 1),
    (BRENDAVIA, "SANCTION", None, None, "denied", 1),
)


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return compare(str(STORY))


@pytest.fixture(scope="module")
def events(dossier: Dossier) -> tuple[RelationEvent, ...]:
    return next(one.events for one in dossier.relations if set(one.actors) == {BRENDAVIA, MARVOLIA})


def told(event: RelationEvent) -> Act:
    return event.source, event.code, event.earliest, event.latest, event.modality, len({r.report for r in event.readings})


@pytest.mark.parametrize("act", ACTS)
def test_act_is_found(events: tuple[RelationEvent, ...], act: Act) -> None:
    assert act in set(map(told, events))


def test_acts_stand_in_order_of_time_and_little_else_is_found(events: tuple[RelationEvent, ...]) -> None:
    dated = [event.earliest for event in events if event.earliest]
    assert dated == sorted(dated)
    assert len(events) <= len(ACTS) + 3


@pytest.mark.parametrize(
    ("act", "words"),
    [
        ("SANCTION", "17 February 2026 by 02-halden-courier"),
        ("THREATEN", "a threat in saelwire.example, coercion in 04-the-ledger-room"),
        ("CONSULT", "13 March 2026 by 04-the-ledger-room"),
    ],
)
def test_where_reports_differ_is_told(events: tuple[RelationEvent, ...], act: EventCode, words: str) -> None:
    assert any(words in difference for event in events if event.code == act for difference in event.differs)


def test_it_turns_with_the_talks(dossier: Dossier, events: tuple[RelationEvent, ...]) -> None:
    turning = dossier.relations[0].turning
    assert turning is not None
    assert next(event.code for event in events if event.id == turning.event) == "CONSULT"
    assert (turning.earliest, turning.latest) == ("2026-03-12", "2026-03-13")
    assert turning.before < 0 < turning.after


def test_every_reading_stands_on_its_words(dossier: Dossier) -> None:
    texts = {report.id: report.text for report in dossier.reports}
    readings = [reading for one in dossier.relations for event in one.events for reading in event.readings]
    assert readings
    assert all(texts[r.report][r.evidence.start : r.evidence.end] == r.evidence.exact for r in readings)


def test_the_csv_has_a_row_for_each_act(dossier: Dossier) -> None:
    rows = list(csv.DictReader(io.StringIO(events_csv(dossier))))
    assert len(rows) == sum(len(one.events) for one in dossier.relations)
    talks = next(row for row in rows if row["Turning Point"])
    assert (talks["Event Type"], talks["Event Mode"], talks["NumArticles"]) == ("CONSULT", "meet", "2")
    assert "Matis Roon" in talks["Through"]


def test_one_report_alone_has_its_acts() -> None:
    alone = relate(str(STORY / "04-the-ledger-room.txt"))
    assert {"ACCUSE", "SANCTION", "MOBILIZE", "CONSULT", "YIELD", "AID"} <= {event.code for event in alone[0].events}


def test_the_command_charts_it() -> None:
    ran = CliRunner().invoke(app, ["relations", str(STORY), "--between", "Marvolia", "Brendavia"])
    assert ran.exit_code == 0
    assert "  16–17 Feb 2026    SANCTION  ← ····████████│············  −7.0" in ran.stdout
    assert "◆ 12–13 Mar 2026    CONSULT   " in ran.stdout
