"""Which of the reports remembered are worth a comparison: those that share rare terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from heapq import nsmallest
from itertools import islice

from rashomon.stories.sketch import Sketch

WANTED = 12  # reports that a new one is compared with at most
TERMS = 40  # of a report by which it is found, the weightiest
HOLDERS = 100  # latest reports that a term leads to


class Index:
    """From a term to the reports that hold it."""

    __slots__ = ("_holders",)

    def __init__(self) -> None:
        self._holders: dict[str, dict[str, None]] = {}

    def add(self, sketch: Sketch) -> None:
        for term in _sought(sketch):
            self._holders.setdefault(term, {})[sketch.id] = None

    def remove(self, sketch: Sketch) -> None:
        for term in _sought(sketch):
            del self._holders[term][sketch.id]
            if not self._holders[term]:
                del self._holders[term]

    def near(self, sketch: Sketch) -> list[str]:
        """The ids of the reports that share most with one, the nearest first."""
        found: defaultdict[str, float] = defaultdict(float)
        for term in _sought(sketch):
            worth = sketch.terms[term] ** 2
            for holder in islice(reversed(self._holders.get(term, {})), HOLDERS):
                found[holder] += worth
        return nsmallest(WANTED, found, key=lambda report: (-found[report], report))


def _sought(sketch: Sketch) -> Iterable[str]:
    return islice(sketch.terms, TERMS)
