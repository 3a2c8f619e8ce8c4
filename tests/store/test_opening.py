"""What can't be opened is a StoreError that says what to do, and tells no password."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from rashomon.errors import StoreError
from rashomon.store import open_store
from rashomon.store.database import connect, writing
from specimens.postgres import emptied


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ("nowhere/news.db", "expected a folder to keep the store in, found no nowhere"),
        ("mysql://root:secret@localhost/news", r"expected a path or postgresql://…, found mysql://…"),
        ("postgresql://[::1/news", "expected postgresql://USER@HOST/NAME, found an address that can't be read"),
        ("folder", "expected a store that can be read and written"),
        ("text.txt", "expected a store that can be read and written, found: file is not a database"),
    ],
)
def test_what_is_no_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str, message: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder").mkdir()
    Path("text.txt").write_text("No database at all.\n" * 200)
    with pytest.raises(StoreError, match=message):
        open_store(where)
    assert Path("text.txt").read_text() == "No database at all.\n" * 200


def test_a_server_that_is_not_there_is_named_without_its_password() -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(StoreError, match=r"^postgresql://reader:\*\*\*@127\.0\.0\.1:9/news: expected a store") as raised:
        open_store("postgres://reader:secret@127.0.0.1:9/news")
    assert "secret" not in str(raised.value)


@pytest.mark.parametrize(
    ("leave", "message"),
    [("REVOKE", "found: no schema has been selected to create in"), ("GRANT", "found: permission denied for schema public")],
)
def test_a_user_without_leave(server: str, leave: str, message: str) -> None:
    engine = connect(emptied(server))
    with writing(engine) as connection:
        connection.execute(text("DROP ROLE IF EXISTS guest"))
        connection.execute(text("CREATE ROLE guest LOGIN"))
        connection.execute(text(f"{leave} USAGE ON SCHEMA public {'TO' if leave == 'GRANT' else 'FROM'} guest"))
    engine.dispose()
    with pytest.raises(StoreError, match=message):
        open_store(server.replace("tests@", "guest@"))
    emptied(server)


def test_without_psycopg(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StoreError, match=r"pip install 'rashomon\[postgres\]'"):
        open_store("postgresql://localhost/news")


def test_odd_names_of_files(tmp_path: Path) -> None:
    for name in ("news?mode=memory.db", "ñews; DROP.db", "%41.db", "a#b.db"):
        with open_store(tmp_path / name) as store:
            assert store.name == str(tmp_path / name)
        assert (tmp_path / name).is_file()
