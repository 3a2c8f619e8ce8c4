"""What is done apart from the thread that decides: an address is asked, and what it gave is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Lock

from rashomon.collect.outcomes import Answered, Failed, Outcome
from rashomon.collect.policy import Policy
from rashomon.collect.reading import listed, told, told_by_feed
from rashomon.collect.sink import Lead
from rashomon.collect.sites import Sites
from rashomon.collect.turns import Task
from rashomon.collect.visit import visit
from rashomon.errors import FeedError
from rashomon.feeds import is_feed
from rashomon.reports.fetch import charset_of

LARGE = 1_000_000  # bytes; of larger bodies one is read at a time, since its tree is many times as large


@dataclass(frozen=True, slots=True)
class Worker:
    """Several threads may use it."""

    sites: Sites
    policy: Policy
    alone: Lock = field(default_factory=Lock)

    def outcome(self, task: Task) -> Outcome:
        """What came of a task, whatever happened."""
        try:
            return self._outcome(task)
        except Exception as error:  # what one page makes of a library must not end the watch over all the others
            return Failed(f"expected a page that can be read, found one that a parser broke on ({error!r})", passing=True, answered=True)

    def _outcome(self, task: Task) -> Outcome:
        lead = task.lead
        if lead.entry is not None and lead.entry.url is None:
            return told_by_feed(lead, None, self.policy) or Failed("expected an entry with an address or a whole text, found neither")
        visited = visit(lead, task.url, self.sites, self.policy)
        if not isinstance(visited, Answered):
            return visited
        if len(visited.body) < LARGE:
            return self._read(lead, visited)
        with self.alone:
            return self._read(lead, visited)

    def _read(self, lead: Lead, page: Answered) -> Outcome:
        return listed(lead, page, self.policy) if lead.kind == "source" and self._is_source(lead, page) else told(lead, page, self.policy)

    def _is_source(self, lead: Lead, page: Answered) -> bool:
        """What a user names may be a page as well, but only the first time: a feed that gives a page later is a feed that fails."""
        if lead.state == "kept" or lead.tries or lead.found_in is not None:
            return True
        try:
            return is_feed(page.url, page.body, self.policy.limits, charset_of(page.content_type))
        except FeedError:
            return True
