"""A PostgreSQL server of the tests' own, on a free port, with a data folder that is thrown away."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import text

from rashomon.store.database import connect, writing

UNPRIVILEGED = ("postgres", "nobody")  # whom it runs as where the tests run as root, whom it refuses to serve
SETTINGS = "-c fsync=off -c full_page_writes=off -c max_connections=40"


class NoServer(Exception):
    """Why there is none, for the reason of a skip."""


@contextmanager
def postgres() -> Iterator[str]:
    """The address of a server that runs meanwhile; raises NoServer."""
    programs = _programs()
    with TemporaryDirectory(prefix="rashomon-pg-", ignore_cleanup_errors=True) as folder:
        run = partial(_run, user=_user(Path(folder)))
        run(programs / "initdb", "-D", f"{folder}/data", "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        port = _free_port()
        options = f"{SETTINGS} -p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=''"
        run(programs / "pg_ctl", "-D", f"{folder}/data", "-l", f"{folder}/log", "-w", "-t", "60", "-o", options, "start")
        try:
            yield f"postgresql://tests@127.0.0.1:{port}/postgres"
        finally:
            run(programs / "pg_ctl", "-D", f"{folder}/data", "-m", "immediate", "-w", "stop")


def _programs() -> Path:
    found = [*sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name)), shutil.which("pg_ctl")]
    for folder in reversed([Path(one).parent if isinstance(one, str) else one for one in found if one]):
        if (folder / "initdb").exists() and (folder / "pg_ctl").exists():
            return folder
    raise NoServer("no PostgreSQL on this machine: neither under /usr/lib/postgresql nor on the PATH")


def _user(folder: Path) -> str | None:
    """Whom to run it as: None is whoever runs the tests."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    for name in UNPRIVILEGED:
        if name in known:
            os.chown(folder, known[name].pw_uid, known[name].pw_gid)
            return name
    raise NoServer("PostgreSQL is not run as root, and this machine has no user to run it as")


def _run(*command: str | Path, user: str | None) -> None:
    options: dict[str, Any] = {"user": user, "group": pwd.getpwnam(user).pw_gid, "extra_groups": []} if user else {}
    done = subprocess.run(
        list(map(str, command)),
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        timeout=120,
        **options,
    )
    if done.returncode:
        raise NoServer(f"PostgreSQL could not be started: {done.stderr.decode(errors='replace').strip()[:300]}")


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def emptied(address: str) -> str:
    """The server with nothing in its database."""
    engine = connect(address)
    with writing(engine) as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return address
