"""One address, asked politely: conditions, redirects, robots.txt, and what each answer comes to."""

from __future__ import annotations

import gzip
import time
from dataclasses import replace

import pytest

from rashomon.collect.finding import lead_to
from rashomon.collect.outcomes import Answered, Elsewhere, Failed, Unchanged
from rashomon.collect.policy import DAY
from rashomon.collect.sink import HostNote
from rashomon.collect.sites import Sites
from rashomon.collect.visit import Visited, visit
from rashomon.reports import ReadingOptions
from specimens.web import QUICK, Reply, Web, page


def sites() -> Sites:
    return Sites(QUICK, time.time)


def asked(web: Web, path: str, rules: Sites | None = None, **lead: object) -> Visited:
    there = replace(lead_to(web.url + path, "page", 0.0), **lead)  # type: ignore[arg-type]
    return visit(there, there.address, rules or sites(), QUICK)


def test_a_page_is_had_with_what_the_next_question_can_refer_to(web: Web) -> None:
    web.at["/a"] = 200, {"ETag": '"7"', "Last-Modified": "Wed, 07 Jan 2032 18:02:11 GMT"}, page("bridge")
    got = asked(web, "/a")
    assert got == Answered(f"{web.url}/a", page("bridge"), "text/html", '"7"', "Wed, 07 Jan 2032 18:02:11 GMT")


@pytest.mark.parametrize("etag", ["x" * 400, "caf\u00e9"])
def test_a_header_that_cannot_be_sent_back_is_forgotten(web: Web, etag: str) -> None:
    web.at["/a"] = 200, {"ETag": etag}, page("bridge")
    got = asked(web, "/a")
    assert isinstance(got, Answered)
    assert got.etag is None


def test_what_was_kept_is_asked_for_only_if_it_has_changed(web: Web) -> None:
    def conditional(headers: dict[str, str]) -> Reply:
        return (304, {}, b"") if headers.get("if-none-match") == '"7"' else (200, {}, b"x")

    web.at["/a"] = conditional
    assert asked(web, "/a", state="kept", etag='"7"') == Unchanged()
    assert isinstance(asked(web, "/a", state="waiting", etag='"7"'), Answered)  # of which nothing was kept


@pytest.mark.parametrize(
    ("status", "headers", "passing", "after"),
    [
        (404, {}, False, 0),
        (403, {}, False, 0),
        (410, {}, False, 0),
        (408, {}, True, 0),
        (500, {}, True, 0),
        (503, {"Retry-After": "120"}, True, 120),
        (429, {"Retry-After": "Fri, 07 Jan 2000 18:02:11 GMT"}, True, 0),
        (429, {"Retry-After": "soon"}, True, 0),
        (429, {"Retry-After": "9" * 30}, True, DAY),
    ],
)
def test_statuses(web: Web, status: int, headers: dict[str, str], passing: bool, after: float) -> None:
    web.at["/a"] = status, headers, b""
    got = asked(web, "/a")
    assert isinstance(got, Failed)
    assert f"status {status}" in got.reason
    assert (got.passing, got.after) == (passing, after)


def test_redirects_within_a_host_are_followed_and_others_wait_for_its_turn(web: Web, other: Web) -> None:
    web.at["/a"] = 301, {"Location": "/b"}, b""
    web.at["/b"] = page("bridge")
    web.at["/c"] = 302, {"Location": f"{other.url}/b"}, b""
    web.at["/loop"] = 302, {"Location": "/loop"}, b""
    got = asked(web, "/a")
    assert isinstance(got, Answered)
    assert got.url == f"{web.url}/b"
    assert asked(web, "/c") == Elsewhere(f"{other.url}/b")
    assert other.asked == []
    looped = asked(web, "/loop")
    assert isinstance(looped, Failed)
    assert "more than 5 redirects" in looped.reason


@pytest.mark.parametrize(
    ("reply", "words"),
    [
        ((200, {"Content-Encoding": "gzip"}, gzip.compress(b"x" * 30_000_000)), "300,000 bytes"),
        ((200, {}, b"x" * 400_000), "300,000 bytes"),
        ((200, {"Content-Type": "image/png"}, b"x"), "image/png"),
        ((200, {"Content-Length": "50"}, b"x"), "broke off"),
        ((302, {"Location": "file:///etc/passwd"}, b""), "no http or https address"),
        ((302, {"Location": "http://[::1"}, b""), "can't be read"),
    ],
)
def test_hostile_answers(web: Web, reply: Reply, words: str) -> None:
    web.at["/a"] = reply
    got = asked(web, "/a")
    assert isinstance(got, Failed)
    assert words in got.reason


def test_private_hosts_are_not_asked_unless_that_is_allowed(web: Web) -> None:
    policy = replace(QUICK, reading=ReadingOptions(timeout=2))
    lead = lead_to(f"{web.url}/a", "page", 0.0)
    got = visit(lead, lead.address, Sites(policy, time.time), policy)
    assert isinstance(got, Failed)
    assert "not a public address" in got.reason
    assert not got.passing
    assert web.asked == []


def test_robots_are_asked_for_once_and_obeyed(web: Web) -> None:
    web.at |= {"/robots.txt": b"User-agent: *\nDisallow: /private\nCrawl-delay: 7", "/a": b"x", "/private/b": b"x"}
    web.at["/c"] = 302, {"Location": "/private/b"}, b""
    rules = sites()
    outcomes = [asked(web, path, rules) for path in ("/a", "/private/b", "/c", "/a")]
    assert [isinstance(one, Answered) for one in outcomes] == [True, False, False, True]
    assert (web.times("/robots.txt"), web.times("/private/b")) == (1, 0)
    assert rules.seconds_between(web.url) == 7
    (note,) = rules.unwritten()
    assert (note.origin, note.robots, rules.unwritten()) == (web.url, "User-agent: *\nDisallow: /private\nCrawl-delay: 7", ())


def test_robots_written_down_are_not_asked_for_again_until_they_are_old(web: Web) -> None:
    host = web.url.removeprefix("http://")
    for until, times in ((time.time() + 60, 0), (time.time() - 60, 1)):
        rules = sites()
        rules.remember([HostNote(host, web.url, "User-agent: *\nDisallow: /", until)])
        asked(web, "/a", rules)
        assert web.times("/robots.txt") == times


@pytest.mark.parametrize("status", [500, 503, 429])
def test_where_robots_cannot_be_had_nothing_is_asked_yet(web: Web, status: int) -> None:
    web.at |= {"/robots.txt": (status, {}, b""), "/a": b"x"}
    got = asked(web, "/a")
    assert isinstance(got, Failed)
    assert got.passing
    assert web.times("/a") == 0
