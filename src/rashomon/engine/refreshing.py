"""The dossiers of stories that changed: by a report, by an edit of one, by an editor's decision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rashomon.outputs.json import dossier_object, dumps
from rashomon.reconcile import reconcile
from rashomon.store import Store, Transaction, Version
from rashomon.types import Decision

FEWEST = 2  # reports of a story before there is something to compare
MOST = 60  # reports of one that are compared: the first that came, and the latest
EARLY = 20  # of these the first


@dataclass(frozen=True, slots=True)
class Task:
    """A story whose dossier is to be made anew, and of what."""

    story: str
    versions: tuple[Version, ...]
    decisions: tuple[Decision, ...]


def tasks(store: Store, since: datetime | None) -> Iterator[Task]:
    """The stories that changed since then, the one changed last first; all where no time is given."""
    with store.snapshot() as tx:
        changed = _changed(tx, since)
    for story in changed:
        with store.snapshot() as tx:
            task = task_of(tx, story)
        if task is not None:
            yield task


def task_of(tx: Transaction, story: str) -> Task | None:
    """What is to be compared of a story as it is now; None where that is fewer than two reports."""
    found = tx.stories.get(story)
    versions = [v for id_ in found.reports if (v := tx.reports.get(id_))] if found else []
    return Task(story, tuple(_bounded(versions)), tx.decisions.standing(story)) if len(versions) >= FEWEST else None


def refresh(store: Store, task: Task, pipeline: str | None = None) -> bool:
    """Makes the dossier and keeps it; whether it differs from the last. Raises NothingToCompare and PipelineError."""
    reports = [replace(version.report, id=version.id) for version in task.versions]  # two outlets may have one text
    made = reconcile(reports, pipeline=pipeline, decisions=task.decisions)
    body = dumps(dossier_object(made))
    with store.transaction() as tx:
        return tx.dossiers.save(task.story, body, [(v.id, v.number) for v in task.versions]) is not None


def _changed(tx: Transaction, since: datetime | None) -> list[str]:
    ids = [story.id for story in tx.stories.recent(None, since=since)]
    if since is not None:
        ids += [story for report in tx.reports.edited(since) if (story := tx.stories.of(report))]
        ids += [story for decided in tx.decisions.changed(since) if (story := tx.stories.current(decided))]
    return list(dict.fromkeys(ids))


def _bounded(versions: Sequence[Version]) -> Sequence[Version]:
    return versions if len(versions) <= MOST else [*versions[:EARLY], *versions[EARLY - MOST :]]
