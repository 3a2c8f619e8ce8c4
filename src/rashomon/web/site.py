"""What the handlers share: the store, who may come in, what is kept in memory, and who compares stories anew."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from threading import Event

from starlette.exceptions import HTTPException

from rashomon.errors import RashomonError
from rashomon.store import Store, Transaction
from rashomon.store.shelf import Shelf
from rashomon.web.access import Access
from rashomon.web.comparing import Comparing
from rashomon.web.dossiers import dossier_page
from rashomon.web.views import Gist, Told, gist_of, told

PAGES = 64_000_000  # bytes of packed pages that are kept
WARM = 25  # dossiers, the last made, that are ready before anybody asks
LOOK = 5.0  # seconds between two looks for these
GISTS = 20_000  # stories of which a list knows the gist


@dataclass(frozen=True, slots=True)
class Site:
    store: Store
    access: Access
    comparing: Comparing
    pages: Shelf[bytes] = field(default_factory=lambda: Shelf(PAGES, len))
    gists: Shelf[Gist] = field(default_factory=lambda: Shelf(GISTS))


def told_or_missing(tx: Transaction, story: str) -> Told:
    """The story of that id; what is not there is said as such."""
    found = told(tx, story)
    if found is None:
        raise HTTPException(404, "expected a story of the store, found none of that id; choose one from the list of stories")
    return found


def warm(site: Site, story: str) -> None:
    """Makes the page of a story before anybody asks for it."""
    with site.store.snapshot() as tx:
        found = told(tx, story)
        if found and found.version:
            version = found.version
            site.gists.get((story, version.number), lambda: gist_of(tx, version))
            site.pages.get((story, version.number), lambda: dossier_page(tx, found))


def keep_warm(site: Site, stop: Event) -> None:
    """Has the pages of the dossiers that were made last ready, whoever makes these, until it is stopped."""
    while not stop.is_set():
        with suppress(RashomonError):  # whoever asks for a page will be told
            with site.store.snapshot() as tx:
                newest = tx.dossiers.latest(WARM)
            for version in newest:
                if not stop.is_set():
                    warm(site, version.story)
        stop.wait(LOOK)
