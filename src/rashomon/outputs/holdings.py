"""What one report has or lacks: facts of it alone, and facts that most others have and it leaves out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rashomon.outputs.writing import belonging, by_verdict
from rashomon.types import Dossier, Fact


@dataclass(frozen=True, slots=True)
class Holding:
    """One report against the others."""

    report: str
    alone: tuple[Fact, ...]
    lacking: tuple[Fact, ...]


def holdings(dossier: Dossier) -> tuple[Holding, ...]:
    """Of each report that has something alone or leaves something out, in order of the reports."""
    return tuple(_holdings(dossier))


def _holdings(dossier: Dossier) -> Iterator[Holding]:
    alone: dict[str, list[Fact]] = {}
    lacking: dict[str, list[Fact]] = {}
    for verdict, facts in by_verdict(dossier).items():
        for fact in facts:
            if verdict == "single":
                alone.setdefault(fact.readings[0].report, []).append(fact)
            for silent in fact.lacking:
                lacking.setdefault(silent, []).append(fact)
    for report in belonging(dossier):
        if report.id in alone or report.id in lacking:
            yield Holding(report.id, tuple(alone.get(report.id, ())), tuple(lacking.get(report.id, ())))
