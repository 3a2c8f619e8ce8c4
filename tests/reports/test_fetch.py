"""Fetching from a server on this machine: limits, redirects, robots.txt, and reasons that say what went wrong."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from rashomon.errors import EnormousReport, FetchError
from rashomon.reports import ReadingOptions, open_reports
from rashomon.reports import errand as asking
from rashomon.reports.fetch import charset_of, fetch

PAGE = "<html><body><p>The ferry left Port Alder at noon on Monday, the harbour master said.</p></body></html>"


class Site(BaseHTTPRequestHandler):
    robots: ClassVar[tuple[int, str]] = (404, "")
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        type(self).asked.append(f"{self.headers['Host']} {self.path}")
        path = self.path.split("?")[0]
        if path == "/robots.txt":
            self.give(self.robots[1].encode(), status=self.robots[0], kind="text/plain")
        elif path == "/loop":
            self.redirect("/loop")
        elif path == "/hop":
            self.redirect("/page?from=hop")
        elif path == "/nowhere-at-all":
            self.redirect("http://[::1")
        elif path == "/away":
            self.redirect("ftp://example.com/")
        elif path == "/big":
            self.give(b"x" * 300_000)
        elif path == "/bomb":
            self.give(gzip.compress(b"x" * 30_000_000), encoding="gzip")
        elif path == "/zip":
            self.give(gzip.compress(PAGE.encode()), encoding="gzip")
        elif path == "/image":
            self.give(b"\x89PNG", kind="image/png")
        elif path == "/slow":
            self.drip()
        elif path == "/broken":
            self.wfile.write(b"hello\r\n\r\n")
        elif path in ("/page", "/caf%C3%A9"):
            self.give(PAGE.encode())
        else:
            self.give(b"gone", status=404)

    def give(self, body: bytes, status: int = 200, kind: str = "text/html; charset=utf-8", encoding: str | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        self.wfile.write(body)

    def redirect(self, to: str) -> None:
        self.send_response(302)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.05)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass

    def handle(self) -> None:
        try:
            super().handle()
        except OSError:
            self.close_connection = True  # the reader hung up, as it should


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    Site.robots, Site.asked = (404, ""), []
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def options(max_bytes: int = 100_000, timeout: float = 10) -> ReadingOptions:
    return ReadingOptions(allow_private=True, max_bytes=max_bytes, timeout=timeout)


@pytest.mark.parametrize("path", ["/page", "/zip", "/hop", "/café"])
def test_a_page_is_fetched(site: str, path: str) -> None:
    got = fetch(site + path, options())
    assert got.body.decode() == PAGE
    assert charset_of(got.content_type) == "utf-8"
    assert got.url == site + ("/page?from=hop" if path == "/hop" else path)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/nowhere", "status 404 (Not Found)"),
        ("/loop", "more than 5 redirects"),
        ("/away", "no http or https address"),
        ("/nowhere-at-all", "a redirect that can't be read"),
        ("/image", "'image/png'"),
        ("/broken", "no HTTP"),
    ],
)
def test_why_a_page_is_not_fetched(site: str, path: str, words: str) -> None:
    with pytest.raises(FetchError) as raised:
        fetch(site + path, options())
    assert words in raised.value.reason
    assert raised.value.source == site + path


@pytest.mark.parametrize("path", ["/big", "/bomb"])
def test_a_large_body_is_not_read_to_its_end(site: str, path: str) -> None:
    with pytest.raises(EnormousReport, match="100,000 bytes"):
        fetch(site + path, options())


def test_a_host_that_drips_is_cut_off(site: str) -> None:
    with pytest.raises(FetchError, match="timeout"):
        fetch(site + "/slow", options(timeout=0.4))


@pytest.mark.parametrize(
    ("robots", "words"),
    [
        ((200, "User-agent: *\nDisallow: /page"), "robots.txt forbids"),
        ((503, ""), "status 503"),
        ((200, "User-agent: *\nDisallow: /private"), None),
        ((200, "User-agent: other\nDisallow: /"), None),
        ((403, "no"), None),
    ],
)
def test_robots(site: str, robots: tuple[int, str], words: str | None) -> None:
    Site.robots = robots
    if words is None:
        assert fetch(site + "/page", options()).body
        return
    with pytest.raises(FetchError) as raised:
        fetch(site + "/page", options())
    assert words in raised.value.reason


def test_robots_are_asked_again_where_a_redirect_leads(site: str) -> None:
    Site.robots = (200, "User-agent: *\nDisallow: /page")
    with pytest.raises(FetchError, match=r"robots\.txt forbids"):
        fetch(site + "/hop", options())


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]", "0.0.0.0", "169.254.169.254", "[::ffff:127.0.0.1]", "2130706433"])
def test_private_addresses_are_refused(host: str) -> None:
    with pytest.raises(FetchError, match="not a public address"):
        fetch(f"http://{host}/", ReadingOptions(timeout=5))


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://no-such-host.invalid/", "DNS"),
        ("ftp://example.com/", "no http or https"),
        ("http://name:word@example.com/", "name or password"),
        ("http://example.com:99999/", "can't be read"),
        ("http://[::1/", "can't be read"),
        ("http:///x", "no http or https"),
    ],
)
def test_addresses_that_lead_nowhere(url: str, words: str) -> None:
    with pytest.raises(FetchError) as raised:
        fetch(url, ReadingOptions(timeout=5))
    assert words in raised.value.reason


def test_a_closed_port_is_refused(site: str) -> None:
    with pytest.raises(FetchError, match="refused"):
        fetch("http://127.0.0.1:1/", options())


def test_the_name_is_resolved_once_and_its_address_is_connected_to(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def resolve(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    monkeypatch.setattr(asking, "resolve", resolve)
    port = site.rsplit(":", 1)[1]
    assert fetch(f"http://news.example:{port}/page", options()).body
    assert Site.asked == [f"news.example:{port} /robots.txt", f"news.example:{port} /page"]
    assert asked == ["news.example"] * 2  # once a connection


def test_a_host_whose_address_turns_private_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "resolve", lambda host, port: ["127.0.0.1"])
    with pytest.raises(FetchError, match="not a public address"):
        fetch("http://news.example/", ReadingOptions(timeout=5))


def test_an_address_among_the_sources(site: str) -> None:
    reports, skipped = open_reports([f"{site}/page", f"{site}/nowhere"], options())
    assert [r.source for r in reports] == [f"{site}/page"]
    assert [s.source for s in skipped] == [f"{site}/nowhere"]
