"""What sets a dossier off from earlier ones: of the same story, and of those that have become part of it since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.changes.facts import beyond, grown, paired, rested, turned
from rashomon.changes.reports import address_of, compared, edited_among
from rashomon.changes.values import Difference
from rashomon.types import Dossier, Fact, Report


def between(before: Sequence[Dossier], after: Dossier) -> Difference:
    """The difference; `before` is the last dossier, with those of the stories merged into this one since, or nothing: then all is new."""
    then = _once(fact for dossier in before for fact in dossier.facts)
    addresses = {report.id: address_of(report) for dossier in (*before, after) for report in dossier.reports}
    pairs = paired(then, after.facts, addresses)
    reports = compared((report for dossier in before for report in _telling(dossier)), tuple(_telling(after)))
    return Difference(
        new=beyond(after.facts, then, pairs, addresses),
        gone=beyond(then, after.facts, pairs, addresses),
        turned=turned(pairs),
        grown=grown(pairs),
        rested=rested(pairs),
        added=reports.added,
        edited=tuple(edited_among(reports.pairs)),
        left=reports.left,
    )


def _once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Of two facts with one id, as two stories may have before they are merged, the first."""
    found: dict[str, Fact] = {}
    for fact in facts:
        found.setdefault(fact.id, fact)
    return tuple(found.values())


def _telling(dossier: Dossier) -> Iterator[Report]:
    """The reports that are held to belong to the story."""
    return (report for report in dossier.reports if report.id not in dossier.strangers)
