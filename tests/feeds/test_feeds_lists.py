"""Sitemaps, OPML and JSON Feed."""

from __future__ import annotations

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import EnormousFeed, MalformedFeed
from rashomon.feeds import Child, Entry, Feed, FeedLimits, Sitemap, Subscription, Subscriptions, opml, read_feed

AT = "https://news.example/sitemap.xml"
NEWS = """<?xml version="1.0"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> https://news.example/elva </loc><lastmod>2032-01-07T19:00:00Z</lastmod><news:news><news:publication>
<news:name>Corran Gazette</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2032-01-07T18:00:00Z</news:publication_date><news:title>Bridge &amp; ferry shut</news:title></news:news></url>
<url><loc>ftp://news.example/x</loc></url></urlset>"""
ENTRY = Entry(
    id="https://news.example/elva",
    url="https://news.example/elva",
    title="Bridge & ferry shut",
    published="2032-01-07T18:00:00+00:00",
    updated="2032-01-07T19:00:00+00:00",
    outlet="Corran Gazette",
    language="en",
)
INDEX = """<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://news.example/1.xml.gz</loc>
<lastmod>2032-01-07</lastmod></sitemap><sitemap><loc>/2.xml</loc></sitemap></sitemapindex>"""
LIST = """<opml version="2.0"><head><title>Our feeds</title></head><body>
<outline text="Corran"><outline text="Press"><outline type="rss" title="Gazette" xmlUrl="https://news.example/feed" htmlUrl="https://news.example/"/>
</outline><outline text="Today" XMLURL="feed://today.example/rss"/></outline>
<outline text="Nothing here"/><outline text="Twice" xmlUrl="https://news.example/feed"/><outline text="Bad" xmlUrl="gopher://x/"/></body></opml>"""


@pytest.mark.parametrize("data", [NEWS.encode(), gzip.compress(NEWS.encode())])
def test_a_sitemap_for_news(data: bytes) -> None:
    assert read_feed(AT, data) == Sitemap((ENTRY,), left_out=1)


def test_an_index_of_sitemaps() -> None:
    children = (Child("https://news.example/1.xml.gz", "2032-01-07"), Child("https://news.example/2.xml"))
    assert read_feed(AT, INDEX.encode()) == Sitemap(children=children)


def test_addresses_over_the_limit_are_counted() -> None:
    rows = "".join(f"<url><loc>https://news.example/{n}</loc></url>" for n in range(30))
    found = read_feed(AT, f"<urlset>{rows}</urlset>".encode(), FeedLimits(max_addresses=10))
    assert isinstance(found, Sitemap)
    assert (len(found.entries), found.left_out) == (10, 20)


def test_a_bomb_is_not_unpacked_to_its_end() -> None:
    with pytest.raises(EnormousFeed, match="100,000 bytes"):
        read_feed(AT, gzip.compress(b"<urlset>" + b" " * 30_000_000), FeedLimits(max_bytes=100_000))


def test_opml() -> None:
    found = read_feed(AT, LIST.encode())
    gazette = Subscription("https://news.example/feed", "Gazette", "https://news.example/", ("Corran", "Press"))
    today = Subscription("https://today.example/rss", "Today", None, ("Corran",))
    assert found == Subscriptions((gazette, today), "Our feeds", left_out=1)


def test_opml_of_great_depth() -> None:
    found = read_feed(AT, b"<opml><body>" + b"<outline text='a'>" * 50_000)
    assert isinstance(found, Subscriptions)
    assert not found.whole


NAMES = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S")), min_size=1, max_size=12).filter(
    lambda t: "&" not in t and "<" not in t
)
FEEDS = st.builds(
    Subscription,
    url=st.integers(0, 50).map(lambda n: f"https://news.example/feed?a=1&n={n}"),
    title=NAMES,
    home=st.none() | st.just("https://news.example/"),
    folders=st.lists(NAMES, max_size=3).map(tuple),
)


@given(st.lists(FEEDS, max_size=8, unique_by=lambda feed: feed.url))
def test_what_is_written_is_read_again(feeds: list[Subscription]) -> None:
    found = read_feed(AT, opml(Subscriptions(tuple(feeds), "Feeds")).encode())
    assert isinstance(found, Subscriptions)
    assert sorted(found.feeds, key=repr) == sorted(feeds, key=repr)


def json_feed(**item: object) -> Feed:
    given = {"version": "https://jsonfeed.org/version/1.1", "title": "Corran", "home_page_url": "/", "items": [{"id": 7, **item}]}
    found = read_feed(AT, json.dumps(given).encode())
    assert isinstance(found, Feed)
    return found


def test_json_feed() -> None:
    found = json_feed(
        url="/elva",
        title="Bridge shut",
        content_text="It is shut.\nFor how long <nobody> knows.",
        date_published="2032-01-07T18:00:00Z",
        authors=[{"name": "Lena Holm"}, 3],
    )
    assert (found.title, found.home) == ("Corran", "https://news.example/")
    assert found.entries == (
        Entry(
            id="7",
            url="https://news.example/elva",
            title="Bridge shut",
            published="2032-01-07T18:00:00+00:00",
            authors=("Lena Holm",),
            content="<p>It is shut.</p><p>For how long &lt;nobody&gt; knows.</p>",
        ),
    )


@pytest.mark.parametrize(
    ("item", "kept"),
    [
        ({"external_url": "https://other.example/a"}, True),
        ({"content_html": "<p>All of it.</p>"}, True),
        ({"content_html": "\ud800x"}, True),
        ({"author": {"name": "Orlan Beck"}, "url": "/a"}, True),
        ({"title": "nothing else"}, False),
        ({"url": ["/a"]}, False),
    ],
)
def test_json_items(item: dict[str, object], kept: bool) -> None:
    found = json_feed(**item)
    assert (len(found.entries), found.left_out) == (int(kept), int(not kept))
    repr(found).encode("utf-8")


@pytest.mark.parametrize("rest", ['"items": 3}', '"items"', '"items":' + "[" * 100_000, '"title": ' + "9" * 5000 + "}"])
def test_a_broken_json_feed_is_named(rest: str) -> None:
    with pytest.raises(MalformedFeed):
        read_feed(AT, ('{"version": "https://jsonfeed.org/version/1", ' + rest).encode())


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=9),
    lambda v: st.lists(v, max_size=3) | st.dictionaries(st.text(max_size=5), v, max_size=3),
)
KEYS = st.sampled_from(["id", "url", "title", "content_html", "content_text", "date_published", "authors", "author", "summary", "language"])


@given(st.lists(st.dictionaries(KEYS, VALUES, max_size=6) | VALUES, max_size=4))
def test_any_items_give_entries_or_are_counted(items: list[object]) -> None:
    found = read_feed(AT, json.dumps({"version": "https://jsonfeed.org/version/1", "items": items}).encode())
    assert isinstance(found, Feed)
    assert len(found.entries) + found.left_out == len(items)
