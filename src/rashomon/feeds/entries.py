"""What a feed, a sitemap or a list of subscriptions holds, as values. Times are ISO 8601 with a time zone; addresses are whole."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One report as its feed or sitemap announces it."""

    id: str  # what tells it from the feed's others: its guid, else its address
    url: str | None = None
    title: str | None = None
    published: str | None = None
    updated: str | None = None
    outlet: str | None = None  # whom the feed of an aggregator names as the publisher: RSS and Atom <source>
    authors: tuple[str, ...] = ()
    language: str | None = None
    summary: str | None = None  # HTML, or plain text
    content: str | None = None  # HTML: the whole report, where the feed gives it


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed of entries, as it came; those over the limit and those with neither address nor text are left out and counted."""

    entries: tuple[Entry, ...]
    title: str | None = None
    home: str | None = None  # the site that it is of
    language: str | None = None
    minutes: int | None = None  # for which it may be kept: RSS <ttl>
    left_out: int = 0
    whole: bool = True  # False where it was broken off or had to be mended: there may be more


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed in a list of feeds."""

    url: str
    title: str | None = None
    home: str | None = None
    folders: tuple[str, ...] = ()  # in which it lies, the outermost first


@dataclass(frozen=True, slots=True)
class Subscriptions:
    """A list of feeds (OPML)."""

    feeds: tuple[Subscription, ...]
    title: str | None = None
    left_out: int = 0
    whole: bool = True  # False where it was broken off or had to be mended: there may be more


@dataclass(frozen=True, slots=True)
class Child:
    """A sitemap that an index names."""

    url: str
    updated: str | None = None


@dataclass(frozen=True, slots=True)
class Sitemap:
    """A sitemap (entries) or an index of sitemaps (children)."""

    entries: tuple[Entry, ...] = ()
    children: tuple[Child, ...] = ()
    left_out: int = 0
    whole: bool = True  # False where it was broken off or had to be mended: there may be more


Found = Feed | Subscriptions | Sitemap
