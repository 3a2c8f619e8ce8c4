"""The API over HTTP: what it answers, and that the answers keep to their published forms."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from rashomon.outputs.json import dossier_object, dumps, schema
from rashomon.store import Store, open_store
from rashomon.types import Report
from rashomon.web.access import Access
from rashomon.web.api import make_api
from rashomon.web.comparing import Comparing
from rashomon.web.site import Site
from specimens.clock import Clock
from specimens.ferry import DOSSIER
from specimens.kept_ferry import BRIDGE, BRIDGE_EDITED, keep_ferry

REGISTRY: Registry[Any] = Registry().with_resources(
    (f"urn:rashomon:schema:{name}", Resource.from_contents(schema(name))) for name in ("dossier-1", "changes-1", "search-1")
)


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime.fromisoformat("2031-03-06T09:00:00+00:00"))


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    with open_store(tmp_path / "news.db", now=clock) as opened:
        keep_ferry(opened, clock)
        yield opened


@pytest.fixture
def client(store: Store) -> Iterator[TestClient]:
    with TestClient(make_api(Site(store, Access(), Comparing(store))), raise_server_exceptions=False) as opened:
        yield opened


def asked(client: TestClient, address: str, status: int = 200, **given: Any) -> Any:
    """What a request for an address is answered with."""
    answer = client.get(f"/v1{address}", params=given or None)
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == ("application/json" if status == 200 else "application/problem+json")
    return answer.json()


def keeps_to(name: str, told: Any) -> None:
    Draft202012Validator(schema(name), registry=REGISTRY).validate(told)


def test_stories_are_listed_those_changed_last_first(client: TestClient) -> None:
    told = asked(client, "/stories")
    assert [(one["id"], one["reports"]) for one in told["stories"]] == [("s1", 6), ("s2", 1)]
    assert told["next"] is None
    assert (told["stories"][0]["dossier"]["disputed"], told["stories"][1]["dossier"]) == (3, None)


def test_a_list_is_paged(client: TestClient) -> None:
    first = asked(client, "/stories", limit=1)
    assert [one["id"] for one in first["stories"]] == ["s1"]
    assert [one["id"] for one in asked(client, "/stories", limit=1, offset=first["next"])["stories"]] == ["s2"]


@pytest.mark.parametrize(("given", "found"), [({"disputed": True}, ["s1"]), ({"since": "2031-03-06T09:30"}, []), ({"since": "60d"}, [])])
def test_a_list_is_filtered(client: TestClient, given: dict[str, Any], found: list[str]) -> None:
    told = asked(client, "/stories", **given)
    assert [one["id"] for one in told["stories"]] == (found if "60d" not in given.values() else ["s1", "s2"])


def test_a_story(client: TestClient) -> None:
    told = asked(client, "/stories/s1")
    assert (told["title"], told["merged"], told["dossier"]["number"], len(told["reports"])) == ("Ferry aground", ["s0"], 1, 6)
    named = {report["text_id"] for report in told["reports"]}
    assert named == {report.id for report in DOSSIER.reports}


def test_a_story_that_became_part_of_another_leads_there(client: TestClient) -> None:
    answer = client.get("/v1/stories/s0/facts?verdict=disputed", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, "/v1/stories/s1/facts?verdict=disputed")
    assert asked(client, "/stories/s0/facts", verdict="disputed")["story"] == "s1"


def test_the_dossier_is_the_published_one(client: TestClient) -> None:
    told = asked(client, "/stories/s1/dossier")
    assert told == json.loads(dumps(dossier_object(DOSSIER)))
    keeps_to("dossier-1", told)
    assert asked(client, "/stories/s1/dossier", version=1) == told


@pytest.mark.parametrize(("form", "status"), [("{}", 304), ("W/{}", 304), ('"other", {}', 304), ("*", 304), ('"other"', 200), ("", 200)])
def test_an_unchanged_dossier_is_not_sent_again(client: TestClient, form: str, status: int) -> None:
    tag = client.get("/v1/stories/s1/dossier").headers["etag"]
    answer = client.get("/v1/stories/s1/dossier", headers={"If-None-Match": form.format(tag)})
    assert (answer.status_code, answer.headers["etag"], bool(answer.content)) == (status, tag, status == 200)


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"verdict": "disputed"}, {"f-length", "f-inspection", "f-nobody"}),
        ({"verdict": "disputed", "kind": "date"}, {"f-inspection"}),
        ({"kind": "speed"}, set()),
    ],
)
def test_facts(client: TestClient, given: dict[str, Any], found: set[str]) -> None:
    told = asked(client, "/stories/s1/facts", **given)
    assert {fact["id"] for fact in told["facts"]} == found
    assert {report["id"] for report in told["reports"]} == {reading["report"] for fact in told["facts"] for reading in fact["readings"]}


def test_a_fact_with_its_evidence(client: TestClient) -> None:
    (fact,) = asked(client, "/stories/s1/facts/f-length")["facts"]
    assert fact["readings"][1]["evidence"]["exact"] == "The evacuation took five hours, according to the harbour master"


def test_what_became_of_a_story(client: TestClient) -> None:
    told = asked(client, "/stories/s1/history")
    assert ([one["number"] for one in told["dossiers"]], len(told["reports"]), told["decisions"]) == ([1], 6, [])


def test_reports_and_the_texts_they_had(client: TestClient) -> None:
    listed = asked(client, "/reports", limit=2)
    assert len(listed["reports"]) == 2
    (other,) = [one for one in asked(client, "/reports")["reports"] if one["source"] == "other.txt"]
    told = asked(client, f"/reports/{other['id']}")
    assert ([one["version"] for one in told["versions"]], told["report"]["version"], told["story"]) == ([1, 2], 2, "s2")
    assert asked(client, f"/reports/{other['id']}/versions/1")["text"] == BRIDGE
    assert asked(client, f"/reports/{other['id']}/versions/2")["text"] == BRIDGE_EDITED


def test_earlier_reports_come_on_the_next_page(client: TestClient) -> None:
    told = asked(client, "/reports", limit=7)
    assert asked(client, "/reports", before=told["next"])["reports"] == []


def test_reports_of_a_story(client: TestClient) -> None:
    assert len(asked(client, "/stories/s1/reports")["reports"]) == 6


def test_changes(client: TestClient) -> None:
    told = asked(client, "/changes", since="2031-03-06T09:30Z")
    assert (told["stories"], [edit["source"] for edit in told["edits"]]) == ([], ["other.txt"])
    keeps_to("changes-1", told)
    of_one = asked(client, "/stories/s1/changes", since="2031-03-06")
    assert [story["fresh"] for story in of_one["stories"]] == [True]
    keeps_to("changes-1", of_one)


@pytest.mark.parametrize("since", ["2031-03-06T09:30+00:00", "2031-03-06T09:30 00:00", "2031-03-06T10:30+01:00"])
def test_moments_in_the_forms_that_arrive(client: TestClient, since: str) -> None:
    assert len(asked(client, f"/changes?since={since}")["edits"]) == 1


def test_search(client: TestClient) -> None:
    told = asked(client, "/search", q="bridge", kind="report", limit=1)
    assert [hit["kind"] for hit in told["hits"]] == ["report"]
    keeps_to("search-1", told)
    assert asked(client, "/search", q="gibberish")["hits"] == []


@pytest.mark.parametrize(
    ("address", "status", "named"),
    [
        ("/stories/nope", 404, "stories are listed at"),
        ("/stories/s1/facts/nope", 404, "its facts are listed at"),
        ("/stories/s2/dossier", 404, "expected a dossier"),
        ("/stories/s2/facts", 404, "expected a dossier"),
        ("/stories/s1/dossier?version=7", 404, "number 7"),
        ("/reports/nope", 404, "reports are listed at"),
        ("/reports/nope/versions/1", 404, "version 1"),
        ("/changes?since=soon", 422, "expected a time"),
        ("/changes?since=0001-01-01", 422, "expected a time"),
        ("/changes", 422, "since"),
        ("/stories?limit=0", 422, "limit"),
        ("/stories?offset=-1", 422, "offset"),
        ("/stories/s1/facts?verdict=maybe", 422, "verdict"),
        (f"/stories/{'x' * 300}", 422, "story"),
        ("/nothing", 404, "GET /v1/nothing"),
    ],
)
def test_errors_are_problem_details(client: TestClient, address: str, status: int, named: str) -> None:
    told = asked(client, address, status)
    assert (told["type"], told["status"]) == ("about:blank", status)
    assert "expected" in told["detail"]
    assert named in told["detail"]


def test_a_bug_leaves_no_trace(store: Store) -> None:
    broken = make_api(Site(store, Access(), Comparing(store)))
    broken.state.site = None
    answer = TestClient(broken, raise_server_exceptions=False).get("/v1/stories")
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("words", ["\x00", "a\x00b", "\ud800".encode("utf-8", "surrogatepass"), "‮", "'; DROP TABLE stories; --", '"' * 900])
def test_odd_words_find_nothing_and_break_nothing(client: TestClient, words: str | bytes) -> None:
    assert asked(client, "/search", q=words)["hits"] == []
    assert client.get("/v1/stories/x", params={"x": words}).status_code == 404


def test_texts_that_no_encoding_takes_are_told_all_the_same(client: TestClient, store: Store) -> None:
    with store.transaction() as tx:
        saved = tx.reports.save(Report("odd", "odd\ud800.txt", "ha\ud800lf \x00 \u202e", "odd\ud800"))
        tx.stories.place("s\u202e3", saved.id, title="odd\ud800")
    assert asked(client, f"/reports/{saved.id}/versions/1")["text"] == "ha\ufffdlf \x00 \u202e"
    assert asked(client, f"/reports/{saved.id}")["report"]["title"] == "odd\ufffd"
    assert asked(client, "/stories/s%E2%80%AE3")["reports"][0]["id"] == saved.id
