"""What was decided about a story: `/stories/ID/decisions` lists it, each decision with a form to take it back."""

from __future__ import annotations

from concurrent.futures import TimeoutError as Late
from contextlib import suppress
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Path, Request
from starlette.responses import RedirectResponse, Response

from rashomon.store import Recorded, Transaction
from rashomon.web.deciding import Mistyped, Typed, in_words, typed
from rashomon.web.decision_pages import PATIENCE
from rashomon.web.saying import body_of, page
from rashomon.web.site import Site, told_or_missing
from rashomon.web.views import name_of
from rashomon.web.visitors import STALE, VISITOR, WHO, name_of_visitor, remember, visitor_of

NAMELESS = "Expected your name, found none; write it, so that others know who took it back"
GONE = "Expected a decision on this story that stands, found none of that number; it may have been taken back already"
Body = Annotated[bytes, Depends(body_of)]
Number = Annotated[int, Path(ge=1, le=2**31 - 1)]


@dataclass(frozen=True, slots=True)
class Row:
    recorded: Recorded
    words: str  # what it does


@dataclass(frozen=True, slots=True)
class Notice:
    """What is said above the list: which decision was just recorded, or what is wrong with the form that was sent, as it was filled in."""

    recorded: int | None = None
    problem: str = ""
    number: int = 0  # of the decision that was to be taken back
    form: Typed | None = None
    status: int = 200


def decision_list(site: Site) -> APIRouter:
    """The record, and what takes a decision back."""
    router = APIRouter(include_in_schema=False)

    @router.get("/stories/{story}/decisions")
    def decisions(request: Request, story: str, recorded: int | None = None) -> Response:
        return _listed(site, request, story, Notice(recorded))

    @router.post("/stories/{story}/decisions/{number}/revoke")
    def revoke(request: Request, story: str, number: Number, body: Body) -> Response:
        try:
            form = typed(body)
        except Mistyped as error:
            return _listed(site, request, story, Notice(problem=str(error), status=422))
        return _revoked(site, request, story, Notice(number=number, form=form))

    return router


def _revoked(site: Site, request: Request, story: str, asked: Notice) -> Response:
    form = asked.form or Typed()
    if not site.access.proves(request.cookies.get(VISITOR, ""), form.proof):
        return _listed(site, request, story, Notice(None, STALE, asked.number, form, 403))
    if not form.who:
        return _listed(site, request, story, Notice(None, NAMELESS, asked.number, form, 422))
    with site.store.transaction() as tx:
        id_ = told_or_missing(tx, tx.stories.current(story) or story).story.id
        done = _take_back(tx, id_, asked.number, form)
    if not done:
        return _listed(site, request, story, Notice(None, GONE, asked.number, form, 409))
    with suppress(Late):  # the list says that the story is being compared
        site.comparing.again(id_).result(PATIENCE)
    return remember(RedirectResponse(f"/stories/{quote(id_, safe='')}/decisions", 303), request, WHO, form.who)


def _take_back(tx: Transaction, story: str, number: int, form: Typed) -> bool:
    return number in {one.number for one in tx.decisions.history(story)} and tx.decisions.revoke(number, form.who, form.why)


def _listed(site: Site, request: Request, story: str, notice: Notice) -> Response:
    """All decisions on a story, the last first."""
    visitor = visitor_of(request)
    with site.store.snapshot() as tx:
        told = told_or_missing(tx, tx.stories.current(story) or story)
        every, title = tx.decisions.history(told.story.id), name_of(tx, told)
        dossier = tx.dossiers.dossier(told.version) if told.version else None
    rows = [Row(one, in_words(one.decision, dossier)) for one in reversed(every)]
    id_, who = told.story.id, name_of_visitor(request)
    state = {"busy": site.comparing.busy(id_), "stuck": site.comparing.problem(id_), "proof": site.access.proof(visitor), "who": who}
    answer = page("decisions.html", status=notice.status, story=id_, title=title, rows=rows, notice=notice, **state)
    return remember(answer, request, VISITOR, visitor)
