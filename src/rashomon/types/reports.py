"""A report as it came, or why it could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PublishedBasis = Literal["given", "text", "siblings"]  # in the file or page; worked out from the text; from the other reports


@dataclass(frozen=True, slots=True)
class Report:
    """One published account, as it came; its text is never altered."""

    id: str  # made from the text: the same text has the same id on every run
    source: str  # the path or address given
    text: str
    title: str | None = None
    outlet: str | None = None  # who published it, for a reader: "Al Jazeera"; the host where nothing better is known
    published: str | None = None  # ISO 8601 date or date-time
    published_basis: PublishedBasis | None = None  # None where `published` is None
    url: str | None = None
    language: str | None = None  # ISO 639-1
    authors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A report that could not be read, and why, in words for the user."""

    source: str
    reason: str
