"""How much of a feed is taken."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FeedLimits:
    """Limits on what a feed may hold. The defaults suit feeds from anywhere."""

    max_bytes: int = 20_000_000  # unpacked
    max_entries: int = 10_000  # of a feed
    max_addresses: int = 50_000  # of a sitemap or an index of them: as many as the protocol allows
    max_feeds: int = 20_000  # of a list of feeds
    max_text: int = 300_000  # characters of one entry's text; a longer one is no report
    max_line: int = 1_000  # characters of a title or a name; the rest is cut off


DEFAULTS = FeedLimits()
LONGEST_ADDRESS = 4_000  # characters
