"""A feed cut down to what is read of it, so that no feed can keep feedparser busy: it takes longer than it should for an element with
thousands of attributes or an entry with thousands of links."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rashomon.feeds.xml import local

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ENTRIES = frozenset({"item", "entry"})
OF_FEED = frozenset({"channel", "title", "link", "language", "ttl", *ENTRIES})
LONG = frozenset({"description", "summary", "content", "encoded"})  # as long as they like
SHORT = frozenset({"title", "link", "guid", "id", "author", "creator", "source", "language"})
DATES = frozenset({"pubDate", "published", "issued", "date", "updated", "modified"})
OF_ENTRY = LONG | SHORT | DATES
EACH = 20  # elements of one name in an entry; attributes of one element
LONGEST = 5_000  # characters of what should be short


def thin(root: Element, most: int) -> int:
    """Takes out of a tree of RSS or Atom what is not read, and all entries but the first `most`; how many entries went."""
    for element in root.iter():
        if len(element.attrib) > EACH:
            element.attrib.clear()
    entries = [element for element in root.iter() if local(element) in ENTRIES]
    for element in entries[:most]:
        _keep(element, OF_ENTRY)
    for element in entries[most:]:
        _remove(element)
    for holder in (root, *(child for child in root if local(child) == "channel")):
        _keep(holder, OF_FEED)
    return max(0, len(entries) - most)


def _keep(element: Element, names: frozenset[str]) -> None:
    """Leaves of an element's children those of these names; the words between them go too."""
    seen: Counter[str] = Counter()
    element.text = None
    for child in list(element):
        name = local(child)
        seen[name] += 1
        if name not in names or (seen[name] > EACH and name not in ENTRIES):
            element.remove(child)
            continue
        child.tail = None
        if name not in LONG and child.text and len(child.text) > LONGEST:
            child.text = child.text[:LONGEST]


def _remove(element: Element) -> None:
    if (parent := element.getparent()) is not None:
        parent.remove(element)
