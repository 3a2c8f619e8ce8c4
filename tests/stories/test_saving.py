from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.errors import StateError
from rashomon.stories import Grouping, Memory, Window, restored, saved
from specimens.wires import stream

REPORTS = [one for _, one in stream()]


@settings(max_examples=15, deadline=None)
@given(st.integers(0, len(REPORTS)), st.sampled_from([5, 12, 1000]))
def test_saving_and_restoring_changes_nothing(stop: int, remembered: int) -> None:
    whole, first = (Grouping(Memory(Window(reports=remembered))) for _ in range(2))
    straight = [whole.place(one) for one in REPORTS]
    before = [first.place(one) for one in REPORTS[:stop]]
    second = restored(saved(first))
    assert before + [second.place(one) for one in REPORTS[stop:]] == straight
    assert second.memory.size == whole.memory.size


@pytest.mark.parametrize("state", [b"", b"{}", b"[1]", b"\xff", b'{"version": "rashomon/stories/1"}'])
def test_what_is_no_state_is_refused(state: bytes) -> None:
    with pytest.raises(StateError, match="expected the saved state of a grouping"):
        restored(state)


def test_another_version_is_refused() -> None:
    state = json.loads(saved(Grouping())) | {"version": "rashomon/stories/0"}
    with pytest.raises(StateError, match="found rashomon/stories/0"):
        restored(json.dumps(state).encode())
