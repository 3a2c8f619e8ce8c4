"""Keeping watch over the sources that a user names, in one call."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from threading import Event

from rashomon.collect.files import Files
from rashomon.collect.following import follow, named
from rashomon.collect.news import News
from rashomon.collect.policy import DEFAULTS, Policy
from rashomon.collect.sink import Sink
from rashomon.collect.watch import Watch


def keep_watch(
    sources: Sequence[str],
    sink: Sink,
    policy: Policy = DEFAULTS,
    *,
    once: bool = False,
    tell: Callable[[News], None] = lambda _: None,
    stop: Event | None = None,
) -> None:
    """Follows the sources until `stop` is set; `once`: until nothing is due. Without sources it goes on with those of the last time.

    It may be killed at any moment: what was not settled is done again the next time, what was is not. Raises MissingReport.
    """
    now, where = time.time(), named(sources)
    follow(sink, where, now, policy.every / 2 if once else 0.0)
    files = Files(where.paths, sink, policy, tell)
    watch = Watch(sink, policy, tell, files.look, stop or Event())
    watch.run(linger=policy.linger if once else None)
