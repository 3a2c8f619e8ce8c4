"""The application: its rooms put together, and what is said when something goes wrong."""

from __future__ import annotations

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from rashomon.errors import RashomonError
from rashomon.store import Store
from rashomon.web.access import Access, Guard
from rashomon.web.api import make_api
from rashomon.web.change_pages import change_pages
from rashomon.web.comparing import Comparing
from rashomon.web.decision_list import decision_list
from rashomon.web.decision_pages import decision_pages
from rashomon.web.feed_pages import feed_pages
from rashomon.web.login import login_pages
from rashomon.web.pages import story_pages
from rashomon.web.report_pages import report_pages
from rashomon.web.saying import API, said
from rashomon.web.site import Site

NOWHERE = "expected an address of this server, found one that leads nowhere; begin at the stories"


def make_app(store: Store, access: Access, comparing: Comparing | None = None) -> FastAPI:
    """The application over a store, which has to be open as long as it runs; `comparing` makes dossiers anew after decisions."""
    site = Site(store, access, comparing or Comparing(store))
    app = FastAPI(title="Rashomon", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.site = site
    app.add_middleware(Guard, access=access)
    for rooms in (login_pages, story_pages, change_pages, report_pages, decision_pages, decision_list, feed_pages):
        app.include_router(rooms(site))
    app.mount(API, make_api(site))
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _misunderstood)
    app.add_exception_handler(RashomonError, _unable)
    app.add_exception_handler(Exception, _broken)
    return app


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    told = error.detail if "expected" in error.detail else NOWHERE
    answer = said(request, error.status_code, told)
    answer.headers.update(error.headers or {})
    return answer


async def _misunderstood(request: Request, error: Exception) -> Response:
    """Which part of the address or the form is not as it should be."""
    assert isinstance(error, RequestValidationError)
    problems = [f"{problem['loc'][-1]}: {problem['msg']}" for problem in error.errors()[:5]]
    return said(request, 422, f"expected an address in its form, found {'; '.join(problems)[:500]}; correct it")


async def _unable(request: Request, error: Exception) -> Response:
    return said(request, 503, f"{error}")


async def _broken(request: Request, error: Exception) -> Response:
    """A bug; what it was is for the log alone."""
    return said(request, 500, "expected an answer, found a bug of the program; try again, and report it if it stays")
