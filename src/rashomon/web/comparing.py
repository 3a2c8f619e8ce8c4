"""Stories compared anew after something was decided about them, one after the other, beside the answering."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from threading import Lock

from rashomon.engine.refreshing import refresh, task_of
from rashomon.errors import DecisionError, RashomonError
from rashomon.store import Store

AGAINST = "Rashomon"  # who takes back a decision that contradicts another


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it; `problem` says in words for the user why the dossier is as it was."""

    problem: str = ""


Compare = Callable[[str], None]  # raises a RashomonError


class Comparing:
    """A queue of stories to be compared. One that contradicts itself by a decision gets that decision taken back."""

    def __init__(self, store: Store, compare: Compare | None = None) -> None:
        self._store, self._compare = store, compare or partial(compared, store)
        self._workers = ThreadPoolExecutor(1, thread_name_prefix="comparing")
        self._waiting: dict[str, int] = {}
        self._lock = Lock()

    def again(self, story: str, decision: int | None = None) -> Future[Outcome]:
        """Compares a story soon, after a decision of that number was recorded."""
        with self._lock:
            self._waiting[story] = self._waiting.get(story, 0) + 1
        return self._workers.submit(self._done, story, decision)

    def busy(self, story: str) -> bool:
        """Whether it is to be compared, or is just being."""
        return self._waiting.get(story, 0) > 0

    def close(self) -> None:
        """What is not begun is left to whoever keeps the store current."""
        self._workers.shutdown(wait=False, cancel_futures=True)

    def _done(self, story: str, decision: int | None) -> Outcome:
        try:
            self._compare(story)
        except DecisionError as error:
            if decision is not None:
                self._take_back(decision, str(error))
            return Outcome(str(error))
        except RashomonError as error:
            return Outcome(str(error))
        finally:
            with self._lock:
                self._waiting[story] -= 1
        return Outcome()

    def _take_back(self, decision: int, why: str) -> None:
        with self._store.transaction() as tx:
            tx.decisions.revoke(decision, AGAINST, why)


def compared(store: Store, story: str) -> None:
    """Makes the dossier of a story as it is now, if there is something to compare."""
    with store.snapshot() as tx:
        task = task_of(tx, story)
    if task is not None:
        refresh(store, task)
