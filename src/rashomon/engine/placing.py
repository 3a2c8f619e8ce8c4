"""New reports into stories, a batch a transaction, with what the grouping knows beside its placements."""

from __future__ import annotations

from dataclasses import replace

from rashomon.store import Store, Transaction
from rashomon.stories import Grouping, restored, saved

BATCH = 500  # reports placed in one transaction


def place_new(store: Store) -> int:
    """Places the reports that are in no story yet; how many these were."""
    placed = 0
    while count := _place_batch(store):
        placed += count
    return placed


def _place_batch(store: Store) -> int:
    with store.snapshot() as tx:
        if not tx.stories.waiting(1):
            return 0
    with store.transaction() as tx:
        grouping = _grouping(tx)
        waiting = tx.stories.waiting(BATCH)
        for id_ in waiting:
            version = tx.reports.get(id_)
            if version is not None:  # the store knows a report by its id, and so does the grouping
                tx.stories.follow(grouping.place(replace(version.report, url=id_)), version.report.title)
        tx.stories.save_state(saved(grouping))
    return len(waiting)


def _grouping(tx: Transaction) -> Grouping:
    state = tx.stories.state()
    return restored(state) if state else Grouping()
