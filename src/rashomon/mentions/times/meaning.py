"""What a time expression says by itself, before it is known when the report was published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rashomon.types import TimeType

Lean = Literal["last", "this", "next", ""]  # which of the possible ones: "last Monday", "this September", "next May"
Anchor = Literal["published", "text"]  # counted from the day of publication, or from a time named earlier


@dataclass(frozen=True, slots=True)
class Calendar:
    """Parts of a date that are named: "2015", "September", "Jan. 7", "Wednesday, Jan. 7", "last Monday"."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None  # 1 is Monday
    lean: Lean = ""


@dataclass(frozen=True, slots=True)
class Period:
    """A quarter, half or season: "the third quarter", "the last half of 1989", "this summer", "the winter of 1994", "the weekend"."""

    name: str  # "Q3", "H2", "SU", "WE"; "" for the quarter spoken of
    year: int | None = None
    years: int | None = None  # counted from this one, or from that of the quarter spoken of: "last year's third quarter" is -1
    lean: Lean = ""


@dataclass(frozen=True, slots=True)
class Shift:
    """So many units from an anchor: "today", "last week", "two years ago", "the day before", "that month"."""

    unit: str  # "D", "W", "WE", "M", "Q", "Y", "DE", "CE", or "TH", "TM", "TS"
    count: int
    anchor: Anchor = "published"
    counted: bool = False  # "two years ago", which is rounded, and not "last year"


@dataclass(frozen=True, slots=True)
class Holiday:
    """A day with a name: "Thanksgiving Day", "last Christmas", "Easter 1998"."""

    name: str
    year: int | None = None
    lean: Lean = ""


@dataclass(frozen=True, slots=True)
class Between:
    """A range written as one: "Jan. 5-7", "2010-2012"."""

    first: Calendar
    last: Calendar


@dataclass(frozen=True, slots=True)
class Week:
    """The week in which a day falls: "the week of March 6"."""

    of: Calendar


@dataclass(frozen=True, slots=True)
class Fixed:
    """Its value is known already: durations, sets, references to past, present and future, decades, centuries."""

    type: TimeType
    value: str


Base = Calendar | Period | Shift | Holiday | Between | Week | Fixed

Portion = Literal["START", "MID", "END", "BEFORE", "AFTER", ""]  # "early", "mid-", "late", "earlier this", "later that"
Nearness = Literal["BEFORE", "JUST_BEFORE", "ABOUT", "JUST_AFTER", "AFTER", ""]  # of a clock time: "by noon", "shortly after 9"


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time expression where it stands, not yet resolved."""

    start: int
    end: int
    text: str
    base: Base | None  # None where only a time of day is named
    portion: Portion = ""
    part: str = ""  # of the day: "TMO", "TAF", "TEV", "TNI"
    clock: str = ""  # "18:00"
    half: bool = True  # whether it is known which half of the day: not with "5:52" alone
    zone: str | None = None  # as written: "Bogotá time", "GMT"
    nearness: Nearness = ""
