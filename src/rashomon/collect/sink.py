"""Where the watch keeps what it knows: a small protocol, which the store meets.

Everything that the watch must not lose goes through `settle`, in one transaction: what became of an address, the page it gave, the report
read from it, the addresses found there. What was not settled when the program was stopped is done again; what was is never done twice.
A sink is used by one thread at a time.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from rashomon.feeds.entries import Entry
from rashomon.types import Report

Kind = Literal["source", "page"]  # names others (a feed, a sitemap, a list of feeds); is a report
State = Literal["waiting", "kept", "given up"]


@dataclass(frozen=True, slots=True)
class Lead:
    """An address to ask, and how far it has come. Times are seconds since 1970."""

    address: str
    kind: Kind
    host: str  # whose turn is asked for: "news.example", "news.example:8080"
    found: float  # when it was first named
    due: float | None  # when to ask next; None: never again
    found_in: str | None = None  # the source that named it
    entry: Entry | None = None  # what that source says of it
    state: State = "waiting"
    tries: int = 0  # that failed in a row
    checks: int = 0  # how often it was asked again after it was kept
    etag: str | None = None
    modified: str | None = None  # Last-Modified, as sent
    digest: str | None = None  # of the text last kept
    reason: str | None = None  # why it last failed


@dataclass(frozen=True, slots=True)
class RawPage:
    """The bytes of an answer, from which any reading can be made again."""

    url: str  # the last one, after redirects
    fetched: float
    body: bytes
    content_type: str = ""
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class HostNote:
    """What a host asks of programs, kept so that it is not asked at every start."""

    host: str
    origin: str  # "https://news.example"
    robots: str | None = None  # its robots.txt; None: not had
    robots_until: float = 0.0  # when to ask for it again
    rest_until: float = 0.0  # not to be asked anything before


@dataclass(frozen=True, slots=True)
class Settlement:
    """What one visit came to. All of it is written, or nothing."""

    lead: Lead  # as it stands now
    page: RawPage | None = None
    report: Report | None = None  # new, or a new version of the one kept for this address
    leads: Sequence[Lead] = ()  # found there: new ones, and known ones that are due earlier
    hosts: Sequence[HostNote] = ()


class Sink(Protocol):
    def settle(self, settlement: Settlement) -> bool:
        """Writes it in one transaction; whether a report is new: the same text from the same page or outlet is kept once."""

    def leads(self, addresses: Collection[str]) -> Mapping[str, Lead]:
        """Those of these addresses that are known."""

    def sources(self) -> Sequence[Lead]:
        """All sources, in the order in which they were found."""

    def due(self, now: float, each: int, limit: int, without: Collection[str], sources: float | None = None) -> Sequence[Lead]:
        """Leads that are due, sources before pages, then the longest due first; at most `each` of a host, `limit` in all.

        None of the hosts `without`; of the sources, where `sources` is given, only what was due by then.
        """

    def host_notes(self) -> Sequence[HostNote]:
        """All notes on hosts that still hold something."""
