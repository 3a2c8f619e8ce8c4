"""Sentences that come back day after day under other titles: what a site prints around its reports, and the background of long stories."""

from __future__ import annotations

from collections.abc import Iterable

DAYS = 3  # on so many different days, reports hold it: then it is worn
KEPT = 50_000  # sentences in each of two halves; the older half is forgotten when the newer is full

Seen = dict[int, tuple[int, int]]  # by sentence: the last day it was met, and on how many


class Worn:
    """Remembers on how many days each sentence was met."""

    __slots__ = ("_new", "_old")

    def __init__(self, new: Seen | None = None, old: Seen | None = None) -> None:
        self._new, self._old = dict(new or {}), dict(old or {})

    def fresh(self, sentences: Iterable[int], day: int | None) -> frozenset[int]:
        """Those that are not worn; all are remembered as met on this day."""
        return frozenset([one for one in sentences if self._met(one, day or 0) < DAYS])

    def _met(self, sentence: int, day: int) -> int:
        last, days = self._new.get(sentence) or self._old.get(sentence) or (day, 1)
        if last != day:
            days += 1
        if len(self._new) >= KEPT:
            self._new, self._old = {}, self._new
        self._new[sentence] = day, days
        return days

    def state(self) -> tuple[Seen, Seen]:
        return dict(self._new), dict(self._old)
