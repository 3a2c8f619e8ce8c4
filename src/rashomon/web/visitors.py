"""Cookies: who sends a form, what they are called, and that they have shown the token."""

from __future__ import annotations

import secrets
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import Response

from rashomon.outputs.writing import line
from rashomon.web.deciding import NAME

VISITOR, WHO = "rashomon-visitor", "rashomon-who"
STALE = "This form was made for another visit, or before the server was started anew; look it over and send it again"
MONTH = 30 * 24 * 3600  # seconds


def visitor_of(request: Request) -> str:
    """By what a browser is told from others; a new one where it has none yet."""
    return request.cookies.get(VISITOR, "")[:100] or secrets.token_urlsafe(24)


def name_of_visitor(request: Request) -> str:
    """What somebody called themselves when they last decided."""
    return line(unquote(request.cookies.get(WHO, ""), errors="replace"))[:NAME]


def remember(response: Response, request: Request, name: str, value: str) -> Response:
    """Sets a cookie that only this site gets, and no script sees."""
    secure = request.url.scheme == "https"
    response.set_cookie(name, quote(value), max_age=MONTH, path="/", secure=secure, httponly=True, samesite="strict")
    return response
