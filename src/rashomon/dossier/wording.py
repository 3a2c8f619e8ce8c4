"""Words for a reader: what a report is called, dates and numbers as one says them, and how many of a thing."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from rashomon.reports.naming import names_apart
from rashomon.types import Report

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)| (morning|afternoon|evening|night))?)?)?")
_STAMP = r"\d{4}-\d\d(?:-\d\d(?:T\d\d:\d\d| (?:morning|afternoon|evening|night))?)?"
_WITHIN = re.compile(rf"(?<![\w/-]){_STAMP}(?:/{_STAMP})?(?![\w/-])")
_SEASON = re.compile(r"(?<![\w/-])(\d{4}) (spring|summer|autumn|winter)\b")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SMALL = re.compile(r"(?<![\w.,€$£¥₹-])[1-9](?= (?!million|billion|trillion|to |per )[a-z])")
_WORDS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_SPACE = re.compile(r"\s+")


def report_names(reports: Sequence[Report]) -> dict[str, str]:
    """By id: the outlet, or the file's stem where it has none; with the stem where two share an outlet ("Gazette (gazette-2)")."""
    return names_apart(reports)


def spoken(words: str) -> str:
    """Dates in words: "2026-01-07" 7 January 2026, "2026-01-05/2026-01-07 (Ledger)" 5 to 7 January 2026 (Ledger)."""
    return _SEASON.sub(r"\2 \1", _WITHIN.sub(lambda found: _range(found[0]), words))


def _range(value: str) -> str:
    first, _, last = value.partition("/")
    if not last:
        return _day(first) or value
    return days(first, last) if _DAY.match(first) and _DAY.match(last) else f"{_day(first) or first} to {_day(last) or last}"


def _day(stamp: str) -> str | None:
    """ "2026-01" January 2026, "2026-01-07T18:00" 18:00 on 7 January 2026, "2026-01-07 night" the night of 7 January 2026."""
    found = _ISO.fullmatch(stamp)
    if not found:
        return None
    year, month, day, clock, part = found.groups()
    if month and not 1 <= int(month) <= 12:
        return None
    words = f"{int(day)} " if day else ""
    said = f"{words}{month_name[int(month)]} {year}" if month else year
    return f"the {part} of {said}" if part else f"{clock} on {said}" if clock else said


def numbers_in_words(words: str) -> str:
    """Small numbers in words, as one writes them in a sentence: "2 footbridges" two footbridges; "5%" and "€3 million" stay."""
    return _SMALL.sub(lambda found: _WORDS[int(found[0])], words)


def day(stamp: str) -> str:
    """ISO 8601 in words: "2026-01-07" → "7 January 2026", "2026-01-07T18:00" → "7 January 2026, 18:00"; what is not, as it stands."""
    try:
        moment = datetime.fromisoformat(stamp if _DAY.match(stamp) else "")
    except ValueError:
        return stamp
    words = f"{moment.day} {moment:%B} {moment.year}"
    return words if _DAY.fullmatch(stamp) or (moment.hour, moment.minute) == (0, 0) else f"{words}, {moment:%H:%M}"


def days(earliest: str, latest: str) -> str:
    """A range in words: "7 January 2026", "January 2026", "1 to 9 January 2026", "7 January 2026, 06:40 to 07:00"."""
    start, end = day(earliest), day(latest)
    if start == end:
        return start
    if whole := _whole(earliest, latest):
        return whole
    if start.partition(", ")[0] == end.partition(", ")[0]:
        clock = end.partition(", ")[2]
        return f"{start} to {clock or end}" if ", " in start else f"{start}, until {clock}"
    if start.partition(" ")[2] == end.partition(" ")[2]:
        return f"{start.partition(' ')[0]} to {end}"
    return f"{start} to {end}"


def _whole(earliest: str, latest: str) -> str:
    """A whole month or year in words: "January 2026", "2026"; else ""."""
    try:
        first, ends = date.fromisoformat(earliest), date.fromisoformat(latest) + timedelta(days=1)
    except (ValueError, OverflowError):
        return ""
    if first.day != 1 or ends.day != 1:
        return ""
    months = (ends.year - first.year) * 12 + ends.month - first.month
    return f"{first:%B} {first.year}" if months == 1 else f"{first.year}" if months == 12 and first.month == 1 else ""


def count(number: int, noun: str) -> str:
    """ "1 report", "2 reports", "1 agency", "2 agencies"."""
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {noun[:-1]}ies" if noun.endswith("y") else f"{number:,} {noun}s"


def one_line(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def shortened(text: str, limit: int) -> str:
    """The text on one line, cut at a word with "…" where it is longer than `limit`."""
    whole = one_line(text)
    if len(whole) <= limit:
        return whole
    return f"{whole[:limit].rsplit(' ', 1)[0][: limit - 1].rstrip(' ,;:–—-')}…"
