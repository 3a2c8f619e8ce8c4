"""The dossier put together from what the stages found."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.dossier.brief import write_brief
from rashomon.dossier.coverage import measure_coverage
from rashomon.dossier.credits import list_credits
from rashomon.dossier.timeline import build_timeline
from rashomon.types import Actor, Dossier, Fact, FactKind, Intruder, Quotation, Skipped, Understanding, Verdict

ORDER: tuple[Verdict, ...] = ("disputed", "updated", "agreed", "compatible", "single")
LATER: dict[FactKind, int] = {"name": 1, "statement": 2, "wording": 2}  # after figures and times, which tell more in less


def assemble(
    understandings: Sequence[Understanding],
    actors: tuple[Actor, ...],
    quotes: tuple[Quotation, ...],
    facts: tuple[Fact, ...],
    skipped: Sequence[Skipped],
    intruders: Sequence[Intruder] = (),
) -> Dossier:
    """All that the reports say, side by side; of an intruder no more than that it is there, and why it is kept out."""
    reports = tuple(u.report for u in understandings)
    strangers = {intruder.report for intruder in intruders}
    belonging = [u for u in understandings if u.report.id not in strangers]
    ordered = in_order(facts, [report.id for report in reports])
    timeline = build_timeline(belonging, ordered)
    return Dossier(
        reports=reports,
        passages=tuple(u.parsed.passages for u in understandings),
        facts=ordered,
        quotes=quotes,
        timeline=timeline,
        actors=actors,
        credits=list_credits(understandings),
        coverage=measure_coverage(belonging, ordered, quotes, timeline),
        brief=write_brief(ordered, belonging),
        skipped=tuple(skipped),
        intruders=tuple(intruders),
    )


def in_order(facts: Sequence[Fact], reports: Sequence[str]) -> tuple[Fact, ...]:
    """Disputed first, then updated, agreed, compatible, single; in each figures, names, statements; most widely told, surest, by place."""
    position = {report: index for index, report in enumerate(reports)}

    def rank(fact: Fact) -> tuple[int, int, int, float, tuple[int, int]]:
        tellers = {reading.report for reading in fact.readings}
        place = min(((position[r.report], r.evidence.start) for r in fact.readings), default=(0, 0))
        return ORDER.index(fact.verdict), LATER.get(fact.kind, 0), -len(tellers), -fact.confidence, place

    return tuple(sorted(facts, key=rank))
