"""What is written down of a visit, and what is told of it."""

from __future__ import annotations

from dataclasses import replace

from rashomon.collect.deciding import meant, settled
from rashomon.collect.news import News, What
from rashomon.collect.outcomes import Failed, Listed, Outcome, Told
from rashomon.collect.policy import Policy
from rashomon.collect.reading import told_by_feed
from rashomon.collect.sink import Lead, RawPage
from rashomon.feeds import Feed, Found, Sitemap
from rashomon.types import Report


def decided(lead: Lead, outcome: Outcome, now: float, policy: Policy, chance: float) -> tuple[Lead, Lead, Outcome]:
    """The lead before and after a visit, and what came of it in the end: a page that is given up may stand in its feed."""
    if isinstance(outcome, Told) and lead.kind == "source":
        lead = replace(lead, kind="page")  # what was named as a source is a page
    outcome = meant(lead, outcome)
    after = settled(lead, outcome, now, policy, chance)
    if after.state == "given up" and (instead := told_by_feed(lead, after.reason, policy)):
        return lead, settled(lead, instead, now, policy, chance), instead
    return lead, after, outcome


def to_keep(lead: Lead, outcome: Outcome, now: float) -> tuple[RawPage | None, Report | None]:
    """The page and its report, where the report says something that it didn't say before."""
    if not isinstance(outcome, Told) or outcome.report.id == lead.digest:
        return None, None
    page = outcome.page
    return RawPage(page.url, now, page.body, page.content_type, page.etag, page.modified), outcome.report


def news_of(lead: Lead, after: Lead, outcome: Outcome, found: int, fresh: bool) -> News:
    """What happened; `fresh` is whether the report is new to the sink."""
    match outcome:
        case Failed():
            return News("given up" if after.state == "given up" else "failed", lead.address, outcome.reason)
        case Listed():
            return News("source", lead.address, _holds(outcome.found, found))
        case Told():
            return News(_what(lead, outcome, fresh), lead.address, outcome.instead or "")
        case _:
            return News("source" if lead.kind == "source" else "same", lead.address, "unchanged" if lead.kind == "source" else "")


def _what(lead: Lead, outcome: Told, fresh: bool) -> What:
    if outcome.report.id == lead.digest:
        return "same"
    if not fresh:
        return "double"
    return "edited" if lead.digest else "new"


def _holds(found: Found, fresh: int) -> str:
    """ "12 new of 40; 3 left out"."""
    match found:
        case Feed():
            total = len(found.entries)
        case Sitemap():
            total = len(found.entries) + len(found.children)
        case _:
            total = len(found.feeds)
    return f"{fresh} new of {total}" + (f"; {found.left_out} left out" if found.left_out else "")
