"""`rashomon watch` from the shell."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rashomon.cli import app
from rashomon.options import duration
from rashomon.store import open_store
from specimens.web import Web, page, rss


def watch(*arguments: str) -> tuple[int, str]:
    ended = CliRunner().invoke(app, ["watch", *arguments])
    return ended.exit_code, ended.output


def stored(path: Path) -> list[str]:
    with open_store(path) as store, store.snapshot() as tx:
        return sorted(version.report.title or "" for version in tx.reports.recent())


def test_once(web: Web, tmp_path: Path) -> None:
    web.at |= {"/feed": rss("/a", "/gone"), "/a": page("bridge")}
    store, log = tmp_path / "store.db", tmp_path / "log.txt"
    arguments = ["--once", "--store", str(store), "--log", str(log), "--delay", "0.01s", "--allow-private"]
    status, output = watch(f"{web.url}/feed", *arguments)
    assert status == 3
    assert "status 404" in output
    assert "1 new reports" in output
    assert stored(store) == ["The bridge is shut"]
    assert sorted(line.split(" ", 1)[1].split(":")[0] for line in log.read_text().splitlines()) == ["given up", "looked at", "new report"]
    assert watch(*arguments, "--quiet") == (0, "")  # those of the last time, of which none is due


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_in_good_order(web: Web, tmp_path: Path, number: signal.Signals) -> None:
    web.at |= {"/feed": rss("/a"), "/a": page("bridge")}
    store, log = tmp_path / "store.db", tmp_path / "log.txt"
    command = [
        sys.executable,
        "-c",
        "from rashomon.cli import main; main()",
        "watch",
        f"{web.url}/feed",
        "--store",
        str(store),
        "--log",
        str(log),
        "--allow-private",
    ]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    while process.poll() is None and "new report" not in (log.read_text() if log.exists() else ""):
        time.sleep(0.01)
    process.send_signal(number)
    told = process.communicate()[1]
    assert process.returncode == 0
    assert "1 new reports" in told
    assert stored(store) == ["The bridge is shut"]


def test_private_addresses_are_asked_only_where_that_is_said(web: Web, tmp_path: Path) -> None:
    web.at |= {"/feed": rss("/a"), "/a": page("bridge")}
    watch(f"{web.url}/feed", "--once", "--store", str(tmp_path / "store.db"))
    assert web.asked == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["no/such/file.opml"], "expected a file, a folder or an http address"),
        (["https://news.example/feed", "--every", "often"], "expected a time such as 15m"),
        (["https://news.example/feed", "--store", "no/such/folder/store.db"], "no/such/folder"),
    ],
)
def test_what_cannot_be_watched_is_named(tmp_path: Path, arguments: list[str], words: str) -> None:
    where = [] if "--store" in arguments else ["--store", str(tmp_path / "store.db")]
    status, output = watch(*arguments, *where, "--once")
    assert status == 2
    assert words in output


@pytest.mark.parametrize(("given", "seconds"), [("90s", 90), ("15m", 900), ("1.5h", 5400), ("2 d", 172_800)])
def test_times(given: str, seconds: float) -> None:
    assert duration(given) == seconds


@pytest.mark.parametrize(("options", "dossiers"), [((), 1), (("--collect-only",), 0)])
def test_what_came_in_is_grouped_and_compared(tmp_path: Path, options: tuple[str, ...], dossiers: int) -> None:
    folder, store = tmp_path / "reports", tmp_path / "store.db"
    folder.mkdir()
    for name in ("one", "two"):
        told = f"The ferry Halvek Star sank off Orrin on 6 March 2031, killing four people, police told {name}."
        (folder / f"{name}.txt").write_text(f"Ferry Halvek Star sinks off Orrin\n\n{told}")
    assert watch(str(folder), "--once", "--store", str(store), "--quiet", *options) == (0, "")
    with open_store(store) as opened, opened.snapshot() as tx:
        found = tx.stories.recent()
        assert len([story for story in found if tx.dossiers.newest(story.id)]) == dossiers
        assert len(tx.stories.waiting(9)) == (0 if dossiers else 2)
