"""Reports with all their versions. A report is known by its address; a text that differs from the last is a further version."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, func, insert, select

from rashomon.changes import address_of
from rashomon.store.contents import Contents
from rashomon.store.search import Document, index
from rashomon.store.tables import batches, named, reports, versions
from rashomon.store.values import Saved, Version
from rashomon.types import Report

ALIKE = ("source", "title", "outlet", "published", "published_basis", "url", "language", "authors")  # columns as the fields of a Report


def report_id(address: str) -> str:
    """The id of the report at an address, the same in every store."""
    return named(address)


@dataclass(frozen=True, slots=True)
class Reports:
    connection: Connection
    moment: datetime

    def save(
        self, report: Report, *, id_: str | None = None, address: str | None = None, page: str | None = None, credited: Sequence[str] = ()
    ) -> Saved:
        """Adds a report, or a version of it; the text that it had last adds nothing, nor does a text that its outlet has elsewhere.

        It is known by `id_` if that is given, else by `address`, else by its own. `page` is the digest of the raw page, `credited`
        are origins named beside the text.
        """
        address = address or address_of(report)
        id_ = id_ or report_id(address)
        last, text = self._last(id_), Contents(self.connection).keep_text(report.text)
        if last is None and (twin := self._twin(report)):
            return twin
        if last is not None and last.text == text:
            return Saved(id_, last.number, fresh=False, edited=False)
        if last is None:
            self.connection.execute(insert(reports).values(id=id_, address=address, since=self.moment))
        number = last.number + 1 if last else 1
        self._add(report, {"report": id_, "number": number, "text": text, "page": page, "credits": tuple(credited)})
        return Saved(id_, number, fresh=True, edited=last is not None)

    def newest(self, ids: Iterable[str]) -> tuple[Version, ...]:
        """The newest version of each report, in the order asked for; one that is not there is left out."""
        asked = list(dict.fromkeys(ids))
        newest = select(versions.c.report, func.max(versions.c.number).label("number")).group_by(versions.c.report).subquery()
        joined = select(versions).join(newest, (versions.c.report == newest.c.report) & (versions.c.number == newest.c.number))
        found: dict[str, Version] = {}
        for some in batches(asked):
            found.update((version.id, version) for version in self._versions(joined.where(newest.c.report.in_(some))))
        return tuple(found[id_] for id_ in asked if id_ in found)

    def get(self, id_: str, number: int | None = None) -> Version | None:
        """A version of a report, or its newest."""
        mine = select(versions).where(versions.c.report == id_).order_by(versions.c.number.desc()).limit(1)
        found = self._versions(mine if number is None else mine.where(versions.c.number == number))
        return found[0] if found else None

    def versions(self, id_: str) -> tuple[Version, ...]:
        """All versions of a report, the first first."""
        return self._versions(select(versions).where(versions.c.report == id_).order_by(versions.c.number))

    def edited(self, since: datetime) -> tuple[str, ...]:
        """Ids of the reports that have a further version since then, the first edited first."""
        later = select(versions.c.report, func.min(versions.c.seen)).where(versions.c.seen >= since, versions.c.number > 1)
        grouped = later.group_by(versions.c.report).order_by(func.min(versions.c.seen), versions.c.report)
        return tuple(row[0] for row in self.connection.execute(grouped))

    def recent(self, limit: int = 100, before: datetime | None = None) -> tuple[Version, ...]:
        """First versions of reports, the latest come first."""
        first = select(versions).where(versions.c.number == 1).order_by(versions.c.seen.desc(), versions.c.report)
        return self._versions((first.where(versions.c.seen < before) if before else first).limit(limit))

    def count(self) -> int:
        return self.connection.scalar(select(func.count()).select_from(reports)) or 0

    def _add(self, report: Report, row: dict[str, Any]) -> None:
        alike = {name: getattr(report, name) for name in ALIKE}
        self.connection.execute(insert(versions).values(seen=self.moment, text_id=report.id, **row, **alike))
        index(self.connection, "report", row["report"], [Document(row["report"], report.title or "", report.text)], self.moment)

    def _twin(self, report: Report) -> Saved | None:
        """The report of the same outlet that has, or once had, the same text."""
        same = select(versions.c.report, versions.c.number).where(versions.c.text_id == report.id, versions.c.outlet == report.outlet)
        row = self.connection.execute(same.order_by(versions.c.seen, versions.c.report).limit(1)).first() if report.outlet else None
        return Saved(row.report, row.number, fresh=False, edited=False) if row else None

    def _last(self, id_: str) -> Row[Any, Any] | None:
        newest = select(versions.c.number, versions.c.text).where(versions.c.report == id_).order_by(versions.c.number.desc())
        return self.connection.execute(newest.limit(1)).first()

    def _versions(self, asked: Select[Any]) -> tuple[Version, ...]:
        rows = self.connection.execute(asked).all()
        texts = Contents(self.connection).texts([row.text for row in rows])
        return tuple(_version(row, texts[row.text]) for row in rows)


def _version(row: Row[Any], text: str) -> Version:
    report = Report(id=row.text_id, text=text, **{name: getattr(row, name) for name in ALIKE})
    return Version(row.report, row.number, row.seen, report, row.credits, row.page)
