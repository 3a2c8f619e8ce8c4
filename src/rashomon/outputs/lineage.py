"""Who repeats whom, for a reader: each source with the reports that repeat it, the most repeated first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rashomon.outputs.writing import line
from rashomon.reports.naming import listed, percent
from rashomon.types import Dossier, Fact, Lineage


@dataclass(frozen=True, slots=True)
class Stem:
    """A source and the edges to the reports that repeat it, the largest share of their words first."""

    name: str  # the report's short name; of a source that is not among the reports its own
    report: str | None
    edges: tuple[Lineage, ...]

    @property
    def shared(self) -> bool:
        """Whether any words of it stand in another report, or a report is its copy."""
        return any(edge.share or edge.copied for edge in self.edges)


def stems(lineage: Iterable[Lineage], names: dict[str, str]) -> tuple[Stem, ...]:
    """The edges by source; those whose words are shared come first, then those that most reports repeat."""
    found: dict[tuple[str | None, str], list[Lineage]] = {}
    for edge in lineage:
        key = (edge.source, names[edge.source]) if edge.source in names else (None, line(edge.origin))
        found.setdefault(key, []).append(edge)
    grown = [Stem(name, report, tuple(sorted(edges, key=_weight))) for (report, name), edges in found.items()]
    return tuple(sorted(grown, key=lambda stem: (not stem.shared, -len(stem.edges), _weight(stem.edges[0]), stem.name)))


def strongest(lineage: Iterable[Lineage]) -> tuple[Lineage, ...]:
    """The edges with the largest share of shared words first; of those with as much, what is credited too."""
    return tuple(sorted(lineage, key=_weight))


def _weight(edge: Lineage) -> tuple[float, bool, str]:
    return -edge.share, edge.basis != "credit and text", edge.report


@dataclass(frozen=True, slots=True)
class Ties:
    """What two reports may have in common beside their words, by the ids of the reports."""

    outlets: Mapping[str, str | None]
    resting: Mapping[str, frozenset[str]]  # the sources that each repeats


def ties(dossier: Dossier) -> Ties:
    return Ties({report.id: report.outlet for report in dossier.reports}, rests_on(dossier.lineage))


def manner(edge: Lineage, known: Ties) -> str:
    """How much and how openly: "a copy, 92% of its words, credited", "31% of its words, not credited", "71% of its words, same outlet"."""
    words = f"{percent(edge.share)} of its words" if edge.share else ""
    return ", ".join(filter(None, ("a copy" if edge.copied else "", words, _openly(edge, known))))


def _openly(edge: Lineage, known: Ties) -> str:
    """Where neither is known to be first: "both carry AP", "which was first is not known"."""
    ends = [edge.report, *filter(None, (edge.source,))]
    if not edge.directed:
        wire = all(line(edge.origin) in known.resting.get(end, ()) for end in ends)
        return f"both carry {line(edge.origin)}" if wire else "which was first is not known"
    if len(ends) == 2 and len({known.outlets[end] for end in ends}) == 1 and known.outlets[edge.report] is not None:
        return "same outlet"
    return "not credited" if edge.basis == "text" else "credited"


def in_short(lineage: Iterable[Lineage], names: dict[str, str]) -> dict[str, str]:
    """By report what it has from whom: "repeats Gazette (31%)", "a copy of AP; credits CNBC and Ledger"."""
    found: dict[str, dict[str, list[str]]] = {}
    for edge in strongest(lineage):
        if edge.directed:
            how = "a copy of" if edge.copied else "repeats" if edge.share else "credits"
            part = f" ({percent(edge.share)})" if how == "repeats" else ""
            source = names.get(edge.source or "", line(edge.origin))
            found.setdefault(edge.report, {}).setdefault(how, []).append(f"{source}{part}")
    return {report: "; ".join(f"{how} {listed(sources)}" for how, sources in some.items()) for report, some in found.items()}


def rests_on(lineage: Iterable[Lineage]) -> dict[str, frozenset[str]]:
    """By report the sources it repeats, and its own name where others repeat it; what repeats none is left out."""
    found: dict[str, set[str]] = {}
    for edge in lineage:
        if edge.directed:
            for report in filter(None, (edge.report, edge.source)):
                found.setdefault(report, set()).add(line(edge.origin))
    return {report: frozenset(origins) for report, origins in found.items()}


def common_origin(fact: Fact, resting: Mapping[str, frozenset[str]]) -> str:
    """The source that all reports of a fact repeat, or are: "AP"; "" where it rests on several, or on none that is known."""
    reports = {reading.report for reading in fact.readings}
    if fact.origins != 1 or len(reports) < 2:
        return ""
    return min(frozenset.intersection(*(resting.get(report, frozenset()) for report in reports)), default="")
