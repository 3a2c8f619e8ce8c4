"""The API where the server has it: behind the same guard as the pages, and refusing as problem details."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from http import HTTPStatus
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from rashomon.store import Store, open_store
from rashomon.web.access import Access
from rashomon.web.app import make_app
from rashomon.web.comparing import Comparing
from specimens.clock import Clock
from specimens.kept_ferry import keep_ferry

HOME = "http://127.0.0.1:8377"
TOKEN = "a token of many characters"
SETTLED = {"kind": "verdict", "fact": "f-length", "verdict": "compatible", "by": "Rita Falcao"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    clock = Clock(datetime.fromisoformat("2031-03-06T09:00:00+00:00"))
    with open_store(tmp_path / "news.db", now=clock) as opened:
        keep_ferry(opened, clock)
        yield opened


def client(store: Store, access: Access) -> TestClient:
    return TestClient(make_app(store, access, Comparing(store, lambda story: None)), base_url=HOME, follow_redirects=False)


@pytest.mark.parametrize("address", ["/api/openapi.json", "/api/v1/stories", "/api/v1/stories/s1/dossier", "/api/v1/search?q=ferry"])
def test_it_is_where_it_is_said_to_be(store: Store, address: str) -> None:
    answer = client(store, Access()).get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/json")
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_addresses_in_the_description_are_those_of_the_server(store: Store) -> None:
    opened = client(store, Access())
    told = opened.get("/api/openapi.json").json()
    (server,) = told["servers"]
    assert opened.get(f"{server['url']}/v1/stories").status_code == 200
    assert "/v1/stories" in told["paths"]


def test_a_story_that_became_part_of_another_leads_there(store: Store) -> None:
    answer = client(store, Access()).get("/api/v1/stories/s0/dossier?version=1")
    assert (answer.status_code, answer.headers["location"]) == (307, "/api/v1/stories/s1/dossier?version=1")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Authorization": "Bearer wrong"}, 401),
        ({"Authorization": f"Bearer {TOKEN}"}, 200),
        ({"Authorization": f"Bearer {TOKEN}", "Host": "news.example"}, 421),
    ],
)
def test_who_may_ask(store: Store, headers: dict[str, str], status: int) -> None:
    answer = client(store, Access(token=TOKEN)).get("/api/v1/stories", headers=headers)
    assert answer.status_code == status
    assert answer.headers["content-type"] == ("application/json" if status == 200 else "application/problem+json")


@pytest.mark.parametrize(
    ("headers", "status"),
    [({}, 201), ({"Origin": HOME}, 201), ({"Origin": "https://elsewhere.example"}, 403), ({"Sec-Fetch-Site": "cross-site"}, 403)],
)
def test_no_other_site_decides(store: Store, headers: dict[str, str], status: int) -> None:
    answer = client(store, Access()).post("/api/v1/stories/s1/decisions", json=SETTLED, headers=headers)
    assert answer.status_code == status
    with store.snapshot() as tx:
        assert len(tx.decisions.standing("s1")) == (status == 201)


def test_what_is_too_long_is_not_read(store: Store) -> None:
    answer = client(store, Access()).post("/api/v1/stories/s1/decisions", content=b" " * 100_000)
    assert (answer.status_code, answer.json()["title"]) == (413, HTTPStatus.REQUEST_ENTITY_TOO_LARGE.phrase)
