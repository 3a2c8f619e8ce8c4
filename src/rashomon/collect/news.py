"""What a watch tells of its work while it goes on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Literal

What = Literal["source", "new", "edited", "same", "double", "failed", "given up", "skipped"]
SAID: dict[What, str] = {
    "source": "looked at",
    "new": "new report",
    "edited": "edited",
    "same": "as before",
    "double": "the text is there already",
    "failed": "failed, will be tried again",
    "given up": "given up",
    "skipped": "skipped",
}


@dataclass(frozen=True, slots=True)
class News:
    """One thing that happened."""

    what: What
    address: str
    words: str = ""  # of a failure, why; of a source, what was found

    def __str__(self) -> str:
        return f"{SAID[self.what]}: {self.address}{f' ({self.words})' if self.words else ''}"


@dataclass(slots=True)
class Tally:
    """How much of what has happened so far."""

    counts: Counter[What] = field(default_factory=Counter)

    def add(self, news: News) -> None:
        self.counts[news.what] += 1

    def __str__(self) -> str:
        said = {"source": "looks at sources", "new": "new reports", "edited": "edited", "failed": "failed tries", "given up": "given up"}
        return ", ".join(f"{self.counts[what]} {words}" for what, words in said.items())  # type: ignore[index]
