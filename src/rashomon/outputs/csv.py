"""Events between actors as CSV, in the columns of the event data POLECAT and GDELT: a row an event, or a row a reading.

Cells that a spreadsheet would take for a formula ("=1+1", "@name") begin with an apostrophe.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from rashomon.outputs.relating import QUADS, pair, tellers_of
from rashomon.outputs.writing import line
from rashomon.relations.scale import intensity
from rashomon.reports.naming import report_name
from rashomon.types import Actor, Coding, Dossier, Relation, RelationEvent, Report

Cell = str | float | int | None
Row = dict[str, Cell]

_FORMULA = re.compile(r"[=+\-@|%]")

# Names of POLECAT where it has one, then of GDELT, then ours.
EVENT_COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor Name Raw", "Recipient Name", "Recipient Country", "Recipient Name Raw",
    "Source", "Publication Date", "Headline", "Event Text",
    "NumMentions", "NumSources", "NumArticles",
    "Event Date Latest", "Intensity Lowest", "Intensity Highest", "Modality", "Through", "Differences", "Relation", "Turning Point",
)  # fmt: skip
READING_COLUMNS = (
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
    "Actor Name", "Actor Country", "Actor Name Raw", "Recipient Name", "Recipient Country", "Recipient Name Raw",
    "Source", "Publication Date", "Headline", "Event Text",
    "SOURCEURL",
    "Event Date Latest", "Modality", "Attributed To", "Report ID", "Start", "End", "Relation",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Known:
    """By id, what the rows name."""

    actors: Mapping[str, Actor]
    reports: Mapping[str, Report]


def events_csv(dossier: Dossier) -> str:
    """A row for each event of each relation."""
    known = _known(dossier)
    return _written(EVENT_COLUMNS, (_event(relation, event, known) for relation in dossier.relations for event in relation.events))


def readings_csv(dossier: Dossier) -> str:
    """A row for each report's reading of each event."""
    known = _known(dossier)
    rows = (_reading(r, e, reading, known) for r in dossier.relations for e in r.events for reading in e.readings)
    return _written(READING_COLUMNS, rows)


def _known(dossier: Dossier) -> _Known:
    return _Known({actor.id: actor for actor in dossier.actors}, {report.id: report for report in dossier.reports})


def _written(columns: tuple[str, ...], rows: Iterable[Row]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _safe(cell) for name, cell in row.items()} for row in rows)
    return out.getvalue().rstrip("\n")


def _safe(cell: Cell) -> str | float | int:
    """Words on one line, nothing in them a formula: "=SUM(A1)" → "'=SUM(A1)"; a number stays one."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return cell
    shown = line(cell)
    return f"'{shown}" if _FORMULA.match(shown) else shown


def _event(relation: Relation, event: RelationEvent, known: _Known) -> Row:
    tellers = [known.reports[id_] for id_ in tellers_of(event) if id_ in known.reports]
    turning = relation.turning
    return {
        **_coded(event.id, event),
        "Intensity": event.intensity,
        **_parties(relation, event, known),
        "Actor Name Raw": _joined(reading.source for reading in event.readings),
        "Recipient Name Raw": _joined(reading.target for reading in event.readings),
        "Source": _joined(report_name(report) for report in tellers),
        "Publication Date": min((report.published[:10] for report in tellers if report.published), default=None),
        "Headline": next((report.title for report in tellers if report.title), None),
        "Event Text": event.what,
        "NumMentions": len(event.readings),
        "NumSources": len({report.outlet or report.id for report in tellers}),
        "NumArticles": len(tellers),
        "Event Date": event.earliest,
        "Event Date Latest": event.latest,
        "Intensity Lowest": event.lowest,
        "Intensity Highest": event.highest,
        "Modality": event.modality,
        "Through": _joined(_name(id_, known) for id_ in event.through),
        "Differences": _joined(event.differs),
        "Turning Point": turning.probability if turning and turning.event == event.id else None,
    }


def _reading(relation: Relation, event: RelationEvent, reading: Coding, known: _Known) -> Row:
    report = known.reports[reading.report]
    return {
        **_coded(event.id, reading),
        "Intensity": intensity(reading.code, reading.mode),
        **_parties(relation, event, known),
        "Actor Name Raw": reading.source,
        "Recipient Name Raw": reading.target,
        "Source": report_name(report),
        "Publication Date": report.published and report.published[:10],
        "Headline": report.title,
        "Event Text": reading.evidence.exact,
        "SOURCEURL": report.url or report.source,
        "Event Date": reading.earliest,
        "Event Date Latest": reading.latest,
        "Modality": reading.modality,
        "Attributed To": _joined(reading.attributed_to),
        "Report ID": report.id,
        "Start": reading.evidence.start,
        "End": reading.evidence.end,
    }


def _coded(id_: str, one: RelationEvent | Coding) -> Row:
    quad = QUADS[one.code].upper()
    return {"Event ID": id_, "Event Type": one.code, "Event Mode": one.mode, "Quad Code": quad, "Contexts": _joined(one.contexts)}


def _parties(relation: Relation, event: RelationEvent, known: _Known) -> Row:
    names = dict(zip(relation.actors, relation.names, strict=True))
    return {
        "Relation": pair(relation),
        "Actor Name": names.get(event.source, event.source),
        "Actor Country": _country(event.source, known),
        "Recipient Name": names.get(event.target, event.target),
        "Recipient Country": _country(event.target, known),
    }


def _country(id_: str, known: _Known) -> str | None:
    """Its code of three letters, as event data have it: "COL"."""
    code = known.actors[id_].country if id_ in known.actors else None
    return _alpha3().get(code, code) if code else None


@cache
def _alpha3() -> dict[str, str]:
    lines = files("rashomon.outputs").joinpath("data", "alpha3.csv").read_text(encoding="utf-8").splitlines()
    return {row["alpha2"]: row["alpha3"] for row in csv.DictReader(line for line in lines if not line.startswith("#"))}


def _name(id_: str, known: _Known) -> str:
    return known.actors[id_].name if id_ in known.actors else id_


def _joined(words: Iterable[str]) -> str:
    """Each once: "the ministry; Osmark"."""
    return "; ".join(dict.fromkeys(filter(None, words)))
