"""A watch as the shell sees it: stopped by signals, its progress on standard error, its log in a file."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Event
from types import FrameType
from typing import TextIO

from rashomon.collect import News, Policy, keep_watch
from rashomon.collect.news import Tally
from rashomon.outputs.writing import line
from rashomon.shell import tell
from rashomon.store import open_store
from rashomon.store.sink import StoreSink

TOLD = frozenset({"given up", "skipped"})  # on standard error; the log has all


@dataclass(slots=True)
class Voice:
    """What is said of the work while it goes on."""

    quiet: bool
    log: TextIO | None = None
    tally: Tally = field(default_factory=Tally)
    status: object = None  # rich.status.Status

    def hear(self, news: News) -> None:
        self.tally.add(news)
        if self.log is not None:
            self.log.write(f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {line(str(news))}\n")
            self.log.flush()
        if news.what in TOLD and not self.quiet:
            tell(str(news))
        if update := getattr(self.status, "update", None):
            update(str(self.tally))


def watch_into(store: str, sources: Sequence[str], policy: Policy, *, once: bool, quiet: bool, log: str | None) -> bool:
    """Watches the sources into a store until a signal comes, or `once`; whether something was given up."""
    with ExitStack() as stack:
        voice = Voice(quiet, stack.enter_context(Path(log).open("a", encoding="utf-8")) if log else None)
        opened = stack.enter_context(open_store(store))
        stop = stack.enter_context(_stopped_by_signals())
        voice.status = stack.enter_context(_status(quiet))
        keep_watch(sources, StoreSink(opened), policy, once=once, tell=voice.hear, stop=stop)
    if not quiet:
        tell(str(voice.tally))
    return any(voice.tally.counts[what] for what in TOLD)  # type: ignore[index]


@contextmanager
def _stopped_by_signals() -> Iterator[Event]:
    """Set by the first signal to end; a second one ends the program at once."""
    stop = Event()
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def ended(number: int, frame: FrameType | None) -> None:
        stop.set()
        signal.signal(number, before[signal.Signals(number)])

    for number in before:
        signal.signal(number, ended)
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _status(quiet: bool) -> Iterator[object]:
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console

    with Console(stderr=True).status("Watching") as status:
        yield status
