"""Who repeats whom as a drawing: reports in rows by time of publication, arcs between them at the right, outside sources at the left.

Lengths are in sixteenths of a rem, so that the drawing grows with the reader's type.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.outputs.lineage import strongest
from rashomon.outputs.writing import excerpt
from rashomon.reports.naming import percent
from rashomon.types import Dossier, Lineage, LineageBasis, Report

ROW = 48  # height of a report's row
MOST = 24  # reports drawn; of more those with the strongest edges
LEFT, NAME = 168, 126  # width of the part at the left, and of the names in it
APART = 34  # between two outside sources
STEP, NEAREST, WIDEST = 22, 26, 96  # how far an arc reaches out: for each row it spans, at least, at most
LABEL = 34  # room for a share beside the widest arc


@dataclass(frozen=True, slots=True)
class Line:
    """One edge as it is drawn."""

    path: str
    head: str  # the arrow's head at the report that repeats; "" where it is not known which was first
    basis: LineageBasis
    width: float
    share: str  # "62%"; "" where no words are shared
    x: float  # where the share is written
    y: float


@dataclass(frozen=True, slots=True)
class Row:
    """A report, and what it repeats in a word."""

    report: Report
    y: float


@dataclass(frozen=True, slots=True)
class Outside:
    """A source that is not among the reports."""

    name: str
    y: float


@dataclass(frozen=True, slots=True)
class Graph:
    rows: tuple[Row, ...]
    outside: tuple[Outside, ...]
    left: tuple[Line, ...]  # from outside sources to reports
    right: tuple[Line, ...]  # between reports
    height: int
    reach: int  # width of the part at the right
    undrawn: int  # edges that are listed only


def graph(dossier: Dossier) -> Graph | None:
    """The drawing; None where nobody is known to repeat anybody."""
    drawn = _reports(dossier)
    places = {report.id: place * ROW + ROW / 2 for place, report in enumerate(drawn)}
    shown = [edge for edge in dossier.lineage if {edge.report, edge.source} - {None} <= places.keys()]
    if not shown:
        return None
    between = tuple(_arc(edge, places[edge.source], places[edge.report]) for edge in shown if edge.source)
    outside = _outside([edge for edge in shown if not edge.source], places)
    heights = {one.name: one.y for one in outside}
    return Graph(
        rows=tuple(Row(report, places[report.id]) for report in drawn),
        outside=outside,
        left=tuple(_feed(edge, heights[_label(edge)], places[edge.report]) for edge in shown if not edge.source),
        right=between,
        height=max([len(drawn) * ROW, *(int(one.y) + ROW // 2 for one in outside)]),
        reach=int(max((line.x for line in between), default=0)) + LABEL if between else 0,
        undrawn=len(dossier.lineage) - len(shown),
    )


def _reports(dossier: Dossier) -> list[Report]:
    """The reports that repeat or are repeated, by time of publication; of too many those at the strongest edges."""
    known = {report.id: report for report in dossier.reports}
    kept: dict[str, None] = {}
    for edge in strongest(dossier.lineage):
        ends = [end for end in (edge.source, edge.report) if end in known]
        if len(kept.keys() | ends) <= MOST:
            kept.update(dict.fromkeys(ends))
    order = {id_: place for place, id_ in enumerate(known)}
    return sorted((known[id_] for id_ in kept), key=lambda report: (report.published or "~", order[report.id]))


def _label(edge: Lineage) -> str:
    return excerpt(edge.origin, 20)


def _outside(edges: Sequence[Lineage], places: dict[str, float]) -> tuple[Outside, ...]:
    """Each source at the mean height of the reports that repeat it, moved down where another stands there."""
    fed: dict[str, list[float]] = {}
    for edge in edges:
        fed.setdefault(_label(edge), []).append(places[edge.report])
    found: list[Outside] = []
    for name, rows in sorted(fed.items(), key=lambda item: sum(item[1]) / len(item[1])):
        lowest = found[-1].y + APART if found else 0.0
        found.append(Outside(name, max(lowest, sum(rows) / len(rows))))
    return tuple(found)


def _arc(edge: Lineage, source: float, report: float) -> Line:
    """Out to the right and back, further the more rows it spans, so that no two shares are written over each other."""
    out = min(WIDEST, NEAREST + STEP * (abs(report - source) / ROW - 1))
    side = 8 if report > source else -8  # an arc leaves a row at one edge and reaches it at the other
    start, end = source + side, report - side
    head = f"1,{end:g} 10,{end - 5:g} 10,{end + 5:g}" if edge.directed else ""
    stop = 8 if edge.directed else 0
    path = f"M0 {start:g}C{out * 4 / 3:g} {start:g} {out * 4 / 3 + stop:g} {end:g} {stop:g} {end:g}"
    return Line(path, head, edge.basis, _width(edge), _share(edge), round(out + 6, 1), (start + end) / 2)


def _feed(edge: Lineage, source: float, report: float) -> Line:
    middle, end = (NAME + LEFT) / 2, LEFT - 2
    head = f"{end},{report:g} {end - 9},{report - 5:g} {end - 9},{report + 5:g}" if edge.directed else ""
    path = f"M{NAME} {source:g}C{middle:g} {source:g} {middle:g} {report:g} {end - 8:g} {report:g}"
    return Line(path, head, edge.basis, _width(edge), _share(edge), middle, (source + report) / 2)


def _width(edge: Lineage) -> float:
    return round(1.5 + 6 * min(max(edge.share, 0.0), 1.0), 1)


def _share(edge: Lineage) -> str:
    return percent(edge.share) if edge.share else ""
