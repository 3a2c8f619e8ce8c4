"""Who repeats whom: the credits of the reports and the text they share, as a directed graph with the evidence of every edge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.lineage.credited import credited
from rashomon.lineage.edges import Edge, edges, precedence
from rashomon.lineage.shared import SharedText, shared_texts
from rashomon.lineage.why import why
from rashomon.reports.naming import names_apart
from rashomon.types import Lineage, LineageBasis, Repeat, Report, Understanding


def find_lineage(understandings: Sequence[Understanding]) -> tuple[Lineage, ...]:
    """By report in their order, what it is a copy of first, then what it shares most with.

    Two copies of one wire rest on the wire, each by an edge to it; an edge between them, not directed, says what text they share.
    """
    reports = [u.report for u in understandings]
    credits_of = [credited(u) for u in understandings]
    texts = shared_texts(understandings, precedence(reports, credits_of))
    found = sorted(edges(reports, credits_of, texts), key=lambda e: (e.report, not e.copied, e.source is not None, -e.share))
    names = names_apart(reports)
    return tuple(_lineage(edge, reports, names) for edge in found)


def _lineage(edge: Edge, reports: Sequence[Report], names: Mapping[str, str]) -> Lineage:
    return Lineage(
        report=reports[edge.report].id,
        source=None if edge.source is None else reports[edge.source].id,
        origin=edge.origin or names[reports[edge.source if edge.source is not None else edge.report].id],
        basis=_basis(edge),
        directed=edge.known not in ("one wire", "nothing"),
        copied=edge.copied,
        share=edge.share,
        credits=edge.credit.words if edge.credit else (),
        repeats=_repeats(edge.shared, edge.report) if edge.shared else (),
        why=why(edge, reports, names),
    )


def _basis(edge: Edge) -> LineageBasis:
    if edge.shared is None:
        return "credit"
    return "credit and text" if edge.credit else "text"


def _repeats(shared: SharedText, report: int) -> tuple[Repeat, ...]:
    """As seen from the report that repeats."""
    return shared.repeats if shared.later == report else tuple(Repeat(r.there, r.here) for r in shared.repeats)
