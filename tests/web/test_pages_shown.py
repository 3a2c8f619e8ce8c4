"""Every page: what it shows, that it leads somewhere, and that words of reports do nothing in it."""

from __future__ import annotations

import re
from urllib.parse import urldefrag, urljoin

import pytest
from lxml import html

from rashomon.store import Store
from rashomon.web.site import Site, warm
from web.conftest import HOST, Visit

FOUND = "text/html; charset=utf-8"


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/", 200, ["Ferry runs aground", "3 disputed", "5 reports of", "2 new facts"]),
        ("/?disputed=1", 200, ["3 disputed"]),
        ("/?q=harbour", 200, ["Ferry runs aground"]),
        ("/?q=zeppelin", 200, ["No story was found that holds these words"]),
        ("/?start=25", 200, ["The newest"]),
        ("/?start=x", 422, ["found start:"]),
        ("/?q=" + "x" * 501, 422, ["found q:"]),
        ("/stories/ferry", 200, ["Length of the evacuation", "Dossier 2", "decide on it", "the editor’s"]),
        ("/stories/quiet", 200, ["A quiet day", "One report tells of this so far"]),
        ("/stories/nope", 404, ["Expected a story of the store"]),
        ("/stories/ferry/history", 200, ["Dossier 2", "New facts", "The first."]),
        ("/stories/ferry/history?newest=1", 200, ["Dossier 1"]),
        ("/stories/nope/history", 404, ["Expected a story"]),
        ("/changes?since=2031-03-06T09:30Z", 200, ["1 report edited", "Length of the evacuation", "left out: 11", "added: 19"]),
        ("/changes?since=2031-03-06T09:30Z&story=ferry", 200, ["1 story changed", "New facts"]),
        ("/changes?since=2031-03-07", 200, ["nothing has changed"]),
        ("/changes?since=soon", 422, ["found 'soon'"]),
        ("/changes?story=nope", 404, ["Expected a story"]),
        ("/search?q=harbour", 200, ["harbour", "its story"]),
        ("/search?q=inspection&kind=fact", 200, ["Date of the inspection"]),
        ("/search?q=ferry&kind=", 200, ["its story", "fact"]),
        ("/search?q=zeppelin", 200, ["Nothing holds all of these words"]),
        ("/search?q=*%20OR%20%22", 200, ["Search"]),
        ("/search", 200, ["Search"]),
        ("/search?q=a&kind=page", 422, ["found kind:"]),
        ("/stories/ferry/decisions", 200, ["Nothing has been decided by hand"]),
        ("/stories/ferry/decide", 200, ["Tick facts"]),
        ("/stories/ferry/decide?fact=f-length", 200, ["What do you decide?", "about 3 hours"]),
        ("/stories/ferry/decide?fact=f-length&fact=f-hurt", 200, ["Join these facts"]),
        ("/stories/ferry/decide?fact=gone", 200, ["Tick facts"]),
        ("/stories/quiet/decide", 404, ["Expected a story that has been compared"]),
        ("/reports/nope", 404, ["Expected a report"]),
        ("/beside/nope/nope", 404, ["Expected a report"]),
        ("/nowhere", 404, ["Expected an address of this server"]),
    ],
)
def test_pages(path: str, status: int, words: list[str], visit: Visit) -> None:
    answer = visit().get(path)
    assert (answer.status_code, answer.headers["content-type"]) == (status, FOUND)
    shown = " ".join(html.fromstring(answer.text).text_content().split())
    assert [one for one in words if one.casefold() not in shown.casefold()] == []


