"""The watch: asks what is due, settles what came of it, and goes on until it is stopped or nothing is due."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from random import random
from threading import Event

from rashomon.collect.addresses import host_of
from rashomon.collect.deciding import rest
from rashomon.collect.finding import leads_of, news
from rashomon.collect.news import News
from rashomon.collect.outcomes import Elsewhere, Failed, Listed, Outcome
from rashomon.collect.policy import DEFAULTS, Policy
from rashomon.collect.settling import decided, news_of, to_keep
from rashomon.collect.sink import HostNote, Lead, Settlement, Sink
from rashomon.collect.sites import Sites
from rashomon.collect.turns import Task, Turns
from rashomon.collect.work import Worker

EACH = 8  # leads of one host that are in hand
IN_HAND = 256  # leads in hand
GLANCE = 0.25  # seconds between two looks at what is due, while there is enough to do
TICK = 0.5  # seconds after which a stop is noticed
HOPS = 5  # from host to host


@dataclass(slots=True)
class Watch:
    """A watch on what a sink holds. It is driven by one thread, which alone speaks to the sink; others ask and read."""

    sink: Sink
    policy: Policy = DEFAULTS
    tell: Callable[[News], None] = lambda _: None
    look: Callable[[float], None] = lambda _: None  # at the files among the sources
    stop: Event = field(default_factory=Event)
    clock: Callable[[], float] = time.time
    chance: Callable[[], float] = random
    turns: Turns = field(init=False)
    sites: Sites = field(init=False)
    _tasks: dict[Future[Outcome], Task] = field(default_factory=dict)
    _in_hand: set[str] = field(default_factory=set)  # addresses
    _glanced: float = 0.0
    _looked: float = 0.0
    _fruitful: float = 0.0  # when something new was last had
    _sources_by: float | None = None  # a source due later is not looked at

    def __post_init__(self) -> None:
        self.turns = Turns(self.policy.at_once, max(1, self.policy.workers // 2))
        self.sites = Sites(self.policy, self.clock)

    def run(self, *, linger: float | None = None) -> None:
        """Works until it is stopped; where `linger` is given, looks at each source once, and waits that long after the last news."""
        self._sources_by = self.clock() if linger is not None else None
        self._fruitful = self.clock()
        notes = self.sink.host_notes()
        self.sites.remember(notes)
        for note in notes:
            self.turns.rest(note.host, note.rest_until)
        worker = Worker(self.sites, self.policy)
        with ThreadPoolExecutor(self.policy.workers, thread_name_prefix="rashomon") as pool:
            while not self.stop.is_set() and not self._at_end(linger):
                self._look()
                self._take()
                self._start(pool, worker)
                self._settle_done(self._pause())
            while self._tasks:  # what is on its way is seen to its end
                self._settle_done(TICK)

    def _look(self) -> None:
        now = self.clock()
        if now - self._looked >= self.policy.every:
            self._looked = now
            self.look(now)

    def _at_end(self, linger: float | None) -> bool:
        if linger is None or self._tasks or not self._looked:
            return False
        until = max(self.clock(), self._fruitful + linger)
        if (ready := self.turns.soonest()) is not None and ready <= until:
            return False
        return not self.sink.due(until, 1, 1, self.turns.busy(), self._sources_by)

    def _take(self) -> None:
        """Takes what is due in hand, if there is room for it."""
        now = self.clock()
        room = IN_HAND - len(self._in_hand)
        if room <= 0 or (now - self._glanced < GLANCE and self.turns.waiting()):
            return
        self._glanced = now
        self.turns.forget_idle(now)
        leads = self.sink.due(now, EACH, room, self.turns.busy(), self._sources_by)
        fresh = [lead for lead in leads if lead.address not in self._in_hand]
        self._in_hand.update(lead.address for lead in fresh)
        self.turns.add(Task(lead, lead.address, lead.host) for lead in fresh)

    def _start(self, pool: ThreadPoolExecutor, worker: Worker) -> None:
        while len(self._tasks) < self.policy.workers and (task := self.turns.next(self.clock())) is not None:
            self._tasks[pool.submit(worker.outcome, task)] = task

    def _pause(self) -> float:
        """Seconds for which there is nothing to start."""
        soonest = self.turns.soonest()
        if soonest is None or len(self._tasks) >= self.policy.workers:
            return TICK
        return min(max(soonest - self.clock(), 0.001), TICK)

    def _settle_done(self, seconds: float) -> None:
        if not self._tasks:
            self.stop.wait(seconds)
            return
        done, _ = wait(self._tasks, seconds, FIRST_COMPLETED)
        for future in done:
            self._settle(self._tasks.pop(future), future.result())

    def _settle(self, task: Task, outcome: Outcome) -> None:
        """Writes what came of a task, unless it goes on at another host."""
        now, lead = self.clock(), task.lead
        note = self._give_turn_back(task, outcome, now)
        if isinstance(outcome, Elsewhere):
            if task.hops < HOPS:
                self.turns.add([Task(lead, outcome.url, host_of(outcome.url), task.hops + 1)])
                return
            outcome = Failed(f"more than {HOPS} redirects from host to host")
        self._in_hand.discard(lead.address)
        lead, after, outcome = decided(lead, outcome, now, self.policy, self.chance())
        found = self._found(outcome, lead, now)
        page, report = to_keep(lead, outcome, now)
        fresh = self.sink.settle(Settlement(after, page, report, found, (*self.sites.unwritten(), *note)))
        self._fruitful = now if fresh or found else self._fruitful
        self.tell(news_of(lead, after, outcome, len(found), fresh))

    def _give_turn_back(self, task: Task, outcome: Outcome, now: float) -> tuple[HostNote, ...]:
        """Lets the host rest as long as it wants; a long rest is to be written down."""
        if task.lead.entry is not None and task.lead.entry.url is None:  # nobody was asked
            self.turns.done(task, now, failed=False)
            return ()
        failed = isinstance(outcome, Failed) and outcome.passing and not outcome.answered
        failures = self.turns.done(task, now + self.sites.seconds_between(task.url), failed=failed)
        if not isinstance(outcome, Failed) or not failed:
            return ()
        until = now + rest(failures, outcome.after, self.policy, self.chance())
        self.turns.rest(task.host, until)
        return (HostNote(task.host, "", rest_until=until),) if until > now else ()

    def _found(self, outcome: Outcome, lead: Lead, now: float) -> Sequence[Lead]:
        if not isinstance(outcome, Listed):
            return ()
        found = leads_of(outcome.found, lead, now, self.policy)
        return tuple(news(found, self.sink.leads([one.address for one in found]), now))
