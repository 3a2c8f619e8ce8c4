"""The days that a lead names: cheap enough for a stream, so only the plainest forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from rashomon.mentions.times.words import MONTHS, WEEKDAYS

_DAY = re.compile(
    r"\b(?:(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)"
    r"|(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? (?P<day>[0-3]?\d)\b(?:, (?P<year>[12]\d{3}))?"
    r"|(?P<before>[Yy]esterday|[Ll]ast night)|(?P<same>[Tt]oday|[Tt]his (?:morning|afternoon|evening)))"
)
AHEAD = 30  # days after publication up to which a date without its year lies ahead


def days_named(text: str, published: int | None) -> frozenset[int]:
    """ "Tuesday", "Jan. 7", "March 3, 2026", "last night", "this morning", as ordinals; none without a day of publication."""
    return frozenset(_days(text, date.fromordinal(published))) if published else frozenset()


def _days(text: str, published: date) -> Iterator[int]:
    for found in _DAY.finditer(text):
        if name := found["weekday"]:
            yield published.toordinal() - (published.isoweekday() - WEEKDAYS[name.lower()]) % 7
        elif found["month"]:
            day = _dated(found, published)
            if day:
                yield day.toordinal()
        else:
            yield published.toordinal() - bool(found["before"])


def _dated(found: re.Match[str], published: date) -> date | None:
    """ "Jan. 7" is the last one, or one that lies shortly ahead."""
    month, day = MONTHS[found["month"].lower()], int(found["day"])
    try:
        if found["year"]:
            return date(int(found["year"]), month, day)
        this = date(published.year, month, day)
        return this if this <= published + timedelta(days=AHEAD) else this.replace(year=this.year - 1)
    except (ValueError, OverflowError):
        return None
