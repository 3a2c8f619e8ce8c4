"""From what an address gave to what it says: the entries of a source, the report of a page."""

from __future__ import annotations

import html
import re
from dataclasses import replace

from rashomon.collect.addresses import host_of
from rashomon.collect.outcomes import Answered, Failed, Listed, Told
from rashomon.collect.policy import Policy
from rashomon.collect.sink import Lead
from rashomon.errors import EnormousReport, FeedError, MalformedReport, ReportError
from rashomon.feeds import Entry, read_feed
from rashomon.reports.content import read_content
from rashomon.reports.dates import finer
from rashomon.reports.fetch import charset_of
from rashomon.reports.options import ReadingOptions
from rashomon.types import Report, Skipped

WHOLE = 100  # words of an entry's content that make a report; fewer are a teaser
WORD = re.compile(r"\w+")
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")


def listed(lead: Lead, page: Answered, policy: Policy) -> Listed | Failed:
    """The entries of a source."""
    try:
        return Listed(page, read_feed(page.url, page.body, policy.limits, charset_of(page.content_type)))
    except FeedError as error:
        return Failed(error.reason, passing=True, answered=True)


def told(lead: Lead, page: Answered, policy: Policy) -> Told | Failed:
    """The report of a page, with what its feed says of it where it doesn't say so itself."""
    try:
        report = _report(lead.address, page, policy.reading)
    except ReportError as error:
        return Failed(error.reason, passing=True, answered=True)
    hosted = lead.found_in is not None and host_of(lead.found_in) == host_of(page.url)
    return Told(page, _completed(report, lead, hosted=hosted))


def told_by_feed(lead: Lead, reason: str | None, policy: Policy) -> Told | None:
    """The report as the feed gives it, where it gives the whole; `reason` is why its page was not read."""
    entry = lead.entry
    if entry is None or entry.content is None or len(WORD.findall(TAG.sub(" ", entry.content))) < WHOLE:
        return None
    page = Answered(entry.url or lead.address, _page_of(entry), "text/html; charset=utf-8")
    try:
        report = _report(lead.address, page, policy.reading)
    except ReportError:
        return None
    return Told(page, _completed(report, lead, hosted=True), reason)


def _report(address: str, page: Answered, options: ReadingOptions) -> Report:
    """The first report on a page; raises ReportError."""
    for read in read_content(address, page.body, options, url=page.url, charset=charset_of(page.content_type)):
        if isinstance(read, Skipped):
            raise MalformedReport(read.source, read.reason)
        if len(read.text) > options.max_characters:
            raise EnormousReport(address, f"expected a text of at most {options.max_characters:,} characters, found {len(read.text):,}")
        return read
    raise MalformedReport(address, "expected a report, found none")


def _completed(report: Report, lead: Lead, *, hosted: bool) -> Report:
    """With date, outlet and authors from the feed where the page has none; what an aggregator hosts is of the outlet that it names."""
    entry = lead.entry
    if entry is None:
        return report
    published = finer(report.published, entry.published)
    return replace(
        report,
        published=published,
        published_basis="given" if published else None,
        outlet=(entry.outlet if hosted else None) or report.outlet or entry.outlet,
        authors=report.authors or entry.authors,
    )


def _page_of(entry: Entry) -> bytes:
    """The entry's content as a page of its own."""
    title = html.escape(entry.title or "")
    head = f'<!doctype html><html><head><meta charset="utf-8"><title>{title}</title></head>'
    return f"{head}<body><article><h1>{title}</h1>{entry.content}</article></body></html>".encode("utf-8", "replace")
