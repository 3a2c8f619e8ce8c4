"""What may come of asking an address."""

from __future__ import annotations

from dataclasses import dataclass

from rashomon.feeds.entries import Found
from rashomon.types import Report


@dataclass(frozen=True, slots=True)
class Answered:
    """It gave something."""

    url: str  # the last one, after redirects
    body: bytes
    content_type: str = ""
    etag: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Unchanged:
    """It has nothing new since it was last asked (304)."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """It leads to another host, whose turn has to be waited for."""

    url: str


@dataclass(frozen=True, slots=True)
class Failed:
    """It gave nothing, or nothing of use."""

    reason: str
    passing: bool = False  # whether another try, later, may help
    after: float = 0.0  # seconds that the host wants to be left alone
    answered: bool = False  # the host works; it is what it gave that is of no use


@dataclass(frozen=True, slots=True)
class Listed:
    """A source was read."""

    page: Answered
    found: Found


@dataclass(frozen=True, slots=True)
class Told:
    """A page was read."""

    page: Answered
    report: Report
    instead: str | None = None  # why the report was read from the feed and not from its page


Outcome = Listed | Told | Unchanged | Elsewhere | Failed
