"""Files and folders among the sources: lists of feeds, feeds and reports on the disk. A file is read again when it has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from rashomon.collect.addresses import host_of, known_as
from rashomon.collect.finding import AT_ONCE, leads_of, news
from rashomon.collect.news import News, What
from rashomon.collect.policy import Policy
from rashomon.collect.sink import Lead, RawPage, Settlement, Sink
from rashomon.errors import FeedError
from rashomon.feeds import is_feed, read_feed
from rashomon.feeds.addresses import address
from rashomon.reports import stream_reports
from rashomon.reports.folder import files_in
from rashomon.reports.open import LINES
from rashomon.types import Report, Skipped

HERE = ""  # the host of a file
UNLISTED = "no longer listed"


@dataclass(frozen=True, slots=True)
class Files:
    """What is to be read from the disk into a sink."""

    paths: tuple[Path, ...]
    sink: Sink
    policy: Policy
    tell: Callable[[News], None]

    def look(self, now: float) -> None:
        """Reads the files that have changed since they were last read; each is marked as read after all that is in it was kept."""
        for path in _files(self.paths):
            try:
                self._look_at(path, now)
            except (OSError, FeedError) as error:
                self.tell(News("skipped", str(path), getattr(error, "reason", None) or str(error)))

    def _look_at(self, path: Path, now: float) -> None:
        stat, name = path.stat(), str(path)
        mark = f"{stat.st_mtime_ns}-{stat.st_size}"
        known = self.sink.leads([name]).get(name)
        if known is not None and known.etag == mark:
            return
        before = known or Lead(name, "source", HERE, now, None)
        after = replace(before, state="kept", etag=mark, due=None)
        body = path.read_bytes() if stat.st_size <= self.policy.limits.max_bytes and path.suffix.lower() not in LINES else None
        if body is not None and is_feed(name, body, self.policy.limits):
            self._feed(after, body, now)
            return
        for read in stream_reports([name], self.policy.reading):
            self._report(read, before, body, now)
        self.sink.settle(Settlement(after))

    def _feed(self, source: Lead, body: bytes, now: float) -> None:
        """What a list of feeds no longer lists is no longer asked, until it lists it again."""
        found = leads_of(read_feed(source.address, body, self.policy.limits), source, now, self.policy)
        known = self.sink.leads([lead.address for lead in found])
        fresh = tuple(news(found, known, now))
        back = (replace(lead, due=AT_ONCE, reason=None) for lead in known.values() if lead.reason == UNLISTED)
        listed = {lead.address for lead in found}
        left = (lead for lead in self.sink.sources() if lead.found_in == source.address and lead.address not in listed)
        self.sink.settle(Settlement(source, leads=(*fresh, *back, *(replace(lead, due=None, reason=UNLISTED) for lead in left))))
        self.tell(News("source", source.address, f"{len(fresh)} new of {len(found)}"))

    def _report(self, read: Report | Skipped, source: Lead, body: bytes | None, now: float) -> None:
        if isinstance(read, Skipped):
            self.tell(News("skipped", read.source, read.reason))
            return
        url = address(read.url)
        name = known_as(url) if url else read.source
        known = self.sink.leads([name]).get(name) or Lead(name, "page", host_of(url) if url else HERE, now, None, source.address)
        if known.digest == read.id:
            return
        page = RawPage(source.address, now, body) if body is not None else None
        fresh = self.sink.settle(Settlement(replace(known, state="kept", tries=0, digest=read.id), page, read))
        what: What = "double" if not fresh else "edited" if known.digest else "new"
        self.tell(News(what, read.source))


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from files_in(path)
        else:
            yield path
