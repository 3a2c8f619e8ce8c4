"""A clock that stands still until it is moved on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass
class Clock:
    moment: datetime

    def __call__(self) -> datetime:
        return self.moment

    def on(self, **by: float) -> datetime:
        """Moves it on: `clock.on(hours=2)`; the time it is then."""
        self.moment += timedelta(**by)
        return self.moment
