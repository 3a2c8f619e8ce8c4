"""By what an address is known: one page has one, however many feeds name it."""

from __future__ import annotations

from urllib.parse import parse_qsl, quote, urlsplit, urlunsplit

PORTS = {"http": 80, "https": 443}
FOLLOWERS = frozenset({"fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid", "ocid", "at_medium", "at_campaign"})


def known_as(url: str) -> str:
    """The address without what only follows the reader: "HTTPS://News.example:443/a?id=3&utm_source=rss#top" → "https://news.example/a?id=3"."""
    parts = urlsplit(url)
    kept = [piece for piece in parts.query.split("&") if piece and not _follows(piece)]
    return urlunsplit((parts.scheme.lower(), host_of(url), parts.path or "/", "&".join(kept), ""))


def host_of(url: str) -> str:
    """Whose turn an address is: "news.example", "news.example:8080"."""
    parts = urlsplit(url)
    name = (parts.hostname or "").lower()
    name = f"[{name}]" if ":" in name else name
    return name if parts.port in (None, PORTS.get(parts.scheme.lower())) else f"{name}:{parts.port}"


def address_within(feed: str, name: str) -> str:
    """Of an entry that has none of its own: the feed's, with the entry's name after "#"."""
    return f"{feed.partition('#')[0]}#{quote(name, safe='')}"


def _follows(piece: str) -> bool:
    name = next((key for key, _ in parse_qsl(piece, keep_blank_values=True)), "").lower()
    return name.startswith("utm_") or name in FOLLOWERS
