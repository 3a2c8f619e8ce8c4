"""Which addresses a source names, and which of them are news."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime

from rashomon.collect.addresses import address_within, host_of, known_as
from rashomon.collect.policy import Policy
from rashomon.collect.sink import Kind, Lead
from rashomon.feeds.entries import Child, Entry, Feed, Found, Sitemap

AT_ONCE = 0.0  # before anything that is due
MOST_CHECKS = 12  # of a page: a feed that calls every entry changed at every look is not believed for long


def lead_to(url: str, kind: Kind, now: float, found_in: str | None = None, entry: Entry | None = None) -> Lead:
    """A new lead, due at once."""
    address = known_as(url)
    return Lead(address, kind, host_of(address), now, AT_ONCE if kind == "source" else now, found_in, entry)


def leads_of(found: Found, source: Lead, now: float, policy: Policy) -> tuple[Lead, ...]:
    """What a source leads to, each address once. A list of feeds within a list, or an index of sitemaps within an index, leads nowhere."""
    match found:
        case Feed():
            leads = [_page(entry, source, now) for entry in found.entries]
        case Sitemap():
            leads = [_page(entry, source, now) for entry in found.entries if _recent(entry, now, policy)]
            leads += [_child(one, source, now) for one in found.children if source.entry is None and _recent(one, now, policy)]
        case _:
            feeds = found.feeds if source.found_in is None else ()
            leads = [lead_to(feed.url, "source", now, source.address) for feed in feeds]
    return tuple({lead.address: lead for lead in reversed(leads) if lead.address != source.address}.values())[::-1]


def news(found: Iterable[Lead], known: Mapping[str, Lead], now: float) -> Iterator[Lead]:
    """Those that are new, and those known that their source says were changed since, which are due again."""
    for lead in found:
        before = known.get(lead.address)
        if before is None:
            yield lead
        elif lead.entry and before.entry and before.state != "waiting" and before.checks < MOST_CHECKS and _later(lead.entry, before.entry):
            yield _again(before, lead.entry, now)


def _again(lead: Lead, entry: Entry, now: float) -> Lead:
    """A lead that is to be asked again; one that was given up is not revived for ever."""
    revived = lead.state == "given up"
    due = AT_ONCE if lead.kind == "source" else now
    return replace(lead, entry=entry, due=due, state="waiting" if revived else lead.state, tries=0, checks=lead.checks + revived)


def _page(entry: Entry, source: Lead, now: float) -> Lead:
    if entry.url is None:
        return Lead(address_within(source.address, entry.id), "page", source.host, now, now, source.address, entry)
    return lead_to(entry.url, "page", now, source.address, entry)


def _child(child: Child, source: Lead, now: float) -> Lead:
    return lead_to(child.url, "source", now, source.address, Entry(child.url, child.url, updated=child.updated))


def _recent(listed: Entry | Child, now: float, policy: Policy) -> bool:
    """Whether it is young enough, or doesn't say how old it is."""
    last = _last(listed)
    return last is None or now - last <= policy.max_age


def _later(this: Entry, that: Entry) -> bool:
    """Whether one is dated later than the other: some feeds say when they changed a report, others date it anew."""
    new, old = _last(this), _last(that)
    return new is not None and (old is None or new > old)


def _last(listed: Entry | Child) -> float | None:
    moments = [listed.updated, listed.published if isinstance(listed, Entry) else None]
    return max((moment for one in moments if (moment := _moment(one)) is not None), default=None)


def _moment(given: str | None) -> float | None:
    """Seconds since 1970; a date without a zone is read as UTC."""
    if given is None:
        return None
    try:
        moment = datetime.fromisoformat(given)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
    except (ValueError, OverflowError):
        return None
