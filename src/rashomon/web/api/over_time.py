"""What has changed, and what speaks of something, over HTTP: the objects that `rashomon changes` and `rashomon search` print."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from rashomon.outputs.changes import changes_object, search_object
from rashomon.store import Changes, Transaction
from rashomon.store.values import HitKind
from rashomon.web.api.asked import Limit, Offset, Opened, Since, StoryId, moment, published, story_at, told
from rashomon.web.over_time import Recent, recent

over_time = APIRouter(tags=["changes and search"])


@over_time.get("/changes", responses=published("changes-1", "As `rashomon changes --json` prints it, and `next`."))
def changes_in_all_stories(store: Opened, since: Since, start: Offset = 0) -> Response:
    """What has changed in all stories since a moment, and which reports were edited, word by word; `next` is the `start` of the rest."""
    with store.snapshot() as tx:
        return _changes(tx, recent(tx, moment(since), start=start))


@over_time.get("/stories/{story}/changes", responses=published("changes-1", "Of one story and its reports."))
def changes_in_a_story(story: StoryId, store: Opened, request: Request, since: Since) -> Response:
    """What has changed in a story since a moment."""
    with store.snapshot() as tx:
        return _changes(tx, recent(tx, moment(since), story=story_at(tx, story, request).id))


@over_time.get("/search", responses=published("search-1", "As `rashomon search --json` prints it."))
def search(
    store: Opened,
    q: Annotated[str, Query(max_length=1000, description='Words, all of which are sought; "some words" side by side.')],
    kind: Annotated[HitKind | None, Query(description="Only reports, or only facts.")] = None,
    limit: Limit = 20,
    offset: Offset = 0,
) -> Response:
    """Reports and facts that hold some words, best first."""
    with store.snapshot() as tx:
        hits = tx.search.find(q, kind=kind, limit=limit, offset=offset)
        versions = {version.id: version for version in tx.reports.newest(hit.id for hit in hits if hit.kind == "report")}
    return told(search_object(q, hits, versions))


def _changes(tx: Transaction, found: Recent) -> Response:
    return told({**changes_object(Changes(found.since, tx.moment, found.stories, found.edits)), "next": found.older})
