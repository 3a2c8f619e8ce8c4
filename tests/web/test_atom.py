"""Feeds out: well formed, read as they are meant by a reader of feeds, with entries that keep their ids."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest
from fastapi.testclient import TestClient
from lxml import etree

from rashomon.collect.sink import Lead
from rashomon.outputs.json import dossier_object, dumps
from rashomon.store import Store, open_store
from rashomon.web.access import Access
from rashomon.web.app import make_app
from rashomon.web.atom import ATOM, Channel, Entry, feed
from rashomon.web.comparing import Comparing
from specimens.clock import Clock
from specimens.ferry import DOSSIER
from specimens.hostile import hostile_dossier
from specimens.kept_ferry import keep_ferry

HOME = "http://127.0.0.1:8377/"
AT = datetime.fromisoformat("2031-03-06T09:00:00+00:00")


@pytest.fixture
def clock() -> Clock:
    return Clock(AT)


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    with open_store(tmp_path / "news.db", now=clock) as opened:
        keep_ferry(opened, clock)
        yield opened


@pytest.fixture
def client(store: Store) -> TestClient:
    return TestClient(make_app(store, Access(), Comparing(store, lambda story: None)), base_url=HOME)


def turn(store: Store, clock: Clock) -> None:
    """An hour later the first dispute is settled, and one fact is gone."""
    told = json.loads(dumps(dossier_object(DOSSIER)))
    told["facts"][0]["verdict"] = "compatible"
    del told["facts"][1]
    clock.on(hours=1)
    with store.transaction() as tx:
        tx.dossiers.save("s1", dumps(told), ())


def read(body: bytes) -> Any:
    """The feed as a reader has it, which finds nothing wrong with it."""
    found = feedparser.parse(body)
    assert not found.bozo
    assert found.version == "atom10"
    return found


@pytest.mark.parametrize("address", ["/changes.atom", "/stories/s1/changes.atom", "/stories/s0/changes.atom"])
def test_a_first_dossier_is_an_entry(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    (entry,) = read(answer.content).entries
    assert entry.title.endswith(": first compared")
    assert (entry.link, entry.updated) == (f"{HOME}stories/s1", "2031-03-06T09:00:00+00:00")
    assert entry.content[0].type == "text/plain"
    assert "open: length of the evacuation (disputed)" in entry.content[0].value


def test_what_changed_is_a_further_entry_and_ids_stay(client: TestClient, store: Store, clock: Clock) -> None:
    (before,) = read(client.get("/stories/s1/changes.atom").content).entries
    turn(store, clock)
    found = read(client.get("/stories/s1/changes.atom").content)
    newest, first = found.entries
    assert (first.id, first.updated, first.title) == (before.id, before.updated, before.title)
    assert newest.id != first.id
    assert "1 verdict turned, 1 fact gone" in newest.title
    assert "turned: length of the evacuation, disputed → compatible." in newest.content[0].value
    assert "gone: date of the inspection (disputed)" in newest.content[0].value
    assert found.feed.updated == newest.updated
    assert [entry.id for entry in read(client.get("/changes.atom").content).entries] == [newest.id]


def test_every_element_that_atom_requires_is_there(client: TestClient) -> None:
    root = etree.fromstring(client.get("/changes.atom").content)
    for element in (root, *root.findall(f"{{{ATOM}}}entry")):
        assert all(len(element.findall(f"{{{ATOM}}}{name}")) == 1 for name in ("id", "title", "updated"))
    (own,) = [link.get("href") for link in root.findall(f"{{{ATOM}}}link") if link.get("rel") == "self"]
    assert own == root.findtext(f"{{{ATOM}}}id") == f"{HOME}changes.atom"
    assert root.findtext(f"{{{ATOM}}}author/{{{ATOM}}}name") == "Rashomon"


def test_a_feed_that_has_not_changed_is_not_sent_again(client: TestClient, store: Store, clock: Clock) -> None:
    tag = client.get("/changes.atom").headers["etag"]
    assert client.get("/changes.atom", headers={"If-None-Match": tag}).status_code == 304
    turn(store, clock)
    assert client.get("/changes.atom", headers={"If-None-Match": tag}).status_code == 200


@pytest.mark.parametrize("title", ["<b>a & b</b>", "]]>", "a\x00b", "\ufffe\uffff", "\ud800", "‮olleh", "&lt;script>"])
def test_whatever_a_title_holds_it_is_text(title: str) -> None:
    entry = Entry("a/b?c#d", "urn:x", title, AT, title)
    (found,) = read(feed(Channel(title, HOME, "changes.atom", "changes"), [entry], AT)).entries
    assert found.title_detail.type == "text/plain"
    assert "\x00" not in found.title
    assert found.link == f"{HOME}stories/a%2Fb%3Fc%23d"


def test_a_store_without_stories_has_an_empty_feed(tmp_path: Path) -> None:
    with open_store(tmp_path / "empty.db") as store:
        answer = TestClient(make_app(store, Access(), Comparing(store)), base_url=HOME).get("/changes.atom")
    assert read(answer.content).entries == []


def test_a_story_that_is_not_there_has_no_feed(client: TestClient) -> None:
    assert client.get("/stories/nope/changes.atom").status_code == 404


def test_the_feeds_that_are_followed_as_a_list(client: TestClient, store: Store) -> None:
    with store.transaction() as tx:
        tx.leads.save(
            [
                Lead("https://northline.example/rss?a=1&b=2", "source", "northline.example", 1.0, None),
                Lead("/tmp/in", "source", "", 2.0, None),
            ]
        )
    answer = client.get("/feeds.opml")
    root = etree.fromstring(answer.content)
    assert [one.get("xmlUrl") for one in root.iter("outline")] == ["https://northline.example/rss?a=1&b=2"]


@pytest.mark.parametrize(
    ("page", "address"),
    [("/changes", "/changes.atom"), ("/changes?story=s1", "/stories/s1/changes.atom"), ("/stories/s1/history", "/stories/s1/changes.atom")],
)
def test_pages_name_their_feeds(client: TestClient, page: str, address: str) -> None:
    assert f'<link rel="alternate" type="application/atom+xml" href="{address}"' in client.get(page).text


def test_hostile_reports_leave_a_feed_well_formed(client: TestClient, store: Store) -> None:
    hostile = hostile_dossier()
    with store.transaction() as tx:
        tx.stories.place("<s3>&", tx.reports.save(hostile.reports[0]).id)
        tx.dossiers.save("<s3>&", dumps(dossier_object(hostile)), ())
    assert len(read(client.get("/changes.atom").content).entries) == 2
    assert len(read(client.get("/stories/%3Cs3%3E%26/changes.atom").content).entries) == 1
