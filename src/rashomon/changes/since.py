"""Since when changes are asked for.

"09:00"                  nine o'clock today, or yesterday where that is yet to come
"2h", "45 min", "3d"     so long ago
"2031-03-06"             the beginning of that day
"2031-03-06T09:00"       that moment; in the zone given, else in the reader's own
"""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

_AGO = re.compile(r"(\d{1,4}(?:\.\d{1,3})?)\s*(m|min|h|d|w)", re.IGNORECASE)
_UNITS = {"m": "minutes", "min": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_HOUR = re.compile(r"(\d{1,2}):(\d{2})")


def moment_of(words: str, now: datetime) -> datetime:
    """The moment meant, as `now`, which has a zone, sees it; ValueError where none is."""
    words = words.strip()
    if ago := _AGO.fullmatch(words):
        return now - timedelta(**{_UNITS[ago[2].lower()]: float(ago[1])})
    if hour := _HOUR.fullmatch(words):
        today = datetime.combine(now.date(), time(int(hour[1]), int(hour[2])), now.tzinfo)
        return today if today <= now else today - timedelta(days=1)
    given = datetime.fromisoformat(words)
    if not 1970 < given.year < 9999:
        raise ValueError(f"a year of our time was expected, not {given.year}")  # the ends of the calendar are no moments in every zone
    return given if given.tzinfo else given.replace(tzinfo=now.tzinfo)
