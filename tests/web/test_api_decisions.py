"""Decisions over HTTP: recorded, listed, taken back; and the description of the API."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest
from fastapi.testclient import TestClient

from rashomon.store import Store, open_store
from rashomon.types import Admit, Decision, Expel, Join, Part, Settle, Words
from rashomon.web.access import Access
from rashomon.web.api import make_api
from rashomon.web.comparing import Comparing
from rashomon.web.site import Site
from specimens.clock import Clock
from specimens.kept_ferry import keep_ferry

WORDS = {"report": "The Coast Ledger", "words": "The evacuation took five hours"}
MEANT = Words("The Coast Ledger", "The evacuation took five hours")
SETTLED = {"kind": "verdict", "fact": "f-length", "verdict": "compatible", "by": "Rita Falcao"}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    clock = Clock(datetime.fromisoformat("2031-03-06T09:00:00+00:00"))
    with open_store(tmp_path / "news.db", now=clock) as opened:
        keep_ferry(opened, clock)
        yield opened


@pytest.fixture
def decided() -> list[str]:
    """The stories that were handed on to be compared anew."""
    return []


@pytest.fixture
def client(store: Store, decided: list[str]) -> Iterator[TestClient]:
    comparing = Comparing(store, decided.append)
    with TestClient(make_api(Site(store, Access(), comparing))) as opened:
        yield opened
    comparing.close()


def eventually(found: list[str], number: int) -> list[str]:
    """What is found once there is as much of it, or after some seconds."""
    end = monotonic() + 10
    while len(found) < number and monotonic() < end:
        sleep(0.01)
    return found


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        (SETTLED, Settle(fact="f-length", verdict="compatible")),
        ({**SETTLED, "fact": WORDS}, Settle(fact=MEANT, verdict="compatible")),
        ({"kind": "join", "facts": ["f-length", "f-inspection"], "by": "Rita Falcao"}, Join(facts=("f-length", "f-inspection"))),
        ({"kind": "part", "readings": [WORDS], "fact": "f-length", "by": "Rita Falcao"}, Part(readings=(MEANT,), fact="f-length")),
        ({"kind": "intruder", "report": "Orrel Echo", "by": "Rita Falcao"}, Expel(report="Orrel Echo")),
        ({"kind": "belongs", "report": "Orrel Echo", "by": "Rita Falcao"}, Admit(report="Orrel Echo")),
    ],
)
def test_a_decision_is_recorded(client: TestClient, store: Store, decided: list[str], sent: dict[str, Any], kept: Decision) -> None:
    answer = client.post("/v1/stories/s0/decisions", json={**sent, "note": "The master said so."})
    assert (answer.status_code, answer.json()["kind"], answer.json()["story"]) == (201, sent["kind"], "s1")
    with store.snapshot() as tx:
        (found,) = tx.decisions.standing("s1")
    assert type(found) is type(kept)
    about = {name: getattr(kept, name) for name in ("facts", "readings", "fact", "verdict", "report") if hasattr(kept, name)}
    assert {name: getattr(found, name) for name in about} == about
    assert (found.by, found.who, found.when, found.note) == ("editor", "Rita Falcao", "2031-03-06", "The master said so.")
    assert eventually(decided, 1) == ["s1"]


def test_a_decision_taken_back_stays_on_record(client: TestClient, store: Store, decided: list[str]) -> None:
    number = client.post("/v1/stories/s1/decisions", json=SETTLED).json()["number"]
    answer = client.delete(f"/v1/stories/s1/decisions/{number}", params={"by": "Lena Holm", "why": "It was the other ferry."})
    (told,) = answer.json()["decisions"]
    assert (told["decision"]["who"], told["revoked_by"], told["why_revoked"]) == ("Rita Falcao", "Lena Holm", "It was the other ferry.")
    assert client.get("/v1/stories/s1/decisions").json() == answer.json()
    with store.snapshot() as tx:
        assert tx.decisions.standing("s1") == ()
    assert eventually(decided, 2) == ["s1", "s1"]
    assert client.delete(f"/v1/stories/s1/decisions/{number}", params={"by": "Lena Holm"}).status_code == 404


def test_a_decision_on_the_same_matter_comes_in_place_of_the_last(client: TestClient, store: Store) -> None:
    first, second = (
        client.post("/v1/stories/s1/decisions", json=SETTLED | {"verdict": one}).json()["number"] for one in ("agreed", "updated")
    )
    told = {one["number"]: one["revoked_by"] for one in client.get("/v1/stories/s1/decisions").json()["decisions"]}
    assert told == {first: "Rita Falcao", second: None}


def test_a_report_may_be_named_by_its_id(client: TestClient, store: Store) -> None:
    (echo,) = [one["id"] for one in client.get("/v1/stories/s1/reports").json()["reports"] if one["outlet"] == "Orrel Echo"]
    client.post("/v1/stories/s1/decisions", json={"kind": "belongs", "report": echo, "by": "Rita Falcao"})
    with store.snapshot() as tx:
        assert [one.report for one in tx.decisions.standing("s1") if isinstance(one, Admit)] == ["reports/echo.txt"]


@pytest.mark.parametrize(
    ("sent", "named"),
    [
        ({**SETTLED, "fact": "f-nothing"}, "f-nothing"),
        ({"kind": "join", "facts": ["f-length", "x", "y"], "by": "R"}, "x, y"),
        ({"kind": "join", "facts": ["f-length"], "by": "R"}, "facts"),
        ({**SETTLED, "by": "  "}, "by"),
        ({**SETTLED, "verdict": "settled"}, "verdict"),
        ({**SETTLED, "verdict": "single"}, "verdict"),
        ({**SETTLED, "sure": 1.0}, "sure"),
        ({**SETTLED, "note": "x" * 3000}, "note"),
        ({"kind": "burn", "by": "R"}, "burn"),
        ([], "body"),
    ],
)
def test_what_is_no_decision_is_refused(client: TestClient, store: Store, decided: list[str], sent: Any, named: str) -> None:
    answer = client.post("/v1/stories/s1/decisions", json=sent)
    assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")
    assert named in answer.json()["detail"]
    with store.snapshot() as tx:
        assert tx.decisions.history("s1") == ()
    assert decided == []


def test_what_cannot_be_decided_on(client: TestClient) -> None:
    assert client.post("/v1/stories/nope/decisions", json=SETTLED).status_code == 404
    assert client.post("/v1/stories/s2/decisions", json=SETTLED).status_code == 422
    assert client.delete("/v1/stories/s1/decisions/1", params={"by": "R"}).status_code == 404
    assert client.delete("/v1/stories/s1/decisions/1").status_code == 422
    assert client.put("/v1/stories/s1/decisions", json=SETTLED).status_code == 405


def test_the_description_names_every_address_and_holds_the_published_schemas(client: TestClient) -> None:
    told = client.get("/openapi.json").json()
    assert told["openapi"].startswith("3.1")
    assert told["components"]["schemas"]["dossier-1"]["$id"] == "urn:rashomon:schema:dossier-1"
    handlers = {(path, method): what for path, methods in told["paths"].items() for method, what in methods.items()}
    assert ("/v1/stories/{story}/decisions", "post") in handlers
    assert all(what["summary"] and what["description"] and what["tags"] for what in handlers.values())
    assert all("problem" in str(what["responses"]["default"]) for what in handlers.values())


def test_every_reference_in_the_description_leads_somewhere(client: TestClient) -> None:
    told = client.get("/openapi.json").json()
    own = [found for found in references(told) if found.startswith("#/components/")]
    assert own
    for reference in own:
        place: Any = told
        for key in reference.removeprefix("#/").split("/"):
            place = place[key]


def references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from references(one)
