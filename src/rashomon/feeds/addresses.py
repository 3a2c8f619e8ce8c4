"""Addresses and lines as feeds give them."""

from __future__ import annotations

import html
import re
from urllib.parse import urljoin, urlsplit

from rashomon.feeds.limits import LONGEST_ADDRESS
from rashomon.feeds.text import fit

WEB = ("http", "https")
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")


def address(given: object, base: str | None = None) -> str | None:
    """A whole http or https address: "/world/bridge" at "https://news.example/feed" → "https://news.example/world/bridge"; else None."""
    if not isinstance(given, str) or not given.strip() or len(given) > LONGEST_ADDRESS:
        return None
    try:
        whole = urljoin(base or "", fit("".join(given.split())))
        parts = urlsplit(whole)
        usable = parts.scheme in WEB and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return None
    return whole if usable else None


def line(given: object, limit: int) -> str | None:
    """A title or a name as plain text: " Bridge <b>shut</b>\\n at Corran &amp; Elva" → "Bridge shut at Corran & Elva"."""
    if not isinstance(given, str):
        return None
    plain = html.unescape(TAG.sub("", fit(given[: 4 * limit])))
    return " ".join(plain.split())[:limit] or None
