"""The store as a watch uses it (`rashomon.collect.sink.Sink`): each call is a transaction of its own."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from rashomon.changes import akin
from rashomon.collect.sink import HostNote, Lead, Settlement
from rashomon.store.reports import report_id
from rashomon.store.store import Store, Transaction
from rashomon.types import Report


@dataclass(frozen=True, slots=True)
class StoreSink:
    store: Store

    def settle(self, settlement: Settlement) -> bool:
        """Writes all that one visit came to, or nothing; whether a report, or a version of one, is new."""
        with self.store.transaction() as tx:
            tx.leads.save([*settlement.leads, settlement.lead])
            tx.leads.save_hosts(settlement.hosts)
            return _taken(tx, settlement)

    def leads(self, addresses: Collection[str]) -> Mapping[str, Lead]:
        with self.store.snapshot() as tx:
            return tx.leads.get(addresses)

    def sources(self) -> Sequence[Lead]:
        with self.store.snapshot() as tx:
            return tx.leads.sources()

    def due(self, now: float, each: int, limit: int, without: Collection[str], sources: float | None = None) -> Sequence[Lead]:
        with self.store.snapshot() as tx:
            return tx.leads.due(now, each, limit, without, sources)

    def host_notes(self) -> Sequence[HostNote]:
        with self.store.snapshot() as tx:
            return tx.leads.hosts()


def _taken(tx: Transaction, settlement: Settlement) -> bool:
    """The page and the report of a visit."""
    lead, page, report = settlement.lead, settlement.page, settlement.report
    digest = tx.pages.keep(lead.address, page.body, page.content_type, page.url) if page else None
    if report is None:
        return False
    credited = (lead.entry.outlet,) if lead.entry and lead.entry.outlet else ()
    saved = tx.reports.save(report, id_=_known_as(tx, lead.address, report), address=lead.address, page=digest, credited=credited)
    tx.leads.taken(lead.address, saved.id)
    return saved.fresh


def _known_as(tx: Transaction, address: str, report: Report) -> str | None:
    """The report that an address has given before: one of another address only if this reads like a version of it.

    Two addresses may lead to one article, but also to one notice, "Please accept cookies", and later to an article each.
    """
    given = tx.leads.report(address)
    if given is None or given == report_id(address):
        return given
    last = tx.reports.get(given)
    return given if last is not None and akin(last.report.text, report.text) else None
