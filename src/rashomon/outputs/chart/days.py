"""The axis of time, to scale: where a day stands in per cent of the drawing's width, and the ticks that fit at which width."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import NamedTuple

WIDTHS = (280, 520, 860, 1800, 3600)  # of the drawing in px, from a phone's to one zoomed in: what fits at which
LEFT, RIGHT = 4.0, 96.0  # per cent of the width between which the days stand
LEAST, MOST = 0.12, 0.35  # part of the width for events without a date, if there are any besides those with one
LABEL = 76  # px that a tick's label takes
DAY = 36  # px for a day: further in there is nothing more to see


class _Rung(NamedTuple):
    """Ticks on the same days of the same months of every so many years."""

    apart: int  # days that lie between two of them at least
    years: int
    months: tuple[int, ...]
    days: tuple[int, ...]


_MONTHS, _DAYS = tuple(range(1, 13)), tuple(range(1, 32))
_RUNGS = (  # from the coarsest; the ticks of each are among those of the rungs after it
    *(_Rung(365 * years, years, (1,), (1,)) for years in (100, 20, 10, 5, 1)),
    _Rung(89, 1, (1, 4, 7, 10), (1,)),
    _Rung(28, 1, _MONTHS, (1,)),
    _Rung(14, 1, _MONTHS, (1, 15)),
    _Rung(6, 1, _MONTHS, (1, 8, 15, 22)),
    _Rung(1, 1, _MONTHS, _DAYS),
)


@dataclass(frozen=True, slots=True)
class Tick:
    at: float  # in per cent of the width
    label: str  # "2026", "Jan 2026", "Feb", "15 Feb"
    tier: int  # index of the least of WIDTHS that it fits


@dataclass(frozen=True, slots=True)
class Axis:
    """Days by their ordinals, from that of the first event on."""

    first: int
    days: int
    end: float  # per cent of the width where the days end
    undated: int = 0  # events without a date, which stand behind

    def at(self, day: float) -> float:
        """Where a day begins; half a day later is its noon, where what happens on it is drawn."""
        return round(LEFT + (self.end - LEFT) * (day - self.first) / self.days, 3)

    def beyond(self, number: int) -> float:
        """Where one of the events without a date stands: side by side, as there is nothing to put them in order by."""
        return round(self.behind + 1 + (98 - self.behind) * (number + 0.5) / self.undated, 3)

    @property
    def behind(self) -> float:
        """From where events without a date stand."""
        return self.end + 1 if self.days else 0.0

    @property
    def zoom(self) -> float:
        """How far zooming in is of use in the narrowest drawing."""
        return max(4.0, min(32.0, round(DAY * self.days / WIDTHS[0], 1)))


def axis(days: Sequence[int], undated: int, of: int) -> Axis:
    """The axis for these days, of that many events of which some have none."""
    if not days:
        return Axis(1, 0, 0.0, undated)
    part = min(MOST, max(LEAST, undated / of / 2)) if undated else 0.0  # half as wide as one with a date
    return Axis(min(days), max(days) - min(days) + 1, 100 * (1 - part) - 1 if undated else RIGHT, undated)


def ticks(scale: Axis) -> tuple[Tick, ...]:
    """For each width those of the finest rung whose labels stand apart; the first at a width says its year."""
    found: list[Tick] = []
    for tier, width in enumerate(WIDTHS):
        for day in _finest(scale, width):
            at = scale.at(day.toordinal())
            if all(abs(at - other.at) * width / 100 >= LABEL for other in found):
                found.append(Tick(at, _label(day, year=all(at < other.at for other in found)), tier))
    return tuple(sorted(found, key=lambda tick: tick.at))


def _finest(scale: Axis, width: int) -> list[date]:
    """The days of the finest rung whose ticks stand a label apart, but for those with no room at the right; or the first day alone."""
    a_day = width / 100 * (scale.end - LEFT) / scale.days
    kept: list[date] = []
    for rung in _RUNGS:
        if rung.apart * a_day < LABEL:
            break
        kept = list(_within(scale, rung)) or kept
    roomy = [day for day in kept if (100 - scale.at(day.toordinal())) * width / 100 >= LABEL]
    return roomy or [date.fromordinal(scale.first)]


def _within(scale: Axis, rung: _Rung) -> Iterator[date]:
    first, last = date.fromordinal(scale.first), date.fromordinal(scale.first + scale.days - 1)
    years = (year for year in range(first.year, last.year + 1) if year % rung.years == 0)
    for year, month, day in product(years, rung.months, rung.days):
        if day <= monthrange(year, month)[1] and first <= (found := date(year, month, day)) <= last:
            yield found


def _label(day: date, *, year: bool) -> str:
    """ "15 Feb", "Feb"; a January always with its year, other days where it is asked for."""
    words = f"{day:%b}" if day.day == 1 else f"{day.day} {day:%b}"
    return f"{words} {day.year}" if year or (day.day, day.month) == (1, 1) else words
