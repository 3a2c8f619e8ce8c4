"""Which addresses a source names, by what they are known, and which of them are news."""

from __future__ import annotations

from dataclasses import replace

import pytest

from rashomon.collect.addresses import address_within, host_of, known_as
from rashomon.collect.finding import MOST_CHECKS, lead_to, leads_of, news
from rashomon.collect.policy import Policy
from rashomon.collect.sink import Lead
from rashomon.feeds import Child, Entry, Feed, Found, Sitemap, Subscription, Subscriptions

NOW = 1_957_000_000.0  # January 2032
FEED = lead_to("https://news.example/feed", "source", NOW)
RECENT, OLD = "2032-01-05T08:00:00Z", "2031-06-01"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("https://news.example/a", "https://news.example/a"),
        ("HTTPS://News.Example:443/a?id=3&utm_source=rss&utm_medium=x#top", "https://news.example/a?id=3"),
        ("http://news.example:8080?fbclid=1", "http://news.example:8080/"),
        ("http://[2001:DB8::1]:80/a", "http://[2001:db8::1]/a"),
        ("https://news.example/a?b=%20c&d", "https://news.example/a?b=%20c&d"),
        ("https://news.example/a?utm=1&&x=", "https://news.example/a?utm=1&x="),
    ],
)
def test_by_what_an_address_is_known(given: str, expected: str) -> None:
    assert known_as(given) == expected
    assert known_as(expected) == expected


def test_hosts() -> None:
    assert [host_of(url) for url in ("https://a.example/x", "http://a.example:8080/", "http://a.example:80/")] == [
        "a.example",
        "a.example:8080",
        "a.example",
    ]


def test_an_entry_without_an_address_is_known_by_its_feed() -> None:
    assert address_within("https://news.example/feed#x", "a b/c") == "https://news.example/feed#a%20b%2Fc"
    (lead,) = leads_of(Feed((Entry("7", content="<p>x</p>"),)), FEED, NOW, Policy())
    assert (lead.address, lead.host, lead.kind) == ("https://news.example/feed#7", "news.example", "page")


def addresses(found: Found, source: Lead = FEED) -> list[tuple[str, str]]:
    return [(lead.address, lead.kind) for lead in leads_of(found, source, NOW, Policy())]


def test_entries_lead_to_pages_each_once() -> None:
    entries = tuple(Entry(url, url) for url in ("https://a.example/1?utm_source=x", "https://a.example/1", "https://news.example/feed"))
    assert addresses(Feed(entries)) == [("https://a.example/1", "page")]


def test_old_pages_of_a_sitemap_are_left_alone() -> None:
    given = [("1", RECENT), ("2", OLD), ("3", None), ("4", "9999-12-31T23:59:59")]
    entries = tuple(Entry(name, f"https://a.example/{name}", updated=updated) for name, updated in given)
    assert [address[-1] for address, _ in addresses(Sitemap(entries))] == ["1", "3", "4"]


def test_an_index_leads_to_sitemaps_but_not_to_indexes() -> None:
    index = Sitemap(children=(Child("https://a.example/1.xml", RECENT), Child("https://a.example/2.xml", OLD)))
    assert addresses(index) == [("https://a.example/1.xml", "source")]
    (child,) = leads_of(index, FEED, NOW, Policy())
    assert addresses(index, child) == []


def test_a_list_of_feeds_leads_to_feeds_but_not_to_lists() -> None:
    listed = Subscriptions((Subscription("https://a.example/rss"), Subscription("https://b.example/rss")))
    assert addresses(listed) == [("https://a.example/rss", "source"), ("https://b.example/rss", "source")]
    assert addresses(listed, replace(FEED, found_in="feeds.opml")) == []


def page(**other: object) -> Lead:
    return replace(lead_to("https://a.example/1", "page", NOW - 100, entry=Entry("1", updated="2032-01-05")), **other)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "updated", "is_news"),
    [
        (None, None, True),
        (page(state="kept"), None, False),
        (page(state="kept"), "2032-01-05", False),
        (page(state="kept"), "2032-01-04", False),
        (page(state="kept"), "2032-01-06", True),
        (page(state="kept", entry=Entry("1")), "2032-01-06", True),
        (page(state="given up"), "2032-01-06", True),
        (page(state="given up", checks=MOST_CHECKS), "2032-01-06", False),
        (page(state="waiting", tries=3), "2032-01-06", False),
        (page(state="kept", checks=MOST_CHECKS), "2032-01-06", False),
        (page(state="kept"), "whenever", False),
    ],
)
def test_what_is_news(before: Lead | None, updated: str | None, is_news: bool) -> None:
    now = page(entry=Entry("1", updated=updated))
    found = list(news([now], {now.address: before} if before else {}, NOW))
    assert bool(found) is is_news
    if before and found:
        assert (found[0].due, found[0].digest, found[0].entry) == (NOW, before.digest, now.entry)
        assert found[0].state == ("kept" if before.state == "kept" else "waiting")


def test_a_report_dated_anew_is_news() -> None:
    before = page(state="kept", entry=Entry("1", published="2032-01-05T08:00:00Z"))
    for published, is_news in (("2032-01-05T08:00:00+00:00", False), ("2032-01-05T12:00:00Z", True), (None, False)):
        found = news([page(entry=Entry("1", published=published))], {before.address: before}, NOW)
        assert bool(list(found)) is is_news
