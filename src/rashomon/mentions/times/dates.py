"""Rules for dates of the calendar: days, months, years, decades, centuries, holidays."""

from __future__ import annotations

import re

from rashomon.mentions.times import words
from rashomon.mentions.times.fragments import (
    ANY_YEAR,
    DAY,
    LEAN,
    MONTH,
    MONTH_ALONE,
    ORDINAL,
    SPOKEN_YEAR,
    WEEKDAY,
    YEAR,
    Form,
    Groups,
    day_of,
    either,
    lean_of,
    rule,
    year_of,
)
from rashomon.mentions.times.holidays import HOLIDAYS
from rashomon.mentions.times.meaning import Between, Calendar, Fixed, Holiday, Week
from rashomon.mentions.times.words import month_of, ordinal_of, weekday_of

HOLIDAY_NAMES = [name.title().replace("'S", "['’]s").replace("s' ", "s['’] ").replace(".", r"\.") for name in HOLIDAYS]
HOLIDAY = f"(?-i:{either(HOLIDAY_NAMES)}(?: Day)?)"
DECADE = rf"(?:{ANY_YEAR[:-2]}0s|1[5-9]\d0['’]s|['‘’]\d0s|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies)"
WEEK = r"(?:the )?week (?:of|beginning|starting|that began|which began)(?: on)?"


def _date(g: Groups) -> Form | None:
    """ "Jan. 7", "January 7, 2026", "7 January", "the 5th of May 1998", "March eighth", "last Oct. 23"."""
    day = day_of(g["day"])
    return Form(Calendar(year_of(g["year"]), month_of(g["month"]), day, lean=lean_of(g.get("lean", "")))) if day else None


def _month(g: Groups) -> Form:
    """ "September", "last May", "this September", "May 1998", "January of 2025"."""
    return Form(Calendar(year_of(g["year"]), month_of(g["month"]), lean=lean_of(g.get("lean", ""))))


def _weekday(g: Groups) -> Form:
    """ "Sunday", "last Monday", "the previous Friday"."""
    return Form(Calendar(weekday=weekday_of(g["weekday"]), lean=lean_of(g["lean"])))


def _week(g: Groups) -> Form | None:
    """ "the week of March 6", "the week beginning 6 March 2026"."""
    day = day_of(g["day"])
    return Form(Week(Calendar(year_of(g["year"]), month_of(g["month"]), day))) if day else None


def _numeric(g: Groups) -> Form | None:
    """ "2026-01-07", "01/07/2026" (month first, unless it can't be)."""
    month, day = sorted((int(g["m"]), int(g["d"]))) if int(g["m"]) > 12 else (int(g["m"]), int(g["d"]))
    return Form(Calendar(int(g["y"]), month, day)) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _year(g: Groups) -> Form:
    """ "2015", "fiscal 1989", "the year two thousand"."""
    return Form(Calendar(year_of(g["year"])))


def _days(g: Groups) -> Form:
    """ "Jan. 5-7", "Oct. 3 to 9, 1998"."""
    year, month = year_of(g["year"]), month_of(g["month"])
    return Form(Between(Calendar(year, month, day_of(g["first"])), Calendar(year, month, day_of(g["last"]))))


def _years(g: Groups) -> Form | None:
    """ "2010-2012", "2015-16"."""
    first, last = int(g["first"]), int(g["first"][: -len(g["last"])] + g["last"])
    return Form(Between(Calendar(first), Calendar(last))) if first < last else None


def _decade(g: Groups) -> Form:
    """ "the 1990s", "the '80s", "the nineties"."""
    digits = re.sub(r"\D", "", g["decade"]) or str(words.TENS[g["decade"].lower().replace("ies", "y")])
    return Form(Fixed("DATE", digits[:3] if len(digits) == 4 else f"19{digits[0]}"))


def _century(g: Groups) -> Form | None:
    """ "the 20th century" → "19"."""
    number = ordinal_of(g["ordinal"])
    return Form(Fixed("DATE", f"{number - 1:02d}")) if number else None


def _holiday(g: Groups) -> Form:
    """ "Thanksgiving Day", "last Christmas", "Easter 1998"."""
    return Form(Holiday(g["holiday"].lower().replace("’", "'"), year_of(g["year"]), lean_of(g["lean"])))


RULES = (
    rule(rf"(?P<month>{MONTH}) (?P<first>{DAY})(?: to |[-–—])(?P<last>{DAY})(?:,? (?P<year>{YEAR}))?", _days),
    rule(rf"{LEAN}(?P<month>{MONTH}) (?:the )?(?P<day>{DAY}|{ORDINAL})\b(?:,? (?P<year>{YEAR}))?", _date),
    rule(rf"{WEEK} (?P<month>{MONTH}) (?P<day>{DAY})\b(?:,? (?P<year>{YEAR}))?", _week),
    rule(rf"{WEEK} (?P<day>{DAY}) (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?", _week),
    rule(rf"(?:the )?(?P<day>{DAY})(?: of)? (?P<month>{MONTH})(?:,? (?P<year>{YEAR}))?", _date),
    rule(rf"(?P<y>{ANY_YEAR})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)", _numeric),
    rule(rf"(?P<m>\d{{1,2}})/(?P<d>\d{{1,2}})/(?P<y>{ANY_YEAR})(?!\d)", _numeric),
    rule(rf"{LEAN}(?P<month>{MONTH_ALONE})(?:(?:,| of)? (?P<year>{YEAR}))?", _month),
    rule(rf"(?P<month>{MONTH})(?: of)? (?P<year>{YEAR})", _month),
    rule(rf"(?:the )?{LEAN}(?P<weekday>{WEEKDAY})", _weekday),
    rule(rf"(?P<first>{ANY_YEAR})[-–](?P<last>{ANY_YEAR}|\d\d)(?![\d-])", _years),
    rule(rf"(?:the )?(?:(?:fiscal|financial|calendar)(?: year)? |(?:pre|post)-)?(?P<year>{YEAR})", _year),
    rule(rf"(?:the year (?:of )?)?(?P<year>{SPOKEN_YEAR}|{YEAR})", _year),
    rule(rf"(?:the )?(?P<decade>{DECADE})\b", _decade),
    rule(rf"(?:the )?(?P<ordinal>{ORDINAL})~century\b", _century),
    rule(rf"{LEAN}(?P<holiday>{HOLIDAY})\b(?:,? (?P<year>{YEAR}))?", _holiday),
)
