"""What a site's robots.txt asks of programs (RFC 9309)."""

from __future__ import annotations

import math
from urllib.parse import urlsplit

from protego import Protego

from rashomon.reports.errand import AGENT, SAVE, Answer, Errand

ROBOTS_BYTES = 500_000  # that are read of it
TRY_AGAIN = 429
Rules = Protego


def origin_of(url: str) -> str:
    """ "https://news.example/a?b" → "https://news.example"."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def text_of(errand: Errand, answer: Answer) -> str:
    """A site's robots.txt; where there is none (4xx) all is allowed, where the site fails to give it (5xx, 429) nothing is."""
    if answer.status >= 500 or answer.status == TRY_AGAIN:
        raise errand.fail(f"that its robots.txt can't be had (status {answer.status})", f"try again, or {SAVE}", passing=True)
    return answer.body[:ROBOTS_BYTES].decode("utf-8", "replace") if answer.status == 200 else ""


def rules(text: str) -> Rules:
    return Protego.parse(text.lstrip("\ufeff"))


def obey(errand: Errand, site: Rules, url: str) -> None:
    """Raises FetchError where the site's rules forbid programs an address."""
    if not allowed(site, url):
        raise errand.fail("that its robots.txt forbids programs to read it")


def allowed(site: Rules, url: str) -> bool:
    try:
        return bool(site.can_fetch(url, AGENT))
    except ValueError:  # an address that can't be taken apart
        return False


def seconds_between(site: Rules) -> float:
    """The seconds that a site wants between two requests (Crawl-delay); 0 where it says nothing."""
    delay = site.crawl_delay(AGENT)
    return float(delay) if delay is not None and math.isfinite(delay) and delay > 0 else 0.0
