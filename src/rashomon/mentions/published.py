"""The day a report was published, where it is not given: from its own text, or from the other reports of the story.

Only what follows is concluded. In the text: a full date in a byline or dateline; "Wednesday, Jan. 7", which falls on a Wednesday in few
years, beside a year that the text names; a full date at the head of the account, where no later year is spoken of; "January 7" at the
head of an account that speaks of "September 2025". From the others: their day, where they agree on one and nothing in the report speaks
against it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rashomon.mentions.times.context import day_published
from rashomon.mentions.times.meaning import Calendar, TimeExpression
from rashomon.mentions.times.tense import Tense, tense_at
from rashomon.types import Parsed, Passage, PublishedBasis, Report, Role

CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
HEAD = 8  # sentences in which an account says what is new
NEAR = timedelta(days=3)  # reports of one event are published this close together
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Named:
    """A date a report names, and where."""

    date: Calendar
    role: Role
    clock: str  # "16:05" beside it; "" where it is not known which half of the day, or in which zone
    head: bool  # among the first sentences
    tense: Tense


def date_reports(parsed: Sequence[Parsed], expressions: Sequence[tuple[TimeExpression, ...]]) -> tuple[Report, ...]:
    """The reports, those without a date of publication given one where it can be told, `published_basis` saying on what grounds."""
    named = [_named(p, found) for p, found in zip(parsed, expressions, strict=True)]
    given = _common(day_published(p.report.published) for p in parsed)
    reports = [p.report if p.report.published else _from_its_text(p.report, n, given) for p, n in zip(parsed, named, strict=True)]
    common = given or _common(day_published(report.published) for report in reports)
    return tuple(
        report if report.published else _stamped(report, _from_siblings(n, common), "siblings")
        for report, n in zip(reports, named, strict=True)
    )


def _from_its_text(report: Report, named: Sequence[Named], given: date | None) -> Report:
    """With the hour where a byline gives it: "Published: 16:05, 14 May 2026"."""
    day = _current(named, given)
    clock = next((n.clock for n in named if n.role == "byline" and n.clock and _day(n.date) == day), "")
    return _stamped(report, day, "text", clock)


def _stamped(report: Report, day: date | None, basis: PublishedBasis, clock: str = "") -> Report:
    published = f"{day}T{clock}:00" if clock else f"{day}"
    return replace(report, published=published, published_basis=basis) if day else report


def _named(parsed: Parsed, expressions: Iterable[TimeExpression]) -> tuple[Named, ...]:
    """The calendar dates a report names."""
    claiming = parsed.claiming()
    end_of_head = claiming[min(HEAD, len(claiming)) - 1].end if claiming else 0
    return tuple(
        Named(e.base, _role(parsed.passages, e.start), _clock(e), e.start < end_of_head, tense_at(parsed.doc, e.start, e.end))
        for e in expressions
        if isinstance(e.base, Calendar)
    )


def _clock(expression: TimeExpression) -> str:
    sure = expression.zone is None and not expression.nearness and (expression.half or expression.clock[:2] > "12")
    return expression.clock if sure and CLOCK.fullmatch(expression.clock) else ""


def _role(passages: Sequence[Passage], at: int) -> Role:
    return next((p.role for p in passages if p.start <= at < p.end), "body")


def _day(calendar: Calendar, year: int | None = None) -> date | None:
    """The day of a calendar date, in a year if it names none; None where it is no day, or falls on another weekday than it says."""
    year = calendar.year or year
    if not (year and calendar.month and calendar.day):
        return None
    try:
        day = date(year, calendar.month, calendar.day)
    except ValueError:  # Feb. 30
        return None
    return day if calendar.weekday in (None, day.isoweekday()) else None


# --- from the text ------------------------------------------------------------------------------------------------------


def _current(named: Sequence[Named], given: date | None) -> date | None:
    """The day the text gives, unless the other reports are so much later that it only looks back to that day."""
    day = _from_text(named)
    return None if day and given and given - day > WEEK else day


def _from_text(named: Sequence[Named]) -> date | None:
    bylines = [day for n in named if n.role == "byline" and (day := _day(n.date))]
    if bylines:
        return min(bylines)  # published before it was updated
    past = [n for n in named if n.tense != "future"]
    return _by_weekday(past) or _by_full_date(past) or _by_month(past)


def _years(named: Iterable[Named]) -> list[int]:
    return [n.date.year for n in named if n.date.year]


def _by_weekday(past: Sequence[Named]) -> date | None:
    """ "Wednesday, Jan. 7" in a text that names a year: the latest such day in that year or the next."""
    latest = max(_years(past), default=None)
    if latest is None:
        return None
    dated = [n.date for n in past if n.date.weekday and n.date.day and n.role == "body"]
    return max((day for d in dated for year in (latest, latest + 1) if (day := _day(d, year))), default=None)


def _by_full_date(past: Sequence[Named]) -> date | None:
    """ "January 7, 2026" at the head, and no later year anywhere."""
    latest = max(_years(past), default=None)
    days = [day for n in past if n.head and n.role != "caption" and (day := _day(n.date))]
    return max((day for day in days if day.year == latest), default=None)


def _by_month(past: Sequence[Named]) -> date | None:
    """ "January 7" at the head, in a text that speaks of "September 2025" and of nothing later: the first Jan. 7 after it."""
    months = [date(n.date.year, n.date.month, 1) for n in past if n.date.year and n.date.month]
    since = max(months, default=None)
    if since is None or since.year != max(_years(past)):
        return None
    heads = [n.date for n in past if n.head and n.date.day and not n.date.year]
    days = [_day(d, year) for d in heads for year in (since.year, since.year + 1)]
    following = [day for day in days if day and since <= day < since + 52 * WEEK]
    return max(following, default=None) if len({day.month for day in following}) == 1 else None


# --- from the other reports -----------------------------------------------------------------------------------------------


def _common(days: Iterable[date | None]) -> date | None:
    """The day near which most of the dated reports were published; None where they lie apart."""
    known = sorted(day for day in days if day)
    if not known:
        return None
    middle = known[(len(known) - 1) // 2]
    near = [day for day in known if abs(day - middle) <= NEAR]
    return middle if 2 * len(near) > len(known) else None


def _from_siblings(named: Sequence[Named], common: date | None) -> date | None:
    """The others' day, or a day or so later where the report looks back to one; None where it speaks against that day."""
    if common is None:
        return None
    past = [n for n in named if n.tense != "future" and n.role == "body"]
    if any(day > common + WEEK for n in past if n.date.year and (day := _day(n.date))):
        return None
    heads = [n.date for n in past if n.head and n.date.day and not n.date.year]
    close = [day for d in heads if (day := _nearest(d, common)) and abs(day - common) <= WEEK]
    if heads and not close:
        return None
    weekdays = [_ahead(n.date.weekday, common) for n in past if n.head and n.tense == "past" and n.date.weekday and not n.date.day]
    return max([common, *(day for day in (*close, *weekdays) if day - common <= NEAR)])


def _ahead(weekday: int, common: date) -> date:
    """ "Thursday", where the others wrote on Wednesday: the next day rather than six days before."""
    days = (weekday - common.isoweekday()) % 7
    return common + timedelta(days=days if days <= 2 else 0)


def _nearest(calendar: Calendar, to: date) -> date | None:
    """The day of a date that names no year, in the year that brings it nearest."""
    days = [day for year in (to.year - 1, to.year, to.year + 1) if (day := _day(calendar, year))]
    return min(days, key=lambda day: abs(day - to), default=None)
