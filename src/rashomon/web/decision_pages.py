"""Decisions by hand: `/stories/ID/decide` asks, `/stories/ID/decisions` records."""

from __future__ import annotations

from concurrent.futures import TimeoutError as Late
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Depends, Query, Request
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response

from rashomon.outputs.writing import report_names
from rashomon.store import Transaction
from rashomon.types import Dossier
from rashomon.web.deciding import GIVEN, Mistyped, Typed, decision_of, handle, replaced, typed
from rashomon.web.saying import body_of, page
from rashomon.web.site import Site, told_or_missing
from rashomon.web.views import Told, addresses
from rashomon.web.visitors import STALE, VISITOR, WHO, name_of_visitor, remember, visitor_of

PATIENCE = 2.5  # seconds that whoever decides waits for the dossier
Body = Annotated[bytes, Depends(body_of)]
Ids = Annotated[list[str], Query(max_length=100)]


@dataclass(frozen=True, slots=True)
class Case:
    """What can be decided on: a story and its newest dossier."""

    told: Told
    dossier: Dossier
    places: dict[str, str]  # ids of its reports in the store, by those in the dossier

    @property
    def reports(self) -> dict[str, str]:
        return {place: id_ for id_, place in self.places.items()}


def decision_pages(site: Site) -> APIRouter:
    """Forms, and what they lead to."""
    router = APIRouter(include_in_schema=False)

    @router.get("/stories/{story}/decide")
    def decide(request: Request, story: str, fact: Ids = [], report: str = "") -> Response:  # noqa: B006 (FastAPI copies it)
        with site.store.snapshot() as tx:
            case = _case(tx, story)
        form = Typed(facts=tuple(fact), report=report, who=name_of_visitor(request), kind="join" if len(fact) > 1 else "")
        return _asked(site, request, case, form)

    @router.post("/stories/{story}/decisions")
    def record(request: Request, story: str, body: Body) -> Response:
        try:
            form, problem = typed(body), None
        except Mistyped as error:
            form, problem = Typed(), error
        return _recorded(site, request, story, form, problem)

    return router


def _recorded(site: Site, request: Request, story: str, form: Typed, problem: Mistyped | None) -> Response:
    """Records what a form says, and waits a little for the dossier; what is wrong leads back to the form as it was filled in."""
    with site.store.snapshot() as tx:
        case = _case(tx, story)
    if problem or not site.access.proves(request.cookies.get(VISITOR, ""), form.proof):
        return _asked(site, request, case, form, problem or Mistyped("", STALE), 422 if problem else 403)
    try:
        with site.store.transaction() as tx:
            decision = decision_of(form, case.dossier, tx.moment, case.reports)
            for number in replaced(tx.decisions.history(case.told.story.id), decision, case.dossier):
                tx.decisions.revoke(number, form.who, "Another decision came in its place.")
            made = tx.decisions.record(case.told.story.id, decision)
    except Mistyped as error:
        return _asked(site, request, case, form, error, 422)
    if against := _waited(site, case.told.story.id, made):
        return _asked(site, request, case, form, Mistyped("", against), 409)
    answer = RedirectResponse(f"/stories/{quote(case.told.story.id, safe='')}/decisions?recorded={made}", 303)
    return remember(answer, request, WHO, form.who)


def _waited(site: Site, story: str, decision: int) -> str:
    """Why the decision was taken back, where that is known soon."""
    try:
        outcome = site.comparing.again(story, decision).result(PATIENCE)
    except Late:
        return ""
    return outcome.problem if outcome.taken_back else ""


def _case(tx: Transaction, story: str) -> Case:
    told = told_or_missing(tx, tx.stories.current(story) or story)
    if told.version is None:
        raise HTTPException(404, "expected a story that has been compared, found one with nothing to decide on yet; come back later")
    dossier = tx.dossiers.dossier(told.version)
    return Case(told, dossier, addresses(tx, told.version, dossier))


def _asked(site: Site, request: Request, case: Case, form: Typed, problem: Mistyped | None = None, status: int = 200) -> Response:
    """The form, filled in as it was."""
    visitor = visitor_of(request)
    facts = {fact.id: fact for fact in case.dossier.facts}
    chosen = [facts[id_] for id_ in dict.fromkeys(form.facts) if id_ in facts]
    report = next((one for one in case.dossier.reports if case.places.get(one.id) == form.report), None)
    alike = [one for one in facts.values() if len(chosen) == 1 and one.kind == chosen[0].kind and one is not chosen[0]]
    shown = {
        "case": case,
        "names": report_names(case.dossier.reports),
        "form": form,
        "chosen": chosen,
        "report": report,
        "alike": alike,
        "problem": problem,
    }
    answer = page("decide.html", status=status, proof=site.access.proof(visitor), handle=handle, given=GIVEN, **shown)
    return remember(answer, request, VISITOR, visitor)
