"""The two databases that every test of the contract runs on, each test with a store of its own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest

from rashomon.store import Store, open_store
from specimens.clock import Clock
from specimens.postgres import NoServer, emptied, postgres


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server."""
    pytest.importorskip("psycopg", reason="psycopg is not installed: pip install 'rashomon[postgres]'")
    running = postgres()
    try:
        address = running.__enter__()
    except NoServer as error:
        pytest.skip(str(error))
    yield address
    with suppress(NoServer):
        running.__exit__(None, None, None)


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a store can be made: nothing is there yet."""
    return emptied(request.getfixturevalue("server")) if request.param == "postgresql" else str(tmp_path / "news.db")


@pytest.fixture
def clock() -> Clock:
    """What time it is in the store; a test moves it on."""
    return Clock(datetime.fromisoformat("2031-03-06T09:00:00+00:00"))


@pytest.fixture
def store(where: str, clock: Clock) -> Iterator[Store]:
    with open_store(where, now=clock) as opened:
        yield opened
