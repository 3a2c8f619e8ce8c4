"""The pages that show what changed: `/stories/ID/history` and `/changes`."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.exceptions import HTTPException
from starlette.responses import Response

from rashomon.changes import moment_of
from rashomon.web.over_time import history, recent
from rashomon.web.saying import page
from rashomon.web.site import Site, told_or_missing
from rashomon.web.views import name_of

DAY = "24h"  # since when, where nobody says
SPANS = {"1h": "an hour", "24h": "a day", "7d": "a week"}  # offered
EXPECTED = "expected a time such as 09:00, 2h or 2031-03-06T09:00, found {}; correct it"
Place = Annotated[int, Query(ge=0, le=1_000_000)]


def change_pages(site: Site) -> APIRouter:
    """What became of stories."""
    router = APIRouter(include_in_schema=False)

    @router.get("/stories/{story}/history")
    def past(story: str, newest: Annotated[int | None, Query(ge=1, le=1_000_000)] = None) -> Response:
        with site.store.snapshot() as tx:
            told = told_or_missing(tx, story)
            found, title = history(tx, told.story, newest), name_of(tx, told)
        return page("history.html", history=found, title=title, newest=newest)

    @router.get("/changes")
    def changes(
        since: Annotated[str, Query(max_length=60)] = DAY,
        story: Annotated[str | None, Query(max_length=500)] = None,
        start: Place = 0,
    ) -> Response:
        moment = _moment(since)
        with site.store.snapshot() as tx:
            told = told_or_missing(tx, story) if story is not None else None
            title = name_of(tx, told) if told else None
            found = recent(tx, moment, story=story, start=start)
        return page("changes.html", found=found, since=since, story=story, title=title, start=start, spans=SPANS)

    return router


def _moment(since: str) -> datetime:
    try:
        return moment_of(since, datetime.now().astimezone())
    except (ValueError, OverflowError):
        raise HTTPException(422, EXPECTED.format(repr(since[:60]))) from None
