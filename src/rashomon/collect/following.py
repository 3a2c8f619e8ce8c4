"""The sources that a user names, and which of those known are followed now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rashomon.collect.addresses import known_as
from rashomon.collect.finding import AT_ONCE, lead_to
from rashomon.collect.sink import Lead, Settlement, Sink
from rashomon.errors import MissingReport
from rashomon.feeds.addresses import address
from rashomon.reports.open import ADDRESS

DROPPED = "no longer named"


@dataclass(frozen=True, slots=True)
class Named:
    """The sources of one watch."""

    addresses: tuple[str, ...] = ()
    paths: tuple[Path, ...] = ()


def named(sources: Sequence[str]) -> Named:
    """Sorted into addresses and paths, each once; raises MissingReport for what is neither."""
    addresses, paths = [], []
    for source in sources:
        if ADDRESS.match(source):
            url = address(source)
            if url is None:
                raise MissingReport(source, "expected an http or https address, found none; check it")
            addresses.append(known_as(url))
        elif "\x00" in source or not Path(source).exists():
            raise MissingReport(source, "expected a file, a folder or an http address, found nothing of that name; check the path")
        else:
            paths.append(Path(source).resolve())
    return Named(tuple(dict.fromkeys(addresses)), tuple(dict.fromkeys(paths)))


def follow(sink: Sink, sources: Named, now: float, within: float) -> None:
    """Has the named sources looked at when they are due, those due `within` that time at once, and no others. None named: all known."""
    known = {lead.address: lead for lead in sink.sources()}
    new = [lead_to(url, "source", now) for url in sources.addresses if url not in known and not sink.leads([url])]
    followed = set(_followed(known, sources))
    for lead in (*new, *(after for lead in known.values() if (after := _now(lead, lead.address in followed, now, within)) != lead)):
        sink.settle(Settlement(lead))


def _followed(known: dict[str, Lead], sources: Named) -> Iterator[str]:
    """What is named, and what was found there, be it in a list of feeds that lies in a folder."""
    everything = not sources.addresses and not sources.paths
    for lead in known.values():
        chain, at = [lead.address], lead
        while at.found_in in known and at.found_in not in chain:
            at = known[at.found_in]
            chain.append(at.address)
        if everything or any(one in sources.addresses or _within(one, sources.paths) for one in chain):
            yield lead.address


def _within(name: str, paths: Sequence[Path]) -> bool:
    return not ADDRESS.match(name) and any(Path(name).is_relative_to(path) for path in paths)


def _now(lead: Lead, followed: bool, now: float, within: float) -> Lead:
    """A source as it stands when a watch begins."""
    if not followed:
        return lead if lead.due is None else replace(lead, due=None, reason=DROPPED)
    if lead.reason == DROPPED:
        return replace(lead, due=AT_ONCE, reason=None)
    soon = lead.due is not None and now < lead.due <= now + within and not lead.tries
    return replace(lead, due=AT_ONCE) if soon else lead
