"""What took long to make, kept in memory within bounds; made once, however many ask for it at the same time."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


@dataclass(slots=True)
class _Place(Generic[Thing]):
    made: list[Thing] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)


class Shelf(Generic[Thing]):
    """The things asked for last, as many as their sizes allow together."""

    def __init__(self, most: int, size: Callable[[Thing], int] = lambda _: 1) -> None:
        self._most, self._size, self._held = most, size, 0
        self._places: OrderedDict[Hashable, _Place[Thing]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], Thing]) -> Thing:
        """The thing of that name; who asks while it is being made waits for it. Nothing is kept of one that can't be made."""
        with self._lock:
            place = self._places.setdefault(key, _Place())
            self._places.move_to_end(key)
        with place.lock:
            if not place.made:
                self._keep(key, place, make())
            return place.made[0]

    def _keep(self, key: Hashable, place: _Place[Thing], thing: Thing) -> None:
        place.made.append(thing)
        with self._lock:
            if self._places.get(key) is place:
                self._held += self._size(thing)
            while self._held > self._most and len(self._places) > 1:
                _, oldest = self._places.popitem(last=False)
                self._held -= sum(map(self._size, oldest.made))
