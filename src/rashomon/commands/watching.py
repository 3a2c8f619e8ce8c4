"""A watch as the shell sees it: stopped by signals, its progress on standard error, its log in a file."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread
from types import FrameType
from typing import TextIO

from rashomon.collect import News, Policy, keep_watch
from rashomon.collect.news import Tally
from rashomon.engine import Progress, bring_up_to_date, keep_current
from rashomon.outputs.writing import line
from rashomon.shell import tell
from rashomon.store import Store, open_store
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

    def compared(self, progress: Progress) -> None:
        """Of a story."""
        if self.log is not None and (progress.changed or progress.problem):
            words = progress.problem or "its dossier is made anew"
            self.log.write(f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} story {line(progress.story)}: {line(words)}\n")
            self.log.flush()


@dataclass(frozen=True, slots=True)
class Manner:
    """How a watch is kept."""

    once: bool
    compare: bool  # make stories and dossiers of what came in, too
    quiet: bool
    log: str | None


def watch_into(store: str, sources: Sequence[str], policy: Policy, manner: Manner) -> bool:
    """Watches the sources into a store until a signal comes, or once; whether something was given up."""
    with ExitStack() as stack:
        voice = Voice(manner.quiet, stack.enter_context(Path(manner.log).open("a", encoding="utf-8")) if manner.log else None)
        opened = stack.enter_context(open_store(store))
        stop = stack.enter_context(_stopped_by_signals())
        voice.status = stack.enter_context(_status(manner.quiet))
        if manner.compare and not manner.once:
            stack.enter_context(_kept_current(opened, stop, voice))
        keep_watch(sources, StoreSink(opened), policy, once=manner.once, tell=voice.hear, stop=stop)
        if manner.compare and manner.once:
            bring_up_to_date(opened, tell=voice.compared, stop=stop)
    if not manner.quiet:
        tell(str(voice.tally))
    return any(voice.tally.counts[what] for what in TOLD)  # type: ignore[index]


@contextmanager
def _kept_current(store: Store, stop: Event, voice: Voice) -> Iterator[None]:
    """Stories and dossiers follow what comes in, in a thread of their own."""
    thread = Thread(target=keep_current, args=(store, stop), kwargs={"tell": voice.compared}, name="rashomon-stories")
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


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