def test_a_merged_story_leads_on(visit: Visit) -> None:
    answer = visit().get("/stories/drill", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/stories/ferry")
    assert visit().get("/stories/drill/decide?fact=f-length").status_code == 200


def test_only_disputes(visit: Visit) -> None:
    listed = {disputed: visit().get(f"/?disputed={disputed}").text for disputed in ("0", "1")}
    assert ["/stories/calm" in text for text in listed.values()] == [True, False]
    assert listed["0"].index("/stories/calm") < listed["0"].index("/stories/ferry")  # the newest change first


def test_a_report_and_its_versions(visit: Visit, store: Store) -> None:
    with store.snapshot() as tx:
        (edited,) = tx.reports.edited(tx.moment.replace(year=2030))
    page = visit().get(f"/reports/{edited}").text
    assert "Version 2" in page
    shown = html.fromstring(visit().get(f"/reports/{edited}/versions/1..2").text)
    assert [one.text_content() for one in shown.xpath("//main//*[@class='edit']/del")] == ["left out: 11"]
    assert [one.text_content() for one in shown.xpath("//main//*[@class='edit']/ins")] == ["added: 19"]
    assert visit().get(f"/reports/{edited}/versions/1..9").status_code == 404


def test_side_by_side_marks_what_both_say_and_links_it(visit: Visit, store: Store) -> None:
    with store.snapshot() as tx:
        story = tx.stories.get("ferry")
    assert story is not None
    page = html.fromstring(visit().get(f"/beside/{story.reports[0]}/{story.reports[1]}").text)
    marks = {mark.get("id"): mark for mark in page.xpath("//mark[@id]")}
    links = page.xpath("//mark/following-sibling::a[contains(@class, 'cite')][1]/@href")
    assert links
    assert all(link.lstrip("#") in marks for link in page.xpath("//*[@class='beside']//a[contains(@class, 'cite')]/@href"))
    assert {one.split("-")[0] for one in marks} == {"left", "right"}
    differ = page.xpath("//section[@aria-labelledby='differ']//li")
    assert "length of the evacuation" in differ[0].text_content().lower()
    assert "disputed" in differ[0].get("class")


def test_two_reports_of_no_dossier_are_read_unmarked(visit: Visit, store: Store) -> None:
    with store.snapshot() as tx:
        told = [story.reports[0] for id_ in ("ferry", "quiet") if (story := tx.stories.get(id_))]
    page = html.fromstring(visit().get(f"/beside/{told[0]}/{told[1]}").text)
    assert "in no dossier together" in page.text_content()
    assert not page.xpath("//*[@class='beside']//mark")


def test_every_link_within_leads_somewhere(visit: Visit) -> None:
    client = visit()
    waiting, seen = ["/", "/changes?since=365d", "/search?q=ferry"], dict[str, int]()
    while waiting and len(seen) < 300:
        path = waiting.pop()
        answer = client.get(path)
        seen[path] = answer.status_code
        if answer.headers["content-type"] != FOUND:
            continue
        page = html.fromstring(answer.text)
        there = set(page.xpath("//@id"))
        for link in page.xpath("//a[not(contains(@rel, 'external'))]/@href"):
            target, fragment = urldefrag(urljoin(HOST + path, link))
            assert target.startswith(HOST), (path, link)
            if target == HOST + path and fragment:
                assert fragment in there, (path, link)
            inner = target.removeprefix(HOST) or "/"
            if inner not in seen and inner not in waiting:
                waiting.append(inner)
    assert {path: status for path, status in seen.items() if status != 200} == {}
    assert len(seen) > 40


HOSTILE = [
    "/",
    "/stories/hostile",
    "/stories/hostile/history",
    "/changes?since=365d",
    "/search?q=window",
    "/stories/hostile/decide?fact=f-length",
]


@pytest.mark.parametrize(
    "path", [*HOSTILE, "/search?q=<script>x</script>", "/?q='\"><img src=x onerror=y>", "/nowhere/<script>", "/stories/%00"]
)
def test_hostile_words_are_words(path: str, visit: Visit) -> None:
    answer = visit().get(path)
    page = html.fromstring(answer.text)
    assert len(page.xpath("//script")) == 1
    assert not page.xpath("//img | //iframe | //object | //base | //*[@onerror or @onload or @onclick or @style]")
    assert not [
        link for link in page.xpath("//@href | //@action | //@src") if not re.match(r"[/#]|https://(echo|[a-z.-]*)\.?example/", link)
    ]
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", answer.text)
    assert "unsafe" not in answer.headers["content-security-policy"]


def test_an_empty_store_says_what_to_do(empty_store: Store) -> None:
    from starlette.testclient import TestClient

    from rashomon.web.access import Access
    from rashomon.web.app import make_app

    answer = TestClient(make_app(empty_store, Access()), base_url=HOST).get("/")
    assert "rashomon watch" in answer.text


def test_a_dossier_is_rendered_once_and_not_sent_twice(visit: Visit) -> None:
    client = visit()
    site: Site = client.app.state.site  # type: ignore[attr-defined]
    made: list[object] = []
    get = site.pages.get
    site.pages.get = lambda key, make: get(key, lambda: made.append(key) or make())  # type: ignore[method-assign, func-returns-value]
    first = client.get("/stories/ferry")
    again = client.get("/stories/ferry", headers={"if-none-match": first.headers["etag"]})
    plain = client.get("/stories/ferry", headers={"accept-encoding": "identity"})
    assert (again.status_code, again.text) == (304, "")
    assert (plain.headers.get("content-encoding"), plain.text) == (None, first.text)
    assert len(made) == 1


def test_a_page_is_ready_before_it_is_asked_for(visit: Visit) -> None:
    site: Site = visit().app.state.site  # type: ignore[attr-defined]
    warm(site, "ferry")
    warm(site, "quiet")
    with site.store.snapshot() as tx:
        version = tx.dossiers.newest("ferry")
    assert version is not None

    def late() -> bytes:
        raise AssertionError("it was to be there")

    assert site.pages.get(("ferry", version.number), late)


def test_a_bug_shows_no_trace(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rashomon.web.pages.listing", lambda *_, **__: 1 / 0)
    answer = visit().get("/")
    assert answer.status_code == 500
    assert "a bug of the program" in answer.text
    assert "ZeroDivision" not in answer.text
