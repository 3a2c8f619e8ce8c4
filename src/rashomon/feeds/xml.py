"""A tree of XML from anywhere, read without network, without entities of its own, within libxml2's limits on depth and size."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.errors import MalformedFeed
from rashomon.feeds.text import sound

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ROOTS = ("rss", "RDF", "feed", "opml", "urlset", "sitemapindex")
LOOKED_AT = 20_000  # characters at the top, in which the root must begin
ROOT = re.compile(rf"<(?:[\w.-]{{1,40}}:)?({'|'.join(ROOTS)})(?=[\s>/])")
DECLARATION = re.compile(r"<\?xml[^>]{0,300}>")


def root_name(text: str) -> str | None:
    """The root of a feed, whatever stands before it: "<?xml …?><!-- … --><rss version=…>" → "rss"; None where it is no feed."""
    found = ROOT.search(text, 0, LOOKED_AT)
    page = re.search(r"<(?:html|body)\b", text[: found.start() if found else 0], re.IGNORECASE)
    return found[1] if found and not page else None


def tree_of(source: str, text: str) -> tuple[Element, bool]:
    """The root, and whether the XML was without fault; raises MalformedFeed where nothing can be made of it."""
    from lxml import etree  # slow to import

    parser = etree.XMLParser(
        recover=True, resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    start = _start(text)
    try:
        root = etree.fromstring(sound(text[start:]).encode("utf-8"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise MalformedFeed(source, f"expected a feed, found XML that can't be read ({error})") from error
    if root is None:
        raise MalformedFeed(source, "expected a feed, found XML that can't be read")
    if (dtd := root.getroottree().docinfo.internalDTD) is not None and next(dtd.iterentities(), None) is not None:
        raise MalformedFeed(source, "expected a feed, found XML that declares entities of its own, which are not expanded")
    return root, not len(parser.error_log)


def local(element: Element) -> str:
    """ "{http://www.sitemaps.org/schemas/sitemap/0.9}loc" → "loc"; "" for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def words(element: Element | None, limit: int) -> str | None:
    """The text right inside an element, its white space made single; None where there is none."""
    return " ".join((element.text or "").split())[:limit] or None if element is not None else None


def below(element: Element, *path: str) -> Element | None:
    """The first element along a path of local names."""
    for name in path:
        found = next(named(element, name), None)
        if found is None:
            return None
        element = found
    return element


def named(element: Element, name: str) -> Iterator[Element]:
    """The children of that local name."""
    return (child for child in element if local(child) == name)


def _start(text: str) -> int:
    """Where the XML begins, after its declaration, which tells of an encoding that is no more, and after what should not be there."""
    found = ROOT.search(text, 0, LOOKED_AT)
    end = found.start() if found else 0
    doctype = text.find("<!DOCTYPE", 0, end)
    declared = DECLARATION.search(text, 0, end)
    return doctype if doctype >= 0 else declared.end() if declared else end
