"""Working out which day is meant: from the day of publication, and from what the text named before.

"Sunday" is the last one up to the day of publication, or the next where the verb looks ahead; "September" and "Jan. 7" likewise;
"the day before" and "that month" count from the time named last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import singledispatch

from rashomon.mentions.times.holidays import holiday
from rashomon.mentions.times.meaning import Base, Between, Calendar, Fixed, Holiday, Lean, Period, Shift, TimeExpression
from rashomon.mentions.times.ranges import DAY, SEASON_MONTHS, add_months, days_of, narrowed
from rashomon.mentions.times.tense import Tense, tense_at
from rashomon.types import Parsed, Time, TimeType

CLOCKS = {"TMO": ("00:00", "12:00"), "TAF": ("12:00", "18:59"), "TEV": ("16:00", "23:59"), "TNI": ("16:00", "23:59")}
UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX"}


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is read against."""

    published: date | None
    tense: Tense
    last: str | None = None  # value of the date named last in the text
    day: str | None = None  # the day named last
    quarter: str | None = None  # the quarter named last


def resolve_times(expressions: Iterable[TimeExpression], parsed: Parsed, published: str | None) -> tuple[Time, ...]:
    """Each expression as TIMEX3, and the days it can mean."""
    context = Context(day_published(published), "")
    times = []
    for expression in expressions:
        context = replace(context, tense=tense_at(parsed.doc, expression.start, expression.end))
        time = _resolved(expression, context)
        times.append(time)
        context = _after(context, time)
    return tuple(times)


def day_published(published: str | None) -> date | None:
    """The day of "2026-01-07", "2026-01-07 14:30:00", "2026-01-07T14:30:00+02:00"; None for what is no date."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _after(context: Context, time: Time) -> Context:
    """What the next expression is read against."""
    if time.type not in ("DATE", "TIME") or not time.value[:2].isdigit() or "/" in time.value:
        return context
    value = time.value.partition("T")[0]
    day = value if len(value) == 10 and value[5].isdigit() else None
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
    year = base.year
    if year is None and context.published and base.years is not None:
        year = context.published.year + base.years
    if year is None:
        year = _chosen(lambda y: _period_start(base.name, y), base.lean, context)
    return "DATE", f"{year or 'XXXX'}-{base.name}"


def _period_start(name: str, year: int) -> date:
    return date(year, SEASON_MONTHS.get(name) or (3 if name[0] == "Q" else 6) * (int(name[1]) - 1) + 1, 1)


@value_of.register
def _(base: Holiday, context: Context) -> tuple[TimeType, str]:
    year = base.year or _chosen(lambda y: holiday(base.name, y), base.lean, context)
    return "DATE", _iso(holiday(base.name, year)) if year else UNKNOWN["D"]


@value_of.register
def _(base: Shift, context: Context) -> tuple[TimeType, str]:
    """ "last week" from the day of publication; "the day before" from the day named last."""
    if base.unit == "CE":
        return ("DURATION", "P100Y") if base.count == 0 else _around(base.count, context)
    if base.unit[0] == "T":
        return "DURATION", f"PT{abs(base.count)}{base.unit[1:]}"
    if base.unit == "Q" and base.count == 0 and base.anchor == "text":
        return "DATE", context.quarter or _quarter(context.published, -1)
    if base.unit == "Y" and base.anchor == "text" and context.quarter and context.last == context.quarter and abs(base.count) == 1:
        return "DATE", f"{int(context.quarter[:4]) + base.count}{context.quarter[4:]}"
    known = days_of(context.last) if base.anchor == "text" and context.last else None
    start = known[0] if known else context.published
    return "DATE", _shifted(start, base.unit, base.count) if start else UNKNOWN.get(base.unit, "XXXX")


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
    month, day = base.month, base.day
    year = base.year or _chosen(lambda y: date(y, month, day or 1), base.lean, context)
    return f"{f'{year:04d}' if year else 'XXXX'}-{month:02d}" + (f"-{day:02d}" if day else "")


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


def _chosen(start: Callable[[int], date], lean: Lean, context: Context) -> int | None:
    """The year of a date that names none: the last such date up to publication, the next where the verb looks ahead."""
    published = context.published
    if published is None:
        return None
    starts = []
    for year in range(published.year - 8, published.year + 9):
        try:
            starts.append(start(year))
        except ValueError:  # Feb. 29
            continue
    past = [day for day in starts if day <= published]
    ahead = [day for day in starts if day >= published]
    if lean == "this":
        return published.year
    if not past or (ahead and (lean == "next" or (not lean and context.tense == "future"))):
        return min(ahead).year if ahead else None
    return max(past).year
