"""The date of publication as files and pages give it, as ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

FORMS = ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%B %d, %Y %I:%M %p", "%b %d, %Y %I:%M %p", "%Y/%m/%d", "%Y/%m/%d %H:%M:%S")
DOTS = re.compile(r"(?<=[A-Za-z])\.")


def published(given: object) -> str | None:
    """A date or a date-time, None where none can be read.

    "2026-01-07" stays; "2026-01-07 14:36:30" → "2026-01-07T14:36:30"; "2026-01-07 00:00:00" → "2026-01-07", since a midnight to the
    second means that only the day is known; a time zone given is kept; "Wed, 07 Jan 2026 18:02:11 GMT" and "Jan. 7, 2026" are read too.
    """
    if not isinstance(given, str) or not 6 <= len(given.strip()) <= 80:
        return None
    moment = _iso(given.strip()) or _written(given.strip()) or _mail(given.strip())
    if moment is None:
        return None
    if moment.hour == moment.minute == moment.second == 0:
        return moment.date().isoformat()
    return moment.replace(microsecond=0).isoformat()


def _iso(given: str) -> datetime | None:
    try:
        return datetime.fromisoformat(given)
    except ValueError:
        return None


def _mail(given: str) -> datetime | None:
    try:
        return parsedate_to_datetime(given) if ":" in given else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _written(given: str) -> datetime | None:
    plain = DOTS.sub("", given)
    for form in FORMS:
        try:
            return datetime.strptime(plain, form)
        except ValueError:
            continue
    return None


def finer(first: str | None, second: str | None) -> str | None:
    """Of two dates of one report the one that says more: a date-time over the day it falls on; else the first."""
    if first and second and len(second) > len(first) and _day(first) == _day(second):
        return second
    return first or second


def _day(moment: str) -> date:
    return datetime.fromisoformat(moment).date()
