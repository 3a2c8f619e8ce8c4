"""Working out which day is meant: from the day of publication, and from what the text named before.

"Sunday" is the last one up to the day of publication, or the next where the verb looks ahead; "September" and "Jan. 7" likewise;
"the day before" and "that month" count from the time named last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import zip_longest

from rashomon.mentions.times.context import Context, after, day_published, iso
from rashomon.mentions.times.margins import within
from rashomon.mentions.times.meaning import Calendar, Holiday, Period, Shift, TimeExpression
from rashomon.mentions.times.ranges import DAY, Days, add_months, days_of, narrowed
from rashomon.mentions.times.tense import is_before_past, tense_at
from rashomon.mentions.times.timex import value_of
from rashomon.types import Parsed, Time

# Parts of the day, as wide as people mean them; a night runs on into the next day
PARTS = {"TMO": ("00:00", "12:00"), "TAF": ("12:00", "18:59"), "TEV": ("16:00", "23:59"), "TNI": ("16:00", "06:00")}
SMALL_HOURS, SMALL = re.compile(r"\b(?:pre-?dawn|dawn|hours)\b", re.IGNORECASE), ("00:00", "07:00")
UNIT_DAYS = {"D": 1, "W": 7, "2W": 14, "WE": 7, "M": 30, "Q": 91, "Y": 365, "DE": 3652, "CE": 36524}
BESIDE = re.compile(r",?\s(?:\w[\w'’-]*,?\s){0,4}")  # a few words between a day and the year it is of
RECENT = timedelta(days=14)
Extent = tuple[str | None, str | None]  # earliest, latest


def resolve_times(expressions: Sequence[TimeExpression], parsed: Parsed, published: str | None) -> tuple[Time, ...]:
    """Each expression as TIMEX3, and the days it can mean."""
    context = Context(day_published(published))
    context = replace(context, first=_first_day(expressions, parsed, context))
    times = []
    for expression, following in zip_longest(expressions, expressions[1:]):
        context = replace(context, tense=tense_at(parsed.doc, expression.start, expression.end))
        times.append(resolved(_backed(expression, following, parsed.report.text, context), context))
        if not is_before_past(parsed.doc, expression.start, expression.end):
            context = after(context, times[-1], expression.base)
    return tuple(times)


def _backed(one: TimeExpression, two: TimeExpression | None, text: str, context: Context) -> TimeExpression:
    """ "the New Year's Eve party two years ago", "Christmas last year": a day without its year takes the year named after it."""
    base, later = one.base, two.base if two is not None else None
    if not isinstance(base, (Holiday, Calendar)) or base.year or not isinstance(later, Shift) or not context.published:
        return one
    named = isinstance(base, Holiday) or base.month
    if (
        two is None
        or not named
        or later.unit != "Y"
        or abs(later.count) > 100
        or later.anchor != "published"
        or not BESIDE.fullmatch(text, one.end, two.start)
    ):
        return one
    if not later.counted:
        return replace(one, base=replace(base, year=context.published.year + later.count))
    then = add_months(context.published, 12 * later.count)
    value = value_of(base, replace(context, published=then, tense="past"))[1]
    return replace(one, base=replace(base, year=int(value[:4]))) if value[:4].isdigit() else one


def _first_day(expressions: Sequence[TimeExpression], parsed: Parsed, context: Context) -> str | None:
    """The first day that the text names and doesn't look ahead to: "at 2 a.m." before any day is named is mostly said of that."""
    for expression in expressions:
        base = expression.base
        if isinstance(base, Calendar) and (base.day or base.weekday):
            tense = tense_at(parsed.doc, expression.start, expression.end)
            value = value_of(base, replace(context, tense=tense))[1]
            if tense != "future" and _is_recent(value, context.published):
                return value
    return None


def _is_recent(value: str, published: date | None) -> bool:
    days = days_of(value)
    return days is not None and published is not None and abs(days[0] - published) <= RECENT


