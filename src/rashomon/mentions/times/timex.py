"""The TIMEX3 type and value of what an expression says, kind by kind."""

from __future__ import annotations

from datetime import date, timedelta
from functools import singledispatch

from rashomon.mentions.times.context import UNKNOWN, Context, compares, iso
from rashomon.mentions.times.holidays import holiday
from rashomon.mentions.times.meaning import Base, Between, Calendar, Fixed, Holiday, Period, Shift, Week
from rashomon.mentions.times.nearest import calendar_value, nearest_year
from rashomon.mentions.times.ranges import Days, add_months, days_of
from rashomon.types import TimeType


@singledispatch
def value_of(base: Base, context: Context) -> tuple[TimeType, str]:
    """TIMEX3 type and value, "X" standing for what can't be told."""
    raise TypeError(f"expected a meaning of a time expression, found {type(base).__name__}")


@value_of.register
def _(base: Fixed, context: Context) -> tuple[TimeType, str]:
    return base.type, base.value


@value_of.register
def _(base: Calendar, context: Context) -> tuple[TimeType, str]:
    return "DATE", calendar_value(base, context)


@value_of.register
def _(base: Between, context: Context) -> tuple[TimeType, str]:
    return "DATE", f"{calendar_value(base.first, context)}/{calendar_value(base.last, context)}"


@value_of.register
def _(base: Week, context: Context) -> tuple[TimeType, str]:
    days = days_of(calendar_value(base.of, context))
    return "DATE", shifted(days[0], "W", 0) if days else UNKNOWN["W"]


@value_of.register
def _(base: Holiday, context: Context) -> tuple[TimeType, str]:
    year = base.year or nearest_year(lambda y: (holiday(base.name, y),) * 2, base.lean, context)
    return "DATE", iso(holiday(base.name, year) if year else None)


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
        year = nearest_year(lambda y: _period_in(base, y, context), base.lean, context)
    return "DATE", f"{f'{year:04d}' if year else 'XXXX'}-{base.name}"


@value_of.register
def _(base: Shift, context: Context) -> tuple[TimeType, str]:
    if base.unit == "CE" and base.count == 0:
        return "DURATION", "P100Y"
    if base.unit[0] == "T":  # "two hours later": how long is said, of when only the day is known
        return "DURATION", f"PT{abs(base.count)}{base.unit[1:]}"
    if compares(base) and context.quarter and context.last == context.quarter:
        return "DATE", _spoken_of(Period("", years=-1), context)
    start = context.published if base.anchor == "published" else _anchor(base.unit, context)
    return "DATE", shifted(start, base.unit, base.count) if start else UNKNOWN.get(base.unit, "XXXX")


def _period_in(base: Period, year: int, context: Context) -> Days | None:
    """The period in a year; None for one not yet begun, unless it is looked ahead to: figures are given for what is over."""
    days = days_of(f"{year:04d}-{base.name}")
    ahead = context.tense == "future" or base.lean in ("next", "this")
    return days if days and (ahead or context.published is None or days[0] <= context.published) else None


def _weekend(context: Context) -> str:
    """The last weekend that has begun, or the next where the verb looks ahead."""
    if context.published is None:
        return UNKNOWN["WE"]
    begun = context.tense == "future" or context.published.isoweekday() >= 6
    return shifted(context.published, "WE", 0 if begun else -1)


def _spoken_of(base: Period, context: Context) -> str:
    """The quarter spoken of, or the same in another year; where none is: the one that is over, the year named, the year before."""
    quarter = context.quarter
    if base.year:
        return f"{base.year:04d}{quarter[4:] if quarter else ''}"
    if base.years == 0:
        return quarter or (shifted(context.published, "Q", -1) if context.published else UNKNOWN["Q"])
    if quarter:
        return f"{int(quarter[:4]) + (base.years or 0):04d}{quarter[4:]}"
    known = days_of(context.last) if context.last else None
    start = known[0] if known else context.published
    return shifted(start, "Y", base.years or 0) if start else "XXXX"


def _anchor(unit: str, context: Context) -> date | None:
    """The time named last that is exact enough to count such units from; for years the day of publication will do."""
    named = context.day if unit == "D" else context.last
    known = days_of(named) if named and (unit not in ("W", "WE", "2W") or len(named) > 7) else None
    return known[0] if known else context.published if unit in ("Y", "DE") else None


# --- counting ---------------------------------------------------------------------------------------------------------


def shifted(start: date, unit: str, count: int) -> str:
    """So many units on from a day, as exact as the unit: "2026-01-06", "2026-W01", "2025-12", "2025-Q4", "2025", "19"."""
    try:
        return _shifted(start, unit, count)
    except (OverflowError, ValueError):  # beyond the years 1 to 9999
        return UNKNOWN.get(unit, "XXXX")


def _shifted(start: date, unit: str, count: int) -> str:
    if unit == "D":
        return (start + timedelta(days=count)).isoformat()
    if unit in ("W", "WE", "2W"):
        year, week, _ = (start + timedelta(weeks=count * (2 if unit == "2W" else 1))).isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "WE" else "")
    if unit == "M":
        return add_months(start, count).isoformat()[:7]
    if unit == "Q":
        day = add_months(start, 3 * count)
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if unit == "CE":
        return f"{start.year // 100 + count:02d}"
    return f"{date(start.year + count * (10 if unit == 'DE' else 1), 1, 1).year:04d}"
