"""One request to one address: public hosts only, and limits on size and time that no host can stretch."""

from __future__ import annotations

import http.client
import ssl
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from urllib3 import exceptions as faults
from urllib3.connection import HTTPConnection

from rashomon.errors import FetchError
from rashomon.reports.hosts import is_public, resolve
from rashomon.reports.lines import cut_after, line_to
from rashomon.reports.options import ReadingOptions

AGENT = "rashomon"
HEADERS = {"User-Agent": AGENT, "Accept": "text/html, application/json;q=0.9, text/plain;q=0.8", "Accept-Encoding": "gzip, deflate"}
REDIRECTS = frozenset({301, 302, 303, 307, 308})
SAFE = "/%:@!$&'()*+,;=~-._?[]"  # what stays as it is in a path or query
ADDRESSES = 4  # of one host that are tried
SAVE = "save the page and give the file"


@dataclass(frozen=True, slots=True)
class Errand:
    """One address on its way: what was asked for, and until when."""

    source: str
    options: ReadingOptions
    deadline: float  # on the monotonic clock
    headers: Mapping[str, str] = field(default_factory=dict)  # beside the usual ones, or in their place

    def fail(self, found: str, advice: str = SAVE, *, passing: bool = False) -> FetchError:
        return FetchError(self.source, f"expected a page at this address, found {found}; {advice}", passing)

    def late(self) -> FetchError:
        found = f"no whole answer within {self.options.timeout:g} seconds (timeout)"
        return self.fail(found, "try again, or raise the timeout", passing=True)

    def left(self) -> float:
        """Seconds left; raises FetchError where there are none."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise self.late()
        return left


@dataclass(frozen=True, slots=True)
class Answer:
    """What a host answered."""

    status: int
    location: str | None  # of a redirect
    content_type: str
    body: bytes  # one byte over the limit at most
    headers: Mapping[str, str] = field(default_factory=dict)  # names in lower case


def errand(url: str, options: ReadingOptions, headers: Mapping[str, str] | None = None) -> Errand:
    """An errand that begins now."""
    return Errand(url, options, time.monotonic() + options.timeout, headers or {})


def ask(errand: Errand, url: str, limit: int) -> Answer:
    """What one address answers, a redirect not followed; raises FetchError."""
    parts = split(errand, url)
    host, port = str(parts.hostname), parts.port or (443 if parts.scheme == "https" else 80)
    try:
        return _answer(errand, _connect(errand, parts.scheme, host, port), parts, limit)
    except (TimeoutError, faults.TimeoutError) as error:
        raise errand.late() from error
    except (ssl.SSLError, faults.SSLError) as error:
        found = f"no certificate for {host} that can be trusted ({getattr(error, 'reason', error)})"
        raise errand.fail(found, passing=True) from error
    except (OSError, faults.HTTPError, http.client.HTTPException, ValueError) as error:
        errand.left()  # the watch may have cut the line
        found = f"a connection that broke off or an answer that is no HTTP ({type(error).__name__})"
        raise errand.fail(found, "try again later", passing=True) from error


def split(errand: Errand, url: str) -> SplitResult:
    """The parts of an address that may be asked; raises FetchError for any other."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise errand.fail(f"an address that can't be read ({error})", "check the address") from error
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
        raise errand.fail(f"one that is no http or https address: {url[:200]!r}", "check the address")
    if parts.username is not None or parts.password is not None:
        raise errand.fail("a name or password in it", "leave them out; pages behind a login have to be saved first")
    return parts


def onward(errand: Errand, url: str, location: str) -> str:
    """Where a redirect leads; raises FetchError where that can't be read."""
    try:
        return urljoin(url, location)
    except ValueError as error:
        raise errand.fail(f"a redirect that can't be read ({error})", "check the address") from error


def _connect(errand: Errand, scheme: str, host: str, port: int) -> HTTPConnection:
    """A connection to one of a host's addresses that may be connected to; the host's name is used for the certificate alone."""
    problem: Exception | None = None
    for address in _addresses(errand, host, port)[:ADDRESSES]:
        connection = line_to(scheme, address, host, port, errand.left())
        try:
            connection.connect()
        except faults.NewConnectionError as error:
            problem = error.__cause__ if isinstance(error.__cause__, Exception) else error
        else:
            return connection
    found = "a connection refused" if isinstance(problem, ConnectionRefusedError) else f"no way to connect ({problem})"
    raise errand.fail(f"{found} by {host}, port {port}", "check the address, or try again later", passing=True)


def _addresses(errand: Errand, host: str, port: int) -> list[str]:
    try:
        found = resolve(host, port)
    except OSError as error:
        wrong = f"no host named {host!r} (DNS: {error.strerror or error})"
        raise errand.fail(wrong, "check the address and the network", passing=True) from error
    usable = [address for address in found if errand.options.allow_private or is_public(address)]
    if not usable:
        where = f"{host} ({', '.join(found[:3])})" if found != [host] else host
        raise errand.fail(f"{where}, which is not a public address", "allow private addresses (--allow-private) if that is meant")
    return usable


def _answer(errand: Errand, connection: HTTPConnection, parts: SplitResult, limit: int) -> Answer:
    """The answer of a connected host, its body decompressed and cut at one byte over the limit."""
    watch = cut_after(connection, errand.left())
    try:
        headers = {**HEADERS, **errand.headers, "Host": _host(parts)}
        connection.request("GET", _target(parts), headers=headers, preload_content=False)
        response = connection.getresponse()
        location = response.headers.get("Location") if response.status in REDIRECTS else None
        body = b"" if location else response.read(limit + 1, decode_content=True)
        errand.left()  # a line cut by the watch looks like the end of the body
        told = {name.lower(): value for name, value in response.headers.items()}
        return Answer(response.status, location, told.get("content-type", ""), body, told)
    finally:
        watch.cancel()
        connection.close()


def _target(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe=SAFE)
    return f"{path}?{quote(parts.query, safe=SAFE)}" if parts.query else path


def _host(parts: SplitResult) -> str:
    name = str(parts.hostname)
    name = f"[{name}]" if ":" in name else name.encode("idna").decode("ascii")
    return f"{name}:{parts.port}" if parts.port else name
