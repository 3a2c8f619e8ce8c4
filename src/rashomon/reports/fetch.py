"""Fetching one address: redirects followed, robots.txt obeyed, and reasons that say why it gives nothing."""

from __future__ import annotations

import http.client

from rashomon.errors import EnormousReport
from rashomon.reports.errand import SAVE, Answer, Errand, ask, errand, onward, split
from rashomon.reports.options import Fetched, ReadingOptions
from rashomon.reports.robots import ROBOTS_BYTES, Rules, obey, origin_of, rules, text_of

READABLE = ("text/", "application/json", "application/ld+json", "application/xhtml", "application/x-ndjson", "application/jsonl")


def fetch(url: str, options: ReadingOptions) -> Fetched:
    """What an address gives; raises FetchError and EnormousReport, whose messages say why it gives nothing."""
    asked = errand(url, options)
    last, answer = follow(asked, url, options.max_bytes, {})
    if answer.status != 200:
        raise asked.fail(status(answer), f"check the address, or {SAVE}")
    if len(answer.body) > options.max_bytes:
        reason = (
            f"expected at most {options.max_bytes:,} bytes, found more; raise the limit (--max-size, or max_bytes in Python) to read it"
        )
        raise EnormousReport(url, reason)
    if answer.content_type and not answer.content_type.lower().startswith(READABLE):
        raise asked.fail(f"content of type {answer.content_type.split(';')[0][:80]!r}", "give the address of an HTML, JSON or text page")
    return Fetched(last, answer.body, answer.content_type)


def charset_of(content_type: str) -> str | None:
    """ "text/html; charset=utf-8" → "utf-8"."""
    _, _, charset = content_type.lower().partition("charset=")
    return charset.split(";")[0].strip(" \"'") or None


def status(answer: Answer) -> str:
    """ "status 404 (Not Found)"."""
    return f"status {answer.status} ({http.client.responses.get(answer.status, 'unknown')})"


def follow(asked: Errand, url: str, limit: int, sites: dict[str, Rules] | None = None) -> tuple[str, Answer]:
    """The address at the end of the redirects, and its answer; each address on the way is checked like the first.

    `sites` are the rules of the sites met, by origin; without them none are obeyed.
    """
    for _ in range(asked.options.max_redirects + 1):
        if sites is not None:
            obey(asked, _rules(asked, url, sites), url)
        answer = ask(asked, url, limit)
        if answer.location is None:
            return url, answer
        url = onward(asked, url, answer.location)
    raise asked.fail(f"more than {asked.options.max_redirects} redirects", "give the address they lead to")


def _rules(asked: Errand, url: str, sites: dict[str, Rules]) -> Rules:
    split(asked, url)
    origin = origin_of(url)
    if origin not in sites:
        _, answer = follow(asked, f"{origin}/robots.txt", ROBOTS_BYTES)
        sites[origin] = rules(text_of(asked, answer))
    return sites[origin]
