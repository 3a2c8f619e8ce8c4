"""Which report of a dossier is which of an earlier one.

By its id, if that is in both: an id may be made from the text, or be that of a report in all its versions. Else by its address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rashomon.changes.values import Edited
from rashomon.changes.words import edited, edits
from rashomon.types import Report


@dataclass(frozen=True, slots=True)
class Compared:
    """The reports of two dossiers."""

    pairs: tuple[tuple[Report, Report], ...]  # those in both, as they were and as they are
    added: tuple[Report, ...]
    left: tuple[Report, ...]


def compared(before: Iterable[Report], after: Sequence[Report]) -> Compared:
    then = {report.id: report for report in before}
    pairs = {report.id: (then.pop(report.id), report) for report in after if report.id in then}
    places = {address_of(report): report.id for report in then.values()}
    for report in after:
        if report.id not in pairs and (place := places.pop(address_of(report), None)) is not None:
            pairs[report.id] = then.pop(place), report
    ordered = tuple(pairs[report.id] for report in after if report.id in pairs)
    return Compared(ordered, tuple(report for report in after if report.id not in pairs), tuple(then.values()))


def edited_among(pairs: Iterable[tuple[Report, Report]]) -> Iterator[Edited]:
    """Those in which a word is another now."""
    for was, now in pairs:
        if was.text != now.text and edited(runs := edits(was.text, now.text)):
            yield Edited(was, now, runs)


def address_of(report: Report) -> str:
    """What a report is known by: its canonical address without what follows "#", else its source."""
    return (report.url or "").split("#")[0].strip() or report.source
