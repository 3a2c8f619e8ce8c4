"""The pages that show reports: `/reports/ID`, its versions word by word, two of them side by side, and `/search`."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query
from markupsafe import Markup, escape
from starlette.exceptions import HTTPException
from starlette.responses import Response

from rashomon.outputs.writing import plain
from rashomon.store import Hit
from rashomon.store.values import HitKind
from rashomon.web.beside import beside
from rashomon.web.over_time import edit, report_told
from rashomon.web.saying import page
from rashomon.web.site import Site

HITS = 20  # on a page
DEEPEST = 1000  # hits that can be paged through
NONE = "expected a report of the store, found none of that id; search for it, or begin at the stories"
NO_VERSION = "expected two versions that the report has, found others; choose them on the page of the report"
Number = Annotated[int, Path(ge=1, le=1_000_000)]
Words = Annotated[str, Query(max_length=500)]


def report_pages(site: Site) -> APIRouter:
    """Reports, and what is found in them."""
    router = APIRouter(include_in_schema=False)

    @router.get("/reports/{report}")
    def shown(report: str) -> Response:
        with site.store.snapshot() as tx:
            told = report_told(tx, report)
        if told is None:
            raise HTTPException(404, NONE)
        return page("report.html", told=told, report=told.newest.report)

    @router.get("/reports/{report}/versions/{before}..{after}")
    def versions(report: str, before: Number, after: Number) -> Response:
        with site.store.snapshot() as tx:
            found = edit(tx, report, before, after)
        if found is None:
            raise HTTPException(404, NO_VERSION)
        return page("versions.html", edit=found)

    @router.get("/beside/{one}/{other}")
    def two(one: str, other: str) -> Response:
        with site.store.snapshot() as tx:
            found = beside(tx, one, other)
        if found is None:
            raise HTTPException(404, NONE)
        return page("beside.html", beside=found)

    @router.get("/search")
    def search(q: Words = "", kind: Literal[HitKind, ""] = "", start: Annotated[int, Query(ge=0, le=DEEPEST)] = 0) -> Response:
        return _found(site, q, kind or None, start)

    return router


def _found(site: Site, words: str, kind: HitKind | None, start: int) -> Response:
    with site.store.snapshot() as tx:
        hits = tx.search.find(words, kind=kind, limit=HITS + 1, offset=start)
    older = start + HITS if len(hits) > HITS and start + HITS <= DEEPEST else None
    return page("search.html", hits=hits[:HITS], sought=words, kind=kind, start=start, older=older, snippet=snippet)


def snippet(hit: Hit) -> Markup:
    """The words around what was sought, that marked."""
    pieces, place = [], 0
    for mark in hit.marks:
        pieces += [
            escape(plain(hit.snippet[place : mark.start])),
            Markup("<mark>{}</mark>").format(plain(hit.snippet[mark.start : mark.end])),
        ]
        place = mark.end
    return Markup("").join([*pieces, escape(plain(hit.snippet[place:]))])
