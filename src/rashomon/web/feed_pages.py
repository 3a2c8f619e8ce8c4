"""Feeds out: `/stories/ID/changes.atom`, `/changes.atom`, and the watched feeds as a list, `/feeds.opml`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import partial

from fastapi import APIRouter, Request
from fastapi.responses import Response

from rashomon.feeds.entries import Subscription, Subscriptions
from rashomon.feeds.opml import opml
from rashomon.store import DossierVersion, Transaction
from rashomon.store.shelf import Shelf
from rashomon.web.atom import MEDIA, Channel, Entry, entry_of, feed, step_of
from rashomon.web.site import Site, told_or_missing
from rashomon.web.views import name_of

ENTRIES = 30  # of a feed
KEPT = 3000  # entries in memory: one takes two dossiers to make
OPML = "text/x-opml; charset=utf-8"


def feed_pages(site: Site) -> APIRouter:
    """What a feed reader asks for."""
    router = APIRouter(include_in_schema=False)
    kept: Shelf[Entry] = Shelf(KEPT)

    @router.get("/changes.atom")
    def all_changes(request: Request) -> Response:
        with site.store.snapshot() as tx:
            entries = _entries(tx, tx.dossiers.latest(ENTRIES), kept)
            channel = Channel("Changes in all stories", str(request.base_url), "changes.atom", "changes")
            return _sent(request, feed(channel, entries, entries[0].updated if entries else tx.moment))

    @router.get("/stories/{story}/changes.atom")
    def changes_of_a_story(request: Request, story: str) -> Response:
        with site.store.snapshot() as tx:
            told = told_or_missing(tx, tx.stories.current(story) or story)
            entries = _entries(tx, tx.dossiers.versions(told.story.id)[: -ENTRIES - 1 : -1], kept)
            own = str(request.url_for("changes_of_a_story", story=told.story.id)).removeprefix(str(request.base_url))
            channel = Channel(f"Changes: {name_of(tx, told)}", str(request.base_url), own, own.replace("changes.atom", "history"))
            return _sent(request, feed(channel, entries, entries[0].updated if entries else told.story.since))

    @router.get("/feeds.opml")
    def feeds() -> Response:
        with site.store.snapshot() as tx:
            followed = [lead.address for lead in tx.leads.sources() if lead.address.startswith(("http://", "https://"))]
        return Response(opml(Subscriptions(tuple(map(Subscription, followed)), "Followed by Rashomon")).encode(), media_type=OPML)

    return router


def _entries(tx: Transaction, versions: Iterable[DossierVersion], kept: Shelf[Entry]) -> list[Entry]:
    return [kept.get((version.story, version.number), partial(_entry, tx, version)) for version in versions]


def _entry(tx: Transaction, version: DossierVersion) -> Entry:
    return entry_of(version.story, *step_of(tx, version))


def _sent(request: Request, body: bytes) -> Response:
    """The feed; nothing where the reader has it already."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    known = tag in (one.strip().removeprefix("W/") for one in request.headers.get("if-none-match", "").split(","))
    return Response(b"" if known else body, 304 if known else 200, {"ETag": tag}, None if known else MEDIA)
