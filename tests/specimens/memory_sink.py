"""A sink that keeps all in memory, for tests of the watch alone."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from rashomon.collect.sink import HostNote, Lead, RawPage, Settlement
from rashomon.types import Report


@dataclass
class MemorySink:
    known: dict[str, Lead] = field(default_factory=dict)
    reports: dict[str, list[Report]] = field(default_factory=dict)  # versions by address
    pages: dict[str, list[RawPage]] = field(default_factory=dict)
    hosts: dict[tuple[str, str], HostNote] = field(default_factory=dict)

    def settle(self, settlement: Settlement) -> bool:
        lead = settlement.lead
        self.known.update({one.address: one for one in (*settlement.leads, lead)})
        self.hosts.update({(note.host, note.origin): note for note in settlement.hosts})
        if settlement.page:
            self.pages.setdefault(lead.address, []).append(settlement.page)
        if settlement.report is None or self._there(lead.address, settlement.report):
            return False
        self.reports.setdefault(lead.address, []).append(settlement.report)
        return True

    def leads(self, addresses: Collection[str]) -> Mapping[str, Lead]:
        return {address: self.known[address] for address in addresses if address in self.known}

    def sources(self) -> Sequence[Lead]:
        return [lead for lead in self.known.values() if lead.kind == "source"]

    def due(self, now: float, each: int, limit: int, without: Collection[str], sources: float | None = None) -> Sequence[Lead]:
        by = {"source": now if sources is None else min(now, sources), "page": now}
        due = [lead for lead in self.known.values() if lead.due is not None and lead.due <= by[lead.kind] and lead.host not in without]
        due.sort(key=lambda lead: (lead.kind != "source", lead.due, lead.address))
        taken: dict[str, int] = {}
        found = []
        for lead in due:
            taken[lead.host] = taken.get(lead.host, 0) + 1
            if taken[lead.host] <= each:
                found.append(lead)
        return found[:limit]

    def host_notes(self) -> Sequence[HostNote]:
        return list(self.hosts.values())

    def _there(self, address: str, report: Report) -> bool:
        versions = self.reports.get(address)
        if versions is not None:
            return versions[-1].id == report.id
        return any(one.id == report.id and one.outlet == report.outlet for others in self.reports.values() for one in others)
