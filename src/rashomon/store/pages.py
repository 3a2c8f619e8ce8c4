"""Raw pages, kept so that any reading of them can be made again; of the same bytes at the same address the first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select

from rashomon.store.contents import Contents
from rashomon.store.tables import named, pages
from rashomon.store.values import Page


@dataclass(frozen=True, slots=True)
class Pages:
    connection: Connection
    moment: datetime

    def keep(self, address: str, body: bytes, content_type: str = "", final: str | None = None) -> str:
        """Keeps a page; the digest to hand on to `Reports.save`."""
        digest = Contents(self.connection).keep(body)
        place = named(address)
        there = select(pages.c.digest).where(pages.c.digest == digest, pages.c.place == place)
        if not self.connection.scalar(there):
            row = {"address": address, "final": final or address, "content_type": content_type, "fetched": self.moment}
            self.connection.execute(insert(pages).values(digest=digest, place=place, **row))
        return digest

    def of(self, address: str) -> tuple[Page, ...]:
        """All that an address has given, in order of time."""
        rows = self.connection.execute(select(pages).where(pages.c.place == named(address)).order_by(pages.c.fetched))
        return tuple(Page(row.digest, row.address, row.final, row.content_type, row.fetched) for row in rows)

    def body(self, digest: str) -> bytes | None:
        return Contents(self.connection).get(digest)
