"""From a TIMEX3 value to the days it can mean, and the arithmetic of the calendar."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from rashomon.mentions.times.meaning import Portion

SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
DAY = timedelta(days=1)
Days = tuple[date, date]
VALUE = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:T(?:MO|AF|EV|NI)|T\d.*)?|(?P<wyear>\d{4})-W(?P<week>\d\d)(?P<we>-WE)?"
    r"|(?P<pyear>\d{4})-(?P<period>Q[1-4]|H[12]|SP|SU|FA|WI)|(?P<myear>\d{4})-(?P<month>\d\d)|(?P<year>\d{2,4})"
)


def add_months(day: date, months: int) -> date:
    """The same day of another month, the last day of it where it is shorter: Jan. 31 and one month is Feb. 28."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def days_of(value: str) -> Days | None:
    """ "2026-01-07" is one day, "2026-W02" seven, "2025-09" thirty, "199" ten years; None where the value names none."""
    match = VALUE.fullmatch(value)
    if match is None:
        return None
    try:
        return _days(match)
    except (ValueError, OverflowError):  # "2026-02-30", "0000", "9999-12"
        return None


def _days(match: re.Match[str]) -> Days:
    if match["day"]:
        day = date.fromisoformat(match["day"])
        return day, day
    if match["wyear"]:
        monday = date.fromisocalendar(int(match["wyear"]), int(match["week"]), 1)
        # A week begins on Sunday for some and on Monday for others: it can mean either
        return (monday + 5 * DAY, monday + 6 * DAY) if match["we"] else (monday - DAY, monday + 6 * DAY)
    if match["pyear"]:
        return _period(int(match["pyear"]), match["period"])
    if match["myear"]:
        return _months(int(match["myear"]), int(match["month"]), 1)
    digits = match["year"]
    span = 10 ** (4 - len(digits))
    first = int(digits) * span
    return date(first, 1, 1), date(first + span - 1, 12, 31)


def _period(year: int, name: str) -> Days:
    if name[0] == "Q":
        return _months(year, 3 * int(name[1]) - 2, 3)
    if name[0] == "H":
        return _months(year, 6 * int(name[1]) - 5, 6)
    return _months(year, SEASON_MONTHS[name], 3)


def _months(year: int, month: int, count: int) -> Days:
    first = date(year, month, 1)
    return first, add_months(first, count) - DAY


def narrowed(days: Days, portion: Portion, published: date | None) -> Days:
    """ "early" is the first third, "mid-" the second, "late" the last; "earlier this week" ends with the day of publication."""
    first, last = days
    length = (last - first).days + 1
    if portion in ("BEFORE", "AFTER") and published is not None and first <= published <= last:
        return (first, published) if portion == "BEFORE" else (published, last)
    if length < 3 or portion in ("", "BEFORE", "AFTER"):
        return days
    third = length // 3
    if portion == "START":
        return first, first + timedelta(days=max(third, 1) - 1)
    if portion == "END":
        return last - timedelta(days=max(third, 1) - 1), last
    return first + timedelta(days=third), last - timedelta(days=third)
