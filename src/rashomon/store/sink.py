"""The store as a watch uses it (`rashomon.collect.sink.Sink`): each call is a transaction of its own."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from rashomon.collect.sink import HostNote, Lead, Settlement
from rashomon.store.store import Store, Transaction


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
    """The page and the report of a visit; an address that once gave a report of another goes on as that one."""
    lead, page, report = settlement.lead, settlement.page, settlement.report
    digest = tx.pages.keep(lead.address, page.body, page.content_type, page.url) if page else None
    if report is None:
        return False
    credited = (lead.entry.outlet,) if lead.entry and lead.entry.outlet else ()
    saved = tx.reports.save(report, id_=tx.leads.report(lead.address), address=lead.address, page=digest, credited=credited)
    tx.leads.taken(lead.address, saved.id)
    return saved.fresh
