"""Stories compared anew after something was decided about them, one after the other, beside the answering."""

from __future__ import annotations

from collections import Counter
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
    taken_back: bool = False  # the decision contradicted another


Compare = Callable[[str], None]  # raises a RashomonError


class Comparing:
    """A queue of stories to be compared. A decision that contradicts an earlier one is taken back."""

    def __init__(self, store: Store, compare: Compare | None = None) -> None:
        self._store, self._compare = store, compare or partial(compared, store)
        self._workers = ThreadPoolExecutor(1, thread_name_prefix="comparing")
        self._waiting: Counter[str] = Counter()
        self._problems: dict[str, str] = {}
        self._lock = Lock()

    def again(self, story: str, decision: int | None = None) -> Future[Outcome]:
        """Compares a story soon, after a decision of that number was recorded."""
        with self._lock:
            self._waiting[story] += 1
        return self._workers.submit(self._done, story, decision)

    def busy(self, story: str) -> bool:
        """Whether it is to be compared, or is just being."""
        return self._waiting[story] > 0

    def problem(self, story: str) -> str:
        """Why it could not be compared the last time; "" where it could."""
        return self._problems.get(story, "")

    def close(self) -> None:
        """What is not begun is left to whoever keeps the store current."""
        self._workers.shutdown(wait=False, cancel_futures=True)

    def _done(self, story: str, decision: int | None) -> Outcome:
        outcome = self._outcome(story, decision)
        with self._lock:
            self._waiting[story] -= 1
            self._problems.pop(story, None)
            if outcome.problem and not outcome.taken_back:
                self._problems[story] = outcome.problem
        return outcome

    def _outcome(self, story: str, decision: int | None) -> Outcome:
        try:
            self._compare(story)
        except DecisionError as error:
            return Outcome(str(error), taken_back=decision is not None and self._take_back(decision, str(error)))
        except RashomonError as error:
            return Outcome(str(error))
        except Exception as error:  # a bug in comparing must not end the queue
            return Outcome(f"a bug: {type(error).__name__}")
        return Outcome()

    def _take_back(self, decision: int, why: str) -> bool:
        with self._store.transaction() as tx:
            return tx.decisions.revoke(decision, AGAINST, why)


def compared(store: Store, story: str) -> None:
    """Makes the dossier of a story as it is now, if there is something to compare."""
    with store.snapshot() as tx:
        task = task_of(tx, story)
    if task is not None:
        refresh(store, task)
