"""Stories over HTTP: which there are, their reports, dossiers, facts and history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Header, Path, Query, Request
from fastapi.responses import Response

from rashomon.outputs.json import JsonObject
from rashomon.store import DossierVersion, Transaction
from rashomon.web.api.asked import KindAsked, Limit, Offset, Opened, Since, StoryId, VerdictAsked, moment, published, story_at, told
from rashomon.web.matters import chosen, fact_of, facts_object, newest_object
from rashomon.web.problems import Wrong
from rashomon.web.records import ReportRecord, StoryHistory, StoryLine, StoryRecord, report_record, story_history, story_line, story_record

stories = APIRouter(tags=["stories"])

FACTS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The facts, as in the dossier, and the reports that they name.",
        "content": {
            "application/json": {
                "schema": {
                    "type": "object",
                    "properties": {
                        "story": {"type": "string"},
                        "dossier": {"type": "integer"},
                        "facts": {"type": "array", "items": {"$ref": "#/components/schemas/dossier-1/$defs/fact"}},
                        "reports": {"type": "array", "items": {"type": "object"}},
                    },
                    "required": ["story", "dossier", "facts", "reports"],
                }
            }
        },
    }
}


@dataclass(frozen=True, slots=True)
class StoryList:
    """Stories, those that changed last first."""

    stories: tuple[StoryLine, ...]
    next: int | None  # the offset of the rest; none where this is the end


@dataclass(frozen=True, slots=True)
class StoryReports:
    """The reports of a story, those placed first first."""

    story: str
    reports: tuple[ReportRecord, ...]


@stories.get("/stories", response_model=StoryList)
def list_stories(
    store: Opened,
    request: Request,
    limit: Limit = 50,
    offset: Offset = 0,
    since: Since | None = None,
    disputed: Annotated[bool, Query(description="Only stories with a fact in dispute.")] = False,
) -> StoryList:
    """Stories as they are now, those that changed last first.

    `disputed` keeps some of those that would be listed without it: an answer may hold fewer than `limit` while `next` leads on.
    """
    with store.snapshot() as tx:
        found = tx.stories.recent(limit + 1, offset, since=moment(since) if since else None)
        lines = [story_line(tx, story, request.app.state.site.gists) for story in found[:limit]]
    kept = tuple(line for line in lines if not disputed or (line.dossier and line.dossier.disputed))
    return StoryList(kept, offset + limit if len(found) > limit else None)


@stories.get("/stories/{story}", response_model=StoryRecord)
def one_story(story: StoryId, store: Opened, request: Request) -> StoryRecord:
    """A story as it is now."""
    with store.snapshot() as tx:
        return story_record(tx, story_at(tx, story, request))


@stories.get("/stories/{story}/reports", response_model=StoryReports)
def reports_of_a_story(story: StoryId, store: Opened, request: Request) -> StoryReports:
    """The reports of a story as they are now, without their texts."""
    with store.snapshot() as tx:
        found = story_at(tx, story, request)
        return StoryReports(found.id, tuple(map(report_record, tx.reports.newest(found.reports))))


@stories.get("/stories/{story}/dossier", responses=published("dossier-1", "As `rashomon compare --json` prints it."))
def dossier_of_a_story(
    story: StoryId,
    store: Opened,
    request: Request,
    version: Annotated[int | None, Query(ge=1, le=2**31 - 1, description="An earlier one, by its number.")] = None,
    if_none_match: Annotated[str | None, Header(max_length=2000)] = None,
) -> Response:
    """All that the reports of a story say, side by side: the newest dossier or an earlier one.

    Its ETag is made from its content: sent back as If-None-Match, an unchanged dossier is answered with 304 and no body.
    """
    with store.snapshot() as tx:
        found = _dossier(tx, story_at(tx, story, request).id, version)
        kept = {"ETag": f'"{found.digest}"', "Cache-Control": "private, no-cache"}
        if _known(found.digest, if_none_match):
            return Response(status_code=304, headers=kept)
        return Response(tx.dossiers.body(found), media_type="application/json", headers=kept)


@stories.get("/stories/{story}/facts", responses=FACTS)
def facts_of_a_story(story: StoryId, store: Opened, request: Request, verdict: VerdictAsked = None, kind: KindAsked = None) -> Response:
    """The facts of a story's newest dossier, each with its readings and the words these rest on."""
    with store.snapshot() as tx:
        found = story_at(tx, story, request).id
        whole = _newest(tx, found)
    return told(facts_object(found, whole, chosen(whole["facts"], verdict, kind)))


@stories.get("/stories/{story}/facts/{fact}", responses=FACTS)
def one_fact(
    story: StoryId, fact: Annotated[str, Path(max_length=200, description="Id of a fact.")], store: Opened, request: Request
) -> Response:
    """A fact of a story's newest dossier with its evidence: who says it, in which words, from whom they have it."""
    with store.snapshot() as tx:
        id_ = story_at(tx, story, request).id
        whole = _newest(tx, id_)
    found = fact_of(whole, fact)
    if found is None:
        raise Wrong(404, f"expected the id of a fact of {id_!r}, found {fact!r}; its facts are listed at /api/v1/stories/{id_}/facts")
    return told(facts_object(id_, whole, [found]))


@stories.get("/stories/{story}/history", response_model=StoryHistory)
def history_of_a_story(story: StoryId, store: Opened, request: Request) -> StoryHistory:
    """What became of a story: its dossiers, the reports that came and went, what was decided."""
    with store.snapshot() as tx:
        return story_history(tx, story_at(tx, story, request))


def _dossier(tx: Transaction, story: str, number: int | None) -> DossierVersion:
    found = tx.dossiers.newest(story) if number is None else tx.dossiers.get(story, number)
    if found is None:
        raise _none(story, number)
    return found


def _newest(tx: Transaction, story: str) -> JsonObject:
    whole = newest_object(tx, story)
    if whole is None:
        raise _none(story, None)
    return whole


def _none(story: str, number: int | None) -> Wrong:
    which = f"number {number}" if number else "one report, which there is nothing to compare with, or reports not compared yet"
    return Wrong(404, f"expected a dossier of {story!r}, found none: {which}; its dossiers are listed at /api/v1/stories/{story}/history")


def _known(digest: str, tags: str | None) -> bool:
    """Whether If-None-Match names it: '"3f2a…"', 'W/"3f2a…", "9c1b…"', '*'."""
    return tags is not None and (tags.strip() == "*" or f'"{digest}"' in (tag.strip().removeprefix("W/") for tag in tags.split(",")))
