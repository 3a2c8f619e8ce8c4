"""A web server on this machine that answers as a test tells it to, and what it was asked."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from rashomon.collect import Policy
from rashomon.reports import ReadingOptions

Reply = tuple[int, dict[str, str], bytes]
QUICK = Policy(delay=0.0, pause=0.02, linger=1.0, reading=ReadingOptions(allow_private=True, timeout=2.0, max_bytes=300_000))
TOLD = "The {0} at Elva was shut on Monday, the mayor of Corran said, and nobody could say for how long the {0} would stay shut."


def page(thing: str) -> bytes:
    """A page with a report on a bridge, a ferry, a mill."""
    told = f"<p>{TOLD.format(thing)}</p><p>The council will meet on Tuesday to speak about the {thing}, Rita Falcao said.</p>"
    head, body = f"<title>The {thing} is shut</title>", f"<article><h1>The {thing} is shut</h1>{told}</article>"
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def rss(*items: str) -> bytes:
    """A feed of addresses, or of items as they are given."""
    inside = "".join(item if item.startswith("<") else f"<item><link>{item}</link></item>" for item in items)
    return f"<rss version='2.0'><channel><title>Gazette</title>{inside}</channel></rss>".encode()


@dataclass
class Web:
    """What is at which path, and what was asked."""

    url: str = ""
    at: dict[str, Reply | bytes | Callable[[dict[str, str]], Reply]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)  # paths
    headers: list[dict[str, str]] = field(default_factory=list)

    def reply(self, path: str, headers: dict[str, str]) -> Reply:
        self.asked.append(path)
        self.headers.append({name.lower(): value for name, value in headers.items()})
        there = self.at.get(path, (404, {}, b""))
        if callable(there):
            there = there(self.headers[-1])
        return (200, {}, there) if isinstance(there, bytes) else there

    def times(self, path: str) -> int:
        return self.asked.count(path)


def _handler(told: Web) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = told.reply(self.path, dict(self.headers))
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), "Content-Type": "text/html", **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

        def handle(self) -> None:
            with contextlib.suppress(OSError):  # the reader hung up, as it should
                super().handle()

    return Handler


def served(told: Web) -> Iterator[Web]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(told))
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    told.url = f"http://127.0.0.1:{server.server_port}"
    yield told
    server.shutdown()
    server.server_close()
