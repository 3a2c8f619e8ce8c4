"""Why one report is said to rest on another: a sentence a reporter can read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.lineage.credited import Credited
from rashomon.lineage.edges import Edge
from rashomon.reports.naming import percent
from rashomon.types import Report

TIMES = {1: "", 2: " twice"}
FIRST = {
    "one wire": ": both carry {origin}.",
    "agency": ", which carries {origin}.",
    "time": ", which was published first.",
    "nothing": "; which was first is not known.",
    "credit": ".",
}


def why(edge: Edge, reports: Sequence[Report], names: Mapping[str, str]) -> str:
    """ "Harbour Post credits Northline twice: “Northline reported”. 46% of its words, quotes left out, stand in Northline too." """
    report = reports[edge.report]
    name = names[report.id]
    said = _credit(edge.credit, name, known=report.outlet is not None) if edge.credit else ""
    shared = _text(edge, name, names[reports[edge.source].id]) if edge.shared and edge.source is not None else ""
    return f"{said} {shared}".strip()


def _credit(credit: Credited, name: str, *, known: bool) -> str:
    if not credit.words:
        return f"{credit.name} signs {name}." if credit.whole else f"{credit.name} is among the authors of {name}."
    words = f"“{' '.join(credit.words[0].exact.split())}”"
    if credit.whole:
        return f"{name} carries {credit.name}: {words}."
    if credit.kinds == {"contributed"}:
        return f"{credit.name} contributed to {name}: {words}."
    if credit.kinds == {"told"} and not known:
        return f"{name} has words told to {credit.name}, {words}, and may be of {credit.name} itself: it does not say who published it."
    return f"{name} credits {credit.name}{TIMES.get(len(credit.words), f' {len(credit.words)} times')}: {words}."


def _text(edge: Edge, name: str, source: str) -> str:
    whose = "its" if edge.credit else f"{name}’s"
    return f"{percent(edge.share)} of {whose} words, quotes left out, stand in {source} too{FIRST[edge.known].format(origin=edge.origin)}"
