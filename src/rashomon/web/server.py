"""The application behind uvicorn, until it is stopped; with `follow`, a thread beside it keeps the store current."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from threading import Event, Thread

import uvicorn

from rashomon.engine import keep_current
from rashomon.errors import RashomonError, ServeError
from rashomon.store import Store, open_store
from rashomon.web.access import access_for
from rashomon.web.app import make_app
from rashomon.web.site import keep_warm

CROWD = 1000  # connections at once; more are told to come again
PARTING = 5  # seconds that what runs beside has to end


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
        beside = [partial(keep_warm, app.state.site), *([partial(_follow, store, tell)] if follow else [])]
        with _running(beside):
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
def _running(works: Sequence[Callable[[Event], None]]) -> Iterator[None]:
    """Works in threads beside the answering, until they are stopped."""
    stop = Event()
    threads = [Thread(target=work, args=(stop,), daemon=True) for work in works]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join(timeout=PARTING)


def _follow(store: Store, tell: Callable[[str], None], stop: Event) -> None:
    """Keeps the store current; what goes wrong with it, as a full disk, is told and tried again."""
    while not stop.is_set():
        try:
            keep_current(store, stop)
        except RashomonError as error:
            tell(f"following goes on in a minute: {error}")
            stop.wait(60)
