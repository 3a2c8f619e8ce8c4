"""What is kept in memory: made once, within bounds."""

from __future__ import annotations

from threading import Barrier, Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.store.shelf import Shelf


def test_many_who_ask_at_once_get_one_thing() -> None:
    shelf: Shelf[list[int]] = Shelf(10)
    barrier, made, got = Barrier(8), [], []

    def make() -> list[int]:
        made.append(1)
        return made

    def ask() -> None:
        barrier.wait()
        got.append(shelf.get("a", make))

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (len(made), len(got)) == (1, 8)


def test_what_fails_is_tried_again() -> None:
    shelf: Shelf[str] = Shelf(10)
    with pytest.raises(ZeroDivisionError):
        shelf.get("a", lambda: str(1 / 0))
    assert shelf.get("a", lambda: "made") == "made"


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(1, 40)), max_size=60))
def test_it_holds_what_was_asked_for_last_within_its_bounds(asked: list[tuple[int, int]]) -> None:
    shelf: Shelf[bytes] = Shelf(100, len)
    held: dict[int, bytes] = {}
    for key, size in asked:
        made: list[int] = []
        thing = shelf.get(key, lambda size=size, made=made: made.append(size) or bytes(size))  # type: ignore[misc]
        assert bool(made) == (key not in held)
        held.pop(key, None)
        held[key] = thing
        while sum(map(len, held.values())) > 100:
            held.pop(next(iter(held)))
