"""The addresses that are asked for reports, how far each has come, and what the hosts ask of programs."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Table, case, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.base import ReadOnlyColumnCollection

from rashomon.collect.sink import HostNote, Lead
from rashomon.feeds.entries import Entry
from rashomon.store.tables import batches, hosts, leads, named

PLAIN = tuple(field.name for field in fields(Lead) if field.name != "entry")


@dataclass(frozen=True, slots=True)
class Leads:
    connection: Connection

    def save(self, found: Sequence[Lead]) -> None:
        """Each as it stands now."""
        _upsert(self.connection, leads, list({row["id"]: row for row in map(_row, found)}.values()))

    def taken(self, address: str, report: str) -> None:
        """The report that an address has given."""
        self.connection.execute(leads.update().where(leads.c.id == named(address)).values(report=report))

    def report(self, address: str) -> str | None:
        """Id of the report that an address has given."""
        return self.connection.scalar(select(leads.c.report).where(leads.c.id == named(address)))

    def get(self, addresses: Collection[str]) -> Mapping[str, Lead]:
        """Those of the addresses that are known."""
        ids = [named(address) for address in addresses]
        found: dict[str, Lead] = {}
        for some in batches(ids):
            rows = self.connection.execute(select(leads).where(leads.c.id.in_(some)))
            found.update((row.address, _lead(row)) for row in rows)
        return found

    def sources(self) -> tuple[Lead, ...]:
        """Every source, in the order in which they were found."""
        rows = self.connection.execute(select(leads).where(leads.c.kind == "source").order_by(leads.c.found, leads.c.address))
        return tuple(map(_lead, rows))

    def due(self, now: float, each: int, limit: int, without: Collection[str] = (), sources: float | None = None) -> tuple[Lead, ...]:
        """What is due: sources before pages, the longest due first; at most `each` of a host, none of the hosts `without`.

        Of the sources, where `sources` is given, only what was due by then.
        """
        by = now if sources is None else case((leads.c.kind == "source", min(now, sources)), else_=now)
        turn = func.row_number().over(partition_by=leads.c.host, order_by=_order(leads.c)).label("turn")
        ranked = select(leads, turn).where(leads.c.due <= by, leads.c.host.not_in(without)).subquery()
        rows = self.connection.execute(select(ranked).where(ranked.c.turn <= each).order_by(*_order(ranked.c)).limit(limit))
        return tuple(map(_lead, rows))

    def save_hosts(self, notes: Sequence[HostNote]) -> None:
        rows = {named(note.host, note.origin): asdict(note) for note in notes}
        _upsert(self.connection, hosts, [{"id": id_, **row} for id_, row in rows.items()])

    def hosts(self) -> tuple[HostNote, ...]:
        rows = self.connection.execute(select(hosts).order_by(hosts.c.id))
        return tuple(HostNote(**{field.name: getattr(row, field.name) for field in fields(HostNote)}) for row in rows)


def _order(columns: ReadOnlyColumnCollection[str, Any]) -> tuple[ColumnElement[Any], ...]:
    return case((columns.kind == "source", 0), else_=1), columns.due, columns.id


def _upsert(connection: Connection, into: Table, rows: list[dict[str, Any]]) -> None:
    """Inserts the rows, all with the same columns, each in place of the one that has its id."""
    if not rows:
        return
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    wanted = insert(into)
    columns = {name: wanted.excluded[name] for name in rows[0] if name != "id"}
    connection.execute(wanted.on_conflict_do_update(index_elements=["id"], set_=columns), rows)


def _row(lead: Lead) -> dict[str, Any]:
    entry = json.dumps(asdict(lead.entry)) if lead.entry else None  # in ASCII, so that any text comes back as it was
    return {"id": named(lead.address), "entry": entry, **{name: getattr(lead, name) for name in PLAIN}}


def _lead(row: Row[Any]) -> Lead:
    return Lead(**{name: getattr(row, name) for name in PLAIN}, entry=_entry(row.entry) if row.entry else None)


def _entry(written: str) -> Entry:
    given = json.loads(written)
    return Entry(**{**given, "authors": tuple(given["authors"])})
