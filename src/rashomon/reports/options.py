"""How reports are read: limits, and what stands outside the core (standard input, the network)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave."""

    url: str  # the last one, after redirects
    body: bytes
    content_type: str = ""  # as sent: "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """Limits on what is read. The defaults suit reports from anywhere."""

    max_bytes: int = 10_000_000  # of one report; of a whole file, unless it is JSON Lines
    max_characters: int = 300_000  # of one report's text; a long one has 60,000
    max_reports: int = 10_000  # of one folder or one file
    allow_private: bool = False  # fetch from addresses that are not public
    timeout: float = 20.0  # seconds for one address, redirects and robots.txt included
    max_redirects: int = 5
    stdin: BinaryIO | None = None  # what `-` stands for
    fetch: Callable[[str, ReadingOptions], Fetched] | None = None  # in place of the network


DEFAULTS = ReadingOptions()
