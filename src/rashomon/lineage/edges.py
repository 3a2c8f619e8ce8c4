"""The edges of a lineage before they are written down: who rests on whom, by credit, by shared text, or by both, and which was first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from rashomon.lineage.credited import Credited
from rashomon.lineage.shared import SharedText
from rashomon.mentions.credits.outlets import agencies
from rashomon.mentions.credits.publishers import Publishers, publishes
from rashomon.reports.hours import age, hours
from rashomon.types import Report

Known = Literal["credit", "one wire", "agency", "time", "nothing"]  # how it is known which of two was first
MOST = 0.5  # part of a report's words that makes it a copy


@dataclass(frozen=True, slots=True)
class Edge:
    """A report rests on another, or on an outlet that none of the reports is of."""

    report: int  # its index
    source: int | None
    origin: str
    credit: Credited | None
    shared: SharedText | None
    known: Known

    @property
    def share(self) -> float:
        if self.shared is None:
            return 0.0
        return round(self.shared.of_later if self.shared.later == self.report else self.shared.of_earlier, 3)

    @property
    def copied(self) -> bool:
        return self.share >= MOST or (self.credit is not None and self.credit.whole)


def precedence(reports: Sequence[Report], credits_of: Sequence[Sequence[Credited]]) -> tuple[int, ...]:
    """Indexes of the reports, those first that others rest on: agencies, their copies, then by time of publication."""

    def rank(index: int) -> tuple[int, object]:
        report = reports[index]
        copies = any(c.whole for c in credits_of[index])
        return (0 if _is_agency(report) else 1 if copies else 2), age(report)

    return tuple(sorted(range(len(reports)), key=rank))


def edges(reports: Sequence[Report], credits_of: Sequence[Sequence[Credited]], texts: Sequence[SharedText]) -> Iterator[Edge]:
    """Those by text first; a credit that names the outlet of a report of these joins the text that both have."""
    joined: set[tuple[int, str]] = set()
    for shared in texts:
        edge = _by_text(reports, credits_of, shared)
        if edge.source is not None and edge.credit is not None and publishes(reports[edge.source].outlet, edge.credit.name):
            joined.add((edge.report, edge.credit.name))
        yield edge
    publishers = Publishers.of(report.outlet for report in reports)
    first = {report.outlet: i for i, report in reversed(list(enumerate(reports))) if report.outlet}
    for index, given in enumerate(credits_of):
        for credit in given:
            if (index, credit.name) not in joined:
                source = first.get(publishers.outlet(credit.name) or "")
                later = source is not None and before(reports[index], reports[source])
                yield Edge(index, None if later else source, credit.name, credit, None, "credit")


def _by_text(reports: Sequence[Report], credits_of: Sequence[Sequence[Credited]], shared: SharedText) -> Edge:
    """Of two reports with text in common, which repeats which: by their credits, by agency, by time."""
    later, earlier = shared.later, shared.earlier
    wires = [next((c.name for c in credits_of[i] if c.whole), None) for i in (later, earlier)]
    if wires[0] is not None and wires[0] == wires[1]:
        return _undirected(reports, shared, "one wire", wires[0])
    for report, source in ((later, earlier), (earlier, later)):
        credit = next((c for c in credits_of[report] if publishes(reports[source].outlet, c.name)), None)
        if credit is not None:
            return Edge(report, source, credit.name, credit, shared, "credit")
    if wires[1] is not None:
        credit = next((c for c in credits_of[later] if c.name == wires[1]), None)
        return Edge(later, earlier, wires[1], credit, shared, "agency")
    origin = reports[earlier].outlet or ""
    if _is_agency(reports[earlier]):
        return Edge(later, earlier, origin, None, shared, "agency")
    if before(reports[earlier], reports[later]):
        return Edge(later, earlier, origin, None, shared, "time")
    return _undirected(reports, shared, "nothing")


def _undirected(reports: Sequence[Report], shared: SharedText, known: Known, wire: str = "") -> Edge:
    """Told of the report of which the larger part stands in the other."""
    pair = (shared.later, shared.earlier) if shared.of_later >= shared.of_earlier else (shared.earlier, shared.later)
    return Edge(*pair, wire or reports[pair[1]].outlet or "", None, shared, known)


def _is_agency(report: Report) -> bool:
    return any(publishes(report.outlet, name) for name in agencies())


def before(one: Report, other: Report) -> bool:
    """Whether one was published before the other, as far as their own days and hours tell."""
    if "siblings" in (one.published_basis, other.published_basis):
        return False
    first, second = hours(one), hours(other)
    return first is not None and second is not None and first[1] <= second[0] and first != second
