"""A line to a host: plain or with a certificate that can be trusted, and cut when its time is up."""

from __future__ import annotations

import contextlib
import socket
import ssl
from functools import cache
from threading import Timer

import certifi
from urllib3.connection import HTTPConnection, HTTPSConnection


def line_to(scheme: str, address: str, host: str, port: int, timeout: float) -> HTTPConnection:
    """A connection, not yet open, to an address of a host; the host's name is used for the certificate alone."""
    if scheme == "http":
        return HTTPConnection(address, port, timeout=timeout)
    return HTTPSConnection(address, port, timeout=timeout, server_hostname=host, ssl_context=trusting())


@cache
def trusting() -> ssl.SSLContext:
    """What certificates are held against; made once, for it costs more than a request."""
    return ssl.create_default_context(cafile=certifi.where())


def cut_after(connection: HTTPConnection, seconds: float) -> Timer:
    """Cuts an open line when the time is up, so that a host that answers a byte at a time can't hold it."""
    line = connection.sock

    def cut() -> None:
        with contextlib.suppress(OSError):
            line.shutdown(socket.SHUT_RDWR)

    watch = Timer(seconds, cut)
    watch.daemon = True
    watch.start()
    return watch
