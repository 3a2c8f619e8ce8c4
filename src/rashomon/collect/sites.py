"""What sites ask of programs: their robots.txt, each asked for once a day and remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from threading import Lock

from rashomon.collect.addresses import host_of
from rashomon.collect.policy import Policy
from rashomon.collect.sink import HostNote
from rashomon.reports.errand import Errand
from rashomon.reports.fetch import follow
from rashomon.reports.robots import ROBOTS_BYTES, Rules, obey, origin_of, rules, seconds_between, text_of

MOST = 5_000  # sites whose rules are in memory


@dataclass(frozen=True, slots=True)
class Sites:
    """The rules of sites by origin; several threads may ask."""

    policy: Policy
    clock: Callable[[], float]
    rules: dict[str, tuple[float, Rules]] = field(default_factory=dict)  # until when they hold
    fresh: list[HostNote] = field(default_factory=list)  # rules that are not written down yet
    lock: Lock = field(default_factory=Lock)

    def remember(self, notes: Iterable[HostNote]) -> None:
        """What was written down before."""
        for note in notes:
            if note.robots is not None and note.robots_until > self.clock():
                self.rules[note.origin] = note.robots_until, rules(note.robots)

    def obey(self, errand: Errand, url: str) -> None:
        """Raises FetchError where a site forbids programs an address, or can't say whether it does."""
        obey(errand, self._rules(errand, origin_of(url)), url)

    def seconds_between(self, url: str) -> float:
        """Between two requests to the host of an address."""
        known = self.rules.get(origin_of(url))
        return max(self.policy.delay, seconds_between(known[1]) if known else 0.0)

    def unwritten(self) -> tuple[HostNote, ...]:
        """The rules had since this was last asked."""
        with self.lock:
            notes = tuple(self.fresh)
            self.fresh.clear()
        return notes

    def _rules(self, errand: Errand, origin: str) -> Rules:
        until, known = self.rules.get(origin, (0.0, None))
        if known is not None and until > self.clock():
            return known
        _, answer = follow(errand, f"{origin}/robots.txt", ROBOTS_BYTES)
        text = text_of(errand, answer)
        until, known = self.clock() + self.policy.robots, rules(text)
        with self.lock:
            if len(self.rules) >= MOST:
                self.rules.pop(next(iter(self.rules)))
            self.rules[origin] = until, known
            self.fresh.append(HostNote(host_of(origin), origin, text, until))
        return known
