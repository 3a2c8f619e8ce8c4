"""The watch over a site on this machine, with a sink in memory."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from rashomon.collect import News, Policy, keep_watch
from rashomon.errors import MissingReport
from rashomon.feeds import Subscription, Subscriptions, opml
from specimens.memory_sink import MemorySink
from specimens.web import QUICK, Reply, Web, page, rss

LONG = "<p>The ferry at Elva was sold on Monday, the mayor of Corran said.</p>" * 12


def watched(sink: MemorySink, *sources: str, policy: Policy = QUICK) -> list[News]:
    told: list[News] = []
    keep_watch(sources, sink, policy, once=True, tell=told.append)
    return told


def what(told: list[News], address: str) -> list[str]:
    return [news.what for news in told if news.address == address]


def again(sink: MemorySink) -> None:
    """As if the time had come to look at everything again."""
    sink.known = {address: replace(lead, due=0.0 if lead.due is not None else None) for address, lead in sink.known.items()}


def test_a_feed_brings_its_reports_in_once(web: Web, sink: MemorySink) -> None:
    web.at |= {"/feed": rss("/a", "/b", "/b?utm_source=feed"), "/a": page("bridge"), "/b": page("ferry")}
    told = watched(sink, f"{web.url}/feed")
    assert sorted(sink.reports) == [f"{web.url}/a", f"{web.url}/b"]
    assert sink.pages[f"{web.url}/a"][0].body == page("bridge")
    assert [news.what for news in told] == ["source", "new", "new"]
    assert watched(sink, f"{web.url}/feed") == []  # nothing is due
    assert (web.times("/a"), web.times("/robots.txt")) == (1, 1)


def test_a_page_edited_later_makes_a_version_and_an_unchanged_one_none(web: Web, sink: MemorySink) -> None:
    def tagged(headers: dict[str, str]) -> Reply:
        return (304, {}, b"") if "if-none-match" in headers else (200, {"ETag": '"1"'}, page("ferry"))

    web.at |= {"/feed": rss("/a", "/b", "/c"), "/a": page("bridge"), "/b": tagged, "/c": page("mill")}
    watched(sink, f"{web.url}/feed")
    web.at |= {"/a": page("tunnel"), "/c": page("mill").replace(b"<article>", b"<nav>Home</nav><article>")}
    again(sink)
    told = watched(sink, f"{web.url}/feed")
    assert [what(told, f"{web.url}/{name}") for name in "abc"] == [["edited"], ["same"], ["same"]]
    assert [len(sink.reports[f"{web.url}/{name}"]) for name in "abc"] == [2, 1, 1]
    assert [len(sink.pages[f"{web.url}/{name}"]) for name in "abc"] == [2, 1, 1]


def test_a_page_that_its_feed_calls_changed_is_asked_at_once(web: Web, sink: MemorySink) -> None:
    entry = "<item><link>/a</link><atom:updated xmlns:atom='http://www.w3.org/2005/Atom'>2032-01-0{}T08:00:00Z</atom:updated></item>"
    web.at |= {"/feed": rss(entry.format(5)), "/a": page("bridge")}
    watched(sink, f"{web.url}/feed")
    web.at |= {"/feed": rss(entry.format(6)), "/a": page("tunnel")}
    sink.known[f"{web.url}/feed"] = replace(sink.known[f"{web.url}/feed"], due=0.0)
    assert what(watched(sink, f"{web.url}/feed"), f"{web.url}/a") == ["edited"]


def test_no_bad_page_keeps_a_good_one_out(web: Web, sink: MemorySink) -> None:
    web.at |= {
        "/feed": rss("/gone", "/image", "/empty", "/loop", "/good", "/big"),
        "/image": (200, {"Content-Type": "image/png"}, b"x"),
        "/empty": b"<html></html>",
        "/loop": (302, {"Location": "/loop"}, b""),
        "/big": b"x" * 400_000,
        "/good": page("bridge"),
    }
    told = watched(sink, f"{web.url}/feed")
    assert list(sink.reports) == [f"{web.url}/good"]
    assert [what(told, f"{web.url}/{name}")[-1] for name in ("gone", "image", "empty", "loop", "big")] == ["given up"] * 5
    assert web.times("/empty") == QUICK.readings
    assert web.times("/gone") == 1


def test_a_host_that_is_busy_or_down_is_tried_again(web: Web, sink: MemorySink) -> None:
    replies = iter([(503, {}, b""), (429, {"Retry-After": "1"}, b""), (200, {}, page("bridge"))])
    web.at |= {"/feed": rss("/a"), "/a": lambda _: next(replies)}
    told = watched(sink, f"{web.url}/feed", policy=replace(QUICK, linger=5.0))
    assert what(told, f"{web.url}/a") == ["failed", "failed", "new"]


def test_a_rest_that_a_host_wants_outlasts_the_program(web: Web, sink: MemorySink) -> None:
    web.at |= {"/feed": rss("/a", "/b"), "/a": (429, {"Retry-After": "3000"}, b""), "/b": page("ferry")}
    watched(sink, f"{web.url}/feed")
    watched(sink, f"{web.url}/feed")
    assert web.times("/a") + web.times("/b") <= 2
    assert max(note.rest_until for note in sink.host_notes()) > time.time() + 2000


def test_a_redirect_to_another_host_is_followed_by_its_rules(web: Web, other: Web, sink: MemorySink) -> None:
    web.at |= {
        "/feed": rss("/a", "/b"),
        "/a": (302, {"Location": f"{other.url}/a"}, b""),
        "/b": (302, {"Location": f"{other.url}/no"}, b""),
    }
    other.at |= {"/a": page("bridge"), "/no": page("ferry"), "/robots.txt": b"User-agent: *\nDisallow: /no"}
    watched(sink, f"{web.url}/feed")
    assert list(sink.reports) == [f"{web.url}/a"]
    assert sink.reports[f"{web.url}/a"][0].url == f"{other.url}/a"
    assert other.times("/no") == 0


def test_hosts_that_send_one_another_in_circles_are_given_up(web: Web, other: Web, sink: MemorySink) -> None:
    web.at |= {"/feed": rss("/a"), "/a": (302, {"Location": f"{other.url}/a"}, b"")}
    other.at["/a"] = 302, {"Location": f"{web.url}/a"}, b""
    assert what(watched(sink, f"{web.url}/feed"), f"{web.url}/a") == ["given up"]


def test_a_report_that_only_the_feed_has_is_taken_from_there(web: Web, sink: MemorySink) -> None:
    content = f"<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'><![CDATA[{LONG}]]></content:encoded>"
    web.at["/feed"] = rss(
        f"<item><link>/gone</link>{content}</item>", f"<item><guid isPermaLink='false'>7</guid>{content.replace('ferry', 'mill')}</item>"
    )
    watched(sink, f"{web.url}/feed")
    assert sorted(sink.reports) == [f"{web.url}/feed#7", f"{web.url}/gone"]


def test_lists_sitemaps_pages_and_json_feeds(web: Web, sink: MemorySink, tmp_path: Path) -> None:
    web.at |= {
        "/index.xml": f"<sitemapindex><sitemap><loc>{web.url}/map.xml</loc></sitemap></sitemapindex>".encode(),
        "/map.xml": f"<urlset><url><loc>{web.url}/a</loc></url></urlset>".encode(),
        "/feed.json": b'{"version": "https://jsonfeed.org/version/1", "items": [{"id": 1, "url": "/b"}]}',
        "/a": page("bridge"),
        "/b": page("ferry"),
        "/c": page("mill"),
    }
    listed = tmp_path / "feeds.opml"
    listed.write_text(opml(Subscriptions((Subscription(f"{web.url}/index.xml"), Subscription(f"{web.url}/feed.json")))))
    watched(sink, str(listed), f"{web.url}/c")
    assert sorted(sink.reports) == [f"{web.url}/{name}" for name in "abc"]


def test_a_feed_that_turns_into_a_page_is_a_feed_that_fails(web: Web, sink: MemorySink) -> None:
    web.at |= {"/feed": rss("/a"), "/a": page("bridge")}
    watched(sink, f"{web.url}/feed")
    web.at["/feed"] = page("ferry")
    again(sink)
    assert what(watched(sink, f"{web.url}/feed"), f"{web.url}/feed") == ["failed"]
    assert sink.known[f"{web.url}/feed"].kind == "source"


def test_what_is_no_longer_named_is_no_longer_asked(web: Web, sink: MemorySink, tmp_path: Path) -> None:
    web.at |= {"/one": rss("/a"), "/two": rss("/b"), "/a": page("bridge"), "/b": page("ferry")}
    watched(sink, f"{web.url}/one", f"{web.url}/two")
    again(sink)
    watched(sink, f"{web.url}/one")
    assert (web.times("/one"), web.times("/two")) == (2, 1)
    again(sink)
    watched(sink, f"{web.url}/one", f"{web.url}/two")
    assert (web.times("/one"), web.times("/two")) == (3, 2)
    again(sink)
    watched(sink)
    assert (web.times("/one"), web.times("/two")) == (4, 3)


def test_a_feed_struck_from_the_list_is_no_longer_asked(web: Web, sink: MemorySink, tmp_path: Path) -> None:
    web.at |= {"/one": rss(), "/two": rss()}
    both = (Subscription(f"{web.url}/one"), Subscription(f"{web.url}/two"))
    listed = tmp_path / "feeds.opml"
    for feeds in (both, both[:1], both):
        listed.write_text(opml(Subscriptions(feeds, f"{len(feeds)} feeds, {len(web.asked)} times asked")))
        watched(sink, str(listed))
        again(sink)
    assert (web.times("/one"), web.times("/two")) == (3, 2)


def test_files_are_read_again_when_they_have_changed(sink: MemorySink, tmp_path: Path) -> None:
    lines = tmp_path / "reports.jsonl"
    one = '{{"title": "Bridge", "maintext": "The bridge at {} was shut on Monday, the mayor said.", "url": "https://n.example/{}"}}\n'
    lines.write_text(one.format("Elva", 1) + one.format("Ostrel", 2) + "{broken\n")
    (tmp_path / "a.txt").write_text("The ferry at Elva was sold on Monday, the mayor said.")
    told = watched(sink, str(tmp_path))
    assert sorted(sink.reports) == [str(tmp_path / "a.txt"), "https://n.example/1", "https://n.example/2"]
    assert sink.pages[str(tmp_path / "a.txt")][0].body.startswith(b"The ferry")
    assert [news.what for news in told] == ["new", "new", "new", "skipped"]
    assert watched(sink, str(tmp_path)) == []
    lines.write_text(one.format("Corran and Elva", 1) + one.format("Ostrel", 2))
    assert [news.what for news in watched(sink, str(tmp_path))] == ["edited"]


def test_a_bug_in_a_parser_ends_no_watch(web: Web, sink: MemorySink, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a bug")

    web.at |= {"/feed": rss("/a"), "/a": page("bridge")}
    monkeypatch.setattr("rashomon.collect.work.told", broken)
    told = watched(sink, f"{web.url}/feed")
    assert what(told, f"{web.url}/a") == ["failed", "given up"]


def test_a_watch_goes_on_until_it_is_stopped(web: Web, sink: MemorySink) -> None:
    web.at |= {"/feed": rss("/a"), "/a": page("bridge")}
    stop = threading.Event()

    def hear(news: News) -> None:
        if web.times("/feed") > 2:
            stop.set()

    keep_watch([f"{web.url}/feed"], sink, replace(QUICK, every=0.05), tell=hear, stop=stop)
    assert web.times("/feed") > 2
    assert web.times("/a") == 1


@pytest.mark.parametrize("source", ["no/such/file.opml", "ftp://news.example/feed", "http://[::1/feed"])
def test_a_source_that_is_none_is_named(sink: MemorySink, source: str) -> None:
    with pytest.raises(MissingReport):
        watched(sink, source)
