"""The application behind uvicorn, until it is stopped; with `follow`, a thread beside it keeps the store current."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Thread

import uvicorn

from rashomon.engine import Progress, keep_current
from rashomon.errors import RashomonError, ServeError
from rashomon.store import open_store
from rashomon.web.access import access_for
from rashomon.web.app import make_app
from rashomon.web.site import Site, warm

CROWD = 1000  # connections at once; more are told to come again


@dataclass(frozen=True, slots=True)
class Listening:
    """Where, and for whom."""

    host: str
    port: int
    token: str | None


def serve(where: str, listening: Listening, *, follow: bool, tell: Callable[[str], None]) -> None:
    """Serves the store until a signal ends it; `tell` gets a line for the user. Raises ServeError and StoreError."""
    access = access_for(listening.host, listening.token)
    with _listening(listening) as opened, open_store(where, make=follow) as store:
        app = make_app(store, access)
        settings = uvicorn.Config(
            app, log_level="warning", access_log=False, server_header=False, proxy_headers=False, limit_concurrency=CROWD, lifespan="off"
        )
        host = f"[{listening.host}]" if ":" in listening.host else listening.host
        tell(f"serving {store.name} at http://{host}:{opened.getsockname()[1]}/ (Ctrl+C ends it)")
        with _followed(app.state.site, tell) if follow else _alone():
            uvicorn.Server(settings).run(sockets=[opened])
        app.state.site.comparing.close()


@contextmanager
def _listening(listening: Listening) -> Iterator[socket.socket]:
    family = socket.AF_INET6 if ":" in listening.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP) as opened:  # named, or asyncio leaves Nagle on
        opened.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            opened.bind((listening.host, listening.port))
            opened.listen(CROWD)
        except OSError as error:
            found = (error.strerror or str(error)).lower()
            raise ServeError(
                f"expected to listen at {listening.host}:{listening.port}, found: {found}; name another --port or --host"
            ) from None
        yield opened


@contextmanager
def _alone() -> Iterator[None]:
    yield


@contextmanager
def _followed(site: Site, tell: Callable[[str], None]) -> Iterator[None]:
    """Keeps the store current meanwhile, and each story that changed ready to be shown."""
    stop = Event()
    thread = Thread(target=_follow, args=(site, stop, tell), name="follow", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join(timeout=5)


def _follow(site: Site, stop: Event, tell: Callable[[str], None]) -> None:
    def heard(told: Progress) -> None:
        if told.changed:
            warm(site, told.story)

    while not stop.is_set():
        try:
            keep_current(site.store, stop, tell=heard)
        except RashomonError as error:
            tell(f"following goes on in a minute: {error}")
            stop.wait(60)
