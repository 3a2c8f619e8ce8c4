"""What an expression is read against: the day of publication, the tense around it, and what the text named before."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from rashomon.mentions.times.meaning import Base, Period, Shift
from rashomon.mentions.times.tense import Tense
from rashomon.types import Time

DAY_VALUE = re.compile(r"\d{4}-\d\d-\d\d")
# What is left open, by unit, where there is nothing to count from
UNKNOWN: Mapping[str, str] = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "2W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}


@dataclass(frozen=True, slots=True)
class Context:
    published: date | None
    tense: Tense = ""
    last: str | None = None  # value of the date named last
    day: str | None = None  # the day named last
    quarter: str | None = None  # the quarter spoken of
    first: str | None = None  # the first day that the text names, wherever it stands


def day_published(published: str | None) -> date | None:
    """The day of "2026-01-07", "2026-01-07 14:30:00", "2026-01-07T14:30:00+02:00"; None for what is no date, or none of news."""
    try:
        day = date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
    return day if 1400 <= day.year < 3000 else None


def iso(day: date | None) -> str:
    return day.isoformat() if day else UNKNOWN["D"]


def compares(base: Base) -> bool:
    """Whether it only sets something beside what is spoken of: "a year earlier", "the year-ago quarter"."""
    if isinstance(base, Period):
        return not base.name
    return isinstance(base, Shift) and base.counted and base.unit == "Y" and base.count == -1


def after(context: Context, time: Time, base: Base | None) -> Context:
    """What the next expression is read against. With "a year earlier" one only compares: what is spoken of stays."""
    if time.type not in ("DATE", "TIME") or not time.value[:4].isdigit() or "/" in time.value:
        return context
    if base is not None and compares(base):
        return context
    value = time.value[:10].partition("T")[0]
    day = value if DAY_VALUE.fullmatch(value) else context.day
    return replace(context, last=value, day=day, quarter=value if "-Q" in value else context.quarter)
