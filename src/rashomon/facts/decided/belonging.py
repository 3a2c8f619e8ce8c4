"""Which reports are kept out of the facts, once somebody has decided on them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rashomon.facts.decided.decisions import contrary, signed, where
from rashomon.facts.decided.pointing import Lost, report_meant
from rashomon.types import Admit, Decision, Expel, Intruder, Report


@dataclass(frozen=True, slots=True)
class Apart:
    """The reports kept out, and the decisions on reports that no longer apply."""

    intruders: tuple[Intruder, ...]  # in order of the reports
    stale: tuple[str, ...]


def decide_intruders(found: Iterable[Intruder], decisions: Sequence[Decision], reports: Sequence[Report]) -> Apart:
    """The intruders found, without those that an editor says belong, and with those that an editor says don't."""
    decided: dict[str, Expel | Admit] = {}
    stale = []
    for decision in decisions:
        if not isinstance(decision, Expel | Admit):
            continue
        report = report_meant(decision.report, reports)
        if isinstance(report, Lost):
            stale.append(f"{where(decision)} no longer applies: {report.why}")
            continue
        before = decided.setdefault(report.id, decision)
        if type(before) is not type(decision):
            raise contrary(before, decision, f"one says that {decision.report} belongs, the other that it does not")
    apart = {one.report: one for one in found} | {id_: _expelled(id_, one) for id_, one in decided.items()}
    kept_out = (apart[r.id] for r in reports if r.id in apart and not isinstance(decided.get(r.id), Admit))
    return Apart(tuple(kept_out), tuple(stale))


def _expelled(report: str, decision: Decision) -> Intruder:
    return Intruder(report, signed("Kept out", decision), decision.by)
