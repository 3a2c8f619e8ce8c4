"""What a request to the API may say, what it is answered from, and how the answer is described."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import Depends, Path, Query, Request
from fastapi.responses import Response

from rashomon.changes import moment_of
from rashomon.outputs.json import JsonObject, dumps
from rashomon.store import Store, Story, Transaction
from rashomon.types import FactKind, Verdict
from rashomon.web.problems import MEDIA, Wrong
from rashomon.web.site import Site

MOST = 200  # of anything in one answer
LONGEST = 200  # characters of an id
PROBLEM = {
    "type": "object",
    "title": "Problem",
    "description": "RFC 9457: what was expected, what was found, what to do.",
    "properties": {name: {"type": "string"} for name in ("type", "title", "detail")} | {"status": {"type": "integer"}},
    "required": ["type", "title", "status", "detail"],
}
PROBLEMS: dict[int | str, dict[str, Any]] = {
    "default": {"description": "It can't be answered.", "content": {MEDIA: {"schema": PROBLEM}}},
    422: {"description": "The request can't be read.", "content": {MEDIA: {"schema": PROBLEM}}},
}


async def _store(request: Request) -> Store:
    site: Site = request.app.state.site
    return site.store


Opened = Annotated[Store, Depends(_store)]
StoryId = Annotated[str, Path(max_length=LONGEST, description="Id of a story.")]
ReportId = Annotated[str, Path(max_length=LONGEST, description="Id of a report: `id` in the answers of this API.")]
Limit = Annotated[int, Query(ge=1, le=MOST, description="So many at most.")]
Offset = Annotated[int, Query(ge=0, le=100_000, description="So many are passed over: `next` of the answer before.")]
Since = Annotated[
    str, Query(max_length=40, description="A moment (2031-03-06T09:00Z), a day, an hour (09:00) in UTC, or how long ago (2h).")
]
VerdictAsked = Annotated[Verdict | None, Query(description="Only facts of this verdict.")]
KindAsked = Annotated[FactKind | None, Query(description="Only facts of this kind.")]


def moment(since: str) -> datetime:
    """ "2h", "09:00", "2031-03-06T09:00Z"."""
    try:
        return moment_of(since.replace(" ", "+"), datetime.now(UTC))  # a plus sign that nobody has escaped arrives as a blank
    except (ValueError, OverflowError):
        raise Wrong(422, f"expected a time such as 09:00, 2h or 2031-03-06T09:00Z as since, found {since!r}; correct it") from None


def story_at(tx: Transaction, id_: str, request: Request) -> Story:
    """The story asked for; one that has become part of another is redirected to that."""
    current = tx.stories.current(id_)
    story = tx.stories.get(current) if current else None
    if story is None:
        raise Wrong(404, f"expected the id of a story, found {id_!r}; stories are listed at /api/v1/stories")
    if story.id != id_:
        where = request.url_for(request.scope["route"].name, **{**request.path_params, "story": story.id})
        raise Wrong(307, f"{id_!r} has become part of {story.id!r}; ask for that", headers={"Location": _within(str(where), request)})
    return story


def _within(where: str, request: Request) -> str:
    """An address of this server from its root on, with what was asked."""
    path = where.removeprefix(str(request.base_url).rstrip("/"))
    root = request.scope.get("root_path", "")
    whole = path if path.startswith(root) else root + path
    return f"{whole}?{request.url.query}" if request.url.query else whole


def told(value: JsonObject, headers: Mapping[str, str] | None = None) -> Response:
    """An object as JSON that no terminal obeys."""
    return Response(dumps(value), media_type="application/json", headers=dict(headers or {}))


def published(name: str, description: str) -> dict[int | str, dict[str, Any]]:
    """How an answer is described that has a published schema: "changes-1"."""
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{name}"}}}
    return {200: {"description": description, "content": content}}
