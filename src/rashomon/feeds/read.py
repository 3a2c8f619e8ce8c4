"""From the bytes of a feed, a sitemap or a list of feeds to what it holds; what they are is told by looking at them."""

from __future__ import annotations

from dataclasses import replace

from rashomon.errors import MalformedFeed
from rashomon.feeds.entries import Found
from rashomon.feeds.jsonfeed import is_json_feed, json_feed
from rashomon.feeds.limits import DEFAULTS, FeedLimits
from rashomon.feeds.opml import subscriptions
from rashomon.feeds.sitemaps import sitemap
from rashomon.feeds.syndicated import syndicated
from rashomon.feeds.text import text_of
from rashomon.feeds.xml import local, root_name, tree_of


def read_feed(source: str, data: bytes, limits: FeedLimits = DEFAULTS, charset: str | None = None) -> Found:
    """What a feed holds, whatever its sender calls it; raises FeedError. Relative addresses are relative to `source`.

    A feed broken off in the middle gives the entries before the break, and says that it is not whole.
    """
    text = text_of(source, data, limits, charset)
    if is_json_feed(text):
        return json_feed(source, text, limits)
    if root_name(text) is None:
        raise MalformedFeed(source, "expected RSS, Atom, JSON Feed, a sitemap or OPML, found none of these; check the address")
    root, whole = tree_of(source, text)
    found: Found
    match local(root):
        case "opml":
            found = subscriptions(source, root, limits)
        case "urlset" | "sitemapindex":
            found = sitemap(source, root, limits)
        case _:
            found = syndicated(source, root, limits)
    return found if whole else replace(found, whole=False)


def is_feed(source: str, data: bytes, limits: FeedLimits = DEFAULTS, charset: str | None = None) -> bool:
    """Whether some bytes are a feed, a sitemap or a list of feeds rather than a page; raises FeedError where they are too many."""
    try:
        text = text_of(source, data, limits, charset)
    except MalformedFeed:
        return False
    return is_json_feed(text) or root_name(text) is not None
