"""A store is brought up to date from nothing and from every earlier step, by several programs at once too."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import inspect, text

from rashomon.errors import StoreError
from rashomon.store import database, open_store
from rashomon.store.database import connect, writing
from rashomon.store.migrations import NAMES, migrate
from rashomon.store.tables import metadata
from rashomon.types import Report


def columns(where: str) -> dict[str, set[str]]:
    engine = connect(where)
    found = {name: {column["name"] for column in inspect(engine).get_columns(name)} for name in metadata.tables}
    engine.dispose()
    return found


@pytest.mark.parametrize("steps", range(len(NAMES) + 1))
def test_from_each_earlier_step(where: str, steps: int) -> None:
    engine = connect(where)
    assert migrate(engine, NAMES[:steps]) == NAMES[:steps]
    assert migrate(engine, NAMES) == NAMES[steps:]
    assert migrate(engine) == ()
    engine.dispose()
    with open_store(where) as store, store.transaction() as tx:
        tx.reports.save(Report("r", "r.txt", "The gates held."))
        assert len(tx.search.find("gate")) == 1


def test_the_tables_are_those_that_queries_name(where: str) -> None:
    open_store(where).close()
    there = columns(where)
    for name, table in metadata.tables.items():
        assert {column.name for column in table.columns} == there[name] - {"words"}  # what PostgreSQL searches, beside


def test_what_is_in_a_store_outlasts_the_next_opening(where: str) -> None:
    with open_store(where) as store, store.transaction() as tx:
        saved = tx.reports.save(Report("r", "r.txt", "The gates held."))
    with open_store(where) as store, store.snapshot() as tx:
        assert tx.reports.get(saved.id) is not None


def test_a_step_that_fails_leaves_nothing_of_itself(where: str) -> None:
    engine = connect(where)
    migrate(engine, NAMES[:1])
    with writing(engine) as connection:
        connection.execute(text("CREATE TABLE versions (odd TEXT)"))  # in the way of the second step, after its first table
    with pytest.raises(Exception, match="versions"):
        migrate(engine)
    assert "reports" not in inspect(engine).get_table_names()
    with writing(engine) as connection:
        connection.execute(text("DROP TABLE versions"))
    assert migrate(engine) == NAMES[1:]
    engine.dispose()


def test_a_store_of_a_later_version_is_left_alone(where: str) -> None:
    open_store(where).close()
    engine = connect(where)
    with writing(engine) as connection:
        connection.execute(text("INSERT INTO migrations (name) VALUES ('9999-later')"))
    engine.dispose()
    with pytest.raises(StoreError, match=r"found 9999-later of a later one; update rashomon"):
        open_store(where)


def test_a_store_is_opened_while_another_program_writes(where: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 1)
    with open_store(where) as one, one.transaction() as tx:
        tx.reports.save(Report("r", "r.txt", "The gates held."))
        with open_store(where) as other, other.snapshot() as seen:
            assert seen.reports.count() == 0


def test_several_open_a_new_store_at_once(where: str) -> None:
    with ThreadPoolExecutor(4) as pool:
        stores = list(pool.map(lambda _: open_store(where), range(4)))
    for number, store in enumerate(stores):
        with store, store.transaction() as tx:
            tx.reports.save(Report(f"r{number}", f"r{number}.txt", f"Report {number}."))
            assert tx.reports.count() == number + 1
