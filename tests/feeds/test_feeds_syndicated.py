"""RSS and Atom become entries, and what is wrong with a feed is said or mended."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import EnormousFeed, FeedError, MalformedFeed
from rashomon.feeds import Entry, Feed, FeedLimits, is_feed, read_feed

AT = "https://news.example/feed.xml"
RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Corran Gazette</title><link>https://news.example/</link><language>en-gb</language><ttl>30</ttl>
<item><title>Bridge at Elva shut</title><link>/elva</link><guid isPermaLink="false">g-1</guid>
<pubDate>Wed, 07 Jan 2032 18:02:11 +0100</pubDate><dc:creator>Lena Holm</dc:creator>
<source url="https://wire.example/rss">Ostrel Wire</source><enclosure url="https://news.example/a.mp3" length="1" type="audio/mpeg"/>
<description>The bridge is shut.</description>
<content:encoded><![CDATA[<p>The bridge at Elva is shut, the mayor said.</p>]]></content:encoded>
</item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Corran Today</title><id>urn:f</id>
<link rel="alternate" href="https://today.example/"/>
<entry><title type="html">Bridge &amp;amp; ferry</title><id>urn:1</id><link rel="enclosure" href="https://today.example/x.mp3"/>
<link rel="alternate" href="https://today.example/bridge"/><published>2032-01-07T18:02:11Z</published><updated>2032-01-07T19:00:00Z</updated>
<author><name>Orlan Beck</name></author><source><title>Elva Post</title><id>urn:s</id></source>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The bridge is shut.</p></div></content></entry></feed>"""


def feed(data: str | bytes, limits: FeedLimits | None = None, charset: str | None = None) -> Feed:
    found = read_feed(AT, data if isinstance(data, bytes) else data.encode(), limits or FeedLimits(), charset)
    assert isinstance(found, Feed)
    return found


def item(inside: str) -> Entry:
    return feed(f'<rss version="2.0"><channel><item><link>https://news.example/a</link>{inside}</item></channel></rss>').entries[0]


def test_rss() -> None:
    found = feed(RSS)
    assert (found.title, found.home, found.language, found.minutes) == ("The Corran Gazette", "https://news.example/", "en-gb", 30)
    assert (found.left_out, found.whole) == (0, True)
    assert found.entries == (
        Entry(
            id="g-1",
            url="https://news.example/elva",
            title="Bridge at Elva shut",
            published="2032-01-07T18:02:11+01:00",
            outlet="Ostrel Wire",
            authors=("Lena Holm",),
            summary="The bridge is shut.",
            content="<p>The bridge at Elva is shut, the mayor said.</p>",
        ),
    )


def test_atom() -> None:
    (entry,) = feed(ATOM).entries
    assert (entry.id, entry.url, entry.title) == ("urn:1", "https://today.example/bridge", "Bridge & ferry")
    assert (entry.published, entry.updated) == ("2032-01-07T18:02:11+00:00", "2032-01-07T19:00:00+00:00")
    assert (entry.outlet, entry.authors) == ("Elva Post", ("Orlan Beck",))
    assert "The bridge is shut." in (entry.content or "")


@pytest.mark.parametrize(
    ("inside", "field", "expected"),
    [
        ("<title>Fish & chips</title>", "title", "Fish & chips"),
        ("<title>Caf&eacute;&nbsp;shut</title>", "title", "Café shut"),
        ("<title><![CDATA[Fish & chips]]></title>", "title", "Fish & chips"),
        ("<title>The &corran; bridge</title>", "title", "The &corran; bridge"),
        ("<title>Bridge\x0b \x00shut</title>".replace("\x00", ""), "title", "Bridge shut"),
        ("<pubDate>2032-01-07 18:02:11</pubDate>", "published", "2032-01-07T18:02:11"),
        ("<dc:date xmlns:dc='http://purl.org/dc/elements/1.1/'>2032-01-07T18:02:11Z</dc:date>", "published", "2032-01-07T18:02:11+00:00"),
        ("<author>desk@news.media (Lena Holm)</author>", "authors", ("Lena Holm",)),
        ("<author>Lena Holm &lt;desk@news.media&gt;</author>", "authors", ("Lena Holm",)),
        ("<author>desk@news.media</author>", "authors", ()),
        ("<author>Lena Holm</author>", "authors", ("Lena Holm",)),
        ("<pubDate>some day soon</pubDate>", "published", None),
        ("<guid>https://news.example/a?x=1&y=2</guid>", "id", "https://news.example/a?x=1&y=2"),
        ("", "id", "https://news.example/a"),
    ],
)
def test_what_items_hold(inside: str, field: str, expected: object) -> None:
    assert getattr(item(inside), field) == expected


