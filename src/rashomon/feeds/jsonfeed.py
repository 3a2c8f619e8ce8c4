"""JSON Feed, versions 1 and 1.1."""

from __future__ import annotations

import html
from collections.abc import Mapping

from rashomon.errors import MalformedFeed, MalformedReport
from rashomon.feeds.addresses import address, line
from rashomon.feeds.entries import Entry, Feed
from rashomon.feeds.limits import FeedLimits
from rashomon.feeds.text import fit
from rashomon.reports.articles import load_json
from rashomon.reports.dates import published

VERSION = "jsonfeed.org/version/"
LOOKED_AT = 2_000  # characters


def is_json_feed(text: str) -> bool:
    """{"version": "https://jsonfeed.org/version/1.1", "items": […]}."""
    return text.lstrip("\ufeff \t\r\n").startswith("{") and VERSION in text.replace("\\/", "/", 20)[:LOOKED_AT]


def json_feed(source: str, text: str, limits: FeedLimits) -> Feed:
    """The feed in a JSON text; raises MalformedFeed."""
    try:
        given = load_json(source, text)
    except MalformedReport as error:
        raise MalformedFeed(source, error.reason) from error
    items = given.get("items") if isinstance(given, Mapping) else None
    if not isinstance(given, Mapping) or not isinstance(items, list):
        raise MalformedFeed(source, 'expected a JSON Feed, found no "items" in it')
    found = [_entry(item, source, limits) for item in items[: limits.max_entries]]
    kept = tuple(entry for entry in found if entry is not None)
    return Feed(
        kept,
        title=line(given.get("title"), limits.max_line),
        home=address(given.get("home_page_url"), source),
        language=line(given.get("language"), 40),
        left_out=len(items) - len(kept),
    )


def _entry(item: object, base: str, limits: FeedLimits) -> Entry | None:
    if not isinstance(item, Mapping):
        return None
    url = address(item.get("url"), base) or address(item.get("external_url"), base)
    content = _text(item.get("content_html"), limits) or _paragraphs(item.get("content_text"), limits)
    name = line(str(item.get("id") or ""), limits.max_line) or url
    if name is None or (url is None and content is None):
        return None
    return Entry(
        id=name,
        url=url,
        title=line(item.get("title"), limits.max_line),
        published=published(item.get("date_published")),
        updated=published(item.get("date_modified")),
        authors=_authors(item, limits.max_line),
        language=line(item.get("language"), 40),
        summary=_text(item.get("summary"), limits),
        content=content,
    )


def _text(given: object, limits: FeedLimits) -> str | None:
    return fit(given) if isinstance(given, str) and given.strip() and len(given) <= limits.max_text else None


def _paragraphs(given: object, limits: FeedLimits) -> str | None:
    """Plain text as HTML, a paragraph a line."""
    text = _text(given, limits)
    return "".join(f"<p>{html.escape(part.strip())}</p>" for part in text.splitlines() if part.strip()) if text else None


def _authors(item: Mapping[str, object], limit: int) -> tuple[str, ...]:
    """{"authors": [{"name": …}]}, or {"author": {"name": …}} as version 1 has it."""
    given = item.get("authors")
    people = given[:50] if isinstance(given, list) else [item.get("author")]
    return tuple(name for one in people if isinstance(one, Mapping) and (name := line(one.get("name"), limit)))
