from __future__ import annotations

from collections.abc import Iterator

import pytest

from specimens.memory_sink import MemorySink
from specimens.web import Web, served


@pytest.fixture
def web() -> Iterator[Web]:
    yield from served(Web())


@pytest.fixture
def other() -> Iterator[Web]:
    """Another host."""
    yield from served(Web())


@pytest.fixture
def sink() -> MemorySink:
    return MemorySink()
