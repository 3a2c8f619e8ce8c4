"""Who may come in, and what a browser may do with what it gets.

Loopback needs no token: a request has to name a loopback host, so that no page of another site can reach in by a name of its own that
leads to 127.0.0.1. Anywhere else a token is asked for: by a form that sets a cookie, or as `Authorization: Bearer TOKEN`.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from rashomon.errors import ServeError
from rashomon.web.saying import API, said

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
SHORTEST = 16  # characters of a token: more than can be tried
LARGEST = 64 * 1024  # bytes of a request's body
SESSION = "rashomon-session"  # the cookie that stands for the token
OPEN = frozenset({"/login"})  # paths that need no token
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
WITHIN: Mapping[str, str] = {  # what goes with every answer, where it says nothing else
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "private, no-cache",
}


@dataclass(frozen=True, slots=True)
class Access:
    """Which hosts a request may name (None: any), which token it has to show (None: none), and what forms are signed with."""

    hosts: frozenset[str] | None = LOOPBACK
    token: str | None = field(default=None, repr=False)
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    def session(self) -> str:
        """What the cookie holds of somebody who has shown the token."""
        return _signed((self.token or "").encode(), "session")

    def proof(self, visitor: str) -> str:
        """What a form carries that was made for this visitor."""
        return _signed(self.secret, visitor)

    def proves(self, visitor: str, proof: str) -> bool:
        return bool(visitor) and hmac.compare_digest(self.proof(visitor).encode(), proof.encode("utf-8", "replace"))

    def opens(self, token: str) -> bool:
        """Whether this is the token."""
        return self.token is not None and hmac.compare_digest(self.token.encode(), token.encode("utf-8", "replace"))


def access_for(host: str, token: str | None) -> Access:
    """Who may come in where the server listens at a host; ServeError where that would let everybody in."""
    if token is not None and len(token) < SHORTEST:
        raise ServeError(f"expected a token of {SHORTEST} characters or more, found {len(token)}; make a longer one")
    if _is_loopback(host):
        return Access(LOOPBACK | {host.lower()}, token)
    if token is None:
        raise ServeError(
            f"expected a token to serve at {host}, where others can reach it, found none; give --token FILE, or leave out --host"
        )
    return Access(None if _is_any(host) else LOOPBACK | {host.lower()}, token)


class Guard:
    """Lets in what may come in, and sends it off with the headers that bound what a browser does with it."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app, self._access = app, access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def bounded(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in WITHIN.items():
                    headers.setdefault(name, value)
            await send(message)

        turned_away = refused(Request(scope), self._access)
        await (turned_away or self._app)(scope, receive, bounded)


def refused(request: Request, access: Access) -> Response | None:
    """Why a request may not come in, as an answer; None where it may."""
    host = host_of(request.headers.get("host", ""))
    if access.hosts is not None and host not in access.hosts:
        found = f"expected a request to {' or '.join(sorted(access.hosts))}, found one to {host[:100] or 'no host'}"
        return said(request, 421, f"{found}; use the address that rashomon serve printed")
    if request.method not in SAFE and _is_foreign(request):
        return said(request, 403, "expected a form of this site, found one sent by another; open the page here and send it from there")
    return _oversized(request) or _unknown(request, access)


def host_of(named: str) -> str:
    """ "127.0.0.1:8377" → "127.0.0.1"; "[::1]:8377" → "::1"; "" where it is none."""
    try:
        return (urlsplit(f"//{named}").hostname or "").lower()
    except ValueError:
        return ""


def is_known(request: Request, access: Access) -> bool:
    """Whether who asks has shown the token, or none is needed."""
    if access.token is None:
        return True
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    cookie = request.cookies.get(SESSION, "").encode("utf-8", "replace")
    return (scheme.lower() == "bearer" and access.opens(token.strip())) or hmac.compare_digest(access.session().encode(), cookie)


def _unknown(request: Request, access: Access) -> Response | None:
    path = request.url.path
    if path in OPEN or is_known(request, access):
        return None
    is_page = "text/html" in request.headers.get("accept", "") and not path.startswith(f"{API}/")
    if request.method in SAFE and is_page:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"/login?next={quote(path + query, safe='')}", 303)
    answer = said(request, 401, "expected the token of this server, found none that is right; send Authorization: Bearer TOKEN")
    answer.headers["WWW-Authenticate"] = "Bearer"
    return answer


def _oversized(request: Request) -> Response | None:
    """A body has to say how long it is, and to be no longer than a form is."""
    length = request.headers.get("content-length", "0")
    if "transfer-encoding" in request.headers or not (length.isascii() and length.isdigit()):
        return said(request, 411, "expected a request that says how long it is, found one that does not; send Content-Length")
    if int(length[:20]) > LARGEST:
        return said(request, 413, f"expected {LARGEST:,} bytes at most, found more; send less")
    return None


def _is_foreign(request: Request) -> bool:
    """Whether a page of another site sent this; what is no browser says nothing about it, and carries no cookies of one."""
    origin = request.headers.get("origin")
    if origin is None:
        return request.headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}
    try:
        return urlsplit(origin).netloc.lower() != request.headers.get("host", "").lower()
    except ValueError:
        return True


def _is_loopback(host: str) -> bool:
    try:
        return host.lower() == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_any(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return False


def _signed(secret: bytes, words: str) -> str:
    return hmac.new(secret, words.encode("utf-8", "replace"), hashlib.sha256).hexdigest()
