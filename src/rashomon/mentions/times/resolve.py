"""Working out which day is meant: from the day of publication, and from what the text named before.

"Sunday" is the last one up to the day of publication, or the next where the verb looks ahead; "September" and "Jan. 7" likewise;
"the day before" and "that month" count from the time named last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import singledispatch

from rashomon.mentions.times.holidays import holiday
from rashomon.mentions.times.meaning import Base, Between, Calendar, Fixed, Holiday, Lean, Period, Shift, TimeExpression
from rashomon.mentions.times.ranges import DAY, Days, add_months, days_of, narrowed
from rashomon.mentions.times.tense import Tense, tense_at
from rashomon.types import Parsed, Time, TimeType

YEARS = 8  # on either side of publication in which a date that names no year is looked for: Feb. 29, at the turn of a century
CLOCKS = {"TMO": ("00:00", "12:00"), "TAF": ("12:00", "18:59"), "TEV": ("16:00", "23:59"), "TNI": ("16:00", "23:59")}
DAY_VALUE = re.compile(r"\d{4}-\d\d-\d\d")
UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is read against."""

    published: date | None
    tense: Tense
    last: str | None = None  # value of the date named last in the text
    day: str | None = None  # the day named last
    quarter: str | None = None  # the quarter spoken of


def resolve_times(expressions: Iterable[TimeExpression], parsed: Parsed, published: str | None) -> tuple[Time, ...]:
    """Each expression as TIMEX3, and the days it can mean."""
    context = Context(day_published(published), "")
    times = []
    for expression in expressions:
        context = replace(context, tense=tense_at(parsed.doc, expression.start, expression.end))
        time = _resolved(expression, context)
        times.append(time)
        context = _after(context, time, expression.base)
    return tuple(times)


