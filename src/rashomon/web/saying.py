"""Answers: pages with their policy, and what went wrong, as a page for a browser and as JSON for a program."""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from datetime import datetime
from http import HTTPStatus

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from rashomon.changes import shown
from rashomon.outputs.page import fact_place
from rashomon.outputs.rendering import Dress, policy, render
from rashomon.web.problems import problem

DRESS = Dress(("base.css", "page.css", "desk.css"), ("desk.js",), "rashomon.web", sends=True)
LEVEL = 5  # of compression: a dossier of fifty reports in a few hundredths of a second
API = "/api"


def page(template: str, *, status: int = 200, **values: object) -> Response:
    """A page of the desk."""
    html = render(template, DRESS, clock=clock, shown=shown, fact_place=fact_place, **values)
    return Response(html.encode("utf-8", "replace"), status, bounds(DRESS), "text/html; charset=utf-8")


def packed(html: str) -> bytes:
    return gzip.compress(html.encode("utf-8", "replace"), LEVEL, mtime=0)


def sent(request: Request, body: bytes, headers: Mapping[str, str]) -> Response:
    """A page that was packed, to whoever takes it so; to others as it was."""
    takes = "gzip" in request.headers.get("accept-encoding", "")
    coded = {"Content-Encoding": "gzip"} if takes else {}
    shown = body if takes else gzip.decompress(body)
    return Response(shown, headers={**headers, **coded, "Vary": "Accept-Encoding"}, media_type="text/html; charset=utf-8")


def bounds(dress: Dress) -> dict[str, str]:
    """The policy of a page as a header."""
    return {"Content-Security-Policy": f"{policy(dress)}; frame-ancestors 'none'"}


def said(request: Request, status: int, found: str) -> Response:
    """What went wrong: what was expected, what was found, what to do."""
    name = HTTPStatus(status).phrase if status in {one.value for one in HTTPStatus} else "Error"
    if request.url.path.startswith(API):
        return problem(status, found)
    return page("wrong.html", status=status, title=name, found=found)


def clock(moment: datetime) -> Markup:
    """ "6 March 2031, 09:00", by the clock of the server, with the moment itself for programs."""
    here = moment.astimezone()
    return Markup('<time datetime="{}">{}</time>').format(moment.isoformat(timespec="seconds"), f"{here.day} {here:%B %Y}, {here:%H:%M}")


async def body_of(request: Request) -> bytes:
    """What a form sent."""
    return await request.body()
