"""Asking one address, politely: by the rules of its site, and only for what is new since the last time."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from rashomon.collect.addresses import host_of
from rashomon.collect.outcomes import Answered, Elsewhere, Failed, Unchanged
from rashomon.collect.policy import DAY, Policy
from rashomon.collect.sink import Lead
from rashomon.collect.sites import Sites
from rashomon.errors import FetchError
from rashomon.reports.errand import Answer, Errand, ask, errand, onward, split
from rashomon.reports.fetch import status

ACCEPT = {
    "source": "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5",
    "page": "text/html, application/xhtml+xml, application/json;q=0.9, text/plain;q=0.8, */*;q=0.1",
}
PASSING = frozenset({408, 421, 425, 429})  # and all from 500 on
SENDABLE = re.compile(r"[\x20-\x7e]{1,300}")  # a header that is sent back as it came
IGNORED = frozenset({"image", "audio", "video", "font"})  # types of content that hold no report and no feed
Visited = Answered | Unchanged | Elsewhere | Failed


def visit(lead: Lead, url: str, sites: Sites, policy: Policy) -> Visited:
    """What a lead's address gives, or that to which it has led so far; redirects within a host are followed."""
    asked = errand(url, policy.reading, {"Accept": ACCEPT[lead.kind], **_conditions(lead)})
    try:
        return _followed(asked, url, sites, policy.limits.max_bytes if lead.kind == "source" else policy.reading.max_bytes)
    except FetchError as error:
        return Failed(error.reason, error.passing)


def _followed(asked: Errand, url: str, sites: Sites, limit: int) -> Visited:
    host = host_of(url)
    for _ in range(asked.options.max_redirects + 1):
        split(asked, url)
        if host_of(url) != host:
            return Elsewhere(url)
        sites.obey(asked, url)
        answer = ask(asked, url, limit)
        if answer.location is None:
            return _judged(asked, url, answer, limit)
        url = onward(asked, url, answer.location)
    raise asked.fail(f"more than {asked.options.max_redirects} redirects", "give the address they lead to")


def _judged(asked: Errand, url: str, answer: Answer, limit: int) -> Visited:
    if answer.status == 304:
        return Unchanged()
    if answer.status != 200:
        passing = answer.status in PASSING or answer.status >= 500
        return Failed(asked.fail(status(answer), "check the address").reason, passing, _wanted_rest(answer))
    if len(answer.body) > limit:
        return Failed(f"expected at most {limit:,} bytes, found more")
    if answer.content_type.partition("/")[0].strip().lower() in IGNORED:
        return Failed(f"expected a report or a feed, found content of type {answer.content_type.split(';')[0][:80]!r}")
    etag, modified = (answer.headers.get(name) for name in ("etag", "last-modified"))
    return Answered(url, answer.body, answer.content_type, _sendable(etag), _sendable(modified))


def _conditions(lead: Lead) -> dict[str, str]:
    given = {"If-None-Match": lead.etag, "If-Modified-Since": lead.modified}
    return {name: value for name, value in given.items() if value and lead.state == "kept"}


def _sendable(value: str | None) -> str | None:
    return value if value and SENDABLE.fullmatch(value) else None


def _wanted_rest(answer: Answer) -> float:
    """Retry-After in seconds, a day at most: "120", "Wed, 07 Jan 2032 18:02:11 GMT"; 0 where it can't be read."""
    given = answer.headers.get("retry-after", "").strip()[:40]
    if given.isascii() and given.isdigit():
        return min(float(given), DAY)
    try:
        moment = parsedate_to_datetime(given)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return min(max(0.0, (moment - datetime.now(UTC)).total_seconds()), DAY)
    except (ValueError, TypeError, IndexError, OverflowError):
        return 0.0