def test_rss_of_the_first_kind_and_prefixed_atom() -> None:
    rdf = feed(
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel><title>Gazette</title>"
        "<items/></channel><item rdf:about='https://news.example/1'><title>Bridge</title><link>https://news.example/1</link></item></rdf:RDF>"
    )
    assert (rdf.title, [entry.url for entry in rdf.entries]) == ("Gazette", ["https://news.example/1"])
    atom = feed(
        "<a:feed xmlns:a='http://www.w3.org/2005/Atom' xml:base='https://news.example/x/'>"
        "<a:entry><a:id>1</a:id><a:link href='y'/></a:entry></a:feed>"
    )
    assert [entry.url for entry in atom.entries] == ["https://news.example/x/y"]


def test_an_item_without_an_address_is_kept_for_its_text_alone() -> None:
    found = feed("<rss><channel><item><guid isPermaLink='false'>1</guid></item><item><title>x</title></item></channel></rss>")
    assert (found.entries, found.left_out) == ((), 2)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "http://[::1/", "https://n.example/" + "a" * 5000])
def test_addresses_that_lead_nowhere_are_left_out(address: str) -> None:
    assert feed(f"<rss><channel><item><link>{address}</link></item></channel></rss>").entries == ()


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (RSS.replace("bridge", "café").encode(), None),
        (RSS.replace("bridge", "café").encode(), "iso-8859-1"),
        (RSS.replace("bridge", "café").replace("utf-8", "windows-1252").encode("cp1252"), None),
        (RSS.replace("bridge", "café").replace(' encoding="utf-8"', "").encode("cp1252"), "windows-1252"),
        (RSS.replace("bridge", "café").encode("utf-16"), None),
        (RSS.replace("bridge", "café").encode("utf-16-le"), None),
        (b"\n\n Warning: on line 3 " + RSS.replace("bridge", "café").encode(), None),
    ],
)
def test_encodings(data: bytes, charset: str | None) -> None:
    assert feed(data, charset=charset).entries[0].summary == "The café is shut."


def test_a_feed_broken_off_gives_what_came_before_and_says_so() -> None:
    found = feed(RSS[: RSS.index("</channel>")] + "<item><title>Second")
    assert found.entries[0].id == "g-1"
    assert not found.whole


def test_entries_over_the_limit_are_counted() -> None:
    items = "".join(f"<item><link>https://news.example/{n}</link></item>" for n in range(30))
    found = feed(f"<rss><channel>{items}</channel></rss>", FeedLimits(max_entries=10))
    assert (len(found.entries), found.left_out) == (10, 20)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "none of these"),
        (b"<html><body><p>The feed moved.</p><rss></rss></body></html>", "none of these"),
        (b"\x89PNG\r\n", "a PNG image"),
        (b"\x1f\x8bnot packed", "can't be unpacked"),
        (b'<!DOCTYPE rss [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>', "entities of its own"),
        (
            b'<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><title>&a;</title></channel></rss>',
            "entities of its own",
        ),
    ],
)
def test_what_is_no_feed_is_named(data: bytes, words: str) -> None:
    with pytest.raises(MalformedFeed) as raised:
        read_feed(AT, data)
    assert words in raised.value.reason
    assert raised.value.source == AT


def test_a_feed_over_the_limit_is_named() -> None:
    with pytest.raises(EnormousFeed, match="1,000 bytes"):
        read_feed(AT, b"<rss>" + b" " * 1000, FeedLimits(max_bytes=1000))


@pytest.mark.parametrize(
    "data",
    [
        b"<rss " + b" ".join(b"a%d='x'" % n for n in range(20_000)) + b"><channel><item>",
        b"<rss><channel>" + b"<item>" * 50_000,
        b"<rss><channel><item>" + b"<![CDATA[" * 50_000,
        b"<rss><channel><item>" + b"&" * 100_000 + b"<" * 100_000,
        b"<rss><channel><item>" + b"<link>https://n.example/a</link>" * 20_000 + b"</item></channel></rss>",
    ],
)
def test_a_feed_made_to_keep_a_reader_busy_gives_little(data: bytes) -> None:
    assert len(feed(data).entries) <= 1


def test_a_page_is_no_feed() -> None:
    assert is_feed(AT, RSS.encode())
    assert not is_feed(AT, b"<!doctype html><html><head><title>Bridge</title></head><body>&lt;rss&gt;</body></html>")
    assert not is_feed(AT, b"\x89PNG\r\n")


PIECES = st.sampled_from(
    b"<rss> <channel> <item> </item> <link> https://n.example/ <feed> <entry> & <![CDATA[ ]]> <title> </title> <pubDate> 9999-99-99".split()
    + b"<source> <guid> { ] <!DOCTYPE <?xml \xff\xfe \x00".split()
)


@given(
    st.lists(PIECES | st.binary(max_size=12), max_size=20),
    st.sampled_from([b"", b"<rss><channel><item>", b"<feed><entry>", b"<opml>", b"<urlset>"]),
)
def test_any_bytes_give_entries_or_an_error_of_the_tree(pieces: list[bytes], start: bytes) -> None:
    try:
        told = repr(read_feed(AT, start + b"".join(pieces)))
    except FeedError as error:
        told = error.reason
    assert told.encode("utf-8")
