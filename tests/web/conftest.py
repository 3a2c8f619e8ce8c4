"""A store of invented stories, and a browser's requests to the pages over it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from rashomon.outputs.json import dossier_object, dumps
from rashomon.store import Store, open_store
from rashomon.types import Dossier
from rashomon.web.access import Access
from rashomon.web.app import make_app
from rashomon.web.comparing import Comparing
from specimens.clock import Clock
from specimens.ferry import DOSSIER
from specimens.hostile import hostile_dossier

HOST = "http://127.0.0.1:8377"
Visit = Callable[..., TestClient]


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime.fromisoformat("2031-03-06T09:00:00+00:00"))


@pytest.fixture
def empty_store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    with open_store(tmp_path / "news.db", now=clock) as opened:
        yield opened


def keep(store: Store, story: str, dossier: Dossier) -> tuple[str, ...]:
    """Saves the reports of a dossier, places them, and saves the dossier; the ids of the reports."""
    with store.transaction() as tx:
        saved = [tx.reports.save(report) for report in dossier.reports]
        for one in saved:
            tx.stories.place(story, one.id, title="Ferry")
        tx.dossiers.save(story, dumps(dossier_object(dossier)), [(one.id, one.number) for one in saved])
    return tuple(one.id for one in saved)


@pytest.fixture
def store(empty_store: Store, clock: Clock) -> Store:
    """The ferry, compared twice and with a report edited; a story merged into it; hostile words; one that is not compared; peace."""
    store = empty_store
    first, *_ = keep(store, "ferry", replace(DOSSIER, facts=DOSSIER.facts[2:]))
    clock.on(hours=1)
    keep(store, "ferry", DOSSIER)
    with store.transaction() as tx:
        before = tx.reports.get(first)
        assert before is not None
        text = before.report.text.replace("11 people", "19 people")
        tx.reports.save(replace(before.report, id="r-edited", text=text), id_=first)
        tx.stories.merge("drill", "ferry")
        lone = replace(before.report, id="r-lone", text="Nothing happened.", url="https://lone.example/1", title="A quiet day")
        tx.stories.place("quiet", tx.reports.save(lone).id)
    clock.on(hours=1)
    spoilt = hostile_dossier()
    keep(
        store, "hostile", replace(spoilt, reports=tuple(replace(one, url=f"javascript:window.pwned=1//{one.id}") for one in spoilt.reports))
    )
    clock.on(hours=1)
    calm = [replace(one, url=f"https://calm.example/{one.id}", outlet=None) for one in DOSSIER.reports]
    keep(store, "calm", replace(DOSSIER, reports=tuple(calm), facts=DOSSIER.facts[4:6], brief=(), timeline=()))
    return store


@pytest.fixture
def visit(store: Store) -> Iterator[Visit]:
    """A browser on the pages of the store; decisions are taken to be applied at once."""
    opened: list[Comparing] = []

    def come(access: Access | None = None, compare: Callable[[str], None] = lambda _: None, base: str = HOST) -> TestClient:
        opened.append(Comparing(store, compare))
        app = make_app(store, access or Access(), opened[-1])
        return TestClient(app, base_url=base, headers={"accept": "text/html"}, raise_server_exceptions=False)

    yield come
    for one in opened:
        one.close()
