"""RSS and Atom, read by feedparser from a tree that is sound; it is given bytes and fetches nothing."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from time import struct_time
from typing import TYPE_CHECKING, Any

from rashomon.errors import MalformedFeed
from rashomon.feeds.addresses import address, line
from rashomon.feeds.entries import Entry, Feed
from rashomon.feeds.limits import FeedLimits
from rashomon.feeds.thinning import thin
from rashomon.reports.dates import published

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

HEADERS = {"content-type": "application/xml; charset=utf-8"}
DAY = 1440  # minutes
MAILED = re.compile(r"\S{1,100}@\S{1,100}\s?\(([^()]{1,200})\)|([^<>]{1,200})<[^<>\s]{1,200}>")


def syndicated(source: str, root: Element, limits: FeedLimits) -> Feed:
    """The feed in a tree of RSS or Atom; `source` is the address that relative ones are relative to."""
    cut = thin(root, limits.max_entries)
    given = _parsed(source, root)
    dated = str(given.get("version", "")).startswith("rss")  # the one date of an RSS item, whatever its name, is that of publication
    found = [_entry(item, source, limits, dated=dated) for item in given.get("entries", ())]
    kept = tuple(entry for entry in found if entry is not None)
    about = given.get("feed", {})
    return Feed(
        kept,
        title=line(about.get("title"), limits.max_line),
        home=address(about.get("link"), source),
        language=line(about.get("language"), 40),
        minutes=_minutes(about.get("ttl")),
        left_out=cut + len(found) - len(kept),
    )


def _parsed(source: str, root: Element) -> Mapping[str, Any]:
    import feedparser  # slow to import
    from lxml import etree

    data = etree.tostring(root, encoding="utf-8")
    try:
        parsed: Mapping[str, Any] = feedparser.parse(
            io.BytesIO(data), response_headers={**HEADERS, "content-location": source}, resolve_relative_uris=False, sanitize_html=False
        )
    except Exception as error:  # whatever an odd feed makes of a foreign library
        raise MalformedFeed(source, f"expected RSS or Atom, found a form of it that can't be read ({type(error).__name__})") from error
    return parsed


def _entry(item: Mapping[str, Any], base: str, limits: FeedLimits, *, dated: bool) -> Entry | None:
    url = address(item.get("link"), base)
    content = _longest([part.get("value") for part in item.get("content", ())], limits)
    summary = _longest([item.get("summary")], limits)
    name = line(item.get("id"), limits.max_line) or url
    if name is None or (url is None and content is None):
        return None
    return Entry(
        id=name,
        url=url,
        title=line(item.get("title"), limits.max_line),
        published=_moment(item, "published") or (_moment(item, "updated") if dated else None),
        updated=_moment(item, "updated"),
        outlet=line(item.get("source", {}).get("title"), limits.max_line),
        authors=_authors(item, limits.max_line),
        language=line(item.get("language"), 40),
        summary=None if summary == content else summary,
        content=content,
    )


def _longest(given: Sequence[object], limits: FeedLimits) -> str | None:
    texts = [text for text in given if isinstance(text, str) and text.strip() and len(text) <= limits.max_text]
    return max(texts, key=len, default=None)


def _authors(item: Mapping[str, Any], limit: int) -> tuple[str, ...]:
    """ "Lena Holm"; "desk@news.example (Lena Holm)", as RSS has it; an address alone names nobody."""
    whole = item.get("author")
    if isinstance(whole, str) and "@" in whole:
        found = MAILED.fullmatch(whole.strip()[:limit])
        given = [found[1] or found[2]] if found else []
    else:
        given = [author.get("name") for author in item.get("authors", ())[:50]]
    return tuple(dict.fromkeys(name for one in given if (name := line(one, limit))))


def _moment(item: Mapping[str, Any], key: str) -> str | None:
    """A date as the feed gives it, with its zone where that can be read; else as feedparser understands it."""
    if not dict.__contains__(item, key):  # feedparser answers a question for `updated` with `published`
        return None
    if moment := published(item.get(key)):
        return moment
    parsed = item.get(f"{key}_parsed")
    try:
        return datetime(*parsed[:6], tzinfo=UTC).isoformat() if isinstance(parsed, struct_time) else None
    except ValueError:
        return None


def _minutes(given: object) -> int | None:
    return min(int(given), DAY) if isinstance(given, str) and given.isascii() and given.isdigit() and len(given) < 9 else None
