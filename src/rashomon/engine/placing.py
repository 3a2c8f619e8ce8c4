"""New reports into stories, a batch a transaction, with what the grouping knows beside its placements."""

from __future__ import annotations

from hashlib import sha256

from rashomon.store import Store, Transaction
from rashomon.stories import Grouping, restored, saved

BATCH = 500  # reports placed in one transaction


class Placer:
    """Places reports; between batches it keeps the grouping at hand, as long as nobody else has gone on with it in the store."""

    __slots__ = ("_digest", "_grouping")

    def __init__(self) -> None:
        self._grouping, self._digest = Grouping(), b""

    def place_new(self, store: Store) -> int:
        """Places the reports that are in no story yet; how many these were."""
        placed = 0
        while count := self._place_batch(store):
            placed += count
        return placed

    def _place_batch(self, store: Store) -> int:
        with store.snapshot() as tx:
            if not tx.stories.waiting(1):
                return 0
        try:
            with store.transaction() as tx:
                grouping, waiting = self._current(tx), tx.stories.waiting(BATCH)
                for id_ in waiting:
                    version = tx.reports.get(id_)
                    if version is not None:
                        tx.stories.follow(grouping.place(version.report, name=id_), version.report.title)
                state = saved(grouping)
                tx.stories.save_state(state)
        except BaseException:
            self._digest = b""  # what it knows by now is not what the store has
            raise
        self._digest = sha256(state).digest()
        return len(waiting)

    def _current(self, tx: Transaction) -> Grouping:
        """The grouping as the store has it."""
        state = tx.stories.state()
        if state is None:
            self._grouping = Grouping()
        elif sha256(state).digest() != self._digest:
            self._grouping = restored(state)
        return self._grouping
