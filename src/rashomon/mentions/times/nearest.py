"""Dates that leave something out: which Sunday, which September, which Jan. 7."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from rashomon.mentions.times.context import Context, iso
from rashomon.mentions.times.meaning import Calendar, Lean
from rashomon.mentions.times.ranges import Days, days_of
from rashomon.mentions.times.tense import Tense

YEARS = 8  # to either side, for Feb. 29 at the turn of a century, and for a day that must fall on the weekday named


def calendar_value(base: Calendar, context: Context) -> str:
    """ "2015", "2025-09", "2026-01-07", "XXXX-WXX-3", "XXXX-01-07"."""
    if base.month is None:
        return f"{base.year:04d}" if base.year else weekday(base.weekday or 1, base.lean, context)
    year = base.year or nearest_year(lambda y: _days_in(base, y), base.lean, context)
    return _written(base, f"{year:04d}" if year else "XXXX")


def _written(base: Calendar, year: str) -> str:
    return f"{year}-{base.month:02d}" + (f"-{base.day:02d}" if base.day else "")


def _days_in(base: Calendar, year: int) -> Days | None:
    """The day or month in a year; None for a Feb. 29 that is none, and for a day that falls on another weekday than is said."""
    days = days_of(_written(base, f"{year:04d}"))
    return days if days and base.weekday in (None, days[0].isoweekday()) else None


def weekday(number: int, lean: Lean, context: Context) -> str:
    """The last such day up to publication, or the next where the verb looks ahead; on that weekday itself, the day of publication.

    "last Wednesday" is a week further back when yesterday was Wednesday, which would be called "Wednesday" or "yesterday".
    """
    published = context.published
    if published is None:
        return f"XXXX-WXX-{number}"
    back, ahead = (published.isoweekday() - number) % 7, (number - published.isoweekday()) % 7
    if lean == "last":
        return iso(published - timedelta(days=back if back > 1 else back + 7))
    if lean == "next":
        return iso(published + timedelta(days=ahead or 7))
    if lean == "this" or context.tense == "future":
        return iso(published + timedelta(days=ahead))
    return iso(published - timedelta(days=back))


def nearest_year(days: Callable[[int], Days | None], lean: Lean, context: Context) -> int | None:
    """The year that brings a date nearest to publication, on the side the verb speaks of unless the other is far nearer."""
    published = context.published
    if published is None:
        return None
    if lean == "this" and days(published.year):
        return published.year
    for reach in (1, YEARS):
        years = range(max(1, published.year - reach), min(9998, published.year + reach) + 1)
        away = {year: _away(found, published) for year in years if (found := days(year)) is not None}
        if lean in ("last", "next"):
            away = {year: d for year, d in away.items() if (d < 0) == (lean == "last") and d}
        if away:
            return min(away, key=lambda year: _cost(away[year], context.tense))
    return None


def _away(days: Days, published: date) -> int:
    """How many days lie between: negative where they are past, 0 where publication falls among them."""
    first, last = days
    return (first - published).days if first > published else min((last - published).days, 0)


def _cost(away: int, tense: Tense) -> float:
    """How unlikely so many days away are: the side that the tense doesn't speak of counts threefold."""
    against = (away > 0 and tense == "past") or (away < 0 and tense == "future")
    return abs(away) * (3.0 if against else 1.0) + (0.5 if away > 0 else 0.0)