def resolved(expression: TimeExpression, context: Context) -> Time:
    """One expression, read against its context."""
    base = expression.base
    kind, value = value_of(base, context) if base is not None else ("DATE", _day_spoken_of(context))
    days = _days_meant(expression, value, context) if kind == "DATE" else None
    extent: Extent = (days[0].isoformat(), days[1].isoformat()) if days else (None, None)
    if kind == "DATE" and expression.clock:
        expression = _halved(expression)
        kind, value, extent = "TIME", f"{value}T{expression.clock}", _by_clock(days, expression)
    elif kind == "DATE" and expression.part:
        kind, value, extent = "TIME", value + expression.part, _by_part(days, expression)
    return Time(expression.start, expression.end, expression.text, kind, value, *extent, expression.zone)


def _day_spoken_of(context: Context) -> str:
    """The day of a bare "at 18:00": the one named last, or the first; what is yet to come is no earlier than publication."""
    day = context.day or context.first or iso(context.published)
    return max(day, iso(context.published)) if context.tense == "future" and context.published else day


# --- how much is meant --------------------------------------------------------------------------------------------------


def _days_meant(expression: TimeExpression, value: str, context: Context) -> Days | None:
    """The days of a value, narrowed by "early" or "late", or widened by the rounding of "two years ago"."""
    ends = [days_of(end) for end in value.split("/")]
    if ends[0] is None or ends[-1] is None:
        return None
    days = narrowed((ends[0][0], ends[-1][1]), expression.portion, context.published)
    base = expression.base
    if isinstance(base, Shift) and base.counted:
        start = context.published if base.anchor == "published" else None
        return _rounded(days, base.unit, base.count, start)
    if isinstance(base, Period) and not base.name and base.years == -1 and len(value) == 4:
        return _rounded(days, "Y", -1, context.published)
    return days


def _rounded(days: Days, unit: str, count: int, start: date | None) -> Days:
    """ "two years ago" is said of what lies a year and a half to two and a half back, "30 years ago" of 27 to 33."""
    if start is None or (unit == "D" and count % 10):
        return days
    size = UNIT_DAYS[unit]
    slack = timedelta(days=round(size * (abs(count) / 10 if count % 10 == 0 or unit == "DE" else 0.5)))
    try:
        middle = start + timedelta(days=size * count)
        return min(days[0], middle - slack), max(days[1], middle + slack)
    except OverflowError:
        return days


def _halved(expression: TimeExpression) -> TimeExpression:
    """ "half past two in the afternoon": the part of the day tells the half."""
    hour = int(expression.clock[:2])
    if expression.half or not expression.part or not 0 < hour <= 12:
        return expression
    early = expression.part == "TMO" or (expression.part == "TNI" and hour % 12 < 6)
    return replace(expression, clock=f"{hour % 12 + (0 if early else 12):02d}{expression.clock[2:]}", half=True)


def _by_clock(days: Days | None, expression: TimeExpression) -> Extent:
    """That minute or what lies near it; "5:52" without a.m. or p.m. can be either, midnight can begin the day or end it."""
    if days is None or days[1] == date.max:
        return None, None
    (first, last), clock = days, expression.clock
    hour = int(clock[:2])
    later = clock if expression.half or not 0 < hour <= 12 else f"{hour % 12 + 12:02d}{clock[2:]}"
    extent = (f"{first}T00:00", f"{last + DAY}T00:00") if clock == "24:00" else (f"{first}T{clock}", f"{last}T{later}")
    return within(*extent, expression.nearness) if expression.nearness else extent


def _by_part(days: Days | None, expression: TimeExpression) -> Extent:
    """Sunday night: Sunday from 16:00 to Monday at 06:00; "the night", said of what happened on Sunday, may be the one before, too."""
    if days is None or days[1] == date.max or days[0] == date.min:
        return None, None
    night = expression.part == "TNI"
    first, last = SMALL if SMALL_HOURS.search(expression.text) else PARTS[expression.part]
    begins = days[0] - DAY if night and expression.base is None else days[0]
    return f"{begins}T{first}", f"{days[1] + DAY if night else days[1]}T{last}"
