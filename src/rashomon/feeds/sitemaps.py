"""Sitemaps, those for news, and indexes of them."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from rashomon.feeds.addresses import address
from rashomon.feeds.entries import Child, Entry, Sitemap
from rashomon.feeds.limits import LONGEST_ADDRESS, FeedLimits
from rashomon.feeds.xml import below, local, named, words
from rashomon.reports.dates import published

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def sitemap(source: str, root: Element, limits: FeedLimits) -> Sitemap:
    """The addresses in a <urlset>, or the sitemaps in a <sitemapindex>."""
    if local(root) == "sitemapindex":
        rows = list(islice(named(root, "sitemap"), limits.max_addresses))
        children = tuple(child for row in rows if (child := _child(row, source)))
        return Sitemap(children=children, left_out=len(root) - len(children))
    rows = list(islice(named(root, "url"), limits.max_addresses))
    entries = tuple(entry for row in rows if (entry := _entry(row, source, limits.max_line)))
    return Sitemap(entries, left_out=len(root) - len(entries))


def _child(row: Element, base: str) -> Child | None:
    url = _location(row, base)
    return Child(url, published(words(below(row, "lastmod"), 80))) if url else None


def _entry(row: Element, base: str, limit: int) -> Entry | None:
    url = _location(row, base)
    if url is None:
        return None
    return Entry(
        id=url,
        url=url,
        title=words(below(row, "news", "title"), limit),
        published=published(words(below(row, "news", "publication_date"), 80)),
        updated=published(words(below(row, "lastmod"), 80)),
        outlet=words(below(row, "news", "publication", "name"), limit),
        language=words(below(row, "news", "publication", "language"), 40),
    )


def _location(row: Element, base: str) -> str | None:
    return address(words(below(row, "loc"), LONGEST_ADDRESS + 1), base)
