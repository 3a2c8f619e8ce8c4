"""What a grouping knows, as bytes, so that a program that is stopped goes on where it was."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rashomon.errors import StateError
from rashomon.stories.grouping import Grouping
from rashomon.stories.memory import Held, Memory
from rashomon.stories.rarity import Rarity
from rashomon.stories.sketch import Sketch
from rashomon.stories.values import Window
from rashomon.stories.worn import Seen, Worn

if TYPE_CHECKING:
    from pydantic import TypeAdapter

VERSION = "rashomon/stories/1"


@dataclass(frozen=True, slots=True)
class State:
    """All that a grouping knows."""

    version: str
    window: Window
    reports: list[Held]
    sketches: list[Sketch]
    days: list[int]
    rarity: tuple[float, Mapping[str, float]]
    worn: tuple[Seen, Seen]


def saved(grouping: Grouping) -> bytes:
    """As JSON."""
    memory = grouping.memory
    held, sketches, rarity, worn = memory.held(), memory.sketches(), grouping.rarity.state(), grouping.worn.state()
    return _form().dump_json(State(VERSION, memory.window, held, sketches, memory.days, rarity, worn))


def restored(state: bytes) -> Grouping:
    """A grouping that goes on as the one saved would have; raises `StateError`."""
    try:
        read = _form().validate_json(state)
    except ValueError as error:
        raise StateError("expected the saved state of a grouping, found something else; group the reports anew") from error
    if read.version != VERSION:
        raise StateError(f"expected the saved state of a grouping as {VERSION}, found {read.version[:40]}; group the reports anew")
    memory = Memory(read.window)
    memory.take_up(read.reports, read.sketches, read.days)
    return Grouping(memory, Rarity(*read.rarity), Worn(*read.worn))


@lru_cache(maxsize=1)
def _form() -> TypeAdapter[State]:
    from pydantic import TypeAdapter

    return TypeAdapter(State)
