"""The pages that show stories."""

from __future__ import annotations

from hashlib import sha256
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query, Request
from starlette.responses import RedirectResponse, Response

from rashomon import __version__
from rashomon.outputs.rendering import policy
from rashomon.store import DossierVersion, Transaction
from rashomon.web.dossiers import DRESS, dossier_page
from rashomon.web.saying import bounds, page, sent
from rashomon.web.site import Site, told_or_missing
from rashomon.web.views import Told, listing, name_of

Words = Annotated[str, Query(max_length=500)]
Start = Annotated[int, Query(ge=0, le=1_000_000)]


def story_pages(site: Site) -> APIRouter:
    """`/` and `/stories/ID`."""
    router = APIRouter(include_in_schema=False)

    @router.get("/")
    def stories(q: Words = "", disputed: bool = False, start: Start = 0) -> Response:
        with site.store.snapshot() as tx:
            found = listing(tx, site.gists, words=q, disputed=disputed, start=start)
        return page("stories.html", listing=found, words=q, disputed=disputed, start=start)

    @router.get("/stories/{story}")
    def dossier(request: Request, story: str) -> Response:
        with site.store.snapshot() as tx:
            told = told_or_missing(tx, story)
            if told.story.merged_into is not None:
                return RedirectResponse(f"/stories/{quote(tx.stories.current(story) or '', safe='')}", 303)
            return _dossier(request, site, tx, told) if told.version else _uncompared(tx, told)

    return router


def _dossier(request: Request, site: Site, tx: Transaction, told: Told) -> Response:
    assert told.version is not None
    headers = {**bounds(DRESS), "ETag": _tag(told.version)}
    if request.headers.get("if-none-match") == headers["ETag"]:
        return Response(status_code=304, headers=headers)
    body = site.pages.get((told.story.id, told.version.number), lambda: dossier_page(tx, told))
    return sent(request, body, headers)


def _uncompared(tx: Transaction, told: Told) -> Response:
    reports = tx.reports.newest(told.story.reports)
    return page("uncompared.html", title=name_of(tx, told), reports=reports)


def _tag(version: DossierVersion) -> str:
    """Another where the dossier is, and where the program makes another page of it."""
    made = sha256(f"{__version__} {policy(DRESS)} {version.number} {version.digest}".encode()).hexdigest()
    return f'W/"{made[:32]}"'
