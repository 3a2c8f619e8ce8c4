"""Whose turn it is: what waits for each host, and when the host may be asked again."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field

from rashomon.collect.sink import Lead


@dataclass(frozen=True, slots=True)
class Task:
    """A lead in hand."""

    lead: Lead
    url: str  # to ask now: its address, or that to which it has led
    host: str  # of that
    hops: int = 0  # from host to host


@dataclass(slots=True)
class Host:
    ready: float = 0.0  # not to be asked before
    active: int = 0  # requests on their way
    failures: int = 0  # in a row
    queue: deque[Task] = field(default_factory=deque)


@dataclass(slots=True)
class Turns:
    """What is in hand, by host. One thread uses it."""

    at_once: int  # requests to one host
    most_sources: int  # asked at a time, so that sources that never answer don't keep all others waiting
    hosts: dict[str, Host] = field(default_factory=dict)
    sources: int = 0  # being asked

    def add(self, tasks: Iterable[Task]) -> None:
        for task in tasks:
            self._host(task.host).queue.append(task)

    def next(self, now: float) -> Task | None:
        """The task of the host that has waited longest, its turn taken; None where all have to wait."""
        ready = [host for host in self.hosts.values() if self._may(host) and host.ready <= now]
        if not ready:
            return None
        host = min(ready, key=lambda one: one.ready)
        task = host.queue.popleft()
        host.active += 1
        self.sources += task.lead.kind == "source"
        return task

    def done(self, task: Task, ready: float, *, failed: bool) -> int:
        """Gives a turn back; the host may be asked again at `ready`. How often it has failed in a row."""
        host = self._host(task.host)
        host.active -= 1
        self.sources -= task.lead.kind == "source"
        host.failures = host.failures + 1 if failed else 0
        host.ready = max(host.ready, ready)
        return host.failures

    def rest(self, name: str, until: float) -> None:
        host = self._host(name)
        host.ready = max(host.ready, until)

    def soonest(self) -> float | None:
        """When a host that has tasks is ready; None where no task can be started, whatever the time."""
        return min((host.ready for host in self.hosts.values() if self._may(host)), default=None)

    def busy(self) -> frozenset[str]:
        """The hosts that have something in hand."""
        return frozenset(name for name, host in self.hosts.items() if host.queue or host.active)

    def waiting(self) -> int:
        return sum(len(host.queue) for host in self.hosts.values())

    def forget_idle(self, now: float) -> None:
        """Drops the hosts of which nothing has to be remembered, so that a long watch doesn't grow."""
        idle = [name for name, host in self.hosts.items() if not (host.queue or host.active or host.failures) and host.ready < now]
        for name in idle:
            del self.hosts[name]

    def _may(self, host: Host) -> bool:
        if not host.queue or host.active >= self.at_once:
            return False
        return host.queue[0].lead.kind == "page" or self.sources < self.most_sources

    def _host(self, name: str) -> Host:
        return self.hosts.setdefault(name, Host())
