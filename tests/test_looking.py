"""The commands that look into a store."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from rashomon.cli import app
from rashomon.outputs.json import dossier_object, dumps
from rashomon.shell import NO_ANSWER, NOTHING
from rashomon.store import open_store
from rashomon.types import Report
from specimens.clock import Clock
from specimens.ferry import DOSSIER


@pytest.fixture
def where(tmp_path: Path) -> str:
    """A store in which a report was edited, and a story compared, an hour ago."""
    clock = Clock(datetime.now(UTC) - timedelta(hours=2))
    path = str(tmp_path / "news.db")
    with open_store(path, now=clock) as store:
        with store.transaction() as tx:
            for report in DOSSIER.reports:
                tx.stories.place("s1", tx.reports.save(report).id, title="Ferry aground")
            tx.reports.save(Report("1", "a.txt", "At least 40 people were hurt."))
        clock.on(hours=1)
        with store.transaction() as tx:
            tx.dossiers.save("s1", dumps(dossier_object(DOSSIER)), ())
            tx.reports.save(Report("2", "a.txt", "At least 52 people were hurt."))
    return path


def run(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def test_changes(where: str) -> None:
    done = run("changes", "--since", "90m", "--store", where)
    assert done.exit_code == 0
    assert "Ferry aground" in done.stdout
    assert "[-40-] {+52+}" in done.stdout
    assert "nothing has changed" in run("changes", "--since", "30 min", "--store", where).stdout


def test_changes_as_json(where: str) -> None:
    told = json.loads(run("changes", "--since", "1d", "--store", where, "--json").stdout)
    assert (told["schema"], [story["id"] for story in told["stories"]]) == ("rashomon/changes/1", ["s1"])
    assert [edit["source"] for edit in told["edits"]] == ["a.txt"]


@pytest.mark.parametrize(
    ("words", "found"),
    [(["Lanvik", "grounding"], 1), (["long scraping noise"], 2), (['"long scraping" noise'], 2), (["gibberish"], 0), (["  "], 0)],
)
def test_search(where: str, words: list[str], found: int) -> None:
    done = run("search", *words, "--store", where, "--json")
    hits = [hit for hit in json.loads(done.stdout)["hits"] if hit["kind"] == "report"]
    assert (len(hits), done.exit_code) == (found, 0 if found else NO_ANSWER)
    assert (run("search", *words, "--store", where).stdout != "") == bool(found)


def test_search_is_limited(where: str) -> None:
    assert len(json.loads(run("search", "ship", "--store", where, "--json", "--limit", "2").stdout)["hits"]) == 2


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["changes", "--since", "soon"], "expected a time such as"),
        (["changes", "--since", "9:00", "--store", "none.db"], "expected a store, found none"),
        (["search", "dam", "--store", "none.db"], "expected a store, found none"),
        (["search", "dam", "--store", "mysql://localhost/news"], "expected a path or postgresql://"),
    ],
)
def test_what_is_wrong_is_said(words: list[str], message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*words)
    assert done.exit_code == NOTHING
    assert message in " ".join(done.stderr.replace("│", " ").split())
    assert list(tmp_path.iterdir()) == []


def test_the_users_own_store(where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert run("search", "ship").exit_code == NOTHING
    (own,) = tmp_path.rglob("rashomon")
    Path(where).rename(own / "store.db")
    assert run("search", "ship").exit_code == 0
