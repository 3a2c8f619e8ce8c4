"""From the bytes of feeds, sitemaps and lists of feeds to entries. Nothing here fetches."""

from rashomon.feeds.entries import Child, Entry, Feed, Found, Sitemap, Subscription, Subscriptions
from rashomon.feeds.limits import FeedLimits
from rashomon.feeds.opml import opml
from rashomon.feeds.read import is_feed, read_feed

__all__ = ["Child", "Entry", "Feed", "FeedLimits", "Found", "Sitemap", "Subscription", "Subscriptions", "is_feed", "opml", "read_feed"]
