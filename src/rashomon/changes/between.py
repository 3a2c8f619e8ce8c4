"""What sets a dossier off from earlier ones: of the same story, and of those that have become part of it since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.changes.facts import beyond, grown, paired, rested, turned
from rashomon.changes.values import Difference, Edited
from rashomon.changes.words import edited, edits
from rashomon.types import Dossier, Fact, Report


def between(before: Sequence[Dossier], after: Dossier) -> Difference:
    """The difference; `before` is the last dossier, with those of the stories merged into this one since, or nothing: then all is new."""
    then = _once(fact for dossier in before for fact in dossier.facts)
    addresses = {report.id: address_of(report) for dossier in (*before, after) for report in dossier.reports}
    pairs = paired(then, after.facts, addresses)
    was = {address_of(report): report for dossier in before for report in _telling(dossier)}
    now = {address_of(report): report for report in _telling(after)}
    return Difference(
        new=beyond(after.facts, then, pairs, addresses),
        gone=beyond(then, after.facts, pairs, addresses),
        turned=turned(pairs),
        grown=grown(pairs),
        rested=rested(pairs),
        added=tuple(report for address, report in now.items() if address not in was),
        edited=tuple(_edited((was[address], report) for address, report in now.items() if address in was)),
        left=tuple(report for address, report in was.items() if address not in now),
    )


def address_of(report: Report) -> str:
    """What a report is known by: its canonical address without what follows "#", else its source."""
    return (report.url or "").split("#")[0].strip() or report.source


def _once(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Of two facts with one id, as two stories may have before they are merged, the first."""
    found: dict[str, Fact] = {}
    for fact in facts:
        found.setdefault(fact.id, fact)
    return tuple(found.values())


def _telling(dossier: Dossier) -> Iterator[Report]:
    """The reports that are held to belong to the story."""
    return (report for report in dossier.reports if report.id not in dossier.strangers)


def _edited(pairs: Iterable[tuple[Report, Report]]) -> Iterator[Edited]:
    for was, now in pairs:
        if was.text != now.text and edited(runs := edits(was.text, now.text)):
            yield Edited(was, now, runs)
