"""Fetching an address safely: public hosts only, robots.txt obeyed, limits on size, time and redirects."""

from __future__ import annotations

import http.client
import ssl
import time
from dataclasses import dataclass, field
from urllib.parse import SplitResult, quote, urljoin, urlsplit
from urllib.robotparser import RobotFileParser

from urllib3 import exceptions as faults
from urllib3.connection import HTTPConnection

from rashomon.errors import EnormousReport, FetchError
from rashomon.reports.hosts import is_public, resolve
from rashomon.reports.lines import cut_after, line_to
from rashomon.reports.options import Fetched, ReadingOptions

AGENT = "rashomon"
HEADERS = {"User-Agent": AGENT, "Accept": "text/html, application/json;q=0.9, text/plain;q=0.8", "Accept-Encoding": "gzip, deflate"}
REDIRECTS = frozenset({301, 302, 303, 307, 308})
READABLE = ("text/", "application/json", "application/ld+json", "application/xhtml", "application/x-ndjson", "application/jsonl")
SAFE = "/%:@!$&'()*+,;=~-._?[]"  # what stays as it is in a path or query
ROBOTS_BYTES = 500_000
ADDRESSES = 4  # of one host that are tried
SAVE = "save the page and give the file"


@dataclass(frozen=True, slots=True)
class Errand:
    """One address on its way: what was asked for, and until when."""

    source: str
    options: ReadingOptions
    deadline: float  # on the monotonic clock
    robots: dict[str, RobotFileParser] = field(default_factory=dict)  # by origin

    def fail(self, found: str, advice: str = SAVE) -> FetchError:
        return FetchError(self.source, f"expected a page at this address, found {found}; {advice}")

    def late(self) -> FetchError:
        return self.fail(f"no whole answer within {self.options.timeout:g} seconds (timeout)", "try again, or raise the timeout")

    def left(self) -> float:
        """Seconds left; raises FetchError where there are none."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise self.late()
        return left


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    location: str | None  # of a redirect
    content_type: str
    body: bytes  # one byte over the limit at most


def fetch(url: str, options: ReadingOptions) -> Fetched:
    """What an address gives; raises FetchError and EnormousReport, whose messages say why it gives nothing."""
    errand = Errand(url, options, time.monotonic() + options.timeout)
    last, answer = _follow(errand, url, options.max_bytes, obey=True)
    if answer.status != 200:
        phrase = http.client.responses.get(answer.status, "unknown")
        raise errand.fail(f"status {answer.status} ({phrase})", f"check the address, or {SAVE}")
    if len(answer.body) > options.max_bytes:
        reason = (
            f"expected at most {options.max_bytes:,} bytes, found more; raise the limit (--max-size, or max_bytes in Python) to read it"
        )
        raise EnormousReport(url, reason)
    if answer.content_type and not answer.content_type.lower().startswith(READABLE):
        raise errand.fail(f"content of type {answer.content_type.split(';')[0][:80]!r}", "give the address of an HTML, JSON or text page")
    return Fetched(last, answer.body, answer.content_type)


def charset_of(content_type: str) -> str | None:
    """ "text/html; charset=utf-8" → "utf-8"."""
    _, _, charset = content_type.lower().partition("charset=")
    return charset.split(";")[0].strip(" \"'") or None


def _follow(errand: Errand, url: str, limit: int, obey: bool) -> tuple[str, Answer]:
    """The address at the end of the redirects, and its answer; each address on the way is checked like the first."""
    for _ in range(errand.options.max_redirects + 1):
        parts = _parts(errand, url)
        if obey:
            _obey_robots(errand, parts, url)
        answer = _ask(errand, parts, limit)
        if answer.location is None:
            return url, answer
        url = urljoin(url, answer.location)
    raise errand.fail(f"more than {errand.options.max_redirects} redirects", "give the address they lead to")


def _parts(errand: Errand, url: str) -> SplitResult:
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


def _obey_robots(errand: Errand, parts: SplitResult, url: str) -> None:
    origin = f"{parts.scheme}://{parts.netloc}"
    if origin not in errand.robots:
        errand.robots[origin] = _rules(errand, origin)
    if not errand.robots[origin].can_fetch(AGENT, url):
        raise errand.fail("that its robots.txt forbids programs to read it")


def _rules(errand: Errand, origin: str) -> RobotFileParser:
    """A site's robots.txt; where there is none (4xx) all is allowed, where the site fails to give it (5xx) nothing is (RFC 9309)."""
    rules = RobotFileParser()
    _, answer = _follow(errand, f"{origin}/robots.txt", ROBOTS_BYTES, obey=False)
    if answer.status >= 500:
        raise errand.fail(f"that its robots.txt can't be had (status {answer.status})", f"try again, or {SAVE}")
    text = answer.body.decode("utf-8", "replace") if answer.status == 200 else ""
    rules.parse(text.splitlines())
    return rules


def _ask(errand: Errand, parts: SplitResult, limit: int) -> Answer:
    host, port = str(parts.hostname), parts.port or (443 if parts.scheme == "https" else 80)
    try:
        return _answer(errand, _connect(errand, parts.scheme, host, port), parts, limit)
    except (TimeoutError, faults.TimeoutError) as error:
        raise errand.late() from error
    except (ssl.SSLError, faults.SSLError) as error:
        raise errand.fail(f"no certificate for {host} that can be trusted ({getattr(error, 'reason', error)})") from error
    except (OSError, faults.HTTPError, http.client.HTTPException, ValueError) as error:
        errand.left()  # the watch may have cut the line
        raise errand.fail(
            f"a connection that broke off or an answer that is no HTTP ({type(error).__name__})", "try again later"
        ) from error


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
    raise errand.fail(f"{found} by {host}, port {port}", "check the address, or try again later")


def _addresses(errand: Errand, host: str, port: int) -> list[str]:
    try:
        found = resolve(host, port)
    except OSError as error:
        raise errand.fail(f"no host named {host!r} (DNS: {error.strerror or error})", "check the address and the network") from error
    usable = [address for address in found if errand.options.allow_private or is_public(address)]
    if not usable:
        where = f"{host} ({', '.join(found[:3])})" if found != [host] else host
        raise errand.fail(f"{where}, which is not a public address", "allow private addresses (--allow-private) if that is meant")
    return usable


def _answer(errand: Errand, connection: HTTPConnection, parts: SplitResult, limit: int) -> Answer:
    """The answer of a connected host, its body decompressed and cut at one byte over the limit."""
    watch = cut_after(connection, errand.left())
    try:
        connection.request("GET", _target(parts), headers={**HEADERS, "Host": _host(parts)}, preload_content=False)
        response = connection.getresponse()
        location = response.headers.get("Location") if response.status in REDIRECTS else None
        body = b"" if location else response.read(limit + 1, decode_content=True)
        errand.left()  # a line cut by the watch looks like the end of the body
        return Answer(response.status, location, response.headers.get("Content-Type", ""), body)
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
