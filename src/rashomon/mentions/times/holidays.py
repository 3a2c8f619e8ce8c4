"""Days with a name, in the United States and where Christmas and Easter are kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the computus of Meeus, Jones and Butcher)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, kept = divmod(century, 4)
    moon = (19 * golden + century - leaps - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * kept + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth Monday (1) … Sunday (7) of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _nth(month: int, weekday: int, nth: int) -> Callable[[int], date]:
    return lambda year: nth_weekday(year, month, weekday, nth)


def _after_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


HOLIDAYS: Mapping[str, Callable[[int], date]] = {
    "new year's day": _fixed(1, 1),
    "new year's eve": _fixed(12, 31),
    "martin luther king day": _nth(1, 1, 3),
    "martin luther king jr. day": _nth(1, 1, 3),
    "valentine's day": _fixed(2, 14),
    "presidents day": _nth(2, 1, 3),
    "presidents' day": _nth(2, 1, 3),
    "st. patrick's day": _fixed(3, 17),
    "good friday": _after_easter(-2),
    "easter monday": _after_easter(1),
    "easter": _after_easter(0),
    "may day": _fixed(5, 1),
    "memorial day": lambda year: nth_weekday(year, 6, 1, 1) - timedelta(days=7),
    "independence day": _fixed(7, 4),
    "labor day": _nth(9, 1, 1),
    "columbus day": _nth(10, 1, 2),
    "halloween": _fixed(10, 31),
    "election day": lambda year: nth_weekday(year, 11, 1, 1) + timedelta(days=1),
    "veterans day": _fixed(11, 11),
    "thanksgiving": _nth(11, 4, 4),
    "christmas eve": _fixed(12, 24),
    "boxing day": _fixed(12, 26),
    "christmas": _fixed(12, 25),
}


def holiday(name: str, year: int) -> date:
    """The day of a holiday, by its name in lower case: "thanksgiving", "thanksgiving day"."""
    return (HOLIDAYS.get(name) or HOLIDAYS[name.removesuffix(" day")])(year)
