"""`rashomon serve`: where it listens, what it needs, and that it ends in good order."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path
from threading import Event
from unittest.mock import patch

import pytest
from typer.testing import CliRunner

from rashomon.cli import app
from rashomon.store import Store
from rashomon.web.access import Access
from rashomon.web.comparing import Comparing
from rashomon.web.site import Site, keep_warm

TOKEN = "a-token-of-some-length"


def run(*arguments: str, given: str = "") -> tuple[int, str]:
    """The exit status, and what was said on standard error."""
    result = CliRunner().invoke(app, ["serve", *arguments], input=given)
    return result.exit_code, result.stderr


@pytest.mark.parametrize(
    ("arguments", "given", "said"),
    [
        (["--host", "0.0.0.0"], "", "expected a token to serve at 0.0.0.0"),
        (["--host", "news.example"], "", "expected a token to serve at news.example"),
        (["--token", "-"], "short\n", "expected a token of 16 characters or more, found 5"),
        (["--token", "nowhere.txt"], "", "nowhere.txt: No such file"),
        (["--store", "nowhere.db", "--port", "0"], "", "expected a store, found none"),
        (["--host", "nowhere.invalid", "--token", "-"], f"{TOKEN}\n", "expected to listen at nowhere.invalid:8377"),
    ],
)
def test_what_is_wrong_is_said(arguments: list[str], given: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    status, told = run(*arguments, given=given)
    assert status == 2
    assert said in told


def test_without_its_libraries_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    monkeypatch.delitem(sys.modules, "rashomon.web.server", raising=False)
    monkeypatch.delattr("rashomon.web.server", raising=False)
    status, told = run("--store", str(tmp_path / "none.db"))
    assert status == 2
    assert "expected uvicorn to serve with" in told
    assert "pip install 'rashomon[serve]'" in told


def test_it_serves_until_it_is_stopped(store: Store, tmp_path: Path) -> None:
    secret = tmp_path / "token.txt"
    secret.write_text(f"{TOKEN}\n", encoding="utf-8")
    command = [sys.executable, "-c", "from rashomon.cli import main; main()", "serve"]
    options = ["--store", store.name, "--port", "0", "--token", str(secret), "--follow"]
    with subprocess.Popen([*command, *options], stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr is not None
            line = server.stderr.readline()
            found = re.search(r"http://127\.0\.0\.1:\d+/", line)
            assert found, line
            request = urllib.request.Request(f"{found[0]}stories/ferry", headers={"Authorization": f"Bearer {TOKEN}"})
            with urllib.request.urlopen(request, timeout=60) as answer:
                assert "length of the evacuation" in answer.read().decode()
            server.send_signal(signal.SIGINT)
            server.wait(60)
            assert "Traceback" not in server.stderr.read()
        finally:
            server.kill()


def test_the_dossiers_made_last_are_ready(store: Store) -> None:
    site = Site(store, Access(), Comparing(store, lambda _: None))
    stop = Event()
    latest = store.snapshot

    with patch("rashomon.web.site.LOOK", 0.0), patch.object(stop, "wait", lambda _: stop.set()):
        keep_warm(site, stop)

    with latest() as tx:
        newest = tx.dossiers.latest()
    assert newest

    def late() -> bytes:
        raise AssertionError("it was to be there")

    assert all(site.pages.get((one.story, one.number), late) for one in newest)
