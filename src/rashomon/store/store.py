"""A store, and its transactions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine

from rashomon.errors import StoreError
from rashomon.store.database import called, connect, reading, writing
from rashomon.store.decisions import Decisions
from rashomon.store.dossiers import Dossiers, DossierShelf, dossier_shelf
from rashomon.store.leads import Leads
from rashomon.store.migrations import migrate
from rashomon.store.pages import Pages
from rashomon.store.reports import Reports
from rashomon.store.search import Search
from rashomon.store.stories import Stories


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Transaction:
    """All that can be done in a store, at one moment; a snapshot for reading is one of which nothing is written."""

    connection: Connection
    moment: datetime  # what is written in it carries this time
    shelf: DossierShelf  # the dossiers at hand

    @property
    def leads(self) -> Leads:
        return Leads(self.connection)

    @property
    def pages(self) -> Pages:
        return Pages(self.connection, self.moment)

    @property
    def reports(self) -> Reports:
        return Reports(self.connection, self.moment)

    @property
    def stories(self) -> Stories:
        return Stories(self.connection, self.moment)

    @property
    def dossiers(self) -> Dossiers:
        return Dossiers(self.connection, self.moment, self.shelf)

    @property
    def decisions(self) -> Decisions:
        return Decisions(self.connection, self.moment)

    @property
    def search(self) -> Search:
        return Search(self.connection)


class Store:
    """Sources, pages, reports, stories, dossiers and decisions in a database. `open_store` gives one.

    It may be used by several threads, and by several programs at once: one writes at a time, the others wait for it; who reads waits
    for nobody.
    """

    def __init__(self, engine: Engine, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now
        self._shelf = dossier_shelf()

    @property
    def name(self) -> str:
        """What the user knows it by: a path, or an address without its password."""
        return called(self._engine)

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """What is written within is there all together afterwards, or, if anything goes wrong or the program is killed, none of it.

        One transaction within another waits for itself; keep slow work such as fetching out of it.
        """
        with writing(self._engine) as connection:
            yield Transaction(connection, self._now(), self._shelf)

    @contextmanager
    def snapshot(self) -> Iterator[Transaction]:
        """The store as it is now, for reading."""
        with reading(self._engine) as connection:
            yield Transaction(connection, self._now(), self._shelf)

    def close(self) -> None:
        self._engine.dispose()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()


def open_store(where: str | Path, *, make: bool = True, now: Callable[[], datetime] = utc_now) -> Store:
    """The store at a path (SQLite) or at postgresql://…, brought up to date; made where there is none, if so wanted. Raises StoreError."""
    engine = connect(where)
    if not make and engine.dialect.name == "sqlite" and not Path(where).exists():
        raise StoreError(f"{where}: expected a store, found none; name another, or make one by watching sources into it")
    try:
        migrate(engine)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, now)
