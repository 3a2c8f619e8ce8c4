"""Bringing a store up to date, once or again and again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from threading import Event

from rashomon.engine.placing import Placer
from rashomon.engine.refreshing import Task, refresh, tasks
from rashomon.errors import DecisionError, NothingToCompare, StoreError
from rashomon.store import Store

REFRESHED = "refreshed"  # the name under which the store keeps up to when its dossiers are made
PAUSE = 20.0  # seconds between two looks


@dataclass(frozen=True, slots=True)
class Progress:
    """A story was looked at."""

    story: str  # its id; "" where all of them are meant
    changed: bool  # whether its dossier is another now
    problem: str = ""  # why there is none, in words for the user


@dataclass(frozen=True, slots=True)
class Worked:
    """What was done."""

    placed: int  # reports placed in stories
    compared: int  # stories looked at
    changed: int  # of these, with another dossier now


def bring_up_to_date(
    store: Store,
    *,
    pipeline: str | None = None,
    tell: Callable[[Progress], None] = lambda _: None,
    stop: Event | None = None,
    placer: Placer | None = None,
) -> Worked:
    """Places what is new and makes the dossiers of what changed.

    A story whose reports can't be compared, or on which decisions contradict each other, is told and left as it is.
    Stopped or killed in between, the rest is done the next time.
    """
    placed = (placer or Placer()).place_new(store)
    with store.snapshot() as tx:
        since, now = _moment(tx.stories.state(REFRESHED)), tx.moment
    compared = changed = 0
    for task in tasks(store, since):
        if stop is not None and stop.is_set():
            return Worked(placed, compared, changed)
        told = _refreshed(store, task, pipeline)
        compared, changed = compared + 1, changed + told.changed
        tell(told)
    if placed or compared or since is None:
        with store.transaction() as tx:
            tx.stories.save_state(now.isoformat().encode(), REFRESHED)
    return Worked(placed, compared, changed)


def keep_current(
    store: Store,
    stop: Event,
    *,
    pipeline: str | None = None,
    tell: Callable[[Progress], None] = lambda _: None,
    pause: float = PAUSE,
) -> None:
    """Goes on until `stop` is set; what the store refuses is told and tried again."""
    placer = Placer()
    while not stop.is_set():
        try:
            bring_up_to_date(store, pipeline=pipeline, tell=tell, stop=stop, placer=placer)
        except StoreError as error:
            tell(Progress("", False, str(error)))
        stop.wait(pause)


def _refreshed(store: Store, task: Task, pipeline: str | None) -> Progress:
    try:
        return Progress(task.story, refresh(store, task, pipeline))
    except (NothingToCompare, DecisionError) as error:
        return Progress(task.story, False, str(error))


def _moment(kept: bytes | None) -> datetime | None:
    return None if kept is None else datetime.fromisoformat(kept.decode())