def day_published(published: str | None) -> date | None:
    """The day of "2026-01-07", "2026-01-07 14:30:00", "2026-01-07T14:30:00+02:00"; None for what is no date."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _after(context: Context, time: Time, base: Base | None) -> Context:
    """What the next expression is read against. "a year earlier" is only compared with: what is spoken of stays."""
    if time.type not in ("DATE", "TIME") or not time.value[:4].isdigit() or "/" in time.value:
        return context
    if isinstance(base, Period) and not base.name:
        return context
    value = time.value[:10].partition("T")[0]
    day = value if DAY_VALUE.fullmatch(value) else None
    quarter = value if "-Q" in value else None
    return replace(context, last=value, day=day or context.day, quarter=quarter or context.quarter)


def _resolved(expression: TimeExpression, context: Context) -> Time:
    base = expression.base
    kind: TimeType
    kind, value = ("DATE", context.day or _iso(context.published)) if base is None else value_of(base, context)
    days = days_of(value) if kind == "DATE" else None
    if "/" in value:
        ends = [days_of(end) for end in value.split("/")]
        days = (ends[0][0], ends[-1][1]) if ends[0] and ends[-1] else None
    earliest, latest = (d.isoformat() for d in narrowed(days, expression.portion, context.published)) if days else (None, None)
    if kind == "DATE" and (expression.clock or expression.part):
        kind, value, earliest, latest = _within_day(expression, value)
    return Time(expression.start, expression.end, expression.text, kind, value, earliest, latest, expression.zone)


def _within_day(expression: TimeExpression, day: str) -> tuple[TimeType, str, str | None, str | None]:
    """ "2026-01-07" and "18:00" → "2026-01-07T18:00", that minute; "TNI": the hours that can be meant."""
    known = days_of(day)
    if expression.clock:
        value = f"{day}T{expression.clock}"
        if expression.clock == "24:00":  # midnight: the one that begins the day, or the one that ends it
            return "TIME", value, f"{day}T00:00" if known else None, f"{(known[1] + DAY).isoformat()}T00:00" if known else None
        return "TIME", value, value if known else None, value if known else None
    first, last = CLOCKS[expression.part]
    value = day + expression.part
    if known is None:
        return "TIME", value, None, None
    until = f"{(known[1] + DAY).isoformat()}T06:00" if expression.part == "TNI" else f"{day}T{last}"
    return "TIME", value, f"{day}T{first}", until


def _iso(day: date | None) -> str:
    return day.isoformat() if day else UNKNOWN["D"]


# --- by kind ------------------------------------------------------------------------------------------------------------


@singledispatch
def value_of(base: Base, context: Context) -> tuple[TimeType, str]:
    """TIMEX3 type and value."""
    raise TypeError(type(base))


@value_of.register
def _(base: Fixed, context: Context) -> tuple[TimeType, str]:
    return base.type, base.value


@value_of.register
def _(base: Calendar, context: Context) -> tuple[TimeType, str]:
    return "DATE", _calendar(base, context)


@value_of.register
def _(base: Between, context: Context) -> tuple[TimeType, str]:
    first = _calendar(base.first, context)
    return "DATE", f"{first}/{_calendar(base.last, context)}"


@value_of.register
def _(base: Period, context: Context) -> tuple[TimeType, str]:
    if base.name == "WE":
        return "DATE", _weekend(context)
    if not base.name:
        return "DATE", _spoken_of(base, context)
    year = base.year
    if year is None and context.published and base.years is not None:
        year = context.published.year + base.years
    if year is None:
        settled = replace(context, tense=context.tense or "past")  # figures are given for what is over
        year = _chosen(lambda y: days_of(f"{y:04d}-{base.name}"), base.lean, settled)
    return "DATE", f"{f'{year:04d}' if year else 'XXXX'}-{base.name}"


def _spoken_of(base: Period, context: Context) -> str:
    """The quarter spoken of, or the same in another year; where none is: the one that is over, the year named, the year before."""
    quarter = context.quarter
    if base.year:
        return f"{base.year:04d}{quarter[4:] if quarter else ''}"
    if base.years == 0:
        return quarter or _quarter(context.published, -1)
    if quarter:
        return f"{int(quarter[:4]) + (base.years or 0):04d}{quarter[4:]}"
    known = days_of(context.last) if context.last else None
    start = known[0] if known else context.published
    return _shifted(start, "Y", base.years or 0) if start else "XXXX"


def _weekend(context: Context) -> str:
    """The last weekend that has begun, or the next where the verb looks ahead."""
    if context.published is None:
        return UNKNOWN["WE"]
    back = 0 if context.tense == "future" or context.published.isoweekday() >= 6 else 1
    return _shifted(context.published, "WE", -back)


@value_of.register
def _(base: Holiday, context: Context) -> tuple[TimeType, str]:
    year = base.year or _chosen(lambda y: (holiday(base.name, y),) * 2, base.lean, context)
    return "DATE", _iso(holiday(base.name, year)) if year else UNKNOWN["D"]


@value_of.register
def _(base: Shift, context: Context) -> tuple[TimeType, str]:
    """ "last week" from the day of publication; "the day before" from the day named last."""
    if base.unit == "CE":
        return ("DURATION", "P100Y") if base.count == 0 else _around(base.count, context)
    if base.unit[0] == "T":
        return "DURATION", f"PT{abs(base.count)}{base.unit[1:]}"
    start = context.published if base.anchor == "published" else _anchor(base.unit, context)
    return "DATE", _shifted(start, base.unit, base.count) if start else UNKNOWN.get(base.unit, "XXXX")


def _anchor(unit: str, context: Context) -> date | None:
    """The time named last that is exact enough to count such units from; for years the day of publication will do."""
    named = context.day if unit == "D" else context.last
    known = days_of(named) if named and (unit not in ("W", "WE", "2W") or len(named) > 7) else None
    return known[0] if known else context.published if unit in ("Y", "DE") else None


def _around(centuries: int, context: Context) -> tuple[TimeType, str]:
    return "DATE", f"{context.published.year // 100 + centuries:02d}" if context.published else "XX"


def _shifted(start: date, unit: str, count: int) -> str:
    """So many units on from a day, as exact as the unit: "2026-01-06", "2026-W01", "2025-12", "2025"."""
    try:
        return _stepped(start, unit, count)
    except (OverflowError, ValueError):  # beyond the years 1 to 9999
        return UNKNOWN.get(unit, "XXXX")


def _stepped(start: date, unit: str, count: int) -> str:
    if unit == "D":
        return (start + timedelta(days=count)).isoformat()
    if unit in ("W", "WE", "2W"):
        year, week, _ = (start + timedelta(weeks=count * (2 if unit == "2W" else 1))).isocalendar()
        return f"{year}-W{week:02d}" + ("-WE" if unit == "WE" else "")
    if unit == "M":
        return add_months(start, count).isoformat()[:7]
    if unit == "Q":
        return _quarter(start, count)
    return f"{date(start.year + count * (10 if unit == 'DE' else 1), 1, 1).year:04d}"


def _quarter(day: date | None, count: int) -> str:
    """The quarter a day lies in, or one before or after."""
    if day is None:
        return UNKNOWN["Q"]
    day = add_months(day, 3 * count)
    return f"{day.year}-Q{(day.month + 2) // 3}"


# --- dates that name no year ----------------------------------------------------------------------------------------------


def _calendar(base: Calendar, context: Context) -> str:
    """ "2015", "2025-09", "2026-01-07", "XXXX-WXX-3"."""
    if base.month is None:
        return f"{base.year:04d}" if base.year else _weekday(base.weekday or 1, base.lean, context)
    year = base.year or _chosen(lambda y: _month_days(base, y), base.lean, context)
    return f"{f'{year:04d}' if year else 'XXXX'}-{base.month:02d}" + (f"-{base.day:02d}" if base.day else "")


def _month_days(base: Calendar, year: int) -> Days | None:
    """The day or month in a year; None for a Feb. 29 that is none, and for a day that falls on another weekday than is said."""
    days = days_of(f"{year:04d}-{base.month:02d}" + (f"-{base.day:02d}" if base.day else ""))
    return days if days and base.weekday in (None, days[0].isoweekday()) else None


def _weekday(weekday: int, lean: Lean, context: Context) -> str:
    """The Sunday before or after publication; on a Sunday, that day."""
    published = context.published
    if published is None:
        return f"XXXX-WXX-{weekday}"
    back = (published.isoweekday() - weekday) % 7
    ahead = (weekday - published.isoweekday()) % 7
    if lean == "last":
        return _iso(published - timedelta(days=back or 7))
    if lean == "next":
        return _iso(published + timedelta(days=ahead or 7))
    if lean == "this" or context.tense == "future":
        return _iso(published + timedelta(days=ahead))
    return _iso(published - timedelta(days=back))


def _chosen(days: Callable[[int], Days | None], lean: Lean, context: Context) -> int | None:
    """The year of a date that names none: the nearest to publication, on the side the verb speaks of unless the other is far nearer."""
    published = context.published
    if published is None:
        return None
    if lean == "this" and days(published.year):
        return published.year
    found = ((year, days(year)) for year in range(published.year - YEARS, published.year + YEARS + 1))
    away = {year: _away(span, published) for year, span in found if span and 1 < year < 9999}
    if lean:
        away = {year: d for year, d in away.items() if d < 0} if lean == "last" else {y: d for y, d in away.items() if d > 0}
    return min(away, key=lambda year: _cost(away[year], context.tense), default=None)


def _away(days: Days, published: date) -> int:
    """How many days lie between: negative where they are past, 0 where publication falls among them."""
    first, last = days
    return (first - published).days if first > published else min((last - published).days, 0)


def _cost(away: int, tense: Tense) -> float:
    """How unlikely so many days away are: the far side of the tense counts threefold."""
    against = (away > 0 and tense == "past") or (away < 0 and tense == "future")
    return abs(away) * (3.0 if against else 1.0) + (0.5 if away > 0 else 0.0)
