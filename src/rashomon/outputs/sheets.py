"""Facts by reports, as tables: what each report says on the matters that several speak of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rashomon.outputs.arranging import by_sort
from rashomon.outputs.writing import belonging
from rashomon.types import Dossier, Fact, Reading, Report, Verdict

MANY = 12  # reports: of more, only matters that more than a twelfth of them speak of stand side by side
ROWS = 40  # of a table then


@dataclass(frozen=True, slots=True)
class Row:
    """A fact in the table: what each report says on it, in order of the columns; often nothing, sometimes two things."""

    fact: Fact
    cells: tuple[tuple[Reading, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The shared facts of one sort by verdict: figures and times, names, statements."""

    sort: str
    columns: tuple[Report, ...]
    rows: dict[Verdict, tuple[Row, ...]]
    left: int  # facts that are not in it, for there are too many

    @property
    def size(self) -> int:
        return sum(map(len, self.rows.values()))


def sheets(facts: Sequence[Fact], dossier: Dossier) -> tuple[Sheet, ...]:
    """A table for each sort of the facts that have several readings; intruders have no column."""
    reports = belonging(dossier)
    found = by_sort(fact for fact in facts if fact.verdict != "single")
    if len(reports) <= MANY:
        return tuple(_sheet(sort, some, reports, 0) for sort, some in found.items())
    few = {sort: tuple(fact for fact in some if _tellers(fact) > len(reports) / MANY)[:ROWS] for sort, some in found.items()}
    return tuple(_sheet(sort, some, _telling(some, reports), len(found[sort]) - len(some)) for sort, some in few.items() if some)


def _tellers(fact: Fact) -> int:
    return len({reading.report for reading in fact.readings})


def _telling(facts: Sequence[Fact], reports: Sequence[Report]) -> tuple[Report, ...]:
    """The reports that say anything on these."""
    those = {reading.report for fact in facts for reading in fact.readings}
    return tuple(report for report in reports if report.id in those)


def _sheet(sort: str, facts: Sequence[Fact], columns: tuple[Report, ...], left: int) -> Sheet:
    verdicts = dict.fromkeys(fact.verdict for fact in facts)
    rows = {v: tuple(_row(fact, columns) for fact in facts if fact.verdict == v) for v in verdicts}
    return Sheet(sort, columns, rows, left)


def _row(fact: Fact, columns: Sequence[Report]) -> Row:
    """Said twice in one report, a value stands there once."""
    said: dict[str, dict[str, Reading]] = {}
    for reading in fact.readings:
        said.setdefault(reading.report, {}).setdefault(reading.value, reading)
    return Row(fact, tuple(tuple(said.get(report.id, {}).values()) for report in columns))
