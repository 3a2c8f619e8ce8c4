"""Events between actors as CSV."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.outputs.csv import EVENT_COLUMNS, READING_COLUMNS, events_csv, readings_csv
from rashomon.relations.scale import intensity
from rashomon.types import Dossier
from specimens.quarrel import hostile_quarrel


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_a_row_an_event(quarrel: Dossier) -> None:
    written = rows(events_csv(quarrel))
    assert [row["Event ID"] for row in written] == ["e-pass", "e-water", "e-meeting", "e-lifted", "e-rest", "e-flag"]
    assert written[0] == {
        "Event ID": "e-pass",
        "Event Date": "2031-03-03",
        "Event Type": "SANCTION",
        "Event Mode": "trade",
        "Intensity": "-6.5",
        "Quad Code": "MATERIAL CONFLICT",
        "Contexts": "economic; territory",
        "Actor Name": "Elva",
        "Actor Country": "EX",
        "Actor Name Raw": "Elva",
        "Recipient Name": "Corran",
        "Recipient Country": "CX",
        "Recipient Name Raw": "Corran",
        "Source": "The Herald; Elva Post",
        "Publication Date": "2031-04-03",
        "Headline": "Elva shuts the pass",
        "Event Text": "Elva closed the Selt pass to lorries from Corran",
        "NumMentions": "2",
        "NumSources": "2",
        "NumArticles": "2",
        "Event Date Latest": "2031-03-04",
        "Intensity Lowest": "-6.5",
        "Intensity Highest": "-4.0",
        "Modality": "done",
        "Through": "customs office",
        "Differences": "dated 3 March by The Herald and 4 March by Elva Post",
        "Relation": "Corran and Elva",
        "Turning Point": "",
    }
    assert [row["Turning Point"] for row in written] == ["", "", "0.84", "", "", ""]
    assert (written[4]["Event Date"], written[4]["Modality"]) == ("", "planned")
    assert (written[5]["Actor Country"], written[5]["Recipient Country"]) == ("", "EX")


def test_a_row_a_reading(quarrel: Dossier) -> None:
    written = rows(readings_csv(quarrel))
    assert len(written) == sum(len(event.readings) for one in quarrel.relations for event in one.events)
    herald, post = written[:2]
    assert (herald["Event Type"], herald["Intensity"], herald["Attributed To"]) == (
        "SANCTION",
        str(intensity("SANCTION")),
        "the customs office",
    )
    assert (herald["SOURCEURL"], post["SOURCEURL"]) == ("https://herald.example/pass", "post.txt")
    assert (post["Event Type"], post["Event Date"], post["Publication Date"]) == ("COERCE", "2031-03-04", "2031-04-04")
    texts = {report.id: report.text for report in quarrel.reports}
    assert all(texts[row["Report ID"]][int(row["Start"]) : int(row["End"])] == row["Event Text"] for row in written)


def test_a_country_has_its_code_of_three_letters_and_a_source_its_name(quarrel: Dossier) -> None:
    actors = tuple(replace(actor, country={"EX": "CO"}.get(actor.country or "", actor.country)) for actor in quarrel.actors)
    reports = tuple(replace(report, outlet=None) for report in quarrel.reports)
    for text in (events_csv, readings_csv):
        row = rows(text(replace(quarrel, actors=actors, reports=reports)))[0]
        assert (row["Actor Country"], row["Recipient Country"]) == ("COL", "CX")
        assert row["Source"] in {"herald; post", "herald"}


@pytest.mark.parametrize(("write", "columns"), [(events_csv, EVENT_COLUMNS), (readings_csv, READING_COLUMNS)])
def test_every_row_has_every_column(quarrel: Dossier, write: object, columns: tuple[str, ...]) -> None:
    read = list(csv.reader(io.StringIO(write(quarrel))))  # type: ignore[operator]
    assert tuple(read[0]) == columns
    assert {len(row) for row in read} == {len(columns)}


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", " =1", "\x1b=1", "%1", "|calc"])
def test_no_cell_of_words_is_a_formula(words: str) -> None:
    dossier = hostile_quarrel(words)
    told = {"Event Mode", "Actor Name", "Actor Name Raw", "Headline", "Event Text", "Through", "Differences", "Source", "Attributed To"}
    cells = [row[name] for row in (*rows(events_csv(dossier)), *rows(readings_csv(dossier))) for name in told & set(row)]
    assert not [cell for cell in cells if cell[:1] in set("=+-@|%\t\r\x1b ")]
    assert f"'{words.strip()}" in cells or words.startswith("\x1b")


@given(st.text(max_size=20))
def test_whatever_a_report_says_a_cell_is_no_formula_and_a_row_a_line(words: str) -> None:
    dossier = hostile_quarrel(words)
    for text in (events_csv(dossier), readings_csv(dossier)):
        written = list(csv.reader(io.StringIO(text)))
        assert len(written) == len(text.split("\n"))
        assert not [cell for row in written for cell in row if cell[:1] in set("=+@|%\t\r") or re.match("-[^0-9]", cell)]


def test_a_row_is_a_line(spoilt_quarrel: Dossier) -> None:
    for text in (events_csv(spoilt_quarrel), readings_csv(spoilt_quarrel)):
        assert len(text.splitlines()) == len(rows(text)) + 1
        assert not {"\x1b", "\u202e", "\r", "\x00"} & set(text)


def test_without_relations_there_are_only_columns(empty: Dossier) -> None:
    assert events_csv(empty) == ",".join(EVENT_COLUMNS)
