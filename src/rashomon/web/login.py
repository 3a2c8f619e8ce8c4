"""The page that asks for the token, where one is needed."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import parse_qs

from fastapi import APIRouter, Depends, Query, Request
from starlette.responses import RedirectResponse, Response

from rashomon.web.access import SESSION
from rashomon.web.saying import body_of, page
from rashomon.web.site import Site
from rashomon.web.visitors import remember

Next = Annotated[str, Query(alias="next", max_length=2000)]


def login_pages(site: Site) -> APIRouter:
    """`/login`."""
    router = APIRouter(include_in_schema=False)

    @router.get("/login")
    def ask(then: Next = "/") -> Response:
        return page("login.html", then=within(then), wrong=False)

    @router.post("/login")
    def enter(request: Request, body: Annotated[bytes, Depends(body_of)]) -> Response:
        form = parse_qs(body.decode("utf-8", "replace"), max_num_fields=10)
        then = within(form.get("next", ["/"])[0])
        if not site.access.opens(form.get("token", [""])[0].strip()):
            return page("login.html", status=403, then=then, wrong=True)
        return remember(RedirectResponse(then, 303), request, SESSION, site.access.session())

    return router


def within(address: str) -> str:
    """The address if it is one of this site, else its first page: "//elsewhere.example" and "/\\elsewhere" are none."""
    plain = address.isprintable() and address.isascii() and "\\" not in address
    return address if plain and address.startswith("/") and not address.startswith("//") else "/"
