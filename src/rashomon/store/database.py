"""The database behind a store: SQLite, one file, or PostgreSQL by its address; how each is opened and how its transactions begin.

"news.db", "/var/lib/rashomon/news.db"       SQLite, made where there is none
"postgresql://reader@localhost/news"         PostgreSQL, through psycopg
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, ProgrammingError

from rashomon.errors import StoreError

PATIENCE = 30  # seconds that a writer waits for the one before it
WRITERS = 0x7261_7368  # the lock of PostgreSQL that makes writers wait for one another
POSTGRESQL = ("postgresql", "postgres", "postgresql+psycopg")
NO_LEAVE = frozenset({"42501", "3F000"})  # no privilege, no schema to write into: PostgreSQL counts them among a program's mistakes
WRITING = "rashomon_writing"


def connect(where: str | Path) -> Engine:
    """The database at a path or an address; nothing is opened yet."""
    if isinstance(where, str) and "://" in where:
        return _postgresql(_address(where))
    path = Path(where)
    if not path.parent.is_dir():
        raise StoreError(f"{path}: expected a folder to keep the store in, found no {path.parent}; make it or name another")
    return _sqlite(path)


def called(engine: Engine) -> str:
    """What the user knows it by, without a password."""
    url = engine.url
    return url.database or "" if engine.dialect.name == "sqlite" else url.set(drivername="postgresql").render_as_string(hide_password=True)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees the store as it is now, whatever is written meanwhile; it waits for nobody."""
    options: dict[str, Any] = {}
    if engine.dialect.name == "postgresql":
        options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    with explained(engine), engine.connect().execution_options(**options) as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A connection whose changes are there all together at the end, or, where anything goes wrong, none of them; one at a time."""
    with explained(engine), engine.connect().execution_options(**{WRITING: True}) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            connection.execute(text(f"SET LOCAL lock_timeout = '{PATIENCE}s'"))
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": WRITERS})
        yield connection


@contextmanager
def explained(engine: Engine) -> Iterator[None]:
    """What a database finds wrong outside the program as a StoreError: a file that is none, a full disk, no server, no leave."""
    try:
        yield
    except DBAPIError as error:
        if isinstance(error, IntegrityError | ProgrammingError) and getattr(error.orig, "sqlstate", "") not in NO_LEAVE:
            raise  # the program's own mistake
        found = " ".join(str(error.orig).split())
        raise StoreError(f"{called(engine)}: expected a store that can be read and written, found: {found}") from error


def _address(where: str) -> URL:
    try:
        url = make_url(where)
    except (ArgumentError, ValueError):
        raise StoreError("expected postgresql://USER@HOST/NAME, found an address that can't be read; correct it") from None
    if url.drivername not in POSTGRESQL:
        raise StoreError(f"expected a path or postgresql://…, found {url.drivername}://…; name a store of these two kinds")
    return url.set(drivername="postgresql+psycopg")


def _postgresql(url: URL) -> Engine:
    try:
        return create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": 10})
    except ModuleNotFoundError:
        raise StoreError("expected psycopg for a store in PostgreSQL, found it missing; pip install 'rashomon[postgres]'") from None


def _sqlite(path: Path) -> Engine:
    engine = create_engine(URL.create("sqlite", database=str(path)))
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: sqlite3.Connection, record: object) -> None:
    connection.isolation_level = None  # transactions begin where `_begin` says, not where the driver thinks
    for pragma in (f"busy_timeout = {PATIENCE * 1000}", "journal_mode = WAL", "synchronous = NORMAL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    """A writer waits at the beginning, where it holds nothing yet: so that no two wait for one another."""
    writes = connection.get_execution_options().get(WRITING)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
