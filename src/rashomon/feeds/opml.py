"""OPML: a list of feeds, in folders within folders, read and written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.feeds.addresses import address, line
from rashomon.feeds.entries import Subscription, Subscriptions
from rashomon.feeds.limits import FeedLimits
from rashomon.feeds.xml import below, local, words

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

Folders = tuple[str, ...]


def subscriptions(source: str, root: Element, limits: FeedLimits) -> Subscriptions:
    """The feeds of an OPML tree in their order, each address once."""
    feeds: dict[str, Subscription] = {}
    left_out = 0
    for outline, folders in _outlines(root, limits.max_line):
        attributes = {name.lower(): str(value) for name, value in outline.attrib.items() if isinstance(name, str)}
        if "xmlurl" not in attributes:
            continue
        feed = _subscription(attributes, folders, source, limits.max_line)
        if feed is None or len(feeds) >= limits.max_feeds:
            left_out += 1
        else:
            feeds.setdefault(feed.url, feed)
    return Subscriptions(tuple(feeds.values()), words(below(root, "head", "title"), limits.max_line), left_out)


def opml(listed: Subscriptions) -> str:
    """The list as OPML 2.0, feeds of one folder together."""
    from lxml import etree

    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = listed.title or "Feeds"
    folders: dict[Folders, Element] = {(): etree.SubElement(root, "body")}
    for feed in listed.feeds:
        given = {"type": "rss", "text": feed.title or feed.url, "xmlUrl": feed.url, "htmlUrl": feed.home or ""}
        etree.SubElement(_folder(folders, feed.folders), "outline", {name: value for name, value in given.items() if value})
    return str(etree.tostring(root, encoding="unicode", pretty_print=True))


def _outlines(root: Element, limit: int) -> Iterator[tuple[Element, Folders]]:
    """The outlines in the order of the page, each with the folders around it."""
    waiting: list[tuple[Element, Folders]] = [(root, ())]
    while waiting:
        element, folders = waiting.pop()
        if local(element) == "outline":
            yield element, folders
            name = line(element.get("text") or element.get("title"), limit)
            folders = (*folders, name) if name else folders
        waiting += [(child, folders) for child in reversed(element)]


def _subscription(given: dict[str, str], folders: Folders, base: str, limit: int) -> Subscription | None:
    url = address(given["xmlurl"].replace("feed://", "https://", 1), base)
    title = line(given.get("title"), limit) or line(given.get("text"), limit)
    return Subscription(url, title, address(given.get("htmlurl"), base), folders) if url else None


def _folder(folders: dict[Folders, Element], path: Folders) -> Element:
    """The element of a folder, made with those around it where it is not there yet."""
    from lxml import etree

    for depth in range(1, len(path) + 1):
        if path[:depth] not in folders:
            folders[path[:depth]] = etree.SubElement(folders[path[: depth - 1]], "outline", text=path[depth - 1])
    return folders[path]
