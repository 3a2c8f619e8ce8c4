"""How near a clock time is meant, by the words before it: "shortly before 4 a.m.", "around 9 p.m.", "by noon", "after 18:00"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from rashomon.mentions.times.fragments import spaced
from rashomon.mentions.times.meaning import Nearness, TimeExpression

LOOK_BACK = 30  # characters in which such words may stand
NEAR = re.compile(
    spaced(
        r"\b(?:(?:just|shortly|soon|a little|a few minutes|moments|right|immediately) (?P<just>before|after|past)"
        r"|(?P<about>about|around|roughly|approximately|near|close to)|(?P<under>nearly|almost)|(?P<open>before|after|past|by)) (?:the )?$"
    ),
    re.IGNORECASE,
)
WORDS: dict[str, Nearness] = {"before": "BEFORE", "by": "BEFORE", "after": "AFTER", "past": "AFTER"}
JUST: dict[str, Nearness] = {"BEFORE": "JUST_BEFORE", "AFTER": "JUST_AFTER"}
FULL, OTHER = timedelta(minutes=30), timedelta(minutes=15)  # what "around" gives and takes at a half or full hour, at other minutes


def approached(text: str, expression: TimeExpression, reached: int) -> TimeExpression:
    """The words before a clock time read; not those of "20 minutes before noon", which is another time."""
    floor = max(reached, expression.start - LOOK_BACK)
    match = NEAR.search(text[floor : expression.start]) if expression.clock else None
    if match is None:
        return expression
    start = floor + match.start()
    if match["open"]:
        counted = bool(reached) and not text[reached:start].strip()
        return expression if counted else replace(expression, nearness=WORDS[match["open"].lower()])
    nearness = "ABOUT" if match["about"] else "JUST_BEFORE" if match["under"] else JUST[WORDS[match["just"].lower()]]
    return replace(expression, start=start, text=text[start : expression.end], nearness=nearness)


def within(earliest: str, latest: str, nearness: Nearness) -> tuple[str, str]:
    """The range of a clock time widened: "shortly before 04:00" begins at 03:30, "by 09:00" with the day."""
    if nearness == "BEFORE":
        return f"{earliest[:10]}T00:00", latest
    if nearness == "AFTER":
        return earliest, max(latest, f"{earliest[:10]}T23:59")
    low, high = datetime.fromisoformat(earliest), datetime.fromisoformat(latest)
    give = OTHER if low.minute % 30 else FULL
    try:
        low -= give if nearness in ("ABOUT", "JUST_BEFORE") else timedelta()
        high += give if nearness in ("ABOUT", "JUST_AFTER") else timedelta()
    except OverflowError:  # at either end of the calendar
        return earliest, latest
    return low.isoformat(timespec="minutes"), high.isoformat(timespec="minutes")
