"""What went wrong, for a program: problem details as RFC 9457 has them. Every one says what was expected, what was found, what to do."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from rashomon.errors import DecisionError, RashomonError
from rashomon.outputs.writing import line

MEDIA = "application/problem+json"
SHOWN = 5  # mistakes of a request that are named


class Wrong(HTTPException):
    """A request that can't be answered: `Wrong(404, "expected a story, found none with the id s9; list them at /api/v1/stories")`."""


def problem(status: int, detail: str, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """{"type": "about:blank", "title": "Not Found", "status": 404, "detail": "expected …, found …; …"}"""
    told = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": line(detail)}
    return JSONResponse(told, status, dict(headers or {}), MEDIA)


def explain_problems(app: FastAPI) -> None:
    """Every error of an app as problem details, its own bugs without a trace."""
    app.add_exception_handler(HTTPException, _refused)
    app.add_exception_handler(RequestValidationError, _misread)
    app.add_exception_handler(RashomonError, _failed)
    app.add_exception_handler(Exception, _bug)


async def _refused(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)
    named = error.detail if isinstance(error, Wrong) else f"expected an address and a method of this API, found {_asked(request)}"
    return problem(error.status_code, named, error.headers)


async def _misread(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)
    named = [f"{'.'.join(map(str, one['loc'][1:])) or one['loc'][0]}: {one['msg'].lower()}" for one in error.errors()[:SHOWN]]
    return problem(422, f"expected a request as the description at openapi.json has it, found otherwise: {'; '.join(named)}")


async def _failed(request: Request, error: Exception) -> JSONResponse:
    return problem(409 if isinstance(error, DecisionError) else 503, str(error))


async def _bug(request: Request, error: Exception) -> JSONResponse:
    return problem(500, f"a bug: {type(error).__name__} at {_asked(request)}; the server's log says more")


def _asked(request: Request) -> str:
    return f"{request.method} {request.url.path[:200]}"
