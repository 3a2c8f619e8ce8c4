"""Certificates: a host is known by its own, made by whom we trust; any other is refused."""

from __future__ import annotations

import shutil
import ssl
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from rashomon.errors import FetchError
from rashomon.reports import ReadingOptions, errand, lines
from rashomon.reports.fetch import fetch

OPENSSL = shutil.which("openssl") or ""
pytestmark = pytest.mark.skipif(not OPENSSL, reason="openssl makes the certificates")
CAPABLE = ("-addext", "keyUsage=critical,keyCertSign,cRLSign")  # of signing others: from Python 3.13 on a root has to say so
KEY = ("-newkey", "rsa:2048", "-nodes", "-keyout")


class Page(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        found = self.path == "/a"
        self.send_response(200 if found else 404)
        self.end_headers()
        self.wfile.write(b"The bridge at Elva was shut.")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


def made(folder: Path, *arguments: str) -> None:
    subprocess.run([OPENSSL, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def port(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Of a server whose certificate says news.example and other.example, and is trusted."""
    (tmp_path / "names").write_text("subjectAltName=DNS:news.example,DNS:other.example\nauthorityKeyIdentifier=keyid\n")
    made(tmp_path, "req", "-x509", *KEY, "root.key", "-out", "root.pem", "-days", "2", "-subj", "/CN=root", *CAPABLE)
    made(tmp_path, "req", *KEY, "own.key", "-out", "own.csr", "-subj", "/CN=news.example")
    signing = ("-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-days", "2", "-extfile", "names")
    made(tmp_path, "x509", "-req", "-in", "own.csr", "-out", "own.pem", *signing)
    monkeypatch.setattr("certifi.where", lambda: str(tmp_path / "root.pem"))
    monkeypatch.setattr(errand, "resolve", lambda host, port: ["127.0.0.1"])
    lines.trusting.cache_clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "own.pem", tmp_path / "own.key")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()
    lines.trusting.cache_clear()


def test_a_host_is_known_by_its_certificate_each_time(port: int) -> None:
    options = ReadingOptions(allow_private=True)
    for host in ("news.example", "other.example", "news.example"):
        assert fetch(f"https://{host}:{port}/a", options).body == b"The bridge at Elva was shut."
        with pytest.raises(FetchError, match="no certificate for third"):
            fetch(f"https://third.example:{port}/a", options)


def test_a_certificate_by_nobody_trusted_is_refused(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(errand, "resolve", lambda host, port: ["127.0.0.1"])
    lines.trusting.cache_clear()
    with pytest.raises(FetchError, match="no certificate for news"):
        fetch(f"https://news.example:{port}/a", ReadingOptions(allow_private=True))
